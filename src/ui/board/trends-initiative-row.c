/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-initiative-row.c: an initiative on a card. What it shows is bound in
 * its template; this is what it does.
 */

#include "trends-initiative-row.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-avatar.h"
#include "trends-closures.h"
#include "trends-container.h"
#include "trends-fit-layout.h"
#include "trends-glyph.h"
#include "trends-initiative-words.h"
#include "trends-palette.h"
#include "trends-plan.h"
#include "trends-printable.h"
#include "trends-renamer.h"
#include "trends-style-class.h"
#include "trends-tip.h"

#define TIP_WIDTH_CHARS 52

struct _TrendsInitiativeRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *content;
  GtkWidget *priority_mark;
  GtkWidget *status_mark;
  TrendsRenamer *renamer; /* the title */
  GtkWidget *when;
  GtkWidget *lead;
  GtkWidget *badge; /* of its trend; NULL where it is on the card of that */
  GSignalGroup *trend_signals; /* of that trend */
  GtkWidget *told[2]; /* (nullable): the parts that its card, and its lane, say for all in it */
  GtkWidget *tip;   /* once it was asked for */

  TrendsEntity *initiative;
  TrendsEntity *plan_info;
  TrendsFilter *filter;
  int priority; /* that its style classes are for */
  gboolean dimmed;
  gboolean is_bare;
};

typedef enum
{
  PROP_INITIATIVE = 1,
  PROP_PLAN_INFO,
  PROP_FILTER,
} TrendsInitiativeRowProperty;

static GParamSpec *properties[PROP_FILTER + 1];

G_DEFINE_FINAL_TYPE (TrendsInitiativeRow, trends_initiative_row, GTK_TYPE_LIST_BOX_ROW)

/* ----------------------------------------------------------------- words */

static TrendsEntity *
get_trend (TrendsInitiativeRow *self)
{
  return trends_entity_get_ref (self->initiative, TRENDS_INITIATIVE_TREND);
}

static void
update_name (TrendsInitiativeRow *self)
{
  g_autofree char *spoken = trends_initiative_dup_spoken (self->initiative, self->dimmed);
  g_autofree char *name = NULL;

  if (self->badge != NULL && get_trend (self) != NULL)
    /* Translators: how an initiative is said where its trend isn't seen from where it stands: all
     * of it, and the title of its trend */
    name = g_strdup_printf (_("%s, trend: %s"), spoken, trends_entity_get_name (get_trend (self)));
  trends_accessible_set_name (GTK_WIDGET (self), name != NULL ? name : spoken);
}

static void
update_badge (TrendsInitiativeRow *self)
{
  g_autofree char *number = NULL;

  /* In the midst of an edit it may have none. */
  if (self->badge == NULL || get_trend (self) == NULL)
    return;
  g_signal_group_set_target (self->trend_signals, get_trend (self));
  number = trends_closure_number (self, trends_trend_get_running_number (get_trend (self)));
  gtk_label_set_label (GTK_LABEL (self->badge), number);
  trends_palette_set_colour (self->badge,
                             trends_entity_get_text (get_trend (self), TRENDS_TREND_COLOUR));
}

static void
update_priority (TrendsInitiativeRow *self)
{
  int priority = (int) trends_entity_get_integer (self->initiative, TRENDS_INITIATIVE_PRIORITY);

  if (priority == self->priority)
    return;

  self->priority = priority;
  trends_glyph_set_class (GTK_WIDGET (self), TRENDS_GLYPH_PRIORITY, priority);
}

static void
update_parts (TrendsInitiativeRow *self)
{
  GtkWidget *const parts[] = { self->priority_mark, self->status_mark, self->lead };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_widget_set_visible (parts[i], !self->is_bare && parts[i] != self->told[0]
                                        && parts[i] != self->told[1]);
  if (self->badge != NULL)
    gtk_widget_set_visible (self->badge, !self->is_bare);
  gtk_widget_set_visible (self->when, !self->is_bare
                                        && *gtk_label_get_label (GTK_LABEL (self->when)) != '\0');
}

/* A row may outlive its initiative's stay in the plan by a moment. */
static gboolean
is_in_plan (TrendsInitiativeRow *self)
{
  return trends_entity_get_plan (self->initiative) != NULL;
}

static void
changed_cb (TrendsInitiativeRow *self)
{
  if (!is_in_plan (self))
    return;

  update_priority (self);
  update_parts (self);
  update_badge (self);
  update_name (self);
  trends_initiative_row_update_match (self);
}

