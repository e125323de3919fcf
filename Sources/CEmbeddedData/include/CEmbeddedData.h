#ifndef REPORTCONV_CEMBEDDEDDATA_H
#define REPORTCONV_CEMBEDDEDDATA_H

#include <stddef.h>

// The schema of the report XML: its first byte and how many there are.
const unsigned char *reportconv_report_schema(void);
size_t reportconv_report_schema_size(void);

// Traditional characters with their simplified forms, a line each: the character, a tab, the forms with spaces between.
const unsigned char *reportconv_simplified_characters(void);
size_t reportconv_simplified_characters_size(void);

#endif
