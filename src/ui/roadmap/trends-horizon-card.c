/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-horizon-card.c: see trends-horizon-card.h. It draws itself, for a list has up to two
 * hundred of them though a few are seen: what is drawn is made when it is first seen. Where text is
 * large for its column the priority stands below the status, and dates take more lines: they are
 * never cut. */

#include "trends-horizon-card.h"

#include <glib/gi18n-lib.h>

#include "trends-closures.h"
#include "trends-horizon-columns.h"
#include "trends-initiative-words.h"
#include "trends-palette.h"
#include "trends-period.h"
#include "trends-tip.h"

#define PADDING     10
#define EDGE        4 /* in the trend's colour */
#define GAP         5
#define TITLE_LINES 2
#define DATE_LINES  3 /* at most */
#define REASON      3 /* in place of what is the same for all that is left out */
#define LEAST       130
#define NATURAL     250

struct _TrendsHorizonCard
{
  GtkWidget parent_instance;

  TrendsEntity *initiative;
  gboolean gives_reason;
  gboolean no_match;
  char *note; /* beside its dates; NULL: nothing */
};

G_DEFINE_FINAL_TYPE (TrendsHorizonCard, trends_horizon_card, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------- drawing */

static int
get_line_height (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));

  pango_font_metrics_unref (metrics);
  return height + 2;
}

/* -------------------------------------------------------------------- room */

static int
get_glyph_size (int line)
{
  return line * 3 / 4;
}

static int
measure_word (GtkWidget  *widget,
              const char *text,
              gboolean    is_bold)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int width;

  if (is_bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static const char *
get_status_word (TrendsHorizonCard *self)
{
  return trends_choices_get_label (
    &trends_status_choices,
    trends_entity_get_integer (self->initiative, TRENDS_INITIATIVE_STATUS));
}

static const char *
get_priority_word (TrendsHorizonCard *self,
                   TrendsPlan        *plan)
{
  return trends_choices_get_label (
    trends_plan_get_priority_choices (plan),
    trends_entity_get_integer (self->initiative, TRENDS_INITIATIVE_PRIORITY));
}

static gboolean
has_priority (TrendsHorizonCard *self)
{
  return trends_entity_get_integer (self->initiative, TRENDS_INITIATIVE_PRIORITY)
         != TRENDS_PRIORITY_UNSET;
}

/* Whether status and priority have no room beside each other */
static gboolean
has_states_apart (TrendsHorizonCard *self,
                  TrendsPlan        *plan,
                  int                room)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int glyph = get_glyph_size (get_line_height (widget)) + GAP;

  return has_priority (self)
         && measure_word (widget, get_status_word (self), FALSE) + 2 * GAP + 2 * glyph
                + measure_word (widget, get_priority_word (self, plan), FALSE)
              > room;
}

static char *
dup_initials (TrendsHorizonCard *self)
{
  TrendsEntity *lead = trends_entity_get_ref (self->initiative, TRENDS_INITIATIVE_LEAD);

  return lead != NULL ? trends_owner_dup_display_initials (lead) : NULL;
}

static char *
dup_dates (TrendsHorizonCard *self,
           TrendsPlan        *plan)
{
  TrendsWhen when = trends_when_of (self->initiative);

  return trends_when_format (&when, TRENDS_WHEN_COLUMN, trends_period_get_year_start (plan), NULL);
}

static int
count_date_lines (TrendsHorizonCard *self,
                  TrendsPlan        *plan,
                  int                room)
{
  g_autofree char *initials = dup_initials (self);
  g_autofree char *dates = dup_dates (self, plan);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), dates);

  if (initials != NULL && *initials != '\0')
    room -= measure_word (GTK_WIDGET (self), initials, TRUE) + GAP;
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MAX (room, 1) * PANGO_SCALE);
  return CLAMP (pango_layout_get_line_count (layout), 1, DATE_LINES);
}

static int
get_room (int width)
{
  return width - EDGE - 2 * PADDING;
}

