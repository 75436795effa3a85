/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-trend-page.c: a trend's texts, large, with the editors that the details have,
 * laid out in columns where there is room. */

#include "trends-trend-page-private.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-announce.h"
#include "trends-closures.h"
#include "trends-comments-editor.h"
#include "trends-container.h"
#include "trends-editor-factory.h"
#include "trends-escape.h"
#include "trends-field-row.h"
#include "trends-grid-layout.h"
#include "trends-keys.h"
#include "trends-palette.h"
#include "trends-scroll.h"
#include "trends-steps-editor.h"
#include "trends-style-class.h"
#include "trends-trend-links-editor.h"
#include "trends-unmatched.h"
#include "trends-view-keys.h"
#include "trends-wrapped-label.h"

#define COLUMN_CHARS 44 /* of the columns that texts and facts stand in */
#define COLUMN_SPACING 18

G_DEFINE_FINAL_TYPE_WITH_CODE (TrendsTrendPage, trends_trend_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (TRENDS_TYPE_VIEW,
                                                      trends_trend_page_view_init))

typedef enum
{
  PROP_SESSION = 1,
  PROP_TREND,
} TrendsTrendPageProperty;

static GParamSpec *properties[PROP_TREND + 1];

/* --------------------------------------------------------------- showing */

static void
clear_box (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_last_child (box)) != gtk_widget_get_first_child (box))
    gtk_box_remove (GTK_BOX (box), child);
}

/* A line each, below the block's heading; without any, the block isn't there. */
static void
show_lines (TrendsTrendPage *self,
            GtkWidget       *block,
            guint            field)
{
  g_auto (GStrv) lines = trends_entity_dup_strings (self->trend, field);

  clear_box (block);
  for (char **line = lines; lines != NULL && *line != NULL; line++)
    {
      GtkWidget *label = trends_wrapped_label_new (*line, "read-aloud", -1);

      gtk_widget_add_css_class (label, "line");
      gtk_box_append (GTK_BOX (block), label);
    }
  gtk_widget_set_visible (block, lines != NULL && lines[0] != NULL);
}

static void
show_colour (TrendsTrendPage *self)
{
  const char *colour = trends_entity_get_text (self->trend, TRENDS_TREND_COLOUR);

  trends_palette_set_colour (self->bar, colour);
  trends_palette_set_colour (self->badge, colour);
}

static void
show_number (TrendsTrendPage *self)
{
  guint running = trends_trend_get_running_number (self->trend);
  g_autofree char *number = g_strdup_printf ("%u", running);
  /* Translators: the heading of a trend's page: “Trend 8: Harnessing data” */
  g_autofree char *name = g_strdup_printf (_("Trend %u: %s"), running,
                                           trends_entity_get_name (self->trend));

  gtk_label_set_label (GTK_LABEL (self->badge), number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_neighbours (TrendsTrendPage *self)
{
  g_autoptr (TrendsEntity) before = trends_trend_page_dup_neighbour (self, -1);
  g_autoptr (TrendsEntity) after = trends_trend_page_dup_neighbour (self, 1);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "trend.previous", before != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "trend.next", after != NULL);
}

static void
trend_changed_cb (TrendsTrendPage *self)
{
  /* The page may outlive its trend's stay in the plan by a moment. */
  if (self->trend == NULL || trends_entity_get_plan (self->trend) == NULL)
    return;

  show_colour (self);
  show_number (self);
  show_lines (self, self->themes, TRENDS_TREND_THEMES);
  show_lines (self, self->prompts, TRENDS_TREND_PROMPTS);
  update_neighbours (self);
}

static void
update_editable (TrendsTrendPage *self)
{
  gboolean read_only = trends_session_get_read_only (self->session);

  for (guint i = 0; i < self->editors->len; i++)
    trends_editor_set_editable (g_ptr_array_index (self->editors, i), !read_only);
  trends_style_class_set (GTK_WIDGET (self), "read-only", read_only);
  trends_view_update_actions (TRENDS_VIEW (self));
}

static void
set_editors_entity (TrendsTrendPage *self,
                    TrendsEntity    *trend)
{
  for (guint i = 0; i < self->editors->len; i++)
    trends_editor_set_entity (g_ptr_array_index (self->editors, i), trend);
}

/* With nothing open the page goes on showing what it does, but lets go of what is
 * typed in its editors. */
static void
session_trend_cb (TrendsTrendPage *self)
{
  TrendsEntity *trend = trends_session_get_trend (self->session);
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  set_editors_entity (self, trend);
  if (trend == NULL || trend == self->trend)
    return;

  g_set_object (&self->trend, trend);
  g_signal_group_set_target (self->trend_signals, trend);
  trends_initiative_table_set_trend (self->table, self->session, trend);
  trends_adder_set_trend (self->adder, self->session, trend);
  trend_changed_cb (self);
  gtk_adjustment_set_value (adjustment, 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TREND]);
}

