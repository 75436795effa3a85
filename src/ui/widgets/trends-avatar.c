/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-avatar.c: an owner as a small disc with initials. */

#include "trends-avatar.h"

#include <glib/gi18n-lib.h>

#include "trends-palette.h"
#include "trends-style-class.h"

struct _TrendsAvatar
{
  GtkWidget parent_instance;

  GtkWidget *initials;
  TrendsEntity *owner;
  gulong owner_id;
};

typedef enum
{
  PROP_OWNER = 1,
  PROP_LABEL,
} TrendsAvatarProperty;

static GParamSpec *properties[PROP_LABEL + 1];

G_DEFINE_FINAL_TYPE (TrendsAvatar, trends_avatar, GTK_TYPE_WIDGET)

/* An owner without a colour of its own stays plain: the theme's, not a class. */
static void
update_colour (TrendsAvatar *self)
{
  const char *colour
      = self->owner ? trends_entity_get_text (self->owner, TRENDS_OWNER_COLOUR) : NULL;

  if (colour != NULL && *colour != '\0')
    {
      trends_palette_set_colour (GTK_WIDGET (self), colour);
      gtk_widget_add_css_class (GTK_WIDGET (self), "trend-tint");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "trend-tint");
    }
}

static void
update (TrendsAvatar *self)
{
  g_autofree char *initials = NULL;

  if (self->owner != NULL)
    initials = trends_owner_dup_display_initials (self->owner);

  gtk_label_set_label (GTK_LABEL (self->initials), initials != NULL ? initials : "");
  update_colour (self);

  trends_style_class_set (GTK_WIDGET (self), "nobody", self->owner == NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  trends_avatar_get_label (self), -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

static void
disconnect (TrendsAvatar *self)
{
  if (self->owner != NULL)
    g_clear_signal_handler (&self->owner_id, self->owner);
  g_clear_object (&self->owner);
}

static void
trends_avatar_dispose (GObject *object)
{
  TrendsAvatar *self = TRENDS_AVATAR (object);

  disconnect (self);
  g_clear_pointer (&self->initials, gtk_widget_unparent);

  G_OBJECT_CLASS (trends_avatar_parent_class)->dispose (object);
}

static void
trends_avatar_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  TrendsAvatar *self = TRENDS_AVATAR (object);

  switch ((TrendsAvatarProperty) property_id)
    {
    case PROP_OWNER:
      g_value_set_object (value, self->owner);
      break;
    case PROP_LABEL:
      g_value_set_string (value, trends_avatar_get_label (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_avatar_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  if (property_id == PROP_OWNER)
    trends_avatar_set_owner (TRENDS_AVATAR (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
trends_avatar_class_init (TrendsAvatarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = trends_avatar_dispose;
  object_class->get_property = trends_avatar_get_property;
  object_class->set_property = trends_avatar_set_property;

  properties[PROP_OWNER]
      = g_param_spec_object ("owner", NULL, NULL, TRENDS_TYPE_ENTITY,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "trends-avatar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
trends_avatar_init (TrendsAvatar *self)
{
  self->initials = g_object_new (GTK_TYPE_LABEL,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                 NULL);
  gtk_widget_set_parent (self->initials, GTK_WIDGET (self));
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  update (self);
}

/**
 * trends_avatar_new:
 * @owner: (nullable): whom to show
 */
GtkWidget *
trends_avatar_new (TrendsEntity *owner)
{
  return g_object_new (TRENDS_TYPE_AVATAR, "owner", owner, NULL);
}

/**
 * trends_avatar_get_owner:
 *
 * Returns: (transfer none) (nullable): whom it shows
 */
TrendsEntity *
trends_avatar_get_owner (TrendsAvatar *self)
{
  g_return_val_if_fail (TRENDS_IS_AVATAR (self), NULL);

  return self->owner;
}

/**
 * trends_avatar_set_owner:
 * @owner: (nullable): whom to show; followed as long as it is shown
 */
void
trends_avatar_set_owner (TrendsAvatar *self,
                         TrendsEntity *owner)
{
  g_return_if_fail (TRENDS_IS_AVATAR (self));
  g_return_if_fail (owner == NULL || trends_entity_is (owner, TRENDS_KIND_OWNER));

  if (self->owner == owner)
    return;

  disconnect (self);
  if (owner != NULL)
    {
      self->owner = g_object_ref (owner);
      self->owner_id = g_signal_connect_swapped (owner, "notify", G_CALLBACK (update), self);
    }

  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OWNER]);
}

/**
 * trends_avatar_get_label:
 *
 * Returns: (transfer none): the owner's name, or words for having none
 */
const char *
trends_avatar_get_label (TrendsAvatar *self)
{
  g_return_val_if_fail (TRENDS_IS_AVATAR (self), NULL);

  /* Translators: said in place of the name of an owner where there is none */
  return self->owner != NULL ? trends_entity_get_name (self->owner) : _("No owner");
}
