/* What is said of cut-outs. */
#ifndef TICK_REPORT_WORDS_PICTURES_H
#define TICK_REPORT_WORDS_PICTURES_H

/* Below a sentence that has named the page itself; "page 4 (printed 2)". */
#define TICK_WORDS_SHOW "show %s"
/* For who cannot see it: the words stand above it as text. */
#define TICK_WORDS_PICTURE "Cut-out of page %d of the report, with the quoted words marked"
#define TICK_WORDS_PICTURES_MISSING                                                                                    \
  "Of %u quoted places there is no picture: the page could not be drawn, or there were too many. Look them up in the " \
  "report itself."

#endif
