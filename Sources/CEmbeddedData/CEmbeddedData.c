#include "CEmbeddedData.h"

// Swift cannot see an array whose size it does not know; it asks for the place and the size.

static const unsigned char report_schema[] = {
#embed "../../Schemas/report-1.0.xsd"
};

const unsigned char *reportconv_report_schema(void) { return report_schema; }
size_t reportconv_report_schema_size(void) { return sizeof report_schema; }

static const unsigned char simplified_characters[] = {
#embed "han/TSCharacters.txt"
};

const unsigned char *reportconv_simplified_characters(void) { return simplified_characters; }
size_t reportconv_simplified_characters_size(void) { return sizeof simplified_characters; }
