/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A tagged PDF document in the making: pages, elements, links and outline.
 *
 * Pages are drawn once with cairo, in reading order. What needs the number of
 * pages is drawn afterwards, and qpdf joins both and completes what a screen
 * reader needs. A document belongs to one thread at a time and shares nothing
 * with others, so that several can be written at once.
 */

#include "trends-pdf-private.h"

#include "trends-export-locale.h"
#include "trends-language.h"
#include "trends-pdf-fonts.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_LAYOUTS 1024

struct _TrendsPdfDocument
{
  GByteArray         *bytes;
  cairo_surface_t    *surface;
  cairo_t            *cr;
  GPtrArray          *recorded; /* (nullable): where pages are put that aren't for a file */
  PangoContext       *context;
  TrendsPdfGlyphs    *glyphs;
  TrendsPdfStructure *structure;
  GArray             *pages;
  GHashTable         *destinations;
  GHashTable         *targets;
  GHashTable         *settings;
  GHashTable         *layouts;
  char               *title;
  char               *author;
  char               *subject;
  char               *part;
  char               *language;
  gboolean            is_large;
};

static void
set_metadata (TrendsPdfDocument    *self,
              cairo_pdf_metadata_t  kind,
              const char           *text)
{
  if (*text != '\0')
    cairo_pdf_surface_set_metadata (self->surface, kind, text);
}

/**
 * trends_pdf_document_new:
 * @info: what the document is
 *
 * Starts a document without pages.
 *
 * Returns: (transfer full): the document
 */
TrendsPdfDocument *
trends_pdf_document_new (const TrendsPdfInfo *info)
{
  TrendsPdfDocument *self = g_new0 (TrendsPdfDocument, 1);

  g_return_val_if_fail (info != NULL && info->title != NULL, self);

  self->bytes = g_byte_array_new ();
  self->surface = trends_pdf_surface_new (self->bytes);
  self->cr = cairo_create (self->surface);
  self->structure = trends_pdf_structure_new ();
  self->pages = g_array_new (FALSE, FALSE, sizeof (TrendsPdfPage));
  self->destinations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->title = trends_pdf_clean_text (info->title);
  self->author = trends_pdf_clean_text (info->author);
  self->subject = trends_pdf_clean_text (info->subject);
  self->part = g_strdup (info->part);
  self->language = trends_pdf_clean_text (info->language != NULL ? info->language : "en-GB");

  self->is_large = info->is_large;
  self->context = trends_pdf_context_new (self->language);
  self->glyphs = trends_pdf_glyphs_new (self->context);
  set_metadata (self, CAIRO_PDF_METADATA_TITLE, self->title);
  set_metadata (self, CAIRO_PDF_METADATA_AUTHOR, self->author);
  set_metadata (self, CAIRO_PDF_METADATA_SUBJECT, self->subject);
  set_metadata (self, CAIRO_PDF_METADATA_CREATOR, "Trends");

  return self;
}

/* What drawing took isn't there any more when qpdf takes as much. */
static void
end_drawing (TrendsPdfDocument *self)
{
  g_auto (TrendsExportLocale) locale = trends_export_locale_enter (); /* it finishes the surface */

  g_clear_pointer (&self->cr, cairo_destroy);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_pointer (&self->settings, g_hash_table_unref);
  g_clear_pointer (&self->layouts, g_hash_table_unref);
}

/**
 * trends_pdf_document_free:
 * @self: (transfer full): a document, finished or not
 */
void
trends_pdf_document_free (TrendsPdfDocument *self)
{
  end_drawing (self);
  g_clear_pointer (&self->bytes, g_byte_array_unref); /* handed over once it is closed */
  g_clear_pointer (&self->recorded, g_ptr_array_unref);
  trends_pdf_glyphs_free (self->glyphs);
  g_object_unref (self->context);
  trends_pdf_structure_free (self->structure);
  g_array_unref (self->pages);
  g_hash_table_unref (self->destinations);
  g_hash_table_unref (self->targets);
  g_free (self->title);
  g_free (self->author);
  g_free (self->subject);
  g_free (self->part);
  g_free (self->language);
  g_free (self);
}

