#ifndef REPORTCONV_CEMBEDDEDDATA_H
#define REPORTCONV_CEMBEDDEDDATA_H

#include <stddef.h>

#endif
