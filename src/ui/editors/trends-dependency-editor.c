/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-dependency-editor.c: the initiatives on the other side of dependencies. */

#include "trends-dependency-editor.h"

#include <glib/gi18n.h>


struct _TrendsDependencyEditor
{
  TrendsPairEditor parent_instance;
};

G_DEFINE_FINAL_TYPE (TrendsDependencyEditor, trends_dependency_editor, TRENDS_TYPE_PAIR_EDITOR)

static TrendsEntity *
trends_dependency_editor_join (TrendsPlan    *plan,
                               TrendsEntity  *from,
                               TrendsEntity  *to,
                               GError       **error)
{
  return trends_plan_add_dependency (plan, from, to, error);
}

static GtkWidget *
trends_dependency_editor_make_content (TrendsListEditor  *list,
                                       TrendsEntity      *dependency,
                                       char             **name)
{
  TrendsEntity *other = trends_pair_editor_get_other (TRENDS_PAIR_EDITOR (list), dependency);

  *name = g_strdup (other != NULL ? trends_entity_get_name (other) : "");
  return trends_pair_editor_make_way (other, _("Go to this initiative"));
}

/**
 * trends_dependency_editor_get_label:
 * @side: as trends_dependency_editor_new() has it
 *
 * Returns: (transfer none): what the initiatives on the other side are called, translated
 */
const char *
trends_dependency_editor_get_label (guint side)
{
  return side == TRENDS_DEPENDENCY_INITIATIVE ? _("Depends on") : _("Needed by");
}

/**
 * trends_dependency_editor_new:
 * @side: which side of a dependency the editor's initiative is
 *
 * Returns: (transfer floating): the editor
 */
GtkWidget *
trends_dependency_editor_new (guint side)
{
  static const TrendsPair pair = {
    TRENDS_KIND_DEPENDENCY, TRENDS_DEPENDENCY_INITIATIVE, TRENDS_DEPENDENCY_NEEDS,
  };
  GtkWidget *self = g_object_new (TRENDS_TYPE_DEPENDENCY_EDITOR, NULL);

  trends_pair_editor_set_up (TRENDS_PAIR_EDITOR (self), &pair, side,
                             trends_dependency_editor_get_label (side),
                             _("Add an initiative"));
  return self;
}

static void
trends_dependency_editor_class_init (TrendsDependencyEditorClass *class)
{
  TRENDS_LIST_EDITOR_CLASS (class)->make_content = trends_dependency_editor_make_content;
  TRENDS_PAIR_EDITOR_CLASS (class)->join = trends_dependency_editor_join;
}

static void
trends_dependency_editor_init (TrendsDependencyEditor *self)
{
}