static void
unmatched_cb (TrendsTrendPage *self)
{
  if (self->trend != NULL)
    trends_initiative_table_update_match (self->table);
}

static void
added_cb (TrendsTrendPage *self,
          TrendsEntity    *initiative)
{
  GtkWidget *row = trends_initiative_table_find_row (self->table, initiative);

  if (row != NULL)
    trends_scroll_to (row);
}

/* --------------------------------------------------------------- actions */

static void
back_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  trends_session_close_trend (TRENDS_TREND_PAGE (widget)->session);
}

static void
step_by (TrendsTrendPage *self,
         int              step)
{
  g_autoptr (TrendsEntity) trend = trends_trend_page_dup_neighbour (self, step);

  if (trend == NULL)
    return;
  trends_session_open_trend (self->session, trend);
  if (self->trend == trend)
    trends_trend_page_take_focus (self);
}

static void
previous_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  step_by (TRENDS_TREND_PAGE (widget), -1);
}

static void
next_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  step_by (TRENDS_TREND_PAGE (widget), 1);
}

/* From a text on the page, where the keys of what the page shows are the text's. */
static void
details_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  TrendsTrendPage *self = TRENDS_TREND_PAGE (widget);

  if (self->trend != NULL)
    trends_session_open_details (self->session, self->trend);
}

/* The ways in the lists of other trends: to a trend's page, to what else in the details. */
static void
go_cb (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  TrendsTrendPage *self = TRENDS_TREND_PAGE (widget);
  TrendsEntity *entity = trends_plan_lookup (trends_session_get_plan (self->session),
                                             g_variant_get_string (parameter, NULL));

  if (entity == NULL)
    return;
  if (!trends_entity_is (entity, TRENDS_KIND_TREND))
    {
      trends_session_open_details (self->session, entity);
      return;
    }
  trends_session_open_trend (self->session, entity);
  if (self->trend == entity)
    trends_trend_page_take_focus (self);
}

/* ---------------------------------------------------------- construction */

static GtkWidget *
make_block (const char *title,
            const char *style)
{
  GtkWidget *block = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (block, style);
  gtk_box_append (GTK_BOX (block), trends_wrapped_label_new (title, "section-title", -1));

  return block;
}

static void
lay_out (GtkWidget *container)
{
  gtk_widget_set_layout_manager (container,
                                 trends_grid_layout_new (COLUMN_CHARS, COLUMN_SPACING));
}

static void
add_editor (TrendsTrendPage *self,
            GtkWidget       *block,
            GtkWidget       *row)
{
  gtk_box_append (GTK_BOX (block), row);
  g_ptr_array_add (self->editors, trends_field_row_get_editor (TRENDS_FIELD_ROW (row)));
}

static void
add_field (TrendsTrendPage *self,
           GtkWidget       *block,
           guint            index)
{
  const TrendsField *field = trends_kind_get_field (TRENDS_KIND_TREND, index);

  if (field->choices == &trends_maturity_choices)
    add_editor (self, block,
                trends_field_row_new (trends_field_get_label (field),
                                      TRENDS_EDITOR (trends_steps_editor_new (field)), TRUE));
  else
    add_editor (self, block, trends_editor_factory_make_row (field));
}

static GtkWidget *
make_facts (const char *title)
{
  GtkWidget *block = make_block (title, "facts");

  gtk_widget_add_css_class (block, "card");
  gtk_widget_add_css_class (block, "trends-fields");
  return block;
}

static void
add_facts (TrendsTrendPage *self)
{
  /* The same words head the same fields in the details. */
  GtkWidget *what = make_facts (_("What we do about it"));
  GtkWidget *where = make_facts (_("Where we stand"));

  add_field (self, what, TRENDS_TREND_STANCE);
  add_field (self, what, TRENDS_TREND_STANCE_REASON);
  add_field (self, what, TRENDS_TREND_OWNER);
  add_field (self, what, TRENDS_TREND_PRIORITY);
  add_field (self, where, TRENDS_TREND_MATURITY_NOW);
  add_field (self, where, TRENDS_TREND_MATURITY_TARGET);
  add_field (self, where, TRENDS_TREND_NOTE);
  gtk_widget_set_parent (what, self->facts);
  gtk_widget_set_parent (where, self->facts);
}

