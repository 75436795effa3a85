/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-people.c: see trends-sheet-people.h. “Lee, Ann” is one person, and “Ann Lee, Bob Ray” are
 * two where each of them is named alone somewhere: in another row, or in the plan. Where that is proven of a
 * sign, it still stands within a name where nobody beside it is named alone: “HR & OD” isn't two.
 *
 * “and” and its like count as “&”. Where nothing proves them, and what is around them looks like the names
 * of people, a person says whether it is one or several.
 */

#include "trends-sheet-people.h"

#include "trends-sheet-choices.h"
#include "trends-sheet-names.h"

#include <string.h>

/* Of these each is a separator where that is proven. */
static const char signs[] = ",/&+";

/* Several people in a cell, as tools write them, with commas */
static const char several[] = "|assignees|members|contributors|resources|resource names|team members|"
                              "person|people|";

/* Words that stand between people, in English, German, French, Spanish and Welsh */
static const char *const joining[] = { "and", "und", "et", "y", "a", "ac", "ag" };

/* What no person is called */
static const char *const of_bodies[] = {
  "team",  "service", "services",  "department", "directorate", "board",    "group",   "unit",
  "office", "council", "programme", "project",    "partnership", "trust",    "college", "university",
  "police", "fire",    "health",    "ltd",        "plc",         "llp",      "committee", "cabinet",
  "director", "head",  "manager",   "officer",    "chief",       "lead",     "assistant", "deputy",
  "tim",   "adran",   "cyngor",    "gwasanaeth", "gwasanaethau", "partners", "of", "for", "the",
};

/* What stands within a name, in small letters */
static const char *const particles[] = { "van", "von", "de", "der", "den", "del", "di", "da", "du", "la",
                                         "le",  "al",  "el", "bin", "ap",  "ab",  "ferch", "ten", "ter" };

static gboolean
is_among (const char        *word,
          const char *const *words,
          guint              n_words)
{
  for (guint i = 0; i < n_words; i++)
    if (strcmp (word, words[i]) == 0)
      return TRUE;
  return FALSE;
}

/* One that is a capital is an initial: “Ann A Smith”. */
static gboolean
is_joining (const char *word)
{
  g_autofree char *small = strlen (word) > 1 && strlen (word) <= 3 ? g_ascii_strdown (word, -1) : g_strdup (word);

  return is_among (small, joining, G_N_ELEMENTS (joining));
}

/* (transfer full): with “&” in place of words, and of a comma before such: “Ann, Bob, and Cai” */
static char *
dup_plain (const char *text)
{
  g_auto (GStrv) words = strchr (text, ' ') ? g_strsplit (text, " ", -1) : NULL;
  guint n = words ? g_strv_length (words) : 0;
  GString *plain = g_string_new (n > 2 ? NULL : text);

  for (guint i = 0; n > 2 && i < n; i++)
    {
      gboolean is_between = i > 0 && i + 1 < n && is_joining (words[i]);

      if (is_between && plain->len > 0 && plain->str[plain->len - 1] == ',')
        g_string_truncate (plain, plain->len - 1);
      g_string_append_printf (plain, "%s%s", i > 0 ? " " : "", is_between ? "&" : words[i]);
    }
  return g_string_free (plain, FALSE);
}

static gboolean
is_for_several (const char *heading)
{
  g_autofree char *folded = trends_sheet_fold_heading (heading);
  g_autofree char *word = g_strconcat ("|", folded, "|", NULL);

  return strstr (several, word) != NULL;
}

/* (transfer full) (element-type utf8): what stands in the column, with signs in place of words, without
 * what is known to be nobody */
static GPtrArray *
list_texts (const TrendsCells          *cells,
            guint                       first,
            const TrendsSheetColumnUse *use)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = first; i < trends_cells_get_n_rows (cells); i++)
    {
      TrendsCellsRow row = trends_cells_get_row (cells, i);
      const TrendsCell *cell = trends_cells_find (cells, &row, use->column);
      const char *text = cell ? trends_cells_peek_text (cells, cell) : NULL;

      if (text && !trends_sheet_is_blank (text) && !trends_sheet_is_open (text))
        g_ptr_array_add (texts, dup_plain (text));
    }
  return texts;
}

