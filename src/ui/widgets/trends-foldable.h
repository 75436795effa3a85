/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-foldable.h: what can be folded away with all that is in it, and has to be
 * opened before that can be seen. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_FOLDABLE (trends_foldable_get_type ())
G_DECLARE_INTERFACE (TrendsFoldable, trends_foldable, TRENDS, FOLDABLE, GtkWidget)

struct _TrendsFoldableInterface
{
  GTypeInterface parent_iface;

  void (*open) (TrendsFoldable *self);
};

void trends_foldable_open_around (GtkWidget *widget);

G_END_DECLS
