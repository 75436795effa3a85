/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-names.c: see trends-sheet-names.h. */

#include "trends-sheet-names.h"

#include "trends-fold.h"
#include "trends-one-line.h"
#include "trends-sheet-map.h"
#include "trends-sheet-own-text.h"
#include "trends-trend-numbers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SHORTEST_WORD 4 /* that says something: not "and", nor "HR" */
#define TITLE_WEIGHT 3
#define THEME_WEIGHT 2

struct _TrendsSheetNames
{
  TrendsPlan *plan;
  GHashTable *owners;  /* (nullable): folded name -> id; made when one is looked for */
  GHashTable *named;   /* (nullable): name as it is -> id */
  GPtrArray *trends;   /* (nullable) (element-type TrendWords): made when one is looked for */
  GPtrArray *new_rows; /* (element-type TrendsImportRow) */
  GHashTable *noted;   /* ids of those who come in, whether a row names them or not */
};

/* What a trend is known by, folded */
typedef struct
{
  TrendsEntity *trend; /* not owned */
  char *title;
  char *summary;
  char **themes;
} TrendWords;

static void
trend_words_free (gpointer data)
{
  TrendWords *words = data;

  g_free (words->title);
  g_free (words->summary);
  g_strfreev (words->themes);
  g_free (words);
}

/**
 * trends_sheet_names_new:
 * @plan: the plan that names are looked for in; it may not change meanwhile
 *
 * Returns: (transfer full): what knows the names in it
 */
TrendsSheetNames *
trends_sheet_names_new (TrendsPlan *plan)
{
  TrendsSheetNames *self = g_new0 (TrendsSheetNames, 1);

  self->plan = plan;
  self->new_rows = g_ptr_array_new_with_free_func (trends_import_row_free);
  self->noted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/* Of two who are called alike, the first */
static void
ensure_owners (TrendsSheetNames *self)
{
  GListModel *owners = trends_plan_get_list (self->plan, TRENDS_KIND_OWNER);

  if (self->owners)
    return;
  self->owners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = g_list_model_get_n_items (owners); i-- > 0;)
    {
      g_autoptr (TrendsEntity) owner = g_list_model_get_item (owners, i);

      g_hash_table_replace (self->owners,
                            trends_sheet_fold_heading (trends_entity_get_name (owner)),
                            g_strdup (trends_entity_get_id (owner)));
      g_hash_table_replace (self->named, trends_sheet_own_tidy (trends_entity_get_name (owner)),
                            g_strdup (trends_entity_get_id (owner)));
    }
}

static TrendWords *
trend_words_new (TrendsEntity *trend)
{
  TrendWords *words = g_new0 (TrendWords, 1);
  g_auto (GStrv) themes
    = trends_value_dup_strings (trends_entity_get_value (trend, TRENDS_TREND_THEMES));
  guint n = themes ? g_strv_length (themes) : 0;

  words->trend = trend;
  words->title = trends_sheet_fold_heading (trends_entity_get_name (trend));
  words->summary = trends_sheet_fold_heading (trends_entity_get_text (trend, TRENDS_TREND_SUMMARY));
  words->themes = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    words->themes[i] = trends_sheet_fold_heading (themes[i]);
  return words;
}

/* In the plan's order; folded once, for each cell and each question asks for them */
static GPtrArray *
get_trends (TrendsSheetNames *self)
{
  GListModel *trends = trends_plan_get_list (self->plan, TRENDS_KIND_TREND);

  if (self->trends)
    return self->trends;
  self->trends = g_ptr_array_new_with_free_func (trend_words_free);
  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      g_ptr_array_add (self->trends, trend_words_new (trend));
    }
  return self->trends;
}

/**
 * trends_sheet_names_free:
 * @self: (nullable) (transfer full): what knows names
 */
void
trends_sheet_names_free (TrendsSheetNames *self)
{
  if (!self)
    return;
  g_clear_pointer (&self->owners, g_hash_table_unref);
  g_clear_pointer (&self->named, g_hash_table_unref);
  g_clear_pointer (&self->trends, g_ptr_array_unref);
  g_ptr_array_unref (self->new_rows);
  g_hash_table_unref (self->noted);
  g_free (self);
}

