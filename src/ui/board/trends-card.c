/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-card.c: one trend, or a group by something else, as a card. */

#include "trends-card-private.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-adder.h"
#include "trends-avatar.h"
#include "trends-board-look.h"
#include "trends-closures.h"
#include "trends-container.h"
#include "trends-escape.h"
#include "trends-fit-layout.h"
#include "trends-glyph.h"
#include "trends-keys.h"
#include "trends-palette.h"
#include "trends-pending.h"
#include "trends-style-class.h"
#include "trends-text-scale.h"

typedef enum
{
  PROP_SESSION = 1,
  PROP_TREND,
  PROP_GROUP,
  PROP_PLAN_INFO,
} TrendsCardProperty;

static GParamSpec *properties[PROP_PLAN_INFO + 1];

G_DEFINE_FINAL_TYPE (TrendsCard, trends_card, GTK_TYPE_WIDGET)

static GListModel *
get_initiatives (TrendsCard *self)
{
  return self->group != NULL ? trends_initiative_group_get_initiatives (self->group)
                             : trends_trend_get_initiatives (self->trend);
}

/* ---------------------------------------------------------------- looks */

static void
update_colour (TrendsCard *self)
{
  const char *colour = trends_entity_get_text (self->trend, TRENDS_TREND_COLOUR);

  trends_palette_set_colour (GTK_WIDGET (self), colour);
  trends_palette_set_colour (self->badge, colour);
  trends_palette_set_colour (self->icon, colour);
  /* What nobody has decided yet doesn't ask for attention. */
  trends_palette_set_colour (
    self->stance,
    trends_entity_get_integer (self->trend, TRENDS_TREND_STANCE) != TRENDS_STANCE_UNDECIDED
      ? colour : NULL);
}

/* All that the header shows, as one sentence for who can't see it. */
void
trends_card_update_name (TrendsCard *self)
{
  gint64 stance;
  g_autofree char *name = NULL;

  if (self->group != NULL)
    {
      trends_card_update_group_name (self);
      return;
    }

  stance = trends_entity_get_integer (self->trend, TRENDS_TREND_STANCE);
  /* Translators: how a card is announced: number, title, stance, owner, count;
   * "Trend 1: AI application, act, Priya Lal, 4 initiatives" */
  name = g_strdup_printf (_("Trend %d: %s, %s, %s, %s"),
                          (int) trends_trend_get_running_number (self->trend),
                          trends_entity_get_name (self->trend),
                          trends_choices_get_label (&trends_stance_choices, stance),
                          trends_avatar_get_label (TRENDS_AVATAR (self->owner)),
                          gtk_label_get_label (GTK_LABEL (self->count)));
  trends_accessible_set_name (self->header, name);
}

static void
update_number (TrendsCard *self)
{
  g_autofree char *number = NULL;

  if (trends_entity_get_plan (self->trend) == NULL)
    return;

  number = trends_closure_number (self, trends_trend_get_running_number (self->trend));
  if (g_str_equal (number, gtk_label_get_label (GTK_LABEL (self->badge))))
    return;
  gtk_label_set_label (GTK_LABEL (self->badge), number);
  trends_card_update_name (self);
}

static void
trend_changed_cb (TrendsCard *self)
{
  int priority;

  /* A card may outlive its trend's stay in the plan by a moment. */
  if (trends_entity_get_plan (self->trend) == NULL)
    return;

  priority = (int) trends_entity_get_integer (self->trend, TRENDS_TREND_PRIORITY);
  update_colour (self);
  trends_glyph_set (GTK_IMAGE (self->priority), TRENDS_GLYPH_PRIORITY, priority);
  gtk_widget_set_visible (self->priority, priority != TRENDS_PRIORITY_UNSET);
  gtk_widget_set_visible (self->priority_word, priority != TRENDS_PRIORITY_UNSET);
  trends_card_update_name (self);
}

static void
update_selected (TrendsCard *self)
{
  gboolean selected = self->trend != NULL
                      && trends_session_is_selected (self->session, self->trend);

  if (self->trend == NULL)
    return;
  trends_style_class_set (GTK_WIDGET (self), "selected", selected);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->header), GTK_ACCESSIBLE_STATE_SELECTED,
                               selected, -1);
}

static void
update_density (TrendsCard *self)
{
  gboolean is_bare = trends_board_look_get_density (trends_board_look_of (self->session))
                     == TRENDS_DENSITY_TITLES;

  gtk_widget_set_visible (self->summary, !is_bare && (self->trend != NULL || trends_card_has_group_words (self)));
  gtk_widget_set_visible (self->meta, !is_bare && !trends_card_is_in_lane (self));
}

