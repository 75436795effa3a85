/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-remark.c: see trends-sheet-remark.h. */

#include "trends-sheet-remark.h"

#include "trends-cells.h"
#include "trends-one-line.h"

#include <glib/gi18n-lib.h>

#define MOST_LETTERS 81 /* of a value, with the ellipsis */

static void
remark_free (gpointer data)
{
  TrendsSheetRemark *self = data;

  g_free (self->sheet);
  g_free (self->heading);
  g_free (self->value);
  g_free (self->reason);
  g_free (self);
}

/**
 * trends_sheet_remarks_new:
 *
 * Returns: (transfer full): nothing to say yet
 */
TrendsSheetRemarks *
trends_sheet_remarks_new (void)
{
  TrendsSheetRemarks *self = g_new0 (TrendsSheetRemarks, 1);

  self->list = g_ptr_array_new_with_free_func (remark_free);
  return self;
}

/**
 * trends_sheet_remarks_free:
 * @self: (nullable) (transfer full): what there is to say
 */
void
trends_sheet_remarks_free (TrendsSheetRemarks *self)
{
  if (!self)
    return;
  g_ptr_array_unref (self->list);
  g_free (self);
}

/**
 * trends_sheet_remarks_add:
 * @self: what there is to say
 * @kind: of what sort it is
 * @sheet: the name of the sheet, or ""
 * @row: from 1, or 0 for none
 * @column: from 0, or %TRENDS_SHEET_NOWHERE
 * @heading: (nullable): of the column
 * @value: (nullable): what stands there
 * @reason: why it is said, for people
 *
 * All are counted, and so many kept as people may read.
 */
void
trends_sheet_remarks_add (TrendsSheetRemarks    *self,
                          TrendsSheetRemarkKind  kind,
                          const char            *sheet,
                          guint                  row,
                          guint                  column,
                          const char            *heading,
                          const char            *value,
                          const char            *reason)
{
  TrendsSheetRemark *remark;

  g_return_if_fail (self != NULL && sheet != NULL && reason != NULL);

  self->counts[kind]++;
  if (self->list->len >= TRENDS_SHEET_MOST_REMARKS)
    return;
  remark = g_new0 (TrendsSheetRemark, 1);
  remark->kind = kind;
  remark->sheet = g_strdup (sheet);
  remark->row = row;
  remark->column = column;
  remark->heading = heading && *heading ? trends_excerpt (heading, MOST_LETTERS) : NULL;
  remark->value = value && *value ? trends_excerpt (value, MOST_LETTERS) : NULL;
  remark->reason = g_strdup (reason);
  g_ptr_array_add (self->list, remark);
}

/**
 * trends_sheet_remark_get_nick:
 * @kind: of what sort a remark is
 *
 * Returns: (transfer none): what scripts call it: "refused"
 */
const char *
trends_sheet_remark_get_nick (TrendsSheetRemarkKind kind)
{
  static const char *const nicks[TRENDS_SHEET_N_REMARKS] = {
    [TRENDS_SHEET_REFUSED_ROW] = "refused_row", [TRENDS_SHEET_REFUSED] = "refused",
    [TRENDS_SHEET_LEFT_OUT] = "left_out",       [TRENDS_SHEET_KEPT] = "kept",
    [TRENDS_SHEET_GONE] = "gone",               [TRENDS_SHEET_NOTED] = "noted",
    [TRENDS_SHEET_TOLD] = "told",
  };

  return nicks[kind];
}

static void
append_place (GString    *text,
              const char *part)
{
  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append (text, part);
}

static char *
make_place (const TrendsSheetRemark *self)
{
  GString *text = g_string_new (self->sheet);
  /* Translators: where in a spreadsheet */
  g_autofree char *row = g_strdup_printf (_("row %u"), self->row);
  g_autofree char *letters = self->column != TRENDS_SHEET_NOWHERE
                               ? trends_cells_dup_column (self->column) : NULL;
  g_autofree char *column = NULL;

  if (self->row > 0)
    append_place (text, row);
  if (letters && self->heading)
    /* Translators: where in a spreadsheet: “column G (End)” */
    column = g_strdup_printf (_("column %s (%s)"), letters, self->heading);
  else if (letters)
    /* Translators: where in a spreadsheet: “column G” */
    column = g_strdup_printf (_("column %s"), letters);
  if (column)
    append_place (text, column);
  return g_string_free (text, FALSE);
}

/**
 * trends_sheet_remark_dup_text:
 * @self: a remark
 *
 * Returns: (transfer full): a line for people: "Projects, row 7, column G (End): “tbc”: why"
 */
char *
trends_sheet_remark_dup_text (const TrendsSheetRemark *self)
{
  g_autofree char *place = make_place (self);
  GString *text = g_string_new (place);

  if (text->len > 0)
    g_string_append (text, ": ");
  if (self->value)
    /* Translators: what stands in a cell, before the reason why it is said */
    g_string_append_printf (text, _("“%s”: "), self->value);
  g_string_append (text, self->reason);
  return g_string_free (text, FALSE);
}
