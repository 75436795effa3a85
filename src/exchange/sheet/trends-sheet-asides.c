/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-asides.c: see trends-sheet-asides.h. In tables of ours neither is asked for: their links stand in a
 * column of their own.
 */

#include "trends-sheet-asides.h"

#include "trends-one-line.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
has_address (const TrendsSheetEntry *entry,
             const char             *address)
{
  const TrendsValue *links = trends_values_get (&entry->values, TRENDS_INITIATIVE_LINKS);
  GVariantIter iter;
  const char *title, *other;

  if (!trends_value_is_set (links))
    return FALSE;
  g_variant_iter_init (&iter, trends_value_get_list (links));
  while (g_variant_iter_next (&iter, "(&s&s)", &title, &other))
    if (strcmp (other, address) == 0)
      return TRUE;
  return FALSE;
}

/* With one more at the end; FALSE where that is no link */
static gboolean
add_link (TrendsSheetEntry *entry,
          const char       *title,
          const char       *address)
{
  const TrendsField *field = trends_kind_get_field (TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_LINKS);
  const TrendsValue *before = trends_values_get (&entry->values, TRENDS_INITIATIVE_LINKS);
  GVariantIter iter;
  GVariantBuilder all;
  GVariant *item;
  TrendsValue links;

  g_variant_builder_init (&all, G_VARIANT_TYPE ("a(ss)"));
  if (trends_value_is_set (before))
    {
      g_variant_iter_init (&iter, trends_value_get_list (before));
      for (; (item = g_variant_iter_next_value (&iter)); g_variant_unref (item))
        g_variant_builder_add_value (&all, item);
    }
  g_variant_builder_add (&all, "(ss)", *title ? title : address, address);
  links = trends_value_list (g_variant_builder_end (&all));
  if (g_uri_is_valid (address, G_URI_FLAGS_PARSE_RELAXED, NULL) && trends_field_validate (field, &links, NULL))
    {
      trends_values_set (&entry->values, TRENDS_INITIATIVE_LINKS, links);
      return TRUE;
    }
  trends_value_clear (&links);
  return FALSE;
}

/* A spreadsheet makes an address of each that is typed, also of those to write to: these say no more than the text. */
static gboolean
says_no_more (const char *address,
              const char *text)
{
  return g_str_has_prefix (address, "mailto:") && strstr (text, address + strlen ("mailto:"));
}

static void
take_link (const TrendsSheetColumnUse *use,
           TrendsSheetEntry           *entry,
           const char                 *address,
           const char                 *text)
{
  g_autofree char *title = trends_one_line (text);
  g_autofree char *heading = NULL;

  if (has_address (entry, address) || says_no_more (address, text) || add_link (entry, title, address))
    return;
  /* Translators: in an initiative's notes, before the address to which a cell led; %s is the heading of its column */
  heading = g_strdup_printf (_("Link of “%s”"), use->meant->heading);
  trends_sheet_entry_add_note (entry, heading, address);
}

static void
take_comment (const TrendsSheetColumnUse *use,
              TrendsSheetEntry           *entry,
              const char                 *comment)
{
  /* Translators: in an initiative's notes, before what somebody has noted on a cell; %s is the heading of its column */
  g_autofree char *heading = g_strdup_printf (_("Comment on “%s”"), use->meant->heading);

  trends_sheet_entry_add_note (entry, heading, comment);
}

/**
 * trends_sheet_asides_take:
 * @reader: a sheet
 * @entry: an entry of it that was read
 *
 * Adds what its cells lead to, and what somebody has noted on them.
 */
void
trends_sheet_asides_take (const TrendsSheetRowReader *reader,
                          TrendsSheetEntry           *entry)
{
  for (guint i = 0; !reader->context->own && i < reader->uses->len; i++)
    {
      const TrendsSheetColumnUse *use = &g_array_index (reader->uses, TrendsSheetColumnUse, i);
      const char *link = trends_cells_get_link (reader->cells, entry->number, use->column);
      const char *comment = trends_cells_get_comment (reader->cells, entry->number, use->column);

      if (use->target == TRENDS_SHEET_IGNORED)
        continue;
      if (link)
        take_link (use, entry, link, g_array_index (entry->cells, TrendsSheetCellRead, i).text);
      if (comment)
        take_comment (use, entry, comment);
    }
}

/**
 * trends_sheet_asides_remark_unread:
 * @reader: a sheet of which all rows were read
 *
 * Tells of comments that are on cells of no entry, such as headings.
 */
void
trends_sheet_asides_remark_unread (const TrendsSheetRowReader *reader)
{
  guint n = reader->context->own ? 0 : trends_cells_count_unread (reader->cells);
  g_autofree char *reason
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u comment is on a cell that isn’t of an initiative, and was left out",
                                    "%u comments are on cells that aren’t of an initiative, and were left out", n), n);

  if (n > 0)
    trends_sheet_remarks_add (reader->remarks, TRENDS_SHEET_TOLD, trends_cells_get_name (reader->cells), 0,
                              TRENDS_SHEET_NOWHERE, NULL, NULL, reason);
}
