/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-choice-filter.c: a menu button with check buttons in a popover that
 * stays while they are ticked. The button says what is ticked.
 */

#include "trends-accessible.h"
#include "trends-check-button.h"
#include "trends-choice-filter.h"

#include <glib/gi18n.h>

struct _TrendsChoiceFilter
{
  AdwBin parent_instance;

  char *title;
  guint mask;
  const TrendsChoices *choices;

  GtkMenuButton *button;
  GtkLabel *label;
  GPtrArray *checks; /* one a choice, while there is a popover */
};

G_DEFINE_FINAL_TYPE (TrendsChoiceFilter, trends_choice_filter, ADW_TYPE_BIN)

typedef enum
{
  PROP_TITLE = 1,
  PROP_MASK,
} TrendsChoiceFilterProperty;

static GParamSpec *properties[PROP_MASK + 1];

static char *
describe (TrendsChoiceFilter *self)
{
  int n_ticked = __builtin_popcount (self->mask);

  if (n_ticked == 0 || self->choices == NULL)
    return g_strdup (self->title);
  if (n_ticked == 1)
    /* Translators: a filter and what it lets through: “Priority: High” */
    return g_strdup_printf (_("%s: %s"), self->title,
                            trends_choices_get_label (self->choices,
                                                      g_bit_nth_lsf (self->mask, -1)));
  /* Translators: a filter and how many choices it lets through: “Priority: 2” */
  return g_strdup_printf (_("%s: %d"), self->title, n_ticked);
}

static void
update (TrendsChoiceFilter *self)
{
  g_autofree char *text = describe (self);

  gtk_label_set_label (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
  for (guint i = 0; self->checks != NULL && i < self->checks->len; i++)
    gtk_check_button_set_active (g_ptr_array_index (self->checks, i),
                                 (self->mask & (1u << i)) != 0);
}

static void
set_mask (TrendsChoiceFilter *self,
          guint               mask)
{
  if (self->mask == mask)
    return;
  self->mask = mask;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MASK]);
}

static void
toggled_cb (TrendsChoiceFilter *self,
            GtkCheckButton     *check)
{
  guint index;
  guint bit;

  if (!g_ptr_array_find (self->checks, check, &index))
    return;
  bit = 1u << index;
  set_mask (self, gtk_check_button_get_active (check) ? self->mask | bit : self->mask & ~bit);
}

static GtkWidget *
build_checks (TrendsChoiceFilter *self)
{
  GtkWidget *box =
    g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 2,
                  "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, self->title,
                                  -1);
  self->checks = g_ptr_array_new ();
  for (guint i = 0; i < self->choices->n_items; i++)
    {
      GtkWidget *check =
        trends_check_button_new (trends_choices_get_label (self->choices, i));

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), (self->mask & (1u << i)) != 0);
      g_ptr_array_add (self->checks, check);
      g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), check);
    }

  return box;
}

static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  TrendsChoiceFilter *self = user_data;
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button) != NULL || self->choices == NULL)
    return;
  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), build_checks (self));
  trends_accessible_name_popover (GTK_POPOVER (popover), self->title);
  gtk_menu_button_set_popover (button, popover);
}

static void
trends_choice_filter_dispose (GObject *object)
{
  TrendsChoiceFilter *self = TRENDS_CHOICE_FILTER (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->checks, g_ptr_array_unref);

  G_OBJECT_CLASS (trends_choice_filter_parent_class)->dispose (object);
}

static void
trends_choice_filter_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  TrendsChoiceFilter *self = TRENDS_CHOICE_FILTER (object);

  switch ((TrendsChoiceFilterProperty) property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_MASK:
      g_value_set_uint (value, self->mask);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_choice_filter_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  TrendsChoiceFilter *self = TRENDS_CHOICE_FILTER (object);

  switch ((TrendsChoiceFilterProperty) property_id)
    {
    case PROP_TITLE:
      g_free (self->title);
      self->title = g_value_dup_string (value);
      update (self);
      break;
    case PROP_MASK:
      set_mask (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_choice_filter_class_init (TrendsChoiceFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = trends_choice_filter_dispose;
  object_class->get_property = trends_choice_filter_get_property;
  object_class->set_property = trends_choice_filter_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_MASK] = g_param_spec_uint ("mask", NULL, NULL, 0, G_MAXUINT, 0,
                                             flags | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
trends_choice_filter_init (TrendsChoiceFilter *self)
{
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_menu_button_set_child (self->button, GTK_WIDGET (self->label));
  gtk_menu_button_set_always_show_arrow (self->button, TRUE);
  gtk_menu_button_set_create_popup_func (self->button, create_popup_cb, self, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

/**
 * trends_choice_filter_set_choices:
 * @choices: what there is to tick; static
 *
 * Changes the words, and keeps what is ticked.
 */
void
trends_choice_filter_set_choices (TrendsChoiceFilter  *self,
                                  const TrendsChoices *choices)
{
  g_return_if_fail (TRENDS_IS_CHOICE_FILTER (self));

  if (self->choices == choices)
    return;
  self->choices = choices;
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  gtk_menu_button_set_popover (self->button, NULL);
  update (self);
}
