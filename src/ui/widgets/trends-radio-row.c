/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-radio-row.c: see trends-radio-row.h. A check button in a row of libadwaita's is two
 * stops of the Tab key, of which the first says nothing of what is chosen. Here the row is the
 * radio button, and the button in it is only how it looks. */

#include "trends-radio-row.h"

#include "trends-accessible.h"
#include "trends-keys.h"

struct _TrendsRadioRow
{
  AdwActionRow parent_instance;

  GtkWidget *check;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrendsRadioRow, trends_radio_row, ADW_TYPE_ACTION_ROW)

static void
toggled_cb (TrendsRadioRow *self)
{
  gboolean active = trends_radio_row_get_active (self);

  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_CHECKED, active, -1);
  if (active)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

/**
 * trends_radio_row_get_active:
 *
 * Returns: whether it is the one that is chosen
 */
gboolean
trends_radio_row_get_active (TrendsRadioRow *self)
{
  g_return_val_if_fail (TRENDS_IS_RADIO_ROW (self), FALSE);

  return gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check));
}

/**
 * trends_radio_row_set_active:
 *
 * Chooses it instead of all others of its group.
 */
void
trends_radio_row_set_active (TrendsRadioRow *self)
{
  g_return_if_fail (TRENDS_IS_RADIO_ROW (self));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), TRUE);
}

/**
 * trends_radio_row_set_summary:
 * @summary: what the choice means, translated
 */
void
trends_radio_row_set_summary (TrendsRadioRow *self,
                              const char     *summary)
{
  g_return_if_fail (TRENDS_IS_RADIO_ROW (self));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), summary);
  trends_accessible_describe (GTK_WIDGET (self), summary);
}

static gboolean
choose_focused_cb (gpointer user_data)
{
  GtkWidget *from = user_data;
  GtkRoot *root = gtk_widget_get_root (from);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* The arrows go on into the next list, which is another choice. */
  if (TRENDS_IS_RADIO_ROW (focus) && gtk_widget_get_parent (focus) == gtk_widget_get_parent (from))
    trends_radio_row_set_active (TRENDS_RADIO_ROW (focus));
  return G_SOURCE_REMOVE;
}

/* As radio buttons do it: the arrows choose what they come to, and Tab doesn't. */
static gboolean
choose_next_cb (GtkWidget *widget,
                GVariant  *args,
                gpointer   user_data)
{
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, choose_focused_cb, g_object_ref (widget),
                   g_object_unref);

  return FALSE;
}

/* Nothing in it is a stop. */
static gboolean
trends_radio_row_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  if (gtk_widget_is_focus (widget))
    return FALSE;

  return gtk_widget_grab_focus (widget);
}

static void
trends_radio_row_class_init (TrendsRadioRowClass *class)
{
  static const TrendsKeyHandler handlers[] = { { "choose-next", choose_next_cb } };

  GTK_WIDGET_CLASS (class)->focus = trends_radio_row_focus;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_RADIO);
  trends_keys_bind (GTK_WIDGET_CLASS (class), TRENDS_KEYS_RADIO, handlers,
                    G_N_ELEMENTS (handlers));

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
trends_radio_row_init (TrendsRadioRow *self)
{
  self->check = gtk_check_button_new ();
  gtk_widget_set_focusable (self->check, FALSE);
  gtk_widget_set_valign (self->check, GTK_ALIGN_CENTER);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  g_signal_connect_swapped (self->check, "toggled", G_CALLBACK (toggled_cb), self);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), self->check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), self->check);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_CHECKED, FALSE, -1);
}

/**
 * trends_radio_row_new:
 * @group: (nullable): another row of the choices among which this is one
 * @title: translated
 * @summary: what it means, translated
 *
 * Returns: (transfer floating): a row that emits "chosen" when it is
 */
GtkWidget *
trends_radio_row_new (TrendsRadioRow *group,
                      const char     *title,
                      const char     *summary)
{
  TrendsRadioRow *self = g_object_new (TRENDS_TYPE_RADIO_ROW, "title", title, NULL);

  if (group != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (self->check), GTK_CHECK_BUTTON (group->check));
  trends_radio_row_set_summary (self, summary);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  /* Else each would be said twice. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  return GTK_WIDGET (self);
}
