#include <tickmark/error.h>

#include <string.h>

#include "base/json.h"
#include "base/limits.h"

static TickJson *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  TickJson *json = tick_json_parse (text, strlen (text), &error);
  g_assert_no_error (error);
  return json;
}

static void
assert_refused (const char *text, gsize length, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_assert_null (tick_json_parse (text, length, &error));
  g_assert_nonnull (error);
  if (strstr (error->message, message) == NULL)
    g_error ("\"%s\" was refused with \"%s\" and not with \"%s\"", text, error->message, message);
}

static void
test_refusals (void)
{
  static const struct {
    const char *text, *message;
  } CASES[] = {
    { "", "line 1" },
    { "{", "line 1" },
    { "[1,]", "not JSON" },
    { "[1 2]", "not JSON" },
    { "{\"a\" 1}", "not JSON" },
    { "{\"a\":1,}", "not JSON" },
    { "{a:1}", "no value" },
    { "['a']", "no value" },
    { "[01]", "no value" },
    { "[1.]", "no value" },
    { "[.5]", "no value" },
    { "[+1]", "no value" },
    { "[-]", "no value" },
    { "[1e]", "no value" },
    { "[NaN]", "no value" },
    { "[tru]", "no value" },
    { "[truefalse]", "no value" },
    { "[true] x", "no value" },
    { "[]\n\n[]", "line 3: not JSON" },
    { "{}}", "not JSON" },
    { "\"abc", "without an end" },
    { "\"abc\\", "without an end" },
    { "[\n\"a\tb\"]", "line 2: a control character" },
    { "[\"a\\u0000b\"]", "NUL" },
    { "[\"\\ud800\"]", "not JSON" },
    { "[\"\\x41\"]", "not JSON" },
    { "\xEF\xBB\xBF{}", "no value" },
    { "[\"\xC3\x28\"]", "not UTF-8" },
    { "{\"a\": 1,\n\"a\": 2}", "\"a\" stands twice" },
    { "{\"a\": 1,\n\"\\u0061\": 2}", "\"a\" stands twice" },
    { "{\"b\": {\"a\": 1,\n\"a\": \"x\"}}", "line 2: key \"a\" stands twice" },
    { "/* comment */ {}", "no value" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    assert_refused (CASES[i].text, strlen (CASES[i].text), CASES[i].message);
  assert_refused ("[1]\0", 4, "NUL");
  assert_refused ("[\"a\0b\"]", 7, "NUL");
}

static void
test_depth (void)
{
  for (int extra = 0; extra <= 1; extra++) {
    gsize depth = TICK_MAX_JSON_DEPTH + (gsize) extra;
    g_autofree char *open = g_strnfill (depth, '['), *close = g_strnfill (depth, ']');
    g_autofree char *text = g_strconcat (open, close, NULL);
    g_autoptr (TickJson) json = tick_json_parse (text, 2 * depth, NULL);
    g_assert_true ((json != NULL) == (extra == 0));
  }
  g_autofree char *hostile = g_strnfill (1000000, '[');
  assert_refused (hostile, 1000000, "nested too deep");
}

/* Many small values take far more memory than text. */
static void
test_values (void)
{
  g_autoptr (GString) text = g_string_new ("[0");

  for (guint i = 0; i < TICK_MAX_JSON_VALUES; i++)
    g_string_append (text, ",0");
  g_string_append (text, "]");
  assert_refused (text->str, text->len, "more values than are read");
}

static void
test_read (void)
{
  g_autoptr (TickJson) json
      = parse ("{\"s\":\"\\\\u0000 \\ud83d\\ude00\",\"i\":-12,\"b\":true,\"n\":null,\"l\":[\"x\",\"y\"]}");
  TickJsonReader reader = { NULL };
  g_auto (GStrv) list = tick_json_get_strings (&reader, json, "l");

  g_assert_cmpstr (tick_json_get_string (&reader, json, "s"), ==, "\\u0000 😀");
  g_assert_cmpint (tick_json_get_integer (&reader, json, "i", -20, 20), ==, -12);
  g_assert_cmpint (tick_json_get_integer_or (&reader, json, "n", 0, 5, 3), ==, 3);
  g_assert_true (tick_json_get_boolean_or (&reader, json, "b", FALSE));
  g_assert_true (tick_json_get_boolean_or (&reader, json, "absent", TRUE));
  g_assert_null (tick_json_get_string_or (&reader, json, "n", NULL));
  g_assert_null (tick_json_get_array_or_null (&reader, json, "n"));
  g_assert_cmpuint (g_strv_length (list), ==, 2);
  g_assert_true (tick_json_reader_finish (&reader, NULL));
}

static void
assert_reader_says (TickJsonReader *reader, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_assert_false (tick_json_reader_finish (reader, &error));
  g_assert_error (error, TICK_ERROR, TICK_ERROR_FORMAT);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_reader_errors (void)
{
  g_autoptr (TickJson) json = parse ("{\n\"s\": 1,\n\"big\": 1e300, \"half\": 1.5,\n\"l\": [\"x\", 2],\n\"t\": \"x\"}");
  TickJsonReader reader = { NULL };

  tick_json_get_string (&reader, json, "s");
  tick_json_get_string (&reader, json, "t2"); /* the first stays */
  assert_reader_says (&reader, "line 1: s: must be a string");
  g_assert_cmpstr (tick_json_get_string (&reader, json, "absent"), ==, "");
  assert_reader_says (&reader, "line 1: absent: is missing");
  tick_json_get_integer (&reader, json, "t", 0, 1);
  assert_reader_says (&reader, "line 5: t: must be a number");
  g_assert_cmpint (tick_json_get_integer (&reader, json, "big", 0, 7), ==, 0);
  assert_reader_says (&reader, "line 1: big: must be a whole number in 0..7");
  tick_json_get_integer (&reader, json, "half", 0, 7);
  assert_reader_says (&reader, "line 1: half: must be a whole number in 0..7");
  g_strfreev (tick_json_get_strings (&reader, json, "l"));
  assert_reader_says (&reader, "line 4: l: must hold strings only");
  tick_json_allow_keys (&reader, json, (const char *const[]){ "s", "big", "half", "l", NULL });
  assert_reader_says (&reader, "line 5: t: is no key that may stand here");
  tick_json_get_object (&reader, NULL, "x");
  assert_reader_says (&reader, "x: is missing");
}

static void
test_infinity_is_no_number (void)
{
  g_autoptr (TickJson) json = parse ("{\"n\":1e999}");
  double number;
  g_assert_false (tick_json_number_of (tick_json_member (json, "n"), &number));
}

static void
test_print (void)
{
  g_autoptr (TickJson) json = tick_json_object ();
  TickJson *array = tick_json_put (json, "a", tick_json_array ());
  g_autofree char *text = NULL;

  tick_json_put_integer (json, "i", TICK_JSON_MAX_INTEGER);
  tick_json_put_number (json, "n", 11.7);
  tick_json_put_boolean (json, "b", FALSE);
  tick_json_put_string (json, "none", NULL);
  tick_json_add_integer (array, 5000000000);
  tick_json_add_string (array, "\x1b\x7f\xC2\x9B\xE2\x80\xAE\xF3\xA0\x81\x81 \xff é");
  text = tick_json_print (json, TRUE);
  g_assert_cmpstr (text, ==,
                   "{\"a\":[5000000000,\"\\u001b\\u007f\\u009b\\u202e\\udb40\\udc41 \xEF\xBF\xBD é\"],"
                   "\"i\":999999999999999,\"n\":11.7,\"b\":false,\"none\":null}");
  g_clear_pointer (&json, tick_json_free);
  json = parse (text);
}

/* Nested as deep as an analysis, in the form that takes the most room. */
static void
test_size (void)
{
  g_autoptr (TickJson) json = tick_json_object (), read = NULL;
  TickJson *inner = json;
  g_autofree char *text = NULL;

  for (int depth = 0; depth < 6; depth++) {
    tick_json_put_string (inner, "\x01", "\x01\x02\"\\/\x7f\xC2\x9B\xE2\x80\xAE\xF3\xA0\x81\x81 é");
    tick_json_put_number (inner, "n", -1.2345678901234567e-300);
    tick_json_put (inner, "empty", tick_json_object ());
    inner = tick_json_put (inner, "in", tick_json_object ());
  }
  text = tick_json_print (json, FALSE);
  g_assert_cmpuint (tick_json_size (json), >=, strlen (text));
  read = parse (text);
  g_assert_cmpuint (tick_json_size (read), ==, tick_json_size (json));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/refusals", test_refusals);
  g_test_add_func ("/json/depth", test_depth);
  g_test_add_func ("/json/values", test_values);
  g_test_add_func ("/json/read", test_read);
  g_test_add_func ("/json/reader-errors", test_reader_errors);
  g_test_add_func ("/json/infinity-is-no-number", test_infinity_is_no_number);
  g_test_add_func ("/json/print", test_print);
  g_test_add_func ("/json/size", test_size);
  return g_test_run ();
}
