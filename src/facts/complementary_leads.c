/* What a paragraph that is no item says of the list that comes: whose it is, that it is not needed, that there is none.
 */
#include "facts/complementary_walk.h"

static TickDutyKind
kind_of_lead (const TickDutyWalk *walk, const char *lead, gboolean colon)
{
  TickDutyKind region = walk->region_kind;
  gboolean users = region == TICK_DUTY_CUEC || region == TICK_DUTY_RESPONSIBILITIES;

  if (g_str_equal (lead, "monitoring"))
    return users ? walk->kind : TICK_DUTY_NONE;
  if (g_str_equal (lead, "cuec"))
    return region == TICK_DUTY_BOTH || (!users && colon) ? TICK_DUTY_CUEC : walk->kind;
  if (g_str_equal (lead, "csoc"))
    return users ? walk->kind : TICK_DUTY_CSOC;
  return walk->kind;
}

/* There are none, or those that come are not needed: what users are told all the same is advice. */
static void
take_denial (TickDutyWalk *walk, gboolean none)
{
  gboolean users = walk->region_kind != TICK_DUTY_CSOC && walk->region_kind < TICK_DUTY_ORGANIZATIONS;

  walk->none = walk->none || (none && users);
  if (none)
    walk->announced = FALSE;
  walk->advice = users;
  walk->kind = users ? TICK_DUTY_RESPONSIBILITIES : none ? TICK_DUTY_NONE : walk->kind;
}

/* "Cloudmoor is responsible for:" says whose the list is, though no other place may list Cloudmoor. */
static void
take_subject (TickDutyWalk *walk, TickSpan span)
{
  const char *subject = tick_duty_word (walk->reader, "duty_subject", span);

  if (tick_duty_is_vendors_own (walk, span, subject)) {
    walk->kind = TICK_DUTY_NONE;
  } else if (subject != NULL && g_str_has_prefix (subject, "named") && walk->kind == TICK_DUTY_CSOC) {
    char *organization = tick_duty_organization (walk, span, subject);

    g_free (walk->organization);
    walk->organization = organization;
  }
}

static TickSpan
last_sentence (const char *text, TickSpan span)
{
  for (guint32 at = span.end; at > span.start + 2; at--)
    if (g_ascii_isupper (text[at - 1]) && text[at - 2] == ' ' && text[at - 3] == '.')
      return (TickSpan){ at - 1, span.end };
  return span;
}

/* Whose the list is that a paragraph leads to: of whom its last sentence speaks, where that leads on. */
static void
take_organization (TickDutyWalk *walk, TickSpan span, gboolean colon)
{
  const char *named = NULL;

  if (colon)
    named = tick_organization_only (walk->reader, last_sentence (tick_duty_text (walk), span));
  if (named == NULL)
    named = tick_organization_only (walk->reader, span);
  if (named == NULL && colon)
    named = tick_organization_named (walk->reader, span, FALSE);
  if (named != NULL) {
    g_free (walk->organization);
    walk->organization = g_strdup (named);
  } else if (colon) {
    take_subject (walk, span);
  }
}

void
tick_duty_take_lead (TickDutyWalk *walk, TickSpan paragraph)
{
  TickSpan span = tick_duty_trim (tick_duty_text (walk), paragraph);
  const char *lead = tick_duty_word (walk->reader, "duty_lead", span);
  gboolean colon = tick_duty_leads_on (tick_duty_text (walk), span);

  if (walk->open || colon)
    walk->kind = walk->advice ? TICK_DUTY_RESPONSIBILITIES : walk->region_kind;
  tick_duty_walk_close (walk);
  walk->announced = colon;
  walk->doubtful = walk->n_items > 0 && lead == NULL;
  if (lead != NULL && (g_str_equal (lead, "none") || g_str_equal (lead, "not-required")))
    take_denial (walk, g_str_equal (lead, "none"));
  else if (lead != NULL)
    walk->kind = kind_of_lead (walk, lead, colon);
  if (walk->kind == TICK_DUTY_CSOC || walk->kind == TICK_DUTY_ORGANIZATIONS || walk->kind == TICK_DUTY_BOTH)
    take_organization (walk, span, colon);
}
