/* Output formats: each turns one analysis into bytes. */
#ifndef TICKMARK_RENDER_H
#define TICKMARK_RENDER_H

#include <tickmark/pictures.h>

G_BEGIN_DECLS

typedef struct {
  gboolean colour;              /* terminal only: ANSI colours */
  int width;                    /* terminal only: columns; 0 for 80 */
  const TickPictures *pictures; /* of formats that show them; NULL for none */
} TickRenderOptions;

typedef struct {
  const char *name;      /* "markdown": the word after --format */
  const char *extension; /* ".md": of -o where --format is absent; NULL where no file name means it */
  const char *summary;   /* one line for --format help */
  char *(*render) (const TickAnalysis *analysis, const TickRenderOptions *options);
  gboolean pictures; /* it shows them where the options have them */
  gboolean letter;   /* to somebody else: there is none about a file that could not be opened */
} TickFormat;

/* NULL-terminated, the default first. */
const TickFormat *const *tick_formats (void);
const TickFormat *tick_format_find (const char *name);
/* By the extension of a file name; NULL where none fits. */
const TickFormat *tick_format_for_path (const char *path);

G_END_DECLS

#endif
