/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lays blocks of text down the pages of a PDF, one after the other.
 *
 * Headings wait until it is known what follows them, so that none is left
 * alone at the foot of a page. Space between blocks collapses to the larger of
 * two and vanishes at the top of a page. Pages begin when something is put on
 * them, so that none is empty.
 */

#include "trends-pdf-flow.h"

#define TOP_MARGIN     54.0
#define TOP_LANDSCAPE  40.0
#define BOTTOM_MARGIN  66.0
#define PARAGRAPH_GAP   6.0
#define ITEM_GAP        3.0
#define ITEM_INDENT    14.0
#define KEPT_LINES      2
#define BADGE_GAP       8.0
#define TITLE_LINES     4
#define TITLE_LEAST    14.0

typedef struct
{
  double size;
  double before;
  double after;
} HeadingStyle;

static const HeadingStyle heading_styles[TRENDS_PDF_HEADING_LEVELS + 1] = {
  { 0, 0, 0 },
  { 28, 0, 12 },   /* smaller where it is long */
  { 19, 24, 9 },
  { 14, 20, 7 },
  { 10.5, 12, 4 },
};

static const char * const heading_elements[TRENDS_PDF_HEADING_LEVELS + 1] = {
  NULL, "H1", "H2", "H3", "H4",
};

/* A heading that waits for what follows it. */
typedef struct
{
  guint           level;
  char           *title;
  char           *destination;
  TrendsColour    accent;
  TrendsPdfBlock *badge;
  TrendsPdfBlock *block;
  double          badge_width;
} Heading;

struct _TrendsPdfFlow
{
  TrendsPdfDocument    *document;
  TrendsPdfOrientation  orientation;
  TrendsPdfFurniture    furniture;
  gboolean              needs_page;
  gboolean              awaits_item;
  gboolean              at_top;
  double                y;
  double                gap;
  GQueue                headings;
  int                   outline[TRENDS_PDF_HEADING_LEVELS + 1];
};

static void
heading_free (gpointer data)
{
  Heading *heading = data;

  g_free (heading->title);
  g_free (heading->destination);
  g_clear_pointer (&heading->badge, trends_pdf_block_free);
  g_clear_pointer (&heading->block, trends_pdf_block_free);
  g_free (heading);
}

/**
 * trends_pdf_flow_new:
 * @document: what to lay it out in; it must outlive the flow
 *
 * Returns: (transfer full): a flow that begins on a new page
 */
TrendsPdfFlow *
trends_pdf_flow_new (TrendsPdfDocument *document)
{
  TrendsPdfFlow *self = g_new0 (TrendsPdfFlow, 1);

  g_return_val_if_fail (document != NULL, self);

  self->document = document;
  self->furniture = TRENDS_PDF_NUMBERED;
  self->needs_page = TRUE;
  g_queue_init (&self->headings);

  return self;
}

/**
 * trends_pdf_flow_free:
 * @self: (transfer full): a flow
 */
void
trends_pdf_flow_free (TrendsPdfFlow *self)
{
  g_queue_clear_full (&self->headings, heading_free);
  g_free (self);
}

static double
page_width (TrendsPdfFlow *self)
{
  double width, height;

  trends_pdf_document_get_paper (self->document, self->orientation, &width, &height);

  return width;
}

static double
page_bottom (TrendsPdfFlow *self)
{
  double width, height;

  trends_pdf_document_get_paper (self->document, self->orientation, &width, &height);

  return height - BOTTOM_MARGIN;
}

static double
page_top (TrendsPdfFlow *self)
{
  return self->orientation == TRENDS_PDF_LANDSCAPE ? TOP_LANDSCAPE : TOP_MARGIN;
}

static void
ensure_page (TrendsPdfFlow *self)
{
  if (self->needs_page)
    trends_pdf_flow_turn_page (self);
}

/**
 * trends_pdf_flow_get_document:
 * @self: a flow
 *
 * Returns: (transfer none): the document that it lays out
 */
TrendsPdfDocument *
trends_pdf_flow_get_document (TrendsPdfFlow *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->document;
}

/**
 * trends_pdf_flow_get_left:
 * @self: a flow
 *
 * Returns: the left of what it lays out, on the page
 */
double
trends_pdf_flow_get_left (TrendsPdfFlow *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return TRENDS_PDF_MARGIN;
}

/**
 * trends_pdf_flow_get_width:
 * @self: a flow
 *
 * Returns: how wide blocks may be
 */
