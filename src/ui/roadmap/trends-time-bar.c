/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-time-bar.c: see trends-time-bar.h. Its status is a shape before it is a colour; what
 * is done, or only an idea, is paler besides, with an edge. */

#include "trends-time-bar.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-closures.h"
#include "trends-date.h"
#include "trends-initiative-words.h"
#include "trends-palette.h"
#include "trends-renamer.h"
#include "trends-roadmap-links.h"

#define RADIUS 6
#define HANDLE 8 /* pixels at each end that resize it, or a quarter of what is shorter */
#define TIP_WIDTH_CHARS 52
#define KNOB 4 /* radius of what shows that its end can be drawn to another bar */
#define MARK_ROOM 2 /* to take a milestone, by the side of its diamond */

struct _TrendsTimeBar
{
  GtkWidget parent_instance;

  GtkWidget *holder;        /* of the renamer; NULL until there is one */
  TrendsRenamer *renamer;
  GtkWidget *tip;
  TrendsEntity *initiative; /* NULL: it stands for nothing */
  gboolean no_match;
  gboolean can_edit;
  gboolean is_open_start, is_open_end, is_outside;
  float fill, fill_width;   /* where the bar is in the widget */
  float text, text_width;
  int glyph, gap, height;
  gboolean is_early;        /* it starts before what it needs has ended */
  GPtrArray *marks;         /* (element-type TrendsMilestoneMark), in the order of their days */
  gint64 first;             /* the day where the widget begins */
  double per_day;
  PangoLayout *title;       /* made when it is first drawn */
  PangoLayout *initials;
  PangoLayout *early;
  char *slip_words;         /* NULL: it is as it was, or beside nothing */
  char *slip_spoken;
  PangoLayout *slip;
};

G_DEFINE_FINAL_TYPE (TrendsTimeBar, trends_time_bar, GTK_TYPE_WIDGET)

static float
get_mark_size (TrendsTimeBar *self)
{
  return (float) self->height / 2.6f;
}

/* ---------------------------------------------------------------- drawing */

static GdkRGBA
to_rgba (const TrendsColour *colour,
         double              alpha)
{
  return (GdkRGBA) { (float) colour->red, (float) colour->green, (float) colour->blue,
                     (float) alpha };
}

static gboolean
is_pale (TrendsTimeBar *self)
{
  gint64 status = trends_entity_get_integer (self->initiative, TRENDS_INITIATIVE_STATUS);

  return status == TRENDS_STATUS_DONE || status == TRENDS_STATUS_IDEA
         || status == TRENDS_STATUS_NOT_DOING;
}

typedef struct
{
  GdkRGBA fill;
  GdkRGBA edge;
  GdkRGBA text;
} Paint;

static Paint
get_paint (TrendsTimeBar *self)
{
  TrendsEntity *trend = trends_entity_get_ref (self->initiative, TRENDS_INITIATIVE_TREND);
  TrendsColourStyle style = trends_palette_get_style ();
  TrendsColour secondary = trends_colour_get_named (TRENDS_COLOUR_SECONDARY, style);
  TrendsColour colour = trend != NULL ? trends_colour_of_trend (trend) : secondary;
  TrendsShades shades = trends_colour_get_shades (&colour, style);
  gboolean pale = is_pale (self);

  if (self->no_match)
    return (Paint) { to_rgba (&secondary, 0.06), to_rgba (&secondary, 0.4),
                     to_rgba (&secondary, 1) };

  return (Paint) { to_rgba (pale ? &shades.tint : &shades.fill, 1), to_rgba (&shades.fill, 1),
                   to_rgba (pale || self->is_outside ? &shades.text : &shades.on_fill, 1) };
}

