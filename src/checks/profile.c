/* A profile's JSON → profile → class of risk and needed topics.
 *
 *   data         public · internal · customer · sensitive          what the vendor holds
 *   integration  none · read · write · control                     how deep it reaches into the buyer's systems
 *   criticality  low · week · day · stops                          how soon it hurts when the vendor is gone
 *
 *   CRITICAL  one axis at its end and another at 2, or health data     HIGH  one axis at its end, or customer data and
 *   MODERATE  one axis at 2, or two at 1                                     writing access       LOW  else
 *
 * Then what is special about the buyer moves the class by one. */
#include "checks/profile.h"

#include <string.h>
#include <tickmark/error.h>

#include "base/limits.h"
#include "base/load.h"

/* Data about so many people is sensitive by its mass. */
#define MANY_PEOPLE 10000
#define MAX_PEOPLE 10000000000

static const char *const DATA[] = { "public", "internal", "customer", "sensitive", NULL };
static const char *const INTEGRATION[] = { "none", "read", "write", "control", NULL };
static const char *const CRITICALITY[] = { "low", "week", "day", "stops", NULL };
static const char *const HOLDS[] = { "public", "internal", "customer", "financial", "pii", "phi", NULL };
static const char *const CATEGORIES[]
    = { "availability", "confidentiality", "privacy", "processing-integrity", "security", NULL };

void
tick_profile_free (TickProfile *profile)
{
  if (profile == NULL)
    return;
  g_free (profile->id);
  g_free (profile->title);
  g_free (profile->sha256);
  g_free (profile->vendor);
  g_free (profile->product);
  g_strfreev (profile->categories);
  g_free (profile);
}

const char *
tick_profile_data_name (const TickProfile *profile)
{
  return DATA[profile->data];
}

const char *
tick_profile_integration_name (const TickProfile *profile)
{
  return INTEGRATION[profile->integration];
}

const char *
tick_profile_criticality_name (const TickProfile *profile)
{
  return CRITICALITY[profile->criticality];
}

static int
index_of (const char *const *words, const char *word)
{
  for (int i = 0; words[i]; i++)
    if (g_strcmp0 (words[i], word) == 0)
      return i;
  return -1;
}

static int
read_word (TickJsonReader *reader, const TickJson *json, const char *key, const char *const *words)
{
  int index = index_of (words, tick_json_get_string (reader, json, key));
  g_autofree char *list = g_strjoinv (", ", (GStrv) words);

  if (index < 0)
    tick_load_fail (reader, tick_json_member (json, key), "\"%s\" must be one of %s", key, list);
  return MAX (index, 0);
}

