/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-details-header.c: a crumb in the trend's colour, and buttons. */

#include "trends-details-header.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "trends-accessible.h"
#include "trends-container.h"
#include "trends-entity-label.h"
#include "trends-palette.h"

struct _TrendsDetailsHeader
{
  GtkWidget parent_instance;

  TrendsEntity *entity;
  GSignalGroup *signals;
  GtkWidget *crumb; /* for an initiative: the way to its trend */
  GtkWidget *trend;
  GtkWidget *dot;   /* for a trend: its colour, group and number */
  GtkWidget *kind;
  GtkWidget *previous;
  GtkWidget *next;
  GtkWidget *delete;
};

G_DEFINE_FINAL_TYPE (TrendsDetailsHeader, trends_details_header, GTK_TYPE_WIDGET)

static void
show_trend_of (TrendsDetailsHeader *self,
               TrendsEntity        *initiative)
{
  TrendsEntity *trend = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND);
  g_autofree char *label = NULL;

  if (trend == NULL)
    return;

  trends_entity_label_set_entity (TRENDS_ENTITY_LABEL (self->trend), trend);
  /* Translators: %s is the title of the trend that an initiative belongs to */
  label = g_strdup_printf (_("Go to trend %s"), trends_entity_get_name (trend));
  trends_accessible_set_tip (self->crumb, label, NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->crumb), "s",
                                    trends_entity_get_id (trend));
}

static void
show_group_of (TrendsDetailsHeader *self,
               TrendsEntity        *trend)
{
  TrendsEntity *group = trends_entity_get_ref (trend, TRENDS_TREND_GROUP);
  g_autofree char *label = NULL;

  /* Translators: a trend's number among all, and its group: "Trend 8, Technology trends" */
  label = g_strdup_printf (_("Trend %u, %s"), trends_trend_get_running_number (trend),
                           group != NULL ? trends_entity_get_name (group) : "");
  gtk_label_set_label (GTK_LABEL (self->kind), label);
  trends_palette_set_colour (self->dot, trends_entity_get_text (trend, TRENDS_TREND_COLOUR));
}

/* What it belongs to, as far as that is a trend. */
static TrendsEntity *
get_trend (TrendsEntity *entity)
{
  if (trends_entity_is (entity, TRENDS_KIND_TREND))
    return entity;

  return trends_entity_is (entity, TRENDS_KIND_INITIATIVE)
           ? trends_entity_get_ref (entity, TRENDS_INITIATIVE_TREND) : NULL;
}

static void
show_entity (TrendsDetailsHeader *self)
{
  gboolean is_initiative = self->entity != NULL
                           && trends_entity_is (self->entity, TRENDS_KIND_INITIATIVE);
  TrendsEntity *trend = self->entity != NULL ? get_trend (self->entity) : NULL;
  gboolean is_trend = self->entity != NULL && trend == self->entity;

  gtk_widget_set_visible (self->crumb, is_initiative);
  gtk_widget_set_visible (self->dot, is_trend);
  gtk_widget_set_visible (self->kind, self->entity != NULL && !is_initiative);
  gtk_widget_set_visible (self->delete, self->entity != NULL && !is_trend);
  trends_accessible_set_tip (self->delete, is_initiative || self->entity == NULL
                                             ? _("Delete initiative") : _("Delete"), NULL);
  gtk_widget_set_visible (self->previous, self->entity != NULL);
  gtk_widget_set_visible (self->next, self->entity != NULL);
  if (trend != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "trend-edge");
      trends_palette_set_colour (GTK_WIDGET (self),
                                 trends_entity_get_text (trend, TRENDS_TREND_COLOUR));
    }
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "trend-edge");

  if (is_initiative)
    show_trend_of (self, self->entity);
  else if (is_trend)
    show_group_of (self, self->entity);
  else if (self->entity != NULL)
    gtk_label_set_label (GTK_LABEL (self->kind),
                         trends_kind_get_label (trends_entity_get_kind (self->entity)));
}

static void
changed_cb (TrendsDetailsHeader *self,
            GParamSpec          *pspec)
{
  const char * const shown[] = { "trend", "group", "number", "colour", NULL };

  if (g_strv_contains (shown, g_param_spec_get_name (pspec)))
    show_entity (self);
}

/**
 * trends_details_header_set_entity:
 * @entity: (nullable): what is shown
 */
void
trends_details_header_set_entity (TrendsDetailsHeader *self,
                                  TrendsEntity        *entity)
{
  g_return_if_fail (TRENDS_IS_DETAILS_HEADER (self));

  g_set_object (&self->entity, entity);
  g_signal_group_set_target (self->signals, entity);
  show_entity (self);
}

/**
 * trends_details_header_new:
 *
 * Returns: (transfer floating): a header of nothing yet
 */
GtkWidget *
trends_details_header_new (void)
{
  return g_object_new (TRENDS_TYPE_DETAILS_HEADER, NULL);
}

/* -------------------------------------------------------------- the type */

static void
trends_details_header_dispose (GObject *object)
{
  TrendsDetailsHeader *self = TRENDS_DETAILS_HEADER (object);
  GtkWidget *child;

  g_clear_object (&self->signals);
  g_clear_object (&self->entity);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (trends_details_header_parent_class)->dispose (object);
}

static void
trends_details_header_class_init (TrendsDetailsHeaderClass *class)
{
  G_OBJECT_CLASS (class)->dispose = trends_details_header_dispose;
  trends_container_let_focus_out (GTK_WIDGET_CLASS (class));
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (class), "detailsheader");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
add_button (TrendsDetailsHeader *self,
            const char          *icon,
            const char          *label,
            const char          *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  trends_accessible_set_tip (button, label, NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  return button;
}

static void
add_crumbs (TrendsDetailsHeader *self)
{
  GtkWidget *filler = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->trend = trends_entity_label_new ();
  trends_entity_label_set_single_line (TRENDS_ENTITY_LABEL (self->trend));
  self->crumb = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->crumb), self->trend);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->crumb), "s", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->crumb), "details.go");
  gtk_widget_add_css_class (self->crumb, "flat");
  gtk_widget_add_css_class (self->crumb, "trends-crumb");
  gtk_widget_set_parent (self->crumb, GTK_WIDGET (self));

  self->dot = adw_bin_new ();
  gtk_widget_set_valign (self->dot, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->dot, "trends-swatch");
  gtk_widget_add_css_class (self->dot, "trend-fill");
  gtk_widget_set_parent (self->dot, GTK_WIDGET (self));

  self->kind = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->kind), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->kind, "trends-crumb");
  gtk_widget_set_parent (self->kind, GTK_WIDGET (self));

  gtk_widget_set_hexpand (filler, TRUE);
  gtk_widget_set_parent (filler, GTK_WIDGET (self));
}

static void
trends_details_header_init (TrendsDetailsHeader *self)
{
  add_crumbs (self);
  self->previous = add_button (self, "go-up-symbolic", _("Previous"), "details.previous");
  self->next = add_button (self, "go-down-symbolic", _("Next"), "details.next");
  self->delete = add_button (self, "user-trash-symbolic", _("Delete initiative"),
                             "details.delete");
  add_button (self, "window-close-symbolic", _("Close details"), "win.details");
  show_entity (self);

  self->signals = g_signal_group_new (TRENDS_TYPE_ENTITY);
  g_signal_group_connect_swapped (self->signals, "notify", G_CALLBACK (changed_cb), self);
}
