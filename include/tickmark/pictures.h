/* Cut-outs of a report's pages: what the memo cites, as it looks on the paper. */
#ifndef TICKMARK_PICTURES_H
#define TICKMARK_PICTURES_H

#include <tickmark/analyze.h>

G_BEGIN_DECLS

typedef struct {
  int page;
  TickBox area; /* of the page that it shows; whole numbers */
  GBytes *png;  /* in greys, made in this process: no byte of it comes from the document's reader */
} TickPicture;

/* Pictures of one analysis. Several places may share one. */
typedef struct TickPictures TickPictures;

/* Draws the places that the memo of analysis cites, out of the same file, in a sealed child process of its own.
 * Whatever the file is, and whatever becomes of the child: what could not be drawn is left out. Never NULL. */
TickPictures *tick_pictures_draw_file (const char *path, const TickAnalysis *analysis, const TickOptions *options);
void tick_pictures_free (TickPictures *pictures);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TickPictures, tick_pictures_free)

guint tick_pictures_count (const TickPictures *pictures);
const TickPicture *tick_pictures_get (const TickPictures *pictures, guint index);
/* The picture on which the words of evidence stand; the number of pictures where there is none. */
guint tick_pictures_find (const TickPictures *pictures, const TickEvidence *evidence);
/* Places that should have a picture and have none. */
guint tick_pictures_missing (const TickPictures *pictures);

G_END_DECLS

#endif
