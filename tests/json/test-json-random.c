/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-json-random.c: any value. What json-glib writes of it, our cursor reads as the same
 * value; and in whatever form we write it, json-glib reads the same.
 */

#include "trends-json-fence.h"
#include "trends-json-keys.h"
#include "trends-json-text.h"
#include "trends-json-tree.h"

#include <string.h>

#define N_VALUES 400
#define DEEPEST 7

static char *
random_text (GRand *rand)
{
  GString *text = g_string_new (NULL);

  for (int n = g_rand_int_range (rand, 0, 12); n > 0; n--)
    {
      gunichar c = (gunichar) g_rand_int_range (rand, 1, g_rand_boolean (rand) ? 0x80 : 0x20000);

      if (g_unichar_validate (c))
        g_string_append_unichar (text, c);
    }
  return g_string_free (text, FALSE);
}

static JsonNode *random_node (GRand *rand,
                              int    depth);

static JsonNode *
random_object (GRand *rand,
               int    depth)
{
  JsonObject *object = json_object_new ();

  for (int n = g_rand_int_range (rand, 0, 6); n > 0; n--)
    {
      g_autofree char *key = random_text (rand);

      json_object_set_member (object, key, random_node (rand, depth + 1));
    }
  return json_node_init_object (json_node_alloc (), object);
}

static JsonNode *
random_array (GRand *rand,
              int    depth)
{
  JsonArray *array = json_array_new ();

  for (int n = g_rand_int_range (rand, 0, 6); n > 0; n--)
    json_array_add_element (array, random_node (rand, depth + 1));
  return json_node_init_array (json_node_alloc (), array);
}

static gint64
random_integer (GRand *rand)
{
  gint64 bits = (gint64) ((guint64) g_rand_int (rand) << 32 | g_rand_int (rand));

  return bits >> g_rand_int_range (rand, 0, 64);
}

static JsonNode *
random_scalar (GRand *rand)
{
  JsonNode *node = json_node_alloc ();
  g_autofree char *text = random_text (rand);

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0: return json_node_init_int (node, random_integer (rand));
    case 1: return json_node_init_boolean (node, g_rand_boolean (rand));
    case 2: return json_node_init_null (node);
    default: return json_node_init_string (node, text);
    }
}

static JsonNode *
random_node (GRand *rand,
             int    depth)
{
  int kind = depth == 0 ? g_rand_int_range (rand, 0, 2)
                        : g_rand_int_range (rand, 0, depth < DEEPEST ? 5 : 1) + (depth >= DEEPEST) * 2;

  return kind == 0   ? random_object (rand, depth)
         : kind == 1 ? random_array (rand, depth)
                     : random_scalar (rand);
}

/* json-glib 1.6 leaves U+001F in a text as it is. */
static char *
generate (JsonNode *value,
          gboolean  pretty)
{
  g_autofree char *generated = json_to_string (value, pretty);
  GString *text = g_string_new (generated);

  g_string_replace (text, "\x1f", "\\u001f", 0);
  return g_string_free (text, FALSE);
}

static JsonNode *walk (TrendsJsonCursor *cursor);

static JsonNode *
walk_object (TrendsJsonCursor *cursor)
{
  JsonObject *object = json_object_new ();
  char *next;

  trends_json_enter (cursor);
  while (trends_json_next_member (cursor, &next))
    {
      g_autofree char *key = next;

      g_assert_false (json_object_has_member (object, key));
      json_object_set_member (object, key, walk (cursor));
    }
  return json_node_init_object (json_node_alloc (), object);
}

static JsonNode *
walk_array (TrendsJsonCursor *cursor)
{
  JsonArray *array = json_array_new ();

  trends_json_enter (cursor);
  while (trends_json_next_item (cursor))
    json_array_add_element (array, walk (cursor));
  return json_node_init_array (json_node_alloc (), array);
}

static JsonNode *
walk_scalar (TrendsJsonCursor *cursor,
             TrendsJsonType    type)
{
  JsonNode *node = json_node_alloc ();
  g_autofree char *text = trends_json_take_string (cursor);
  gint64 integer = 0;

  if (text)
    return json_node_init_string (node, text);
  if (type == TRENDS_JSON_NUMBER)
    {
      g_assert_true (trends_json_take_integer (cursor, &integer));
      return json_node_init_int (node, integer);
    }
  trends_json_skip (cursor);
  return type == TRENDS_JSON_NULL ? json_node_init_null (node)
                                  : json_node_init_boolean (node, type == TRENDS_JSON_TRUE);
}

/* The value as our cursor sees it, as json-glib's tree */
static JsonNode *
walk (TrendsJsonCursor *cursor)
{
  TrendsJsonType type = trends_json_peek (cursor);

  g_assert_cmpint (type, !=, TRENDS_JSON_END);
  return type == TRENDS_JSON_OBJECT  ? walk_object (cursor)
         : type == TRENDS_JSON_ARRAY ? walk_array (cursor)
                                     : walk_scalar (cursor, type);
}

static void
assert_walked (const char *text,
               JsonNode   *value)
{
  TrendsJsonCursor cursor;
  g_autoptr (JsonNode) walked = NULL;
  g_autoptr (GError) error = NULL;

  trends_json_check (text, strlen (text), &error);
  g_assert_no_error (error);
  g_assert_true (trends_json_is_sound (text, 0));
  trends_json_cursor_init (&cursor, text);
  walked = walk (&cursor);
  g_assert_cmpint (trends_json_peek (&cursor), ==, TRENDS_JSON_END);
  g_assert_true (json_node_equal (walked, value));
}

