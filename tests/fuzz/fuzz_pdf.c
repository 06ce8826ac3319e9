/* Bytes → poppler → pages → layout → facts → answer: the job of the worker, in this process. */
#include "analyze.h"
#include "fuzz/fuzz.h"
#include "pdf/pdf.h"

#define MAX_BYTES (64 * 1024)

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const TickOptions options = { .as_of = fuzz_today () };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (TickAnalysis) analysis = NULL;

  if (size > MAX_BYTES)
    return -1;
  tick_pdf_warm_up ();
  bytes = g_bytes_new (data, size);
  analysis = tick_analyze_bytes (bytes, fuzz_patterns (), &options, NULL);
  fuzz_assert_answer_is_taken (analysis);
  return 0;
}
