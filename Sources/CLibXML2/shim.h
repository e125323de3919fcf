#ifndef REPORTCONV_CLIBXML2_SHIM_H
#define REPORTCONV_CLIBXML2_SHIM_H

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlerror.h>

// xmlFree is a mutable global, which Swift 6 refuses to read.
static inline void reportconv_xmlFree(void *pointer) {
    xmlFree(pointer);
}

#endif
