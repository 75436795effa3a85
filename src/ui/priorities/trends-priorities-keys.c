/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-priorities-keys.c: going about on the matrix, and rating by keys. Which keys these are
 * is in trends-keys-table.c.
 */

#include "trends-priorities-private.h"

#include "trends-announce.h"
#include "trends-keys.h"
#include "trends-priority-verbs.h"
#include "trends-priority-words.h"
#include "trends-view-keys.h"

#include <glib/gi18n-lib.h>

/* The keys are bound for the matrix, and for what else is in the view. */
static TrendsPriorities *
get_priorities (GtkWidget *widget)
{
  return TRENDS_PRIORITIES (TRENDS_IS_PRIORITIES (widget)
                              ? widget
                              : gtk_widget_get_ancestor (widget, TRENDS_TYPE_PRIORITIES));
}

static GtkWidget *
get_focus (TrendsPriorities *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && !GTK_IS_EDITABLE (focus) ? focus : NULL;
}

/* (nullable): the initiative whose bubble has the focus */
static TrendsEntity *
get_bubble (TrendsPriorities *self)
{
  GtkWidget *focus = get_focus (self);

  return focus != NULL ? trends_matrix_get_entity_of (self->matrix, focus) : NULL;
}

/* (nullable): the initiative that has the focus, wherever it is shown */
static TrendsEntity *
get_current (TrendsPriorities *self)
{
  GtkWidget *focus = get_focus (self);

  return focus != NULL ? trends_view_get_entity_of (TRENDS_VIEW (self), focus) : NULL;
}

/* -------------------------------------------------------------- going about */

/* The focus goes to a bubble, which is selected then, as rows of lists are. */
static gboolean
go_to (TrendsPriorities *self,
       TrendsEntity     *initiative,
       GdkModifierType   modifiers)
{
  g_autoptr (TrendsEntity) held = g_object_ref (initiative);
  g_autoptr (GListModel) order = trends_matrix_dup_order (self->matrix);

  if (!trends_matrix_reveal (self->matrix, held))
    return FALSE;
  trends_view_select (TRENDS_VIEW (self), held, modifiers, order);
  return TRUE;
}

static gboolean
step (GtkWidget *widget,
      GVariant  *args,
      gpointer   user_data)
{
  TrendsPriorities *self = get_priorities (widget);
  GtkDirectionType direction = (GtkDirectionType) g_variant_get_int32 (args);
  TrendsEntity *current = get_bubble (self), *beside;

  if (current == NULL)
    return FALSE;
  beside = trends_matrix_find_beside (self->matrix, current, direction);
  return beside != NULL ? go_to (self, beside, 0) : gtk_widget_keynav_failed (widget, direction);
}

/* With Shift, where bubbles have no order that arrows would follow */
static gboolean
extend (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  TrendsPriorities *self = get_priorities (widget);
  GtkDirectionType direction = (GtkDirectionType) g_variant_get_int32 (args);
  TrendsEntity *current = get_bubble (self), *beside;
  g_autoptr (TrendsEntity) from = NULL;
  g_autoptr (TrendsEntity) to = NULL;

  if (current == NULL)
    return FALSE;
  beside = trends_matrix_find_beside (self->matrix, current, direction);
  if (beside == NULL)
    return TRUE;
  from = g_object_ref (current);
  to = g_object_ref (beside);
  if (trends_matrix_reveal (self->matrix, to))
    trends_view_select_step (TRENDS_VIEW (self), from, to);
  return TRUE;
}

static gboolean
jump (GtkWidget *widget,
      GVariant  *args,
      gpointer   user_data)
{
  TrendsPriorities *self = get_priorities (widget);
  TrendsEntity *end = trends_matrix_get_end (self->matrix, g_variant_get_int32 (args) > 0);

  return get_bubble (self) != NULL && end != NULL && go_to (self, end, 0);
}

static gboolean
select_current (GtkWidget *widget,
                GVariant  *args,
                gpointer   user_data)
{
  TrendsPriorities *self = get_priorities (widget);
  TrendsEntity *current = get_bubble (self);

  return current != NULL
         && go_to (self, current, g_variant_get_int32 (args) != 0 ? GDK_CONTROL_MASK : 0);
}

static gboolean
select_all (GtkWidget *widget,
            GVariant  *args,
            gpointer   user_data)
{
  TrendsPriorities *self = get_priorities (widget);
  TrendsEntity *current = get_bubble (self);
  g_autoptr (GListModel) order = NULL;

  if (current == NULL)
    return FALSE;
  order = trends_matrix_dup_order (self->matrix);
  trends_view_select_all (TRENDS_VIEW (self), order, current);
  return TRUE;
}