/**
 * trends_sheet_names_split:
 * @text: what stands in a cell
 * @separators: signs that stand between two of them, and not within one, besides ";" and the end of a
 *   line
 *
 * Returns: (transfer full): the names in it, without blanks around them
 */
char **
trends_sheet_names_split (const char *text,
                          const char *separators)
{
  g_autofree char *all = g_strconcat (";\n", separators, NULL);
  g_auto (GStrv) parts = g_strsplit_set (text, all, -1);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; parts[i]; i++)
    {
      g_autofree char *name = trends_tidy_line (parts[i]);

      if (*name)
        g_strv_builder_add (names, name);
    }
  return g_strv_builder_end (names);
}

/* "Orla Pemberton <orla@fernmoor.example>": the name, and the address into `address` */
static char *
take_address (const char  *text,
              char       **address)
{
  const char *open = strchr (text, '<');
  const char *close = open ? strchr (open, '>') : NULL;
  g_autofree char *before = open && close ? g_strndup (text, open - text) : NULL;
  g_autofree char *name = before ? trends_tidy_line (before) : NULL;

  *address = NULL;
  if (!open || !close || close[1] != '\0' || !memchr (open, '@', close - open))
    return g_strdup (text);
  *address = g_strndup (open + 1, close - open - 1);
  return *name ? g_steal_pointer (&name) : g_strdup (*address);
}

static const char *
add_owner (TrendsSheetNames *self,
           const char       *name,
           const char       *address)
{
  TrendsImportRow *row = trends_import_row_new (TRENDS_KIND_OWNER, self->new_rows->len);
  char *id = g_uuid_string_random ();

  row->id = trends_shared_text_new (id);
  trends_import_row_set (row, TRENDS_OWNER_NAME, trends_value_text (name));
  if (address)
    trends_import_row_set (row, TRENDS_OWNER_CONTACT, trends_value_text (address));
  g_ptr_array_add (self->new_rows, row);
  g_hash_table_replace (self->named, g_strdup (name), g_strdup (id));
  g_hash_table_replace (self->owners, trends_sheet_fold_heading (name), id);
  return id;
}

/**
 * trends_sheet_names_find_owner:
 * @self: what knows names
 * @text: the name of one owner, not blank
 *
 * Returns: (transfer none): the id of the owner who is called so, made where there is none;
 *   %NULL where it can't be a name
 */
const char *
trends_sheet_names_find_owner (TrendsSheetNames *self,
                               const char       *text)
{
  const TrendsField *field = trends_kind_get_field (TRENDS_KIND_OWNER, TRENDS_OWNER_NAME);
  g_autofree char *address = NULL;
  g_autofree char *name = take_address (text, &address);
  g_autofree char *folded = trends_sheet_fold_heading (name);
  g_auto (TrendsValue) value = trends_value_text (name);
  const char *id;

  ensure_owners (self);
  id = g_hash_table_lookup (self->owners, folded);
  if (id)
    return id;
  return trends_field_validate (field, &value, NULL) ? add_owner (self, name, address) : NULL;
}

/**
 * trends_sheet_names_has_owner:
 * @self: what knows names
 * @name: of somebody
 *
 * Returns: whether an owner of the plan, and not only one who comes, is called so
 */
gboolean
trends_sheet_names_has_owner (TrendsSheetNames *self,
                              const char       *name)
{
  g_autofree char *folded = trends_sheet_fold_heading (name);
  const char *id;

  ensure_owners (self);
  id = g_hash_table_lookup (self->owners, folded);
  return id && trends_plan_lookup (self->plan, id);
}

/**
 * trends_sheet_names_find_owner_named:
 * @self: what knows names
 * @name: all of the name of one owner
 *
 * Returns: (transfer none): the id of the owner who is called just so or, where nobody is, nearly
 *   so, made where there is none; %NULL where it can't be a name
 */
