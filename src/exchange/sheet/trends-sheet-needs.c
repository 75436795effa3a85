/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-needs.c: see trends-sheet-needs.h. */

#include "trends-sheet-needs.h"

#include "trends-sheet-map.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  char *initiative; /* id in the plan */
  char *text;       /* what stands in the cell */
  gboolean is_needed_by;
  guint row;
} Need;

struct _TrendsSheetNeeds
{
  GHashTable *names; /* folded id or title in the source -> id in the plan, or "" for several */
  GHashTable *pairs; /* set of "who whom", of those that are known */
  GArray *needs;     /* (element-type Need) */
  gboolean is_said;  /* whether any column says what waits for what */
};

static void
need_clear (gpointer data)
{
  Need *need = data;

  g_free (need->initiative);
  g_free (need->text);
}

static void
note_pair (TrendsSheetNeeds *self,
           const char       *who,
           const char       *whom)
{
  g_hash_table_add (self->pairs, g_strconcat (who, " ", whom, NULL));
}

/**
 * trends_sheet_needs_new:
 * @plan: the plan that the sheet is for
 * @uses: (element-type TrendsSheetColumnUse): the sheet's columns
 *
 * Returns: (transfer full): what waits for what already
 */
TrendsSheetNeeds *
trends_sheet_needs_new (TrendsPlan   *plan,
                        const GArray *uses)
{
  TrendsSheetNeeds *self = g_new0 (TrendsSheetNeeds, 1);
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_DEPENDENCY);

  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->needs = g_array_new (FALSE, FALSE, sizeof (Need));
  g_array_set_clear_func (self->needs, need_clear);
  self->is_said = trends_sheet_columns_find (uses, TRENDS_SHEET_NEEDS) || trends_sheet_columns_find (uses, TRENDS_SHEET_NEEDED_BY);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) dependency = g_list_model_get_item (list, i);

      note_pair (self, trends_entity_get_text (dependency, TRENDS_DEPENDENCY_INITIATIVE),
                 trends_entity_get_text (dependency, TRENDS_DEPENDENCY_NEEDS));
    }
  return self;
}

/**
 * trends_sheet_needs_free:
 * @self: (nullable) (transfer full): what waits for what
 */
void
trends_sheet_needs_free (TrendsSheetNeeds *self)
{
  if (!self)
    return;
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->pairs);
  g_array_unref (self->needs);
  g_free (self);
}

/* A title that two entries have names neither; what an entry is called comes first. */
static void
note_name (TrendsSheetNeeds *self,
           const char       *name,
           const char       *initiative)
{
  g_autofree char *folded = trends_sheet_fold_heading (name);
  gboolean is_there = g_hash_table_contains (self->names, folded);

  if (*folded)
    g_hash_table_replace (self->names, g_steal_pointer (&folded),
                          g_strdup (is_there ? "" : initiative));
}

static void
note_all (TrendsSheetNeeds *self,
          GPtrArray        *texts,
          gboolean          is_needed_by,
          guint             row,
          const char       *initiative)
{
  for (guint i = 0; i < texts->len; i++)
    {
      const Need need = { g_strdup (initiative), g_strdup (texts->pdata[i]), is_needed_by, row };

      g_array_append_val (self->needs, need);
    }
}

/**
 * trends_sheet_needs_note:
 * @self: what waits for what
 * @entry: an entry of the sheet
 * @initiative: id of the initiative that it is or becomes
 */
void
trends_sheet_needs_note (TrendsSheetNeeds       *self,
                         const TrendsSheetEntry *entry,
                         TrendsSharedText       *initiative)
{
  const char *title
    = trends_value_get_text (trends_values_get (&entry->values, TRENDS_INITIATIVE_TITLE));

  if (!self->is_said) /* then no name is looked for */
    return;
  if (entry->id)
    note_name (self, entry->id, initiative);
  if (entry->own_id)
    note_name (self, entry->own_id, initiative);
  if (g_strcmp0 (entry->id, title) != 0)
    note_name (self, title, initiative);
  note_all (self, entry->needs, FALSE, entry->number, initiative);
  note_all (self, entry->needed_by, TRUE, entry->number, initiative);
}

/* "1-FS=P0D", "12FS+3 days": only what it is called */
static char *
strip_kind (const char *text)
{
  g_autoptr (GRegex) kind = g_regex_new ("\\s*-?(FS|SS|FF|SF)([=+-].*)?$", 0, 0, NULL);

  return g_regex_replace_literal (kind, text, -1, 0, "", 0, NULL);
}

static const char *
find (TrendsSheetNeeds *self,
      const char       *text)
{
  g_autofree char *folded = trends_sheet_fold_heading (text);
  g_autofree char *stripped = strip_kind (text);
  g_autofree char *bare = trends_sheet_fold_heading (stripped);
  const char *found = g_hash_table_lookup (self->names, folded);

  if (!found)
    found = g_hash_table_lookup (self->names, bare);
  return found && *found ? found : NULL;
}

static void
add (TrendsSheetNeeds     *self,
     TrendsImportDocument *document,
     const char           *who,
     const char           *whom,
     guint                 row)
{
  g_autofree char *pair = g_strconcat (who, " ", whom, NULL);
  g_autofree char *id = g_uuid_string_random ();
  TrendsImportRow *added;

  if (strcmp (who, whom) == 0 || !g_hash_table_add (self->pairs, g_steal_pointer (&pair)))
    return;
  added = trends_import_row_new (TRENDS_KIND_DEPENDENCY, row - 1);
  added->id = trends_shared_text_new (id);
  trends_import_row_set (added, TRENDS_DEPENDENCY_INITIATIVE, trends_value_text (who));
  trends_import_row_set (added, TRENDS_DEPENDENCY_NEEDS, trends_value_text (whom));
  trends_import_document_take_row (document, added);
}

static gboolean
take_one (TrendsSheetNeeds     *self,
          TrendsImportDocument *document,
          const Need           *need,
          const char           *text)
{
  const char *other = find (self, text);

  if (!other)
    return FALSE;
  if (need->is_needed_by)
    add (self, document, other, need->initiative, need->row);
  else
    add (self, document, need->initiative, other, need->row);
  return TRUE;
}

/* A title may have commas in it: all of the text is looked for first. */
static void
take (TrendsSheetNeeds     *self,
      TrendsImportDocument *document,
      const Need           *need,
      const char           *sheet,
      TrendsSheetRemarks   *remarks)
{
  g_auto (GStrv) parts = g_strsplit_set (need->text, ",;\n", -1);

  if (take_one (self, document, need, need->text))
    return;
  for (guint i = 0; parts[i]; i++)
    if (*g_strstrip (parts[i]) && !take_one (self, document, need, parts[i]))
      trends_sheet_remarks_add (remarks, TRENDS_SHEET_REFUSED, sheet, need->row,
                                TRENDS_SHEET_NOWHERE, NULL, parts[i],
                                _("nothing, or more than one entry, is called so in this file, and "
                                  "what waits for it isn’t known"));
}

/**
 * trends_sheet_needs_take:
 * @self: what waits for what, of all rows
 * @document: takes what is new of it
 * @sheet: name of the sheet
 * @remarks: takes what isn't understood
 */
void
trends_sheet_needs_take (TrendsSheetNeeds     *self,
                         TrendsImportDocument *document,
                         const char           *sheet,
                         TrendsSheetRemarks   *remarks)
{
  for (guint i = 0; i < self->needs->len; i++)
    take (self, document, &g_array_index (self->needs, Need, i), sheet, remarks);
}
