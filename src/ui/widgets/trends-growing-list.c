/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-growing-list.c: see trends-growing-list.h. */

#include "trends-growing-list.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-container.h"
#include "trends-frames.h"

/* From so many on a list view makes no more rows. */
#define MOST 208
/* So many rows are there at once for who comes with the focus, and is told how many. */
#define FEW 48

struct _TrendsGrowingList
{
  GObject parent_instance;

  GListModel *source;
  GtkWidget *widget; /* weak: which shows it, and scrolls */
  guint step;
  guint first; /* of the source, of those that there are */
  guint n;     /* how many there are from there on at most; G_MAXUINT: all */
  guint n_before; /* of these: how many have come before where it began */
  gboolean is_held;        /* nothing comes for now */
  gboolean is_next_before; /* what comes in the next frame comes before them */
  guint tick;
  TrendsGrowingListFocusFunc find_focused; /* (nullable) */
  gpointer focus_data;
  char *name;       /* (nullable): of what shows it */
  GtkWidget *named; /* weak */
};

static GType
get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (TRENDS_GROWING_LIST (model)->source);
}

/* Of a source with so many */
static guint
count (TrendsGrowingList *self,
       guint              n_source)
{
  return self->first < n_source ? MIN (self->n, n_source - self->first) : 0;
}

static guint
get_n_items (GListModel *model)
{
  TrendsGrowingList *self = TRENDS_GROWING_LIST (model);

  return count (self, g_list_model_get_n_items (self->source));
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  TrendsGrowingList *self = TRENDS_GROWING_LIST (model);

  return position < self->n ? g_list_model_get_item (self->source, self->first + position) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TrendsGrowingList, trends_growing_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* ---------------------------------------------------------------- growing */

static void
stop (TrendsGrowingList *self)
{
  if (self->tick != 0 && self->widget != NULL)
    gtk_widget_remove_tick_callback (self->widget, self->tick);
  self->tick = 0;
}

static gboolean
is_all (TrendsGrowingList *self)
{
  return self->first == 0 && self->n == G_MAXUINT;
}

static void
stop_at_all (TrendsGrowingList *self)
{
  if (!is_all (self))
    return;
  stop (self);
  self->n_before = 0;
}

static void
grow_to (TrendsGrowingList *self,
         guint              n)
{
  guint n_old = get_n_items (G_LIST_MODEL (self));

  self->n = n - self->n_before > MOST
              || n >= g_list_model_get_n_items (self->source) - self->first
              ? G_MAXUINT : n;
  stop_at_all (self);
  if (get_n_items (G_LIST_MODEL (self)) > n_old)
    g_list_model_items_changed (G_LIST_MODEL (self), n_old, 0,
                                get_n_items (G_LIST_MODEL (self)) - n_old);
}

/* Where it began further on; what shows it stays where it is. */
static void
grow_before (TrendsGrowingList *self)
{
  guint n = self->n_before + self->step > MOST ? self->first : MIN (self->step, self->first);

  self->first -= n;
  self->n_before += n;
  if (self->n != G_MAXUINT)
    self->n += n;
  stop_at_all (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, n);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  TrendsGrowingList *self = user_data;

  if (!trends_frames_take_step (clock))
    return G_SOURCE_CONTINUE;
  self->is_next_before = self->first > 0 && (!self->is_next_before || self->n == G_MAXUINT);
  if (self->is_next_before)
    grow_before (self);
  else
    grow_to (self, self->n + self->step);
  return G_SOURCE_CONTINUE; /* or it has been taken away */
}

/* While it is seen: a widget has frames behind another one, too. */
static void
grow (TrendsGrowingList *self)
{
  if (self->tick == 0 && !is_all (self) && !self->is_held && self->widget != NULL
      && gtk_widget_get_mapped (self->widget))
    self->tick = gtk_widget_add_tick_callback (self->widget, tick_cb, self, NULL);
}

/* -------------------------------------------------------------- following */

static gboolean
is_at_start (TrendsGrowingList *self)
{
  GtkScrollable *scrollable = GTK_SCROLLABLE (self->widget);
  GtkAdjustment *adjustments[] = { gtk_scrollable_get_hadjustment (scrollable),
                                   gtk_scrollable_get_vadjustment (scrollable) };

  for (guint i = 0; i < G_N_ELEMENTS (adjustments); i++)
    if (adjustments[i] != NULL
        && gtk_adjustment_get_value (adjustments[i]) > gtk_adjustment_get_lower (adjustments[i]))
      return FALSE;
  return TRUE;
}

/* Whether so much of what can be seen is another that it may as well come anew. */
static gboolean
begins_anew (TrendsGrowingList *self,
             guint              position,
             guint              n_added)
{
  return self->n > position + self->step && self->widget != NULL && position < MOST
         && n_added > self->step * 2 && !trends_container_has_focus (self->widget)
         && is_at_start (self);
}

/* Screen readers count the rows that there are, which aren't all of a long list. */
static void
show_name (TrendsGrowingList *self)
{
  guint n = g_list_model_get_n_items (self->source);
  g_autofree char *name = NULL;

  if (self->name == NULL || self->named == NULL)
    return;
  name = n > FEW ? /* Translators: the name of a long list, and how many rows it has: “Findings, 312 in all” */
                   g_strdup_printf (ngettext ("%s, %u in all", "%s, %u in all", n), self->name, n)
                 : g_strdup (self->name);
  trends_accessible_set_name (self->named, name);
}

/* In the middle of a list that becomes another: all of it. */
static void
give_all (TrendsGrowingList *self,
          guint              n_old)
{
  self->first = 0;
  self->n = G_MAXUINT;
  stop_at_all (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_old, get_n_items (G_LIST_MODEL (self)));
}

/* (transfer none) (nullable): only compared with others, for it may have gone */
static gpointer
get_focused (TrendsGrowingList *self)
{
  return self->find_focused != NULL && self->widget != NULL
             && trends_container_has_focus (self->widget)
           ? self->find_focused (self->focus_data) : NULL;
}

static guint
find_in_source (TrendsGrowingList *self,
                gpointer           item)
{
  guint n = item != NULL ? g_list_model_get_n_items (self->source) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) other = g_list_model_get_item (self->source, i);

      if (other == item)
        return i;
    }
  return G_MAXUINT;
}

