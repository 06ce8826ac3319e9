/* JSON of an analysis that was tampered with. */
#ifndef TICK_TESTS_JSON_LIE_H
#define TICK_TESTS_JSON_LIE_H

/* A piece of a good JSON, and what must not stand there instead. */
typedef struct {
  const char *piece, *replacement;
} JsonLie;

/* Replaces the piece, which must be there, where it first stands, and expects the reader to refuse the whole. */
void assert_json_lie_refused (const char *json, const JsonLie *lie);

#endif
