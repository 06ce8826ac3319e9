/* Pages of glyphs as bytes, so that layout can be fuzzed behind the PDF library. Plain UTF-8 text is a stream: its
 * letters stand on one baseline after the other. Bytes below the space are commands:
 *
 *   \n            the pen goes back to the margin, and one line down
 *   \x01          a new page
 *   \x02 x y w    the pen and the margin move there; one byte, in sixteenths of a point, for the width of each letter,
 *                 where 0 is half its size
 *   \x03 size rgb style of what follows: bold where the size is odd
 *   \x04 box rgb  a ruled line, or a filled area
 *   \x05 box      the next glyph's box, whatever the pen does; four floats, NaN and infinity too
 *   \x06          a soft hyphen
 *   \x07 w h      size of the page
 *
 * x, y, w, h and the four sides of a rule's box take two bytes each, least first, in eighths of a point, with a sign;
 * size is one byte, in quarters of a point; rgb is one byte, a grey. What is cut short ends the stream. */
#ifndef TICK_TESTS_GLYPH_STREAM_H
#define TICK_TESTS_GLYPH_STREAM_H

#include "document/document.h"

/* Pages with glyphs and rules; no pass has run. */
TickDocument *glyph_stream_read (const guint8 *data, gsize length);

#endif