/* Below the title, without what there is to say of the dates */
static int
count_lines (TrendsHorizonCard *self,
             TrendsPlan        *plan,
             int                width)
{
  int states = has_states_apart (self, plan, get_room (width)) ? 2 : 1;

  return (self->gives_reason ? REASON : states) + count_date_lines (self, plan, get_room (width));
}

/* ----------------------------------------------------------------- the pen */

typedef struct
{
  TrendsHorizonCard *card;
  GtkSnapshot *snapshot;
  float x, y;
  float right; /* where there is no more room */
  int line;
  GdkRGBA text, quiet;
} Pen;

static PangoLayout *
make_layout (Pen        *pen,
             const char *text,
             gboolean    is_bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (pen->card), text);

  if (is_bold)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD));
      pango_layout_set_attributes (layout, attributes);
    }
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, (int) MAX (pen->right - pen->x, 1) * PANGO_SCALE);
  return layout;
}

static void
draw_layout (Pen           *pen,
             PangoLayout   *layout,
             const GdkRGBA *colour)
{
  gtk_snapshot_save (pen->snapshot);
  gtk_snapshot_translate (pen->snapshot, &GRAPHENE_POINT_INIT (pen->x, pen->y));
  gtk_snapshot_append_layout (pen->snapshot, layout, colour);
  gtk_snapshot_restore (pen->snapshot);
}

/* On so many lines, whether it needs them or not */
static void
draw_paragraph (Pen           *pen,
                const char    *text,
                gboolean       is_bold,
                int            n_lines,
                const GdkRGBA *colour)
{
  g_autoptr (PangoLayout) layout = make_layout (pen, text, is_bold);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (layout, -n_lines);
  draw_layout (pen, layout, colour);
  pen->y += (float) (n_lines * pen->line);
}

static void
draw_word (Pen           *pen,
           const char    *text,
           const GdkRGBA *colour)
{
  g_autoptr (PangoLayout) layout = make_layout (pen, text, FALSE);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  draw_layout (pen, layout, colour);
  pen->x += (float) (width + 2 * GAP);
}

static void
draw_glyph (Pen           *pen,
            const char    *icon_name,
            const GdkRGBA *colour)
{
  GtkWidget *widget = GTK_WIDGET (pen->card);
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  int size = get_glyph_size (pen->line);
  g_autoptr (GtkIconPaintable) icon
    = gtk_icon_theme_lookup_icon (theme, icon_name, NULL, size,
                                  gtk_widget_get_scale_factor (widget), GTK_TEXT_DIR_LTR, 0);
  const GdkRGBA colours[] = { *colour, *colour, *colour, *colour };

  gtk_snapshot_save (pen->snapshot);
  gtk_snapshot_translate (pen->snapshot,
                          &GRAPHENE_POINT_INIT (pen->x, pen->y + (float) (pen->line - size) / 2));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), pen->snapshot, size, size,
                                            colours, G_N_ELEMENTS (colours));
  gtk_snapshot_restore (pen->snapshot);
  pen->x += (float) (size + GAP);
}

static void
draw_states (Pen        *pen,
             TrendsPlan *plan)
{
  TrendsEntity *initiative = pen->card->initiative;
  int status = (int) trends_entity_get_integer (initiative, TRENDS_INITIATIVE_STATUS);
  int priority = (int) trends_entity_get_integer (initiative, TRENDS_INITIATIVE_PRIORITY);
  g_autofree char *status_icon = trends_closure_status_icon (NULL, status);
  g_autofree char *priority_icon = trends_closure_priority_icon (NULL, priority);
  GdkRGBA colour = trends_palette_get_named (trends_colour_of_priority (priority), 1);

  draw_glyph (pen, status_icon, &pen->text);
  draw_word (pen, get_status_word (pen->card), &pen->text);
  if (!has_priority (pen->card))
    return;
  if (has_states_apart (pen->card, plan, get_room (gtk_widget_get_width (GTK_WIDGET (pen->card)))))
    {
      pen->x = EDGE + PADDING;
      pen->y += (float) pen->line;
    }
  draw_glyph (pen, priority_icon, pen->card->no_match ? &pen->quiet : &colour);
  draw_word (pen, get_priority_word (pen->card, plan), &pen->text);
}