/* GTK's own lines are wider than a screen where text is large. */
static GtkLabel *
get_tip (TrendsInitiativeRow *self)
{
  if (self->tip == NULL)
    {
      self->tip = g_object_ref_sink (gtk_label_new (NULL));
      gtk_label_set_wrap (GTK_LABEL (self->tip), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (self->tip), TIP_WIDTH_CHARS);
    }

  return GTK_LABEL (self->tip);
}

/* Its number alone says little, and isn't there where rows are bare. */
static void
add_trend (TrendsInitiativeRow *self,
           GString             *text)
{
  g_autofree char *title = NULL;

  if (self->badge == NULL || get_trend (self) == NULL)
    return;
  title = trends_isolate (trends_entity_get_name (get_trend (self)));
  g_string_append_printf (text, "\n%s", title);
}

static gboolean
trends_initiative_row_query_tooltip (GtkWidget  *widget,
                                     int         x,
                                     int         y,
                                     gboolean    keyboard_tip,
                                     GtkTooltip *tooltip)
{
  TrendsInitiativeRow *self = TRENDS_INITIATIVE_ROW (widget);
  g_autofree char *description = NULL, *title = NULL;
  g_autoptr (GString) text = NULL;

  if (trends_renamer_is_active (self->renamer) || !is_in_plan (self)
      || !trends_tip_may_show (widget))
    return FALSE;

  description = trends_initiative_dup_words (self->initiative, " · ");
  title = trends_isolate (trends_entity_get_name (self->initiative));
  text = g_string_new (title);
  g_string_append_printf (text, "\n%s", description);
  add_trend (self, text);
  gtk_label_set_label (get_tip (self), text->str);
  gtk_tooltip_set_custom (tooltip, GTK_WIDGET (get_tip (self)));

  return TRUE;
}

/* ---------------------------------------------------------------- rename */

/**
 * trends_initiative_row_restore_draft:
 *
 * Goes on with a title that is kept as a draft, unless somebody else takes that
 * soon: rows come and go, and one may take the place of another in which it was
 * being typed.
 */
void
trends_initiative_row_restore_draft (TrendsInitiativeRow *self)
{
  g_return_if_fail (TRENDS_IS_INITIATIVE_ROW (self));

  trends_renamer_restore_draft (self->renamer);
}

/**
 * trends_initiative_row_rename:
 *
 * Lets the title be edited in its place.
 */
void
trends_initiative_row_rename (TrendsInitiativeRow *self)
{
  g_return_if_fail (TRENDS_IS_INITIATIVE_ROW (self));

  trends_renamer_begin (self->renamer);
}

/**
 * trends_initiative_row_is_renaming:
 *
 * Returns: whether the title is being edited in its place
 */
gboolean
trends_initiative_row_is_renaming (TrendsInitiativeRow *self)
{
  g_return_val_if_fail (TRENDS_IS_INITIATIVE_ROW (self), FALSE);

  return trends_renamer_is_active (self->renamer);
}

/* ----------------------------------------------------------------- class */

static void
trends_initiative_row_constructed (GObject *object)
{
  TrendsInitiativeRow *self = TRENDS_INITIATIVE_ROW (object);

  G_OBJECT_CLASS (trends_initiative_row_parent_class)->constructed (object);

  /* After the template's own, so that what is said is what is shown. */
  g_signal_connect_object (self->initiative, "notify", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->when, "notify::label", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->lead, "notify::label", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plan_info, "notify", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  changed_cb (self);
  trends_renamer_set_initiative (self->renamer, self->initiative);
}

static void
trends_initiative_row_dispose (GObject *object)
{
  TrendsInitiativeRow *self = TRENDS_INITIATIVE_ROW (object);

  if (self->renamer != NULL)
    trends_renamer_set_initiative (self->renamer, NULL);
  /* Its children have to go first: their bindings watch this row. */
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TRENDS_TYPE_INITIATIVE_ROW);
  g_clear_object (&self->trend_signals);
  g_clear_object (&self->initiative);
  g_clear_object (&self->plan_info);
  g_clear_object (&self->filter);
  g_clear_object (&self->tip);

  G_OBJECT_CLASS (trends_initiative_row_parent_class)->dispose (object);
}

