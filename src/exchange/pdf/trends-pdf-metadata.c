/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a PDF says about itself: its XMP packet and its date. */

#include "trends-pdf-metadata.h"

static const char packet_begin[] =
  "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
  "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
  "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
  "<rdf:Description rdf:about=\"\""
  " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
  " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
  " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
  "<pdfuaid:part>1</pdfuaid:part>\n"
  "<xmp:CreatorTool>Trends</xmp:CreatorTool>\n";

static const char packet_end[] =
  "</rdf:Description>\n"
  "</rdf:RDF>\n"
  "</x:xmpmeta>\n"
  "<?xpacket end=\"w\"?>\n";

/**
 * trends_pdf_metadata_get_date:
 *
 * Returns: (transfer full) (nullable): the date documents bear, in UTC, or
 *   %NULL when they bear none: so that the same plan gives the same bytes,
 *   they only do where `SOURCE_DATE_EPOCH` says which
 */
GDateTime *
trends_pdf_metadata_get_date (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 seconds;

  if (epoch == NULL || !g_ascii_string_to_signed (epoch, 10, 0, G_MAXINT64, &seconds, NULL))
    return NULL;

  return g_date_time_new_from_unix_utc (seconds);
}

/* Adds a property as the only item of a container, which XMP wants for each
 * Dublin Core property in its own way. */
static void
append_property (GString    *xmp,
                 const char *name,
                 const char *container,
                 const char *value)
{
  const char *attribute = g_str_equal (container, "Alt") ? " xml:lang=\"x-default\"" : "";
  g_autofree char *escaped = NULL;

  if (value == NULL || *value == '\0')
    return;

  escaped = g_markup_escape_text (value, -1);
  g_string_append_printf (xmp, "<dc:%s><rdf:%s><rdf:li%s>%s</rdf:li></rdf:%s></dc:%s>\n",
                          name, container, attribute, escaped, container, name);
}

static void
append_dates (GString   *xmp,
              GDateTime *date)
{
  g_autofree char *iso = NULL;

  if (date == NULL)
    return;

  iso = g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ");
  g_string_append_printf (xmp, "<xmp:CreateDate>%s</xmp:CreateDate>\n", iso);
  g_string_append_printf (xmp, "<xmp:ModifyDate>%s</xmp:ModifyDate>\n", iso);
}

/**
 * trends_pdf_metadata_get_xmp:
 * @info: what the document is, in clean text
 * @date: (nullable): the date it bears
 *
 * Returns: (transfer full): the document's XMP packet, which declares that it
 *   conforms to PDF/UA-1
 */
char *
trends_pdf_metadata_get_xmp (const TrendsPdfInfo *info,
                             GDateTime           *date)
{
  GString *xmp = g_string_new (packet_begin);

  append_property (xmp, "title", "Alt", info->title);
  append_property (xmp, "creator", "Seq", info->author);
  append_property (xmp, "description", "Alt", info->subject);
  append_property (xmp, "language", "Bag", info->language);
  append_dates (xmp, date);
  g_string_append (xmp, packet_end);

  return g_string_free (xmp, FALSE);
}