/* At the right; what is beside it has less room. */
static void
draw_initials (Pen        *pen,
               const char *initials)
{
  g_autoptr (PangoLayout) layout = NULL;
  float left = pen->x;
  int width;

  if (initials == NULL || *initials == '\0')
    return;
  layout = make_layout (pen, initials, TRUE);
  pango_layout_get_pixel_size (layout, &width, NULL);
  pen->x = pen->right - (float) width;
  draw_layout (pen, layout, &pen->text);
  pen->right = pen->x - GAP;
  pen->x = left;
}

static void
draw_edge (TrendsHorizonCard *self,
           GtkSnapshot       *snapshot)
{
  TrendsEntity *trend = trends_entity_get_ref (self->initiative, TRENDS_INITIATIVE_TREND);
  TrendsColourStyle style = trends_palette_get_style ();
  TrendsColour colour = trend != NULL && !self->no_match
                          ? trends_colour_of_trend (trend)
                          : trends_colour_get_named (TRENDS_COLOUR_UNSET, style);
  TrendsShades shades = trends_colour_get_shades (&colour, style);
  GdkRGBA fill = trends_palette_to_rgba (&shades.fill, 1);

  gtk_snapshot_append_color (snapshot, &fill,
                             &GRAPHENE_RECT_INIT (0, 0, EDGE,
                                                  (float) gtk_widget_get_height (
                                                    GTK_WIDGET (self))));
}

static GdkRGBA
get_text_colour (TrendsHorizonCard *self)
{
  TrendsColour card = trends_colour_get_card (trends_palette_get_style ());
  GdkRGBA quiet = trends_palette_get_named (TRENDS_COLOUR_SECONDARY, 1);

  if (self->no_match)
    return quiet;
  return trends_colour_contrast (&card, &trends_colour_ink) > 4.5
           ? trends_palette_to_rgba (&trends_colour_ink, 1) : (GdkRGBA) { 1, 1, 1, 1 };
}

static void
trends_horizon_card_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  TrendsHorizonCard *self = TRENDS_HORIZON_CARD (widget);
  TrendsPlan *plan = self->initiative != NULL ? trends_entity_get_plan (self->initiative) : NULL;
  Pen pen = { self, snapshot, EDGE + PADDING, PADDING - 2,
              (float) (gtk_widget_get_width (widget) - PADDING), get_line_height (widget),
              get_text_colour (self), trends_palette_get_named (TRENDS_COLOUR_SECONDARY, 1) };
  g_autofree char *initials = NULL;
  g_autofree char *dates = NULL;
  g_autofree char *reason = NULL;

  if (plan == NULL)
    return;
  initials = dup_initials (self);
  dates = dup_dates (self, plan);
  draw_edge (self, snapshot);
  draw_paragraph (&pen, trends_entity_get_name (self->initiative), TRUE, TITLE_LINES, &pen.text);
  if (self->gives_reason)
    {
      reason = trends_horizon_card_dup_reason (self->initiative);
      draw_paragraph (&pen, reason, FALSE, REASON, &pen.text);
    }
  else
    {
      draw_states (&pen, plan);
      pen.x = EDGE + PADDING;
      pen.y += (float) pen.line;
    }
  draw_initials (&pen, initials);
  draw_paragraph (&pen, dates, FALSE,
                  count_date_lines (self, plan, get_room (gtk_widget_get_width (widget))),
                  &pen.quiet);
  if (self->note == NULL)
    return;
  pen.x = EDGE + PADDING;
  pen.right = (float) (gtk_widget_get_width (widget) - PADDING);
  draw_word (&pen, self->note, &pen.text);
}

