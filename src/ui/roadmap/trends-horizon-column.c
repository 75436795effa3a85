/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-horizon-column.c: see trends-horizon-column.h. Its list is filled when it is first shown,
 * a few cards a frame, so that no turn of the main loop is long. */

#include "trends-horizon-column.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-comparison.h"
#include "trends-container.h"
#include "trends-entity-filter.h"
#include "trends-horizon-card.h"
#include "trends-initiative-words.h"
#include "trends-list-store.h"
#include "trends-order.h"
#include "trends-roadmap-links.h"
#include "trends-roadmap-look.h"
#include "trends-view.h"
#include "trends-wrap-layout.h"

#define STEP 16  /* cards that come in a frame */
#define MOST 208 /* after so many a list makes no more */
#define LINE_SPACING 8
#define WORDS_CHARS 9 /* in a line at least: five columns of large text have room in a small window */

struct _TrendsHorizonColumn
{
  GtkWidget parent_instance;

  GtkWidget *title;
  GtkWidget *count;
  GtkWidget *words;
  GtkWidget *nothing;
  TrendsInitiativeList *list;
  TrendsSession *session;
  GListModel *all;   /* that have the horizon */
  GListModel *seen;  /* of these, what isn't hidden as it doesn't match */
  GListStore *shown; /* the same, once it is filled */
  TrendsHorizon horizon;
  guint tick;
  gboolean is_filled;
};

G_DEFINE_FINAL_TYPE (TrendsHorizonColumn, trends_horizon_column, GTK_TYPE_WIDGET)

static const char *
get_label (TrendsHorizonColumn *self)
{
  return self->horizon == TRENDS_HORIZON_UNSET
           ? _("No horizon")
           : trends_choices_get_label (&trends_horizon_choices, self->horizon);
}

/* ------------------------------------------------------------------- cards */

static GtkWidget *
make_card (gpointer user_data)
{
  TrendsHorizonColumn *self = user_data;

  return trends_horizon_card_new (self->horizon == TRENDS_HORIZON_NOT_DOING);
}

/* (transfer full) (nullable): what a bar would have in a frame: that it starts too early, and how
 * it is beside a baseline */
static char *
dup_note (TrendsHorizonColumn *self,
          TrendsEntity        *initiative)
{
  g_autofree char *slip
    = trends_comparison_dup_words (trends_comparison_of (self->session), initiative);
  const char *early = trends_initiative_is_early (initiative) ? trends_roadmap_look_get_early ()
                                                              : NULL;

  if (early != NULL && slip != NULL)
    /* Translators: on a card: “Too early, slipped by 2 quarters” */
    return g_strdup_printf (_("%s, %s"), early, slip);
  return early != NULL ? g_strdup (early) : g_steal_pointer (&slip);
}

/* The same, to follow what else is said of it */
static char *
dup_spoken_note (TrendsHorizonColumn *self,
                 TrendsEntity        *initiative)
{
  g_autofree char *slip
    = trends_comparison_dup_spoken (trends_comparison_of (self->session), initiative);
  g_autofree char *needs = trends_initiative_is_early (initiative)
                             ? trends_initiative_dup_need_words (initiative, ", ")
                             : g_strdup ("");

  return g_strconcat (needs, slip, NULL);
}

static char *
show_card (GtkWidget    *card,
           TrendsEntity *initiative,
           gpointer      user_data)
{
  TrendsHorizonColumn *self = user_data;
  TrendsMatches *matches = trends_session_get_matches (self->session);
  gboolean no_match = !trends_matches_has (matches, initiative);
  g_autofree char *words = trends_initiative_dup_spoken (initiative, no_match);
  g_autofree char *note = dup_note (self, initiative);
  g_autofree char *spoken_note = dup_spoken_note (self, initiative);
  g_autofree char *spoken = g_strconcat (words, spoken_note, NULL);
  g_autofree char *reason = NULL;
  guint place = trends_initiative_list_get_position (card) + 1;
  guint n_all = g_list_model_get_n_items (self->seen);

  trends_horizon_card_show (TRENDS_HORIZON_CARD (card), initiative, no_match, note);
  if (self->horizon != TRENDS_HORIZON_NOT_DOING)
    /* Translators: what is said of a card: all of it, its place, of how many, and of what */
    return g_strdup_printf (_("%s, card %'u of %'u of %s"), spoken, place, n_all, get_label (self));
  reason = trends_horizon_card_dup_reason (initiative);
  /* Translators: the same, with why it isn't to be done before its place */
  return g_strdup_printf (_("%s, %s, card %'u of %'u of %s"), spoken, reason, place, n_all,
                          get_label (self));
}

