#ifndef REPORTCONV_CLIBXML2_SHIM_H
#define REPORTCONV_CLIBXML2_SHIM_H

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlerror.h>

#endif
