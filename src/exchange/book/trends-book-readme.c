/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-book-readme.c: the sheet that says what a workbook is, from when, and for whom. It is
 * the first, so that whoever opens the file sees it.
 */

#include "trends-book-private.h"

#include "trends-sheet-own-words.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>

/* A row says something under a word: two strings, as an item of the sheet */
static void
add (TrendsBookSheet *sheet,
     const char      *label,
     const char      *text)
{
  const char *line[] = { label, text, NULL };

  if (text && *text != '\0')
    g_ptr_array_add (sheet->items, g_strdupv ((char **) line));
}

/* In the language of the plan, as all that stands in a book */
static const char *
say (TrendsBook *book,
     const char *words)
{
  return trends_sheet_own_say (words, book->language);
}

/* (transfer full): the sentence with what stands in place of its one or two “%s” */
static char *
fill (const char *sentence,
      const char *first,
      const char *second)
{
  g_auto (GStrv) parts = g_strsplit (sentence, "%s", 3);

  return g_strconcat (parts[0], first, parts[1], second, second ? parts[2] : NULL, NULL);
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

void
trends_book_begin_readme (TrendsBookSheet *sheet)
{
  TrendsBook *book = sheet->book;
  TrendsEntity *info = trends_plan_get_info (book->plan);
  const char *part = book->options ? book->options->filter_words : NULL;
  g_autofree char *day = trends_words_date (book->plan, book->today);
  g_autofree char *id = trends_sheet_own_dup_id_heading (&book->way);
  g_autofree char *changes = fill (say (book, "The sheet “%s” can be changed here and imported into the plan again."),
                                   say (book, "Initiatives"), NULL);
  g_autofree char *kept = fill (say (book, "Its columns “%s” and “%s”: an import knows by them what was changed."), id,
                                trends_sheet_own_get_sums_heading (book->plan));

  g_ptr_array_set_free_func (sheet->items, (GDestroyNotify) g_strfreev);
  trends_book_add_column (sheet, "", TRENDS_BOOK_TEXT, 20);
  trends_book_add_column (sheet, "", TRENDS_BOOK_TEXT, 90);
  add (sheet, say (book, "Plan"), trends_entity_get_text (info, TRENDS_PLAN_TITLE));
  add (sheet, say (book, "Organisation"), trends_entity_get_text (info, TRENDS_PLAN_ORGANISATION));
  add (sheet, say (book, "As it was on"), day);
  add (sheet, say (book, "For"), say (book, get_audience (book->profile)));
  add (sheet, say (book, "Shown"), part);
  add (sheet, say (book, "Amounts"), trends_entity_get_text (info, TRENDS_PLAN_CURRENCY));
  add (sheet, say (book, "Changes"), changes);
  add (sheet, say (book, "To be kept"), kept);
  add (sheet, say (book, "For reading"), say (book, "All other sheets."));
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