static void
set_dimmed (TrendsCard *self,
            gboolean    dimmed)
{
  trends_style_class_set (GTK_WIDGET (self), "dimmed", dimmed);
}

static guint
count_matches (TrendsCard *self)
{
  TrendsMatches *matches = trends_session_get_matches (self->session);
  guint n_items, n = 0;

  if (self->trend != NULL)
    return trends_matches_count_in (matches, self->trend);

  n_items = g_list_model_get_n_items (get_initiatives (self));
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (get_initiatives (self), i);

      n += trends_matches_has (matches, initiative);
    }
  return n;
}

static void
update_count (TrendsCard *self)
{
  TrendsFilter *filter = trends_session_get_filter (self->session);
  gboolean active = trends_filter_is_active (filter);
  guint n_items = g_list_model_get_n_items (get_initiatives (self));
  guint n_matches = active ? count_matches (self) : 0;
  g_autofree char *text = NULL;
  g_autofree char *short_text = NULL;

  if (active && n_items > 0)
    {
      text = trends_closure_match_count (self, n_matches, n_items);
      /* Translators: how many of a trend's initiatives match, where there is little room */
      short_text = g_strdup_printf (_("%'u of %'u"), n_matches, n_items);
    }
  else
    {
      text = trends_closure_initiative_count (self, n_items);
      short_text = g_strdup_printf ("%'u", n_items);
    }

  set_dimmed (self, active && n_matches == 0);
  gtk_label_set_label (GTK_LABEL (self->count), text);
  gtk_label_set_label (GTK_LABEL (self->short_count), short_text);
  if (self->beside != NULL)
    gtk_label_set_label (GTK_LABEL (self->beside), short_text);
  trends_card_update_name (self);
}

static gboolean
update_count_idle_cb (gpointer data)
{
  TrendsCard *self = TRENDS_CARD (data);

  self->match_id = 0;
  update_count (self);

  return G_SOURCE_REMOVE;
}

/* A list of ten thousand may report many changes in one edit. */
static void
queue_count (TrendsCard *self)
{
  if (self->match_id == 0)
    self->match_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_count_idle_cb, self, NULL);
}

/* ---------------------------------------------------------------- adding */

static TrendsPending *
get_pending (TrendsCard *self)
{
  return trends_pending_of (trends_session_get_plan (self->session));
}

static void
restore_title (TrendsCard *self,
               const char *id)
{
  TrendsEntity *initiative = trends_plan_lookup_kind (trends_session_get_plan (self->session),
                                                      TRENDS_KIND_INITIATIVE, id);
  TrendsInitiativeRow *row;

  if (initiative == NULL
      || (self->trend != NULL
          && trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND) != self->trend))
    return;
  row = trends_card_list_find_row (self->list, initiative);
  if (row != NULL)
    trends_initiative_row_restore_draft (row);
}

static void
draft_cb (TrendsCard *self,
          const char *id,
          const char *key)
{
  const TrendsField *title = trends_kind_get_field (TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_TITLE);

  if (g_str_equal (key, title->key))
    restore_title (self, id);
}

static void
added_cb (TrendsCard   *self,
          TrendsEntity *initiative)
{
  trends_card_list_reveal (self->list, initiative, FALSE);
}

/* What is typed stays. */
static gboolean
leave_entry (gpointer user_data)
{
  TrendsCard *self = TRENDS_CARD (user_data);

  return trends_card_list_focus_any (self->list) || trends_card_focus_header (self);
}

static gboolean
leave_entry_upwards (GtkWidget *widget,
                     GVariant  *args,
                     gpointer   user_data)
{
  TrendsCard *self = TRENDS_CARD (user_data);

  return trends_card_list_focus_row (self->list, G_MAXUINT) || trends_card_focus_header (self);
}

/* -------------------------------------------------------------- keyboard */

static gboolean
list_keynav_failed_cb (TrendsCard       *self,
                       GtkDirectionType  direction)
{
  if (direction == GTK_DIR_UP)
    return trends_card_focus_header (self);

  return direction == GTK_DIR_DOWN && trends_card_focus_entry (self);
}

/* Tab stops once in each part of a card and not on each of its rows; where something is added, at
 * what may have to be chosen, too. */