/* ----------------------------------------------------------------- filling */

static void
copy_all (TrendsHorizonColumn *self,
          guint                n_items)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (items, g_list_model_get_item (self->seen, i));
  trends_list_store_become (self->shown, items);
}

static gboolean
fill_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  TrendsHorizonColumn *self = TRENDS_HORIZON_COLUMN (widget);
  guint n_all = g_list_model_get_n_items (self->seen);
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->shown)) + STEP;

  self->is_filled = n_shown >= n_all || n_shown > MOST;
  copy_all (self, self->is_filled ? n_all : n_shown);
  if (!self->is_filled)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
all_changed_cb (TrendsHorizonColumn *self)
{
  if (!self->is_filled)
    return;
  copy_all (self, g_list_model_get_n_items (self->seen));
  trends_initiative_list_update (self->list);
}

/**
 * trends_horizon_column_fill:
 *
 * Has it show its cards; for when it is about to be seen.
 */
void
trends_horizon_column_fill (TrendsHorizonColumn *self)
{
  g_return_if_fail (TRENDS_IS_HORIZON_COLUMN (self));

  if (!self->is_filled && self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), fill_cb, NULL, NULL);
}

/* ------------------------------------------------------------------- class */

static void
trends_horizon_column_dispose (GObject *object)
{
  TrendsHorizonColumn *self = TRENDS_HORIZON_COLUMN (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->shown);
  g_clear_object (&self->seen);
  g_clear_object (&self->all);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_horizon_column_parent_class)->dispose (object);
}

/* GTK asks on Shift+Tab, too, to let the focus out. */
static gboolean
trends_horizon_column_grab_focus (GtkWidget *widget)
{
  return !trends_container_has_focus (widget)
         && trends_horizon_column_focus_at (TRENDS_HORIZON_COLUMN (widget), 0);
}

static void
trends_horizon_column_class_init (TrendsHorizonColumnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_horizon_column_dispose;
  widget_class->grab_focus = trends_horizon_column_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "trends-horizon-column");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
make_label (const char *css_class)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "xalign", 0.0f,
                       "css-classes", (const char *[]) { css_class, NULL },
                       NULL);
}

static void
add_header (TrendsHorizonColumn *self)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  /* Rather than cut what it is called, how much is in it is below that. */
  GtkWidget *line = trends_container_new (
    g_object_new (TRENDS_TYPE_WRAP_LAYOUT, "spacing", LINE_SPACING, NULL));

  gtk_widget_add_css_class (header, "head");
  gtk_widget_set_parent (self->title, line);
  gtk_widget_set_parent (self->count, line);
  gtk_box_append (GTK_BOX (header), line);
  gtk_box_append (GTK_BOX (header), self->words);
  gtk_widget_set_parent (header, GTK_WIDGET (self));
}

