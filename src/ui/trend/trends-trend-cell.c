/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-trend-cell.c: a label that follows its initiative, with a glyph before it
 * where the field has one; or the title, which can be edited. */

#include "trends-trend-cell.h"

#include <glib/gi18n-lib.h>

#include "trends-container.h"
#include "trends-date.h"
#include "trends-glyph.h"
#include "trends-initiative-words.h"
#include "trends-order.h"
#include "trends-plan.h"
#include "trends-renamer.h"

struct _TrendsTrendCell
{
  GtkWidget parent_instance;

  TrendsTrendColumn column;
  TrendsSession *session;
  TrendsEntity *initiative;
  GSignalGroup *signals;
  GSignalGroup *lead_signals;
  GtkWidget *glyph; /* NULL where the column has none */
  GtkWidget *label; /* NULL in the title's */
  GtkWidget *title; /* NULL in all others */
};

G_DEFINE_FINAL_TYPE (TrendsTrendCell, trends_trend_cell, GTK_TYPE_WIDGET)

/* --------------------------------------------------------------- columns */

/* The field of a column; the place is none that people know. */
static guint
get_field (TrendsTrendColumn column)
{
  static const guint fields[] = {
    [TRENDS_TREND_COLUMN_PLACE] = TRENDS_INITIATIVE_POSITION,
    [TRENDS_TREND_COLUMN_TITLE] = TRENDS_INITIATIVE_TITLE,
    [TRENDS_TREND_COLUMN_PRIORITY] = TRENDS_INITIATIVE_PRIORITY,
    [TRENDS_TREND_COLUMN_STATUS] = TRENDS_INITIATIVE_STATUS,
    [TRENDS_TREND_COLUMN_LEAD] = TRENDS_INITIATIVE_LEAD,
    [TRENDS_TREND_COLUMN_START] = TRENDS_INITIATIVE_START,
    [TRENDS_TREND_COLUMN_END] = TRENDS_INITIATIVE_END,
  };

  return fields[column];
}

/**
 * trends_trend_column_get_title:
 *
 * Returns: (transfer none): what heads the column, translated
 */
const char *
trends_trend_column_get_title (TrendsTrendColumn column)
{
  if (column == TRENDS_TREND_COLUMN_PLACE)
    /* Translators: heads a column of places among a trend's initiatives: 1, 2, 3 */
    return _("Place");

  return trends_field_get_label (trends_kind_get_field (TRENDS_KIND_INITIATIVE,
                                                        get_field (column)));
}

static guint
get_place (TrendsEntity *initiative)
{
  TrendsEntity *trend = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND);

  return trend != NULL
           ? trends_order_find (TRENDS_ORDER (trends_trend_get_initiatives (trend)), initiative)
           : G_MAXUINT;
}

/* The weightiest priority comes first. */
static gint64
get_weight (TrendsTrendColumn  column,
            TrendsEntity      *initiative)
{
  gint64 value = trends_entity_get_integer (initiative, get_field (column));

  if (column != TRENDS_TREND_COLUMN_PRIORITY)
    return value == TRENDS_UNSET ? G_MAXINT64 : value;

  return value == TRENDS_PRIORITY_UNSET ? G_MAXINT64 : -value;
}

static int
compare_leads (TrendsEntity *a,
               TrendsEntity *b)
{
  TrendsEntity *x = trends_entity_get_ref (a, TRENDS_INITIATIVE_LEAD);
  TrendsEntity *y = trends_entity_get_ref (b, TRENDS_INITIATIVE_LEAD);

  if (x == y)
    return 0;
  if (x == NULL || y == NULL)
    return x == NULL ? 1 : -1;

  return trends_entity_compare_on_screen (x, y);
}

int
trends_trend_column_compare (TrendsTrendColumn  column,
                             TrendsEntity      *a,
                             TrendsEntity      *b)
{
  gint64 x, y;

  switch (column)
    {
    case TRENDS_TREND_COLUMN_PLACE:
      x = get_place (a);
      y = get_place (b);
      break;
    case TRENDS_TREND_COLUMN_TITLE:
      return trends_entity_compare_on_screen (a, b);
    case TRENDS_TREND_COLUMN_LEAD:
      return compare_leads (a, b);
    case TRENDS_TREND_COLUMN_PRIORITY:
    case TRENDS_TREND_COLUMN_STATUS:
    case TRENDS_TREND_COLUMN_START:
    case TRENDS_TREND_COLUMN_END:
      x = get_weight (column, a);
      y = get_weight (column, b);
      break;
    case TRENDS_TREND_N_COLUMNS:
    default:
      g_return_val_if_reached (0);
    }

  return x < y ? -1 : x > y;
}

