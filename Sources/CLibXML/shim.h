#include <libxml/xmlversion.h>
/* Debian's libxml2 pulls in ICU's own types, which collide with those inside Foundation. Nothing of it is used here. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
