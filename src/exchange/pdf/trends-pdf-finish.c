/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Completes a drawn PDF so that it can be read by a screen reader.
 *
 * cairo writes marked content and the tree of elements; the rest of what
 * PDF/UA-1 (ISO 14289-1) asks for is added here with qpdf: language, title,
 * identification, what figures, links, cells and lists mean, artifacts and the
 * maps of embedded fonts. The page furniture is laid over the pages, too.
 */

#include "trends-pdf-private.h"

#include "trends-pdf-metadata.h"

#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#define ELEMENTS_BETWEEN_CHECKS 1000
#define STRUCTURE_DONE          0.3
#define PAGES_DONE              0.6

typedef struct
{
  qpdf_data            pdf;
  qpdf_data            furniture;
  TrendsPdfStructure  *structure;
  guint                next_element;
  guint                unmatched;
  const TrendsPdfInfo *info;
  TrendsPdfWatch      *watch;
  gboolean             has_types;  /* cairo said of all elements that they are some */
  GConverter          *converter;  /* one for all: what it works with takes longer to make than a page */
  GHashTable          *attributes; /* source: the object that all elements with it refer to */
} Finisher;

/* Object handles live as long as the document unless they are released, and a
 * big document has hundreds of thousands: each function releases its own. */

static void
set_key (qpdf_data   pdf,
         qpdf_oh     object,
         const char *key,
         qpdf_oh     value)
{
  qpdf_oh_replace_key (pdf, object, key, value);
  qpdf_oh_release (pdf, value);
}

static void
set_parsed (qpdf_data   pdf,
            qpdf_oh     object,
            const char *key,
            const char *source)
{
  set_key (pdf, object, key, qpdf_oh_parse (pdf, source));
}

static void
set_text (qpdf_data   pdf,
          qpdf_oh     object,
          const char *key,
          const char *text)
{
  set_key (pdf, object, key, qpdf_oh_new_unicode_string (pdf, text));
}

/* @filter: what it is written with, released here */
static qpdf_oh
new_filtered_stream (qpdf_data   pdf,
                     const char *data,
                     gsize       length,
                     qpdf_oh     filter)
{
  qpdf_oh stream = qpdf_oh_new_stream (pdf);
  qpdf_oh null = qpdf_oh_new_null (pdf);

  qpdf_oh_replace_stream_data (pdf, stream, (const unsigned char *) data, length, filter, null);
  qpdf_oh_release (pdf, null);
  qpdf_oh_release (pdf, filter);

  return stream;
}

static qpdf_oh
new_stream (qpdf_data   pdf,
            const char *data,
            gsize       length)
{
  return new_filtered_stream (pdf, data, length, qpdf_oh_new_null (pdf));
}

/* All that is put into one waits in memory until the document is written, which does the same
 * otherwise: the pages of a long paper take several times the room of all its file. */
static qpdf_oh
new_compressed_stream (Finisher   *self,
                       const char *data,
                       gsize       length)
{
  gsize most = length + length / 1000 + 64; /* what can't be compressed is no longer than that */
  g_autofree char *compressed = g_malloc (most);
  gsize n_read = 0, n_written = 0;
  GConverterResult result;

  if (self->converter == NULL)
    self->converter = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, -1));
  g_converter_reset (self->converter);
  result = g_converter_convert (self->converter, data, length, compressed, most,
                                G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);

  /* Nothing that it is given can't be compressed. */
  g_assert (result == G_CONVERTER_FINISHED && n_read == length);
  return new_filtered_stream (self->pdf, compressed, n_written,
                              qpdf_oh_new_name (self->pdf, "/FlateDecode"));
}

static void
report (Finisher *self,
        double    fraction)
{
  if (self->watch->report != NULL)
    self->watch->report (MIN (fraction, 1), self->watch->user_data);
}

static gboolean
is_cancelled (Finisher *self)
{
  return g_cancellable_is_cancelled (self->watch->cancellable);
}

