/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-book-readme.c: the sheet that says what a workbook is, from when, and for whom. It is
 * the first, so that whoever opens the file sees it.
 */

#include "trends-book-private.h"

#include "trends-words.h"

#include <glib/gi18n-lib.h>

/* What a row says, and under which word; an item of the sheet */
#define READ_ME_TYPE_LINE (read_me_line_get_type ())
G_DECLARE_FINAL_TYPE (ReadMeLine, read_me_line, READ_ME, LINE, GObject)

struct _ReadMeLine
{
  GObject parent_instance;

  char *label, *text;
};

G_DEFINE_FINAL_TYPE (ReadMeLine, read_me_line, G_TYPE_OBJECT)

static void
read_me_line_finalize (GObject *object)
{
  ReadMeLine *self = READ_ME_LINE (object);

  g_free (self->label);
  g_free (self->text);
  G_OBJECT_CLASS (read_me_line_parent_class)->finalize (object);
}

static void
read_me_line_class_init (ReadMeLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = read_me_line_finalize;
}

static void
read_me_line_init (ReadMeLine *self)
{
}

static void
add (TrendsBookSheet *sheet,
     const char      *label,
     const char      *text)
{
  ReadMeLine *line;

  if (!text || *text == '\0')
    return;
  line = g_object_new (READ_ME_TYPE_LINE, NULL);
  line->label = g_strdup (label);
  line->text = g_strdup (text);
  g_ptr_array_add (sheet->items, line);
}

static const char *
get_audience (TrendsProfile profile)
{
  switch (profile)
    {
    case TRENDS_PROFILE_PUBLIC:
      return _("Anybody: without what is internal or exempt");
    case TRENDS_PROFILE_ROLES:
      return _("Colleagues: with roles in place of people’s names");
    case TRENDS_PROFILE_FULL:
    case TRENDS_N_PROFILES:
    default:
      return _("Those who have the whole plan: internal and exempt parts are in it");
    }
}

void
trends_book_begin_readme (TrendsBookSheet *sheet)
{
  TrendsBook *book = sheet->book;
  TrendsEntity *info = trends_plan_get_info (book->plan);
  const char *part = book->options ? book->options->filter_words : NULL;
  g_autofree char *day = trends_words_date (book->plan, book->today);

  trends_book_add_column (sheet, "", TRENDS_BOOK_TEXT, 20);
  trends_book_add_column (sheet, "", TRENDS_BOOK_TEXT, 90);
  add (sheet, _("Plan"), trends_entity_get_text (info, TRENDS_PLAN_TITLE));
  add (sheet, _("Organisation"), trends_entity_get_text (info, TRENDS_PLAN_ORGANISATION));
  add (sheet, _("As it was on"), day);
  add (sheet, _("For"), get_audience (book->profile));
  add (sheet, _("Shown"), part);
  if (part)
    add (sheet, _("Findings"), _("They are of the whole plan."));
  add (sheet, _("Amounts"), trends_entity_get_text (info, TRENDS_PLAN_CURRENCY));
  add (sheet, _("Changes"),
       _("The sheet “Initiatives” can be changed here and imported into the plan again."));
  add (sheet, _("To be kept"),
       _("Its columns “Trends ID” and “As exported”: an import knows by them what was changed."));
  add (sheet, _("For reading"), _("All other sheets."));
}

void
trends_book_fill_readme (TrendsBookSheet *sheet,
                         guint            index)
{
  ReadMeLine *line = sheet->items->pdata[index];

  trends_book_put_text (sheet, line->label);
  trends_book_put_text (sheet, line->text);
}
