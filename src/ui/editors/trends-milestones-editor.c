/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-milestones-editor.c: a row of a check box, a title and a date for each
 * milestone, and an entry: Enter adds one and stays ready for the next, leaving adds it too. */

#include "trends-milestones-editor.h"

#include <glib/gi18n.h>

#include "trends-date-editor.h"
#include "trends-draft.h"
#include "trends-escape.h"
#include "trends-line-entry.h"
#include "trends-one-line.h"
#include "trends-switch-editor.h"
#include "trends-text-editor.h"
#include "trends-typing.h"

struct _TrendsMilestonesEditor
{
  TrendsListEditor parent_instance;

  GtkWidget *entry;
};

G_DEFINE_FINAL_TYPE (TrendsMilestonesEditor, trends_milestones_editor, TRENDS_TYPE_LIST_EDITOR)

/* ---------------------------------------------------------------- adding */

static gboolean
add_milestone (TrendsMilestonesEditor  *self,
               const char              *title,
               GError                 **error)
{
  TrendsEditor *editor = TRENDS_EDITOR (self);
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_MILESTONE, id);

  trends_record_set (record, TRENDS_MILESTONE_INITIATIVE,
                     trends_value_text (trends_entity_get_id (trends_editor_get_entity (editor))));
  trends_record_set (record, TRENDS_MILESTONE_TITLE, trends_value_text (title));
  return trends_plan_add (trends_editor_get_plan (editor), record, error) != NULL;
}

static gboolean
trends_milestones_editor_commit (TrendsEditor *editor)
{
  TrendsMilestonesEditor *self = TRENDS_MILESTONES_EDITOR (editor);
  g_autofree char *title =
    trends_tidy_line (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autoptr (GError) error = NULL;
  gboolean added;

  if (*title == '\0')
    return TRUE;

  trends_editor_begin_write (editor);
  added = add_milestone (self, title, &error);
  trends_editor_end_write (editor, added, error);
  trends_editor_revert (editor);
  if (added)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
      trends_typing_forget (GTK_EDITABLE (self->entry));
      trends_editor_announce_done (editor);
    }
  return added;
}

static char *
trends_milestones_editor_dup_typed (TrendsEditor *editor)
{
  const char *text =
    gtk_editable_get_text (GTK_EDITABLE (TRENDS_MILESTONES_EDITOR (editor)->entry));

  return *text != '\0' ? g_strdup (text) : NULL;
}

static void
trends_milestones_editor_type (TrendsEditor *editor,
                               const char   *text)
{
  gtk_editable_set_text (GTK_EDITABLE (TRENDS_MILESTONES_EDITOR (editor)->entry), text);
}

static void
changed_cb (TrendsEditor *editor)
{
  trends_editor_typed (editor);
  trends_editor_set_error (editor, NULL);
}

static gboolean
restore (gpointer user_data)
{
  GtkEditable *entry = GTK_EDITABLE (TRENDS_MILESTONES_EDITOR (user_data)->entry);

  if (*gtk_editable_get_text (entry) == '\0')
    return FALSE;

  gtk_editable_set_text (entry, "");
  return TRUE;
}

/* ------------------------------------------------------------------ rows */

static GtkWidget *
adopt (TrendsMilestonesEditor *self,
       GtkWidget              *editor,
       TrendsEntity           *milestone)
{
  GtkWidget *target = trends_editor_get_target (TRENDS_EDITOR (editor));
  const TrendsField *field = trends_editor_get_field (TRENDS_EDITOR (editor));
  /* Translators: a milestone's title and a field's name: "Licence signed: Date" */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), trends_entity_get_name (milestone),
                                           trends_field_get_label (field));

  trends_list_editor_adopt (TRENDS_LIST_EDITOR (self), TRENDS_EDITOR (editor), milestone);
  gtk_accessible_update_property (GTK_ACCESSIBLE (target), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  if (TRENDS_IS_DATE_EDITOR (editor))
    trends_date_editor_set_name (TRENDS_DATE_EDITOR (editor), name);
  return editor;
}

