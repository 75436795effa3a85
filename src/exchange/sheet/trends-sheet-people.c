/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-people.c: see trends-sheet-people.h. “Lee, Ann” is one person, and “Ann Lee, Bob Ray” are
 * two where each of them is named alone somewhere: in another row, or in the plan. Where that is proven of a
 * sign, it still stands within a name where nobody beside it is named alone: “HR & OD” isn't two.
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

static gboolean
is_for_several (const char *heading)
{
  g_autofree char *folded = trends_sheet_fold_heading (heading);
  g_autofree char *word = g_strconcat ("|", folded, "|", NULL);

  return strstr (several, word) != NULL;
}

/* (transfer full) (element-type utf8): what stands in the column, without what is known to be nobody */
static GPtrArray *
list_texts (const TrendsCells          *cells,
            guint                       first,
            const TrendsSheetColumnUse *use)
{
  GPtrArray *texts = g_ptr_array_new ();

  for (guint i = first; i < trends_cells_get_n_rows (cells); i++)
    {
      TrendsCellsRow row = trends_cells_get_row (cells, i);
      const TrendsCell *cell = trends_cells_find (cells, &row, use->column);
      const char *text = cell ? trends_cells_peek_text (cells, cell) : NULL;

      if (text && !trends_sheet_is_blank (text) && !trends_sheet_is_open (text))
        g_ptr_array_add (texts, (gpointer) text);
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

  if (use->alone)
    find_separators (use, text, found);
  return trends_sheet_names_split (text, found);
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