/* @n_old: how many there were, which are all others now */
static void
begin_anew_at (TrendsGrowingList *self,
               guint              position,
               guint              n_old)
{
  self->first = position > self->step ? position - self->step : 0;
  self->n = position - self->first + self->step;
  self->n_before = 0;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_old, get_n_items (G_LIST_MODEL (self)));
  grow (self);
}

/* Where very much is another, around the row that has the focus, which stays: no list view makes all
 * its rows anew then. Whether it did */
static gboolean
begin_anew_at_focus (TrendsGrowingList *self,
                     guint              n_old,
                     guint              n_others)
{
  guint position = n_others > MOST || self->first > 0 ? find_in_source (self, get_focused (self))
                                                      : G_MAXUINT;

  if (position == G_MAXUINT)
    return FALSE;
  begin_anew_at (self, position, n_old);
  return TRUE;
}

/* As many of those that were there and come after what changed stay as have room. */
static void
source_changed_cb (TrendsGrowingList *self,
                   guint              position,
                   guint              n_removed,
                   guint              n_added)
{
  guint n_source = g_list_model_get_n_items (self->source);
  guint n_before = count (self, n_source - n_added + n_removed);
  guint n_after;

  if (n_added != n_removed)
    show_name (self);
  if (begin_anew_at_focus (self, n_before, MAX (n_removed, n_added)))
    return;
  if (self->first > 0)
    {
      give_all (self, n_before);
      return;
    }
  if (begins_anew (self, position, n_added))
    self->n = position + self->step;
  grow (self);
  n_after = get_n_items (G_LIST_MODEL (self));
  if (self->n == G_MAXUINT)
    g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
  else if (position < n_before || position < n_after)
    g_list_model_items_changed (G_LIST_MODEL (self), position,
                                n_before - MIN (position, n_before),
                                n_after - MIN (position, n_after));
}

/* ------------------------------------------------------------- the object */

static void
trends_growing_list_dispose (GObject *object)
{
  TrendsGrowingList *self = TRENDS_GROWING_LIST (object);

  stop (self);
  g_clear_weak_pointer (&self->widget);
  g_clear_weak_pointer (&self->named);
  G_OBJECT_CLASS (trends_growing_list_parent_class)->dispose (object);
}

static void
trends_growing_list_finalize (GObject *object)
{
  g_object_unref (TRENDS_GROWING_LIST (object)->source);
  g_free (TRENDS_GROWING_LIST (object)->name);

  G_OBJECT_CLASS (trends_growing_list_parent_class)->finalize (object);
}

static void
trends_growing_list_class_init (TrendsGrowingListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_growing_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = trends_growing_list_finalize;
}