static void
trends_horizon_card_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  TrendsHorizonCard *self = TRENDS_HORIZON_CARD (widget);
  TrendsPlan *plan = self->initiative != NULL ? trends_entity_get_plan (self->initiative) : NULL;
  int n_lines;

  *minimum = LEAST;
  *natural = NATURAL;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  /* What there is to say of the dates stands below them: it is never cut, nor is the title for it. */
  n_lines = TITLE_LINES + (self->note != NULL ? 1 : 0)
            + (plan != NULL ? count_lines (self, plan, for_size > 0 ? for_size : NATURAL)
                            : (self->gives_reason ? REASON : 1) + 1);
  *minimum = *natural = n_lines * get_line_height (widget) + 2 * (PADDING - 2);
}

static GtkSizeRequestMode
trends_horizon_card_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* ------------------------------------------------------------------- words */

/* All of it, where a title or a reason is too long for the card */
static gboolean
trends_horizon_card_query_tooltip (GtkWidget  *widget,
                                   int         x,
                                   int         y,
                                   gboolean    keyboard_mode,
                                   GtkTooltip *tooltip)
{
  TrendsHorizonCard *self = TRENDS_HORIZON_CARD (widget);
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;

  if (self->initiative == NULL || trends_entity_get_plan (self->initiative) == NULL
      || !trends_tip_may_show (widget))
    return FALSE;
  words = trends_initiative_dup_words (self->initiative, "\n");
  text = g_strdup_printf ("%s\n%s%s%s", trends_entity_get_name (self->initiative), words,
                          self->note != NULL ? "\n" : "", self->note != NULL ? self->note : "");
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
trends_horizon_card_dispose (GObject *object)
{
  g_clear_object (&TRENDS_HORIZON_CARD (object)->initiative);

  G_OBJECT_CLASS (trends_horizon_card_parent_class)->dispose (object);
}

static void
trends_horizon_card_finalize (GObject *object)
{
  g_free (TRENDS_HORIZON_CARD (object)->note);

  G_OBJECT_CLASS (trends_horizon_card_parent_class)->finalize (object);
}

static void
trends_horizon_card_class_init (TrendsHorizonCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_horizon_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = trends_horizon_card_finalize;
  widget_class->snapshot = trends_horizon_card_snapshot;
  widget_class->measure = trends_horizon_card_measure;
  widget_class->get_request_mode = trends_horizon_card_get_request_mode;
  widget_class->query_tooltip = trends_horizon_card_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "trends-horizon-card");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
trends_horizon_card_init (TrendsHorizonCard *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * trends_horizon_card_new:
 * @gives_reason: whether there is room for why it is left out
 *
 * Returns: (transfer floating): a card that shows nothing yet
 */
GtkWidget *
trends_horizon_card_new (gboolean gives_reason)
{
  TrendsHorizonCard *self = g_object_new (TRENDS_TYPE_HORIZON_CARD, NULL);

  self->gives_reason = gives_reason;
  return GTK_WIDGET (self);
}

/**
 * trends_horizon_card_show:
 * @initiative: what it shows from now on, as it is now
 * @no_match: whether something else is looked for
 * @note: (nullable): what there is to say of its dates, as that they have slipped
 */
void
trends_horizon_card_show (TrendsHorizonCard *self,
                          TrendsEntity      *initiative,
                          gboolean           no_match,
                          const char        *note)
{
  g_return_if_fail (TRENDS_IS_HORIZON_CARD (self));

  g_set_object (&self->initiative, initiative);
  self->no_match = no_match;
  /* Its words may take another number of lines. */
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_free (self->note);
  self->note = g_strdup (note);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * trends_horizon_card_dup_reason:
 * @initiative: what isn't to be done
 *
 * Returns: (transfer full): why, on one line, or words for that nobody has said why
 */
char *
trends_horizon_card_dup_reason (TrendsEntity *initiative)
{
  char *reason = trends_horizon_dup_reason (initiative);

  return reason != NULL ? reason : g_strdup (_("No reason yet"));
}