static void
add_links (TrendsTrendPage *self,
           guint            side)
{
  const char *title = trends_trend_links_editor_get_label (side);
  GtkWidget *block = make_facts (title);
  GtkWidget *editor = trends_trend_links_editor_new (side);
  GtkWidget *row = trends_field_row_new (title, TRENDS_EDITOR (editor), TRUE);

  trends_field_row_hide_label (TRENDS_FIELD_ROW (row));
  add_editor (self, block, row);
  gtk_widget_set_parent (block, self->links);
}

/* Last, as what is said grows. */
static void
add_comments (TrendsTrendPage *self)
{
  /* The same word heads them in the details. */
  GtkWidget *block = make_facts (_("Comments"));
  GtkWidget *row = trends_field_row_new (_("Comments"),
                                         TRENDS_EDITOR (trends_comments_editor_new ()), TRUE);

  trends_field_row_hide_label (TRENDS_FIELD_ROW (row));
  add_editor (self, block, row);
  gtk_box_append (GTK_BOX (self->content), block);
}

static void
fill (TrendsTrendPage *self)
{
  self->themes = make_block (trends_field_get_label (
                               trends_kind_get_field (TRENDS_KIND_TREND, TRENDS_TREND_THEMES)),
                             "text-block");
  self->prompts = make_block (trends_field_get_label (
                                trends_kind_get_field (TRENDS_KIND_TREND, TRENDS_TREND_PROMPTS)),
                              "text-block");
  lay_out (self->texts);
  lay_out (self->facts);
  lay_out (self->links);
  gtk_widget_set_parent (self->themes, self->texts);
  gtk_widget_set_parent (self->prompts, self->texts);
  add_facts (self);
  add_links (self, TRENDS_TREND_LINK_FROM);
  add_links (self, TRENDS_TREND_LINK_TO);
  add_comments (self);

  trends_initiative_table_set_sort_button (self->table, GTK_MENU_BUTTON (self->sort));
  trends_accessible_set_tip (self->back, _("Back"), NULL);
  trends_accessible_set_tip (self->previous, _("Previous trend"), NULL);
  trends_accessible_set_tip (self->next, _("Next trend"), NULL);
  trends_keys_add_tip (self->previous, TRENDS_KEYS_TREND, "trend.previous");
  trends_keys_add_tip (self->next, TRENDS_KEYS_TREND, "trend.next");
}

