/* What the targets share. A target is one function, libFuzzer's, that takes any bytes and must come back; what has to
 * hold of every input is asserted there. See docs/testing.md. */
#ifndef TICK_TESTS_FUZZ_H
#define TICK_TESTS_FUZZ_H

#include <stdint.h>
#include <tickmark/weigh.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* The set inside the program, loaded once and never freed. */
const TickPatterns *fuzz_patterns (void);

/* A day to count ages to. */
GDate fuzz_today (void);

/* What a worker says has to be taken by the parent, whatever the document was, and mean the same there. */
void fuzz_assert_answer_is_taken (const TickAnalysis *analysis);

#endif
