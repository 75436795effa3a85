/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-map.c: see trends-sheet-map.h. The file is JSON, and small:
 *
 *   { "format": "org.socitm.Trends.map", "version": 1, "sheet": "Projects", "header": 4,
 *     "trend": "3", "dates": "day-first", "numbers": "point", "periods": "financial",
 *     "overwrites": [ "status" ],
 *
 * where "header" is false for a table that has no headings, whose columns are called by their letters then,
 *
 *     "columns": [ { "heading": "RAG", "field": "confidence", "values": { "A/R": "red" } } ] }
 */

#include "trends-sheet-map.h"

#include "trends-exchange-error.h"
#include "trends-fold.h"
#include "trends-json-text.h"
#include "trends-json-tree.h"
#include "trends-kind.h"
#include "trends-sheet-own-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FORMAT "org.socitm.Trends.map"
#define VERSION 1

static const char *const dates_nicks[] = { NULL, "day-first", "month-first" };
static const char *const numbers_nicks[] = { NULL, "point", "comma" };
static const char *const periods_nicks[] = { NULL, "financial", "calendar" };
static const char *const people_nicks[] = { NULL, "several", "one" };
static const char *const others[] = { TRENDS_SHEET_IS_ID, TRENDS_SHEET_IS_NEEDS,
                                      TRENDS_SHEET_IS_NEEDED_BY, TRENDS_SHEET_IS_DONE,
                                      TRENDS_SHEET_IS_OWN_ID, TRENDS_SHEET_IS_OWN_SUMS,
                                      TRENDS_SHEET_IS_OTHER, TRENDS_SHEET_IS_IGNORED };

static const char *const map_keys[] = { "format", "version", "source", "sheet", "header", "trend", "dates",
                                        "numbers", "periods", "people", "overwrites", "columns", NULL };
static const char *const column_keys[] = { "heading", "field", "values", NULL };

static void
column_free (gpointer data)
{
  TrendsSheetColumn *column = data;

  g_free (column->heading);
  g_free (column->field);
  g_clear_pointer (&column->values, g_hash_table_unref);
  g_free (column);
}

/**
 * trends_sheet_map_new:
 *
 * Returns: (transfer full): a map that says nothing: all is to be guessed
 */
TrendsSheetMap *
trends_sheet_map_new (void)
{
  TrendsSheetMap *self = g_new0 (TrendsSheetMap, 1);

  self->overwrites = g_ptr_array_new_with_free_func (g_free);
  self->columns = g_ptr_array_new_with_free_func (column_free);
  return self;
}

/**
 * trends_sheet_map_free:
 * @self: (nullable) (transfer full): a map
 */
void
trends_sheet_map_free (TrendsSheetMap *self)
{
  if (!self)
    return;
  g_free (self->source);
  g_free (self->sheet);
  g_free (self->trend);
  g_ptr_array_unref (self->overwrites);
  g_ptr_array_unref (self->columns);
  g_free (self);
}

