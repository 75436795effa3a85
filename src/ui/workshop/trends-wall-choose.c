/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-choose.c: see trends-wall-choose.h. A slide is made anew with each edit; what was chosen on it is
 * known by its id.
 */

#include "trends-wall-choose.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-announce.h"
#include "trends-keys.h"
#include "trends-style-class.h"
#include "trends-wall-parts.h"

#include <math.h>

struct _TrendsWallChoose
{
  GObject parent_instance;

  TrendsPresentation *presentation;
  GtkWidget *stage;  /* (nullable), weak */
  char *chosen;      /* (nullable): the id of the idea that has the focus */
  GPtrArray *marked; /* (element-type utf8): ids */
};

G_DEFINE_FINAL_TYPE (TrendsWallChoose, trends_wall_choose, G_TYPE_OBJECT)

/* ---------------------------------------------------------------------------- cards */

static void
collect (GtkWidget *widget,
         GPtrArray *cards)
{
  if (trends_wall_ideas_get_idea (widget) != NULL)
    g_ptr_array_add (cards, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, cards);
}

/* (transfer full): in the order in which they are read */
static GPtrArray *
list_cards (TrendsWallChoose *self)
{
  GPtrArray *cards = g_ptr_array_new ();

  if (self->stage != NULL)
    collect (self->stage, cards);
  return cards;
}

static const char *
get_id (GtkWidget *card)
{
  return trends_entity_get_id (trends_wall_ideas_get_idea (card));
}

/* G_MAXUINT: none of them */
static guint
find_chosen (TrendsWallChoose *self,
             GPtrArray        *cards)
{
  for (guint i = 0; i < cards->len; i++)
    if (g_strcmp0 (get_id (cards->pdata[i]), self->chosen) == 0)
      return i;
  return G_MAXUINT;
}

/* It is heard with the idea, too. */
static void
show_mark (TrendsWallChoose *self,
           GtkWidget        *card)
{
  const char *text = trends_entity_get_name (trends_wall_ideas_get_idea (card));
  gboolean is_marked = g_ptr_array_find_with_equal_func (self->marked, get_id (card), g_str_equal, NULL);
  /* Translators: an idea of a list, in which it is marked for what is done next */
  g_autofree char *name = is_marked ? g_strdup_printf (_("%s, marked"), text) : g_strdup (text);

  trends_style_class_set (card, "marked", is_marked);
  trends_accessible_set_name (card, name);
}

static void
choose (TrendsWallChoose *self,
        GtkWidget        *card)
{
  g_free (self->chosen);
  self->chosen = g_strdup (get_id (card));
  gtk_widget_set_focusable (card, TRUE);
  gtk_widget_grab_focus (card);
}

/* --------------------------------------------------------------------------- the object */

static void
trends_wall_choose_dispose (GObject *object)
{
  TrendsWallChoose *self = TRENDS_WALL_CHOOSE (object);

  g_clear_weak_pointer (&self->stage);
  g_clear_object (&self->presentation);
  g_clear_pointer (&self->chosen, g_free);
  g_clear_pointer (&self->marked, g_ptr_array_unref);

  G_OBJECT_CLASS (trends_wall_choose_parent_class)->dispose (object);
}

static void
trends_wall_choose_class_init (TrendsWallChooseClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_wall_choose_dispose;
}

static void
trends_wall_choose_init (TrendsWallChoose *self)
{
  self->marked = g_ptr_array_new_with_free_func (g_free);
}

/**
 * trends_wall_choose_new:
 * @presentation: what is shown
 * @stage: where its slides are
 *
 * Returns: (transfer full): it; nothing is chosen
 */
TrendsWallChoose *
trends_wall_choose_new (TrendsPresentation *presentation,
                        GtkWidget          *stage)
{
  TrendsWallChoose *self = g_object_new (TRENDS_TYPE_WALL_CHOOSE, NULL);

  g_return_val_if_fail (TRENDS_IS_PRESENTATION (presentation), self);
  g_return_val_if_fail (GTK_IS_WIDGET (stage), self);

  self->presentation = g_object_ref (presentation);
  g_set_weak_pointer (&self->stage, stage);
  return self;
}

/**
 * trends_wall_choose_step:
 * @by: 1 for the next card, -1 for the one before
 *
 * Returns: whether there are ideas to choose on the slide
 */
gboolean
trends_wall_choose_step (TrendsWallChoose *self,
                         int               by)
{
  g_autoptr (GPtrArray) cards = NULL;
  guint at;

  g_return_val_if_fail (TRENDS_IS_WALL_CHOOSE (self), FALSE);

  cards = list_cards (self);
  if (cards->len == 0)
    return FALSE;
  at = find_chosen (self, cards);
  if (at == G_MAXUINT)
    at = by > 0 ? 0 : cards->len - 1;
  else if (by > 0 ? at + 1 < cards->len : at > 0)
    at = by > 0 ? at + 1 : at - 1;
  choose (self, cards->pdata[at]);
  return TRUE;
}

/* (nullable): the card that has the focus */
static GtkWidget *
find_focused (TrendsWallChoose *self,
              GPtrArray        *cards)
{
  guint at = find_chosen (self, cards);

  return at != G_MAXUINT && gtk_widget_is_focus (cards->pdata[at]) ? cards->pdata[at] : NULL;
}

/* How far @card is above or below @from, if it is on that side of it; else more than any is */
static double
measure_beside (TrendsWallChoose *self,
                GtkWidget        *from,
                GtkWidget        *card,
                int               by)
{
  graphene_rect_t here, there;

  if (!gtk_widget_compute_bounds (from, self->stage, &here)
      || !gtk_widget_compute_bounds (card, self->stage, &there)
      || (by > 0 ? there.origin.x < here.origin.x + here.size.width
                 : there.origin.x + there.size.width > here.origin.x))
    return G_MAXDOUBLE;
  return fabs (there.origin.y + there.size.height / 2 - here.origin.y - here.size.height / 2);
}

