/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-move-popover.c: asks which trend and which place. */

#include "trends-move-popover.h"

#include <glib/gi18n-lib.h>

#include "trends-announce.h"
#include "trends-fold.h"
#include "trends-keys.h"
#include "trends-order.h"
#include "trends-search.h"
#include "trends-palette.h"
#include "trends-plan-verbs.h"
#include "trends-search-entry.h"

struct _TrendsMovePopover
{
  GtkPopover parent_instance;

  GtkWidget *search;
  GtkWidget *trends;
  GtkWidget *place;
  GtkWidget *move;
  GtkAdjustment *adjustment;

  TrendsEntity *initiative;
  char *needle; /* folded */
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (TrendsMovePopover, trends_move_popover, GTK_TYPE_POPOVER)

static TrendsEntity *
get_trend (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "trend");
}

/* Places are counted as they are after the move; the plan counts as before. */
static void
move_cb (TrendsMovePopover *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->trends));
  TrendsEntity *trend;
  guint index, own;

  if (row == NULL)
    return;

  trend = get_trend (row);
  gtk_spin_button_update (GTK_SPIN_BUTTON (self->place));
  index = (guint) gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->place)) - 1;
  own = trends_trend_find_place (trend, self->initiative);
  if (own != G_MAXUINT && index > own)
    index++;

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, chosen_signal, 0, trend, index);
}

/* The focus stays in the search entry, so that nobody hears it from there. */
static void
announce_choice (TrendsMovePopover *self,
                 GtkListBoxRow     *row)
{
  g_autofree char *text = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self))
      || !gtk_widget_is_ancestor (gtk_root_get_focus (gtk_widget_get_root (self->search)),
                                  self->search))
    return;

  /* Translators: said of what would be done: trend and place, "AI application, place 2" */
  text = row == NULL ? g_strdup (_("No trend is called that."))
                     : g_strdup_printf (_("%s, place %u"), trends_entity_get_name (get_trend (row)),
                                        (guint) gtk_adjustment_get_value (self->adjustment));
  trends_announce (GTK_WIDGET (self), text);
}

/* At the end, unless it is there already: then where it is. */
static void
trend_selected_cb (TrendsMovePopover *self,
                   GtkListBoxRow     *row)
{
  GListModel *initiatives;
  guint n_items, own;

  /* Newer releases of GTK unselect the row as everything goes, piece by piece. */
  if (self->move == NULL || self->place == NULL)
    return;

  gtk_widget_set_sensitive (self->move, row != NULL);
  gtk_widget_set_sensitive (self->place, row != NULL);
  if (row == NULL)
    {
      announce_choice (self, NULL);
      return;
    }

  initiatives = trends_trend_get_initiatives (get_trend (row));
  n_items = g_list_model_get_n_items (initiatives);
  own = trends_order_find (TRENDS_ORDER (initiatives), self->initiative);

  gtk_adjustment_set_upper (self->adjustment, own != G_MAXUINT ? n_items : n_items + 1);
  gtk_adjustment_set_value (self->adjustment, own != G_MAXUINT ? own + 1 : n_items + 1);
  announce_choice (self, row);
}

static gboolean
matches (GtkListBoxRow *row,
         gpointer       user_data)
{
  TrendsMovePopover *self = TRENDS_MOVE_POPOVER (user_data);
  TrendsEntity *trend = get_trend (row);
  g_autofree char *number = g_strdup_printf ("%u", trends_trend_get_running_number (trend));

  return g_str_equal (self->needle, number)
         || trends_search_finds (trends_entity_get_folded_name (trend), self->needle);
}

static void
select_step (TrendsMovePopover *self,
             int                from,
             int                step)
{
  GtkListBoxRow *row;

  for (int i = from; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->trends), i));
       i += step)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)) && matches (row, self))
      {
        gtk_list_box_select_row (GTK_LIST_BOX (self->trends), row);
        return;
      }
}

static void
search_changed_cb (TrendsMovePopover *self)
{
  g_free (self->needle);
  self->needle = trends_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  gtk_list_box_invalidate_filter (GTK_LIST_BOX (self->trends));
  /* Where one is always selected, unselecting all of them does nothing. */
  gtk_list_box_select_row (GTK_LIST_BOX (self->trends), NULL);
  select_step (self, 0, 1);
}

/* Up and down choose without leaving the search entry. */
static gboolean
step_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  TrendsMovePopover *self = TRENDS_MOVE_POPOVER (user_data);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->trends));

  if (g_variant_get_int32 (args) > 0)
    select_step (self, row != NULL ? gtk_list_box_row_get_index (row) + 1 : 0, 1);
  else if (row != NULL)
    select_step (self, gtk_list_box_row_get_index (row) - 1, -1);

  return row != NULL || g_variant_get_int32 (args) > 0;
}