static void
set_metadata_stream (Finisher  *self,
                     qpdf_oh    root,
                     GDateTime *date)
{
  g_autofree char *xmp = trends_pdf_metadata_get_xmp (self->info, date);
  qpdf_oh stream = new_stream (self->pdf, xmp, strlen (xmp));
  qpdf_oh dictionary = qpdf_oh_get_dict (self->pdf, stream);

  set_parsed (self->pdf, dictionary, "/Type", "/Metadata");
  set_parsed (self->pdf, dictionary, "/Subtype", "/XML");
  qpdf_oh_release (self->pdf, dictionary);
  set_key (self->pdf, root, "/Metadata", stream);
}

static void
set_dates (Finisher  *self,
           GDateTime *date)
{
  g_autofree char *value = date != NULL ? g_date_time_format (date, "D:%Y%m%d%H%M%SZ") : NULL;

  qpdf_set_info_key (self->pdf, "/CreationDate", value);
  qpdf_set_info_key (self->pdf, "/ModDate", value);
}

static void
complete_catalogue (Finisher *self)
{
  g_autoptr (GDateTime) date = trends_pdf_metadata_get_date ();
  qpdf_oh root = qpdf_get_root (self->pdf);

  set_text (self->pdf, root, "/Lang", self->info->language);
  set_parsed (self->pdf, root, "/ViewerPreferences", "<</DisplayDocTitle true>>");
  set_parsed (self->pdf, root, "/MarkInfo", "<</Marked true>>");
  set_metadata_stream (self, root, date);
  set_dates (self, date);
  qpdf_oh_release (self->pdf, root);
}

static void
append_number (GString *source,
               double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (source, "%s ",
                          g_ascii_formatd (buffer, sizeof buffer, "%.2f", number));
}

static void
append_corners (GString             *source,
                const TrendsPdfArea *area)
{
  const double corners[] = {
    area->left, area->top, area->right, area->top,
    area->left, area->bottom, area->right, area->bottom,
  };

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    append_number (source, corners[i]);
}

static char *
area_source (const TrendsPdfArea *area)
{
  GString *source = g_string_new ("[");

  append_number (source, area->left);
  append_number (source, area->bottom);
  append_number (source, area->right);
  append_number (source, area->top);
  g_string_append_c (source, ']');

  return g_string_free (source, FALSE);
}

static void
place_annotation (Finisher     *self,
                  qpdf_oh       annotation,
                  const GArray *areas)
{
  g_autoptr (GString) corners = g_string_new ("[");
  TrendsPdfArea all = g_array_index (areas, TrendsPdfArea, 0);
  g_autofree char *rectangle = NULL;

  for (guint i = 0; i < areas->len; i++)
    {
      const TrendsPdfArea *area = &g_array_index (areas, TrendsPdfArea, i);

      append_corners (corners, area);
      all.left = MIN (all.left, area->left);
      all.bottom = MIN (all.bottom, area->bottom);
      all.right = MAX (all.right, area->right);
      all.top = MAX (all.top, area->top);
    }

  g_string_append_c (corners, ']');
  rectangle = area_source (&all);
  set_parsed (self->pdf, annotation, "/QuadPoints", corners->str);
  set_parsed (self->pdf, annotation, "/Rect", rectangle);
}

static void
complete_annotation (Finisher               *self,
                     qpdf_oh                 annotation,
                     const TrendsPdfElement *element)
{
  set_text (self->pdf, annotation, "/Contents", element->description);
  set_parsed (self->pdf, annotation, "/F", "4");
  place_annotation (self, annotation, element->areas);
}

