/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-fit-layout.c: a box that leaves out what is optional. */

#include "trends-fit-layout.h"

#include "trends-text-scale.h"

/* Of optional children; those of a higher rank go first. */
#define MAX_RANK 3

struct _TrendsFitLayoutChild
{
  GtkLayoutChild parent_instance;

  int optional;
  gboolean instead;
  gboolean below;
};

enum
{
  CHILD_PROP_OPTIONAL = 1,
  CHILD_PROP_INSTEAD,
  CHILD_PROP_BELOW,
};

G_DEFINE_FINAL_TYPE (TrendsFitLayoutChild, trends_fit_layout_child, GTK_TYPE_LAYOUT_CHILD)

static void
trends_fit_layout_child_get_property (GObject    *object,
                                      guint       property_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  TrendsFitLayoutChild *self = TRENDS_FIT_LAYOUT_CHILD (object);

  if (property_id == CHILD_PROP_OPTIONAL)
    g_value_set_int (value, self->optional);
  else if (property_id == CHILD_PROP_INSTEAD)
    g_value_set_boolean (value, self->instead);
  else if (property_id == CHILD_PROP_BELOW)
    g_value_set_boolean (value, self->below);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
trends_fit_layout_child_set_property (GObject      *object,
                                      guint         property_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  TrendsFitLayoutChild *self = TRENDS_FIT_LAYOUT_CHILD (object);

  if (property_id == CHILD_PROP_OPTIONAL)
    self->optional = g_value_get_int (value);
  else if (property_id == CHILD_PROP_INSTEAD)
    self->instead = g_value_get_boolean (value);
  else if (property_id == CHILD_PROP_BELOW)
    self->below = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);

  gtk_layout_manager_layout_changed (
      gtk_layout_child_get_layout_manager (GTK_LAYOUT_CHILD (self)));
}

static void
trends_fit_layout_child_class_init (TrendsFitLayoutChildClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = trends_fit_layout_child_get_property;
  object_class->set_property = trends_fit_layout_child_set_property;

  g_object_class_install_property (object_class, CHILD_PROP_OPTIONAL,
                                   g_param_spec_int ("optional", NULL, NULL, 0, MAX_RANK, 0,
                                                     flags));
  g_object_class_install_property (object_class, CHILD_PROP_INSTEAD,
                                   g_param_spec_boolean ("instead", NULL, NULL, FALSE, flags));
  g_object_class_install_property (object_class, CHILD_PROP_BELOW,
                                   g_param_spec_boolean ("below", NULL, NULL, FALSE, flags));
}

static void
trends_fit_layout_child_init (TrendsFitLayoutChild *self)
{
}

/* ---------------------------------------------------------------- layout */

struct _TrendsFitLayout
{
  GtkLayoutManager parent_instance;

  GtkOrientation orientation;
  int spacing;
  int room;
};

typedef enum
{
  PROP_SPACING = 1,
  PROP_ROOM,
  PROP_ORIENTATION,
} TrendsFitLayoutProperty;

/* One child, on its way from a request to a size. */
typedef struct
{
  GtkWidget *widget;
  int optional;
  gboolean instead;
  gboolean below;
  gboolean expands;
  gboolean shown;
  gboolean under; /* not shown beside the others, but below the one that expands */
} Item;

typedef struct
{
  GArray *items; /* (element-type Item) */
  GArray *sizes; /* (element-type GtkRequestedSize), one an item */
} Items;

G_DEFINE_FINAL_TYPE_WITH_CODE (TrendsFitLayout, trends_fit_layout, GTK_TYPE_LAYOUT_MANAGER,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ORIENTABLE, NULL))

