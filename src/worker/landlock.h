/* Landlock: what this process may still read, for ever after. */
#ifndef TICK_WORKER_LANDLOCK_H
#define TICK_WORKER_LANDLOCK_H

/* Refuses every file but those under folders, which may be read; NULL-terminated. 0, or the errno of the refusal; needs
 * PR_SET_NO_NEW_PRIVS. A folder that is not there leaves nothing to read. */
int tick_landlock_read_only (const char *const *folders);

#endif