/**
 * trends_pdf_document_record:
 * @self: a document without pages
 * @recorded: (element-type cairo_surface_t): where its pages are put, with a function that frees
 *   them
 *
 * Has the pages recorded, to be drawn again elsewhere, as on a printer, and not made into a
 * file. They are for eyes alone: links, names of places and what a screen reader needs are for
 * files. To be ended by trends_pdf_document_end_recording().
 */
void
trends_pdf_document_record (TrendsPdfDocument *self,
                            GPtrArray         *recorded)
{
  g_return_if_fail (self != NULL && recorded != NULL && self->pages->len == 0);

  self->recorded = g_ptr_array_ref (recorded);
}

/* (nullable): what knows of elements */
static cairo_t *
get_tagged (TrendsPdfDocument *self)
{
  return self->recorded == NULL ? self->cr : NULL;
}

static void
begin_recorded (TrendsPdfDocument   *self,
                const TrendsPdfPage *page)
{
  const cairo_rectangle_t extents = { 0, 0, page->width, page->height };

  g_ptr_array_add (self->recorded,
                   cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents));
  cairo_destroy (self->cr);
  self->cr = cairo_create (self->recorded->pdata[self->recorded->len - 1]);
}

static const TrendsPdfPage *
current_page (TrendsPdfDocument *self)
{
  g_assert (self->pages->len > 0);

  return &g_array_index (self->pages, TrendsPdfPage, self->pages->len - 1);
}

/**
 * trends_pdf_document_begin_page:
 * @self: a document
 * @orientation: how the paper lies
 * @furniture: what is added at its foot
 *
 * Ends the page that is being drawn, if any, and begins another. The element
 * that was begun last, if it is open, must have children.
 */
void
trends_pdf_document_begin_page (TrendsPdfDocument    *self,
                                TrendsPdfOrientation  orientation,
                                TrendsPdfFurniture    furniture)
{
  TrendsPdfPage page = { .furniture = furniture };

  g_return_if_fail (self != NULL);

  trends_pdf_document_get_paper (self, orientation, &page.width, &page.height);
  g_warn_if_fail (trends_pdf_structure_can_break (self->structure));
  if (self->pages->len > 0 && self->recorded == NULL)
    trends_pdf_show_page (self->cr);

  if (self->recorded != NULL)
    begin_recorded (self, &page);
  else
    cairo_pdf_surface_set_size (self->surface, page.width, page.height);
  if (self->pages->len == 0)
    trends_pdf_document_begin (self, "Document");
  g_array_append_val (self->pages, page);
}

/**
 * trends_pdf_document_get_paper:
 * @self: a document
 * @orientation: how the paper lies
 * @width: (out): how wide its pages are then, in points
 * @height: (out): how high they are
 */
void
trends_pdf_document_get_paper (TrendsPdfDocument    *self,
                               TrendsPdfOrientation  orientation,
                               double               *width,
                               double               *height)
{
  double shorter = TRENDS_PDF_A4_SHORT;
  double longer = TRENDS_PDF_A4_LONG;

  g_return_if_fail (self != NULL && width != NULL && height != NULL);

  if (self->is_large)
    {
      shorter = TRENDS_PDF_A4_LONG;
      longer = 2 * TRENDS_PDF_A4_SHORT;
    }
  *width = orientation == TRENDS_PDF_LANDSCAPE ? longer : shorter;
  *height = orientation == TRENDS_PDF_LANDSCAPE ? shorter : longer;
}

/**
 * trends_pdf_document_get_page_width:
 * @self: a document with a page
 *
 * Returns: the width of the page that is being drawn, in points
 */
double
trends_pdf_document_get_page_width (TrendsPdfDocument *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return current_page (self)->width;
}

/**
 * trends_pdf_document_get_page_height:
 * @self: a document with a page
 *
 * Returns: the height of the page that is being drawn, in points
 */
double
trends_pdf_document_get_page_height (TrendsPdfDocument *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return current_page (self)->height;
}

/**
 * trends_pdf_document_get_page_count:
 * @self: a document
 *
 * Returns: how many pages were begun
 */
guint
trends_pdf_document_get_page_count (TrendsPdfDocument *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pages->len;
}

/**
 * trends_pdf_document_get_cairo:
 * @self: a document
 *
 * Its coordinates must be the page's own while elements begin and end.
 *
 * Returns: (transfer none): what the page is drawn with, in points from its top left
 */
cairo_t *
trends_pdf_document_get_cairo (TrendsPdfDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->cr;
}