static void
items_clear (Items *items)
{
  g_clear_pointer (&items->items, g_array_unref);
  g_clear_pointer (&items->sizes, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Items, items_clear)

/* `across`: the size in the other direction, -1 for any */
static void
collect (TrendsFitLayout *self,
         GtkWidget       *widget,
         int              across,
         Items           *items)
{
  items->items = g_array_new (FALSE, FALSE, sizeof (Item));
  items->sizes = g_array_new (FALSE, FALSE, sizeof (GtkRequestedSize));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkLayoutChild *layout_child;
      Item item = { .widget = child, .shown = TRUE };
      GtkRequestedSize size = { .data = child };

      if (!gtk_widget_should_layout (child))
        continue;

      layout_child = gtk_layout_manager_get_layout_child (GTK_LAYOUT_MANAGER (self), child);
      item.optional = TRENDS_FIT_LAYOUT_CHILD (layout_child)->optional;
      item.instead = TRENDS_FIT_LAYOUT_CHILD (layout_child)->instead;
      item.below = TRENDS_FIT_LAYOUT_CHILD (layout_child)->below;
      item.expands = gtk_widget_compute_expand (child, self->orientation);
      gtk_widget_measure (child, self->orientation, across, &size.minimum_size,
                          &size.natural_size, NULL, NULL);
      g_array_append_val (items->items, item);
      g_array_append_val (items->sizes, size);
    }
}

static Item *
get_item (Items *items,
          guint  i)
{
  return &g_array_index (items->items, Item, i);
}

static GtkRequestedSize *
get_size (Items *items,
          guint  i)
{
  return &g_array_index (items->sizes, GtkRequestedSize, i);
}

/* What must be had: everything but the optional children, and the room that
 * those that expand ask for. */
static int
sum_needed (TrendsFitLayout *self,
            GtkWidget       *widget,
            Items           *items)
{
  int needed = -self->spacing, expanding = 0;
  gboolean expands = FALSE;

  for (guint i = 0; i < items->items->len; i++)
    {
      if (get_item (items, i)->optional)
        continue;

      needed += get_size (items, i)->minimum_size + self->spacing;
      if (get_item (items, i)->expands)
        {
          expands = TRUE;
          expanding += get_size (items, i)->minimum_size;
        }
    }

  if (expands && self->room > 0)
    needed += MAX (0, self->room * trends_text_scale_get_line_height (widget) - expanding);

  return needed;
}

/* What a child's coming costs, less what it stands for then goes. */
static int
get_cost (TrendsFitLayout *self,
          Items           *items,
          guint            i)
{
  int cost = get_size (items, i)->natural_size + self->spacing;

  if (i + 1 < items->items->len && get_item (items, i + 1)->instead)
    cost -= get_size (items, i + 1)->minimum_size + self->spacing;

  return cost;
}

static void
set_shown (Items    *items,
           guint     i,
           gboolean  shown)
{
  GtkRequestedSize *size = get_size (items, i);

  get_item (items, i)->shown = shown;
  size->minimum_size = size->natural_size = shown ? size->natural_size : 0;
}

/* Optional children come in the order of their rank, each at its natural size
 * or not at all. */
static void
choose (TrendsFitLayout *self,
        GtkWidget       *widget,
        Items           *items,
        int              available)
{
  int left = available - sum_needed (self, widget, items);

  for (int rank = 1; rank <= MAX_RANK; rank++)
    for (guint i = 0; i < items->items->len; i++)
      {
        int cost = get_cost (self, items, i);
        gboolean shown = left >= cost;

        if (get_item (items, i)->optional != rank)
          continue;

        set_shown (items, i, shown);
        get_item (items, i)->under = get_item (items, i)->below && !shown;
        if (i + 1 < items->items->len && get_item (items, i + 1)->instead)
          set_shown (items, i + 1, !shown);
        if (shown)
          left -= cost;
      }
}

static int
count_shown (Items   *items,
             gboolean expanding)
{
  int n = 0;

  for (guint i = 0; i < items->items->len; i++)
    if (get_item (items, i)->shown && (!expanding || get_item (items, i)->expands))
      n++;

  return n;
}