/* (transfer full): set of folded names that stand alone, here or in the plan */
static GHashTable *
list_alone (GPtrArray  *texts,
            TrendsPlan *plan)
{
  GHashTable *alone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *owners = trends_plan_get_list (plan, TRENDS_KIND_OWNER);

  for (guint i = 0; i < texts->len; i++)
    g_hash_table_add (alone, trends_sheet_fold_heading (texts->pdata[i]));
  for (guint i = 0; i < g_list_model_get_n_items (owners); i++)
    {
      g_autoptr (TrendsEntity) owner = g_list_model_get_item (owners, i);

      g_hash_table_add (alone, trends_sheet_fold_heading (trends_entity_get_name (owner)));
    }
  return alone;
}

static gboolean
has_sign (GPtrArray *texts)
{
  for (guint i = 0; i < texts->len; i++)
    if (strpbrk (texts->pdata[i], signs))
      return TRUE;
  return FALSE;
}

/* Whether all that the sign stands between in one cell are people who stand alone somewhere */
static gboolean
is_proof (const char *text,
          const char *sign,
          GHashTable *alone)
{
  g_auto (GStrv) names = strstr (text, sign) ? trends_sheet_names_split (text, sign) : NULL;
  guint n = names ? g_strv_length (names) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *folded = trends_sheet_fold_heading (names[i]);

      if (!g_hash_table_contains (alone, folded))
        return FALSE;
    }
  return n > 1;
}

static gboolean
is_proven (GPtrArray  *texts,
           const char *sign,
           GHashTable *alone)
{
  for (guint i = 0; i < texts->len; i++)
    if (is_proof (texts->pdata[i], sign, alone))
      return TRUE;
  return FALSE;
}

static void
add_separators (GPtrArray            *texts,
                TrendsPlan           *plan,
                TrendsSheetColumnUse *use)
{
  g_autoptr (GHashTable) alone = list_alone (texts, plan);
  guint n = 0;

  use->has_commas = is_for_several (use->meant->heading);
  for (guint i = 0; signs[i] != '\0'; i++)
    {
      const char sign[] = { signs[i], '\0' };

      if ((use->has_commas && signs[i] == ',') || is_proven (texts, sign, alone))
        use->separators[n++] = signs[i];
    }
  if (n > 0)
    use->alone = g_steal_pointer (&alone);
}

static void
add_sign (char *signs_there,
          char  sign)
{
  gsize n = strlen (signs_there);

  if (sign != '\0' && !strchr (signs_there, sign))
    {
      signs_there[n] = sign;
      signs_there[n + 1] = '\0';
    }
}

/* Which of the column's separators stand between people in this cell: those beside somebody who is named alone */
static void
find_separators (const TrendsSheetColumnUse *use,
                 const char                 *text,
                 char                       *found)
{
  g_autofree char *all = g_strconcat (";\n", use->separators, NULL);
  char before = '\0';

  if (use->has_commas)
    add_sign (found, ',');
  for (const char *at = text;; at++)
    {
      const char *end = at + strcspn (at, all);
      g_autofree char *name = g_strndup (at, (gsize) (end - at));
      g_autofree char *folded = trends_sheet_fold_heading (name);

      if (g_hash_table_contains (use->alone, folded))
        {
          add_sign (found, before);
          add_sign (found, *end);
        }
      if (*end == '\0')
        return;
      before = *end;
      at = end;
    }
}

/**
 * trends_sheet_people_split:
 * @use: a column whose field is for owners
 * @text: what stands in one of its cells
 *
 * Returns: (transfer full): who is named there
 */
