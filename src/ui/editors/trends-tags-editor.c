/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-tags-editor.c: chips of texts, and an entry that adds one. */

#include "trends-tags-editor.h"

#include <glib/gi18n.h>

#include "trends-chip.h"
#include "trends-container.h"
#include "trends-escape.h"
#include "trends-keys.h"
#include "trends-line-entry.h"
#include "trends-one-line.h"
#include "trends-typing.h"
#include "trends-wrap-layout.h"

struct _TrendsTagsEditor
{
  TrendsEditor parent_instance;

  GtkWidget *flow;
  GtkWidget *entry;
};

G_DEFINE_FINAL_TYPE (TrendsTagsEditor, trends_tags_editor, TRENDS_TYPE_EDITOR)

static char **
dup_tags (TrendsTagsEditor *self)
{
  TrendsEditor *editor = TRENDS_EDITOR (self);

  return trends_entity_dup_strings (trends_editor_get_entity (editor),
                                    trends_editor_get_field (editor)->index);
}

/* --------------------------------------------------------------- writing */

static void
announce_tags (TrendsTagsEditor   *self,
               const char * const *tags)
{
  g_autofree char *all = g_strjoinv (", ", (char **) tags);

  trends_editor_announce (TRENDS_EDITOR (self), *all != '\0' ? all : _("None"));
}

/* Writes the tags without `without` and with `with`; either may be NULL. */
static gboolean
write_tags (TrendsTagsEditor *self,
            const char       *without,
            const char       *with)
{
  g_auto (GStrv) tags = dup_tags (self);
  g_auto (GStrv) kept = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (TrendsValue) value = TRENDS_VALUE_INIT;
  gboolean written;

  for (guint i = 0; tags[i] != NULL; i++)
    if (g_strcmp0 (tags[i], without) != 0 && g_strcmp0 (tags[i], with) != 0)
      g_strv_builder_add (builder, tags[i]);
  if (with != NULL)
    g_strv_builder_add (builder, with);

  kept = g_strv_builder_end (builder);
  value = trends_value_strings ((const char * const *) kept);
  written = trends_editor_write (TRENDS_EDITOR (self), &value, TRENDS_SET_ONCE);
  trends_editor_revert (TRENDS_EDITOR (self));
  if (written)
    announce_tags (self, (const char * const *) kept);
  return written;
}

static gboolean
trends_tags_editor_commit (TrendsEditor *editor)
{
  TrendsTagsEditor *self = TRENDS_TAGS_EDITOR (editor);
  g_autofree char *typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autofree char *tag = trends_tidy_line (g_strdelimit (typed, ",", ' '));

  if (*tag == '\0')
    return TRUE;

  if (!write_tags (self, NULL, tag))
    return FALSE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  trends_typing_forget_soon (GTK_EDITABLE (self->entry));
  return TRUE;
}

static char *
trends_tags_editor_dup_typed (TrendsEditor *editor)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (TRENDS_TAGS_EDITOR (editor)->entry));

  return *text != '\0' ? g_strdup (text) : NULL;
}

static void
trends_tags_editor_type (TrendsEditor *editor,
                         const char   *text)
{
  gtk_editable_set_text (GTK_EDITABLE (TRENDS_TAGS_EDITOR (editor)->entry), text);
}

static void
add_typed (TrendsTagsEditor *self)
{
  trends_editor_commit (TRENDS_EDITOR (self));
}

static void
changed_cb (TrendsTagsEditor *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  trends_editor_typed (TRENDS_EDITOR (self));
  trends_editor_set_error (TRENDS_EDITOR (self), NULL);
  if (g_str_has_suffix (text, ","))
    add_typed (self);
}

static void
remove_last_tag (TrendsTagsEditor *self)
{
  g_auto (GStrv) tags = dup_tags (self);
  guint n_tags = g_strv_length (tags);

  if (n_tags > 0 && trends_editor_get_editable (TRENDS_EDITOR (self)))
    write_tags (self, tags[n_tags - 1], NULL);
}

static gboolean
has_typed (TrendsTagsEditor *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0';
}