/* Leaves each child's size in minimum_size. */
static void
distribute (TrendsFitLayout *self,
            GtkWidget       *widget,
            Items           *items,
            int              available)
{
  int left, n_expanding;

  choose (self, widget, items, available);

  left = available - MAX (0, count_shown (items, FALSE) - 1) * self->spacing;
  for (guint i = 0; i < items->sizes->len; i++)
    left -= get_size (items, i)->minimum_size;

  left = gtk_distribute_natural_allocation (MAX (0, left), items->sizes->len,
                                            (GtkRequestedSize *) (void *) items->sizes->data);

  n_expanding = count_shown (items, TRUE);
  for (guint i = 0; i < items->items->len && n_expanding > 0; i++)
    if (get_item (items, i)->shown && get_item (items, i)->expands)
      {
        int share = left / n_expanding--;

        get_size (items, i)->minimum_size += share;
        left -= share;
      }
}

/* ------------------------------------------------------------------ below */

static Item *
find_under (Items *items)
{
  for (guint i = 0; i < items->items->len; i++)
    if (get_item (items, i)->under)
      return get_item (items, i);

  return NULL;
}

static GtkOrientation
get_across (TrendsFitLayout *self)
{
  return self->orientation == GTK_ORIENTATION_HORIZONTAL ? GTK_ORIENTATION_VERTICAL
                                                         : GTK_ORIENTATION_HORIZONTAL;
}

/* How far the child below goes, under one that is `along` wide. */
static int
measure_under (TrendsFitLayout *self,
               Items           *items,
               int              along)
{
  Item *under = find_under (items);
  int natural = 0;

  if (under != NULL)
    gtk_widget_measure (under->widget, get_across (self), along, NULL, &natural, NULL, NULL);
  return natural;
}

static void
measure_along (TrendsFitLayout *self,
               GtkWidget       *widget,
               int              across,
               int             *minimum,
               int             *natural)
{
  g_auto (Items) items = { NULL, NULL };

  collect (self, widget, across, &items);

  *minimum = *natural = -self->spacing;
  for (guint i = 0; i < items.items->len; i++)
    {
      if (!get_item (&items, i)->optional)
        *minimum += get_size (&items, i)->minimum_size + self->spacing;
      if (!get_item (&items, i)->instead)
        *natural += get_size (&items, i)->natural_size + self->spacing;
    }

  *minimum = MAX (*minimum, 0);
  *natural = MAX (*natural, *minimum);
}

static void
measure_across (TrendsFitLayout *self,
                GtkWidget       *widget,
                int              along,
                int             *minimum,
                int             *natural)
{
  g_auto (Items) items = { NULL, NULL };

  collect (self, widget, -1, &items);
  if (along >= 0)
    distribute (self, widget, &items, along);

  for (guint i = 0; i < items.items->len; i++)
    {
      int child_minimum, child_natural;
      int child_along = along >= 0 ? get_size (&items, i)->minimum_size : -1;
      int under = 0;

      if (!get_item (&items, i)->shown)
        continue;

      gtk_widget_measure (get_item (&items, i)->widget, get_across (self), child_along,
                          &child_minimum, &child_natural, NULL, NULL);
      if (get_item (&items, i)->expands)
        under = measure_under (self, &items, child_along);
      *minimum = MAX (*minimum, child_minimum + under);
      *natural = MAX (*natural, child_natural + under);
    }
}

static void
trends_fit_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  TrendsFitLayout *self = TRENDS_FIT_LAYOUT (manager);

  *minimum = *natural = 0;
  if (orientation == self->orientation)
    measure_along (self, widget, for_size, minimum, natural);
  else
    measure_across (self, widget, for_size, minimum, natural);
}

/* A part of the layout: from `offset`, `size` long, and across from `top`, `depth`. */
typedef struct
{
  int offset;
  int size;
  int top;
  int depth;
} Place;

static void
place (TrendsFitLayout *self,
       GtkWidget       *widget,
       GtkWidget       *child,
       int              width,
       const Place     *at)
{
  GtkAllocation area = { at->top, at->offset, at->depth, at->size };

  if (self->orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

      area = (GtkAllocation) { mirrored ? width - at->offset - at->size : at->offset, at->top,
                               at->size, at->depth };
    }

  gtk_widget_size_allocate (child, &area, -1);
}