/**
 * trends_pdf_document_get_glyphs:
 * @self: a document
 *
 * Returns: (transfer none): what draws the glyphs of its layouts
 */
TrendsPdfGlyphs *
trends_pdf_document_get_glyphs (TrendsPdfDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->glyphs;
}

/**
 * trends_pdf_document_create_layout:
 * @self: a document
 *
 * Returns: (transfer full): an empty layout in the document's font
 */
PangoLayout *
trends_pdf_document_create_layout (TrendsPdfDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return pango_layout_new (self->context);
}

/**
 * trends_pdf_document_find_layout:
 * @self: a document
 * @key: all that a layout depends on, in the bytes of whoever asks
 *
 * Returns: (transfer full) (nullable): what was kept under that name, laid out already
 */
PangoLayout *
trends_pdf_document_find_layout (TrendsPdfDocument *self,
                                 GBytes            *key)
{
  PangoLayout *layout;

  g_return_val_if_fail (self != NULL && key != NULL, NULL);

  layout = self->layouts != NULL ? g_hash_table_lookup (self->layouts, key) : NULL;

  return layout != NULL ? g_object_ref (layout) : NULL;
}

/**
 * trends_pdf_document_keep_layout:
 * @self: a document
 * @key: a name, for trends_pdf_document_find_layout()
 * @layout: a layout that nobody changes any more
 *
 * Keeps what was laid out for texts that are alike, or to be measured first and drawn then. It may
 * be forgotten again at any time.
 */
void
trends_pdf_document_keep_layout (TrendsPdfDocument *self,
                                 GBytes            *key,
                                 PangoLayout       *layout)
{
  g_return_if_fail (self != NULL && key != NULL && PANGO_IS_LAYOUT (layout));

  if (self->layouts == NULL)
    self->layouts = g_hash_table_new_full (g_bytes_hash, g_bytes_equal,
                                           (GDestroyNotify) g_bytes_unref, g_object_unref);
  if (g_hash_table_size (self->layouts) >= MOST_LAYOUTS)
    g_hash_table_remove_all (self->layouts);
  g_hash_table_insert (self->layouts, g_bytes_ref (key), g_object_ref (layout));
}

/* Whether what people wrote in it is in the language of our own words. */
gboolean
trends_pdf_document_is_english (TrendsPdfDocument *self)
{
  return trends_language_is_english (self->language);
}

/* Whether its language is written in Latin letters: these then need no language of their own. */
gboolean
trends_pdf_document_is_latin (TrendsPdfDocument *self)
{
  return pango_language_includes_script (pango_context_get_language (self->context),
                                         PANGO_SCRIPT_LATIN);
}

/* Returns (element-type GBytes gpointer): what was laid out for texts and can serve others
 * that are alike. */
GHashTable *
trends_pdf_document_get_settings (TrendsPdfDocument *self,
                                  GDestroyNotify     free_setting)
{
  if (self->settings == NULL)
    self->settings = g_hash_table_new_full (g_bytes_hash, g_bytes_equal,
                                            (GDestroyNotify) g_bytes_unref, free_setting);

  return self->settings;
}

/**
 * trends_pdf_document_begin:
 * @self: a document with a page
 * @name: a standard structure type, as a static string
 *
 * Begins an element; see trends_pdf_structure_begin().
 *
 * Returns: (transfer none): the element, to be described further
 */
TrendsPdfElement *
trends_pdf_document_begin (TrendsPdfDocument *self,
                           const char        *name)
{
  g_return_val_if_fail (self != NULL, NULL);

  return trends_pdf_structure_begin (self->structure, get_tagged (self), name, NULL);
}

static void
append_number (GString *string,
               double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (string, g_ascii_formatd (buffer, sizeof buffer, "%.3f", number));
}

static void
append_quoted (GString    *string,
               const char *text)
{
  g_string_append_c (string, '\'');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\'' || *p == '\\')
        g_string_append_c (string, '\\');
      g_string_append_c (string, *p);
    }
  g_string_append_c (string, '\'');
}

/* The areas of a link are set afterwards: some versions of cairo place them as
 * if all pages had the last one's height. */
