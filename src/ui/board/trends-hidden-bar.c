/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-hidden-bar.c: see trends-hidden-bar.h. What is hidden is the plan's, and the same for
 * everybody who opens it. */

#include "trends-hidden-bar.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-board-look.h"
#include "trends-own-trends.h"

struct _TrendsHiddenBar
{
  AdwBin parent_instance;

  TrendsSession *session;
  GSignalGroup *plan_signals;
  GSignalGroup *look_signals;
  GtkLabel *label;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (TrendsHiddenBar, trends_hidden_bar, ADW_TYPE_BIN)

/* “2 trends are hidden: Data, Digital inclusion” */
static char *
dup_words (GPtrArray *hidden)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *all = NULL;

  for (guint i = 0; i < hidden->len; i++)
    g_strv_builder_add (builder, trends_entity_get_name (hidden->pdata[i]));
  names = g_strv_builder_end (builder);
  /* Translators: between the parts of a list in one line */
  all = g_strjoinv (_(", "), names);
  /* Translators: trends that aren't on the board, and which they are */
  return g_strdup_printf (ngettext ("%u trend is hidden: %s", "%u trends are hidden: %s",
                                    hidden->len),
                          hidden->len, all);
}

static void
update (TrendsHiddenBar *self)
{
  g_autoptr (GPtrArray) hidden = NULL;
  g_autofree char *words = NULL;
  gboolean by_trend;

  if (self->session == NULL)
    return;
  hidden = trends_plan_dup_hidden_trends (trends_session_get_plan (self->session));
  by_trend = trends_board_look_is_by (trends_board_look_of (self->session), TRENDS_ROADMAP_BY_TREND);
  if (hidden->len > 0)
    {
      words = dup_words (hidden);
      gtk_label_set_label (self->label, words);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->label), words);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), hidden->len > 0 && by_trend);
}

/* Whatever they are called, they are here by name. */
static gboolean
renames_trends (TrendsEdit *edit)
{
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      if (change->kind == TRENDS_KIND_TREND && change->type == TRENDS_CHANGE_SET
          && change->field == TRENDS_TREND_TITLE)
        return TRUE;
    }
  return FALSE;
}

static void
applied_cb (TrendsHiddenBar *self,
            TrendsEdit      *edit)
{
  if (trends_edit_hides_trends (edit) || renames_trends (edit))
    update (self);
}

static void
show_cb (TrendsHiddenBar *self)
{
  TrendsPlan *plan = trends_session_get_plan (self->session);
  g_autoptr (GPtrArray) hidden = trends_plan_dup_hidden_trends (plan);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (hidden->len == 0 || !trends_session_can_change (self->session))
    return;
  /* Translators: said when trends are on the board again */
  text = g_strdup_printf (ngettext ("%u trend is shown again", "%u trends are shown again",
                                    hidden->len),
                          hidden->len);
  if (!trends_plan_hide_trends (plan, hidden, FALSE, &error))
    trends_session_report (self->session, error);
  else
    {
      trends_session_toast (self->session, text, trends_plan_get_undo_id (plan));
      trends_session_reveal (self->session, hidden->pdata[0]);
    }
}

static void
trends_hidden_bar_dispose (GObject *object)
{
  TrendsHiddenBar *self = TRENDS_HIDDEN_BAR (object);

  g_clear_object (&self->plan_signals);
  g_clear_object (&self->look_signals);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_hidden_bar_parent_class)->dispose (object);
}

static void
trends_hidden_bar_class_init (TrendsHiddenBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_hidden_bar_dispose;
}

static void
trends_hidden_bar_init (TrendsHiddenBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->label = g_object_new (GTK_TYPE_LABEL,
                              "xalign", 0.0,
                              "hexpand", TRUE,
                              "ellipsize", PANGO_ELLIPSIZE_END,
                              "css-classes", (const char *[]) { "quiet", NULL },
                              NULL);
  self->button = gtk_button_new_with_label (_("Show hidden trends"));
  gtk_widget_add_css_class (self->button, "flat");
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (show_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (box), self->button);
  gtk_widget_add_css_class (box, "hidden-trends");
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);

  self->plan_signals = g_signal_group_new (TRENDS_TYPE_PLAN);
  g_signal_group_connect_data (self->plan_signals, "applied", G_CALLBACK (applied_cb), self, NULL,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  self->look_signals = g_signal_group_new (TRENDS_TYPE_BOARD_LOOK);
  g_signal_group_connect_swapped (self->look_signals, "notify::group", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->look_signals, "notify::lanes", G_CALLBACK (update), self);
}

/**
 * trends_hidden_bar_new:
 *
 * Returns: (transfer floating): the bar of a board
 */
GtkWidget *
trends_hidden_bar_new (void)
{
  return g_object_new (TRENDS_TYPE_HIDDEN_BAR, NULL);
}

/**
 * trends_hidden_bar_set_session:
 * @session: (nullable): whose trends it is about
 */
void
trends_hidden_bar_set_session (TrendsHiddenBar *self,
                               TrendsSession   *session)
{
  g_return_if_fail (TRENDS_IS_HIDDEN_BAR (self));

  g_set_object (&self->session, session);
  g_signal_group_set_target (self->plan_signals,
                             session != NULL ? trends_session_get_plan (session) : NULL);
  g_signal_group_set_target (self->look_signals,
                             session != NULL ? trends_board_look_of (session) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  update (self);
}
