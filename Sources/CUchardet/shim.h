#ifndef REPORTCONV_CUCHARDET_SHIM_H
#define REPORTCONV_CUCHARDET_SHIM_H

#include <uchardet.h>

#endif
