/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-board-wide.c: cards that take two columns: by keys, from the menu of a card, and by its
 * edge, which is pulled out or pushed in. What is dragged shows where the card would be, and nothing
 * moves until it is let go of; Escape lets go of it as it was.
 */

#include "trends-board-private.h"

#include <glib/gi18n-lib.h>

#include "trends-announce.h"
#include "trends-board-look.h"
#include "trends-card-width.h"
#include "trends-escape.h"
#include "trends-grid-layout.h"
#include "trends-keys.h"
#include "trends-lane.h"
#include "trends-scroll.h"

/* Pixels: of the edge, within the card and beside it; and before a press becomes a drag, which is
 * little, as beside the last column there is no more room */
#define INSIDE 4
#define OUTSIDE 5
#define THRESHOLD 6
#define RADIUS 12

typedef struct
{
  TrendsBoard *board;
  GtkGestureDrag *gesture; /* not owned: the board's */
  TrendsCard *card;        /* whose edge is held; weak; NULL: none is */
  gboolean is_wide;        /* as it would be */
} Pull;

static TrendsSession *
get_session (TrendsBoard *self)
{
  return trends_board_get_session (self);
}

/* ------------------------------------------------------------------- widening */

static const char *
get_name (TrendsBoard *self,
          TrendsCard  *card)
{
  if (trends_card_get_trend (card) != NULL)
    return trends_entity_get_name (trends_card_get_trend (card));
  return trends_roadmap_key_get_label (trends_initiative_group_get_key (trends_card_get_group (card)),
                                       trends_session_get_plan (get_session (self)));
}

/* (transfer full) */
static char *
dup_words (TrendsBoard *self,
           GPtrArray   *cards,
           gboolean     is_wide)
{
  TrendsCard *first = cards->pdata[0];
  guint n = cards->len;

  if (n > 1)
    return g_strdup_printf (is_wide
                              /* Translators: said when cards of the board take two columns each */
                              ? ngettext ("%u card is wider", "%u cards are wider", n)
                              : ngettext ("%u card is as wide as the others",
                                          "%u cards are as wide as the others", n), n);
  if (is_wide && !trends_grid_layout_has_room (GTK_WIDGET (first)))
    /* Translators: said of a card of the board, %s, in a window with room for one column only */
    return g_strdup_printf (_("“%s” will be wider where there is room"), get_name (self, first));
  return g_strdup_printf (is_wide
                            /* Translators: said when a card of the board, %s, takes two columns */
                            ? _("“%s” is wider")
                            /* Translators: said when a card of the board, %s, takes one column */
                            : _("“%s” is as wide as the others"), get_name (self, first));
}

static void
set_wide (TrendsBoard *self,
          GPtrArray   *cards,
          gboolean     is_wide)
{
  GObject *look = G_OBJECT (trends_board_look_of (get_session (self)));
  g_autofree char *words = dup_words (self, cards, is_wide);

  g_object_freeze_notify (look);
  for (guint i = 0; i < cards->len; i++)
    trends_card_set_wide (cards->pdata[i], get_session (self), is_wide);
  g_object_thaw_notify (look);
  trends_scroll_to_soon (trends_card_get_header (cards->pdata[0]));
  trends_announce (GTK_WIDGET (self), words);
}

/* ------------------------------------------------------------- keys and the menu */

/* (transfer full) (element-type TrendsCard): that of what is meant, or, of a trend that is among
 * several that are selected, theirs */
static GPtrArray *
dup_cards (TrendsBoard  *self,
           TrendsCard   *card,
           TrendsEntity *entity)
{
  GPtrArray *cards = g_ptr_array_new ();

  g_ptr_array_add (cards, card);
  if (entity != NULL && trends_entity_is (entity, TRENDS_KIND_TREND))
    {
      g_autoptr (GPtrArray) trends = trends_session_dup_subjects (get_session (self), entity);

      for (guint i = 0; i < trends->len; i++)
        {
          TrendsCard *other = trends_board_find_card (self, trends->pdata[i]);

          if (other != NULL && other != card)
            g_ptr_array_add (cards, other);
        }
    }

  return cards;
}

/* Of what an open menu is for, or with the focus; while text is typed, of nothing */
static void
act (TrendsBoard *self,
     gboolean     is_wide)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  TrendsEntity *entity = trends_view_get_pointed (TRENDS_VIEW (self));
  TrendsCard *card = entity != NULL ? trends_board_find_card_of (self, entity)
                                    : trends_board_get_card_of (self, focus);
  g_autoptr (GPtrArray) cards = NULL;

  if (card == NULL || (entity == NULL && GTK_IS_EDITABLE (focus)))
    return;
  if (entity == NULL)
    entity = trends_view_get_entity_of (TRENDS_VIEW (self), focus);
  cards = dup_cards (self, card, entity);
  set_wide (self, cards, is_wide);
}

