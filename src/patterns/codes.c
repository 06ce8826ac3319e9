/* Expressions → codes, each compiled once.
 *
 * The set inside the program was compiled when the program was built. Its codes were stored in the order in which the
 * loader asks for them, and are handed out in that order. Where they do not fit the PCRE2 at hand, they are compiled
 * like those of any other set. */
#include "patterns/codes.h"

#include "patterns/macros.h"
#include "patterns/regex.h"

struct TickCodes {
  GPtrArray *codes; /* in the order of their first use; behind used: stored ones that nobody has asked for yet */
  GArray *bytes;    /* of double: how much of a document is searched with each that is used */
  guint used;
  GHashTable *by_source; /* expression → index + 1 */
};

TickCodes *
tick_codes_new (GBytes *stored)
{
  TickCodes *codes = g_new0 (TickCodes, 1);

  codes->codes = stored == NULL ? NULL : tick_regex_restore (stored);
  if (codes->codes == NULL)
    codes->codes = g_ptr_array_new_with_free_func (tick_regex_free);
  codes->bytes = g_array_new (FALSE, TRUE, sizeof (double));
  codes->by_source = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return codes;
}

void
tick_codes_free (TickCodes *codes)
{
  if (codes == NULL)
    return;
  g_ptr_array_unref (codes->codes);
  g_array_unref (codes->bytes);
  g_hash_table_unref (codes->by_source);
  g_free (codes);
}

/* The next code is that of source. */
static gboolean
add (TickCodes *codes, GHashTable *macros, const char *source, GError **error)
{
  if (codes->used == codes->codes->len) {
    g_autofree char *expanded = tick_macros_expand (macros, source, error);
    gpointer code = expanded == NULL ? NULL : tick_regex_compile (expanded, error);

    if (code == NULL)
      return FALSE;
    g_ptr_array_add (codes->codes, code);
  }
  codes->used++;
  g_array_set_size (codes->bytes, codes->used);
  g_hash_table_insert (codes->by_source, g_strdup (source), GUINT_TO_POINTER (codes->used));
  return TRUE;
}

gconstpointer
tick_codes_get (TickCodes *codes, GHashTable *macros, const char *source, double bytes, GError **error)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (codes->by_source, source));

  if (index == 0) {
    if (!add (codes, macros, source, error))
      return NULL;
    index = codes->used;
  }
  g_array_index (codes->bytes, double, index - 1) += bytes;
  return g_ptr_array_index (codes->codes, index - 1);
}

void
tick_codes_speed_up (const TickCodes *codes)
{
  for (guint i = 0; i < codes->used; i++)
    tick_regex_speed_up (g_ptr_array_index (codes->codes, i), g_array_index (codes->bytes, double, i));
}

GBytes *
tick_codes_store (const TickCodes *codes)
{
  return tick_regex_store (codes->codes);
}