static void
trends_trend_page_constructed (GObject *object)
{
  TrendsTrendPage *self = TRENDS_TREND_PAGE (object);
  TrendsPlan *plan = trends_session_get_plan (self->session);

  G_OBJECT_CLASS (trends_trend_page_parent_class)->constructed (object);
  trends_view_set_session (TRENDS_VIEW (self), self->session);
  g_signal_connect_object (self->session, "notify::trend", G_CALLBACK (session_trend_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::read-only", G_CALLBACK (update_editable), self,
                           G_CONNECT_SWAPPED);
  trends_view_follow (TRENDS_VIEW (self), trends_unmatched_of (self->session), "changed",
                      G_CALLBACK (unmatched_cb), self);
  g_signal_connect_object (trends_plan_get_list (plan, TRENDS_KIND_TREND), "items-changed",
                           G_CALLBACK (trend_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  session_trend_cb (self);
  update_editable (self);
}

static void
trends_trend_page_dispose (GObject *object)
{
  TrendsTrendPage *self = TRENDS_TREND_PAGE (object);
  GtkWidget *child;

  trends_view_drop (TRENDS_VIEW (self));
  g_clear_object (&self->trend_signals);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  gtk_widget_dispose_template (GTK_WIDGET (self), TRENDS_TYPE_TREND_PAGE);
  g_clear_pointer (&self->editors, g_ptr_array_unref);
  g_clear_object (&self->trend);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_trend_page_parent_class)->dispose (object);
}

static void
trends_trend_page_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  TrendsTrendPage *self = TRENDS_TREND_PAGE (object);

  switch ((TrendsTrendPageProperty) property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_TREND:
      g_value_set_object (value, self->trend);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_trend_page_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  TrendsTrendPage *self = TRENDS_TREND_PAGE (object);

  switch ((TrendsTrendPageProperty) property_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    case PROP_TREND:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/socitm/Trends/ui/trend/trends-trend-page.ui");
  gtk_widget_class_bind_template_callback (widget_class, added_cb);
  gtk_widget_class_bind_template_child (widget_class, TrendsTrendPage, bar);
  gtk_widget_class_bind_template_child (widget_class, TrendsTrendPage, back);
  gtk_widget_class_bind_template_child (widget_class, TrendsTrendPage, badge);
  gtk_widget_class_bind_template_child (widget_class, TrendsTrendPage, previous);
  gtk_widget_class_bind_template_child (widget_class, TrendsTrendPage, next);
  gtk_widget_class_bind_template_child (widget_class, TrendsTrendPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, TrendsTrendPage, content);
  gtk_widget_class_bind_template_child (widget_class, TrendsTrendPage, heading);
  gtk_widget_class_bind_template_child (widget_class, TrendsTrendPage, texts);
  gtk_widget_class_bind_template_child (widget_class, TrendsTrendPage, facts);
  gtk_widget_class_bind_template_child (widget_class, TrendsTrendPage, links);
  gtk_widget_class_bind_template_child (widget_class, TrendsTrendPage, sort);
  gtk_widget_class_bind_template_child (widget_class, TrendsTrendPage, table);
  gtk_widget_class_bind_template_child (widget_class, TrendsTrendPage, adder);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  trends_view_install_actions (widget_class);
  gtk_widget_class_install_action (widget_class, "trend.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "trend.previous", NULL, previous_cb);
  gtk_widget_class_install_action (widget_class, "trend.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "trend.details", NULL, details_cb);
  gtk_widget_class_install_action (widget_class, "details.go", "s", go_cb);

  trends_view_bind_keys (widget_class);
  trends_view_bind_place_keys (widget_class);
  trends_keys_bind (widget_class, TRENDS_KEYS_TREND, NULL, 0);
}

static void
trends_trend_page_class_init (TrendsTrendPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = trends_trend_page_constructed;
  object_class->dispose = trends_trend_page_dispose;
  object_class->get_property = trends_trend_page_get_property;
  object_class->set_property = trends_trend_page_set_property;

  properties[PROP_SESSION] = g_param_spec_object (
      "session", NULL, NULL, TRENDS_TYPE_SESSION,
      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TREND] = g_param_spec_object ("trend", NULL, NULL, TRENDS_TYPE_ENTITY,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  trends_container_let_focus_out (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "trends-trend-page");
  trends_entity_ensure_types ();
  g_type_ensure (TRENDS_TYPE_ADDER);
  g_type_ensure (TRENDS_TYPE_CONTAINER);
  g_type_ensure (TRENDS_TYPE_INITIATIVE_TABLE);
  bind_template (widget_class);
  install_actions (widget_class);
}

/* What is typed stays as a draft. */
static gboolean
leave_adder (gpointer user_data)
{
  TrendsTrendPage *self = TRENDS_TREND_PAGE (user_data);

  if (!trends_initiative_table_focus_any (self->table))
    trends_trend_page_take_focus (self);
  return TRUE;
}

static void
trends_trend_page_init (TrendsTrendPage *self)
{
  self->editors = g_ptr_array_new ();
  self->trend_signals = g_signal_group_new (TRENDS_TYPE_ENTITY);
  g_signal_group_connect_swapped (self->trend_signals, "notify", G_CALLBACK (trend_changed_cb),
                                  self);
  gtk_widget_init_template (GTK_WIDGET (self));
  fill (self);
  trends_escape_add (trends_adder_get_entry (self->adder), TRENDS_ESCAPE_FIELD, leave_adder, self);
  trends_view_add_menu (TRENDS_VIEW (self));
  trends_view_add_drag (TRENDS_VIEW (self));
}

/**
 * trends_trend_page_new:
 * @session: whose trend it shows
 */
GtkWidget *
trends_trend_page_new (TrendsSession *session)
{
  g_return_val_if_fail (TRENDS_IS_SESSION (session), NULL);

  return g_object_new (TRENDS_TYPE_TREND_PAGE, "session", session, NULL);
}

/**
 * trends_trend_page_take_focus:
 *
 * Puts the focus on the trend itself, which is said then.
 */
void
trends_trend_page_take_focus (TrendsTrendPage *self)
{
  g_return_if_fail (TRENDS_IS_TREND_PAGE (self));

  gtk_widget_grab_focus (self->heading);
}