static gboolean
open_current (GtkWidget *widget,
              GVariant  *args,
              gpointer   user_data)
{
  TrendsPriorities *self = get_priorities (widget);
  TrendsEntity *current = get_bubble (self);

  if (current == NULL)
    return FALSE;
  trends_session_open_details (self->session, current);
  return TRUE;
}

/* ------------------------------------------------------------------- rating */

static gboolean
shift (GtkWidget *widget,
       GVariant  *args,
       gpointer   user_data)
{
  TrendsPriorities *self = get_priorities (widget);
  GtkDirectionType direction = (GtkDirectionType) g_variant_get_int32 (args);
  TrendsEntity *current = get_current (self);
  g_autoptr (TrendsEntity) held = NULL;
  g_autoptr (GPtrArray) subjects = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *rating = NULL;
  g_autofree char *before = NULL;

  if (current == NULL)
    return FALSE;
  if (!trends_session_can_change (self->session))
    return TRUE;
  held = g_object_ref (current);
  before = g_strdup (trends_plan_get_undo_id (trends_session_get_plan (self->session)));
  subjects = trends_session_dup_subjects (self->session, held);
  if (!trends_plan_shift_ratings (trends_session_get_plan (self->session), subjects,
                                  (direction == GTK_DIR_UP) - (direction == GTK_DIR_DOWN),
                                  (direction == GTK_DIR_RIGHT) - (direction == GTK_DIR_LEFT),
                                  &error))
    trends_session_report (self->session, error);
  rating = trends_matrix_words_dup_rating (held);
  trends_announce (GTK_WIDGET (self), rating);
  trends_view_say_since (TRENDS_VIEW (self), held, rating, before);
  trends_view_reveal (TRENDS_VIEW (self), held);
  return TRUE;
}

static gboolean
begin_rating (GtkWidget *widget,
              GVariant  *args,
              gpointer   user_data)
{
  TrendsPriorities *self = get_priorities (widget);
  gboolean is_value = g_variant_get_int32 (args) == 0;

  if (get_current (self) == NULL)
    return FALSE;
  if (!trends_session_can_change (self->session))
    return TRUE;
  if (get_current (self) != NULL)
    trends_priorities_ask_rating (self, get_current (self),
                                  is_value ? TRENDS_INITIATIVE_VALUE : TRENDS_INITIATIVE_EFFORT);
  return TRUE;
}

/* Only after it was said what is rated; a digit is a priority otherwise. */
static gboolean
rate (GtkWidget *widget,
      GVariant  *args,
      gpointer   user_data)
{
  TrendsPriorities *self = user_data;
  TrendsEntity *current = get_current (self);
  guint field = self->rating_field;
  gint64 rating = g_variant_get_int32 (args);
  gboolean is_asked = field != 0 && current != NULL && current == self->rating_of;

  trends_priorities_end_rating (self);
  if (!is_asked)
    return FALSE;
  trends_priorities_rate (self, current,
                          field == TRENDS_INITIATIVE_VALUE ? rating : TRENDS_RATING_KEPT,
                          field == TRENDS_INITIATIVE_EFFORT ? rating : TRENDS_RATING_KEPT);
  return TRUE;
}

/**
 * trends_priorities_install_keys:
 * @widget_class: the view's class, after its actions
 */
void
trends_priorities_install_keys (GtkWidgetClass *widget_class)
{
  static const TrendsKeyHandler handlers[] = {
    { "step", step },
    { "extend", extend },
    { "jump", jump },
    { "select-current", select_current },
    { "select-all", select_all },
    { "open-current", open_current },
    { "shift", shift },
    { "begin-rating", begin_rating },
  };
  g_autoptr (GTypeClass) matrix_class = g_type_class_ref (TRENDS_TYPE_MATRIX);

  gtk_widget_class_install_property_action (widget_class, "view.table", "shows-table");
  /* In the matrix before what scrolls it, which would take Home and End. */
  trends_keys_bind (GTK_WIDGET_CLASS (matrix_class), TRENDS_KEYS_PRIORITIES, handlers,
                    G_N_ELEMENTS (handlers));
  trends_keys_bind (widget_class, TRENDS_KEYS_PRIORITIES, handlers, G_N_ELEMENTS (handlers));
  trends_view_bind_keys (widget_class);
}

/**
 * trends_priorities_add_keys:
 *
 * To be called once for each view.
 */
void
trends_priorities_add_keys (TrendsPriorities *self)
{
  static const TrendsKeyHandler handlers[] = { { "rate", rate } };

  trends_keys_listen (GTK_WIDGET (self), TRENDS_KEYS_RATING, GTK_PHASE_CAPTURE, handlers,
                      G_N_ELEMENTS (handlers), self);
}