static GArray *
create_areas (TrendsPdfDocument *self,
              const GArray      *rectangles)
{
  double height = current_page (self)->height;
  GArray *areas = g_array_new (FALSE, FALSE, sizeof (TrendsPdfArea));

  for (guint i = 0; i < rectangles->len; i++)
    {
      const cairo_rectangle_t *r = &g_array_index (rectangles, cairo_rectangle_t, i);
      TrendsPdfArea area = { r->x, height - r->y - r->height, r->x + r->width, height - r->y };

      g_array_append_val (areas, area);
    }

  return areas;
}

/**
 * trends_pdf_document_begin_link:
 * @self: a document with a page
 * @target: `#NAME` for a destination of this document, else a URI
 * @description: where it goes, in words
 * @rectangles: (element-type cairo_rectangle_t): where it can be pressed, on the
 *   page; at least one
 *
 * Begins a link, that is an element to draw its text into.
 *
 * Returns: (transfer none): the element
 */
TrendsPdfElement *
trends_pdf_document_begin_link (TrendsPdfDocument *self,
                                const char        *target,
                                const char        *description,
                                const GArray      *rectangles)
{
  g_autoptr (GString) attributes = g_string_new (NULL);
  TrendsPdfElement *element;

  g_return_val_if_fail (self != NULL && target != NULL, NULL);
  g_return_val_if_fail (rectangles != NULL && rectangles->len > 0, NULL);

  if (target[0] == '#')
    {
      g_hash_table_add (self->targets, g_strdup (target + 1));
      g_string_append (attributes, "dest=");
      append_quoted (attributes, target + 1);
    }
  else
    {
      g_autofree char *uri = g_uri_escape_string (target, "%:/?#[]@!$&()*+,;=", FALSE);

      g_string_append (attributes, "uri=");
      append_quoted (attributes, uri);
    }

  element = trends_pdf_structure_begin (self->structure, get_tagged (self), CAIRO_TAG_LINK,
                                        attributes->str);
  element->description = trends_pdf_clean_text (description);
  element->areas = create_areas (self, rectangles);

  return element;
}

/**
 * trends_pdf_document_mark_words:
 * @self: a document
 * @element: an element of it whose text is in our own words
 *
 * Lets them be read out as English, where the document's language is another.
 */
void
trends_pdf_document_mark_words (TrendsPdfDocument *self,
                                TrendsPdfElement  *element)
{
  g_return_if_fail (self != NULL && element != NULL);

  if (!trends_pdf_document_is_english (self))
    element->language = TRENDS_PDF_WORDS_LANGUAGE;
}

/**
 * trends_pdf_document_end:
 * @self: a document
 *
 * Ends the element that was begun last.
 */
void
trends_pdf_document_end (TrendsPdfDocument *self)
{
  g_return_if_fail (self != NULL);

  trends_pdf_structure_end (self->structure, get_tagged (self));
}

/**
 * trends_pdf_document_add_destination:
 * @self: a document with a page
 * @name: letters, digits and dashes; unique in the document
 * @y: how far down the page it is
 *
 * Gives a place a name that links and the outline can go to. No element that
 * is drawn into may be open.
 */
void
trends_pdf_document_add_destination (TrendsPdfDocument *self,
                                     const char        *name,
                                     double             y)
{
  g_autoptr (GString) attributes = g_string_new ("name=");

  g_return_if_fail (self != NULL && name != NULL);
  g_return_if_fail (!g_hash_table_contains (self->destinations, name));

  g_hash_table_add (self->destinations, g_strdup (name));
  append_quoted (attributes, name);
  g_string_append (attributes, " x=0 y=");
  append_number (attributes, MAX (0, y));
  if (self->recorded != NULL)
    return;
  cairo_tag_begin (self->cr, CAIRO_TAG_DEST, attributes->str);
  cairo_tag_end (self->cr, CAIRO_TAG_DEST);
}

/**
 * trends_pdf_document_add_outline:
 * @self: a document
 * @parent: the entry it stands below, 0 for none
 * @title: its text
 * @destination: the name of the place it goes to
 *
 * Returns: the entry's number
 */