double
trends_pdf_flow_get_width (TrendsPdfFlow *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return page_width (self) - 2 * TRENDS_PDF_MARGIN;
}

/**
 * trends_pdf_flow_get_y:
 * @self: a flow
 *
 * Returns: where on the page the next block goes, once space for it is reserved
 */
double
trends_pdf_flow_get_y (TrendsPdfFlow *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->y;
}

/**
 * trends_pdf_flow_get_remaining:
 * @self: a flow
 *
 * Returns: how much space is left below that
 */
double
trends_pdf_flow_get_remaining (TrendsPdfFlow *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return page_bottom (self) - self->y;
}

/**
 * trends_pdf_flow_get_page_height:
 * @self: a flow
 *
 * Returns: how much space an empty page has
 */
double
trends_pdf_flow_get_page_height (TrendsPdfFlow *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return page_bottom (self) - page_top (self);
}

/**
 * trends_pdf_flow_is_at_top:
 * @self: a flow
 *
 * Returns: whether nothing is on the page yet
 */
gboolean
trends_pdf_flow_is_at_top (TrendsPdfFlow *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->needs_page || self->at_top;
}

/**
 * trends_pdf_flow_advance:
 * @self: a flow
 * @height: how high what was drawn is
 *
 * Moves down below what was drawn.
 */
void
trends_pdf_flow_advance (TrendsPdfFlow *self,
                         double         height)
{
  g_return_if_fail (self != NULL);

  self->y += height;
  self->at_top = FALSE;
}

/**
 * trends_pdf_flow_skip:
 * @self: a flow with a page
 * @height: how much space is left free, or holds decoration
 *
 * Moves down on a page that has nothing to read on it, and still hasn't: what follows is
 * not put off to the next page.
 */
void
trends_pdf_flow_skip (TrendsPdfFlow *self,
                      double         height)
{
  g_return_if_fail (self != NULL);

  self->y += height;
}

/**
 * trends_pdf_flow_set_furniture:
 * @self: a flow
 * @furniture: what is added at the foot of pages
 *
 * Decides about the pages that begin from here, not about the one that is being drawn.
 */
void
trends_pdf_flow_set_furniture (TrendsPdfFlow      *self,
                               TrendsPdfFurniture  furniture)
{
  g_return_if_fail (self != NULL);

  self->furniture = furniture;
}

/**
 * trends_pdf_flow_turn_page:
 * @self: a flow
 *
 * Goes on at the top of a new page at once. No element that is drawn into may
 * be open.
 */
void
trends_pdf_flow_turn_page (TrendsPdfFlow *self)
{
  g_return_if_fail (self != NULL);

  trends_pdf_document_begin_page (self->document, self->orientation, self->furniture);
  self->needs_page = FALSE;
  self->at_top = TRUE;
  self->y = page_top (self);
  self->gap = 0;
}

/**
 * trends_pdf_flow_break_page:
 * @self: a flow
 * @orientation: how the pages from here lie
 * @furniture: what is added at their foot
 *
 * Lets what follows begin on a new page.
 */
void
trends_pdf_flow_break_page (TrendsPdfFlow        *self,
                            TrendsPdfOrientation  orientation,
                            TrendsPdfFurniture    furniture)
{
  g_return_if_fail (self != NULL);

  trends_pdf_flow_flush (self);
  self->orientation = orientation;
  self->furniture = furniture;
  self->needs_page = TRUE;
}

/**
 * trends_pdf_flow_add_space:
 * @self: a flow
 * @points: how much
 *
 * Keeps at least this distance between the last block and the next on the page.
 */
void
trends_pdf_flow_add_space (TrendsPdfFlow *self,
                           double         points)
{
  g_return_if_fail (self != NULL);

  self->gap = MAX (self->gap, points);
}

/**
 * trends_pdf_flow_require:
 * @self: a flow
 * @points: how much space the blocks that follow should have
 *
 * Lets what follows, with the headings that wait, begin on a new page if there
 * is less space on this one.
 */
void
trends_pdf_flow_require (TrendsPdfFlow *self,
                         double         points)
{
  g_return_if_fail (self != NULL);

  if (!trends_pdf_flow_is_at_top (self)
      && trends_pdf_flow_get_remaining (self) - self->gap < points)
    self->needs_page = TRUE;
}

static void
apply_gap (TrendsPdfFlow *self)
{
  if (!self->at_top)
    self->y += self->gap;
  self->gap = 0;
}

/* Draws lines that may go on over as many pages as they take into @element, or into parts
 * of it where they do. Neither the first nor the last of several lines is left alone on a
 * page. */