static gboolean
move_focus (TrendsCard *self,
            gboolean    forward)
{
  GtkDirectionType direction = forward ? GTK_DIR_TAB_FORWARD : GTK_DIR_TAB_BACKWARD;
  GtkWidget *inside = gtk_widget_get_focus_child (GTK_WIDGET (self));
  GtkWidget *order[] = { self->header, GTK_WIDGET (self->list), GTK_WIDGET (self->adder),
                         self->add };
  int step = forward ? 1 : -1;
  int i = forward ? 0 : G_N_ELEMENTS (order) - 1;

  if (inside == GTK_WIDGET (self->adder) && gtk_widget_child_focus (inside, direction))
    return TRUE;
  if (inside == GTK_WIDGET (self->list) && trends_card_list_move_focus (self->list, direction))
    return TRUE;
  for (guint n = 0; inside != NULL && n < G_N_ELEMENTS (order); n++)
    if (order[n] == inside)
      i = (int) n + step;

  for (; i >= 0 && i < (int) G_N_ELEMENTS (order); i += step)
    {
      if (order[i] == GTK_WIDGET (self->list) ? trends_card_list_enter (self->list, direction)
                                              : gtk_widget_child_focus (order[i], direction))
        return TRUE;
    }

  return FALSE;
}

static gboolean
trends_card_focus (GtkWidget        *widget,
                   GtkDirectionType  direction)
{
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return move_focus (TRENDS_CARD (widget), direction == GTK_DIR_TAB_FORWARD);

  return GTK_WIDGET_CLASS (trends_card_parent_class)->focus (widget, direction);
}

/* ----------------------------------------------------------------- class */