static void
widen_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  act (TRENDS_BOARD (widget), TRUE);
}

static void
narrow_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  act (TRENDS_BOARD (widget), FALSE);
}

static void
set_column_wide (TrendsBoard *self,
                 guint        place,
                 gboolean     is_wide)
{
  TrendsCard *card = trends_board_get_card_at (self, place);
  g_autoptr (GPtrArray) cards = NULL;

  if (card == NULL)
    return;
  cards = dup_cards (self, card, NULL);
  set_wide (self, cards, is_wide);
}

/* The parameter of both: which of all groups it is */
static void
widen_column_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  set_column_wide (TRENDS_BOARD (widget), g_variant_get_uint32 (parameter), TRUE);
}

static void
narrow_column_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  set_column_wide (TRENDS_BOARD (widget), g_variant_get_uint32 (parameter), FALSE);
}

static void
append (GMenu      *menu,
        gboolean    is_wide,
        const char *action,
        const char *target)
{
  g_autofree char *detailed = g_strconcat (action, target, NULL);

  /* Translators: of a card of the board: to take two columns, or one */
  trends_keys_append_item (menu, is_wide ? _("As _wide as the others") : _("W_ider"), detailed,
                           TRENDS_KEYS_BOARD, action);
}

/* The other of what the card of a group is, which is at that place of all. */
void
trends_board_append_wide_column (TrendsBoard *self,
                                 guint        place,
                                 GMenu       *menu)
{
  TrendsCard *card = trends_board_get_card_at (self, place);
  gboolean is_wide = card != NULL && trends_card_is_wide (card, get_session (self));
  g_autofree char *target = g_strdup_printf ("-column(uint32 %u)", place);

  append (menu, is_wide, is_wide ? "board.narrow" : "board.widen", target);
}

/* The other of what the card of an entity is. */
void
trends_board_append_wide (TrendsBoard  *self,
                          TrendsEntity *entity,
                          GMenu        *menu)
{
  TrendsCard *card = trends_board_find_card_of (self, entity);
  gboolean is_wide = card != NULL && trends_card_is_wide (card, get_session (self));

  append (menu, is_wide, is_wide ? "board.narrow" : "board.widen", "");
}

/* ------------------------------------------------------------------- pulling */