const char *
trends_sheet_names_find_owner_named (TrendsSheetNames *self,
                                     const char       *name)
{
  const TrendsField *field = trends_kind_get_field (TRENDS_KIND_OWNER, TRENDS_OWNER_NAME);
  g_auto (TrendsValue) value = trends_value_text (name);
  g_autofree char *folded = trends_sheet_fold_heading (name);
  const char *id;

  ensure_owners (self);
  id = g_hash_table_lookup (self->named, name);
  if (!id)
    id = g_hash_table_lookup (self->owners, folded);
  if (id)
    return id;
  return trends_field_validate (field, &value, NULL) ? add_owner (self, name, NULL) : NULL;
}

/**
 * trends_sheet_names_dup_label:
 * @self: what knows names
 * @id: what it has found an owner by
 *
 * Returns: (transfer full): the owner's name, for people, who see that it isn't in the plan yet
 */
char *
trends_sheet_names_dup_label (TrendsSheetNames *self,
                              const char       *id)
{
  TrendsEntity *owner = trends_plan_lookup (self->plan, id);

  if (owner)
    return g_strdup (trends_entity_get_name (owner));
  for (guint i = self->new_rows->len; i-- > 0;)
    {
      const TrendsImportRow *row = self->new_rows->pdata[i];
      const char *name = trends_value_get_text (trends_import_row_get (row, TRENDS_OWNER_NAME));

      if (strcmp (row->id, id) == 0)
        /* Translators: the name of an owner who isn't in the plan yet */
        return g_strdup_printf (_("%s (new owner)"), name);
    }
  return g_strdup (id);
}

/* Whether `part` is some of the words of `whole`, one after the other. */
static gboolean
has_words (const char *whole,
           const char *part)
{
  gsize n = strlen (part);

  for (const char *at = whole; n > 2 && (at = strstr (at, part)) != NULL; at++)
    if ((at == whole || !g_ascii_isalnum (at[-1])) && !g_ascii_isalnum (at[n]))
      return TRUE;
  return FALSE;
}

static gboolean
names_trend (const TrendWords *words,
             const char       *folded,
             gboolean          exactly)
{
  if (exactly)
    return strcmp (words->title, folded) == 0;
  return has_words (words->title, folded) || has_words (folded, words->title)
         || g_strv_contains ((const char *const *) words->themes, folded);
}

/* "3", "Trend 3", "3. Customer experience": 0 where there is no number before all */
static guint
find_number (const char *folded)
{
  const char *at = g_str_has_prefix (folded, "trend ") ? folded + strlen ("trend ") : folded;
  gsize n = strspn (at, "0123456789");

  if (n == 0 || n > 3)
    return 0;
  return at[n] == '\0' || strchr (".:) -", at[n]) ? (guint) g_ascii_strtoull (at, NULL, 10) : 0;
}

/**
 * trends_sheet_names_find_trend:
 * @self: what knows names
 * @text: a trend's number, title or some words that only one has
 *
 * Returns: (transfer none) (nullable): the trend's id, or %NULL where it may be none or several
 */
const char *
trends_sheet_names_find_trend (TrendsSheetNames *self,
                               const char       *text)
{
  GPtrArray *trends = get_trends (self);
  g_autofree char *folded = trends_sheet_fold_heading (text);
  guint number = find_number (folded);

  if (number > 0)
    {
      TrendsEntity *trend = trends_trend_find_by_number (self->plan, number);

      return trend ? trends_entity_get_id (trend) : NULL;
    }
  for (guint pass = 0; *folded && pass < 2; pass++)
    {
      const char *found = NULL;
      guint n = 0;

      for (guint i = 0; i < trends->len; i++)
        {
          const TrendWords *words = trends->pdata[i];

          if (!names_trend (words, folded, pass == 0))
            continue;
          n++;
          found = trends_entity_get_id (words->trend);
        }
      if (n > 0)
        return n == 1 ? found : NULL;
    }
  return NULL;
}

/**
 * trends_sheet_names_dup_word:
 * @self: what knows names
 * @trend: a trend of its plan
 *
 * Returns: (transfer full): what trends_sheet_names_find_trend() finds it by: its title, which
 *   says the same when trends have been moved, or where another is called so, its number
 */