/* Enter moves from the place's entry too, which has no signal for it. */
static gboolean
place_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  move_cb (TRENDS_MOVE_POPOVER (user_data));

  return TRUE;
}

/* ------------------------------------------------------------------ rows */

static GtkWidget *
make_badge (TrendsEntity *trend)
{
  g_autofree char *number
      = g_strdup_printf ("%d", (int) trends_trend_get_running_number (trend));
  GtkWidget *badge = g_object_new (GTK_TYPE_LABEL,
                                   "label", number,
                                   "valign", GTK_ALIGN_CENTER,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "css-classes", (const char *[]) { "badge", "trend-fill", NULL },
                                   NULL);

  trends_palette_set_colour (badge, trends_entity_get_text (trend, TRENDS_TREND_COLOUR));

  return badge;
}

static GtkWidget *
make_row (TrendsEntity *trend)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL,
                                   "label", trends_entity_get_name (trend),
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   NULL);

  gtk_box_append (GTK_BOX (content), make_badge (trend));
  gtk_box_append (GTK_BOX (content), title);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  g_object_set_data_full (G_OBJECT (row), "trend", g_object_ref (trend), g_object_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  trends_entity_get_name (trend), -1);

  return row;
}

static void
fill (TrendsMovePopover *self)
{
  TrendsEntity *home = trends_entity_get_ref (self->initiative, TRENDS_INITIATIVE_TREND);
  GListModel *trends
      = trends_plan_get_list (trends_entity_get_plan (self->initiative), TRENDS_KIND_TREND);
  guint n_items = g_list_model_get_n_items (trends);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);
      GtkWidget *row = make_row (trend);

      gtk_list_box_append (GTK_LIST_BOX (self->trends), row);
      if (trend == home)
        gtk_list_box_select_row (GTK_LIST_BOX (self->trends), GTK_LIST_BOX_ROW (row));
    }

  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->trends), matches, self, NULL);
}

/* ----------------------------------------------------------------- class */

static void
trends_move_popover_finalize (GObject *object)
{
  TrendsMovePopover *self = TRENDS_MOVE_POPOVER (object);

  g_clear_object (&self->initiative);
  g_clear_pointer (&self->needle, g_free);

  G_OBJECT_CLASS (trends_move_popover_parent_class)->finalize (object);
}

static void
trends_move_popover_class_init (TrendsMovePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  G_OBJECT_CLASS (klass)->finalize = trends_move_popover_finalize;

  chosen_signal = g_signal_new ("chosen", TRENDS_TYPE_MOVE_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 2, TRENDS_TYPE_ENTITY, G_TYPE_UINT);

  g_type_ensure (TRENDS_TYPE_SEARCH_ENTRY);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/socitm/Trends/ui/editors/trends-move-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsMovePopover, search);
  gtk_widget_class_bind_template_child (widget_class, TrendsMovePopover, trends);
  gtk_widget_class_bind_template_child (widget_class, TrendsMovePopover, place);
  gtk_widget_class_bind_template_child (widget_class, TrendsMovePopover, move);
  gtk_widget_class_bind_template_child (widget_class, TrendsMovePopover, adjustment);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, trend_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, move_cb);
  gtk_widget_class_bind_template_callback (widget_class, gtk_popover_popdown);
}

static void
trends_move_popover_init (TrendsMovePopover *self)
{
  static const TrendsKeyHandler in_search[] = { { "step", step_cb } };
  static const TrendsKeyHandler in_place[] = { { "move", place_cb } };

  self->needle = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  trends_keys_listen (self->search, TRENDS_KEYS_MOVE_SEARCH, GTK_PHASE_CAPTURE, in_search,
                      G_N_ELEMENTS (in_search), self);
  trends_keys_listen (self->place, TRENDS_KEYS_MOVE_PLACE, GTK_PHASE_CAPTURE, in_place,
                      G_N_ELEMENTS (in_place), self);
}

/**
 * trends_move_popover_new:
 * @initiative: what is to be moved
 */
GtkWidget *
trends_move_popover_new (TrendsEntity *initiative)
{
  TrendsMovePopover *self;

  g_return_val_if_fail (trends_entity_is (initiative, TRENDS_KIND_INITIATIVE), NULL);

  self = g_object_new (TRENDS_TYPE_MOVE_POPOVER, NULL);
  self->initiative = g_object_ref (initiative);
  fill (self);

  return GTK_WIDGET (self);
}

/**
 * trends_move_popover_get_initiative:
 *
 * Returns: (transfer none): what is to be moved
 */
TrendsEntity *
trends_move_popover_get_initiative (TrendsMovePopover *self)
{
  g_return_val_if_fail (TRENDS_IS_MOVE_POPOVER (self), NULL);

  return self->initiative;
}