/* What is open fades away where it has no end. */
static void
draw_fill (TrendsTimeBar *self,
           GtkSnapshot   *snapshot,
           const Paint   *paint)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (self->fill, 0, self->fill_width,
                                               (float) self->height);
  GskRoundedRect shape;
  GdkRGBA none = paint->fill;
  float start = self->is_open_start ? 0.5f : 0, end = self->is_open_end ? 0.5f : 1;
  const GskColorStop stops[] = { { 0, self->is_open_start ? (none.alpha = 0, none) : paint->fill },
                                 { start, paint->fill },
                                 { end, paint->fill },
                                 { 1, self->is_open_end ? (none.alpha = 0, none) : paint->fill } };

  gsk_rounded_rect_init_from_rect (&shape, &bounds, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  if (self->is_open_start || self->is_open_end)
    gtk_snapshot_append_linear_gradient (
      snapshot, &bounds, &GRAPHENE_POINT_INIT (self->fill, 0),
      &GRAPHENE_POINT_INIT (self->fill + self->fill_width, 0), stops, G_N_ELEMENTS (stops));
  else
    gtk_snapshot_append_color (snapshot, &paint->fill, &bounds);
  gtk_snapshot_pop (snapshot);

  if ((is_pale (self) || self->no_match) && !self->is_open_start && !self->is_open_end)
    gtk_snapshot_append_border (snapshot, &shape, (const float[]) { 1, 1, 1, 1 },
                                (const GdkRGBA[]) { paint->edge, paint->edge, paint->edge,
                                                    paint->edge });
}

static void
draw_glyph (TrendsTimeBar *self,
            GtkSnapshot   *snapshot,
            const char    *icon_name,
            const GdkRGBA *colour,
            float         *x)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GtkIconPaintable) icon
    = gtk_icon_theme_lookup_icon (theme, icon_name, NULL, self->glyph,
                                  gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                                  GTK_TEXT_DIR_LTR, 0);
  const GdkRGBA colours[] = { *colour, *colour, *colour, *colour };

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
    snapshot, &GRAPHENE_POINT_INIT (*x, (float) (self->height - self->glyph) / 2));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, self->glyph,
                                            self->glyph, colours, G_N_ELEMENTS (colours));
  gtk_snapshot_restore (snapshot);
  *x += (float) (self->glyph + self->gap);
}