static void
draw_lines (TrendsPdfFlow    *self,
            TrendsPdfElement *element,
            TrendsPdfBlock   *block,
            double            indent)
{
  guint n_lines = trends_pdf_block_get_n_lines (block);
  guint line = 0;

  while (line < n_lines)
    {
      double remaining = trends_pdf_flow_get_remaining (self);
      guint fitting = trends_pdf_block_count_fitting (block, line, remaining);

      if (fitting == 0 && self->at_top)
        fitting = 1;
      if (line + fitting + 1 == n_lines && fitting > KEPT_LINES)
        fitting--;

      if (fitting > 0)
        {
          double x = TRENDS_PDF_MARGIN + indent;

          if (fitting == n_lines && !element->has_children)
            trends_pdf_block_draw_into (block, element, x, self->y, line, fitting);
          else
            trends_pdf_block_draw (block, x, self->y, line, fitting);
          trends_pdf_flow_advance (self, trends_pdf_block_get_height (block, line, fitting));
          line += fitting;
        }

      if (line < n_lines)
        trends_pdf_flow_turn_page (self);
    }
}

static double
first_lines_height (TrendsPdfBlock *block)
{
  guint n_lines = trends_pdf_block_get_n_lines (block);

  return trends_pdf_block_get_height (block, 0, n_lines == KEPT_LINES + 1 ? n_lines : KEPT_LINES);
}

static double
heading_height (const Heading *heading)
{
  return heading_styles[heading->level].before
         + trends_pdf_block_get_height (heading->block, 0, G_MAXUINT)
         + heading_styles[heading->level].after;
}

static void
add_to_outline (TrendsPdfFlow *self,
                Heading       *heading)
{
  int parent = 0;

  trends_pdf_document_add_destination (self->document, heading->destination, self->y - 12);
  for (guint level = 1; level < heading->level; level++)
    if (self->outline[level] > 0)
      parent = self->outline[level];

  self->outline[heading->level] = trends_pdf_document_add_outline (self->document, parent,
                                                                   heading->title,
                                                                   heading->destination);
  for (guint level = heading->level + 1; level <= TRENDS_PDF_HEADING_LEVELS; level++)
    self->outline[level] = 0;
}

static void
draw_badge_disc (TrendsPdfFlow *self,
                 Heading       *heading)
{
  cairo_t *cr = trends_pdf_document_get_cairo (self->document);
  double line = trends_pdf_block_get_height (heading->block, 0, 1);
  double height = heading_styles[heading->level].size * 1.6;

  trends_colour_set (&heading->accent, cr);
  trends_paint_rounded (cr, TRENDS_PDF_MARGIN, self->y + (line - height) / 2,
                        heading->badge_width, height, height / 2);
  cairo_fill (cr);
}

static void
draw_badge_text (TrendsPdfFlow *self,
                 Heading       *heading)
{
  double line = trends_pdf_block_get_height (heading->block, 0, 1);
  double height = trends_pdf_block_get_height (heading->badge, 0, 1);

  trends_pdf_block_draw (heading->badge, TRENDS_PDF_MARGIN,
                         self->y + (line - height) / 2, 0, 1);
}

/* Goes on on a new page unless @height fits on this one, or nothing is on it. */
static void
make_room (TrendsPdfFlow *self,
           double         height)
{
  if (!self->at_top && self->y + self->gap + height > page_bottom (self))
    trends_pdf_flow_turn_page (self);
  apply_gap (self);
}

static void
draw_heading (TrendsPdfFlow *self,
              Heading       *heading)
{
  double indent = heading->badge != NULL ? heading->badge_width + BADGE_GAP : 0;
  TrendsPdfElement *element;

  trends_pdf_flow_add_space (self, heading_styles[heading->level].before);
  make_room (self, first_lines_height (heading->block));
  if (heading->destination != NULL)
    add_to_outline (self, heading);

  if (heading->badge != NULL)
    draw_badge_disc (self, heading);
  element = trends_pdf_document_begin (self->document, heading_elements[heading->level]);
  if (heading->badge != NULL)
    draw_badge_text (self, heading);
  draw_lines (self, element, heading->block, indent);
  trends_pdf_document_end (self->document);
  trends_pdf_flow_add_space (self, heading_styles[heading->level].after);
}

/**
 * trends_pdf_flow_reserve:
 * @self: a flow
 * @height: how much space is needed in one piece
 *
 * Draws the headings that wait, and goes on on a new page if they and @height
 * don't fit on this one.
 */
