#include <libxml/xmlversion.h>
/* Debian's libxml2 pulls in ICU's own types, which collide with those inside Foundation. Nothing of it is used here. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/HTMLparser.h>

/* Some errors of encodings go past the parser's own handler and are printed. The parser's status tells of them as well, so they are not lost. */
static void saishinsa_hear_nothing(void *context, const char *format, ...) { (void)context; (void)format; }

/* The setting is the calling thread's. */
static inline void saishinsa_silence_printing(void) { xmlSetGenericErrorFunc(NULL, saishinsa_hear_nothing); }

/* What the library has allocated for the caller. Its own free is a variable, which Swift cannot use safely. */
static inline void saishinsa_free(xmlChar *text) { xmlFree(text); }
