/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-links-editor.c: a row of two entries for each link. A row without an
 * address is not a link yet, and stays in the editor only; with a title it can't
 * be left, without one it goes. */

#include "trends-links-editor.h"

#include <glib/gi18n.h>

#include "trends-chip.h"
#include "trends-container.h"
#include "trends-escape.h"
#include "trends-line-entry.h"
#include "trends-one-line.h"
#include "trends-open-button.h"
#include "trends-typing.h"

struct _TrendsLinksEditor
{
  TrendsEditor parent_instance;

  GtkWidget *rows;
  GtkWidget *add;
  GVariant *shown; /* (nullable): what the plan had when it was last looked at */
};

typedef struct
{
  GtkEditable *title;
  GtkEditable *address;
  GtkWidget *remove;
} LinkRow;

#define ROW_KEY "trends-link-row"

G_DEFINE_FINAL_TYPE (TrendsLinksEditor, trends_links_editor, TRENDS_TYPE_EDITOR)

static LinkRow *
get_row (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), ROW_KEY);
}

static GtkWidget *append_row (TrendsLinksEditor *self);

/* (transfer full): what is typed in a row */
static GVariant *
read_row (GtkWidget *widget)
{
  LinkRow *row = get_row (widget);
  g_autofree char *title = trends_tidy_line (gtk_editable_get_text (row->title));
  g_autofree char *address = trends_tidy_line (gtk_editable_get_text (row->address));

  return g_variant_ref_sink (g_variant_new ("(ss)", title, address));
}

static gboolean
has_link (GVariant *links,
          GVariant *link)
{
  for (gsize i = 0; links != NULL && i < g_variant_n_children (links); i++)
    {
      g_autoptr (GVariant) other = g_variant_get_child_value (links, i);

      if (g_variant_equal (other, link))
        return TRUE;
    }

  return FALSE;
}

/* (nullable): of the plan, now */
static GVariant *
get_links (TrendsLinksEditor *self)
{
  TrendsEditor *editor = TRENDS_EDITOR (self);
  const TrendsValue *value;

  if (trends_editor_get_entity (editor) == NULL)
    return NULL;

  value = trends_entity_get_value (trends_editor_get_entity (editor),
                                   trends_editor_get_field (editor)->index);
  return trends_value_is_set (value) ? trends_value_get_list (value) : NULL;
}

static void
remember_links (TrendsLinksEditor *self)
{
  GVariant *links = get_links (self);

  g_clear_pointer (&self->shown, g_variant_unref);
  if (links != NULL)
    self->shown = g_variant_ref (links);
}

/* --------------------------------------------------------------- writing */

static TrendsValue
collect (TrendsLinksEditor *self)
{
  GVariantBuilder builder;
  GtkWidget *child = gtk_widget_get_first_child (self->rows);

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ss)"));
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      g_autoptr (GVariant) link = read_row (child);
      const char *address;

      g_variant_get_child (link, 1, "&s", &address);
      if (*address != '\0')
        g_variant_builder_add_value (&builder, link);
    }

  return trends_value_list (g_variant_builder_end (&builder));
}

static void
write_links (TrendsLinksEditor *self,
             TrendsSetMode      mode)
{
  TrendsValue value = collect (self);

  if (trends_editor_write (TRENDS_EDITOR (self), &value, mode))
    remember_links (self);
  trends_value_clear (&value);
}

static void
changed_cb (TrendsLinksEditor *self)
{
  if (trends_editor_is_busy (TRENDS_EDITOR (self)))
    return;

  trends_editor_typed (TRENDS_EDITOR (self));
  write_links (self, TRENDS_SET_TYPING);
}

/* Left alone, a long address shows its beginning. */
static void
leave_cb (TrendsLinksEditor  *self,
          GtkEventController *focus)
{
  gtk_editable_set_position (GTK_EDITABLE (gtk_event_controller_get_widget (focus)), 0);
  trends_editor_seal (TRENDS_EDITOR (self));
  trends_editor_left (TRENDS_EDITOR (self));
}

/* A link that was only begun goes with its row. */
static gboolean
restore (gpointer user_data)
{
  return trends_editor_undo_typing (TRENDS_EDITOR (user_data));
}

/* The row of a title that has no address yet. */
static LinkRow *
find_unfinished (TrendsLinksEditor *self)
{
  GtkWidget *child = gtk_widget_get_first_child (self->rows);

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      LinkRow *row = get_row (child);
      g_autofree char *title = trends_tidy_line (gtk_editable_get_text (row->title));
      g_autofree char *address = trends_tidy_line (gtk_editable_get_text (row->address));

      if (*title != '\0' && *address == '\0')
        return row;
    }

  return NULL;
}

static gboolean
trends_links_editor_commit (TrendsEditor *editor)
{
  LinkRow *unfinished = find_unfinished (TRENDS_LINKS_EDITOR (editor));

  trends_editor_seal (editor);
  if (unfinished == NULL)
    return trends_editor_get_error (editor) == NULL;

  trends_editor_set_error (editor, _("This link has a title and no address. Type its address, "
                                     "or remove it."));
  return FALSE;
}

