/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-xlsx-asides.c: see trends-xlsx-asides.h. A sheet without either has no part that names such, and is read as
 * quickly as before.
 */

#include "trends-xlsx-asides.h"

#include "trends-xlsx-book.h"
#include "trends-xlsx-text.h"
#include "trends-xml-read.h"

#include <string.h>

/* What Excel writes before a comment that has answers, for programs that know of none */
#define THREADED "[Threaded comment]"
#define THREADED_END "\nComment:\n"
#define MAX_BYTES (8 * 1024 * 1024) /* of ids and addresses; who has more has made it to do harm */

typedef struct
{
  guint row, column;
  char *id;
} Link;

struct _TrendsXlsxLinks
{
  GArray *links; /* (element-type Link) */
  gsize n_bytes; /* of their ids */
};

typedef struct
{
  const char *part;       /* of the sheet */
  TrendsCells *cells;
  GHashTable *addresses;  /* by their ids */
  gsize n_bytes;          /* of both */
  char *comments_part;    /* or NULL */
  GString *text;
  guint row, column;      /* that the comment is on; row 0 for none */
  gboolean in_text, in_phonetic;
} Reading;

static void
link_clear (gpointer data)
{
  g_free (((Link *) data)->id);
}

/* (transfer full) */
TrendsXlsxLinks *
trends_xlsx_links_new (void)
{
  TrendsXlsxLinks *self = g_new0 (TrendsXlsxLinks, 1);

  self->links = g_array_new (FALSE, FALSE, sizeof (Link));
  g_array_set_clear_func (self->links, link_clear);
  return self;
}

/**
 * trends_xlsx_links_free:
 * @self: (nullable) (transfer full): cells that lead somewhere
 */
void
trends_xlsx_links_free (TrendsXlsxLinks *self)
{
  if (!self)
    return;
  g_array_unref (self->links);
  g_free (self);
}

/* "B12", "B12:C14": the first of its cells */
static gboolean
read_place (const char *reference,
            guint      *row,
            guint      *column)
{
  guint64 number;
  const char *at;

  if (!trends_cells_read_column (reference, column, &at))
    return FALSE;
  number = g_ascii_strtoull (at, NULL, 10);
  *row = (guint) MIN (number, G_MAXUINT);
  return number > 0 && number <= TRENDS_CELLS_MAX_ROWS && *column < TRENDS_CELLS_MAX_COLUMNS;
}

/**
 * trends_xlsx_links_add:
 * @self: cells that lead somewhere
 * @reference: another one, as the sheet names it
 * @id: of where it leads to
 */
void
trends_xlsx_links_add (TrendsXlsxLinks *self,
                       const char      *reference,
                       const char      *id)
{
  Link link = { 0 };

  self->n_bytes += strlen (id);
  if (self->n_bytes > MAX_BYTES || self->links->len >= TRENDS_CELLS_MAX_ASIDES
      || !read_place (reference, &link.row, &link.column))
    return;
  link.id = g_strdup (id);
  g_array_append_val (self->links, link);
}

/* -------------------------------------------------------------- addresses */

static gboolean
start_relation (TrendsXml   *xml,
                const char  *name,
                gpointer     user_data,
                GError     **error)
{
  Reading *self = user_data;
  const char *value;
  g_autofree char *id = trends_xml_dup (xml, "Id");
  g_autofree char *type = trends_xml_dup (xml, "Type");

  if (!id || !type || !trends_xml_get (xml, "Target", &value))
    return TRUE;
  if (g_str_has_suffix (type, "/hyperlink"))
    self->n_bytes += strlen (id) + strlen (value);
  if (g_str_has_suffix (type, "/hyperlink") && self->n_bytes <= MAX_BYTES
      && g_hash_table_size (self->addresses) < TRENDS_CELLS_MAX_ASIDES)
    g_hash_table_replace (self->addresses, g_steal_pointer (&id), g_strdup (value));
  else if (g_str_has_suffix (type, "/comments") && !self->comments_part)
    self->comments_part = trends_zip_resolve (self->part, value);
  return TRUE;
}

/* --------------------------------------------------------------- comments */

static gboolean
start_comment (TrendsXml   *xml,
               const char  *name,
               gpointer     user_data,
               GError     **error)
{
  Reading *self = user_data;
  const char *reference;

  if (strcmp (name, "comment") == 0)
    {
      g_string_truncate (self->text, 0);
      if (!trends_xml_get (xml, "ref", &reference) || !read_place (reference, &self->row, &self->column))
        self->row = 0;
    }
  self->in_phonetic = self->in_phonetic || strcmp (name, "rPh") == 0;
  self->in_text = strcmp (name, "t") == 0 && !self->in_phonetic && self->row > 0;
  return TRUE;
}

/* What was written by people, and not by Excel */
static const char *
find_words (const char *comment)
{
  const char *end = g_str_has_prefix (comment, THREADED) ? strstr (comment, THREADED_END) : NULL;

  return end ? end + strlen (THREADED_END) : comment;
}

static gboolean
end_comment (TrendsXml   *xml,
             const char  *name,
             gpointer     user_data,
             GError     **error)
{
  Reading *self = user_data;

  self->in_text = FALSE;
  if (strcmp (name, "rPh") == 0)
    self->in_phonetic = FALSE;
  if (strcmp (name, "comment") == 0 && self->row > 0)
    {
      trends_xlsx_text_decode (self->text);
      if (self->text->len > 0)
        trends_cells_set_comment (self->cells, self->row, self->column, find_words (self->text->str));
    }
  return TRUE;
}

static void
take_text (const char *text,
           gsize       length,
           gpointer    user_data)
{
  Reading *self = user_data;

  if (self->in_text)
    g_string_append_len (self->text, text, (gssize) length);
}

/* -------------------------------------------------------------- all of it */

static const TrendsXmlHandler relation_handler = { trends_xlsx_namespaces, start_relation, NULL, NULL };
static const TrendsXmlHandler comment_handler = { trends_xlsx_namespaces, start_comment, end_comment, take_text };

static void
set_links (const TrendsXlsxLinks *links,
           Reading               *self)
{
  for (guint i = 0; i < links->links->len; i++)
    {
      const Link *link = &g_array_index (links->links, Link, i);
      const char *address = g_hash_table_lookup (self->addresses, link->id);

      if (address)
        trends_cells_set_link (self->cells, link->row, link->column, address);
    }
}

/**
 * trends_xlsx_asides_read:
 * @links: cells of a sheet that lead somewhere
 * @zip: the workbook
 * @part: the sheet's part
 * @cells: the sheet, which has been read
 * @error: return location for an error
 *
 * Gives the cells the addresses to which they lead, and comments on them.
 *
 * Returns: whether all that is there could be read
 */
gboolean
trends_xlsx_asides_read (TrendsXlsxLinks  *links,
                         TrendsZip        *zip,
                         const char       *part,
                         TrendsCells      *cells,
                         GError          **error)
{
  g_autoptr (GHashTable) addresses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *relations = trends_xlsx_book_dup_relations (part);
  g_autofree char *comments = NULL;
  Reading self = { .part = part, .cells = cells, .addresses = addresses, .text = text };
  gboolean is_there;
  gboolean is_read
    = trends_xml_read_part (zip, relations, &relation_handler, &self, &is_there, error);

  comments = self.comments_part;
  if (!is_read)
    return FALSE;
  set_links (links, &self);
  return !comments
         || trends_xml_read_part (zip, comments, &comment_handler, &self, &is_there, error);
}