static void
trends_growing_list_init (TrendsGrowingList *self)
{
}

/**
 * trends_growing_list_new:
 * @source: what it is the beginning of
 * @widget: (type GtkScrollable): which shows it
 * @step: how many items there are at first, and how many come in a frame: at least 1
 *
 * Returns: (transfer full): the list
 */
TrendsGrowingList *
trends_growing_list_new (GListModel *source,
                         GtkWidget  *widget,
                         guint       step)
{
  TrendsGrowingList *self = g_object_new (TRENDS_TYPE_GROWING_LIST, NULL);

  g_return_val_if_fail (GTK_IS_SCROLLABLE (widget), self);

  self->source = g_object_ref (source);
  self->step = step;
  self->n = step;
  g_set_weak_pointer (&self->widget, widget);
  g_signal_connect_object (source, "items-changed", G_CALLBACK (source_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (widget, "map", G_CALLBACK (grow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (widget, "unmap", G_CALLBACK (stop), self, G_CONNECT_SWAPPED);
  grow (self);
  return self;
}

/**
 * trends_growing_list_set_name:
 * @widget: what shows it
 * @name: what screen readers call that
 *
 * Names what shows it, and has the name of a long list say how many rows there are, from the start
 * on and whatever becomes of its source.
 */
void
trends_growing_list_set_name (TrendsGrowingList *self,
                              GtkWidget         *widget,
                              const char        *name)
{
  g_return_if_fail (TRENDS_IS_GROWING_LIST (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (name != NULL);

  g_set_weak_pointer (&self->named, widget);
  g_free (self->name);
  self->name = g_strdup (name);
  show_name (self);
}

/**
 * trends_growing_list_show:
 * @position: a place of its source
 *
 * Has it hold that at once, for somebody wants to go there; and all of a short list, whose rows
 * screen readers count as the focus comes into it.
 */
void
trends_growing_list_show (TrendsGrowingList *self,
                          guint              position)
{
  g_return_if_fail (TRENDS_IS_GROWING_LIST (self));

  if (self->n != G_MAXUINT && g_list_model_get_n_items (self->source) <= FEW)
    grow_to (self, G_MAXUINT);
  else if (position >= self->n)
    grow_to (self, position < MOST ? position + self->step : G_MAXUINT);
}

/**
 * trends_growing_list_show_at:
 * @position: a place of its source
 *
 * As trends_growing_list_show(), but what is far and hasn't come yet doesn't bring all that a list
 * view would make around it: the list begins anew there, and grows both ways.
 *
 * Returns: the place that it has in the list now
 */
guint
trends_growing_list_show_at (TrendsGrowingList *self,
                             guint              position)
{
  g_return_val_if_fail (TRENDS_IS_GROWING_LIST (self), position);

  if (position >= self->first && position - self->first < get_n_items (G_LIST_MODEL (self)))
    return position - self->first;
  if (self->first > 0 || position >= MOST)
    begin_anew_at (self, position, get_n_items (G_LIST_MODEL (self)));
  else
    trends_growing_list_show (self, position);
  return position - self->first;
}

/**
 * trends_growing_list_get_first:
 *
 * Returns: the place in its source of the first item that there is
 */
guint
trends_growing_list_get_first (TrendsGrowingList *self)
{
  g_return_val_if_fail (TRENDS_IS_GROWING_LIST (self), 0);

  return self->first;
}

/**
 * trends_growing_list_set_held:
 * @is_held: whether nothing comes for now
 *
 * While its source is about to become another, what comes would go again.
 */
void
trends_growing_list_set_held (TrendsGrowingList *self,
                              gboolean           is_held)
{
  g_return_if_fail (TRENDS_IS_GROWING_LIST (self));

  self->is_held = is_held;
  if (is_held)
    stop (self);
  else
    grow (self);
}

/**
 * trends_growing_list_set_focus_func:
 * @func: says which item of the source has the focus, while the focus is in what shows the list
 * @user_data: (not owned): for @func, as long as the list follows its source
 *
 * Where very much of the source becomes another, the row with the focus stays, and others come around
 * it. Without, all rows that there are are made anew at once as long as one has the focus.
 */
void
trends_growing_list_set_focus_func (TrendsGrowingList          *self,
                                    TrendsGrowingListFocusFunc  func,
                                    gpointer                    user_data)
{
  g_return_if_fail (TRENDS_IS_GROWING_LIST (self));

  self->find_focused = func;
  self->focus_data = user_data;
}
