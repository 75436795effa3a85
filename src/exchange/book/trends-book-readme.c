/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-book-readme.c: the sheet that says what a workbook is, from when, and for whom. It is
 * the first, so that whoever opens the file sees it.
 */

#include "trends-book-private.h"

#include "trends-splice.h"
#include "trends-words.h"

/* A row says something under a word of the program: two strings, as an item of the sheet */
static void
add (TrendsBookSheet *sheet,
     const char      *label,
     const char      *text)
{
  const char *line[] = { trends_book_say (sheet, label), text, NULL };

  if (text && *text != '\0')
    g_ptr_array_add (sheet->items, g_strdupv ((char **) line));
}

static const char *
get_audience (TrendsProfile profile)
{
  switch (profile)
    {
    case TRENDS_PROFILE_PUBLIC:
      return "Anybody: without what is internal or exempt";
    case TRENDS_PROFILE_ROLES:
      return "Colleagues: with roles in place of people’s names";
    case TRENDS_PROFILE_FULL:
    case TRENDS_N_PROFILES:
    default:
      return "Those who have the whole plan: internal and exempt parts are in it";
    }
}

/* (transfer full) */
static char *
dup_changes (TrendsBookSheet *sheet)
{
  const char *words = "The sheet “%s” can be changed here and imported into the plan again.";

  return trends_splice (trends_book_say (sheet, words), trends_book_say (sheet, "Initiatives"), NULL);
}

/* (transfer full) */
static char *
dup_kept (TrendsBookSheet *sheet)
{
  const char *words = "Its columns “%s” and “%s”: an import knows by them what was changed.";
  g_autofree char *id = trends_sheet_own_dup_id_heading (&sheet->book->way);

  return trends_splice (trends_book_say (sheet, words), id,
                        trends_sheet_own_get_sums_heading (sheet->book->plan));
}

void
trends_book_begin_readme (TrendsBookSheet *sheet)
{
  TrendsBook *book = sheet->book;
  TrendsEntity *info = trends_plan_get_info (book->plan);
  const char *part = book->options ? book->options->filter_words : NULL;
  g_autofree char *day = trends_words_date (book->plan, book->today);
  g_autofree char *changes = dup_changes (sheet);
  g_autofree char *kept = dup_kept (sheet);

  g_ptr_array_set_free_func (sheet->items, (GDestroyNotify) g_strfreev);
  trends_book_add_column (sheet, "", TRENDS_BOOK_TEXT, 20);
  trends_book_add_column (sheet, "", TRENDS_BOOK_TEXT, 90);
  add (sheet, "Plan", trends_entity_get_text (info, TRENDS_PLAN_TITLE));
  add (sheet, "Organisation", trends_entity_get_text (info, TRENDS_PLAN_ORGANISATION));
  add (sheet, "As it was on", day);
  add (sheet, "For", trends_book_say (sheet, get_audience (book->profile)));
  add (sheet, "Shown", part);
  add (sheet, "Amounts", trends_entity_get_text (info, TRENDS_PLAN_CURRENCY));
  add (sheet, "Changes", changes);
  add (sheet, "To be kept", kept);
  add (sheet, "For reading", trends_book_say (sheet, "All other sheets."));
}

/**
 * trends_book_fill_readme:
 * @index: of a line
 *
 * Fills the two cells of a row: a word for what is said, and that.
 */
void
trends_book_fill_readme (TrendsBookSheet *sheet,
                         guint            index)
{
  char **line = sheet->items->pdata[index];

  trends_book_put_text (sheet, line[0]);
  trends_book_put_text (sheet, line[1]);
}
