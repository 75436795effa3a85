/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-idea-row.c: see trends-idea-row.h. It is made anew when something of it is another. */

#include "trends-idea-row.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-ballot-subjects.h"
#include "trends-idea-groups.h"

/* Of a line, where there is room for more than that */
#define MOST_CHARS 26

struct _TrendsIdeaRow
{
  GtkListBoxRow parent_instance;

  TrendsEntity *idea; /* of a group, the first */
  gboolean is_group;
  GtkWidget *line;    /* its text, and marks after it */
  GtkWidget *column;  /* that, and what is below */
  GString *name;      /* what a screen reader says */
};

G_DEFINE_FINAL_TYPE (TrendsIdeaRow, trends_idea_row, GTK_TYPE_LIST_BOX_ROW)

/* ------------------------------------------------------------------------- its parts */

static GtkWidget *
add_text (GtkWidget  *box,
          const char *text,
          const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, "width-chars", 1,
                                   "max-width-chars", MOST_CHARS, "hexpand", TRUE, "css-classes", (const char *[]) { css_class, NULL }, NULL);

  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/* A picture and a word, never one by itself */
static void
add_mark (TrendsIdeaRow *self,
          const char    *icon,
          const char    *word)
{
  GtkWidget *mark = g_object_new (GTK_TYPE_BOX, "spacing", 4, "valign", GTK_ALIGN_START,
                                  "css-classes", (const char *[]) { "idea-mark", NULL }, NULL);
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_box_append (GTK_BOX (mark), image);
  gtk_box_append (GTK_BOX (mark), gtk_label_new (word));
  gtk_box_append (GTK_BOX (self->line), mark);
  g_string_append_printf (self->name, ", %s", word);
}

static void
add_wordings (TrendsIdeaRow *self)
{
  g_auto (GStrv) wordings = trends_entity_dup_strings (self->idea, TRENDS_IDEA_WORDINGS);

  for (char **at = wordings; at != NULL && *at != NULL; at++)
    {
      /* Translators: another way in which somebody in a workshop has said the same */
      g_autofree char *text = g_strdup_printf (_("also: %s"), *at);

      add_text (self->column, text, "quiet");
      g_string_append_printf (self->name, ", %s", text);
    }
}

static void
add_trend (TrendsIdeaRow *self)
{
  TrendsEntity *trend = trends_entity_get_ref (self->idea, TRENDS_IDEA_TREND);

  if (trend == NULL)
    return;
  add_text (self->column, trends_entity_get_name (trend), "quiet");
  g_string_append_printf (self->name, ", %s", trends_entity_get_name (trend));
}

/* -------------------------------------------------------------------------- the widget */

static void
trends_idea_row_dispose (GObject *object)
{
  TrendsIdeaRow *self = TRENDS_IDEA_ROW (object);

  g_clear_object (&self->idea);
  if (self->name != NULL)
    g_string_free (g_steal_pointer (&self->name), TRUE);

  G_OBJECT_CLASS (trends_idea_row_parent_class)->dispose (object);
}

static void
trends_idea_row_class_init (TrendsIdeaRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_idea_row_dispose;
}

static void
trends_idea_row_init (TrendsIdeaRow *self)
{
  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_box_append (GTK_BOX (self->column), self->line);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->column);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
}

static TrendsIdeaRow *
make (TrendsEntity *idea,
      gboolean      is_group,
      const char   *text)
{
  TrendsIdeaRow *self = g_object_new (TRENDS_TYPE_IDEA_ROW, NULL);

  self->idea = g_object_ref (idea);
  self->is_group = is_group;
  self->name = g_string_new (text);
  add_text (self->line, text, is_group ? "heading" : "idea-text");
  return self;
}

/**
 * trends_idea_row_new:
 * @idea: an idea of a plan
 * @marked: whether it is marked
 * @says_trend: whether it says what it is about
 *
 * Returns: (transfer floating): a row of it
 */
GtkWidget *
trends_idea_row_new (TrendsEntity *idea,
                     gboolean      marked,
                     gboolean      says_trend)
{
  TrendsIdeaRow *self;

  g_return_val_if_fail (trends_entity_is (idea, TRENDS_KIND_IDEA), NULL);

  self = make (idea, FALSE, trends_entity_get_name (idea));
  if (trends_ballot_subjects_is_grouped (idea))
    gtk_widget_add_css_class (GTK_WIDGET (self), "grouped");
  if (marked)
    add_mark (self, "object-select-symbolic", _("marked"));
  if (trends_entity_get_integer (idea, TRENDS_IDEA_REVEALED) != 1)
    /* Translators: of an idea: the room doesn't see it */
    add_mark (self, "view-conceal-symbolic", _("hidden"));
  if (trends_entity_get_ref (idea, TRENDS_IDEA_INITIATIVE) != NULL)
    /* Translators: of an idea: it has become one */
    add_mark (self, "emblem-ok-symbolic", C_("idea", "initiative"));
  add_wordings (self);
  if (says_trend)
    add_trend (self);
  trends_accessible_set_name (GTK_WIDGET (self), self->name->str);
  return GTK_WIDGET (self);
}

/**
 * trends_idea_row_new_group:
 * @ideas: (element-type TrendsEntity): all of a group
 *
 * Returns: (transfer floating): a row with its name
 */
GtkWidget *
trends_idea_row_new_group (GPtrArray *ideas)
{
  TrendsIdeaRow *self;
  guint n_hidden;
  g_autofree char *number = NULL;
  g_autofree char *hidden = NULL;

  g_return_val_if_fail (ideas != NULL && ideas->len > 0, NULL);

  self = make (ideas->pdata[0], TRUE,
               trends_entity_get_text (ideas->pdata[0], TRENDS_IDEA_CLUSTER));
  n_hidden = trends_idea_groups_count_hidden (ideas);
  number = g_strdup_printf (ngettext ("group of %u idea", "group of %u ideas", ideas->len),
                            ideas->len);
  add_mark (self, "folder-symbolic", number);
  /* Translators: of a group of ideas: how many of them the room doesn't see */
  hidden = g_strdup_printf (ngettext ("%u hidden", "%u hidden", n_hidden), n_hidden);
  if (n_hidden > 0)
    add_mark (self, "view-conceal-symbolic", hidden);
  trends_accessible_set_name (GTK_WIDGET (self), self->name->str);
  return GTK_WIDGET (self);
}

/**
 * trends_idea_row_get_idea:
 *
 * Returns: (transfer none): what it is about; of a group, the first of its ideas
 */
TrendsEntity *
trends_idea_row_get_idea (TrendsIdeaRow *self)
{
  g_return_val_if_fail (TRENDS_IS_IDEA_ROW (self), NULL);

  return self->idea;
}

/**
 * trends_idea_row_is_group:
 *
 * Returns: whether it stands for a group as a whole
 */
gboolean
trends_idea_row_is_group (TrendsIdeaRow *self)
{
  g_return_val_if_fail (TRENDS_IS_IDEA_ROW (self), FALSE);

  return self->is_group;
}

/**
 * trends_idea_row_is_like:
 * @id: of an idea
 * @is_group: whether what is looked for is its group
 *
 * Returns: whether it is the row of that
 */
gboolean
trends_idea_row_is_like (TrendsIdeaRow *self,
                         const char    *id,
                         gboolean       is_group)
{
  g_return_val_if_fail (TRENDS_IS_IDEA_ROW (self), FALSE);

  return self->is_group == is_group && g_strcmp0 (trends_entity_get_id (self->idea), id) == 0;
}
