/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-input.c: see trends-input.h. */

#include "trends-input.h"

#include "trends-announce.h"
#include "trends-scroll.h"

G_DEFINE_INTERFACE (TrendsInput, trends_input, GTK_TYPE_WIDGET)

static void
trends_input_default_init (TrendsInputInterface *iface)
{
}

/**
 * trends_input_commit:
 *
 * Puts what is typed into the plan.
 *
 * Returns: whether nothing is left that the plan doesn't have; if not, it shows
 *   what is wrong
 */
gboolean
trends_input_commit (TrendsInput *self)
{
  g_return_val_if_fail (TRENDS_IS_INPUT (self), TRUE);

  return TRENDS_INPUT_GET_IFACE (self)->commit (self);
}

/* For what is in a popover that was closed: it is wanted before the focus. */
static void
open_around (GtkWidget *widget)
{
  GtkWidget *popover = gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER);

  if (popover != NULL && !gtk_widget_get_visible (popover))
    trends_scroll_open_popover (GTK_POPOVER (popover));
}

/**
 * trends_input_hold:
 *
 * Brings back before the person's eyes what can't go into the plan, with the
 * focus, and says what is wrong with it.
 */
void
trends_input_hold (TrendsInput *self)
{
  const char *error;

  g_return_if_fail (TRENDS_IS_INPUT (self));

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  open_around (GTK_WIDGET (self));
  TRENDS_INPUT_GET_IFACE (self)->hold (self);
  error = TRENDS_INPUT_GET_IFACE (self)->get_error (self);
  if (error != NULL)
    trends_announce (GTK_WIDGET (self), error);
}

/**
 * trends_input_dup_draft:
 *
 * Returns: (transfer full) (nullable): what is typed and isn't in the plan
 */
TrendsDraft *
trends_input_dup_draft (TrendsInput *self)
{
  g_return_val_if_fail (TRENDS_IS_INPUT (self), NULL);

  return TRENDS_INPUT_GET_IFACE (self)->dup_draft (self);
}

/**
 * trends_input_is_for:
 * @id: the id of an entity
 * @key: of its field, or of what else is typed into
 *
 * Returns: whether that is typed here
 */
gboolean
trends_input_is_for (TrendsInput *self,
                     const char  *id,
                     const char  *key)
{
  g_return_val_if_fail (TRENDS_IS_INPUT (self), FALSE);
  g_return_val_if_fail (id != NULL && key != NULL, FALSE);

  return TRENDS_INPUT_GET_IFACE (self)->is_for != NULL
         && TRENDS_INPUT_GET_IFACE (self)->is_for (self, id, key);
}

/**
 * trends_input_show:
 *
 * Brings it before the person's eyes, and leaves the focus where it is.
 */
void
trends_input_show (TrendsInput *self)
{
  g_return_if_fail (TRENDS_IS_INPUT (self));

  if (TRENDS_INPUT_GET_IFACE (self)->show != NULL)
    TRENDS_INPUT_GET_IFACE (self)->show (self);
}

/**
 * trends_input_take_draft:
 *
 * Shows what was typed here before, if anything was.
 */
void
trends_input_take_draft (TrendsInput *self)
{
  g_return_if_fail (TRENDS_IS_INPUT (self));

  if (TRENDS_INPUT_GET_IFACE (self)->take_draft != NULL)
    TRENDS_INPUT_GET_IFACE (self)->take_draft (self);
}

/**
 * trends_input_restore:
 *
 * Takes back what is typed and isn't in the plan, all at once.
 */
void
trends_input_restore (TrendsInput *self)
{
  g_return_if_fail (TRENDS_IS_INPUT (self));

  if (TRENDS_INPUT_GET_IFACE (self)->restore != NULL)
    TRENDS_INPUT_GET_IFACE (self)->restore (self);
}
