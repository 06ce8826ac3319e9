/* The contract's "exceptions", "subservice_organizations", "csocs" and "cuecs", and "user_responsibilities" → matrix.
 *
 * Each entry says something about the vendor or the buyer: it must have words, and evidence for them. */
#include "base/limits.h"
#include "report/codec.h"
#include "report/names.h"

static void
read_known_evidence (TickJsonReader *reader, const TickJson *json, int pages, GPtrArray *evidence)
{
  tick_codec_read_evidence (reader, json, pages, evidence);
  if (evidence->len == 0)
    tick_json_reader_fail (reader, "evidence: must not be empty");
}

static void
read_response (TickJsonReader *reader, const TickJson *json, int pages, TickException *exception)
{
  const TickJson *response;

  if (tick_json_is_null (tick_json_member (json, "response")))
    return;
  response = tick_json_get_object (reader, json, "response");
  tick_json_allow_keys (reader, response, (const char *const[]){ "text", "page", "evidence", NULL });
  exception->response = tick_codec_dup_words (reader, response, "text");
  exception->response_page = tick_codec_get_page (reader, response, "page", pages);
  tick_codec_read_evidence (reader, response, pages, exception->response_evidence);
}

static void
read_exceptions (TickJsonReader *reader, const TickJson *root, int pages, GPtrArray *exceptions)
{
  static const char *const KEYS[]
      = { "control", "criteria", "text", "deviations", "sample", "response", "evidence", NULL };
  const TickJson *array
      = tick_codec_get_list (reader, root, "exceptions", TICK_MAX_EXCEPTIONS, TICK_MAX_EXCEPTIONS_BYTES);

  for (const TickJson *item = tick_json_first (array); item && !reader->error; item = tick_json_next (item)) {
    TickException *exception = tick_exception_new ();

    g_ptr_array_add (exceptions, exception);
    tick_json_allow_keys (reader, item, KEYS);
    exception->control = tick_codec_dup_words_or_null (reader, item, "control");
    g_strfreev (exception->criteria);
    exception->criteria = tick_codec_get_criteria (reader, item);
    exception->text = tick_codec_dup_words (reader, item, "text");
    exception->deviations = tick_codec_get_count (reader, item, "deviations");
    exception->sample = tick_codec_get_count (reader, item, "sample");
    read_response (reader, item, pages, exception);
    read_known_evidence (reader, item, pages, exception->evidence);
  }
  tick_codec_name_list (reader, array);
}

static void
read_subservice_organizations (TickJsonReader *reader, const TickJson *root, int pages, GPtrArray *organizations)
{
  const TickJson *array = tick_codec_get_list (reader, root, "subservice_organizations",
                                               TICK_MAX_SUBSERVICE_ORGANIZATIONS, TICK_MAX_LIST_BYTES);

  for (const TickJson *item = tick_json_first (array); item && !reader->error; item = tick_json_next (item)) {
    TickSubserviceOrganization *organization = tick_subservice_organization_new ();

    g_ptr_array_add (organizations, organization);
    tick_json_allow_keys (reader, item, (const char *const[]){ "name", "service", "method", "evidence", NULL });
    organization->name = tick_codec_dup_words (reader, item, "name");
    organization->service = tick_codec_dup_words_or_null (reader, item, "service");
    organization->method
        = (TickSubserviceMethod) tick_codec_get_name (reader, item, "method", tick_subservice_method_from_name);
    read_known_evidence (reader, item, pages, organization->evidence);
  }
  tick_codec_name_list (reader, array);
}

/* A CSOC may have an organization and has no theme; with what the buyer has to do it is the other way round. */
static void
check_kind (TickJsonReader *reader, const TickComplementaryControl *control, gboolean csoc)
{
  if (!csoc && control->organization)
    tick_json_reader_fail (reader, "organization: must be null but in csocs");
  if (control->theme && (csoc || !g_strv_contains (tick_theme_words (), control->theme)))
    tick_json_reader_fail (reader, "theme: must not be \"%.40s\"", control->theme);
}

static void
read_complementary_controls (TickJsonReader *reader, const TickJson *root, const char *key, int pages, gboolean csoc,
                             GPtrArray *controls)
{
  static const char *const KEYS[] = { "id", "organization", "text", "criteria", "theme", "evidence", NULL };
  const TickJson *array = tick_codec_get_list (reader, root, key, TICK_MAX_COMPLEMENTARY_CONTROLS, TICK_MAX_LIST_BYTES);

  for (const TickJson *item = tick_json_first (array); item && !reader->error; item = tick_json_next (item)) {
    TickComplementaryControl *control = tick_complementary_control_new ();

    g_ptr_array_add (controls, control);
    tick_json_allow_keys (reader, item, KEYS);
    control->id = tick_codec_dup_words_or_null (reader, item, "id");
    control->organization = tick_codec_dup_words_or_null (reader, item, "organization");
    control->text = tick_codec_dup_words (reader, item, "text");
    g_strfreev (control->criteria);
    control->criteria = tick_codec_get_criteria (reader, item);
    control->theme = tick_codec_dup_words_or_null (reader, item, "theme");
    check_kind (reader, control, csoc);
    read_known_evidence (reader, item, pages, control->evidence);
  }
  tick_codec_name_list (reader, array);
}

void
tick_codec_read_lists (TickJsonReader *reader, const TickJson *root, int pages, TickMatrix *matrix)
{
  read_exceptions (reader, root, pages, matrix->exceptions);
  read_subservice_organizations (reader, root, pages, matrix->subservice_organizations);
  read_complementary_controls (reader, root, "csocs", pages, TRUE, matrix->csocs);
  read_complementary_controls (reader, root, "cuecs", pages, FALSE, matrix->cuecs);
  read_complementary_controls (reader, root, "user_responsibilities", pages, FALSE, matrix->user_responsibilities);
}
