/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-welcome.c: the welcome page; everything that it offers is an action of
 * the window.
 */

#include "trends-welcome.h"

#include "trends-recent-row.h"
#include "trends-wrap-layout.h"

struct _TrendsWelcome
{
  AdwBin parent_instance;

  TrendsRecent *recent;

  GtkImage *icon;
  GtkWidget *new_plan;
  GtkWidget *recent_part;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (TrendsWelcome, trends_welcome, ADW_TYPE_BIN)

typedef enum
{
  PROP_RECENT = 1,
} TrendsWelcomeProperty;

static GParamSpec *properties[PROP_RECENT + 1];

static void
row_activated_cb (TrendsWelcome   *self,
                  TrendsRecentRow *row)
{
  GFile *file = trends_recent_plan_get_file (trends_recent_row_get_plan (row));
  g_autofree char *uri = g_file_get_uri (file);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-recent", "s", uri);
}

static void
remove_requested_cb (TrendsWelcome   *self,
                     TrendsRecentRow *row)
{
  g_autoptr (GFile) file =
    g_object_ref (trends_recent_plan_get_file (trends_recent_row_get_plan (row)));

  trends_recent_remove (self->recent, file);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  GtkWidget *row = trends_recent_row_new (item);

  g_signal_connect_object (row, "remove-requested", G_CALLBACK (remove_requested_cb), user_data,
                           G_CONNECT_SWAPPED);

  return row;
}

static void
update_recent_part (TrendsWelcome *self)
{
  gtk_widget_set_visible (self->recent_part,
                          g_list_model_get_n_items (G_LIST_MODEL (self->recent)) > 0);
}

static void
trends_welcome_constructed (GObject *object)
{
  TrendsWelcome *self = TRENDS_WELCOME (object);

  G_OBJECT_CLASS (trends_welcome_parent_class)->constructed (object);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->recent), create_row, self, NULL);
  g_signal_connect_object (self->recent, "items-changed", G_CALLBACK (update_recent_part), self,
                           G_CONNECT_SWAPPED);
  update_recent_part (self);
}

static void
trends_welcome_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (trends_welcome_parent_class)->map (widget);
  trends_recent_refresh (TRENDS_WELCOME (widget)->recent);
}

static void
trends_welcome_dispose (GObject *object)
{
  g_clear_object (&TRENDS_WELCOME (object)->recent);

  G_OBJECT_CLASS (trends_welcome_parent_class)->dispose (object);
}

static void
trends_welcome_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch ((TrendsWelcomeProperty) property_id)
    {
    case PROP_RECENT:
      g_value_set_object (value, TRENDS_WELCOME (object)->recent);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_welcome_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch ((TrendsWelcomeProperty) property_id)
    {
    case PROP_RECENT:
      TRENDS_WELCOME (object)->recent = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_welcome_class_init (TrendsWelcomeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = trends_welcome_constructed;
  object_class->dispose = trends_welcome_dispose;
  object_class->get_property = trends_welcome_get_property;
  object_class->set_property = trends_welcome_set_property;
  widget_class->map = trends_welcome_map;

  properties[PROP_RECENT] =
    g_param_spec_object ("recent", NULL, NULL, TRENDS_TYPE_RECENT,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (TRENDS_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/socitm/Trends/ui/shell/trends-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsWelcome, icon);
  gtk_widget_class_bind_template_child (widget_class, TrendsWelcome, new_plan);
  gtk_widget_class_bind_template_child (widget_class, TrendsWelcome, recent_part);
  gtk_widget_class_bind_template_child (widget_class, TrendsWelcome, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
trends_welcome_init (TrendsWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_image_set_from_icon_name (self->icon, "org.socitm.Trends");
}

/**
 * trends_welcome_new:
 * @recent: the recent plans
 *
 * Returns: (transfer floating): a welcome page
 */
GtkWidget *
trends_welcome_new (TrendsRecent *recent)
{
  return g_object_new (TRENDS_TYPE_WELCOME, "recent", recent, NULL);
}

/**
 * trends_welcome_start:
 *
 * Focuses the latest plan, or New plan where there is none.
 */
void
trends_welcome_start (TrendsWelcome *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (TRENDS_IS_WELCOME (self));

  row = gtk_list_box_get_row_at_index (self->list, 0);
  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : self->new_plan);
}
