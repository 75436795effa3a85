/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-closures.c: pure functions for expressions in .ui files. */

#include "trends-closures.h"

#include <glib/gi18n-lib.h>

#include "trends-choice-icon.h"
#include "trends-period.h"

/* Out of range comes from a template that is bound before its entity is there. */
static char *
dup_word (const TrendsChoices *choices,
          int                  index)
{
  if (index < 0 || (guint) index >= choices->n_items)
    return g_strdup ("");

  return g_strdup (trends_choices_get_label (choices, index));
}

char *
trends_closure_priority_word (gpointer self,
                              int      priority,
                              int      words)
{
  if (words == TRENDS_PRIORITY_WORDS_MOSCOW)
    return dup_word (&trends_priority_moscow_choices, priority);

  return dup_word (&trends_priority_choices, priority);
}

/**
 * trends_closure_status_word:
 * @status: an index into trends_status_choices
 *
 * Returns: (transfer full): the word for it; “” for what is none
 */
char *
trends_closure_status_word (gpointer self,
                            int      status)
{
  return dup_word (&trends_status_choices, status);
}

/**
 * trends_closure_stance_word:
 * @stance: an index into trends_stance_choices
 *
 * Returns: (transfer full): the word for it; “” for what is none
 */
char *
trends_closure_stance_word (gpointer self,
                            int      stance)
{
  return dup_word (&trends_stance_choices, stance);
}

/**
 * trends_closure_confidence_word:
 * @confidence: an index into trends_confidence_choices
 *
 * Returns: (transfer full): the word for it; “” for what is none
 */
char *
trends_closure_confidence_word (gpointer self,
                                int      confidence)
{
  return dup_word (&trends_confidence_choices, confidence);
}

/**
 * trends_closure_priority_icon:
 * @priority: an index into trends_priority_choices
 *
 * Returns: (transfer full): the name of its icon
 */
char *
trends_closure_priority_icon (gpointer self,
                              int      priority)
{
  return trends_choice_dup_icon ("priority", &trends_priority_choices, priority);
}

/**
 * trends_closure_status_icon:
 * @status: an index into trends_status_choices
 *
 * Returns: (transfer full): the name of its icon
 */
char *
trends_closure_status_icon (gpointer self,
                            int      status)
{
  return trends_choice_dup_icon ("status", &trends_status_choices, status);
}

/**
 * trends_closure_stance_icon:
 * @stance: an index into trends_stance_choices
 *
 * Returns: (transfer full): the name of its icon
 */
char *
trends_closure_stance_icon (gpointer self,
                            int      stance)
{
  return trends_choice_dup_icon ("stance", &trends_stance_choices, stance);
}

/**
 * trends_closure_confidence_icon:
 * @confidence: an index into trends_confidence_choices
 *
 * Returns: (transfer full): the name of its icon
 */
char *
trends_closure_confidence_icon (gpointer self,
                                int      confidence)
{
  return trends_choice_dup_icon ("confidence", &trends_confidence_choices, confidence);
}

/**
 * trends_closure_owner_kind_icon:
 * @kind: an index into trends_owner_kind_choices
 *
 * Returns: (transfer full): the name of its icon
 */
char *
trends_closure_owner_kind_icon (gpointer self,
                                int      kind)
{
  return trends_choice_dup_icon ("owner", &trends_owner_kind_choices, kind);
}

char *
trends_closure_when (gpointer self,
                     gint64   start,
                     gint64   end,
                     int      horizon,
                     gint64   year_start)
{
  /* An expression is also asked while its plan goes. */
  if (year_start < 1 || year_start > 12)
    return g_strdup ("");

  return trends_when_format (&(TrendsWhen) { start, end, horizon }, TRENDS_WHEN_SHORT,
                             (int) year_start, NULL);
}

char *
trends_closure_when_in_full (gpointer self,
                             gint64   start,
                             gint64   end,
                             int      horizon,
                             gint64   year_start)
{
  if (year_start < 1 || year_start > 12)
    return g_strdup ("");

  return trends_when_format (&(TrendsWhen) { start, end, horizon }, TRENDS_WHEN_FULL,
                             (int) year_start, NULL);
}

char *
trends_closure_initiative_count (gpointer self,
                                 guint    n_initiatives)
{
  return g_strdup_printf (ngettext ("%u initiative", "%u initiatives", n_initiatives),
                          n_initiatives);
}

char *
trends_closure_match_count (gpointer self,
                            guint    n_matches,
                            guint    n_initiatives)
{
  /* Translators: how many of a trend's initiatives match the search: "2 of 5 match" */
  return g_strdup_printf (ngettext ("%'u of %'u matches", "%'u of %'u match", n_matches),
                          n_matches, n_initiatives);
}

char *
trends_closure_number (gpointer self,
                       gint64   number)
{
  return number != TRENDS_UNSET ? g_strdup_printf ("%" G_GINT64_FORMAT, number) : g_strdup ("");
}

/**
 * trends_closure_has_text:
 *
 * Returns: whether there is anything in the text
 */
gboolean
trends_closure_has_text (gpointer    self,
                         const char *text)
{
  return text != NULL && *text != '\0';
}

/**
 * trends_closure_not:
 *
 * Returns: the opposite
 */
gboolean
trends_closure_not (gpointer self,
                    gboolean value)
{
  return !value;
}

void
trends_closures_bind (GtkWidgetClass *widget_class)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (widget_class));

  gtk_widget_class_bind_template_callback (widget_class, trends_closure_priority_word);
  gtk_widget_class_bind_template_callback (widget_class, trends_closure_status_word);
  gtk_widget_class_bind_template_callback (widget_class, trends_closure_stance_word);
  gtk_widget_class_bind_template_callback (widget_class, trends_closure_confidence_word);
  gtk_widget_class_bind_template_callback (widget_class, trends_closure_priority_icon);
  gtk_widget_class_bind_template_callback (widget_class, trends_closure_status_icon);
  gtk_widget_class_bind_template_callback (widget_class, trends_closure_stance_icon);
  gtk_widget_class_bind_template_callback (widget_class, trends_closure_confidence_icon);
  gtk_widget_class_bind_template_callback (widget_class, trends_closure_owner_kind_icon);
  gtk_widget_class_bind_template_callback (widget_class, trends_closure_when);
  gtk_widget_class_bind_template_callback (widget_class, trends_closure_initiative_count);
  gtk_widget_class_bind_template_callback (widget_class, trends_closure_match_count);
  gtk_widget_class_bind_template_callback (widget_class, trends_closure_number);
  gtk_widget_class_bind_template_callback (widget_class, trends_closure_has_text);
  gtk_widget_class_bind_template_callback (widget_class, trends_closure_not);
}
