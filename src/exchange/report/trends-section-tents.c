/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The name tents of a paper for a workshop: a sheet of A4 each, folded in the middle, with the
 * name on both sides. To the ear it is there once. */

#include "trends-sections.h"

#include "trends-card-drawing.h"
#include "trends-sheet.h"
#include "trends-workshop-options.h"

#include <glib/gi18n-lib.h>

/* Letters of a name are about 9 mm high at least, twice what good eyes read from 3 m, unless
 * it is longer than any name. */
#define NAME       120.0
#define NAME_LEAST  36.0
#define FACTS       28.0
#define FACTS_LEAST 18.0
#define MARGIN      56.0
#define NAME_SHARE   0.55 /* how much of a side the name may take */
#define FACTS_SHARE  0.25
#define GAP         12.0
#define FOLD        24.0

typedef struct
{
  TrendsReport      *report;
  TrendsSheet        sheet;
  TrendsEntity      *owner; /* (nullable): NULL for one to write on */
  cairo_rectangle_t  box;
} Tent;

static gboolean
is_wanted (TrendsReport *self)
{
  return trends_workshop_options_have_part (trends_report_get_values (self),
                                            TRENDS_WORKSHOP_TENTS);
}

/* (transfer full): the role and where from, as far as they are known */
static char *
dup_facts (TrendsEntity *owner)
{
  const char *role = trends_entity_get_text (owner, TRENDS_OWNER_ROLE);
  const char *organisation = trends_entity_get_text (owner, TRENDS_OWNER_ORGANISATION);

  if (*role == '\0' || *organisation == '\0' || g_str_equal (role, trends_entity_get_name (owner)))
    return g_strdup (*role == '\0' || *organisation != '\0' ? organisation : role);
  return g_strdup_printf ("%s, %s", role, organisation);
}

static void
fit (TrendsCanvas      *canvas,
     TrendsCanvasLabel *label,
     double             height,
     double             most,
     double             least)
{
  if (trends_canvas_fit (canvas, label, height, most, least) > height)
    trends_canvas_fit (canvas, label, height, least, TRENDS_CARD_LEAST);
}

/* One side, in the middle of @half */
static void
draw_side (const Tent              *tent,
           TrendsCanvas            *canvas,
           const cairo_rectangle_t *half)
{
  g_autofree char *words = dup_facts (tent->owner);
  TrendsCanvasLabel name = {
    .text = trends_entity_get_name (tent->owner), .is_bold = TRUE, .colour = &trends_colour_ink,
    .width = half->width - 2 * MARGIN, .alignment = PANGO_ALIGN_CENTER,
    .element = trends_sheet_get_heading (tent->report), .is_plans = TRUE,
  };
  TrendsCanvasLabel facts = {
    .text = words, .colour = &trends_colour_muted, .width = half->width - 2 * MARGIN,
    .alignment = PANGO_ALIGN_CENTER, .element = "P", .is_plans = TRUE,
  };
  double name_height, facts_height = 0, y;

  fit (canvas, &name, NAME_SHARE * half->height, NAME, NAME_LEAST);
  name_height = trends_canvas_measure (canvas, &name, NULL);
  if (*words != '\0')
    {
      fit (canvas, &facts, FACTS_SHARE * half->height, FACTS, FACTS_LEAST);
      facts_height = GAP + trends_canvas_measure (canvas, &facts, NULL);
    }
  y = half->y + (half->height - name_height - facts_height) / 2;
  trends_canvas_draw (canvas, &name, half->x + MARGIN, y);
  if (*words != '\0')
    trends_canvas_draw (canvas, &facts, half->x + MARGIN, y + name_height + GAP);
}

/* A line to write a name on */
static void
draw_blank (const Tent              *tent,
            TrendsCanvas            *canvas,
            const cairo_rectangle_t *half)
{
  double y = half->y + 0.68 * half->height;
  TrendsCanvasLabel label = {
    /* Translators: on a name tent, below a line to write a name on */
    .text = _("Name"), .size = TRENDS_CARD_LEAST, .colour = &trends_colour_muted,
    .width = half->width - 2 * MARGIN, .n_lines = 1, .alignment = PANGO_ALIGN_CENTER,
    .element = "P",
  };

  trends_canvas_paint_line (canvas, half->x + MARGIN, y, half->x + half->width - MARGIN, y,
                            &(TrendsInk) { NULL, &trends_colour_muted, 0.8 });
  trends_canvas_draw (canvas, &label, half->x + MARGIN, y + 6);
}

