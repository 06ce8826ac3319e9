/* What to do next, for the files that work it out. */
#ifndef TICK_REPORT_ACTIONS_H
#define TICK_REPORT_ACTIONS_H

#include <tickmark/analysis.h>

void tick_actions_take (GStrvBuilder *actions, char *action_taken);
/* A question to the vendor; nothing where it is NULL. */
void tick_actions_ask (GStrvBuilder *actions, const char *question);

/* actions_tests.c */
void tick_actions_add_exceptions (const TickAnalysis *analysis, GStrvBuilder *actions);
void tick_actions_add_reading (const TickAnalysis *analysis, GStrvBuilder *actions);
void tick_actions_add_homework (const TickAnalysis *analysis, GStrvBuilder *actions);

#endif