static gboolean
is_mirrored (TrendsBoard *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* Whether a place is at the edge where a card ends: as far outside as this, or negative, inside */
static gboolean
is_at_edge (TrendsBoard *self,
            TrendsCard  *card,
            double       x,
            double       y)
{
  graphene_rect_t bounds;
  double outside;

  if (!gtk_widget_get_mapped (GTK_WIDGET (card))
      || !gtk_widget_compute_bounds (GTK_WIDGET (card), GTK_WIDGET (self), &bounds)
      || y < bounds.origin.y || y > bounds.origin.y + bounds.size.height)
    return FALSE;
  outside = is_mirrored (self) ? bounds.origin.x - x : x - bounds.origin.x - bounds.size.width;
  return outside >= -INSIDE && outside <= OUTSIDE;
}

/* Where only one column fits there is nothing to pull. */
static TrendsCard *
find_at (TrendsBoard *self,
         double       x,
         double       y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  TrendsCard *card;

  if (picked == NULL || gtk_widget_get_ancestor (picked, TRENDS_TYPE_LANE) == NULL)
    return NULL;
  for (card = trends_board_get_card (self, 0); card != NULL;
       card = trends_board_get_next_card (self, card))
    if (is_at_edge (self, card, x, y))
      return trends_grid_layout_has_room (GTK_WIDGET (card)) ? card : NULL;

  return NULL;
}

static void
forget (Pull *pull)
{
  g_clear_weak_pointer (&pull->card);
  gtk_widget_queue_draw (GTK_WIDGET (pull->board));
}

static void
begin_cb (Pull   *pull,
          double  x,
          double  y)
{
  TrendsCard *card = find_at (pull->board, x, y);

  if (card == NULL)
    {
      gtk_gesture_set_state (GTK_GESTURE (pull->gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (GTK_GESTURE (pull->gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  g_set_weak_pointer (&pull->card, card);
  pull->is_wide = trends_card_is_wide (card, get_session (pull->board));
  /* Escape is asked for where the focus is. */
  trends_card_focus_header (card);
}

static void
update_cb (Pull   *pull,
           double  dx,
           double  dy)
{
  double out = is_mirrored (pull->board) ? -dx : dx;

  if (pull->card == NULL)
    return;
  pull->is_wide = trends_card_is_wide (pull->card, get_session (pull->board));
  if (ABS (out) >= THRESHOLD)
    pull->is_wide = out > 0;
  gtk_widget_queue_draw (GTK_WIDGET (pull->board));
}

static void
end_cb (Pull *pull)
{
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();
  TrendsCard *card = pull->card;
  gboolean is_wide = pull->is_wide;

  forget (pull);
  if (card == NULL || trends_card_is_wide (card, get_session (pull->board)) == is_wide)
    return;
  g_ptr_array_add (cards, card);
  set_wide (pull->board, cards, is_wide);
}

static gboolean
escape_cb (gpointer user_data)
{
  Pull *pull = user_data;

  if (pull->card == NULL)
    return FALSE;
  forget (pull);
  /* Or the next move of the pointer would begin anew. */
  gtk_event_controller_reset (GTK_EVENT_CONTROLLER (pull->gesture));
  return TRUE;
}

static void
hover_cb (Pull   *pull,
          double  x,
          double  y)
{
  gboolean is_edge = pull->card != NULL || find_at (pull->board, x, y) != NULL;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (pull->board), is_edge ? "ew-resize" : NULL);
}

/* ------------------------------------------------------------- what would be */

/* As wide as one column or two; beside the last column, towards the first. */
static gboolean
get_place (Pull            *pull,
           graphene_rect_t *place)
{
  GtkWidget *card = GTK_WIDGET (pull->card);
  graphene_rect_t lane;
  float more;

  if (!gtk_widget_compute_bounds (card, GTK_WIDGET (pull->board), place)
      || !gtk_widget_compute_bounds (gtk_widget_get_parent (card), GTK_WIDGET (pull->board), &lane))
    return FALSE;
  more = pull->is_wide ? place->size.width : -place->size.width / 2;
  if (pull->is_wide == trends_card_is_wide (pull->card, get_session (pull->board)))
    more = 0;
  if (is_mirrored (pull->board))
    place->origin.x -= more;
  place->size.width += more;
  place->origin.x = CLAMP (place->origin.x, lane.origin.x,
                           MAX (lane.origin.x,
                                lane.origin.x + lane.size.width - place->size.width));
  return TRUE;
}

static void
snapshot_place (Pull        *pull,
                GtkSnapshot *snapshot)
{
  const float widths[] = { 2, 2, 2, 2 };
  graphene_rect_t place;
  GskRoundedRect shape;
  GdkRGBA colour, colours[4];

  if (pull->card == NULL || !get_place (pull, &place)
      || !gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (pull->board)),
                                          "accent_color", &colour))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    colours[i] = colour;
  gsk_rounded_rect_init_from_rect (&shape, &place, RADIUS);
  gtk_snapshot_append_border (snapshot, &shape, widths, colours);
  colour.alpha = 0.12f;
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &colour, &place);
  gtk_snapshot_pop (snapshot);
}

static Pull *
get_pull (GtkWidget *board)
{
  return g_object_get_data (G_OBJECT (board), "trends-pull");
}

/* Over all cards */
static void
snapshot (GtkWidget   *widget,
          GtkSnapshot *snapshot)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_snapshot_child (widget, child, snapshot);
  snapshot_place (get_pull (widget), snapshot);
}

/* -------------------------------------------------------------------- setting up */

static void
pull_free (gpointer data)
{
  Pull *pull = data;

  g_clear_weak_pointer (&pull->card);
  g_free (pull);
}

/* To be called once for each board. */
void
trends_board_add_wide (TrendsBoard *self)
{
  GtkGesture *gesture = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  Pull *pull = g_new0 (Pull, 1);

  pull->board = self;
  pull->gesture = GTK_GESTURE_DRAG (gesture);
  g_object_set_data_full (G_OBJECT (self), "trends-pull", pull, pull_free);

  /* Before what is below selects by a press, or scrolls */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (gesture, "drag-begin", G_CALLBACK (begin_cb), pull);
  g_signal_connect_swapped (gesture, "drag-update", G_CALLBACK (update_cb), pull);
  g_signal_connect_swapped (gesture, "drag-end", G_CALLBACK (end_cb), pull);
  g_signal_connect_swapped (gesture, "cancel", G_CALLBACK (forget), pull);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (hover_cb), pull);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  trends_escape_add (GTK_WIDGET (self), TRENDS_ESCAPE_DRAG, escape_cb, pull);
}

void
trends_board_install_wide (GtkWidgetClass *widget_class)
{
  widget_class->snapshot = snapshot;
  gtk_widget_class_install_action (widget_class, "board.widen", NULL, widen_action);
  gtk_widget_class_install_action (widget_class, "board.narrow", NULL, narrow_action);
  gtk_widget_class_install_action (widget_class, "board.widen-column", "u", widen_column_action);
  gtk_widget_class_install_action (widget_class, "board.narrow-column", "u", narrow_column_action);
}