static void
draw_half (const Tent              *tent,
           TrendsCanvas            *canvas,
           const cairo_rectangle_t *half)
{
  if (tent->owner != NULL)
    draw_side (tent, canvas, half);
  else
    draw_blank (tent, canvas, half);
}

/* The other side stands on its head, and is for eyes alone. */
static void
draw_back (const Tent              *tent,
           const cairo_rectangle_t *front)
{
  g_autoptr (PangoLayout) layout = trends_pdf_document_create_layout (tent->report->document);
  cairo_t *cr = tent->sheet.canvas.cr;
  TrendsCanvas canvas;

  trends_canvas_init_picture (&canvas, cr, pango_layout_get_context (layout),
                              trends_pdf_document_get_glyphs (tent->report->document), 1);
  cairo_save (cr);
  cairo_translate (cr, 2 * tent->box.x + tent->box.width, 2 * tent->box.y + tent->box.height);
  cairo_rotate (cr, G_PI);
  draw_half (tent, &canvas, front);
  cairo_restore (cr);
}

static void
draw_fold (Tent *tent)
{
  double y = tent->box.y + tent->box.height / 2;
  const TrendsInk ink = { NULL, &trends_colour_muted, 0.6, 4 };

  trends_canvas_paint_line (&tent->sheet.canvas, tent->box.x, y, tent->box.x + FOLD, y, &ink);
  trends_canvas_paint_line (&tent->sheet.canvas, tent->box.x + tent->box.width - FOLD, y,
                            tent->box.x + tent->box.width, y, &ink);
}

static void
add_tent (Tent *tent)
{
  const cairo_rectangle_t front = { tent->box.x, tent->box.y + tent->box.height / 2,
                                    tent->box.width, tent->box.height / 2 };

  draw_fold (tent);
  draw_back (tent, &front);
  draw_half (tent, &tent->sheet.canvas, &front);
}

/* ------------------------------------------------------------------- pages */

/* A sheet of A4 lies on its side; one of A3 stands, and is cut into two of A4. */
static void
begin_sheet (Tent  *tent,
             guint  index)
{
  double width, height;

  trends_pdf_document_get_paper (tent->report->document, TRENDS_PDF_PORTRAIT, &width, &height);
  if (!tent->report->is_large)
    {
      trends_sheet_begin (&tent->sheet, tent->report, TRENDS_PDF_LANDSCAPE, TRENDS_PDF_BARE);
      tent->box = tent->sheet.page;
      return;
    }
  if (index % 2 == 0)
    trends_sheet_begin (&tent->sheet, tent->report, TRENDS_PDF_PORTRAIT, TRENDS_PDF_BARE);
  tent->box = (cairo_rectangle_t) { 0, index % 2 * height / 2, width, height / 2 };
}

/* Between two on one sheet */
static void
draw_cut (Tent *tent)
{
  double y = tent->box.y + tent->box.height;
  const TrendsInk ink = { NULL, &trends_colour_muted, 0.6 };

  if (tent->box.height >= tent->sheet.page.height || tent->box.y > 0)
    return;
  trends_canvas_paint_line (&tent->sheet.canvas, 0, y, FOLD, y, &ink);
  trends_canvas_paint_line (&tent->sheet.canvas, tent->box.width - FOLD, y, tent->box.width, y,
                            &ink);
}

static void
add_tents (TrendsReport *self)
{
  GListModel *owners = trends_plan_get_list (self->plan, TRENDS_KIND_OWNER);
  guint n = trends_workshop_options_have_owners (trends_report_get_values (self))
              ? g_list_model_get_n_items (owners)
              : 0;
  Tent tent = { .report = self };

  for (guint i = 0; i <= n && !g_cancellable_is_cancelled (self->cancellable); i++)
    {
      g_autoptr (TrendsEntity) owner = i < n ? g_list_model_get_item (owners, i) : NULL;

      tent.owner = owner;
      begin_sheet (&tent, i);
      draw_cut (&tent);
      add_tent (&tent);
    }
}

const TrendsReportSection trends_section_tents = {
  .id = "tents",
  .is_wanted = is_wanted,
  .add = add_tents,
};
