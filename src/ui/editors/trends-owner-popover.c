/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-owner-popover.c: the editors of an owner's fields, in their order in
 * the table of fields. */

#include "trends-owner-popover.h"

#include <glib/gi18n.h>

#include "trends-editor-factory.h"
#include "trends-field-row.h"
#include "trends-scroll.h"

struct _TrendsOwnerPopover
{
  GtkPopover parent_instance;

  GPtrArray *editors; /* (element-type TrendsEditor), not owned */
  GtkWidget *way;
};

G_DEFINE_FINAL_TYPE (TrendsOwnerPopover, trends_owner_popover, GTK_TYPE_POPOVER)

static void
set_owner (TrendsOwnerPopover *self,
           TrendsEntity       *owner)
{
  for (guint i = 0; i < self->editors->len; i++)
    trends_editor_set_entity (g_ptr_array_index (self->editors, i), owner);
}

/**
 * trends_owner_popover_open:
 * @owner: whose fields are edited
 */
void
trends_owner_popover_open (TrendsOwnerPopover *self,
                           TrendsEntity       *owner)
{
  g_return_if_fail (TRENDS_IS_OWNER_POPOVER (self));
  g_return_if_fail (trends_entity_is (owner, TRENDS_KIND_OWNER));

  set_owner (self, owner);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->way), "s", trends_entity_get_id (owner));
  trends_scroll_open_popover (GTK_POPOVER (self));
  trends_editor_take_focus (g_ptr_array_index (self->editors, 0));
}

/**
 * trends_owner_popover_new:
 *
 * Returns: (transfer floating): a popover in which an owner is chosen, or made
 */
GtkWidget *
trends_owner_popover_new (void)
{
  return g_object_new (TRENDS_TYPE_OWNER_POPOVER, NULL);
}

static void
trends_owner_popover_finalize (GObject *object)
{
  g_ptr_array_unref (TRENDS_OWNER_POPOVER (object)->editors);

  G_OBJECT_CLASS (trends_owner_popover_parent_class)->finalize (object);
}

static void
trends_owner_popover_class_init (TrendsOwnerPopoverClass *class)
{
  G_OBJECT_CLASS (class)->finalize = trends_owner_popover_finalize;
}

static void
trends_owner_popover_init (TrendsOwnerPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->editors = g_ptr_array_new ();
  for (guint i = 0; i < TRENDS_OWNER_N_FIELDS; i++)
    {
      const TrendsField *field = trends_kind_get_field (TRENDS_KIND_OWNER, i);
      GtkWidget *row;

      if (field->flags & TRENDS_FIELD_INTERNAL)
        continue;

      row = trends_editor_factory_make_row (field);
      gtk_box_append (GTK_BOX (box), row);
      g_ptr_array_add (self->editors, trends_field_row_get_editor (TRENDS_FIELD_ROW (row)));
    }

  self->way = gtk_button_new_with_label (_("Open in the details"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->way), "s", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->way), "details.go");
  g_signal_connect_swapped (self->way, "clicked", G_CALLBACK (gtk_popover_popdown), self);
  gtk_widget_add_css_class (self->way, "flat");
  gtk_box_append (GTK_BOX (box), self->way);
  gtk_widget_set_size_request (box, 280, -1);
  gtk_widget_add_css_class (box, "trends-fields");
  gtk_popover_set_child (GTK_POPOVER (self), box);
  trends_editor_guard_popover (GTK_WIDGET (self));
}