/* The two as one, in the middle of what there is. */
static void
place_with_under (TrendsFitLayout *self,
                  GtkWidget       *widget,
                  Items           *items,
                  Item            *item,
                  Item            *under_item,
                  int              width,
                  Place            at)
{
  int under = measure_under (self, items, at.size);
  int natural, rest, along;

  gtk_widget_measure (item->widget, get_across (self), at.size, NULL, &natural, NULL, NULL);
  rest = MAX (0, at.depth - natural - under);
  at.depth -= under + rest;
  at.top += rest / 2;
  place (self, widget, item->widget, width, &at);

  gtk_widget_measure (under_item->widget, self->orientation, -1, NULL, &along, NULL, NULL);
  at.top += at.depth;
  at.depth = under;
  at.size = MIN (at.size, along);
  gtk_widget_set_child_visible (under_item->widget, TRUE);
  place (self, widget, under_item->widget, width, &at);
}

static void
trends_fit_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  TrendsFitLayout *self = TRENDS_FIT_LAYOUT (manager);
  g_auto (Items) items = { NULL, NULL };
  gboolean horizontal = self->orientation == GTK_ORIENTATION_HORIZONTAL;
  Place at = { .depth = horizontal ? height : width };

  collect (self, widget, horizontal ? -1 : width, &items);
  distribute (self, widget, &items, horizontal ? width : height);

  for (guint i = 0; i < items.items->len; i++)
    {
      Item *item = get_item (&items, i);
      Item *under = item->expands ? find_under (&items) : NULL;

      if (!item->under)
        gtk_widget_set_child_visible (item->widget, item->shown);
      if (!item->shown)
        continue;

      at.size = get_size (&items, i)->minimum_size;
      if (under != NULL)
        place_with_under (self, widget, &items, item, under, width, at);
      else
        place (self, widget, item->widget, width, &at);
      at.offset += at.size + self->spacing;
    }
}

static GtkLayoutChild *
trends_fit_layout_create_layout_child (GtkLayoutManager *manager,
                                       GtkWidget        *widget,
                                       GtkWidget        *child)
{
  return g_object_new (TRENDS_TYPE_FIT_LAYOUT_CHILD, "layout-manager", manager, "child-widget",
                       child, NULL);
}

static void
trends_fit_layout_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  TrendsFitLayout *self = TRENDS_FIT_LAYOUT (object);

  switch ((TrendsFitLayoutProperty) property_id)
    {
    case PROP_ORIENTATION:
      g_value_set_enum (value, self->orientation);
      break;
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    case PROP_ROOM:
      g_value_set_int (value, self->room);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_fit_layout_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  TrendsFitLayout *self = TRENDS_FIT_LAYOUT (object);

  switch ((TrendsFitLayoutProperty) property_id)
    {
    case PROP_ORIENTATION:
      self->orientation = g_value_get_enum (value);
      break;
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    case PROP_ROOM:
      self->room = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }

  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

static void
trends_fit_layout_class_init (TrendsFitLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = trends_fit_layout_get_property;
  object_class->set_property = trends_fit_layout_set_property;
  layout_class->measure = trends_fit_layout_measure;
  layout_class->allocate = trends_fit_layout_allocate;
  layout_class->create_layout_child = trends_fit_layout_create_layout_child;
  layout_class->layout_child_type = TRENDS_TYPE_FIT_LAYOUT_CHILD;

  g_object_class_install_property (object_class, PROP_SPACING,
                                   g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0,
                                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  g_object_class_install_property (object_class, PROP_ROOM,
                                   g_param_spec_int ("room", NULL, NULL, 0, G_MAXINT, 0,
                                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  g_object_class_override_property (object_class, PROP_ORIENTATION, "orientation");
}

static void
trends_fit_layout_init (TrendsFitLayout *self)
{
  self->orientation = GTK_ORIENTATION_HORIZONTAL;
}