static gboolean
remove_last_tag_cb (GtkWidget *widget,
                    GVariant  *args,
                    gpointer   user_data)
{
  TrendsTagsEditor *self = TRENDS_TAGS_EDITOR (user_data);

  if (has_typed (self))
    return FALSE;

  remove_last_tag (self);
  return TRUE;
}

static gboolean
restore (gpointer user_data)
{
  TrendsTagsEditor *self = TRENDS_TAGS_EDITOR (user_data);

  if (!has_typed (self))
    return FALSE;

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  return TRUE;
}

static void
remove_cb (TrendsTagsEditor *self,
           GtkWidget        *button)
{
  g_autofree char *tag = g_strdup (trends_chip_get_key (button));

  gtk_widget_grab_focus (self->entry);
  write_tags (self, tag, NULL);
}

/* --------------------------------------------------------------- showing */

static GtkWidget *
make_chip (TrendsTagsEditor *self,
           const char       *tag)
{
  GtkWidget *label = gtk_label_new (tag);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return trends_chip_new (label, tag, tag, G_CALLBACK (remove_cb), self);
}

static void
trends_tags_editor_refresh (TrendsEditor *editor)
{
  TrendsTagsEditor *self = TRENDS_TAGS_EDITOR (editor);
  g_auto (GStrv) tags = dup_tags (self);

  trends_chip_clear_box (self->flow, 1);
  for (guint i = 0; tags[i] != NULL; i++)
    gtk_widget_insert_before (make_chip (self, tags[i]), self->flow, self->entry);
}

/* What was begun for one entity isn't meant for the next. */
static void
trends_tags_editor_follow (TrendsEditor *editor,
                           TrendsEntity *entity)
{
  gtk_editable_set_text (GTK_EDITABLE (TRENDS_TAGS_EDITOR (editor)->entry), "");
  trends_typing_forget (GTK_EDITABLE (TRENDS_TAGS_EDITOR (editor)->entry));
}

/**
 * trends_tags_editor_new:
 * @field: of type STRINGS
 *
 * Returns: (transfer floating): an editor for it
 */
GtkWidget *
trends_tags_editor_new (const TrendsField *field)
{
  return g_object_new (TRENDS_TYPE_TAGS_EDITOR, "field", field, NULL);
}

/* -------------------------------------------------------------- the type */

static void
trends_tags_editor_class_init (TrendsTagsEditorClass *class)
{
  TRENDS_EDITOR_CLASS (class)->refresh = trends_tags_editor_refresh;
  TRENDS_EDITOR_CLASS (class)->follow = trends_tags_editor_follow;
  TRENDS_EDITOR_CLASS (class)->commit = trends_tags_editor_commit;
  TRENDS_EDITOR_CLASS (class)->dup_typed = trends_tags_editor_dup_typed;
  TRENDS_EDITOR_CLASS (class)->type = trends_tags_editor_type;
}

static void
trends_tags_editor_init (TrendsTagsEditor *self)
{
  static const TrendsKeyHandler handlers[] = { { "take-back", remove_last_tag_cb } };
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->flow = trends_container_new (trends_wrap_layout_new (6));
  self->entry = gtk_entry_new ();
  trends_line_entry_fold (GTK_EDITABLE (self->entry));
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("Add a tag"));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 10);
  gtk_widget_add_css_class (self->entry, "trends-entry");
  gtk_widget_add_css_class (self->entry, "trends-adder");
  trends_line_entry_keep_typed (GTK_EDITABLE (self->entry));
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (add_typed), self);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);

  trends_keys_listen (self->entry, TRENDS_KEYS_TAGS, GTK_PHASE_CAPTURE, handlers,
                      G_N_ELEMENTS (handlers), self);
  trends_escape_add (self->entry, TRENDS_ESCAPE_FIELD, restore, self);
  g_signal_connect_object (focus, "leave", G_CALLBACK (add_typed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, focus);

  gtk_widget_set_parent (self->entry, self->flow);
  trends_editor_set_child (TRENDS_EDITOR (self), self->flow);
  trends_editor_set_target (TRENDS_EDITOR (self), self->entry);
}
