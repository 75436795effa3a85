/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-score-editor.c: a score as a row of dots. To the keyboard it is one
 * stop: arrows move along the row, digits choose, Delete unsets. To screen readers it is a group
 * of radio buttons, of which the one that is there to be come to says so where none is chosen. */

#include "trends-score-editor.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "trends-accessible.h"
#include "trends-keys.h"
#include "trends-style-class.h"

struct _TrendsScoreEditor
{
  TrendsEditor parent_instance;

  GtkWidget *dots[TRENDS_SCORE_MAX];
};

G_DEFINE_FINAL_TYPE (TrendsScoreEditor, trends_score_editor, TRENDS_TYPE_EDITOR)

static gint64
get_score (TrendsScoreEditor *self)
{
  TrendsEditor *editor = TRENDS_EDITOR (self);

  if (trends_editor_get_entity (editor) == NULL)
    return TRENDS_UNSET;

  return trends_entity_get_integer (trends_editor_get_entity (editor),
                                    trends_editor_get_field (editor)->index);
}

static void
set_score (TrendsScoreEditor *self,
           gint64             score)
{
  g_auto (TrendsValue) value = TRENDS_VALUE_INIT;
  gboolean written;

  if (score != TRENDS_UNSET)
    value = trends_value_integer (score);

  written = trends_editor_write (TRENDS_EDITOR (self), &value, TRENDS_SET_ONCE);
  trends_editor_revert (TRENDS_EDITOR (self));
  /* A score is said by its dot, which has the focus then. */
  if (written && score == TRENDS_UNSET)
    trends_editor_announce (TRENDS_EDITOR (self), _("Not set"));
}

static int
index_of (TrendsScoreEditor *self,
          GtkWidget         *dot)
{
  for (int i = 0; i < TRENDS_SCORE_MAX; i++)
    if (self->dots[i] == dot)
      return i;

  g_assert_not_reached ();
}

static void
clicked_cb (TrendsScoreEditor *self,
            GtkWidget         *dot)
{
  gint64 score = index_of (self, dot) + 1;

  if (trends_editor_is_busy (TRENDS_EDITOR (self)))
    return;

  set_score (self, score == get_score (self) ? TRENDS_UNSET : score);
}

/* ------------------------------------------------------------------ keys */

static void
step (TrendsScoreEditor *self,
      int                by)
{
  gint64 score = get_score (self);
  gint64 next = score == TRENDS_UNSET ? (by > 0 ? 1 : TRENDS_SCORE_MAX) : score + by;

  if (next >= 1 && next <= TRENDS_SCORE_MAX)
    {
      set_score (self, next);
      gtk_widget_grab_focus (self->dots[next - 1]);
    }
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  step (TRENDS_SCORE_EDITOR (user_data),
        mirrored ? -g_variant_get_int32 (args) : g_variant_get_int32 (args));
  return TRUE;
}

/* None is 0. */
static gboolean
score_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  TrendsScoreEditor *self = TRENDS_SCORE_EDITOR (user_data);
  int score = g_variant_get_int32 (args);

  set_score (self, score > 0 ? score : TRENDS_UNSET);
  if (score > 0)
    gtk_widget_grab_focus (self->dots[score - 1]);
  return TRUE;
}

/* --------------------------------------------------------------- showing */

/* Each dot is called by the field's name too: it is what takes the focus. */
static char *
dup_dot_name (const char *field,
              int         index,
              gint64      score)
{
  if (index == 0 && score == TRENDS_UNSET)
    /* Translators: of a score that nobody has given: “Effort: not set. 1 of 5”; the button sets that */
    return g_strdup_printf (_("%s: not set. %d of %d"), field, 1, TRENDS_SCORE_MAX);
  /* Translators: "Effort: 3 of 5" */
  return g_strdup_printf (_("%s: %d of %d"), field, index + 1, TRENDS_SCORE_MAX);
}

static void
name_dot (TrendsScoreEditor *self,
          int                index,
          gint64             score)
{
  const char *field = trends_field_get_label (trends_editor_get_field (TRENDS_EDITOR (self)));
  g_autofree char *name = dup_dot_name (field, index, score);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->dots[index]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_dot (TrendsScoreEditor *self,
          int                index,
          gint64             score)
{
  GtkWidget *dot = self->dots[index];
  gboolean focused = gtk_widget_has_focus (dot);

  name_dot (self, index, score);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (dot), index + 1 == score);
  gtk_widget_set_focusable (dot, index + 1 == score || (score == TRENDS_UNSET && index == 0)
                                   || focused);
  trends_style_class_set (dot, "filled", index < score);
}

static void
trends_score_editor_refresh (TrendsEditor *editor)
{
  TrendsScoreEditor *self = TRENDS_SCORE_EDITOR (editor);
  gint64 score = get_score (self);

  for (int i = 0; i < TRENDS_SCORE_MAX; i++)
    show_dot (self, i, score);
  trends_editor_set_named_target (editor, self->dots[score >= 1 ? score - 1 : 0]);
}

/**
 * trends_score_editor_new:
 * @field: of type INTEGER, from 1 to at most %TRENDS_SCORE_MAX
 *
 * Returns: (transfer floating): an editor for it
 */
GtkWidget *
trends_score_editor_new (const TrendsField *field)
{
  TrendsScoreEditor *self = g_object_new (TRENDS_TYPE_SCORE_EDITOR, "field", field, NULL);

  for (int i = 0; i < TRENDS_SCORE_MAX; i++)
    name_dot (self, i, TRENDS_UNSET);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (self->dots[0])),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, trends_field_get_label (field),
                                  -1);
  return GTK_WIDGET (self);
}

/* -------------------------------------------------------------- the type */

static void
trends_score_editor_class_init (TrendsScoreEditorClass *class)
{
  TRENDS_EDITOR_CLASS (class)->refresh = trends_score_editor_refresh;
  TRENDS_EDITOR_CLASS (class)->commit = trends_editor_has_nothing_typed;
}

static GtkWidget *
make_dot (TrendsScoreEditor *self,
          int                index)
{
  GtkWidget *dot = g_object_new (GTK_TYPE_TOGGLE_BUTTON,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);
  GtkWidget *mark = adw_bin_new ();

  gtk_widget_add_css_class (mark, "trends-dot");
  gtk_widget_set_halign (mark, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (dot), mark);
  gtk_widget_add_css_class (dot, "flat");
  gtk_widget_add_css_class (dot, "circular");
  gtk_widget_add_css_class (dot, "trends-score");
  g_signal_connect_swapped (dot, "clicked", G_CALLBACK (clicked_cb), self);
  trends_accessible_follow_toggle (GTK_TOGGLE_BUTTON (dot));
  return dot;
}

static void
trends_score_editor_init (TrendsScoreEditor *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO_GROUP,
                                 NULL);
  static const TrendsKeyHandler handlers[] = { { "step", step_cb }, { "score", score_cb } };

  for (int i = 0; i < TRENDS_SCORE_MAX; i++)
    {
      self->dots[i] = make_dot (self, i);
      gtk_box_append (GTK_BOX (box), self->dots[i]);
    }

  gtk_widget_set_halign (box, GTK_ALIGN_END);
  trends_keys_listen (box, TRENDS_KEYS_SCORE, GTK_PHASE_CAPTURE, handlers,
                      G_N_ELEMENTS (handlers), self);
  trends_editor_set_child (TRENDS_EDITOR (self), box);
}