/* ----------------------------------------------------------------- words */

static char *
dup_date (gint64 day)
{
  return day != TRENDS_UNSET ? trends_date_format_short (day) : g_strdup ("");
}

static char *
dup_text (TrendsTrendCell *self)
{
  gint64 value;
  TrendsEntity *lead;

  switch (self->column)
    {
    case TRENDS_TREND_COLUMN_PLACE:
      return g_strdup_printf ("%u", get_place (self->initiative) + 1);
    case TRENDS_TREND_COLUMN_PRIORITY:
      value = trends_entity_get_integer (self->initiative, TRENDS_INITIATIVE_PRIORITY);
      return g_strdup (trends_choices_get_label (
          trends_plan_get_priority_choices (trends_entity_get_plan (self->initiative)), value));
    case TRENDS_TREND_COLUMN_STATUS:
      value = trends_entity_get_integer (self->initiative, TRENDS_INITIATIVE_STATUS);
      return g_strdup (trends_choices_get_label (&trends_status_choices, value));
    case TRENDS_TREND_COLUMN_LEAD:
      lead = trends_entity_get_ref (self->initiative, TRENDS_INITIATIVE_LEAD);
      return g_strdup (lead != NULL ? trends_entity_get_name (lead) : "");
    case TRENDS_TREND_COLUMN_START:
    case TRENDS_TREND_COLUMN_END:
      return dup_date (trends_entity_get_integer (self->initiative, get_field (self->column)));
    case TRENDS_TREND_COLUMN_TITLE:
    case TRENDS_TREND_N_COLUMNS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Initiatives that aren't looked for go back, as on the board. */
static void
update_row (TrendsTrendCell *self)
{
  TrendsFilter *filter = trends_session_get_filter (self->session);
  gboolean dimmed = trends_filter_is_active (filter)
                    && !trends_filter_matches (filter, self->initiative);
  GtkWidget *row = trends_trend_cell_get_row (self);
  g_autofree char *name = NULL;

  if (row == NULL)
    return;
  if (dimmed)
    gtk_widget_add_css_class (row, "dimmed");
  else
    gtk_widget_remove_css_class (row, "dimmed");
  name = trends_initiative_dup_spoken (self->initiative, dimmed);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_text (TrendsTrendCell *self)
{
  g_autofree char *text = dup_text (self);

  gtk_label_set_label (GTK_LABEL (self->label), text);
  if (self->column == TRENDS_TREND_COLUMN_PRIORITY)
    trends_glyph_set (GTK_IMAGE (self->glyph), TRENDS_GLYPH_PRIORITY,
                      (int) trends_entity_get_integer (self->initiative,
                                                       TRENDS_INITIATIVE_PRIORITY));
  else if (self->column == TRENDS_TREND_COLUMN_STATUS)
    trends_glyph_set (GTK_IMAGE (self->glyph), TRENDS_GLYPH_STATUS,
                      (int) trends_entity_get_integer (self->initiative,
                                                       TRENDS_INITIATIVE_STATUS));
}

/**
 * trends_trend_cell_update:
 *
 * Shows what the initiative is now.
 */
void
trends_trend_cell_update (TrendsTrendCell *self)
{
  /* A cell may outlive its initiative's stay in the plan by a moment. */
  if (self->initiative == NULL || trends_entity_get_plan (self->initiative) == NULL)
    return;

  if (self->title != NULL)
    update_row (self);
  else
    update_text (self);
}

static void
changed_cb (TrendsTrendCell *self)
{
  if (self->lead_signals != NULL && self->initiative != NULL
      && trends_entity_get_plan (self->initiative) != NULL)
    g_signal_group_set_target (self->lead_signals,
                               trends_entity_get_ref (self->initiative, TRENDS_INITIATIVE_LEAD));
  trends_trend_cell_update (self);
}

/* ----------------------------------------------------------------- class */

static void
trends_trend_cell_dispose (GObject *object)
{
  TrendsTrendCell *self = TRENDS_TREND_CELL (object);
  GtkWidget *child;

  g_clear_object (&self->signals);
  g_clear_object (&self->lead_signals);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->initiative);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_trend_cell_parent_class)->dispose (object);
}

static void
trends_trend_cell_class_init (TrendsTrendCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_trend_cell_dispose;
  trends_container_let_focus_out (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "trends-trend-cell");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
trends_trend_cell_init (TrendsTrendCell *self)
{
  self->signals = g_signal_group_new (TRENDS_TYPE_ENTITY);
  g_signal_group_connect_swapped (self->signals, "notify", G_CALLBACK (changed_cb), self);
}

static void
add_label (TrendsTrendCell *self)
{
  gboolean has_glyph = self->column == TRENDS_TREND_COLUMN_PRIORITY
                       || self->column == TRENDS_TREND_COLUMN_STATUS;

  if (has_glyph)
    {
      self->glyph = trends_glyph_new (TRENDS_GLYPH_PRIORITY, 0);
      gtk_widget_set_parent (self->glyph, GTK_WIDGET (self));
    }
  self->label = g_object_new (GTK_TYPE_LABEL,
                              "xalign", 0.0,
                              "ellipsize", PANGO_ELLIPSIZE_END,
                              NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

/**
 * trends_trend_cell_new:
 * @column: what it shows
 * @session: where it is shown
 *
 * Returns: (transfer floating): a cell without an initiative
 */
GtkWidget *
trends_trend_cell_new (TrendsTrendColumn  column,
                       TrendsSession     *session)
{
  TrendsTrendCell *self = g_object_new (TRENDS_TYPE_TREND_CELL, NULL);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  self->column = column;
  self->session = g_object_ref (session);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  if (column == TRENDS_TREND_COLUMN_TITLE)
    {
      self->title = trends_renamer_new ();
      gtk_widget_set_hexpand (self->title, TRUE);
      gtk_widget_set_parent (self->title, GTK_WIDGET (self));
    }
  else
    {
      add_label (self);
    }
  if (column == TRENDS_TREND_COLUMN_LEAD || column == TRENDS_TREND_COLUMN_TITLE)
    {
      self->lead_signals = g_signal_group_new (TRENDS_TYPE_ENTITY);
      g_signal_group_connect_swapped (self->lead_signals, "notify",
                                      G_CALLBACK (trends_trend_cell_update), self);
    }

  return GTK_WIDGET (self);
}

/**
 * trends_trend_cell_set_initiative:
 * @initiative: (nullable): what it shows from now on
 */
void
trends_trend_cell_set_initiative (TrendsTrendCell *self,
                                  TrendsEntity    *initiative)
{
  g_return_if_fail (TRENDS_IS_TREND_CELL (self));

  g_set_object (&self->initiative, initiative);
  g_signal_group_set_target (self->signals, initiative);
  if (self->lead_signals != NULL && initiative == NULL)
    g_signal_group_set_target (self->lead_signals, NULL);
  if (self->title != NULL)
    trends_renamer_set_initiative (TRENDS_RENAMER (self->title), initiative);
  changed_cb (self);
}

/**
 * trends_trend_cell_get_initiative:
 *
 * Returns: (transfer none) (nullable): whose cell it is now; cells are used again
 */
TrendsEntity *
trends_trend_cell_get_initiative (TrendsTrendCell *self)
{
  g_return_val_if_fail (TRENDS_IS_TREND_CELL (self), NULL);

  return self->initiative;
}

/**
 * trends_trend_cell_is_title:
 *
 * Returns: whether it is the cell that stands for its row, with the title
 */
gboolean
trends_trend_cell_is_title (TrendsTrendCell *self)
{
  g_return_val_if_fail (TRENDS_IS_TREND_CELL (self), FALSE);

  return self->title != NULL;
}

/* The table's cell is around this one, and the row around that. */
GtkWidget *
trends_trend_cell_get_row (TrendsTrendCell *self)
{
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (self));

  return cell != NULL ? gtk_widget_get_parent (cell) : NULL;
}

void
trends_trend_cell_rename (TrendsTrendCell *self)
{
  g_return_if_fail (TRENDS_IS_TREND_CELL (self));
  g_return_if_fail (self->title != NULL);

  trends_renamer_begin (TRENDS_RENAMER (self->title));
}
