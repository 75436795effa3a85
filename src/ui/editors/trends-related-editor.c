/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-related-editor.c: see trends-related-editor.h. */

#include "trends-related-editor.h"

#include <glib/gi18n.h>

#include "trends-relations.h"

struct _TrendsRelatedEditor
{
  TrendsPairEditor parent_instance;
};

G_DEFINE_FINAL_TYPE (TrendsRelatedEditor, trends_related_editor, TRENDS_TYPE_PAIR_EDITOR)

static GPtrArray *
trends_related_editor_dup_items (TrendsListEditor *list)
{
  return trends_initiative_dup_relations (trends_editor_get_entity (TRENDS_EDITOR (list)));
}

static GtkWidget *
trends_related_editor_make_content (TrendsListEditor  *list,
                                    TrendsEntity      *relation,
                                    char             **name)
{
  TrendsEntity *other = trends_pair_editor_get_other (TRENDS_PAIR_EDITOR (list), relation);

  *name = g_strdup (other != NULL ? trends_entity_get_name (other) : "");
  return trends_pair_editor_make_way (other, _("Go to this initiative"));
}

/**
 * trends_related_editor_get_label:
 *
 * Returns: (transfer none): what the initiatives in it are called, translated
 */
const char *
trends_related_editor_get_label (void)
{
  /* Translators: what an initiative has to do with, though neither waits for the other */
  return _("Relates to");
}

/**
 * trends_related_editor_new:
 *
 * Returns: (transfer floating): the editor
 */
GtkWidget *
trends_related_editor_new (void)
{
  static const TrendsPair pair = {
    TRENDS_KIND_DEPENDENCY, TRENDS_DEPENDENCY_INITIATIVE, TRENDS_DEPENDENCY_NEEDS,
  };
  GtkWidget *self = g_object_new (TRENDS_TYPE_RELATED_EDITOR, NULL);

  trends_pair_editor_set_up (TRENDS_PAIR_EDITOR (self), &pair, TRENDS_DEPENDENCY_INITIATIVE,
                             trends_related_editor_get_label (), _("Add an initiative"));
  trends_pair_editor_set_title (TRENDS_PAIR_EDITOR (self), trends_related_editor_get_label ());
  return self;
}

static void
trends_related_editor_class_init (TrendsRelatedEditorClass *class)
{
  TRENDS_LIST_EDITOR_CLASS (class)->dup_items = trends_related_editor_dup_items;
  TRENDS_LIST_EDITOR_CLASS (class)->make_content = trends_related_editor_make_content;
  TRENDS_PAIR_EDITOR_CLASS (class)->join = trends_plan_relate;
}

static void
trends_related_editor_init (TrendsRelatedEditor *self)
{
}