/* Completes the annotations among the children of a link element. */
static void
complete_link (Finisher               *self,
               qpdf_oh                 kid,
               const TrendsPdfElement *element)
{
  if (qpdf_oh_is_array (self->pdf, kid))
    {
      for (int i = 0; i < qpdf_oh_get_array_n_items (self->pdf, kid); i++)
        {
          qpdf_oh item = qpdf_oh_get_array_item (self->pdf, kid, i);

          complete_link (self, item, element);
          qpdf_oh_release (self->pdf, item);
        }
    }
  else if (qpdf_oh_is_dictionary (self->pdf, kid) && qpdf_oh_has_key (self->pdf, kid, "/Obj"))
    {
      qpdf_oh annotation = qpdf_oh_get_key (self->pdf, kid, "/Obj");

      complete_annotation (self, annotation, element);
      qpdf_oh_release (self->pdf, annotation);
    }
}

/* There are few different ones, and many elements that have one. */
static void
set_attribute (Finisher   *self,
               qpdf_oh     object,
               const char *owner,
               const char *key,
               const char *value)
{
  g_autofree char *source = g_strdup_printf ("<</O /%s /%s /%s>>", owner, key, value);
  qpdf_oh attribute = GPOINTER_TO_UINT (g_hash_table_lookup (self->attributes, source));

  if (attribute == 0)
    {
      qpdf_oh parsed = qpdf_oh_parse (self->pdf, source);

      attribute = qpdf_make_indirect_object (self->pdf, parsed);
      qpdf_oh_release (self->pdf, parsed);
      g_hash_table_insert (self->attributes, g_steal_pointer (&source),
                           GUINT_TO_POINTER (attribute));
    }

  qpdf_oh_replace_key (self->pdf, object, "/A", attribute);
}

static void
set_bounds (Finisher            *self,
            qpdf_oh              object,
            const TrendsPdfArea *bounds)
{
  g_autofree char *area = area_source (bounds);
  g_autofree char *source = g_strdup_printf ("<</O /Layout /Placement /Block /BBox %s>>", area);

  set_parsed (self->pdf, object, "/A", source);
}

static void
set_summary (Finisher   *self,
             qpdf_oh     object,
             const char *summary)
{
  qpdf_oh attribute = qpdf_oh_parse (self->pdf, "<</O /Table>>");

  set_text (self->pdf, attribute, "/Summary", summary);
  set_key (self->pdf, object, "/A", attribute);
}

static void
complete_element (Finisher               *self,
                  qpdf_oh                 object,
                  const TrendsPdfElement *element)
{
  if (!self->has_types)
    set_parsed (self->pdf, object, "/Type", "/StructElem");

  if (element->scope != NULL)
    set_attribute (self, object, "Table", "Scope", element->scope);
  if (element->numbering != NULL)
    set_attribute (self, object, "List", "ListNumbering", element->numbering);
  if (element->summary != NULL)
    set_summary (self, object, element->summary);
  if (element->has_bounds)
    set_bounds (self, object, &element->bounds);
  if (element->language != NULL)
    set_text (self->pdf, object, "/Lang", element->language);
  if (element->actual_text != NULL)
    set_text (self->pdf, object, "/ActualText", element->actual_text);

  if (element->areas != NULL)
    {
      qpdf_oh kids = qpdf_oh_get_key (self->pdf, object, "/K");

      complete_link (self, kids, element);
      qpdf_oh_release (self->pdf, kids);
    }
  else if (element->description != NULL)
    {
      set_text (self->pdf, object, "/Alt", element->description);
    }
}

static void complete_tree (Finisher *self,
                           qpdf_oh   node);