static void
draw_text (TrendsTimeBar *self,
           GtkSnapshot   *snapshot,
           PangoLayout   *layout,
           const GdkRGBA *colour,
           float         *x)
{
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  /* Marks that are put on top of each other reach beyond their line. */
  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (*x, 0, (float) width, (float) self->height));
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (*x, (float) (self->height - height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
  *x += (float) (width + self->gap);
}

static void
make_layouts (TrendsTimeBar *self)
{
  TrendsEntity *lead = trends_entity_get_ref (self->initiative, TRENDS_INITIATIVE_LEAD);

  if (self->title != NULL)
    return;
  self->title = trends_roadmap_look_create_layout (GTK_WIDGET (self),
                                                   trends_entity_get_name (self->initiative), TRUE);
  pango_layout_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  if (self->is_early)
    self->early = trends_roadmap_look_create_layout (GTK_WIDGET (self),
                                                     trends_roadmap_look_get_early (), FALSE);
  if (self->slip_words != NULL)
    self->slip = trends_roadmap_look_create_layout (GTK_WIDGET (self), self->slip_words, FALSE);
  if (lead != NULL)
    {
      g_autofree char *initials = trends_owner_dup_display_initials (lead);

      self->initials = trends_roadmap_look_create_layout (GTK_WIDGET (self), initials, FALSE);
    }
}

/* A word in a frame */
static void
draw_framed (TrendsTimeBar *self,
             GtkSnapshot   *snapshot,
             PangoLayout   *layout,
             const GdkRGBA *colour,
             float         *x)
{
  const GdkRGBA edges[] = { *colour, *colour, *colour, *colour };
  GskRoundedRect frame;
  float start = *x;
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  gsk_rounded_rect_init_from_rect (
    &frame,
    &GRAPHENE_RECT_INIT (start, (float) (self->height - height) / 2, (float) (width + 2 * self->gap),
                         (float) height),
    RADIUS / 2.0f);
  gtk_snapshot_append_border (snapshot, &frame, (const float[]) { 1, 1, 1, 1 }, edges);
  *x += (float) self->gap;
  draw_text (self, snapshot, layout, colour, x);
  *x = start + (float) (width + 3 * self->gap);
}

/* So that no line goes through it */
static void
draw_text_ground (TrendsTimeBar *self,
                  GtkSnapshot   *snapshot)
{
  GdkRGBA card = trends_palette_get_card ();

  card.alpha = 0.85f;
  gtk_snapshot_append_color (snapshot, &card,
                             &GRAPHENE_RECT_INIT (self->text, 1, self->text_width,
                                                  (float) self->height - 2));
}

/* Only beside all that is there without it */
static gboolean
has_room_for_slip (TrendsTimeBar *self,
                   float          x,
                   int            initials)
{
  int title, words;

  if (self->slip == NULL)
    return FALSE;
  pango_layout_set_width (self->title, -1);
  pango_layout_get_pixel_size (self->title, &title, NULL);
  pango_layout_get_pixel_size (self->slip, &words, NULL);
  return x + (float) (words + 3 * self->gap + title + initials + self->gap)
         <= self->text + self->text_width;
}

static void
draw_content (TrendsTimeBar *self,
              GtkSnapshot   *snapshot,
              const GdkRGBA *colour)
{
  int status = (int) trends_entity_get_integer (self->initiative, TRENDS_INITIATIVE_STATUS);
  int confidence = (int) trends_entity_get_integer (self->initiative,
                                                    TRENDS_INITIATIVE_CONFIDENCE);
  g_autofree char *status_icon = trends_closure_status_icon (NULL, status);
  g_autofree char *confidence_icon = trends_closure_confidence_icon (NULL, confidence);
  float x = self->text;
  int initials = 0;

  make_layouts (self);
  if (self->is_outside)
    draw_text_ground (self, snapshot);
  if (self->initials != NULL)
    pango_layout_get_pixel_size (self->initials, &initials, NULL);
  draw_glyph (self, snapshot, status_icon, colour, &x);
  if (confidence != TRENDS_CONFIDENCE_UNSET)
    draw_glyph (self, snapshot, confidence_icon, colour, &x);
  if (self->early != NULL)
    draw_framed (self, snapshot, self->early, colour, &x);
  if (has_room_for_slip (self, x, initials))
    draw_framed (self, snapshot, self->slip, colour, &x);
  pango_layout_set_width (self->title,
                          (int) MAX (self->text + self->text_width - x
                                       - (float) (initials > 0 ? initials + self->gap : 0),
                                     1)
                            * PANGO_SCALE);
  draw_text (self, snapshot, self->title, colour, &x);
  if (self->initials != NULL)
    draw_text (self, snapshot, self->initials, colour, &x);
}

/* A ring at the end, as the pointer comes to it, or the focus by a key */
static void
draw_knob (TrendsTimeBar *self,
           GtkSnapshot   *snapshot,
           const Paint   *paint)
{
  const GtkStateFlags flags = gtk_widget_get_state_flags (GTK_WIDGET (self));
  const GdkRGBA edges[] = { paint->edge, paint->edge, paint->edge, paint->edge };
  GdkRGBA card = trends_palette_get_card ();
  GskRoundedRect ring;

  if (!self->can_edit || self->fill_width < 4 * KNOB
      || (flags & (GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUS_VISIBLE)) == 0)
    return;
  gsk_rounded_rect_init_from_rect (&ring,
                                   &GRAPHENE_RECT_INIT (self->fill + self->fill_width - 2 * KNOB - 1,
                                                        (float) self->height / 2 - KNOB, 2 * KNOB,
                                                        2 * KNOB),
                                   KNOB);
  gtk_snapshot_push_rounded_clip (snapshot, &ring);
  gtk_snapshot_append_color (snapshot, &card, &ring.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &ring, (const float[]) { 2, 2, 2, 2 }, edges);
}

static void
trends_time_bar_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  TrendsTimeBar *self = TRENDS_TIME_BAR (widget);
  Paint paint;

  if (self->initiative == NULL || trends_entity_get_plan (self->initiative) == NULL)
    return;
  if (trends_time_bar_is_renaming (self))
    {
      gtk_widget_snapshot_child (widget, self->holder, snapshot);
      return;
    }

  paint = get_paint (self);
  draw_fill (self, snapshot, &paint);
  draw_content (self, snapshot, &paint.text);
  draw_knob (self, snapshot, &paint);
  for (guint i = 0; i < self->marks->len; i++)
    gtk_widget_snapshot_child (widget, self->marks->pdata[i], snapshot);
}

/* ------------------------------------------------------------- milestones */

static void
remove_mark (TrendsTimeBar *self,
                             GtkWidget     *mark)
{
  if (gtk_widget_has_focus (mark))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  g_ptr_array_remove (self->marks, mark);
  gtk_widget_unparent (mark);
}