static void
trends_horizon_column_init (TrendsHorizonColumn *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->shown = g_list_store_new (TRENDS_TYPE_ENTITY);
  self->title = make_label ("title");
  self->count = make_label ("count");
  self->words = make_label ("quiet");
  gtk_label_set_wrap (GTK_LABEL (self->count), TRUE);
  gtk_label_set_wrap (GTK_LABEL (self->words), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (self->words), WORDS_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (self->words), WORDS_CHARS + 3);
  add_header (self);
  self->nothing = make_label ("quiet");
  gtk_widget_add_css_class (self->nothing, "nothing");
  gtk_label_set_label (GTK_LABEL (self->nothing), _("Nothing here"));
  gtk_widget_set_parent (self->nothing, GTK_WIDGET (self));
  self->list = g_object_new (TRENDS_TYPE_INITIATIVE_LIST, "vexpand", TRUE, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
}

/* ------------------------------------------------------------ public doors */

/**
 * trends_horizon_column_new:
 * @session: where it is shown
 * @columns: of what it shows one
 *
 * Returns: (transfer floating): a column, empty until it is filled
 */
GtkWidget *
trends_horizon_column_new (TrendsSession        *session,
                           TrendsHorizonColumns *columns,
                           TrendsHorizon         horizon)
{
  static const TrendsInitiativeListRows rows = { make_card, show_card };
  TrendsHorizonColumn *self = g_object_new (TRENDS_TYPE_HORIZON_COLUMN, NULL);

  self->session = g_object_ref (session);
  self->horizon = horizon;
  self->all = g_object_ref (trends_horizon_columns_get (columns, horizon));
  self->seen = trends_entity_filter_new_list (trends_unmatched_of (session), self->all);
  gtk_label_set_label (GTK_LABEL (self->title), get_label (self));
  trends_initiative_list_set (self->list, session, G_LIST_MODEL (self->shown), &rows, self);
  g_signal_connect_object (self->seen, "items-changed", G_CALLBACK (all_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * trends_horizon_column_get_horizon:
 *
 * Returns: what it shows
 */
TrendsHorizon
trends_horizon_column_get_horizon (TrendsHorizonColumn *self)
{
  g_return_val_if_fail (TRENDS_IS_HORIZON_COLUMN (self), TRENDS_HORIZON_UNSET);

  return self->horizon;
}

/**
 * trends_horizon_column_count:
 *
 * Returns: how many initiatives have its horizon
 */
guint
trends_horizon_column_count (TrendsHorizonColumn *self)
{
  g_return_val_if_fail (TRENDS_IS_HORIZON_COLUMN (self), 0);

  return g_list_model_get_n_items (self->all);
}

/**
 * trends_horizon_column_get_list:
 *
 * Returns: (transfer none): its cards
 */
TrendsInitiativeList *
trends_horizon_column_get_list (TrendsHorizonColumn *self)
{
  g_return_val_if_fail (TRENDS_IS_HORIZON_COLUMN (self), NULL);

  return self->list;
}

static guint
count_matches (TrendsHorizonColumn *self)
{
  TrendsMatches *matches = trends_session_get_matches (self->session);
  guint n_all = g_list_model_get_n_items (self->all), n = 0;

  for (guint i = 0; i < n_all; i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (self->all, i);

      n += trends_matches_has (matches, initiative);
    }
  return n;
}

static guint
count_done (TrendsHorizonColumn *self)
{
  guint n_all = g_list_model_get_n_items (self->all), n = 0;

  for (guint i = 0; i < n_all; i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (self->all, i);

      n += trends_entity_get_integer (initiative, TRENDS_INITIATIVE_STATUS) == TRENDS_STATUS_DONE;
    }
  return n;
}

/* How many, and how many of them are done, which insights count apart; or of how many, where
 * something is looked for */
static char *
dup_count (TrendsHorizonColumn *self)
{
  guint n_all = g_list_model_get_n_items (self->all);
  guint n_done = count_done (self);

  if (!trends_filter_is_active (trends_session_get_filter (self->session)))
    return n_done == 0 ? g_strdup_printf ("%'u", n_all)
                       /* Translators: how many cards a column has, and how many of them are done */
                       : g_strdup_printf (_("%'u, %'u done"), n_all, n_done);
  /* Translators: how many match what is looked for, of how many */
  return g_strdup_printf (_("%'u of %'u"), count_matches (self), n_all);
}

/**
 * trends_horizon_column_update:
 * @today: the day it is, as a Julian day
 *
 * Says anew what it holds and how many, and shows anew what is shown: something of it, or what is
 * looked for, is another.
 */
void
trends_horizon_column_update (TrendsHorizonColumn *self,
                              gint64               today)
{
  g_autofree char *words = NULL;
  g_autofree char *count = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (TRENDS_IS_HORIZON_COLUMN (self));

  words = trends_horizon_dup_words (self->horizon, today, NULL);
  count = dup_count (self);
  /* Translators: what a column of cards is called: a horizon, and how many cards */
  name = g_strdup_printf (_("%s, %s"), get_label (self), count);
  gtk_label_set_label (GTK_LABEL (self->words), words);
  gtk_label_set_label (GTK_LABEL (self->count), count);
  gtk_label_set_label (GTK_LABEL (self->nothing), g_list_model_get_n_items (self->all) == 0
                                                    ? _("Nothing here")
                                                    : _("Nothing here matches."));
  gtk_widget_set_visible (self->nothing, g_list_model_get_n_items (self->seen) == 0);
  trends_accessible_set_name (GTK_WIDGET (self), name);
  trends_initiative_list_set_name (self->list, name, TRUE);
  trends_initiative_list_update (self->list);
}

/* What had the focus and is hidden now leaves it to what is near. */
static void
leave (TrendsHorizonColumn *self,
       TrendsEntity        *hidden)
{
  g_autoptr (TrendsEntity) near = trends_entity_filter_dup_near (self->seen, hidden);

  if (near == NULL || !trends_session_select (self->session, near)
      || !trends_horizon_column_reveal (self, near))
    gtk_widget_grab_focus (gtk_widget_get_ancestor (GTK_WIDGET (self), TRENDS_TYPE_VIEW));
}

/**
 * trends_horizon_column_update_match:
 *
 * Has cards for what is shown, where that is something else; all else is shown anew by
 * trends_horizon_column_update().
 */
void
trends_horizon_column_update_match (TrendsHorizonColumn *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (TrendsEntity) focused = NULL;

  g_return_if_fail (TRENDS_IS_HORIZON_COLUMN (self));

  if (root != NULL)
    g_set_object (&focused,
                  trends_initiative_list_get_entity_of (self->list, gtk_root_get_focus (root)));
  trends_entity_filter_update (self->seen);
  if (focused != NULL && trends_unmatched_hides (trends_unmatched_of (self->session), focused))
    leave (self, focused);
}

/**
 * trends_horizon_column_find:
 *
 * Returns: the place of an initiative in it, from 0; %G_MAXUINT where it is elsewhere
 */
guint
trends_horizon_column_find (TrendsHorizonColumn *self,
                            TrendsEntity        *initiative)
{
  g_return_val_if_fail (TRENDS_IS_HORIZON_COLUMN (self), G_MAXUINT);

  return trends_order_find_in (self->seen, initiative);
}

/* At once, whatever is still to come */
static void
fill_now (TrendsHorizonColumn *self)
{
  if (self->is_filled)
    return;
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  self->is_filled = TRUE;
  copy_all (self, g_list_model_get_n_items (self->seen));
}

/**
 * trends_horizon_column_reveal:
 *
 * Scrolls to an initiative and gives it the focus.
 *
 * Returns: whether it is in the column
 */
gboolean
trends_horizon_column_reveal (TrendsHorizonColumn *self,
                              TrendsEntity        *initiative)
{
  guint place = trends_horizon_column_find (self, initiative);

  if (place == G_MAXUINT)
    return FALSE;
  if (place >= g_list_model_get_n_items (G_LIST_MODEL (self->shown)))
    fill_now (self);
  return trends_initiative_list_reveal (self->list, initiative, place);
}

/**
 * trends_horizon_column_focus_at:
 * @place: from 0; of a shorter column the last
 *
 * Returns: whether there was anything to be given the focus
 */
gboolean
trends_horizon_column_focus_at (TrendsHorizonColumn *self,
                                guint                place)
{
  guint n_all = g_list_model_get_n_items (self->seen);
  g_autoptr (TrendsEntity) initiative
    = n_all > 0 ? g_list_model_get_item (self->seen, MIN (place, n_all - 1)) : NULL;

  return initiative != NULL && trends_horizon_column_reveal (self, initiative);
}