static guint
read_holds (TickJsonReader *reader, const TickJson *json)
{
  const TickJson *array = tick_json_get_array (reader, json, "holds");
  guint holds = 0;

  for (const TickJson *item = tick_json_first (array); item && !reader->error; item = tick_json_next (item)) {
    int index = index_of (HOLDS, tick_json_string_of (item));
    if (index < 0)
      tick_load_fail (reader, array, "\"holds\" must list some of public, internal, customer, financial, pii, phi");
    else
      holds |= 1U << index;
  }
  return holds;
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GStrv
read_categories (TickJsonReader *reader, const TickJson *json)
{
  const TickJson *array = tick_json_get_array_or_null (reader, json, "categories");
  g_autoptr (GPtrArray) names = NULL;

  if (array == NULL)
    return NULL;
  names = g_ptr_array_new_with_free_func (g_free);
  for (const TickJson *item = tick_json_first (array); item && !reader->error; item = tick_json_next (item)) {
    const char *name = tick_json_string_of (item);
    if (index_of (CATEGORIES, name) < 0)
      tick_load_fail (reader, array,
                      "\"categories\" must list some of security, availability, processing-integrity, "
                      "confidentiality, privacy");
    else if (g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
      tick_load_fail (reader, array, "\"categories\": %s stands twice", name);
    else
      g_ptr_array_add (names, g_strdup (name));
  }
  g_ptr_array_sort (names, compare_strings);
  g_ptr_array_add (names, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

static char *
read_name (TickJsonReader *reader, const TickJson *json, const char *key)
{
  const char *name = tick_json_get_string_or (reader, json, key, NULL);

  if (name && (*name == '\0' || strlen (name) > TICK_MAX_NAME_BYTES))
    tick_load_fail (reader, tick_json_member (json, key), "\"%s\" must be a name of at most %d bytes", key,
                    TICK_MAX_NAME_BYTES);
  return g_strdup (name);
}

static void
read_needs (TickJsonReader *reader, const TickJson *json, TickProfile *profile)
{
  const TickJson *period = tick_json_member (json, "period");
  const char *from, *to;

  if (tick_json_is_null (period))
    return;
  period = tick_json_get_object (reader, json, "period");
  tick_json_allow_keys (reader, period, (const char *const[]){ "from", "to", NULL });
  from = tick_json_get_string (reader, period, "from");
  to = tick_json_get_string (reader, period, "to");
  if (!reader->error
      && (!tick_date_parse_iso (from, &profile->needs_from) || !tick_date_parse_iso (to, &profile->needs_to)
          || g_date_compare (&profile->needs_from, &profile->needs_to) > 0))
    tick_load_fail (reader, period, "\"period\": from and to must be dates like 2026-01-31, in their order");
}

static void
read_buyer (TickJsonReader *reader, const TickJson *json, TickProfile *profile)
{
  profile->sells_to_enterprises = tick_json_get_boolean_or (reader, json, "sells_to_enterprises", FALSE);
  profile->prepares_acquisition = tick_json_get_boolean_or (reader, json, "prepares_acquisition", FALSE);
  profile->regulated = tick_json_get_boolean_or (reader, json, "regulated", FALSE);
  profile->solo = tick_json_get_boolean_or (reader, json, "solo", FALSE);
  profile->early_stage = tick_json_get_boolean_or (reader, json, "early_stage", FALSE);
  profile->bridge_letter = tick_json_get_boolean_or (reader, json, "bridge_letter", FALSE);
  if (tick_json_get_integer_or (reader, json, "people", 0, MAX_PEOPLE, 0) >= MANY_PEOPLE)
    profile->data = TICK_MAX_STAKE;
  profile->min_months = (int) tick_json_get_integer_or (reader, json, "min_months", 1, TICK_MAX_MONTHS, 0);
  profile->max_age = (int) tick_json_get_integer_or (reader, json, "max_age", 1, TICK_MAX_MONTHS, 0);
}

static void
read_profile (TickJsonReader *reader, const TickJson *json, TickProfile *profile)
{
  static const char *const KEYS[] = { "title",
                                      "about",
                                      "data",
                                      "integration",
                                      "criticality",
                                      "holds",
                                      "people",
                                      "sells_to_enterprises",
                                      "prepares_acquisition",
                                      "regulated",
                                      "solo",
                                      "early_stage",
                                      "bridge_letter",
                                      "vendor",
                                      "product",
                                      "period",
                                      "min_months",
                                      "max_age",
                                      "categories",
                                      NULL };

  tick_json_allow_keys (reader, json, KEYS);
  profile->title = g_strdup (tick_json_get_string (reader, json, "title"));
  if (!reader->error && *profile->title == '\0')
    tick_load_fail (reader, json, "\"title\" must not be empty");
  tick_json_get_string_or (reader, json, "about", NULL);
  profile->data = read_word (reader, json, "data", DATA);
  profile->integration = read_word (reader, json, "integration", INTEGRATION);
  profile->criticality = read_word (reader, json, "criticality", CRITICALITY);
  profile->holds = read_holds (reader, json);
  read_buyer (reader, json, profile);
  profile->vendor = read_name (reader, json, "vendor");
  profile->product = read_name (reader, json, "product");
  read_needs (reader, json, profile);
  profile->categories = read_categories (reader, json);
}

TickProfile *
tick_profile_parse (const char *id, const char *name, const char *text, gsize length, GError **error)
{
  g_autoptr (GError) own = NULL;
  g_autoptr (TickJson) json = tick_json_parse (text, length, &own);
  g_autoptr (TickProfile) profile = g_new0 (TickProfile, 1);
  TickJsonReader reader = { NULL };

  profile->id = g_strdup (id);
  profile->sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, (gssize) length);
  if (json && !tick_json_is_object (json))
    tick_load_fail (&reader, json, "a profile must be an object");
  if (json && !reader.error)
    read_profile (&reader, json, profile);
  if (json && tick_json_reader_finish (&reader, &own))
    return g_steal_pointer (&profile);
  tick_load_set_error (error, name, own->message);
  return NULL;
}

static TickTier
tier_of_stakes (const TickProfile *profile)
{
  const int stakes[] = { profile->data, profile->integration, profile->criticality };
  int at_end = 0, at_two = 0, at_one = 0;

  for (guint i = 0; i < G_N_ELEMENTS (stakes); i++) {
    at_end += stakes[i] == TICK_MAX_STAKE;
    at_two += stakes[i] >= 2;
    at_one += stakes[i] >= 1;
  }
  if (at_end > 0)
    return at_two > 1 ? TICK_TIER_CRITICAL : TICK_TIER_HIGH;
  if (profile->data == 2 && profile->integration == 2)
    return TICK_TIER_HIGH;
  return at_two > 0 || at_one > 1 ? TICK_TIER_MODERATE : TICK_TIER_LOW;
}

TickTier
tick_profile_tier (const TickProfile *profile)
{
  TickTier tier = tier_of_stakes (profile);
  gboolean watched = profile->sells_to_enterprises || profile->prepares_acquisition;
  gboolean matching = (profile->holds & (TICK_HOLDS_FINANCIAL | TICK_HOLDS_PII | TICK_HOLDS_PHI)) != 0;

  if ((profile->holds & TICK_HOLDS_PHI) != 0)
    return TICK_TIER_CRITICAL;
  if (watched && profile->data >= 2 && tier < TICK_TIER_CRITICAL)
    tier++;
  else if (profile->solo && !watched && profile->data <= 1 && tier > TICK_TIER_LOW)
    tier--;
  return profile->regulated && matching ? MAX (tier, TICK_TIER_HIGH) : tier;
}

GStrv
tick_profile_needs (const TickProfile *profile)
{
  g_autoptr (GStrvBuilder) needs = g_strv_builder_new ();

  if (profile->categories)
    return g_strdupv (profile->categories);
  if (profile->criticality >= 2)
    g_strv_builder_add (needs, "availability");
  if (profile->data >= 2)
    g_strv_builder_add (needs, "confidentiality");
  if ((profile->holds & TICK_HOLDS_PHI) != 0)
    g_strv_builder_add (needs, "privacy");
  if ((profile->holds & TICK_HOLDS_FINANCIAL) != 0)
    g_strv_builder_add (needs, "processing-integrity");
  g_strv_builder_add (needs, "security");
  return g_strv_builder_end (needs);
}
