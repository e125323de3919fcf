#include "CEmbeddedData.h"

// Swift cannot see an array whose size it does not know; it asks for the place and the size.

static const unsigned char report_schema[] = {
#embed "../../Schemas/report-1.0.xsd"
};

const unsigned char *reportconv_report_schema(void) { return report_schema; }
size_t reportconv_report_schema_size(void) { return sizeof report_schema; }

// The engine reads its tables in words.
alignas(8) static const unsigned char han_t2s[] = {
#embed "han/t2s.bin"
};
alignas(8) static const unsigned char han_tw2s[] = {
#embed "han/tw2s.bin"
};
alignas(8) static const unsigned char han_tw2sp[] = {
#embed "han/tw2sp.bin"
};
alignas(8) static const unsigned char han_hk2s[] = {
#embed "han/hk2s.bin"
};

const unsigned char *reportconv_han_table(int configuration) {
    switch (configuration) {
    case 0: return han_t2s;
    case 1: return han_tw2s;
    case 2: return han_tw2sp;
    case 3: return han_hk2s;
    default: return nullptr;
    }
}
size_t reportconv_han_table_size(int configuration) {
    switch (configuration) {
    case 0: return sizeof han_t2s;
    case 1: return sizeof han_tw2s;
    case 2: return sizeof han_tw2sp;
    case 3: return sizeof han_hk2s;
    default: return 0;
    }
}
