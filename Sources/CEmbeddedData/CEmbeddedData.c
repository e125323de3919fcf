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
alignas(8) static const unsigned char han_mainland[] = {
#embed "han/mainland.bin"
};
alignas(8) static const unsigned char han_mainland_traditional[] = {
#embed "han/mainland-traditional.bin"
};
alignas(8) static const unsigned char han_mainland_simplified[] = {
#embed "han/mainland-simplified.bin"
};

const unsigned char *reportconv_han_table(int table) {
    static const unsigned char *const tables[] = {
        han_t2s, han_tw2s, han_tw2sp, han_hk2s,
        han_mainland, han_mainland_traditional, han_mainland_simplified
    };
    return table >= 0 && (size_t)table < sizeof tables / sizeof tables[0] ? tables[table] : nullptr;
}

static const unsigned char chinese_words[] = {
#embed "words/chinese.txt"
};

const unsigned char *reportconv_chinese_words(void) { return chinese_words; }
size_t reportconv_chinese_words_size(void) { return sizeof chinese_words; }

static const unsigned char character_references[] = {
#embed "html/character-references.txt"
};

const unsigned char *reportconv_character_references(void) { return character_references; }
size_t reportconv_character_references_size(void) { return sizeof character_references; }