/* `type`: "/P" */
static void
complete_node (Finisher   *self,
               qpdf_oh     node,
               const char *type)
{
  guint index = self->next_element++;
  guint size = trends_pdf_structure_get_size (self->structure);
  TrendsPdfElement *element;
  gboolean has_children;
  qpdf_oh kids;

  if (index >= size)
    return;

  if (index % ELEMENTS_BETWEEN_CHECKS == 0)
    report (self, STRUCTURE_DONE * index / size);

  element = trends_pdf_structure_get_element (self->structure, index);
  has_children = element->has_children;
  if (index == 0)
    self->has_types = qpdf_oh_has_key (self->pdf, node, "/Type");
  if (g_strcmp0 (type + 1, element->name) == 0)
    complete_element (self, node, element);
  else
    self->unmatched++;
  trends_pdf_structure_let_go (self->structure, index);

  /* Most elements have content alone. */
  if (!has_children)
    return;

  kids = qpdf_oh_get_key (self->pdf, node, "/K");
  complete_tree (self, kids);
  qpdf_oh_release (self->pdf, kids);
}

static void
complete_tree (Finisher *self,
               qpdf_oh   node)
{
  if (qpdf_oh_is_array (self->pdf, node))
    {
      int n_items = qpdf_oh_get_array_n_items (self->pdf, node);

      for (int i = 0; i < n_items && !is_cancelled (self); i++)
        {
          qpdf_oh item = qpdf_oh_get_array_item (self->pdf, node, i);

          complete_tree (self, item);
          qpdf_oh_release (self->pdf, item);
        }
    }
  else if (qpdf_oh_is_dictionary (self->pdf, node))
    {
      qpdf_oh type = qpdf_oh_get_key (self->pdf, node, "/S");

      /* What isn't an element has none. */
      if (qpdf_oh_is_name (self->pdf, type))
        complete_node (self, node, qpdf_oh_get_name (self->pdf, type));
      qpdf_oh_release (self->pdf, type);
    }
}

static gboolean
complete_structure (Finisher  *self,
                    GError   **error)
{
  qpdf_oh root = qpdf_get_root (self->pdf);
  qpdf_oh tree = qpdf_oh_get_key (self->pdf, root, "/StructTreeRoot");
  qpdf_oh kids = qpdf_oh_get_key (self->pdf, tree, "/K");

  complete_tree (self, kids);
  qpdf_oh_release (self->pdf, kids);
  qpdf_oh_release (self->pdf, tree);
  qpdf_oh_release (self->pdf, root);

  if (g_cancellable_set_error_if_cancelled (self->watch->cancellable, error))
    return FALSE;

  if (self->unmatched > 0
      || self->next_element != trends_pdf_structure_get_size (self->structure))
    {
      g_set_error_literal (error, TRENDS_PDF_ERROR, TRENDS_PDF_ERROR_FINISH,
                           _("The PDF’s structure doesn’t match what was drawn"));
      return FALSE;
    }

  return TRUE;
}

static void
complete_font (qpdf_data pdf,
               qpdf_oh   font)
{
  qpdf_oh descendants = qpdf_oh_get_key (pdf, font, "/DescendantFonts");

  if (qpdf_oh_is_array (pdf, descendants))
    {
      qpdf_oh descendant = qpdf_oh_get_array_item (pdf, descendants, 0);
      qpdf_oh subtype = qpdf_oh_get_key (pdf, descendant, "/Subtype");

      if (qpdf_oh_is_name_and_equals (pdf, subtype, "/CIDFontType2")
          && !qpdf_oh_has_key (pdf, descendant, "/CIDToGIDMap"))
        set_parsed (pdf, descendant, "/CIDToGIDMap", "/Identity");
      qpdf_oh_release (pdf, subtype);
      qpdf_oh_release (pdf, descendant);
    }

  qpdf_oh_release (pdf, descendants);
}

static GPtrArray *
get_keys (qpdf_data pdf,
          qpdf_oh   dictionary)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  qpdf_oh_begin_dict_key_iter (pdf, dictionary);
  while (qpdf_oh_dict_more_keys (pdf))
    g_ptr_array_add (keys, g_strdup (qpdf_oh_dict_next_key (pdf)));

  return keys;
}

