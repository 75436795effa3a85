/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-holder-row.c: see trends-holder-row.h. A row of GTK's is a stop of the Tab key before
 * whatever it holds; this one isn't. */

#include "trends-holder-row.h"

struct _TrendsHolderRow
{
  AdwActionRow parent_instance;
};

G_DEFINE_FINAL_TYPE (TrendsHolderRow, trends_holder_row, ADW_TYPE_ACTION_ROW)

static gboolean
trends_holder_row_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  GtkWidget *child = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget));

  return gtk_widget_child_focus (child, direction);
}

static void
trends_holder_row_class_init (TrendsHolderRowClass *class)
{
  GTK_WIDGET_CLASS (class)->focus = trends_holder_row_focus;
}

static void
trends_holder_row_init (TrendsHolderRow *self)
{
}
