#ifndef REPORTCONV_CEMBEDDEDDATA_H
#define REPORTCONV_CEMBEDDEDDATA_H

#include <stddef.h>

// The schema of the report XML: its first byte and how many there are.
const unsigned char *reportconv_report_schema(void);
size_t reportconv_report_schema_size(void);

// A table of the Chinese engine: 0 t2s, 1 tw2s, 2 tw2sp, 3 hk2s, 4 the vocabulary of mainland wording, 5 and 6 its
// characters for text from anywhere and for text that is Simplified already. The tables say their sizes themselves.
const unsigned char *reportconv_han_table(int table);

// Chinese words in order of their bytes, a line each: the word, and a letter for how often it occurs ('a' for once, and one
// letter on for each doubling).
const unsigned char *reportconv_chinese_words(void);
size_t reportconv_chinese_words_size(void);

// The character references of HTML in order of their bytes, a line each: the name without its &, and what it stands for in
// hexadecimal digits.
const unsigned char *reportconv_character_references(void);
size_t reportconv_character_references_size(void);

#endif