static void
assert_read (const char *text,
             JsonNode   *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = json_from_string (text, &error);

  g_assert_no_error (error);
  g_assert_true (json_node_equal (node, value));
}

static void
check_forms (const char *text,
             JsonNode   *value)
{
  g_autoptr (GString) compact = g_string_new (NULL);
  g_autoptr (GString) pretty = g_string_new (NULL);
  TrendsJsonCursor cursor;

  trends_json_cursor_init (&cursor, text);
  trends_json_compact (&cursor, compact);
  trends_json_cursor_init (&cursor, text);
  trends_json_pretty (&cursor, pretty, 0);
  assert_read (compact->str, value);
  assert_read (pretty->str, value);
  assert_walked (compact->str, value);
  assert_walked (pretty->str, value);
}

static void
test_any (void)
{
  for (guint32 seed = 0; seed < N_VALUES; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (JsonNode) value = random_node (rand, 0);
      g_autofree char *generated = generate (value, g_rand_boolean (rand));
      g_autofree char *printed = trends_json_print (value);
      g_autoptr (JsonNode) parsed = NULL;
      g_autoptr (GError) error = NULL;

      assert_walked (generated, value);
      check_forms (generated, value);
      assert_read (printed, value);
      parsed = trends_json_parse (generated, strlen (generated), &error);
      g_assert_no_error (error);
      g_assert_true (json_node_equal (parsed, value));
    }
}

/* What is taken raw is the value itself, and what is skipped is as long. */
static void
test_raw (void)
{
  for (guint32 seed = 0; seed < N_VALUES; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (JsonNode) value = random_node (rand, 0);
      g_autofree char *generated = generate (value, TRUE);
      g_autofree char *text = g_strconcat ("[", generated, ",1]", NULL);
      TrendsJsonCursor cursor, skipping;
      g_autofree char *raw = NULL;

      trends_json_cursor_init (&cursor, text);
      trends_json_enter (&cursor);
      g_assert_true (trends_json_next_item (&cursor));
      skipping = cursor;
      raw = trends_json_take_raw (&cursor);
      trends_json_skip (&skipping);
      g_assert_cmpstr (raw, ==, generated);
      g_assert_true (cursor.at == skipping.at);
      g_assert_cmpuint (trends_json_get_depth (text), ==, 1 + trends_json_get_depth (raw));
    }
}

/* Each member is found by its key, whatever the key. */
static void
test_members (void)
{
  for (guint32 seed = 0; seed < N_VALUES; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (JsonNode) value = random_object (rand, 0);
      g_autofree char *text = generate (value, FALSE);
      g_autoptr (GList) keys = json_object_get_members (json_node_get_object (value));

      for (GList *l = keys; l; l = l->next)
        {
          g_autofree char *member = trends_json_dup_member (text, l->data);

          g_assert_nonnull (member);
          assert_read (member, json_object_get_member (json_node_get_object (value), l->data));
        }
      g_assert_null (trends_json_dup_member (text, "a key that is longer than any of these"));
    }
}

/* Two objects made one have the members of both, the second's where both have one. */
static void
test_merge (void)
{
  for (guint32 seed = 0; seed < N_VALUES; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (JsonNode) under = random_object (rand, 0);
      g_autoptr (JsonNode) over = random_object (rand, 0);
      g_autofree char *under_text = generate (under, FALSE);
      g_autofree char *over_text = generate (over, TRUE);
      g_autofree char *merged = trends_json_merge (under_text, over_text);
      g_autoptr (GList) keys = json_object_get_members (json_node_get_object (over));

      for (GList *l = keys; l; l = l->next)
        json_object_set_member (json_node_get_object (under), l->data,
                                json_node_copy (json_object_get_member (
                                  json_node_get_object (over), l->data)));
      assert_read (merged, under);
      assert_walked (merged, under);
    }
}

/* The same key, spelt otherwise */
static void
append_respelt (GString    *out,
                const char *key)
{
  g_autofree gunichar2 *units = g_utf8_to_utf16 (key, -1, NULL, NULL, NULL);

  g_string_append_c (out, '"');
  for (gunichar2 *unit = units; *unit; unit++)
    g_string_append_printf (out, "\\u%04X", *unit);
  g_string_append_c (out, '"');
}

/* A key that is there twice is found, however it is spelt and wherever it is. */
static void
test_repeated (void)
{
  for (guint32 seed = 0; seed < N_VALUES; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (JsonNode) value = random_object (rand, 0);
      g_autoptr (GList) keys = json_object_get_members (json_node_get_object (value));
      g_autofree char *generated = generate (value, FALSE);
      g_autoptr (GString) text = g_string_new ("[0,{\"around\":");
      const char *key;

      if (!keys)
        continue;
      key = g_list_nth_data (keys, (guint) g_rand_int_range (rand, 0, (int) g_list_length (keys)));
      g_string_append_len (text, generated, (gssize) strlen (generated) - 1);
      g_string_append_c (text, ',');
      append_respelt (text, key);
      g_string_append (text, ":null}}]");
      g_assert_true (trends_json_check (text->str, text->len, NULL));
      g_assert_false (trends_json_is_sound (text->str, 0));
      g_assert_null (trends_json_parse (text->str, text->len, NULL));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-random/any", test_any);
  g_test_add_func ("/json-random/raw", test_raw);
  g_test_add_func ("/json-random/members", test_members);
  g_test_add_func ("/json-random/merge", test_merge);
  g_test_add_func ("/json-random/repeated", test_repeated);
  return g_test_run ();
}
