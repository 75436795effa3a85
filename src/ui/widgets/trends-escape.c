/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-escape.c: see trends-escape.h. Fields listen by themselves, since a popover closes
 * before its window hears of the key; the rest is the window's, which comes last. */

#include "trends-escape.h"

#include "trends-announce.h"
#include "trends-keys.h"

typedef struct
{
  GtkWidget *widget; /* which takes this along when it goes */
  TrendsEscapeStep step;
  TrendsEscapeFunc func;
  gpointer user_data;
} Offer;

/* Of all windows, but for those of fields */
static GSList *offers;

static void
offer_gone_cb (gpointer  data,
               GObject  *widget)
{
  offers = g_slist_remove (offers, data);
  g_free (data);
}

static gboolean
field_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  Offer *offer = user_data;

  return offer->func (offer->user_data);
}

static void
listen (Offer *offer)
{
  static const TrendsKeyHandler handlers[] = { { "leave", field_cb } };

  trends_keys_listen (offer->widget, TRENDS_KEYS_FIELD, GTK_PHASE_BUBBLE, handlers,
                      G_N_ELEMENTS (handlers), offer);
}

/**
 * trends_escape_add:
 * @widget: a field or what it is in, or what is in the window
 * @step: which it is
 * @func: what Escape does then
 * @user_data: for it; lives as long as the widget
 *
 * Has Escape do this where nothing before it in the order is to be done.
 */
void
trends_escape_add (GtkWidget        *widget,
                   TrendsEscapeStep  step,
                   TrendsEscapeFunc  func,
                   gpointer          user_data)
{
  Offer *offer;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (func != NULL);

  offer = g_new0 (Offer, 1);
  *offer = (Offer) { widget, step, func, user_data };
  g_object_weak_ref (G_OBJECT (widget), offer_gone_cb, offer);
  if (step == TRENDS_ESCAPE_FIELD || step == TRENDS_ESCAPE_DRAG)
    listen (offer);
  if (step != TRENDS_ESCAPE_FIELD)
    offers = g_slist_append (offers, offer);
}

/**
 * trends_escape_restore_spin:
 * @spin: a field for a number, which counts when Enter is pressed or it is left
 *
 * Has the number that counts stand there again, and says it.
 *
 * Returns: whether anything else stood there
 */
gboolean
trends_escape_restore_spin (GtkSpinButton *spin)
{
  g_autofree char *typed = NULL;
  const char *text;

  g_return_val_if_fail (GTK_IS_SPIN_BUTTON (spin), FALSE);

  typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (spin)));
  /* The value that it has has its text written anew. */
  gtk_spin_button_set_value (spin, gtk_spin_button_get_value (spin));
  text = gtk_editable_get_text (GTK_EDITABLE (spin));
  if (g_str_equal (text, typed))
    return FALSE;
  trends_announce (GTK_WIDGET (spin), text);
  return TRUE;
}

static gboolean
take (GtkWidget        *window,
      TrendsEscapeStep  step)
{
  for (GSList *l = offers; l != NULL; l = l->next)
    {
      Offer *offer = l->data;

      if (offer->step == step && GTK_WIDGET (gtk_widget_get_root (offer->widget)) == window
          && gtk_widget_get_mapped (offer->widget) && offer->func (offer->user_data))
        return TRUE;
    }

  return FALSE;
}

/**
 * trends_escape_drag:
 * @window: in which something is about to be done
 *
 * Lets go of what is dragged in it.
 *
 * Returns: whether anything was
 */
gboolean
trends_escape_drag (GtkWidget *window)
{
  g_return_val_if_fail (GTK_IS_WIDGET (window), FALSE);

  return take (window, TRENDS_ESCAPE_DRAG);
}

static gboolean
back_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));

  return take (window, TRENDS_ESCAPE_PANE) || take (window, TRENDS_ESCAPE_FILTER)
         || take (window, TRENDS_ESCAPE_SELECTION);
}

static const TrendsKeyHandler back_handlers[] = { { "back", back_cb } };

/**
 * trends_escape_bind:
 * @window_class: a class of windows that is being made
 *
 * Has Escape do what there is to do in such windows where no field has wanted it.
 */
void
trends_escape_bind (GtkWidgetClass *window_class)
{
  trends_keys_bind (window_class, TRENDS_KEYS_BACK, back_handlers,
                    G_N_ELEMENTS (back_handlers));
}

/**
 * trends_escape_bind_content:
 * @content: what an #AdwToastOverlay of such a window shows
 *
 * Has the same come before what the overlay does, which takes a toast away and the key with it:
 * a toast is no step of the order, and goes by itself.
 */
void
trends_escape_bind_content (GtkWidget *content)
{
  g_return_if_fail (GTK_IS_WIDGET (content));

  trends_keys_listen (content, TRENDS_KEYS_BACK, GTK_PHASE_BUBBLE, back_handlers,
                      G_N_ELEMENTS (back_handlers), content);
}
