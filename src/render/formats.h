/* The output formats, one file each. A new format is a new file, a line here and a line in formats.c. */
#ifndef TICK_RENDER_FORMATS_H
#define TICK_RENDER_FORMATS_H

#include <tickmark/render.h>

extern const TickFormat tick_format_terminal;
extern const TickFormat tick_format_json;
extern const TickFormat tick_format_ndjson;
extern const TickFormat tick_format_markdown;
extern const TickFormat tick_format_html;
extern const TickFormat tick_format_csv;
extern const TickFormat tick_format_email;

#endif