static const TrendsField *
get_field (guint index)
{
  return trends_kind_get_field (TRENDS_KIND_MILESTONE, index);
}

static GtkWidget *
trends_milestones_editor_make_content (TrendsListEditor  *list,
                                       TrendsEntity      *milestone,
                                       char             **name)
{
  TrendsMilestonesEditor *self = TRENDS_MILESTONES_EDITOR (list);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *done = trends_switch_editor_new_check (get_field (TRENDS_MILESTONE_DONE));
  GtkWidget *title = trends_text_editor_new (get_field (TRENDS_MILESTONE_TITLE));
  GtkWidget *date = trends_date_editor_new (get_field (TRENDS_MILESTONE_DATE));

  *name = g_strdup (trends_entity_get_name (milestone));
  trends_entry_editor_align_start (TRENDS_ENTRY_EDITOR (date));
  gtk_widget_set_valign (done, GTK_ALIGN_START);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), adopt (self, title, milestone));
  gtk_box_append (GTK_BOX (words), adopt (self, date, milestone));
  gtk_box_append (GTK_BOX (box), adopt (self, done, milestone));
  gtk_box_append (GTK_BOX (box), words);
  return box;
}

static void
trends_milestones_editor_follow (TrendsEditor *editor,
                                 TrendsEntity *entity)
{
  TRENDS_EDITOR_CLASS (trends_milestones_editor_parent_class)->follow (editor, entity);

  gtk_editable_set_text (GTK_EDITABLE (TRENDS_MILESTONES_EDITOR (editor)->entry), "");
  trends_typing_forget (GTK_EDITABLE (TRENDS_MILESTONES_EDITOR (editor)->entry));
}

/**
 * trends_milestones_editor_new:
 *
 * Returns: (transfer floating): an editor of an initiative’s milestones
 */
GtkWidget *
trends_milestones_editor_new (void)
{
  return g_object_new (TRENDS_TYPE_MILESTONES_EDITOR, NULL);
}

/* -------------------------------------------------------------- the type */

static void
trends_milestones_editor_class_init (TrendsMilestonesEditorClass *class)
{
  TRENDS_EDITOR_CLASS (class)->follow = trends_milestones_editor_follow;
  TRENDS_EDITOR_CLASS (class)->commit = trends_milestones_editor_commit;
  TRENDS_EDITOR_CLASS (class)->dup_typed = trends_milestones_editor_dup_typed;
  TRENDS_EDITOR_CLASS (class)->type = trends_milestones_editor_type;
  TRENDS_EDITOR_CLASS (class)->draft_key = TRENDS_DRAFT_ADD_MILESTONE;
  TRENDS_LIST_EDITOR_CLASS (class)->make_content = trends_milestones_editor_make_content;
}

static void
trends_milestones_editor_init (TrendsMilestonesEditor *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  trends_list_editor_set_source (TRENDS_LIST_EDITOR (self), TRENDS_KIND_MILESTONE,
                                 TRENDS_MILESTONE_INITIATIVE);

  self->entry = gtk_entry_new ();
  trends_line_entry_fold (GTK_EDITABLE (self->entry));
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("Add a milestone"));
  gtk_widget_add_css_class (self->entry, "trends-entry");
  gtk_widget_add_css_class (self->entry, "trends-adder");
  trends_line_entry_keep_typed (GTK_EDITABLE (self->entry));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Add a milestone"), -1);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (trends_editor_commit), self);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  trends_escape_add (self->entry, TRENDS_ESCAPE_FIELD, restore, self);
  g_signal_connect_object (focus, "leave", G_CALLBACK (trends_editor_commit), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, focus);
  trends_list_editor_set_adder (TRENDS_LIST_EDITOR (self), self->entry);
  trends_editor_set_named_target (TRENDS_EDITOR (self), self->entry);
}