static void
complete_fonts (qpdf_data pdf,
                qpdf_oh   resources)
{
  qpdf_oh fonts = qpdf_oh_get_key (pdf, resources, "/Font");

  if (qpdf_oh_is_dictionary (pdf, fonts))
    {
      g_autoptr (GPtrArray) keys = get_keys (pdf, fonts);

      for (guint i = 0; i < keys->len; i++)
        {
          qpdf_oh font = qpdf_oh_get_key (pdf, fonts, g_ptr_array_index (keys, i));

          complete_font (pdf, font);
          qpdf_oh_release (pdf, font);
        }
    }

  qpdf_oh_release (pdf, fonts);
}

/* Returns page @index of the furniture as a form that belongs to the document. */
static qpdf_oh
import_furniture (Finisher *self,
                  int       index)
{
  qpdf_data from = self->furniture;
  qpdf_oh page = qpdf_get_page_n (from, index);
  qpdf_oh resources = qpdf_oh_get_key (from, page, "/Resources");
  qpdf_oh box = qpdf_oh_get_key (from, page, "/MediaBox");
  unsigned char *content = NULL;
  size_t length = 0;
  qpdf_oh form, dictionary, imported;

  qpdf_oh_get_page_content_data (from, page, &content, &length);
  complete_fonts (from, resources);

  form = new_stream (from, (const char *) content, length);
  dictionary = qpdf_oh_get_dict (from, form);
  set_parsed (from, dictionary, "/Type", "/XObject");
  set_parsed (from, dictionary, "/Subtype", "/Form");
  set_key (from, dictionary, "/BBox", box);
  set_key (from, dictionary, "/Resources", resources);
  imported = qpdf_oh_copy_foreign_object (self->pdf, from, form);

  qpdf_oh_release (from, dictionary);
  qpdf_oh_release (from, form);
  qpdf_oh_release (from, page);
  free (content);

  return imported;
}

static void
add_form (Finisher   *self,
          qpdf_oh     resources,
          const char *name,
          qpdf_oh     form)
{
  qpdf_oh forms = qpdf_oh_get_key (self->pdf, resources, "/XObject");

  if (!qpdf_oh_is_dictionary (self->pdf, forms))
    {
      qpdf_oh_release (self->pdf, forms);
      forms = qpdf_oh_new_dictionary (self->pdf);
      qpdf_oh_replace_key (self->pdf, resources, "/XObject", forms);
    }

  set_key (self->pdf, forms, name, form);
  qpdf_oh_release (self->pdf, forms);
}

static void
replace_content (Finisher   *self,
                 qpdf_oh     page,
                 const char *form_name)
{
  unsigned char *content = NULL;
  size_t length = 0;
  GString *marked;

  qpdf_oh_get_page_content_data (self->pdf, page, &content, &length);
  marked = trends_pdf_mark_artifacts ((const char *) content, length);
  g_string_prepend (marked, "q\n");
  g_string_append_printf (marked, "\nQ\n/Artifact <</Type /Pagination>> BDC %s Do EMC\n",
                          form_name);
  set_key (self->pdf, page, "/Contents",
           new_compressed_stream (self, marked->str, marked->len));

  g_string_free (marked, TRUE);
  free (content);
}

static void
complete_page (Finisher *self,
               int       index)
{
  g_autofree char *form_name = g_strdup_printf ("/Foot%d", index + 1);
  qpdf_oh page = qpdf_get_page_n (self->pdf, index);
  qpdf_oh resources = qpdf_oh_get_key (self->pdf, page, "/Resources");

  set_parsed (self->pdf, page, "/Tabs", "/S");
  complete_fonts (self->pdf, resources);
  add_form (self, resources, form_name, import_furniture (self, index));
  replace_content (self, page, form_name);

  qpdf_oh_release (self->pdf, resources);
  qpdf_oh_release (self->pdf, page);
}

