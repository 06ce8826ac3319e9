/* The error domain of the whole library. */
#include <tickmark/error.h>

GQuark
tick_error_quark (void)
{
  return g_quark_from_static_string ("tick-error-quark");
}
