/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-names.c: see trends-sheet-names.h. */

#include "trends-sheet-names.h"

#include "trends-fold.h"
#include "trends-one-line.h"
#include "trends-sheet-map.h"
#include "trends-sheet-own-text.h"
#include "trends-trend-numbers.h"

#include <string.h>

#define SHORTEST_WORD 4 /* that says something: not "and", nor "HR" */
#define TITLE_WEIGHT 3
#define THEME_WEIGHT 2

struct _TrendsSheetNames
{
  TrendsPlan *plan;
  GHashTable *owners;  /* folded name -> id */
  GHashTable *named;   /* name as it is -> id */
  GPtrArray *new_rows; /* (element-type TrendsImportRow) */
};

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
  GListModel *owners = trends_plan_get_list (plan, TRENDS_KIND_OWNER);

  self->plan = plan;
  self->owners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->new_rows = g_ptr_array_new_with_free_func (trends_import_row_free);
  for (guint i = g_list_model_get_n_items (owners); i-- > 0;)
    {
      g_autoptr (TrendsEntity) owner = g_list_model_get_item (owners, i);

      g_hash_table_replace (self->owners,
                            trends_sheet_fold_heading (trends_entity_get_name (owner)),
                            g_strdup (trends_entity_get_id (owner)));
      g_hash_table_replace (self->named, trends_sheet_own_tidy (trends_entity_get_name (owner)),
                            g_strdup (trends_entity_get_id (owner)));
    }
  return self;
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
  g_hash_table_unref (self->owners);
  g_hash_table_unref (self->named);
  g_ptr_array_unref (self->new_rows);
  g_free (self);
}

/**
 * trends_sheet_names_split:
 * @text: what stands in a cell
 * @by_commas: whether a comma stands between two of them, and not within one
 *
 * Returns: (transfer full): the names in it, without blanks around them
 */
char **
trends_sheet_names_split (const char *text,
                          gboolean    by_commas)
{
  g_auto (GStrv) parts = g_strsplit_set (text, by_commas ? ";\n," : ";\n", -1);
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
  const char *id = g_hash_table_lookup (self->owners, folded);

  if (id)
    return id;
  return trends_field_validate (field, &value, NULL) ? add_owner (self, name, address) : NULL;
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
  const char *id = g_hash_table_lookup (self->named, name);

  if (!id)
    id = g_hash_table_lookup (self->owners, folded);
  if (id)
    return id;
  return trends_field_validate (field, &value, NULL) ? add_owner (self, name, NULL) : NULL;
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
names_trend (TrendsEntity *trend,
             const char   *folded,
             gboolean      exactly)
{
  g_autofree char *title = trends_sheet_fold_heading (trends_entity_get_name (trend));
  g_auto (GStrv) themes
    = trends_value_dup_strings (trends_entity_get_value (trend, TRENDS_TREND_THEMES));

  if (exactly)
    return strcmp (title, folded) == 0;
  if (has_words (title, folded) || has_words (folded, title))
    return TRUE;
  for (guint i = 0; themes && themes[i]; i++)
    {
      g_autofree char *theme = trends_sheet_fold_heading (themes[i]);

      if (strcmp (theme, folded) == 0)
        return TRUE;
    }
  return FALSE;
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
  GListModel *trends = trends_plan_get_list (self->plan, TRENDS_KIND_TREND);
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

      for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
        {
          g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

          if (!names_trend (trend, folded, pass == 0))
            continue;
          n++;
          found = trends_entity_get_id (trend);
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
weigh_word (TrendsEntity *trend,
            const char   *word)
{
  g_autofree char *title = trends_sheet_fold_heading (trends_entity_get_name (trend));
  g_autofree char *summary
    = trends_sheet_fold_heading (trends_entity_get_text (trend, TRENDS_TREND_SUMMARY));
  g_auto (GStrv) themes
    = trends_value_dup_strings (trends_entity_get_value (trend, TRENDS_TREND_THEMES));
  guint weight = has_words (title, word) ? TITLE_WEIGHT : 0;

  for (guint i = 0; themes && themes[i]; i++)
    {
      g_autofree char *theme = trends_sheet_fold_heading (themes[i]);

      weight += has_words (theme, word) ? THEME_WEIGHT : 0;
    }
  return weight + (has_words (summary, word) ? 1 : 0);
}

static guint
weigh_trend (TrendsEntity       *trend,
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
  GListModel *trends = trends_plan_get_list (self->plan, TRENDS_KIND_TREND);
  g_autofree char *folded = trends_sheet_fold_heading (text);
  g_auto (GStrv) words = g_strsplit_set (folded, " &/-,.;:()", -1);
  TrendsEntity *best = NULL;
  guint most = 0;

  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);
      guint weight = weigh_trend (trend, (const char *const *) words);

      if (weight == most)
        best = NULL;
      if (weight <= most)
        continue;
      most = weight;
      best = trend;
    }
  return best ? trends_sheet_names_dup_word (self, best) : NULL;
}

/**
 * trends_sheet_names_take_new:
 * @self: what knows names
 * @document: takes the owners that were made
 */
void
trends_sheet_names_take_new (TrendsSheetNames     *self,
                             TrendsImportDocument *document)
{
  g_ptr_array_set_free_func (self->new_rows, NULL);
  for (guint i = 0; i < self->new_rows->len; i++)
    trends_import_document_take_row (document, self->new_rows->pdata[i]);
  g_ptr_array_set_size (self->new_rows, 0);
}