/* Each row that the plan doesn't have on a line, its address behind a tab: neither
 * can be in an entry. */
static char *
trends_links_editor_dup_typed (TrendsEditor *editor)
{
  TrendsLinksEditor *self = TRENDS_LINKS_EDITOR (editor);
  GtkWidget *child = gtk_widget_get_first_child (self->rows);
  g_autoptr (GString) text = g_string_new (NULL);

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      g_autoptr (GVariant) link = read_row (child);
      const char *title, *address;

      g_variant_get (link, "(&s&s)", &title, &address);
      if ((*title == '\0' && *address == '\0') || has_link (get_links (self), link))
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, title);
      if (*address != '\0')
        g_string_append_printf (text, "\t%s", address);
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/* An initiative has a title, too. */
static void
number_rows (TrendsLinksEditor *self)
{
  GtkWidget *row = gtk_widget_get_first_child (self->rows);

  for (guint n = 1; row != NULL; n++, row = gtk_widget_get_next_sibling (row))
    {
      /* Translators: a link of several, for screen readers: “Link 2” */
      g_autofree char *name = g_strdup_printf (_("Link %u"), n);

      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
    }
}

static void
drop_row (TrendsLinksEditor *self,
          GtkWidget         *row)
{
  if (trends_container_has_focus (row))
    gtk_widget_grab_focus (self->add);
  gtk_box_remove (GTK_BOX (self->rows), row);
  number_rows (self);
}

static void
remove_cb (TrendsLinksEditor *self,
           GtkWidget         *button)
{
  GtkWidget *widget = gtk_widget_get_parent (gtk_widget_get_parent (button));

  trends_editor_begin_write (TRENDS_EDITOR (self));
  drop_row (self, widget);
  trends_editor_end_write (TRENDS_EDITOR (self), TRUE, NULL);
  write_links (self, TRENDS_SET_ONCE);
  if (trends_editor_get_error (TRENDS_EDITOR (self)) == NULL)
    trends_editor_announce_done (TRENDS_EDITOR (self));
}

/* ------------------------------------------------------------------ rows */

static GtkEditable *
make_entry (TrendsLinksEditor *self,
            const char        *name)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  trends_line_entry_fold (GTK_EDITABLE (entry));
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_widget_add_css_class (entry, "trends-entry");
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, focus);
  trends_escape_add (entry, TRENDS_ESCAPE_FIELD, restore, self);
  trends_editor_add_commit_key (TRENDS_EDITOR (self), entry);
  return GTK_EDITABLE (entry);
}

static void
allow_changes (LinkRow  *row,
               gboolean  editable)
{
  gtk_editable_set_editable (row->title, editable);
  gtk_editable_set_editable (row->address, editable);
  gtk_widget_set_sensitive (row->remove, editable);
}

static GtkWidget *
append_row (TrendsLinksEditor *self)
{
  GtkWidget *widget = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                    "spacing", 2, NULL);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  LinkRow *row = g_new0 (LinkRow, 1);

  g_object_set_data_full (G_OBJECT (widget), ROW_KEY, row, g_free);
  row->title = make_entry (self, _("Title"));
  row->address = make_entry (self, _("Address"));
  row->remove = trends_chip_make_remove (_("this link"), "", G_CALLBACK (remove_cb), self);
  allow_changes (row, trends_editor_get_editable (TRENDS_EDITOR (self)));
  gtk_widget_add_css_class (GTK_WIDGET (row->address), "trends-address");

  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (row->title));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (row->address));
  gtk_box_append (GTK_BOX (buttons), trends_open_button_new (row->address));
  gtk_box_append (GTK_BOX (buttons), row->remove);
  gtk_box_append (GTK_BOX (widget), texts);
  gtk_box_append (GTK_BOX (widget), buttons);
  gtk_widget_add_css_class (widget, "trends-list-row");
  gtk_box_append (GTK_BOX (self->rows), widget);
  number_rows (self);
  return widget;
}

static void
add_cb (TrendsLinksEditor *self)
{
  GtkWidget *widget = append_row (self);

  gtk_widget_grab_focus (GTK_WIDGET (get_row (widget)->title));
}

static void
trends_links_editor_type (TrendsEditor *editor,
                          const char   *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      LinkRow *row = get_row (append_row (TRENDS_LINKS_EDITOR (editor)));
      char *address = strchr (lines[i], '\t');

      if (address != NULL)
        *address++ = '\0';
      gtk_editable_set_text (row->title, lines[i]);
      if (address != NULL)
        gtk_editable_set_text (row->address, address);
    }
}

/* The target is the button that adds a link; what is wanted is the address. */
static gboolean
trends_links_editor_focus_typed (TrendsEditor *editor)
{
  TrendsLinksEditor *self = TRENDS_LINKS_EDITOR (editor);
  GtkWidget *child = gtk_widget_get_first_child (self->rows);

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      g_autoptr (GVariant) link = read_row (child);

      if (!has_link (get_links (self), link))
        return gtk_widget_grab_focus (GTK_WIDGET (get_row (child)->address));
    }

  return FALSE;
}

