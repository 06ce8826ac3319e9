#include "support/worker_answer.h"

#include <string.h>

GBytes *
worker_answer (const char *words)
{
  return g_bytes_new (words, strlen (words));
}

void
assert_worker_answer (const TickWorkerResult *result, const char *words)
{
  g_assert_cmpint (result->end, ==, TICK_WORKER_ANSWERED);
  g_autofree char *text = g_strndup (g_bytes_get_data (result->answer, NULL), g_bytes_get_size (result->answer));
  g_assert_cmpstr (text, ==, words);
}
