/* Whose duty an item is: what kind of duty it makes, and which organization's.
 *
 *   Azure: managing access to ...                      Microsoft Azure's, though the report lists it by its full name
 *   It is assumed that Cloudmoor guards its doors.     Cloudmoor's
 *   Northwind reviews its reports.                     the vendor's own: no duty of others */
#include <string.h>

#include "facts/complementary_walk.h"

/* Within this stands the name that an item begins with. */
#define MAX_SUBJECT_BYTES 80
/* "It is assumed that" */
#define MAX_ASSUMPTION_BYTES 40

gboolean
tick_duty_fits (const TickDutyWalk *walk, const char *subject)
{
  gboolean user = g_str_has_prefix (subject, "user");

  switch (walk->kind) {
  case TICK_DUTY_CUEC: /* Users have names of their own in many reports: clinics, shippers. */
  case TICK_DUTY_RESPONSIBILITIES:
    return user || g_str_equal (subject, "named");
  case TICK_DUTY_CSOC:
  case TICK_DUTY_ORGANIZATIONS:
    return !user;
  case TICK_DUTY_BOTH:
    return TRUE;
  default:
    return FALSE;
  }
}

/* The listed organization that an item says the duty is of; NULL where it says none. */
static const char *
named_subject (const TickDutyWalk *walk, TickSpan span, const char *subject)
{
  if (subject == NULL || !g_str_has_prefix (subject, "named"))
    return NULL;
  return tick_organization_leading (walk->reader, span);
}

/* An organization by the start of its listed name ("Sagebrush" of Sagebrush Networks, LLC), or a new one where the
 * sentence is sure to name it. */
static const char *
name_before (const TickDutyWalk *walk, TickSpan span, const char *subject)
{
  const char *name = tick_organization_named (walk->reader, span, TRUE);

  return name == NULL && tick_duty_is_strong (subject) ? tick_organization_add (walk->reader, span) : name;
}

/* "It is assumed that Cloudmoor ..." without what is before the name. */
static TickSpan
skip_assumption (const TickDutyWalk *walk, TickSpan span)
{
  const char *text = tick_duty_text (walk) + span.start;
  const char *that = g_strstr_len (text, MIN (span.end - span.start, MAX_ASSUMPTION_BYTES), " that ");

  if (that == NULL || !g_str_has_prefix (text, "It is "))
    return span;
  return (TickSpan){ span.start + (guint32) (that - text) + (guint32) strlen (" that "), span.end };
}

/* "Azure: ...", or any word of a name where nothing else tells. */
static const char *
alluded (const TickDutyWalk *walk, TickSpan span)
{
  const char *text = tick_duty_text (walk) + span.start;
  const char *name = tick_organization_alluded (walk->reader, span);

  return walk->organization == NULL || text[strcspn (text, " \n:")] == ':' ? name : NULL;
}

char *
tick_duty_organization (const TickDutyWalk *walk, TickSpan words, const char *subject)
{
  TickSpan span = skip_assumption (walk, words);
  const char *text = tick_duty_text (walk) + span.start;
  const char *name = tick_organization_leading (walk->reader, span), *verb;

  if (name == NULL)
    name = alluded (walk, span);
  if (name == NULL && subject != NULL && g_str_has_prefix (subject, "named")) {
    verb = g_strstr_len (text, MIN (span.end - span.start, MAX_SUBJECT_BYTES), " is ");
    if (verb != NULL)
      name = name_before (walk, (TickSpan){ span.start, span.start + (guint32) (verb - text) }, subject);
  }
  if (name == NULL && walk->organization == NULL)
    name = tick_organization_only (walk->reader, words);
  return g_strdup (name != NULL ? name : walk->organization);
}

gboolean
tick_duty_is_vendors_own (const TickDutyWalk *walk, TickSpan span, const char *subject)
{
  static const char *const words[] = { "Management", "The Company", "The service organization", "The organization" };
  const TickFact *vendor = &walk->reader->analysis->facts[TICK_FACT_SERVICE_ORGANIZATION];
  const char *text = tick_duty_text (walk) + span.start, *name;
  gsize word;

  if (subject == NULL || !g_str_has_prefix (subject, "named"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strncasecmp (text, words[i], strlen (words[i])) == 0)
      return TRUE;
  name = vendor->value.kind == TICK_VALUE_TEXT ? vendor->value.text : "";
  name += g_ascii_strncasecmp (name, "the ", 4) == 0 ? 4 : 0;
  word = strcspn (name, " ,");
  return word > 1 && g_ascii_strncasecmp (text, name, word) == 0;
}

/* Criteria of an item's own; reviewing a provider meets one that providers do not. */
static gboolean
cites (const TickDuty *duty)
{
  return *duty->criteria != NULL && !(duty->criteria[1] == NULL && g_str_equal (duty->criteria[0], "CC9.2"));
}

/* Where organizations are described, sentences about them are controls only if they say so: by criteria, by what is
 * expected, or one behind the other. */
static TickDutyKind
kind_below_organizations (const TickDutyWalk *walk, const TickDuty *duty, const char *subject)
{
  gboolean other = subject != NULL && !g_str_has_prefix (subject, "user");

  if (cites (duty))
    return other || !duty->prose ? TICK_DUTY_CSOC : TICK_DUTY_NONE;
  if (!other || !tick_duty_is_strong (subject))
    return TICK_DUTY_NONE;
  return !duty->prose || walk->in_a_row || g_str_has_suffix (subject, "-expected") ? TICK_DUTY_CSOC : TICK_DUTY_NONE;
}

TickDutyKind
tick_duty_kind (const TickDutyWalk *walk, const TickDuty *duty, const char *subject)
{
  if (walk->kind == TICK_DUTY_VENDORS)
    return TICK_DUTY_NONE;
  if (named_subject (walk, duty->span, subject) != NULL && (walk->kind != TICK_DUTY_ORGANIZATIONS || !duty->prose))
    return TICK_DUTY_CSOC;
  if (walk->kind == TICK_DUTY_BOTH && subject != NULL)
    return g_str_has_prefix (subject, "user") ? TICK_DUTY_CUEC : TICK_DUTY_CSOC;
  return walk->kind == TICK_DUTY_ORGANIZATIONS ? kind_below_organizations (walk, duty, subject) : walk->kind;
}

void
tick_duty_take_party (TickDutyWalk *walk, TickSpan span)
{
  const char *name = tick_organization_leading (walk->reader, span);

  if (name == NULL)
    name = tick_organization_alluded (walk->reader, span);
  g_free (walk->organization);
  walk->organization = g_strdup (name);
}