void
trends_pdf_flow_reserve (TrendsPdfFlow *self,
                         double         height)
{
  Heading *heading;
  double needed = height;

  g_return_if_fail (self != NULL);

  ensure_page (self);
  for (GList *l = self->headings.head; l != NULL; l = l->next)
    needed += heading_height (l->data);
  if (!self->at_top && self->y + self->gap + needed > page_bottom (self))
    trends_pdf_flow_turn_page (self);

  while ((heading = g_queue_pop_head (&self->headings)) != NULL)
    {
      draw_heading (self, heading);
      heading_free (heading);
    }

  make_room (self, height);
}

/**
 * trends_pdf_flow_flush:
 * @self: a flow
 *
 * Draws the headings that wait, although nothing follows them.
 */
void
trends_pdf_flow_flush (TrendsPdfFlow *self)
{
  g_return_if_fail (self != NULL);

  if (!g_queue_is_empty (&self->headings))
    trends_pdf_flow_reserve (self, 0);
}

static void
create_badge (TrendsPdfFlow          *self,
              Heading                *heading,
              const TrendsPdfHeading *info)
{
  double size = heading_styles[info->level].size;
  TrendsPdfText *text = trends_pdf_text_new (size * 0.85);

  heading->accent = info->accent != NULL ? *info->accent : trends_colour_accent;
  heading->accent = trends_colour_readable (&heading->accent, &trends_colour_paper);
  heading->badge_width = size * (1.0 + 0.6 * MAX (1, g_utf8_strlen (info->badge, -1)));
  trends_pdf_text_append_coloured (text, info->badge, TRENDS_PDF_BOLD, &trends_colour_paper);
  heading->badge = trends_pdf_block_new (self->document, text, heading->badge_width,
                                         PANGO_ALIGN_CENTER);
}

static TrendsPdfBlock *
create_heading_block (TrendsPdfFlow *self,
                      const Heading *heading,
                      const char    *title,
                      gboolean       is_plans,
                      double         size)
{
  TrendsPdfEmphasis emphasis = TRENDS_PDF_BOLD | (is_plans ? TRENDS_PDF_PLANS : 0);
  double indent = heading->badge != NULL ? heading->badge_width + BADGE_GAP : 0;

  return trends_pdf_block_new (self->document,
                               trends_pdf_text_new_plain (size, title, emphasis),
                               trends_pdf_flow_get_width (self) - indent, PANGO_ALIGN_LEFT);
}

/* The title of a paper is set smaller where it would take much of its page. */
static void
create_title (TrendsPdfFlow *self,
              Heading       *heading,
              const char    *title,
              gboolean       is_plans)
{
  double size = heading_styles[heading->level].size;

  heading->block = create_heading_block (self, heading, title, is_plans, size);
  while (heading->level == 1 && size > TITLE_LEAST
         && trends_pdf_block_get_n_lines (heading->block) > TITLE_LINES)
    {
      size -= 2;
      trends_pdf_block_free (heading->block);
      heading->block = create_heading_block (self, heading, title, is_plans, size);
    }
}

/**
 * trends_pdf_flow_add_heading:
 * @self: a flow
 * @info: the heading
 *
 * Adds a heading. It stays with the block that follows it.
 */
void
trends_pdf_flow_add_heading (TrendsPdfFlow          *self,
                             const TrendsPdfHeading *info)
{
  Heading *heading;

  g_return_if_fail (self != NULL && info != NULL && info->title != NULL);
  g_return_if_fail (info->level >= 1 && info->level <= TRENDS_PDF_HEADING_LEVELS);

  heading = g_new0 (Heading, 1);
  heading->level = info->level;
  heading->destination = g_strdup (info->destination);
  heading->title = info->badge != NULL ? g_strdup_printf ("%s. %s", info->badge, info->title)
                                       : g_strdup (info->title);
  if (info->badge != NULL)
    create_badge (self, heading, info);

  create_title (self, heading, info->title, info->is_plans);
  g_queue_push_tail (&self->headings, heading);
}

/**
 * trends_pdf_flow_add_paragraph:
 * @self: a flow
 * @text: (transfer full): its text; nothing is added if it is empty
 */
