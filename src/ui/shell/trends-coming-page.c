/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-coming-page.c: see trends-coming-page.h. However much there is, only so many widgets are
 * made: the rest is counted, and decided as one.
 */

#include "trends-coming-page.h"

#include <glib/gi18n.h>

#include "trends-accessible.h"
#include "trends-holder-row.h"
#include "trends-printable.h"
#include "trends-wrapped-label.h"

#define MOST_CHANGES 200
#define MOST_CONFLICTS 50

/* A choice for some conflicts that follow each other: mostly one. */
typedef struct
{
  TrendsComing *coming; /* whoever shows the page keeps it */
  guint first, end;
  char *title;
} Choice;

static void
choice_free (gpointer data, GClosure *closure)
{
  Choice *choice = data;

  g_free (choice->title);
  g_free (choice);
}

static void
name_choice (GtkDropDown *dropdown, const Choice *choice)
{
  GtkStringObject *value = gtk_drop_down_get_selected_item (dropdown);

  trends_accessible_name_drop_down (dropdown, choice->title, gtk_string_object_get_string (value));
}

static void
chosen_cb (GtkDropDown *dropdown, GParamSpec *pspec, gpointer user_data)
{
  const Choice *choice = user_data;
  TrendsMergeSide side
    = gtk_drop_down_get_selected (dropdown) == 0 ? TRENDS_MERGE_MINE : TRENDS_MERGE_THEIRS;

  for (guint i = choice->first; i < choice->end; i++)
    trends_coming_choose (choice->coming, i, side);
  name_choice (dropdown, choice);
}

/* `title`: (transfer full) */
static void
add_choice (AdwPreferencesGroup *group, TrendsComing *coming, guint first, guint end, char *title)
{
  const char *const sides[] = { _("Mine"), _("Theirs"), NULL };
  GtkWidget *dropdown = gtk_drop_down_new_from_strings (sides);
  GtkWidget *row = g_object_new (TRENDS_TYPE_HOLDER_ROW, "use-markup", FALSE, "title-lines", 0,
                                 "activatable-widget", dropdown, NULL);
  Choice *choice = g_new0 (Choice, 1);
  g_autofree char *sentence = trends_make_sentence (title);

  choice->coming = coming;
  choice->first = first;
  choice->end = end;
  choice->title = title;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
  gtk_widget_set_valign (dropdown, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), dropdown);
  g_signal_connect_data (dropdown, "notify::selected", G_CALLBACK (chosen_cb), choice, choice_free,
                         0);
  name_choice (GTK_DROP_DOWN (dropdown), choice);
  adw_preferences_group_add (group, row);
}

/* (transfer full) */
static char *
count_conflicts (guint n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u conflict", "%u conflicts", n), n);
}

static void
add_conflicts (AdwPreferencesPage *page, TrendsComing *coming)
{
  GPtrArray *conflicts = trends_coming_get_conflicts (coming);
  guint n_shown = conflicts->len > MOST_CONFLICTS + 1 ? MOST_CONFLICTS : conflicts->len;
  guint n_more = conflicts->len - n_shown;
  g_autofree char *title = count_conflicts (conflicts->len);
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (group),
    _("Changed both here and by the group, and differently. Mine is as this plan has it, theirs as "
      "the group has it."));
  for (guint i = 0; i < n_shown; i++)
    add_choice (ADW_PREFERENCES_GROUP (group), coming, i, i + 1, g_strdup (conflicts->pdata[i]));
  if (n_more > 0)
    add_choice (ADW_PREFERENCES_GROUP (group), coming, n_shown, conflicts->len,
                g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u conflict more",
                                              "%u conflicts more", n_more),
                                 n_more));
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
}

/* (transfer full): a line each */
static char *
join_changes (GPtrArray *changes)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_shown = MIN (changes->len, MOST_CHANGES);
  guint n_more = changes->len - n_shown;

  for (guint i = 0; i < n_shown; i++)
    {
      g_autofree char *sentence = trends_make_sentence (changes->pdata[i]);

      g_string_append_printf (text, "%s• %s", i > 0 ? "\n" : "", sentence);
    }
  if (n_more > 0)
    g_string_append_printf (text,
                            g_dngettext (GETTEXT_PACKAGE, "\n… and %u more", "\n… and %u more",
                                         n_more),
                            n_more);
  return g_strdup (text->str);
}

/* Can be selected, to be copied into minutes: so it is a stop of the Tab key, and read out. */
static void
add_text (AdwPreferencesPage *page, const char *title, const char *text)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *label = trends_wrapped_label_new (NULL, NULL, -1);

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), label);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
}

static void
add_changes (AdwPreferencesPage *page, TrendsComing *coming)
{
  GPtrArray *changes = trends_coming_get_changes (coming);
  g_autofree char *text = join_changes (changes);
  g_autofree char *title
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u change comes", "%u changes come",
                                    changes->len),
                       changes->len);

  if (changes->len > 0)
    add_text (page, title, text);
}

/* `place`: (nullable): “1 of 3” */
static AdwPreferencesPage *
make_page (const char *name, const char *place, const char *text)
{
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *escaped = g_markup_escape_text (name, -1);
  g_autofree char *description
    = place != NULL ? g_strdup_printf ("%s\n%s", place, text) : g_strdup (text);
  g_autofree char *escaped_text = g_markup_escape_text (description, -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), escaped);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), escaped_text);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  return ADW_PREFERENCES_PAGE (page);
}

/**
 * trends_coming_page_dup_words:
 *
 * Returns: (transfer full): what there is, in a sentence
 */
char *
trends_coming_page_dup_words (TrendsComing *coming)
{
  guint n_changes, n_conflicts;
  g_autofree char *conflicts = NULL;
  g_autofree char *changes = NULL;

  g_return_val_if_fail (coming != NULL, NULL);

  n_changes = trends_coming_get_changes (coming)->len;
  n_conflicts = trends_coming_get_conflicts (coming)->len;
  if (n_changes == 0 && n_conflicts == 0)
    return g_strdup (_("There is nothing to take."));
  conflicts = count_conflicts (n_conflicts);
  changes = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u change", "%u changes", n_changes),
                             n_changes);
  /* Translators: how many changes there are, and how many conflicts */
  return g_strdup_printf (_("%s, %s"), changes, conflicts);
}

/**
 * trends_coming_page_new:
 * @coming: what the group has done; kept by the caller for as long as the page is there
 * @place: (nullable): which of several groups it is
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *
trends_coming_page_new (TrendsComing *coming, const char *place)
{
  g_autofree char *words = NULL;
  AdwPreferencesPage *page;

  g_return_val_if_fail (coming != NULL, NULL);

  words = trends_coming_page_dup_words (coming);
  page = make_page (trends_coming_get_group (coming), place, words);
  if (trends_coming_get_conflicts (coming)->len > 0)
    add_conflicts (page, coming);
  add_changes (page, coming);
  return GTK_WIDGET (page);
}

/**
 * trends_coming_page_new_refused:
 * @name: of a file
 * @place: (nullable): which of several it is
 * @problem: why it can't be brought back
 *
 * Returns: (transfer floating): a page that says so
 */
GtkWidget *
trends_coming_page_new_refused (const char *name, const char *place, const char *problem)
{
  g_return_val_if_fail (name != NULL && problem != NULL, NULL);

  return GTK_WIDGET (make_page (name, place, problem));
}