/* Where there is none beside it, the key is the wall's, and leads to another slide. */
static gboolean
aside_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  TrendsWallChoose *self = user_data;
  g_autoptr (GPtrArray) cards = list_cards (self);
  GtkWidget *from = find_focused (self, cards), *nearest = NULL;
  double least = G_MAXDOUBLE;

  for (guint i = 0; from != NULL && i < cards->len; i++)
    {
      double far = measure_beside (self, from, cards->pdata[i], g_variant_get_int32 (args));

      if (far < least)
        nearest = cards->pdata[i];
      least = MIN (far, least);
    }
  if (nearest != NULL)
    choose (self, nearest);
  return nearest != NULL;
}

/**
 * trends_wall_choose_listen:
 * @window: the one of the wall, which lives no longer than this does
 *
 * Has keys there go from a card to the one beside it.
 */
void
trends_wall_choose_listen (TrendsWallChoose *self,
                           GtkWidget        *window)
{
  static const TrendsKeyHandler handlers[] = { { "aside", aside_cb } };

  g_return_if_fail (TRENDS_IS_WALL_CHOOSE (self));
  g_return_if_fail (GTK_IS_WINDOW (window));

  trends_keys_listen (window, TRENDS_KEYS_IDEA_CARDS, GTK_PHASE_CAPTURE, handlers,
                      G_N_ELEMENTS (handlers), self);
}

/**
 * trends_wall_choose_at:
 * @x: where somebody has pressed, from the left of the stage
 * @y: and from its top
 *
 * Returns: whether there is an idea, which is chosen now
 */
gboolean
trends_wall_choose_at (TrendsWallChoose *self,
                       double            x,
                       double            y)
{
  GtkWidget *widget;

  g_return_val_if_fail (TRENDS_IS_WALL_CHOOSE (self), FALSE);

  widget = self->stage != NULL ? gtk_widget_pick (self->stage, x, y, GTK_PICK_DEFAULT) : NULL;
  while (widget != NULL && trends_wall_ideas_get_idea (widget) == NULL)
    widget = widget != self->stage ? gtk_widget_get_parent (widget) : NULL;
  if (widget != NULL)
    choose (self, widget);
  return widget != NULL;
}

/**
 * trends_wall_choose_mark:
 *
 * Marks what is chosen, or not any more.
 */
void
trends_wall_choose_mark (TrendsWallChoose *self)
{
  guint index;

  g_return_if_fail (TRENDS_IS_WALL_CHOOSE (self));

  if (self->chosen == NULL)
    return;
  if (g_ptr_array_find_with_equal_func (self->marked, self->chosen, g_str_equal, &index))
    {
      g_ptr_array_remove_index (self->marked, index);
      trends_announce (self->stage, _("Not marked any more"));
    }
  else
    {
      g_ptr_array_add (self->marked, g_strdup (self->chosen));
      trends_announce (self->stage, _("Marked"));
    }
  trends_wall_choose_restore (self);
}

/**
 * trends_wall_choose_unmark:
 *
 * Marks nothing any more.
 */
void
trends_wall_choose_unmark (TrendsWallChoose *self)
{
  g_return_if_fail (TRENDS_IS_WALL_CHOOSE (self));

  g_ptr_array_set_size (self->marked, 0);
  trends_wall_choose_restore (self);
}

/**
 * trends_wall_choose_restore:
 *
 * Shows what is chosen on a slide that was made anew; if it isn’t there any more, nothing is chosen.
 */
void
trends_wall_choose_restore (TrendsWallChoose *self)
{
  g_autoptr (GPtrArray) cards = NULL;
  guint at;

  g_return_if_fail (TRENDS_IS_WALL_CHOOSE (self));

  if (self->chosen == NULL)
    return;
  cards = list_cards (self);
  for (guint i = 0; i < cards->len; i++)
    show_mark (self, cards->pdata[i]);
  at = find_chosen (self, cards);
  if (at != G_MAXUINT)
    choose (self, cards->pdata[at]);
  else
    g_clear_pointer (&self->chosen, g_free);
}

/**
 * trends_wall_choose_end:
 *
 * Chooses nothing any more.
 */
void
trends_wall_choose_end (TrendsWallChoose *self)
{
  g_autoptr (GPtrArray) cards = NULL;

  g_return_if_fail (TRENDS_IS_WALL_CHOOSE (self));

  g_ptr_array_set_size (self->marked, 0);
  g_clear_pointer (&self->chosen, g_free);
  cards = list_cards (self);
  for (guint i = 0; i < cards->len; i++)
    {
      show_mark (self, cards->pdata[i]);
      gtk_widget_set_focusable (cards->pdata[i], FALSE);
    }
}

/**
 * trends_wall_choose_get:
 *
 * Returns: (transfer none) (nullable): the id of the idea that has the focus
 */
const char *
trends_wall_choose_get (TrendsWallChoose *self)
{
  g_return_val_if_fail (TRENDS_IS_WALL_CHOOSE (self), NULL);

  return self->chosen;
}

/**
 * trends_wall_choose_get_marked:
 *
 * Returns: (transfer none) (element-type utf8): the ids of those that are marked
 */
GPtrArray *
trends_wall_choose_get_marked (TrendsWallChoose *self)
{
  g_return_val_if_fail (TRENDS_IS_WALL_CHOOSE (self), NULL);

  return self->marked;
}