void
trends_pdf_flow_add_paragraph (TrendsPdfFlow *self,
                               TrendsPdfText *text)
{
  g_autoptr (TrendsPdfBlock) block = NULL;

  g_return_if_fail (self != NULL && text != NULL);

  if (trends_pdf_text_is_empty (text))
    {
      trends_pdf_text_free (text);
      return;
    }

  block = trends_pdf_block_new (self->document, text, trends_pdf_flow_get_width (self),
                                PANGO_ALIGN_LEFT);
  trends_pdf_flow_reserve (self, first_lines_height (block));
  draw_lines (self, trends_pdf_document_begin (self->document, "P"), block, 0);
  trends_pdf_document_end (self->document);
  trends_pdf_flow_add_space (self, PARAGRAPH_GAP);
}

static void
add_prose (TrendsPdfFlow     *self,
           const char        *text,
           TrendsPdfEmphasis  emphasis)
{
  g_auto (GStrv) lines = NULL;

  lines = g_strsplit_set (text != NULL ? text : "", "\n\r", -1);
  for (char **line = lines; *line != NULL; line++)
    if (*g_strstrip (*line) != '\0')
      trends_pdf_flow_add_paragraph (self,
                                     trends_pdf_text_new_plain (TRENDS_PDF_SIZE_BODY, *line,
                                                                emphasis));
}

/**
 * trends_pdf_flow_add_prose:
 * @self: a flow
 * @text: (nullable): text of our own
 *
 * Adds a paragraph for each line of @text that isn't empty.
 */
void
trends_pdf_flow_add_prose (TrendsPdfFlow *self,
                           const char    *text)
{
  g_return_if_fail (self != NULL);

  add_prose (self, text, TRENDS_PDF_PLAIN);
}

/**
 * trends_pdf_flow_add_plans_prose:
 * @self: a flow
 * @text: (nullable): text as people typed it
 *
 * Adds a paragraph for each line of @text that isn't empty.
 */
void
trends_pdf_flow_add_plans_prose (TrendsPdfFlow *self,
                                 const char    *text)
{
  g_return_if_fail (self != NULL);

  add_prose (self, text, TRENDS_PDF_PLANS);
}

/**
 * trends_pdf_flow_begin_list:
 * @self: a flow
 *
 * Begins a list; only items may be added until it ends.
 */
void
trends_pdf_flow_begin_list (TrendsPdfFlow *self)
{
  g_return_if_fail (self != NULL);

  self->awaits_item = TRUE;
}

static void
draw_bullet (TrendsPdfFlow *self,
             double         line_height)
{
  TrendsPdfText *text = trends_pdf_text_new_plain (TRENDS_PDF_SIZE_BODY, "•", TRENDS_PDF_MUTED);
  g_autoptr (TrendsPdfBlock) bullet = NULL;
  double height;

  bullet = trends_pdf_block_new (self->document, text, ITEM_INDENT, PANGO_ALIGN_LEFT);
  height = trends_pdf_block_get_height (bullet, 0, 1);
  trends_pdf_block_draw_into (bullet, trends_pdf_document_begin (self->document, "Lbl"),
                              TRENDS_PDF_MARGIN + 3, self->y + (line_height - height) / 2, 0, 1);
  trends_pdf_document_end (self->document);
}

/**
 * trends_pdf_flow_add_item:
 * @self: a flow with an open list
 * @text: (transfer full): what the item says
 */
void
trends_pdf_flow_add_item (TrendsPdfFlow *self,
                          TrendsPdfText *text)
{
  g_autoptr (TrendsPdfBlock) block = NULL;

  g_return_if_fail (self != NULL && text != NULL);

  block = trends_pdf_block_new (self->document, text,
                                trends_pdf_flow_get_width (self) - ITEM_INDENT,
                                PANGO_ALIGN_LEFT);
  trends_pdf_flow_reserve (self, first_lines_height (block));
  if (self->awaits_item)
    trends_pdf_document_begin (self->document, "L")->numbering = "Disc";
  self->awaits_item = FALSE;
  trends_pdf_document_begin (self->document, "LI");
  draw_bullet (self, trends_pdf_block_get_height (block, 0, 1));
  draw_lines (self, trends_pdf_document_begin (self->document, "LBody"), block, ITEM_INDENT);
  trends_pdf_document_end (self->document);
  trends_pdf_document_end (self->document);
  trends_pdf_flow_add_space (self, ITEM_GAP);
}

/**
 * trends_pdf_flow_end_list:
 * @self: a flow with an open list
 */
void
trends_pdf_flow_end_list (TrendsPdfFlow *self)
{
  g_return_if_fail (self != NULL);

  if (!self->awaits_item)
    trends_pdf_document_end (self->document);
  self->awaits_item = FALSE;
  trends_pdf_flow_add_space (self, PARAGRAPH_GAP);
}