static void
watch_trend (TrendsCard *self)
{
  g_signal_connect_object (self->trend, "notify", G_CALLBACK (trend_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (trends_plan_get_list (trends_session_get_plan (self->session),
                                                 TRENDS_KIND_TREND),
                           "items-changed", G_CALLBACK (update_number), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->owner, "notify::label", G_CALLBACK (trends_card_update_name), self,
                           G_CONNECT_SWAPPED);
}

static void
watch (TrendsCard *self)
{
  g_signal_connect_object (get_initiatives (self), "items-changed", G_CALLBACK (queue_count),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "selection-changed", G_CALLBACK (update_selected), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (trends_board_look_of (self->session), "notify::density",
                           G_CALLBACK (update_density), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_pending (self), "draft", G_CALLBACK (draft_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
set_up_trend (TrendsCard *self)
{
  trends_adder_set_trend (self->adder, self->session, self->trend);
  watch_trend (self);
  trends_card_list_bind (self->list, self->session, self->trend);
  update_number (self);
  trend_changed_cb (self);
}

static void
trends_card_constructed (GObject *object)
{
  TrendsCard *self = TRENDS_CARD (object);

  G_OBJECT_CLASS (trends_card_parent_class)->constructed (object);

  if (self->group != NULL)
    trends_card_set_up_group (self);
  else
    set_up_trend (self);
  watch (self);
  update_count (self);
  update_density (self);
  update_selected (self);
}

static void
trends_card_dispose (GObject *object)
{
  TrendsCard *self = TRENDS_CARD (object);
  GtkWidget *child;

  g_clear_handle_id (&self->match_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  /* Its children have to go first: their bindings watch this card. */
  gtk_widget_dispose_template (GTK_WIDGET (self), TRENDS_TYPE_CARD);
  g_clear_object (&self->trend);
  g_clear_object (&self->group);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_card_parent_class)->dispose (object);
}

static void
trends_card_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  TrendsCard *self = TRENDS_CARD (object);

  switch ((TrendsCardProperty) property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_TREND:
      g_value_set_object (value, self->trend);
      break;
    case PROP_GROUP:
      g_value_set_object (value, self->group);
      break;
    case PROP_PLAN_INFO:
      g_value_set_object (value, self->session != NULL
                                     ? trends_plan_get_info (
                                         trends_session_get_plan (self->session))
                                     : NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_card_set_property (GObject      *object,
                          guint         property_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  TrendsCard *self = TRENDS_CARD (object);

  switch ((TrendsCardProperty) property_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      g_object_notify_by_pspec (object, properties[PROP_PLAN_INFO]);
      break;
    case PROP_TREND:
      self->trend = g_value_dup_object (value);
      break;
    case PROP_GROUP:
      self->group = g_value_dup_object (value);
      break;
    case PROP_PLAN_INFO:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/socitm/Trends/ui/board/trends-card.ui");
  trends_closures_bind (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, added_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_keynav_failed_cb);
  gtk_widget_class_bind_template_child (widget_class, TrendsCard, header);
  gtk_widget_class_bind_template_child (widget_class, TrendsCard, badge);
  gtk_widget_class_bind_template_child (widget_class, TrendsCard, icon);
  gtk_widget_class_bind_template_child (widget_class, TrendsCard, title);
  gtk_widget_class_bind_template_child (widget_class, TrendsCard, summary);
  gtk_widget_class_bind_template_child (widget_class, TrendsCard, meta);
  gtk_widget_class_bind_template_child (widget_class, TrendsCard, stance);
  gtk_widget_class_bind_template_child (widget_class, TrendsCard, owner);
  gtk_widget_class_bind_template_child (widget_class, TrendsCard, priority);
  gtk_widget_class_bind_template_child (widget_class, TrendsCard, priority_word);
  gtk_widget_class_bind_template_child (widget_class, TrendsCard, count);
  gtk_widget_class_bind_template_child (widget_class, TrendsCard, short_count);
  gtk_widget_class_bind_template_child (widget_class, TrendsCard, list);
  gtk_widget_class_bind_template_child (widget_class, TrendsCard, adder);
  gtk_widget_class_bind_template_child (widget_class, TrendsCard, add);
}

static void
trends_card_class_init (TrendsCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = trends_card_constructed;
  object_class->dispose = trends_card_dispose;
  object_class->get_property = trends_card_get_property;
  object_class->set_property = trends_card_set_property;
  widget_class->focus = trends_card_focus;

  properties[PROP_SESSION] = g_param_spec_object (
      "session", NULL, NULL, TRENDS_TYPE_SESSION,
      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TREND] = g_param_spec_object (
      "trend", NULL, NULL, TRENDS_TYPE_ENTITY,
      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_GROUP] = g_param_spec_object (
      "group", NULL, NULL, TRENDS_TYPE_INITIATIVE_GROUP,
      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PLAN_INFO] = g_param_spec_object ("plan-info", NULL, NULL, TRENDS_TYPE_ENTITY,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  trends_container_let_focus_out (widget_class);
  gtk_widget_class_set_css_name (widget_class, "trends-card");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  trends_entity_ensure_types ();
  g_type_ensure (TRENDS_TYPE_ADDER);
  g_type_ensure (TRENDS_TYPE_AVATAR);
  g_type_ensure (TRENDS_TYPE_CARD_LIST);
  g_type_ensure (TRENDS_TYPE_CONTAINER);
  g_type_ensure (TRENDS_TYPE_FIT_LAYOUT);
  bind_template (widget_class);
}

static void
trends_card_init (TrendsCard *self)
{
  static const TrendsKeyHandler handlers[] = { { "leave-upwards", leave_entry_upwards } };

  gtk_widget_init_template (GTK_WIDGET (self));
  trends_text_scale_set_lines (GTK_LABEL (self->title), 3);
  self->entry = trends_adder_get_entry (self->adder);

  /* Before the entry's own text sees it. */
  trends_keys_listen (self->entry, TRENDS_KEYS_CARD_ENTRY, GTK_PHASE_CAPTURE, handlers,
                      G_N_ELEMENTS (handlers), self);
  trends_escape_add (self->entry, TRENDS_ESCAPE_FIELD, leave_entry, self);
}

/* ------------------------------------------------------------ public doors */

/**
 * trends_card_new:
 * @trend: a trend of the session's plan
 */
GtkWidget *
trends_card_new (TrendsSession *session,
                 TrendsEntity  *trend)
{
  g_return_val_if_fail (TRENDS_IS_SESSION (session), NULL);
  g_return_val_if_fail (trends_entity_is (trend, TRENDS_KIND_TREND), NULL);

  return g_object_new (TRENDS_TYPE_CARD, "session", session, "trend", trend, NULL);
}

/**
 * trends_card_new_for_group:
 * @group: a group of the session's plan
 */
GtkWidget *
trends_card_new_for_group (TrendsSession         *session,
                           TrendsInitiativeGroup *group)
{
  g_return_val_if_fail (TRENDS_IS_SESSION (session), NULL);
  g_return_val_if_fail (TRENDS_IS_INITIATIVE_GROUP (group), NULL);

  return g_object_new (TRENDS_TYPE_CARD, "session", session, "group", group, NULL);
}

/**
 * trends_card_get_group:
 *
 * Returns: (transfer none) (nullable): what it shows, where that isn't a trend
 */
TrendsInitiativeGroup *
trends_card_get_group (TrendsCard *self)
{
  g_return_val_if_fail (TRENDS_IS_CARD (self), NULL);

  return self->group;
}

/**
 * trends_card_get_initiatives:
 *
 * Returns: (transfer none): all that are on it
 */
GListModel *
trends_card_get_initiatives (TrendsCard *self)
{
  g_return_val_if_fail (TRENDS_IS_CARD (self), NULL);

  return get_initiatives (self);
}

/**
 * trends_card_get_header:
 *
 * Returns: (transfer none): what is above its rows
 */
GtkWidget *
trends_card_get_header (TrendsCard *self)
{
  g_return_val_if_fail (TRENDS_IS_CARD (self), NULL);

  return self->header;
}

/**
 * trends_card_get_trend:
 *
 * Returns: (transfer none) (nullable): what it shows, where that is a trend
 */
TrendsEntity *
trends_card_get_trend (TrendsCard *self)
{
  g_return_val_if_fail (TRENDS_IS_CARD (self), NULL);

  return self->trend;
}

/**
 * trends_card_get_list:
 *
 * Returns: (transfer none): its rows
 */
TrendsCardList *
trends_card_get_list (TrendsCard *self)
{
  g_return_val_if_fail (TRENDS_IS_CARD (self), NULL);

  return self->list;
}

/**
 * trends_card_get_part:
 * @widget: (nullable): any widget
 */
TrendsCardPart
trends_card_get_part (TrendsCard *self,
                      GtkWidget  *widget)
{
  GtkWidget *card = GTK_WIDGET (self);

  g_return_val_if_fail (TRENDS_IS_CARD (self), TRENDS_CARD_NOWHERE);

  if (widget == NULL || (widget != card && !gtk_widget_is_ancestor (widget, card)))
    return TRENDS_CARD_NOWHERE;

  if (widget == GTK_WIDGET (self->adder)
      || gtk_widget_is_ancestor (widget, GTK_WIDGET (self->adder)) || widget == self->add
      || gtk_widget_is_ancestor (widget, self->add))
    return TRENDS_CARD_ENTRY;

  if (widget == GTK_WIDGET (self->list)
      || gtk_widget_is_ancestor (widget, GTK_WIDGET (self->list)))
    return TRENDS_CARD_LIST_PART;

  return TRENDS_CARD_HEADER;
}

/**
 * trends_card_get_ring:
 *
 * Returns: (transfer none): where its owner is, or would be
 */
GtkWidget *
trends_card_get_ring (TrendsCard *self)
{
  g_return_val_if_fail (TRENDS_IS_CARD (self), NULL);

  return GTK_WIDGET (self->owner);
}

/**
 * trends_card_get_pill:
 *
 * Returns: (transfer none): where it says where one stands on the trend
 */
GtkWidget *
trends_card_get_pill (TrendsCard *self)
{
  g_return_val_if_fail (TRENDS_IS_CARD (self), NULL);

  return GTK_WIDGET (self->stance);
}

/**
 * trends_card_say:
 * @text: what was done last to what is on it
 *
 * Says so on the card until something else is done.
 */
void
trends_card_say (TrendsCard *self,
                 const char *text)
{
  g_return_if_fail (TRENDS_IS_CARD (self));

  trends_card_list_say (self->list, text);
}

/**
 * trends_card_focus_header:
 *
 * Puts the focus on the trend itself.
 */
gboolean
trends_card_focus_header (TrendsCard *self)
{
  g_return_val_if_fail (TRENDS_IS_CARD (self), FALSE);

  return gtk_widget_grab_focus (self->header);
}

/**
 * trends_card_focus_entry:
 *
 * Makes ready for typing a new initiative; FALSE where the plan is read-only.
 */
gboolean
trends_card_focus_entry (TrendsCard *self)
{
  g_return_val_if_fail (TRENDS_IS_CARD (self), FALSE);

  if (self->group != NULL)
    return gtk_widget_get_visible (self->add) && gtk_widget_grab_focus (self->add);

  return trends_adder_take_focus (self->adder);
}

/**
 * trends_card_update_match:
 *
 * Dims what the filter doesn't match, and counts what it does.
 */
void
trends_card_update_match (TrendsCard *self)
{
  g_return_if_fail (TRENDS_IS_CARD (self));

  trends_card_list_update_match (self->list);
  update_count (self);
}