static void
keep_marks_of (TrendsTimeBar *self,
               GPtrArray     *milestones)
{
  for (guint i = self->marks->len; i > 0; i--)
    {
      GtkWidget *mark = self->marks->pdata[i - 1];
      TrendsEntity *milestone = trends_milestone_mark_get_milestone (TRENDS_MILESTONE_MARK (mark));

      if (milestones == NULL || !g_ptr_array_find (milestones, milestone, NULL))
        remove_mark (self, mark);
    }
}

/* What stays keeps its mark, which may have the focus. */
static void
update_marks (TrendsTimeBar *self)
{
  g_autoptr (GPtrArray) milestones = trends_initiative_dup_milestones (self->initiative);

  keep_marks_of (self, milestones);
  for (guint i = 0; i < milestones->len; i++)
    {
      GtkWidget *mark = GTK_WIDGET (trends_time_bar_find_mark (self, milestones->pdata[i]));

      if (mark == NULL)
        {
          mark = trends_milestone_mark_new (milestones->pdata[i]);
          gtk_widget_set_parent (mark, GTK_WIDGET (self));
        }
      else
        g_ptr_array_remove (self->marks, mark);
      g_ptr_array_insert (self->marks, (int) i, mark);
      trends_milestone_mark_update (TRENDS_MILESTONE_MARK (mark));
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
allocate_mark (TrendsTimeBar *self,
               GtkWidget     *mark)
{
  TrendsEntity *milestone = trends_milestone_mark_get_milestone (TRENDS_MILESTONE_MARK (mark));
  gint64 day = trends_entity_get_integer (milestone, TRENDS_MILESTONE_DATE);
  int size = (int) (get_mark_size (self) * MARK_ROOM);

  gtk_widget_measure (mark, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (
    mark,
    &(GtkAllocation) { (int) ((double) (day - self->first) * self->per_day) - size / 2,
                       self->height - size / 2, size, size },
    -1);
}

/* ------------------------------------------------------------------ words */

static void
append_milestones (TrendsTimeBar *self,
                   GString       *text)
{
  g_autoptr (GPtrArray) milestones = trends_initiative_dup_milestones (self->initiative);

  for (guint i = 0; i < milestones->len; i++)
    {
      TrendsEntity *milestone = milestones->pdata[i];
      g_autofree char *day = trends_date_format_short (
        trends_entity_get_integer (milestone, TRENDS_MILESTONE_DATE));

      if (trends_entity_get_integer (milestone, TRENDS_MILESTONE_DONE) != 0)
        /* Translators: part of what is said of a bar: a milestone's title and its day */
        g_string_append_printf (text, _(", milestone “%s” on %s, done"),
                                trends_entity_get_name (milestone), day);
      else
        /* Translators: part of what is said of a bar: a milestone's title and its day */
        g_string_append_printf (text, _(", milestone “%s” on %s"),
                                trends_entity_get_name (milestone), day);
    }
}

static void
update_name (TrendsTimeBar          *self,
             const TrendsRoadmapBar *bar,
             TrendsPlan             *plan)
{
  g_autofree char *spoken = trends_initiative_dup_spoken (self->initiative, self->no_match);
  g_autofree char *needs = trends_initiative_dup_need_words (self->initiative, ", ");
  g_autoptr (GString) text = g_string_new (spoken);
  gint64 confidence = trends_entity_get_integer (self->initiative, TRENDS_INITIATIVE_CONFIDENCE);

  if (confidence != TRENDS_CONFIDENCE_UNSET)
    /* Translators: part of what is said of a bar; %s is green, amber or red */
    g_string_append_printf (text, _(", confidence %s"),
                            trends_choices_get_label (&trends_confidence_choices, confidence));
  g_string_append (text, needs);
  if (self->slip_spoken != NULL)
    g_string_append (text, self->slip_spoken);
  append_milestones (self, text);
  /* Translators: part of what is said of a bar: “bar 3 of 31 of AI application” */
  g_string_append_printf (text, _(", bar %u of %u of %s"), trends_roadmap_bar_get_place (bar) + 1,
                          bar->lane->bars->len,
                          trends_roadmap_key_get_label (&bar->lane->key, plan));
  trends_accessible_set_name (GTK_WIDGET (self), text->str);
}

/* GTK's own lines are wider than a screen where text is large. */
static GtkLabel *
get_tip (TrendsTimeBar *self)
{
  if (self->tip == NULL)
    self->tip = g_object_ref_sink (g_object_new (GTK_TYPE_LABEL,
                                                 "wrap", TRUE,
                                                 "max-width-chars", TIP_WIDTH_CHARS,
                                                 NULL));
  return GTK_LABEL (self->tip);
}

static gboolean
trends_time_bar_query_tooltip (GtkWidget  *widget,
                               int         x,
                               int         y,
                               gboolean    keyboard_tip,
                               GtkTooltip *tooltip)
{
  TrendsTimeBar *self = TRENDS_TIME_BAR (widget);
  g_autofree char *description = NULL;
  g_autofree char *needs = NULL;
  g_autoptr (GString) text = NULL;

  if (self->initiative == NULL || trends_entity_get_plan (self->initiative) == NULL
      || trends_time_bar_is_renaming (self))
    return FALSE;

  /* A part a line: a long one is broken within itself, and never beside what is between two. */
  description = trends_initiative_dup_words (self->initiative, "\n");
  needs = trends_initiative_dup_need_words (self->initiative, "\n");
  text = g_string_new (trends_entity_get_name (self->initiative));
  g_string_append_printf (text, "\n%s%s", description, needs);
  if (self->slip_words != NULL)
    g_string_append_printf (text, "\n%s", self->slip_words);
  if (self->can_edit && !keyboard_tip && trends_time_bar_get_part (self, x) == TRENDS_MOVE_END)
    /* Translators: in the tooltip of a bar, at its end: what dragging that does */
    g_string_append_printf (text, "\n%s",
                            _("Drag this end along time, or onto a bar that needs it"));
  gtk_label_set_label (get_tip (self), text->str);
  gtk_tooltip_set_custom (tooltip, GTK_WIDGET (get_tip (self)));
  return TRUE;
}

/* ------------------------------------------------------------------ class */

static void
trends_time_bar_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  TrendsTimeBar *self = TRENDS_TIME_BAR (widget);

  *minimum = *natural = 1;
  if (trends_time_bar_is_renaming (self))
    gtk_widget_measure (self->holder, orientation, -1, minimum, natural, NULL, NULL);
}

static void
trends_time_bar_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  TrendsTimeBar *self = TRENDS_TIME_BAR (widget);

  if (self->holder != NULL && gtk_widget_should_layout (self->holder))
    gtk_widget_allocate (self->holder, width, height, -1, NULL);
  for (guint i = 0; i < self->marks->len; i++)
    allocate_mark (self, self->marks->pdata[i]);
}

static void
trends_time_bar_dispose (GObject *object)
{
  TrendsTimeBar *self = TRENDS_TIME_BAR (object);

  trends_time_bar_clear (self);
  g_clear_pointer (&self->holder, gtk_widget_unparent);
  g_clear_object (&self->tip);

  G_OBJECT_CLASS (trends_time_bar_parent_class)->dispose (object);
}

static void
trends_time_bar_finalize (GObject *object)
{
  TrendsTimeBar *self = TRENDS_TIME_BAR (object);

  g_ptr_array_unref (self->marks);
  g_free (self->slip_words);
  g_free (self->slip_spoken);

  G_OBJECT_CLASS (trends_time_bar_parent_class)->finalize (object);
}

static void
trends_time_bar_class_init (TrendsTimeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_time_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = trends_time_bar_finalize;
  widget_class->measure = trends_time_bar_measure;
  widget_class->size_allocate = trends_time_bar_size_allocate;
  widget_class->snapshot = trends_time_bar_snapshot;
  widget_class->query_tooltip = trends_time_bar_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "trends-time-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
trends_time_bar_init (TrendsTimeBar *self)
{
  self->marks = g_ptr_array_new ();
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/* ------------------------------------------------------------ public doors */

/**
 * trends_time_bar_new:
 *
 * Returns: (transfer floating): a bar that stands for nothing yet
 */
GtkWidget *
trends_time_bar_new (void)
{
  return g_object_new (TRENDS_TYPE_TIME_BAR, NULL);
}

/**
 * trends_time_bar_get_initiative:
 *
 * Returns: (transfer none) (nullable): what it stands for
 */
TrendsEntity *
trends_time_bar_get_initiative (TrendsTimeBar *self)
{
  g_return_val_if_fail (TRENDS_IS_TIME_BAR (self), NULL);

  return self->initiative;
}

/**
 * trends_time_bar_set_bar:
 * @bar: what it stands for from now on, or is to be read anew
 * @plan: whose it is
 * @no_match: whether something else is looked for
 * @can_edit: whether it can be moved, and drawn to others
 */
void
trends_time_bar_set_bar (TrendsTimeBar          *self,
                         const TrendsRoadmapBar *bar,
                         TrendsPlan             *plan,
                         gboolean                no_match,
                         gboolean                can_edit)
{
  g_return_if_fail (TRENDS_IS_TIME_BAR (self));

  if (self->renamer != NULL && self->initiative != bar->initiative)
    trends_renamer_set_initiative (self->renamer, NULL);
  g_set_object (&self->initiative, bar->initiative);
  self->no_match = no_match;
  self->can_edit = can_edit;
  self->is_early = bar->is_early;
  g_clear_object (&self->title);
  g_clear_object (&self->initials);
  g_clear_object (&self->early);
  g_clear_object (&self->slip);
  update_name (self, bar, plan);
  update_marks (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
paint_marks (TrendsTimeBar *self)
{
  Paint paint = get_paint (self);

  for (guint i = 0; i < self->marks->len; i++)
    trends_milestone_mark_set_look (self->marks->pdata[i], &paint.edge, get_mark_size (self));
}

static void
keep_text_in_view (TrendsTimeBar           *self,
                   const TrendsRoadmapBar  *bar,
                   const TrendsRoadmapLook *look,
                   int                      cut)
{
  float least = (float) (cut + look->padding);
  float most = self->text + self->text_width - (float) bar->length;

  if (self->is_outside || cut == 0 || least <= self->text)
    return;
  least = MIN (least, MAX (most, self->text));
  self->text_width -= least - self->text;
  self->text = least;
}

/**
 * trends_time_bar_set_geometry:
 *
 * Says where in the widget, which goes from the first thing of the bar to where it reaches, its
 * parts are. `cut`: how much of it is out of sight on the left; the text of a bar stays in
 * sight as long as there is room for it.
 */
void
trends_time_bar_set_geometry (TrendsTimeBar           *self,
                              const TrendsRoadmapBar  *bar,
                              const TrendsTimeScale   *scale,
                              const TrendsRoadmapLook *look,
                              int                      cut)
{
  double per_day = scale->per_day;
  gint64 first = bar->marks.end > bar->marks.start ? MIN (bar->marks.start, bar->days.start)
                                                   : bar->days.start;
  /* A pixel between one bar and the next */
  double width = MAX ((double) (bar->days.end - bar->days.start) * per_day - 1,
                      look->bar_height / 2.0 - 1);

  self->is_outside = bar->is_outside;
  if (self->first != first || self->per_day != per_day || self->height != look->bar_height)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  self->first = first;
  self->per_day = per_day;
  self->fill = (float) ((double) (bar->days.start - first) * per_day);
  self->fill_width = (float) width;
  self->text = (float) ((bar->text - (double) first) * per_day);
  self->text_width = bar->is_outside
                       ? (float) bar->length
                       : self->fill + self->fill_width - self->text - (float) look->padding;
  keep_text_in_view (self, bar, look, cut);
  self->is_open_start = bar->is_open_start;
  self->is_open_end = bar->is_open_end;
  self->glyph = look->glyph;
  self->gap = look->gap;
  self->height = look->bar_height;
  paint_marks (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * trends_time_bar_clear:
 *
 * Has it stand for nothing.
 */
void
trends_time_bar_clear (TrendsTimeBar *self)
{
  if (self->renamer != NULL)
    trends_renamer_set_initiative (self->renamer, NULL);
  keep_marks_of (self, NULL);
  g_clear_object (&self->initiative);
  g_clear_object (&self->title);
  g_clear_object (&self->initials);
  g_clear_object (&self->early);
  g_clear_object (&self->slip);
}

/**
 * trends_time_bar_set_slip:
 * @words: (nullable): how it is beside a baseline, as “slipped by 2 quarters”
 * @spoken: (nullable): the same, to follow what else is said of it
 *
 * To be called before trends_time_bar_set_bar(), which shows it.
 */
void
trends_time_bar_set_slip (TrendsTimeBar *self,
                          const char    *words,
                          const char    *spoken)
{
  g_return_if_fail (TRENDS_IS_TIME_BAR (self));

  g_free (self->slip_words);
  self->slip_words = g_strdup (words);
  g_free (self->slip_spoken);
  self->slip_spoken = g_strdup (spoken);
}

/**
 * trends_time_bar_set_selected:
 * @selected: whether it is among what is selected
 */
void
trends_time_bar_set_selected (TrendsTimeBar *self,
                              gboolean       selected)
{
  g_return_if_fail (TRENDS_IS_TIME_BAR (self));

  if (selected)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

/**
 * trends_time_bar_set_dragged:
 * @dragged: whether it is being dragged elsewhere
 */
void
trends_time_bar_set_dragged (TrendsTimeBar *self, gboolean dragged)
{
  g_return_if_fail (TRENDS_IS_TIME_BAR (self));

  if (dragged)
    gtk_widget_add_css_class (GTK_WIDGET (self), "dragged");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "dragged");
}

/**
 * trends_time_bar_set_kin:
 * @kinship: how it has to do with what is looked at; 0 for not at all
 *
 * Shows that it is needed for that or needs it, near or far.
 */
void
trends_time_bar_set_kin (TrendsTimeBar *self,
                         TrendsKinship  kinship)
{
  static const char *const classes[] = { NULL, "near", "far", "near", "far" };

  g_return_if_fail (TRENDS_IS_TIME_BAR (self));

  gtk_widget_remove_css_class (GTK_WIDGET (self), "near");
  gtk_widget_remove_css_class (GTK_WIDGET (self), "far");
  if (classes[kinship] != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), classes[kinship]);
}

/**
 * trends_time_bar_get_part:
 * @x: in its own coordinates
 *
 * Returns: what a drag from there moves
 */
TrendsMovePart
trends_time_bar_get_part (TrendsTimeBar *self, double x)
{
  double handle, start, end;

  g_return_val_if_fail (TRENDS_IS_TIME_BAR (self), TRENDS_MOVE_WHOLE);

  handle = MIN (HANDLE, self->fill_width / 4);
  start = self->fill;
  end = self->fill + self->fill_width;
  if (x >= start && x < start + handle)
    return TRENDS_MOVE_START;

  return x >= end - handle && x <= end + 1 ? TRENDS_MOVE_END : TRENDS_MOVE_WHOLE;
}

/**
 * trends_time_bar_rename:
 *
 * Lets the title be edited in its place.
 */
void
trends_time_bar_rename (TrendsTimeBar *self)
{
  g_return_if_fail (TRENDS_IS_TIME_BAR (self));

  if (self->initiative == NULL)
    return;
  if (self->holder == NULL)
    {
      self->holder = adw_bin_new ();
      self->renamer = TRENDS_RENAMER (trends_renamer_new ());
      adw_bin_set_child (ADW_BIN (self->holder), GTK_WIDGET (self->renamer));
      gtk_widget_set_parent (self->holder, GTK_WIDGET (self));
    }
  trends_renamer_set_initiative (self->renamer, self->initiative);
  trends_renamer_begin (self->renamer);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * trends_time_bar_is_renaming:
 *
 * Returns: whether its title is being edited
 */
gboolean
trends_time_bar_is_renaming (TrendsTimeBar *self)
{
  return self->renamer != NULL && trends_renamer_is_active (self->renamer);
}

/**
 * trends_time_bar_find_mark:
 * @milestone: any milestone
 *
 * Returns: (transfer none) (nullable): its mark, where it is one of this bar's
 */
TrendsMilestoneMark *
trends_time_bar_find_mark (TrendsTimeBar *self,
                           TrendsEntity  *milestone)
{
  g_return_val_if_fail (TRENDS_IS_TIME_BAR (self), NULL);

  for (guint i = 0; i < self->marks->len; i++)
    if (trends_milestone_mark_get_milestone (self->marks->pdata[i]) == milestone)
      return self->marks->pdata[i];

  return NULL;
}

/**
 * trends_time_bar_step_mark:
 * @from: (nullable): one of its marks; %NULL for the bar itself
 * @step: 1 for the next, -1 for the one before
 *
 * Returns: (transfer none) (nullable): that mark; %NULL where there is none
 */
TrendsMilestoneMark *
trends_time_bar_step_mark (TrendsTimeBar       *self,
                           TrendsMilestoneMark *from,
                           int                  step)
{
  guint index = step > 0 ? G_MAXUINT : self->marks->len;

  if (from != NULL)
    g_ptr_array_find (self->marks, from, &index);
  index += (guint) step;
  return index < self->marks->len ? self->marks->pdata[index] : NULL;
}