char *
trends_sheet_names_dup_word (TrendsSheetNames *self,
                             TrendsEntity     *trend)
{
  const char *title = trends_entity_get_name (trend);

  if (g_strcmp0 (trends_sheet_names_find_trend (self, title), trends_entity_get_id (trend)) == 0)
    return g_strdup (title);
  return g_strdup_printf ("%u", trends_trend_get_running_number (trend));
}

/* In which texts of a trend a word may be, and what that says */
static guint
weigh_word (const TrendWords *trend,
            const char       *word)
{
  guint weight = has_words (trend->title, word) ? TITLE_WEIGHT : 0;

  for (guint i = 0; trend->themes[i]; i++)
    weight += has_words (trend->themes[i], word) ? THEME_WEIGHT : 0;
  return weight + (has_words (trend->summary, word) ? 1 : 0);
}

static guint
weigh_trend (const TrendWords   *trend,
             const char *const  *words)
{
  guint weight = 0;

  for (guint i = 0; words[i]; i++)
    if (strlen (words[i]) >= SHORTEST_WORD)
      weight += weigh_word (trend, words[i]);
  return weight;
}

/**
 * trends_sheet_names_dup_likely_trend:
 * @self: what knows names
 * @text: what stands in a cell, and isn't a trend's name
 *
 * A proposal, for a person to confirm: its words are in one trend's title, themes or summary more
 * than in any other's.
 *
 * Returns: (transfer full) (nullable): what trends_sheet_names_find_trend() finds that trend by
 */
char *
trends_sheet_names_dup_likely_trend (TrendsSheetNames *self,
                                     const char       *text)
{
  GPtrArray *trends = get_trends (self);
  g_autofree char *folded = trends_sheet_fold_heading (text);
  g_auto (GStrv) words = g_strsplit_set (folded, " &/-,.;:()", -1);
  TrendsEntity *best = NULL;
  guint most = 0;

  for (guint i = 0; i < trends->len; i++)
    {
      const TrendWords *trend = trends->pdata[i];
      guint weight = weigh_trend (trend, (const char *const *) words);

      if (weight == most)
        best = NULL;
      if (weight <= most)
        continue;
      most = weight;
      best = trend->trend;
    }
  return best ? trends_sheet_names_dup_word (self, best) : NULL;
}

/**
 * trends_sheet_names_note_named:
 * @self: what knows names
 * @value: owners, or one of them
 *
 * Says that these come in, whether a row names them or not.
 */
void
trends_sheet_names_note_named (TrendsSheetNames  *self,
                               const TrendsValue *value)
{
  g_auto (GStrv) ids = NULL;

  if (!value || !trends_value_is_set (value))
    return;
  if (value->storage != TRENDS_STORAGE_LIST)
    g_hash_table_add (self->noted, g_strdup (trends_value_get_text (value)));
  else
    ids = trends_value_dup_strings (value);
  for (guint i = 0; ids && ids[i]; i++)
    g_hash_table_add (self->noted, g_strdup (ids[i]));
}

static void
note_row (TrendsSheetNames      *self,
          const TrendsImportRow *row)
{
  const TrendsKindInfo *info = trends_kind_get_info (row->kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].target == TRENDS_KIND_OWNER)
      trends_sheet_names_note_named (self, trends_import_row_get (row, i));
}

/**
 * trends_sheet_names_take_new:
 * @self: what knows names
 * @document: takes the owners that were made, but for those whom only rows name that don't come in
 */
void
trends_sheet_names_take_new (TrendsSheetNames     *self,
                             TrendsImportDocument *document)
{
  for (guint i = 0; self->new_rows->len > 0 && i < document->rows->len; i++)
    note_row (self, document->rows->pdata[i]);
  g_ptr_array_set_free_func (self->new_rows, NULL);
  for (guint i = 0; i < self->new_rows->len; i++)
    {
      TrendsImportRow *row = self->new_rows->pdata[i];

      if (g_hash_table_contains (self->noted, row->id))
        trends_import_document_take_row (document, row);
      else
        trends_import_row_free (row);
    }
  g_ptr_array_set_size (self->new_rows, 0);
}