char **
trends_sheet_people_split (const TrendsSheetColumnUse *use,
                           const char                 *text)
{
  char found[sizeof ";\n" + sizeof use->separators] = "";
  g_autofree char *plain = use->alone ? dup_plain (text) : NULL;

  if (plain)
    find_separators (use, plain, found);
  return trends_sheet_names_split (strchr (found, '&') ? plain : text, found);
}

/* Of capitals alone, and few, it is what a team is called by. */
static gboolean
is_abbreviation (const char *word)
{
  return strlen (word) <= 4 && word[strspn (word, G_CSET_A_2_Z)] == '\0';
}

static gboolean
is_word_of_name (const char *word)
{
  g_autofree char *folded = trends_sheet_fold_heading (word);

  return (g_unichar_isupper (g_utf8_get_char (word)) && !is_among (folded, of_bodies, G_N_ELEMENTS (of_bodies))
          && !strpbrk (word, "0123456789"))
         || is_among (word, particles, G_N_ELEMENTS (particles));
}

/* Whether it looks like the name of a person; `n_words` takes how long it is. */
static gboolean
is_like_name (const char *text,
              guint      *n_words)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  *n_words = g_strv_length (words);
  for (guint i = 0; words[i]; i++)
    if (!is_word_of_name (words[i]))
      return FALSE;
  return *n_words > 0 && *n_words <= 5 && (*n_words > 1 || !is_abbreviation (words[0]));
}

/* Whether a comma stands between these and not within a name: all are as long, or have two words. */
static gboolean
are_apart (char       **parts,
           gboolean     has_sign_too)
{
  guint first = 0, n_words;

  for (guint i = 0; parts[i]; i++)
    {
      if (!is_like_name (parts[i], &n_words))
        return FALSE;
      if (i == 0)
        first = n_words;
      if (n_words < 2 && (!has_sign_too || n_words != first))
        return FALSE;
    }
  return TRUE;
}

/**
 * trends_sheet_people_split_doubtful:
 * @name: what trends_sheet_people_split() took for one name
 *
 * Returns: (transfer full) (nullable): the people that it may be instead, two or more, for a person to
 *   say; %NULL where it is one
 */
char **
trends_sheet_people_split_doubtful (const char *name)
{
  g_autofree char *plain = NULL;
  g_auto (GStrv) all = NULL;
  g_auto (GStrv) parts = NULL;
  gboolean has_sign_too;
  guint n_words;

  /* As most are: without a sign, and of two words */
  if (!strpbrk (name, ",&+/") && (!strchr (name, ' ') || strchr (name, ' ') == strrchr (name, ' ')))
    return NULL;
  plain = dup_plain (name);
  has_sign_too = strpbrk (plain, "&+/") != NULL;
  all = trends_sheet_names_split (plain, ",&+/");
  if (all[0] && all[1] && strchr (plain, ',') && are_apart (all, has_sign_too))
    return g_steal_pointer (&all);
  parts = has_sign_too ? trends_sheet_names_split (plain, "&+/") : NULL;
  for (guint i = 0; all[i]; i++)
    if (!is_like_name (all[i], &n_words))
      return NULL;
  return parts && parts[0] && parts[1] ? g_steal_pointer (&parts) : NULL;
}

/**
 * trends_sheet_people_prove:
 * @cells: a sheet
 * @first: its first row below the headings, as a place among them
 * @plan: the plan that it is for
 * @use: a column whose field is for owners; takes what was found
 */
void
trends_sheet_people_prove (const TrendsCells    *cells,
                           guint                 first,
                           TrendsPlan           *plan,
                           TrendsSheetColumnUse *use)
{
  g_autoptr (GPtrArray) texts = list_texts (cells, first, use);
  g_autofree char *all = NULL;

  if (has_sign (texts))
    add_separators (texts, plan, use);
  all = g_strconcat (";\n", use->separators, NULL);
  for (guint i = 0; use->field->type == TRENDS_FIELD_REF && i < texts->len; i++)
    if (strpbrk (texts->pdata[i], all))
      {
        g_auto (GStrv) names = trends_sheet_people_split (use, texts->pdata[i]);

        use->n_several += names[0] && names[1];
      }
}
