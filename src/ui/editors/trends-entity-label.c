/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-entity-label.c: an avatar or a dot of colour, and a name. */

#include "trends-entity-label.h"

#include <adwaita.h>

#include "trends-avatar.h"
#include "trends-line-layout.h"
#include "trends-owner-verbs.h"
#include "trends-palette.h"

struct _TrendsEntityLabel
{
  GtkWidget parent_instance;

  TrendsEntity *entity;
  GSignalGroup *signals;
  GSignalGroup *trend_signals;
  GtkWidget *mark;
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (TrendsEntityLabel, trends_entity_label, GTK_TYPE_WIDGET)

/* The trend whose colour an entity has: its own, or an initiative's home. */
static TrendsEntity *
get_trend (TrendsEntity *entity)
{
  if (trends_entity_is (entity, TRENDS_KIND_TREND))
    return entity;
  if (trends_entity_is (entity, TRENDS_KIND_INITIATIVE))
    return trends_entity_get_ref (entity, TRENDS_INITIATIVE_TREND);

  return NULL;
}

static GtkWidget *
make_avatar (TrendsEntity *owner)
{
  GtkWidget *avatar = trends_avatar_new (owner);

  gtk_widget_add_css_class (avatar, "small");
  return avatar;
}

static GtkWidget *
make_dot (TrendsEntity *trend)
{
  GtkWidget *dot = adw_bin_new ();

  gtk_widget_add_css_class (dot, "trends-swatch");
  gtk_widget_add_css_class (dot, "trend-fill");
  trends_palette_set_colour (dot, trends_entity_get_text (trend, TRENDS_TREND_COLOUR));
  return dot;
}

static void
show_mark (TrendsEntityLabel *self)
{
  TrendsEntity *trend = self->entity != NULL ? get_trend (self->entity) : NULL;

  g_signal_group_set_target (self->trend_signals, trend);
  g_clear_pointer (&self->mark, gtk_widget_unparent);
  if (self->entity == NULL)
    return;

  if (trends_entity_is (self->entity, TRENDS_KIND_OWNER))
    self->mark = make_avatar (self->entity);
  else if (trend != NULL)
    self->mark = make_dot (trend);

  if (self->mark != NULL)
    {
      gtk_widget_set_valign (self->mark, GTK_ALIGN_CENTER);
      gtk_widget_insert_after (self->mark, GTK_WIDGET (self), NULL);
    }
}

static void
show_entity (TrendsEntityLabel *self)
{
  g_autofree char *name = self->entity != NULL ? trends_entity_dup_name_apart (self->entity)
                                               : g_strdup ("");

  show_mark (self);
  gtk_label_set_label (GTK_LABEL (self->label), name);
}

static void
entity_changed_cb (TrendsEntityLabel *self,
                   GParamSpec        *pspec)
{
  const char * const shown[] = { "name", "colour", "initials", "display-initials", "trend",
                                 "kind", NULL };

  if (g_strv_contains (shown, g_param_spec_get_name (pspec)))
    show_entity (self);
}

/**
 * trends_entity_label_set_entity:
 * @entity: (nullable): what to show
 */
void
trends_entity_label_set_entity (TrendsEntityLabel *self,
                                TrendsEntity      *entity)
{
  g_return_if_fail (TRENDS_IS_ENTITY_LABEL (self));

  if (!g_set_object (&self->entity, entity))
    return;

  g_signal_group_set_target (self->signals, entity);
  show_entity (self);
}

/**
 * trends_entity_label_get_entity:
 *
 * Returns: (transfer none) (nullable): what it names
 */
TrendsEntity *
trends_entity_label_get_entity (TrendsEntityLabel *self)
{
  g_return_val_if_fail (TRENDS_IS_ENTITY_LABEL (self), NULL);

  return self->entity;
}

void
trends_entity_label_set_single_line (TrendsEntityLabel *self)
{
  g_return_if_fail (TRENDS_IS_ENTITY_LABEL (self));

  gtk_label_set_wrap (GTK_LABEL (self->label), FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
}

/**
 * trends_entity_label_new:
 *
 * Returns: (transfer floating): a label of nothing yet
 */
GtkWidget *
trends_entity_label_new (void)
{
  return g_object_new (TRENDS_TYPE_ENTITY_LABEL, NULL);
}

static void
trends_entity_label_dispose (GObject *object)
{
  TrendsEntityLabel *self = TRENDS_ENTITY_LABEL (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->trend_signals);
  g_clear_object (&self->entity);
  g_clear_pointer (&self->mark, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (trends_entity_label_parent_class)->dispose (object);
}

static void
trends_entity_label_class_init (TrendsEntityLabelClass *class)
{
  G_OBJECT_CLASS (class)->dispose = trends_entity_label_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), TRENDS_TYPE_LINE_LAYOUT);
}

static void
trends_entity_label_init (TrendsEntityLabel *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  trends_line_layout_set_spacing (TRENDS_LINE_LAYOUT (layout), 8);
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));

  self->signals = g_signal_group_new (TRENDS_TYPE_ENTITY);
  g_signal_group_connect_swapped (self->signals, "notify", G_CALLBACK (entity_changed_cb), self);
  self->trend_signals = g_signal_group_new (TRENDS_TYPE_ENTITY);
  g_signal_group_connect_swapped (self->trend_signals, "notify::colour",
                                  G_CALLBACK (show_mark), self);
}
