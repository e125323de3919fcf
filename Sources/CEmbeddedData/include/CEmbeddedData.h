#ifndef REPORTCONV_CEMBEDDEDDATA_H
#define REPORTCONV_CEMBEDDEDDATA_H

#include <stddef.h>

// The schema of the report XML: its first byte and how many there are.
const unsigned char *reportconv_report_schema(void);
size_t reportconv_report_schema_size(void);

#endif
