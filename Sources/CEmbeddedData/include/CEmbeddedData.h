#ifndef REPORTCONV_CEMBEDDEDDATA_H
#define REPORTCONV_CEMBEDDEDDATA_H

#include <stddef.h>

// The schema of the report XML: its first byte and how many there are.
const unsigned char *reportconv_report_schema(void);
size_t reportconv_report_schema_size(void);

// The table of a Chinese configuration (0 t2s, 1 tw2s, 2 tw2sp, 3 hk2s): its first byte, and how many there are.
const unsigned char *reportconv_han_table(int configuration);
size_t reportconv_han_table_size(int configuration);

#endif
