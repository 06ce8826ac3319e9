/* Making and freeing of what an analysis comes to. */
#include <tickmark/checks.h>

TickCheck *
tick_check_new (void)
{
  TickCheck *check = g_new0 (TickCheck, 1);

  check->evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_evidence_free);
  return check;
}

void
tick_check_free (TickCheck *check)
{
  if (!check)
    return;
  g_free (check->id);
  g_free (check->title);
  g_free (check->finding);
  g_free (check->why);
  g_free (check->ask);
  g_free (check->asked_with);
  g_free (check->do_it);
  g_ptr_array_unref (check->evidence);
  g_free (check);
}

const TickCheck *
tick_check_find (const GPtrArray *checks, const char *id)
{
  for (guint i = 0; i < checks->len; i++)
    if (g_strcmp0 (((const TickCheck *) checks->pdata[i])->id, id) == 0)
      return checks->pdata[i];
  return NULL;
}

static void
use_free (TickUse *use)
{
  g_free (use->profile);
  g_free (use->title);
  g_free (use->reason);
  g_free (use);
}

void
tick_verdict_clear (TickVerdict *verdict)
{
  g_free (verdict->profile);
  g_free (verdict->profile_title);
  g_free (verdict->summary);
  g_strfreev (verdict->reasons);
  g_strfreev (verdict->next_actions);
  if (verdict->uses)
    g_ptr_array_unref (verdict->uses);
  *verdict = (TickVerdict){ 0 };
}

GPtrArray *
tick_uses_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) use_free);
}
