/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-card-group.c: what is other about a card that is of a group by something else than trends: what
 * it is called, what it says besides, and how something is added to it.
 */

#include "trends-card-private.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-glyph.h"
#include "trends-horizon-columns.h"

void
trends_card_update_group_name (TrendsCard *self)
{
  g_autofree char *words
    = trends_initiative_group_dup_words (self->group, trends_session_get_plan (self->session));
  /* Translators: how a column of the board is announced: what it is of, and how many: “Status: Planned,
   * 4 initiatives” */
  g_autofree char *name = g_strdup_printf (_("%s, %s"), words,
                                           gtk_label_get_label (GTK_LABEL (self->count)));

  trends_accessible_set_name (self->header, name);
}

gboolean
trends_card_is_in_lane (TrendsCard *self)
{
  return self->group != NULL && trends_initiative_group_get_lane (self->group) != NULL;
}

/* Of a horizon, which days that is; in a lane there is no room for that */
gboolean
trends_card_has_group_words (TrendsCard *self)
{
  return self->group != NULL && !trends_card_is_in_lane (self)
         && trends_initiative_group_get_key (self->group)->grouping == TRENDS_ROADMAP_BY_HORIZON;
}

static void
update_group_words (TrendsCard *self)
{
  TrendsToday *today = trends_session_get_today (self->session);
  g_autofree char *words = NULL;

  if (!trends_card_has_group_words (self))
    return;
  words = trends_horizon_dup_words (trends_initiative_group_get_key (self->group)->choice,
                                    trends_today_get_day (today), NULL);
  gtk_label_set_label (GTK_LABEL (self->summary), words);
}

/* The shape of a status or a priority, or who it is */
static void
update_group_mark (TrendsCard *self)
{
  const TrendsRoadmapKey *key = trends_initiative_group_get_key (self->group);
  gboolean has_glyph = key->grouping == TRENDS_ROADMAP_BY_STATUS
                       || key->grouping == TRENDS_ROADMAP_BY_PRIORITY;

  gtk_widget_set_visible (self->priority, has_glyph);
  if (has_glyph)
    trends_glyph_set (GTK_IMAGE (self->priority),
                      key->grouping == TRENDS_ROADMAP_BY_STATUS ? TRENDS_GLYPH_STATUS
                                                                : TRENDS_GLYPH_PRIORITY,
                      (int) key->choice);
  gtk_widget_set_visible (self->owner, key->grouping == TRENDS_ROADMAP_BY_OWNER && key->entity != NULL);
  if (gtk_widget_get_visible (self->owner))
    g_object_set (self->owner, "owner", key->entity, NULL);
}

/* (transfer full): what is added there has: “Planned”, or in a lane “Planned, Nia Rees” */
static char *
dup_added (TrendsCard *self)
{
  TrendsPlan *plan = trends_session_get_plan (self->session);
  const TrendsRoadmapKey *lane = trends_initiative_group_get_lane (self->group);
  const char *title = gtk_label_get_label (GTK_LABEL (self->title));

  return lane != NULL ? g_strdup_printf (_("%s, %s"), title, trends_roadmap_key_get_label (lane, plan))
                      : g_strdup (title);
}

static void
update_group (TrendsCard *self)
{
  TrendsPlan *plan = trends_session_get_plan (self->session);
  const TrendsRoadmapKey *key = trends_initiative_group_get_key (self->group);
  g_autofree char *added = NULL;
  g_autofree char *adds = NULL;

  if (trends_roadmap_key_has_gone (key)
      || trends_roadmap_key_has_gone (trends_initiative_group_get_lane (self->group)))
    return;
  gtk_label_set_label (GTK_LABEL (self->title), trends_roadmap_key_get_label (key, plan));
  added = dup_added (self);
  /* Translators: the name of a button; %s is what the initiative will have, as “Planned” */
  adds = g_strdup_printf (_("Add initiative: %s"), added);
  trends_accessible_set_name (self->add, adds);
  update_group_mark (self);
  update_group_words (self);
  trends_card_update_name (self);
}

static void
update_add (TrendsCard *self)
{
  gtk_widget_set_visible (self->add, !trends_session_get_read_only (self->session));
}

static void
watch_group (TrendsCard *self)
{
  const TrendsRoadmapKey *keys[] = { trends_initiative_group_get_key (self->group),
                                     trends_initiative_group_get_lane (self->group) };
  TrendsEntity *info = trends_plan_get_info (trends_session_get_plan (self->session));

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i] != NULL && keys[i]->entity != NULL)
      g_signal_connect_object (keys[i]->entity, "notify", G_CALLBACK (update_group), self,
                               G_CONNECT_SWAPPED);
  g_signal_connect_object (info, "notify::priority-words", G_CALLBACK (update_group), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (trends_session_get_today (self->session), "notify::day",
                           G_CALLBACK (update_group_words), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::read-only", G_CALLBACK (update_add), self,
                           G_CONNECT_SWAPPED);
}

/* Whoever presses it: what is added is for the card that has the focus. */
static void
add_clicked_cb (TrendsCard *self)
{
  gtk_widget_grab_focus (self->add);
  gtk_widget_activate_action (GTK_WIDGET (self), "board.add-initiative", NULL);
}

/* There are many of these: what they say has one line. */
static void
set_up_in_lane (TrendsCard *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "in-lane");
  self->beside = g_object_new (GTK_TYPE_LABEL,
                               "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                               "valign", GTK_ALIGN_CENTER,
                               "css-classes",
                               (const char *[]) { "count", "secondary", "numeric", NULL },
                               NULL);
  gtk_widget_set_parent (self->beside, self->header);
}

/* What is a trend's alone isn't there. */
void
trends_card_set_up_group (TrendsCard *self)
{
  GtkWidget *const of_trend[] = { self->badge, self->icon, self->stance, self->priority_word,
                                  GTK_WIDGET (self->adder) };

  for (guint i = 0; i < G_N_ELEMENTS (of_trend); i++)
    gtk_widget_set_visible (of_trend[i], FALSE);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "trend-edge");
  gtk_widget_add_css_class (GTK_WIDGET (self), "group");
  if (trends_card_is_in_lane (self))
    set_up_in_lane (self);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (add_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  watch_group (self);
  trends_card_list_bind_group (self->list, self->session, self->group);
  update_group (self);
  update_add (self);
}
