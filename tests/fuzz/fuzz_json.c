/* A worker's answer, read as what hostile bytes may have made of it. What is taken is written and taken again. */
#include "fuzz/fuzz.h"

#define MAX_BYTES (64 * 1024)

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (TickAnalysis) analysis = NULL;
  g_autoptr (GError) error = NULL;

  if (size > MAX_BYTES)
    return -1;
  analysis = tick_analysis_from_json ((const char *) data, size, &error);
  g_assert_true ((analysis == NULL) == (error != NULL));
  if (analysis)
    fuzz_assert_answer_is_taken (analysis);
  return 0;
}
