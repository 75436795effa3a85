/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-comments-editor.c: the oldest comment first, as in a conversation: an answer stands below
 * what it answers, and the next one is written where the last one ends. */

#include "trends-comments-editor.h"

#include <glib/gi18n.h>

#include "trends-comment-adder.h"
#include "trends-draft.h"
#include "trends-entry-editor.h"
#include "trends-plan-comment.h"
#include "trends-text-editor.h"
#include "trends-wrapped-label.h"

/* Of a name beside when it was, at least */
#define AUTHOR_CHARS 12

struct _TrendsCommentsEditor
{
  TrendsListEditor parent_instance;

  GtkWidget *adder;
};

G_DEFINE_FINAL_TYPE (TrendsCommentsEditor, trends_comments_editor, TRENDS_TYPE_LIST_EDITOR)

/* (transfer full) */
static char *
dup_name (TrendsEntity *comment)
{
  g_autofree char *said = trends_comment_dup_heading (comment);

  /* Translators: %s is who wrote a comment, and when: “Comment by Rowan Kestle, 6 October 2026,
   * 10:12” */
  return g_strdup_printf (_("Comment by %s"), said);
}

static void
set_label (GtkWidget  *editor,
           const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (trends_editor_get_target (TRENDS_EDITOR (editor))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* Somebody else wrote it, as it is said now. */
static void
author_cb (TrendsEntity *comment,
           GParamSpec   *pspec,
           GtkWidget    *text)
{
  GtkWidget *list = gtk_widget_get_ancestor (text, TRENDS_TYPE_COMMENTS_EDITOR);
  g_autofree char *name = NULL;

  if (trends_entity_get_plan (comment) == NULL)
    return;
  name = dup_name (comment);
  set_label (text, name);
  if (list != NULL)
    trends_list_editor_rename (TRENDS_LIST_EDITOR (list), comment, name);
}

/* Who wrote it can be corrected where it stands; when that was is a fact. */
static GtkWidget *
make_heading (TrendsListEditor *list,
              TrendsEntity     *comment)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *author = trends_entry_editor_new (trends_kind_get_field (TRENDS_KIND_COMMENT,
                                                                      TRENDS_COMMENT_AUTHOR));
  g_autofree char *time = trends_comment_dup_time (comment);
  GtkWidget *label = trends_wrapped_label_new (time != NULL ? time : "", "caption", -1);
  g_autofree char *name
    = time != NULL
        /* Translators: the name of an entry: %s is when a comment was written */
        ? g_strdup_printf (_("Who wrote the comment of %s"), time)
        : g_strdup (_("Who wrote this comment"));

  trends_list_editor_adopt (list, TRENDS_EDITOR (author), comment);
  set_label (author, name);
  gtk_editable_set_width_chars (
    GTK_EDITABLE (trends_entry_editor_get_entry (TRENDS_ENTRY_EDITOR (author))), AUTHOR_CHARS);
  gtk_widget_set_hexpand (author, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "trends-said-by");
  gtk_box_append (GTK_BOX (box), author);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static GtkWidget *
trends_comments_editor_make_content (TrendsListEditor  *list,
                                     TrendsEntity      *comment,
                                     char             **name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *text = trends_text_editor_new (trends_kind_get_field (TRENDS_KIND_COMMENT,
                                                                   TRENDS_COMMENT_TEXT));

  *name = dup_name (comment);
  trends_list_editor_adopt (list, TRENDS_EDITOR (text), comment);
  set_label (text, *name);
  g_signal_connect_object (comment, "notify::author", G_CALLBACK (author_cb), text, 0);
  gtk_box_append (GTK_BOX (box), make_heading (list, comment));
  gtk_box_append (GTK_BOX (box), text);
  return box;
}

static void
trends_comments_editor_follow (TrendsEditor *editor,
                               TrendsEntity *entity)
{
  TRENDS_EDITOR_CLASS (trends_comments_editor_parent_class)->follow (editor, entity);

  trends_comment_adder_set_entity (
    TRENDS_COMMENT_ADDER (TRENDS_COMMENTS_EDITOR (editor)->adder), entity);
}

/**
 * trends_comments_editor_new:
 *
 * Returns: (transfer floating): an editor of what is said of an initiative or a trend
 */
GtkWidget *
trends_comments_editor_new (void)
{
  return g_object_new (TRENDS_TYPE_COMMENTS_EDITOR, NULL);
}

/* -------------------------------------------------------------- the type */

static void
trends_comments_editor_class_init (TrendsCommentsEditorClass *class)
{
  TRENDS_EDITOR_CLASS (class)->follow = trends_comments_editor_follow;
  TRENDS_EDITOR_CLASS (class)->draft_key = TRENDS_DRAFT_ADD_COMMENT;
  TRENDS_LIST_EDITOR_CLASS (class)->make_content = trends_comments_editor_make_content;
  TRENDS_LIST_EDITOR_CLASS (class)->has_no_details = TRUE;
}

static void
trends_comments_editor_init (TrendsCommentsEditor *self)
{
  trends_list_editor_set_source (TRENDS_LIST_EDITOR (self), TRENDS_KIND_COMMENT,
                                 TRENDS_COMMENT_ENTRY);
  self->adder = trends_comment_adder_new ();
  trends_list_editor_set_adder (TRENDS_LIST_EDITOR (self), self->adder);
  trends_editor_set_named_target (
    TRENDS_EDITOR (self), trends_comment_adder_get_view (TRENDS_COMMENT_ADDER (self->adder)));
}