/* --------------------------------------------------------------- showing */

static void
show_text (GtkEditable *entry,
           const char  *text)
{
  if (strcmp (gtk_editable_get_text (entry), text) == 0)
    return;
  gtk_editable_set_text (entry, text);
  trends_typing_forget (entry);
}

static void
show_link (GtkWidget  *widget,
           const char *title,
           const char *address)
{
  show_text (get_row (widget)->title, title);
  show_text (get_row (widget)->address, address);
}

static void
trends_links_editor_refresh (TrendsEditor *editor)
{
  TrendsLinksEditor *self = TRENDS_LINKS_EDITOR (editor);
  const TrendsValue *value = trends_entity_get_value (trends_editor_get_entity (editor),
                                                      trends_editor_get_field (editor)->index);
  GtkWidget *widget = gtk_widget_get_first_child (self->rows);
  const char *title, *address;
  GVariantIter iter;

  if (trends_value_is_set (value))
    {
      g_variant_iter_init (&iter, trends_value_get_list (value));
      while (g_variant_iter_next (&iter, "(&s&s)", &title, &address))
        {
          if (widget == NULL)
            widget = append_row (self);
          show_link (widget, title, address);
          widget = gtk_widget_get_next_sibling (widget);
        }
    }

  while (widget != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (widget);

      drop_row (self, widget);
      widget = next;
    }
  remember_links (self);
}

/* What others have removed goes, unless it was changed here, and what they have added
 * comes; what is typed stays. */
static void
trends_links_editor_merge (TrendsEditor *editor)
{
  TrendsLinksEditor *self = TRENDS_LINKS_EDITOR (editor);
  g_autoptr (GVariant) before = g_steal_pointer (&self->shown);
  GtkWidget *widget = gtk_widget_get_first_child (self->rows);
  GVariant *links = get_links (self);

  while (widget != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (widget);
      g_autoptr (GVariant) link = read_row (widget);

      if (has_link (before, link) && !has_link (links, link))
        drop_row (self, widget);
      widget = next;
    }

  for (gsize i = 0; links != NULL && i < g_variant_n_children (links); i++)
    {
      g_autoptr (GVariant) link = g_variant_get_child_value (links, i);
      const char *title, *address;

      g_variant_get (link, "(&s&s)", &title, &address);
      if (!has_link (before, link))
        show_link (append_row (self), title, address);
    }
  remember_links (self);
}

/* Links can be followed where nothing can be changed. */
static void
trends_links_editor_set_editable (TrendsEditor *editor,
                                  gboolean      editable)
{
  TrendsLinksEditor *self = TRENDS_LINKS_EDITOR (editor);
  GtkWidget *widget = gtk_widget_get_first_child (self->rows);

  for (; widget != NULL; widget = gtk_widget_get_next_sibling (widget))
    allow_changes (get_row (widget), editable);
  gtk_widget_set_sensitive (self->add, editable);
}

/**
 * trends_links_editor_new:
 * @field: of type LINKS
 *
 * Returns: (transfer floating): an editor for it
 */
GtkWidget *
trends_links_editor_new (const TrendsField *field)
{
  return g_object_new (TRENDS_TYPE_LINKS_EDITOR, "field", field, NULL);
}

static void
trends_links_editor_finalize (GObject *object)
{
  g_clear_pointer (&TRENDS_LINKS_EDITOR (object)->shown, g_variant_unref);

  G_OBJECT_CLASS (trends_links_editor_parent_class)->finalize (object);
}

static void
trends_links_editor_class_init (TrendsLinksEditorClass *class)
{
  G_OBJECT_CLASS (class)->finalize = trends_links_editor_finalize;
  TRENDS_EDITOR_CLASS (class)->merge = trends_links_editor_merge;
  TRENDS_EDITOR_CLASS (class)->refresh = trends_links_editor_refresh;
  TRENDS_EDITOR_CLASS (class)->set_editable = trends_links_editor_set_editable;
  TRENDS_EDITOR_CLASS (class)->commit = trends_links_editor_commit;
  TRENDS_EDITOR_CLASS (class)->dup_typed = trends_links_editor_dup_typed;
  TRENDS_EDITOR_CLASS (class)->type = trends_links_editor_type;
  TRENDS_EDITOR_CLASS (class)->focus_typed = trends_links_editor_focus_typed;
}

static void
trends_links_editor_init (TrendsLinksEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->add = gtk_button_new_with_label (_("Add a link"));
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->add, "flat");
  gtk_widget_add_css_class (self->add, "trends-add");
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (add_cb), self);
  gtk_box_append (GTK_BOX (box), self->rows);
  gtk_box_append (GTK_BOX (box), self->add);
  trends_editor_set_child (TRENDS_EDITOR (self), box);
  trends_editor_set_named_target (TRENDS_EDITOR (self), self->add);
}
