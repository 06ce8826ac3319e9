/* What a process holds open, so that a test sees what was left behind. */
#ifndef TICK_TESTS_DESCRIPTORS_H
#define TICK_TESTS_DESCRIPTORS_H

#include <glib.h>

guint descriptors_count (void);

#endif
