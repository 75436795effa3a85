/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-comments-editor.c: the oldest comment first, as in a conversation: an answer stands below
 * what it answers, and the next one is written where the last one ends. */

#include "trends-comments-editor.h"

#include <glib/gi18n.h>

#include "trends-comment-adder.h"
#include "trends-draft.h"
#include "trends-plan-comment.h"
#include "trends-text-editor.h"
#include "trends-wrapped-label.h"

struct _TrendsCommentsEditor
{
  TrendsListEditor parent_instance;

  GtkWidget *adder;
};

G_DEFINE_FINAL_TYPE (TrendsCommentsEditor, trends_comments_editor, TRENDS_TYPE_LIST_EDITOR)

static GtkWidget *
trends_comments_editor_make_content (TrendsListEditor  *list,
                                     TrendsEntity      *comment,
                                     char             **name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *text = trends_text_editor_new (trends_kind_get_field (TRENDS_KIND_COMMENT,
                                                                   TRENDS_COMMENT_TEXT));
  g_autofree char *said = trends_comment_dup_heading (comment);
  GtkWidget *heading = trends_wrapped_label_new (said, "caption", -1);

  /* Translators: %s is who wrote a comment, and when: “Comment by Rowan Kestle, 6 October 2026,
   * 10:12” */
  *name = g_strdup_printf (_("Comment by %s"), said);
  gtk_widget_add_css_class (heading, "trends-said-by");
  trends_list_editor_adopt (list, TRENDS_EDITOR (text), comment);
  gtk_accessible_update_property (GTK_ACCESSIBLE (trends_editor_get_target (TRENDS_EDITOR (text))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, *name, -1);
  gtk_box_append (GTK_BOX (box), heading);
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