static void
trends_initiative_row_get_property (GObject    *object,
                                    guint       property_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  TrendsInitiativeRow *self = TRENDS_INITIATIVE_ROW (object);

  switch ((TrendsInitiativeRowProperty) property_id)
    {
    case PROP_INITIATIVE:
      g_value_set_object (value, self->initiative);
      break;
    case PROP_PLAN_INFO:
      g_value_set_object (value, self->plan_info);
      break;
    case PROP_FILTER:
      g_value_set_object (value, self->filter);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_initiative_row_set_property (GObject      *object,
                                    guint         property_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  TrendsInitiativeRow *self = TRENDS_INITIATIVE_ROW (object);

  switch ((TrendsInitiativeRowProperty) property_id)
    {
    case PROP_INITIATIVE:
      self->initiative = g_value_dup_object (value);
      break;
    case PROP_PLAN_INFO:
      self->plan_info = g_value_dup_object (value);
      break;
    case PROP_FILTER:
      self->filter = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  properties[PROP_INITIATIVE] = g_param_spec_object ("initiative", NULL, NULL, TRENDS_TYPE_ENTITY,
                                                     flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_PLAN_INFO] = g_param_spec_object ("plan-info", NULL, NULL, TRENDS_TYPE_ENTITY,
                                                    flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_FILTER] = g_param_spec_object ("filter", NULL, NULL, TRENDS_TYPE_FILTER,
                                                 flags | G_PARAM_CONSTRUCT_ONLY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
trends_initiative_row_class_init (TrendsInitiativeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = trends_initiative_row_constructed;
  object_class->dispose = trends_initiative_row_dispose;
  object_class->get_property = trends_initiative_row_get_property;
  object_class->set_property = trends_initiative_row_set_property;
  widget_class->query_tooltip = trends_initiative_row_query_tooltip;

  install_properties (object_class);
  trends_entity_ensure_types ();
  g_type_ensure (TRENDS_TYPE_AVATAR);
  g_type_ensure (TRENDS_TYPE_CONTAINER);
  g_type_ensure (TRENDS_TYPE_FIT_LAYOUT);
  g_type_ensure (TRENDS_TYPE_RENAMER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/socitm/Trends/ui/board/trends-initiative-row.ui");
  trends_closures_bind (widget_class);
  gtk_widget_class_bind_template_child (widget_class, TrendsInitiativeRow, content);
  gtk_widget_class_bind_template_child (widget_class, TrendsInitiativeRow, priority_mark);
  gtk_widget_class_bind_template_child (widget_class, TrendsInitiativeRow, status_mark);
  gtk_widget_class_bind_template_child (widget_class, TrendsInitiativeRow, renamer);
  gtk_widget_class_bind_template_child (widget_class, TrendsInitiativeRow, when);
  gtk_widget_class_bind_template_child (widget_class, TrendsInitiativeRow, lead);
}

static void
trends_initiative_row_init (TrendsInitiativeRow *self)
{
  self->priority = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ------------------------------------------------------------ public doors */

/**
 * trends_initiative_row_new:
 * @initiative: what it shows
 * @filter: what dims it
 */
GtkWidget *
trends_initiative_row_new (TrendsEntity *initiative,
                           TrendsFilter *filter)
{
  g_return_val_if_fail (trends_entity_is (initiative, TRENDS_KIND_INITIATIVE), NULL);

  return g_object_new (TRENDS_TYPE_INITIATIVE_ROW,
                       "plan-info", trends_plan_get_info (trends_entity_get_plan (initiative)),
                       "filter", filter,
                       "initiative", initiative,
                       NULL);
}

/**
 * trends_initiative_row_get_initiative:
 *
 * Returns: (transfer none): what it shows
 */
TrendsEntity *
trends_initiative_row_get_initiative (TrendsInitiativeRow *self)
{
  g_return_val_if_fail (TRENDS_IS_INITIATIVE_ROW (self), NULL);

  return self->initiative;
}

/**
 * trends_initiative_row_get_ring:
 *
 * Returns: (transfer none): where who leads it is, or would be
 */
GtkWidget *
trends_initiative_row_get_ring (TrendsInitiativeRow *self)
{
  g_return_val_if_fail (TRENDS_IS_INITIATIVE_ROW (self), NULL);

  return self->lead;
}

/**
 * trends_initiative_row_set_bare:
 * @is_bare: whether it shows nothing but its title; its name and its tooltip say all
 */
void
trends_initiative_row_set_bare (TrendsInitiativeRow *self,
                                gboolean             is_bare)
{
  g_return_if_fail (TRENDS_IS_INITIATIVE_ROW (self));

  if (self->is_bare == is_bare)
    return;
  self->is_bare = is_bare;
  update_parts (self);
}

static GtkWidget *
get_told (TrendsInitiativeRow   *self,
          TrendsRoadmapGrouping  grouping)
{
  switch (grouping)
    {
    case TRENDS_ROADMAP_BY_OWNER:
      return self->lead;
    case TRENDS_ROADMAP_BY_STATUS:
      return self->status_mark;
    case TRENDS_ROADMAP_BY_PRIORITY:
      return self->priority_mark;
    case TRENDS_ROADMAP_BY_TREND:
    case TRENDS_ROADMAP_BY_HORIZON:
    case TRENDS_N_ROADMAP_GROUPINGS:
    default:
      return NULL;
    }
}

/**
 * trends_initiative_row_leave_out:
 * @grouping: what its card or its lane is of
 *
 * Has it not say what is said for all that are there.
 */
void
trends_initiative_row_leave_out (TrendsInitiativeRow   *self,
                                 TrendsRoadmapGrouping  grouping)
{
  g_return_if_fail (TRENDS_IS_INITIATIVE_ROW (self));

  self->told[self->told[0] != NULL ? 1 : 0] = get_told (self, grouping);
  update_parts (self);
}

/**
 * trends_initiative_row_set_lines:
 * @lines: how many lines its title has at most, at the usual size of text
 */
void
trends_initiative_row_set_lines (TrendsInitiativeRow *self,
                                 int                  lines)
{
  g_return_if_fail (TRENDS_IS_INITIATIVE_ROW (self));

  trends_renamer_set_lines (self->renamer, lines);
}

/**
 * trends_initiative_row_show_trend:
 *
 * Has it say which trend it is of, for where it isn't among those of one trend. To be called once.
 */
void
trends_initiative_row_show_trend (TrendsInitiativeRow *self)
{
  GListModel *trends;

  g_return_if_fail (TRENDS_IS_INITIATIVE_ROW (self));
  g_return_if_fail (self->badge == NULL && is_in_plan (self));

  self->badge = g_object_new (GTK_TYPE_LABEL,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                              "valign", GTK_ALIGN_CENTER,
                              "css-classes", (const char *[]) { "badge", "small", "trend-fill", NULL },
                              NULL);
  gtk_widget_insert_after (self->badge, self->content, self->status_mark);
  trends = trends_plan_get_list (trends_entity_get_plan (self->initiative), TRENDS_KIND_TREND);
  self->trend_signals = g_signal_group_new (TRENDS_TYPE_ENTITY);
  g_signal_group_connect_data (self->trend_signals, "notify", G_CALLBACK (changed_cb), self, NULL,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  /* Numbers follow from the order. */
  g_signal_connect_object (trends, "items-changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  changed_cb (self);
}

/**
 * trends_initiative_row_update_match:
 *
 * Dims the row, and says so, where the filter is active and doesn't match it.
 */
void
trends_initiative_row_update_match (TrendsInitiativeRow *self)
{
  gboolean dimmed;

  g_return_if_fail (TRENDS_IS_INITIATIVE_ROW (self));

  dimmed = trends_filter_is_active (self->filter)
           && !trends_filter_matches (self->filter, self->initiative);
  if (dimmed == self->dimmed)
    return;

  self->dimmed = dimmed;
  trends_style_class_set (GTK_WIDGET (self), "dimmed", dimmed);
  if (is_in_plan (self))
    update_name (self);
}

/**
 * trends_initiative_row_set_drop_mark:
 *
 * Shows where something that is being dragged would go.
 */
void
trends_initiative_row_set_drop_mark (TrendsInitiativeRow *self,
                                     TrendsDropMark       mark)
{
  GtkWidget *widget = GTK_WIDGET (self);

  g_return_if_fail (TRENDS_IS_INITIATIVE_ROW (self));

  gtk_widget_remove_css_class (widget, "drop-before");
  gtk_widget_remove_css_class (widget, "drop-after");

  if (mark == TRENDS_DROP_BEFORE)
    gtk_widget_add_css_class (widget, "drop-before");
  else if (mark == TRENDS_DROP_AFTER)
    gtk_widget_add_css_class (widget, "drop-after");
}
