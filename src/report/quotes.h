/* Evidence → quotes for the memo: short, and holding the words that decide. All strings are new. */
#ifndef TICK_REPORT_QUOTES_H
#define TICK_REPORT_QUOTES_H

#include <tickmark/analysis.h>

/* At most so many bytes, cut at a word where there is one. */
char *tick_quote_limit (const char *text, gsize bytes);
/* In quotation marks, as long as a quote may be: what somebody acts on. */
char *tick_quote_whole (const char *text);
/* What a control is about, for a heading: the beginning of its text. */
char *tick_quote_about (const char *text);
/* The piece to show: one that holds the words which decide about the value, else the first. NULL where there is no
 * evidence. */
const TickEvidence *tick_quote_choose (TickFactId id, const TickValue *value, const GPtrArray *evidence);
/* The text begins to say the quote itself, whatever became of its marks. */
gboolean tick_quote_is_told (const char *text, const char *quote);
/* That piece in quotation marks, cut around the words that decide. */
char *tick_quote_fact (TickFactId id, const TickValue *value, const TickEvidence *evidence);
/* The auditor's reason for a modified opinion, without its heading and at most 60 words long. */
char *tick_quote_reason (const char *reason);

#endif
