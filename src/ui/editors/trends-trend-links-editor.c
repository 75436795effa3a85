/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-trend-links-editor.c: the trends on the other side of links, with the
 * editors of what the links say. */

#include "trends-trend-links-editor.h"

#include <glib/gi18n.h>

#include "trends-address-editor.h"
#include "trends-text-editor.h"
#include "trends-trend-links.h"

struct _TrendsTrendLinksEditor
{
  TrendsPairEditor parent_instance;
};

G_DEFINE_FINAL_TYPE (TrendsTrendLinksEditor, trends_trend_links_editor, TRENDS_TYPE_PAIR_EDITOR)

static GtkWidget *
make_field (TrendsListEditor *list,
            TrendsEntity     *link,
            guint             index,
            const char       *trend)
{
  const TrendsField *field = trends_kind_get_field (TRENDS_KIND_TREND_LINK, index);
  GtkWidget *editor = field->type == TRENDS_FIELD_TEXT ? trends_text_editor_new (field)
                                                       : trends_address_editor_new (field);
  GtkWidget *target = trends_editor_get_target (TRENDS_EDITOR (editor));
  /* Translators: a trend's title and a field's name: "Harnessing data: Reason" */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), trend, trends_field_get_label (field));

  if (TRENDS_IS_TEXT_EDITOR (editor))
    trends_text_editor_set_placeholder (TRENDS_TEXT_EDITOR (editor),
                                        trends_field_get_label (field));
  else
    {
      gtk_entry_set_placeholder_text (GTK_ENTRY (target), trends_field_get_label (field));
      trends_address_editor_set_name (TRENDS_ENTRY_EDITOR (editor), name);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (target), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  trends_list_editor_adopt (list, TRENDS_EDITOR (editor), link);
  return editor;
}

static GtkWidget *
trends_trend_links_editor_make_content (TrendsListEditor  *list,
                                        TrendsEntity      *link,
                                        char             **name)
{
  TrendsEntity *other = trends_pair_editor_get_other (TRENDS_PAIR_EDITOR (list), link);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  *name = g_strdup (trends_entity_get_name (other));
  gtk_box_append (GTK_BOX (box), trends_pair_editor_make_way (other, _("Go to this trend")));
  gtk_box_append (GTK_BOX (box), make_field (list, link, TRENDS_TREND_LINK_REASON, *name));
  gtk_box_append (GTK_BOX (box), make_field (list, link, TRENDS_TREND_LINK_SOURCE, *name));
  return box;
}

/**
 * trends_trend_links_editor_get_label:
 * @side: as trends_trend_links_editor_new() has it
 *
 * Returns: (transfer none): what the trends on the other side are called, translated
 */
const char *
trends_trend_links_editor_get_label (guint side)
{
  return side == TRENDS_TREND_LINK_FROM ? _("Relies on") : _("Relied on by");
}

/**
 * trends_trend_links_editor_new:
 * @side: which side of a link the editor's trend is
 *
 * Returns: (transfer floating): the editor
 */
GtkWidget *
trends_trend_links_editor_new (guint side)
{
  static const TrendsPair pair = {
    TRENDS_KIND_TREND_LINK, TRENDS_TREND_LINK_FROM, TRENDS_TREND_LINK_TO,
  };
  GtkWidget *self = g_object_new (TRENDS_TYPE_TREND_LINKS_EDITOR, NULL);

  trends_pair_editor_set_up (TRENDS_PAIR_EDITOR (self), &pair, side,
                             trends_trend_links_editor_get_label (side),
                             _("Add a trend"));
  return self;
}

static void
trends_trend_links_editor_class_init (TrendsTrendLinksEditorClass *class)
{
  TRENDS_LIST_EDITOR_CLASS (class)->make_content = trends_trend_links_editor_make_content;
  TRENDS_PAIR_EDITOR_CLASS (class)->join = trends_plan_link_trends;
}

static void
trends_trend_links_editor_init (TrendsTrendLinksEditor *self)
{
}
