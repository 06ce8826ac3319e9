/* A file that is there when it is whole, or not at all. */
#ifndef TICK_BATCH_DRAFT_H
#define TICK_BATCH_DRAFT_H

#include <glib.h>

/* Names of drafts begin so: what a killed run left can be told from what somebody else put there. */
#define TICK_DRAFT_PREFIX ".tickmark-"

typedef struct {
  char *path; /* at the end of links */
  char *
      temporary; /* beside it: where to write; path itself where that is a device or a pipe, which nobody can replace */
} TickDraft;

/* Makes an empty draft. FALSE and an error (TICK_ERROR_FILE) where it cannot be. */
gboolean tick_draft_begin (TickDraft *draft, const char *path, GError **error);
/* Puts what was written in the place of path, in one step, when the disk has it. */
gboolean tick_draft_commit (TickDraft *draft, GError **error);
/* Drops it where it was not committed; draft may be all zero. */
void tick_draft_clear (TickDraft *draft);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TickDraft, tick_draft_clear)

/* All in one. */
gboolean tick_draft_write (const char *path, const char *text, GError **error);

/* Drops what killed runs left in folder. */
void tick_draft_sweep (const char *folder);

#endif
