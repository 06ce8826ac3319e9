/* Register → one line of JSON for each document: its whole analysis, as the contract has it, and the row of the
 * register as one key more. */
#include "batch/register.h"

/* The analysis is an object that ends in "}". */
static void
add (GString *out, const TickRegisterEntry *entry)
{
  g_autofree char *row = tick_summary_row_to_json (entry->summary);
  g_string_append_len (out, entry->analysis, (gssize) entry->analysis_length - 1);
  g_string_append_printf (out, ",\"register\":%s}\n", row);
}

const TickRegisterFormat tick_register_format_ndjson
    = { "ndjson", ".ndjson", "everything that was read, one line of JSON for each document", TRUE, NULL, add };