int
trends_pdf_document_add_outline (TrendsPdfDocument *self,
                                 int                parent,
                                 const char        *title,
                                 const char        *destination)
{
  g_autoptr (GString) attributes = g_string_new ("dest=");
  g_autofree char *clean = trends_pdf_clean_text (title);

  g_return_val_if_fail (self != NULL && destination != NULL, 0);

  g_hash_table_add (self->targets, g_strdup (destination));
  append_quoted (attributes, destination);

  return cairo_pdf_surface_add_outline (self->surface, parent, clean, attributes->str,
                                        parent == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
}

static gboolean
check_targets (TrendsPdfDocument  *self,
               GError            **error)
{
  GHashTableIter iter;
  gpointer target;

  g_hash_table_iter_init (&iter, self->targets);
  while (g_hash_table_iter_next (&iter, &target, NULL))
    if (!g_hash_table_contains (self->destinations, target))
      {
        g_set_error (error, TRENDS_PDF_ERROR, TRENDS_PDF_ERROR_DRAW,
                     _("The PDF has a link to “%s”, which isn’t in it"),
                     (const char *) target);
        return FALSE;
      }

  return TRUE;
}

static GBytes *
close_drawing (TrendsPdfDocument  *self,
               GError            **error)
{
  trends_pdf_document_end (self);
  trends_pdf_show_page (self->cr);
  if (!trends_pdf_surface_close (self->surface, self->cr, error))
    return NULL;

  end_drawing (self);

  return g_byte_array_free_to_bytes (g_steal_pointer (&self->bytes));
}

static GBytes *
assemble (TrendsPdfDocument  *self,
          TrendsPdfWatch     *watch,
          GError            **error)
{
  const TrendsPdfInfo info = { self->title, self->author, self->subject, self->language,
                               .part = self->part };
  g_autoptr (GBytes) drawn = close_drawing (self, error);
  g_autoptr (GBytes) furniture = NULL;

  if (drawn == NULL)
    return NULL;

  furniture = trends_pdf_furniture_draw (self->pages, &info, error);
  if (furniture == NULL)
    return NULL;

  return trends_pdf_finish (drawn, furniture, self->structure, &info, watch, error);
}

/**
 * trends_pdf_document_end_recording:
 * @self: a document with a page that is recorded; nothing more can be drawn to it
 * @error: return location for an error
 *
 * Adds page numbers. From here on the pages may be drawn in any thread.
 *
 * Returns: whether all pages could be drawn
 */
gboolean
trends_pdf_document_end_recording (TrendsPdfDocument  *self,
                                   GError            **error)
{
  const TrendsPdfInfo info = { self->title, self->author, self->subject, self->language,
                               .part = self->part };
  cairo_status_t status;

  g_return_val_if_fail (self->recorded != NULL && self->pages->len > 0, FALSE);

  trends_pdf_document_end (self);
  status = cairo_status (self->cr);
  end_drawing (self);
  trends_pdf_furniture_add (self->recorded, self->pages, &info);
  if (status != CAIRO_STATUS_SUCCESS)
    g_set_error (error, TRENDS_PDF_ERROR, TRENDS_PDF_ERROR_DRAW,
                 _("The PDF’s pages could not be drawn: %s"), cairo_status_to_string (status));

  return status == CAIRO_STATUS_SUCCESS;
}

/**
 * trends_pdf_document_finish:
 * @self: a document with a page; nothing more can be drawn to it
 * @stream: where to write it; it isn't closed
 * @progress: (nullable): told how far the finishing is
 * @user_data: data for @progress
 * @cancellable: (nullable): what cancels it
 * @error: return location for an error
 *
 * Adds page numbers and all that a screen reader needs, and writes the
 * document. The same drawing gives the same bytes; the document bears no date
 * unless `SOURCE_DATE_EPOCH` is set.
 *
 * Returns: whether the document was written
 */
gboolean
trends_pdf_document_finish (TrendsPdfDocument  *self,
                            GOutputStream      *stream,
                            TrendsPdfProgress   progress,
                            gpointer            user_data,
                            GCancellable       *cancellable,
                            GError            **error)
{
  TrendsPdfWatch watch = { progress, user_data, cancellable };
  g_autoptr (GBytes) finished = NULL;
  gconstpointer data;
  gsize length;

  g_return_val_if_fail (self != NULL && self->pages->len > 0, FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  if (!check_targets (self, error))
    return FALSE;

  finished = assemble (self, &watch, error);
  if (finished == NULL)
    return FALSE;

  data = g_bytes_get_data (finished, &length);

  return g_output_stream_write_all (stream, data, length, NULL, cancellable, error)
         && g_output_stream_flush (stream, cancellable, error);
}