static gboolean
complete_pages (Finisher  *self,
                GError   **error)
{
  int n_pages = qpdf_get_num_pages (self->pdf);

  for (int i = 0; i < n_pages; i++)
    {
      if (g_cancellable_set_error_if_cancelled (self->watch->cancellable, error))
        return FALSE;

      complete_page (self, i);
      report (self, STRUCTURE_DONE + (PAGES_DONE - STRUCTURE_DONE) * (i + 1) / n_pages);
    }

  return TRUE;
}

/* What qpdf warns of is how cairo writes, such as naming a picture twice that stands
 * twice on a page; it is put right by the writing, and nothing that a person could act
 * on. What is lost would be noticed by comparing the structure. */
static void
note_warnings (qpdf_data pdf)
{
  while (qpdf_more_warnings (pdf))
    g_debug ("qpdf: %s", qpdf_get_error_full_text (pdf, qpdf_next_warning (pdf)));
}

/* Turns the error that qpdf remembers into one of ours. */
static gboolean
check_errors (qpdf_data   pdf,
              GError    **error)
{
  note_warnings (pdf);
  if (!qpdf_has_error (pdf))
    return TRUE;

  g_debug ("qpdf: %s", qpdf_get_error_full_text (pdf, qpdf_get_error (pdf)));
  g_set_error_literal (error, TRENDS_PDF_ERROR, TRENDS_PDF_ERROR_FINISH,
                       _("The PDF could not be completed. That is a fault of Trends, and not of "
                         "the plan; another format may still do."));

  return FALSE;
}

static qpdf_data
open_pdf (GBytes  *bytes,
          GError **error)
{
  qpdf_data pdf = qpdf_init ();
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  qpdf_set_suppress_warnings (pdf, QPDF_TRUE);
  qpdf_silence_errors (pdf);
  qpdf_read_memory (pdf, "drawing", data, length, NULL);
  if (!check_errors (pdf, error))
    qpdf_cleanup (&pdf);

  return pdf;
}

static void
write_progress_cb (int   percent,
                   void *data)
{
  report (data, PAGES_DONE + (1 - PAGES_DONE) * percent / 100.0);
}

static GBytes *
write_pdf (Finisher  *self,
           GError   **error)
{
  qpdf_init_write_memory (self->pdf);
  qpdf_set_minimum_pdf_version (self->pdf, "1.7");
  qpdf_set_deterministic_ID (self->pdf, QPDF_TRUE);
  qpdf_set_object_stream_mode (self->pdf, qpdf_o_generate);
  qpdf_register_progress_reporter (self->pdf, write_progress_cb, self);
  qpdf_write (self->pdf);

  if (!check_errors (self->pdf, error))
    return NULL;

  return g_bytes_new (qpdf_get_buffer (self->pdf), qpdf_get_buffer_length (self->pdf));
}

static GBytes *
complete (Finisher  *self,
          GError   **error)
{
  complete_catalogue (self);
  if (!complete_structure (self, error) || !complete_pages (self, error)
      || !check_errors (self->furniture, error) || !check_errors (self->pdf, error))
    return NULL;

  return write_pdf (self, error);
}

/* Returns the finished document: @drawn with @furniture laid over its pages. */
GBytes *
trends_pdf_finish (GBytes              *drawn,
                   GBytes              *furniture,
                   TrendsPdfStructure  *structure,
                   const TrendsPdfInfo *info,
                   TrendsPdfWatch      *watch,
                   GError             **error)
{
  g_autoptr (GHashTable) attributes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Finisher self = { .structure = structure, .info = info, .watch = watch,
                    .attributes = attributes };
  GBytes *finished = NULL;

  self.pdf = open_pdf (drawn, error);
  if (self.pdf == NULL)
    return NULL;

  self.furniture = open_pdf (furniture, error);
  if (self.furniture != NULL)
    {
      finished = complete (&self, error);
      qpdf_cleanup (&self.furniture);
    }

  qpdf_cleanup (&self.pdf);
  g_clear_object (&self.converter);

  return finished;
}