static GHashTable *
new_values (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/* Nothing is shared: one may be in another thread. */
static GHashTable *
copy_values (GHashTable *values)
{
  GHashTable *copy = new_values ();
  GHashTableIter iter;
  gpointer text, value;

  g_hash_table_iter_init (&iter, values);
  while (g_hash_table_iter_next (&iter, &text, &value))
    g_hash_table_insert (copy, g_strdup (text), g_strdup (value));
  return copy;
}

/**
 * trends_sheet_map_copy:
 * @self: a map
 *
 * Returns: (transfer full): another that says the same
 */
TrendsSheetMap *
trends_sheet_map_copy (const TrendsSheetMap *self)
{
  TrendsSheetMap *copy = trends_sheet_map_new ();

  copy->source = g_strdup (self->source);
  copy->sheet = g_strdup (self->sheet);
  copy->header = self->header;
  copy->trend = g_strdup (self->trend);
  copy->dates = self->dates;
  copy->numbers = self->numbers;
  copy->periods = self->periods;
  copy->people = self->people;
  for (guint i = 0; i < self->overwrites->len; i++)
    g_ptr_array_add (copy->overwrites, g_strdup (self->overwrites->pdata[i]));
  for (guint i = 0; i < self->columns->len; i++)
    {
      const TrendsSheetColumn *column = self->columns->pdata[i];
      TrendsSheetColumn *added = trends_sheet_map_add (copy, column->heading, column->field);

      if (column->values)
        added->values = copy_values (column->values);
    }
  return copy;
}

/**
 * trends_sheet_map_get_overwrites:
 * @self: a map
 * @field: key of a field of an initiative
 *
 * Returns: whether a newer copy counts for more than what was changed here since
 */
gboolean
trends_sheet_map_get_overwrites (const TrendsSheetMap *self,
                                 const char           *field)
{
  return g_ptr_array_find_with_equal_func (self->overwrites, field, g_str_equal, NULL);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * trends_sheet_map_set_overwrites:
 * @self: a map
 * @field: key of a field of an initiative
 * @overwrites: whether a newer copy counts for more than what was changed here since
 */
void
trends_sheet_map_set_overwrites (TrendsSheetMap *self,
                                 const char     *field,
                                 gboolean        overwrites)
{
  guint index;
  gboolean is_there = g_ptr_array_find_with_equal_func (self->overwrites, field, g_str_equal, &index);

  if (overwrites && !is_there)
    {
      g_ptr_array_add (self->overwrites, g_strdup (field));
      /* Always in one order, whichever was said first */
      g_ptr_array_sort (self->overwrites, compare_texts);
    }
  else if (!overwrites && is_there)
    g_ptr_array_remove_index (self->overwrites, index);
}

/**
 * trends_sheet_map_add:
 * @self: a map
 * @heading: of a column
 * @field: what it becomes
 *
 * Returns: (transfer none): what is said of that column
 */
TrendsSheetColumn *
trends_sheet_map_add (TrendsSheetMap *self,
                      const char     *heading,
                      const char     *field)
{
  TrendsSheetColumn *column = g_new0 (TrendsSheetColumn, 1);

  column->heading = g_strdup (heading);
  column->field = g_strdup (field);
  g_ptr_array_add (self->columns, column);
  return column;
}

/**
 * trends_sheet_column_dup_name:
 * @letters: by which a spreadsheet knows a column: "C"
 *
 * Returns: (transfer full): what stands for its heading, for people, where it has none
 */
char *
trends_sheet_column_dup_name (const char *letters)
{
  /* Translators: stands for the heading of a spreadsheet's column that has none; %s is “C” */
  return g_strdup_printf (_("Column %s"), letters);
}

static gboolean
is_letters (const char *text)
{
  gsize n = strspn (text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");

  return n > 0 && n <= 3 && text[n] == '\0';
}

/* (transfer full): the letters in what trends_sheet_column_dup_name() returns, which are the same in each language */
static char *
dup_letters (const char *name)
{
  const char *words = _("Column %s");
  const char *at = strstr (words, "%s");
  gsize before = at ? (gsize) (at - words) : 0, after = at ? strlen (at + 2) : 0;
  g_autofree char *letters = strlen (name) > before + after
                               ? g_strndup (name + before, strlen (name) - before - after) : g_strdup ("");
  g_autofree char *same = trends_sheet_column_dup_name (letters);

  return g_strdup (is_letters (letters) && strcmp (same, name) == 0 ? letters : name);
}

/**
 * trends_sheet_column_set_value:
 * @self: what is said of a column
 * @text: what stands in a cell of it
 * @value: (nullable): what that is read as; %NULL: as it stands
 */
void
trends_sheet_column_set_value (TrendsSheetColumn *self,
                               const char        *text,
                               const char        *value)
{
  g_autofree char *folded = trends_sheet_fold_heading (text);

  if (!self->values)
    self->values = new_values ();
  if (value)
    g_hash_table_replace (self->values, g_steal_pointer (&folded), g_strdup (value));
  else
    g_hash_table_remove (self->values, folded);
}

/**
 * trends_sheet_fold_heading:
 * @heading: as it stands in a sheet
 *
 * Returns: (transfer full): in one line, with single blanks, and without case or accents
 */
char *
trends_sheet_fold_heading (const char *heading)
{
  char *folded = trends_fold (heading), *end = folded;

  for (const char *at = folded; *at != '\0'; at++)
    {
      if (!g_ascii_isspace (*at))
        *end++ = *at;
      else if (end > folded && end[-1] != ' ')
        *end++ = ' ';
    }
  if (end > folded && end[-1] == ' ')
    end--;
  *end = '\0';
  return folded;
}

/**
 * trends_sheet_map_find:
 * @self: a map
 * @heading: of a column
 * @nth: how many columns with that heading are before it
 *
 * Returns: (transfer none) (nullable): what is said of it; where several have one heading and
 *   fewer are spoken of, the last counts for the others too
 */
TrendsSheetColumn *
trends_sheet_map_find (const TrendsSheetMap *self,
                       const char           *heading,
                       guint                 nth)
{
  g_autofree char *wanted = trends_sheet_fold_heading (heading);
  TrendsSheetColumn *found = NULL;

  for (guint i = 0; i < self->columns->len; i++)
    {
      TrendsSheetColumn *column = self->columns->pdata[i];
      g_autofree char *folded = trends_sheet_fold_heading (column->heading);

      if (strcmp (folded, wanted) != 0)
        continue;
      found = column;
      if (nth-- == 0)
        break;
    }
  return found;
}

/* ----------------------------------------------------------------- reading */

static gboolean
is_target (const char *field)
{
  if (trends_kind_find_field (TRENDS_KIND_INITIATIVE, field))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (strcmp (field, others[i]) == 0)
      return TRUE;
  return FALSE;
}

/* A slip of the pen would be left out without a word. */
static gboolean
check_keys (JsonObject         *object,
            const char *const  *known,
            GError            **error)
{
  g_autoptr (GList) keys = json_object_get_members (object);

  for (GList *l = keys; l; l = l->next)
    if (!g_strv_contains (known, l->data))
      return trends_exchange_refuse (error, _("nothing in a map is called “%s”"), (const char *) l->data);
  return TRUE;
}

static gboolean
read_choice (JsonObject         *object,
             const char         *key,
             const char *const  *nicks,
             guint               n_nicks,
             guint              *choice,
             GError            **error)
{
  const char *text = trends_json_get_text (object, key);

  *choice = 0;
  if (!json_object_has_member (object, key) || json_object_get_null_member (object, key))
    return TRUE;
  for (guint i = 1; text && i < n_nicks; i++)
    if (strcmp (text, nicks[i]) == 0)
      *choice = i;
  return *choice > 0 || trends_exchange_refuse (error, _("“%s” is “%s”, “%s” or null"), key, nicks[1], nicks[2]);
}

static gboolean
read_values (JsonObject         *object,
             TrendsSheetColumn  *column,
             GError            **error)
{
  g_autoptr (GList) keys = json_object_get_members (object);

  for (GList *l = keys; l; l = l->next)
    {
      const char *value = trends_json_get_text (object, l->data);

      if (!value)
        return trends_exchange_refuse (error, _("column “%s”: the value for “%s” isn’t a text"), column->heading,
                       (const char *) l->data);
      trends_sheet_column_set_value (column, l->data, value);
    }
  return TRUE;
}

static gboolean
read_column (TrendsSheetMap  *self,
             JsonNode        *node,
             GError         **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *heading = object ? trends_json_get_text (object, "heading") : NULL;
  const char *field = object ? trends_json_get_text (object, "field") : NULL;
  JsonObject *values = object ? trends_json_get_object (object, "values") : NULL;
  TrendsSheetColumn *column;

  g_autofree char *name = NULL;

  if (object && !check_keys (object, column_keys, error))
    return FALSE;
  if (!heading || !field)
    return trends_exchange_refuse (error, _("each of “columns” has a “heading” and a “field”"));
  if (!is_target (field))
    return trends_exchange_refuse (error, _("column “%s”: there is no field “%s”"), heading, field);
  if (self->header == TRENDS_SHEET_NO_HEADINGS && is_letters (heading))
    name = trends_sheet_column_dup_name (heading);
  column = trends_sheet_map_add (self, name ? name : heading, field);
  return !values || read_values (values, column, error);
}

static gboolean
has_no_headings (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "header");

  return node && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN
         && !json_node_get_boolean (node);
}

static gboolean
read_header (TrendsSheetMap  *self,
             JsonObject      *object,
             GError         **error)
{
  gint64 header = 0, trend;
  const char *text = trends_json_get_text (object, "trend");
  gboolean is_said = json_object_has_member (object, "header") && !has_no_headings (object)
                     && !json_object_get_null_member (object, "header");

  if ((is_said && !trends_json_get_integer (object, "header", &header)) || header < 0 || header > G_MAXINT)
    return trends_exchange_refuse (error, _("“header” is the number of a row"));
  self->header = has_no_headings (object) ? TRENDS_SHEET_NO_HEADINGS : (guint) header;
  self->source = g_strdup (trends_json_get_text (object, "source"));
  self->sheet = g_strdup (trends_json_get_text (object, "sheet"));
  if (!text && trends_json_get_integer (object, "trend", &trend))
    self->trend = g_strdup_printf ("%" G_GINT64_FORMAT, trend);
  else
    self->trend = g_strdup (text);
  return read_choice (object, "dates", dates_nicks, G_N_ELEMENTS (dates_nicks), &self->dates, error)
         && read_choice (object, "numbers", numbers_nicks, G_N_ELEMENTS (numbers_nicks),
                         &self->numbers, error)
         && read_choice (object, "periods", periods_nicks, G_N_ELEMENTS (periods_nicks),
                         &self->periods, error)
         && read_choice (object, "people", people_nicks, G_N_ELEMENTS (people_nicks), &self->people,
                         error);
}

static gboolean
read_overwrites (TrendsSheetMap  *self,
                 JsonObject      *object,
                 GError         **error)
{
  JsonArray *fields = trends_json_get_array (object, "overwrites");

  for (guint i = 0; fields && i < json_array_get_length (fields); i++)
    {
      JsonNode *node = json_array_get_element (fields, i);
      const char *field = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;

      if (!field || !trends_kind_find_field (TRENDS_KIND_INITIATIVE, field))
        return trends_exchange_refuse (error, _("“overwrites” are keys of fields; there is no field “%s”"),
                       field ? field : "");
      trends_sheet_map_set_overwrites (self, field, TRUE);
    }
  return TRUE;
}

static gboolean
read_map (TrendsSheetMap  *self,
          JsonNode        *node,
          GError         **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *format = object ? trends_json_get_text (object, "format") : NULL;
  JsonArray *columns = object ? trends_json_get_array (object, "columns") : NULL;
  gint64 version = 0;

  if (g_strcmp0 (format, FORMAT) != 0)
    return trends_exchange_refuse (error, _("this isn’t a map of columns: its “format” isn’t “%s”"), FORMAT);
  if (!trends_json_get_integer (object, "version", &version) || version != VERSION)
    return trends_exchange_refuse (error, _("this map of columns is for another version of Trends"));
  if (!check_keys (object, map_keys, error) || !read_header (self, object, error)
      || !read_overwrites (self, object, error))
    return FALSE;
  for (guint i = 0; columns && i < json_array_get_length (columns); i++)
    if (!read_column (self, json_array_get_element (columns, i), error))
      return FALSE;
  return TRUE;
}

/**
 * trends_sheet_map_read:
 * @text: a file with a map
 * @length: how long it is
 * @error: return location for an error, which names what is wrong
 *
 * Returns: (transfer full) (nullable): the map
 */
TrendsSheetMap *
trends_sheet_map_read (const char  *text,
                       gsize        length,
                       GError     **error)
{
  g_autoptr (JsonNode) node = trends_json_parse (text, length, error);
  g_autoptr (TrendsSheetMap) self = trends_sheet_map_new ();

  if (!node || !read_map (self, node, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* ----------------------------------------------------------------- writing */

static void
set_text (JsonObject *object,
          const char *key,
          const char *text)
{
  if (text)
    json_object_set_string_member (object, key, text);
}

static JsonNode *
write_column (const TrendsSheetMap    *self,
              const TrendsSheetColumn *column)
{
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (GList) keys = column->values ? g_hash_table_get_keys (column->values) : NULL;
  JsonObject *values = NULL;
  g_autofree char *letters = self->header == TRENDS_SHEET_NO_HEADINGS ? dup_letters (column->heading) : NULL;

  set_text (object, "heading", letters ? letters : column->heading);
  set_text (object, "field", column->field);
  if (keys)
    {
      values = json_object_new ();
      json_object_set_object_member (object, "values", values);
    }
  keys = g_list_sort (g_steal_pointer (&keys), (GCompareFunc) strcmp);
  for (GList *l = keys; l; l = l->next)
    json_object_set_string_member (values, l->data, g_hash_table_lookup (column->values, l->data));
  json_node_take_object (node, object);
  return node;
}

static JsonArray *
write_overwrites (const TrendsSheetMap *self)
{
  JsonArray *fields = json_array_new ();

  for (guint i = 0; i < self->overwrites->len; i++)
    json_array_add_string_element (fields, self->overwrites->pdata[i]);
  return fields;
}

/**
 * trends_sheet_map_write:
 * @self: a map
 *
 * Returns: (transfer full): what trends_sheet_map_read() reads, for people to change
 */
char *
trends_sheet_map_write (const TrendsSheetMap *self)
{
  JsonObject *object = json_object_new ();
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonArray *columns = json_array_new ();

  json_node_take_object (node, object);
  set_text (object, "format", FORMAT);
  json_object_set_int_member (object, "version", VERSION);
  set_text (object, "source", self->source);
  set_text (object, "sheet", self->sheet);
  if (self->header == TRENDS_SHEET_NO_HEADINGS)
    json_object_set_boolean_member (object, "header", FALSE);
  else if (self->header > 0)
    json_object_set_int_member (object, "header", self->header);
  set_text (object, "trend", self->trend);
  set_text (object, "dates", dates_nicks[self->dates]);
  set_text (object, "numbers", numbers_nicks[self->numbers]);
  set_text (object, "periods", periods_nicks[self->periods]);
  set_text (object, "people", people_nicks[self->people]);
  if (self->overwrites->len > 0)
    json_object_set_array_member (object, "overwrites", write_overwrites (self));
  for (guint i = 0; i < self->columns->len; i++)
    json_array_add_element (columns, write_column (self, self->columns->pdata[i]));
  json_object_set_array_member (object, "columns", columns);
  return trends_json_print (node);
}
