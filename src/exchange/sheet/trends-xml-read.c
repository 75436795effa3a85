/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-xml-read.c: see trends-xml-read.h. */

#include "trends-xml-read.h"

#include "trends-exchange-error.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#define N_PARTS 5 /* of an attribute, as libxml2 hands it on: name, prefix, namespace, value, end */

struct _TrendsXml
{
  TrendsXmlHandler handler;
  gpointer user_data;
  xmlParserCtxtPtr parser;
  GError *error;
  const xmlChar **attributes; /* of the element that starts */
  int n_attributes;
  GString *value;
};

static void
stop (TrendsXml  *self,
      const char *message)
{
  if (!self->error)
    g_set_error_literal (&self->error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID, message);
  xmlStopParser (self->parser);
}

static gboolean
is_asked_for (const TrendsXml *self,
              const xmlChar   *uri)
{
  for (guint i = 0; uri && self->handler.namespaces[i]; i++)
    if (strcmp (self->handler.namespaces[i], (const char *) uri) == 0)
      return TRUE;
  return FALSE;
}

static void
start_cb (void           *data,
          const xmlChar  *name,
          const xmlChar  *prefix,
          const xmlChar  *uri,
          int             n_namespaces,
          const xmlChar **namespaces,
          int             n_attributes,
          int             n_defaulted,
          const xmlChar **attributes)
{
  TrendsXml *self = data;

  if (self->error || !is_asked_for (self, uri))
    return;
  self->attributes = attributes;
  self->n_attributes = n_attributes;
  if (!self->handler.start (self, (const char *) name, self->user_data, &self->error))
    xmlStopParser (self->parser);
  self->n_attributes = 0;
}

static void
end_cb (void          *data,
        const xmlChar *name,
        const xmlChar *prefix,
        const xmlChar *uri)
{
  TrendsXml *self = data;

  if (self->error || !self->handler.end || !is_asked_for (self, uri))
    return;
  if (!self->handler.end (self, (const char *) name, self->user_data, &self->error))
    xmlStopParser (self->parser);
}

static void
text_cb (void          *data,
         const xmlChar *text,
         int            length)
{
  TrendsXml *self = data;

  if (!self->error && self->handler.text)
    self->handler.text ((const char *) text, (gsize) length, self->user_data);
}

static void
doctype_cb (void          *data,
            const xmlChar *name,
            const xmlChar *id,
            const xmlChar *system)
{
  stop (data, _("this file declares a document type, as no table does, and isn’t read"));
}

static void
ignore_cb (void       *data,
           xmlErrorPtr error)
{
}

/**
 * trends_xml_new:
 * @handler: what takes the elements; it is copied, but for its list of namespaces
 * @user_data: for it
 *
 * Returns: (transfer full): a reader that has read nothing yet
 */
TrendsXml *
trends_xml_new (const TrendsXmlHandler *handler,
                gpointer                user_data)
{
  TrendsXml *self = g_new0 (TrendsXml, 1);
  xmlSAXHandler sax = {
    .initialized = XML_SAX2_MAGIC,
    .startElementNs = start_cb,
    .endElementNs = end_cb,
    .characters = text_cb,
    .cdataBlock = text_cb,
    .ignorableWhitespace = text_cb,
    .internalSubset = doctype_cb,
    .serror = ignore_cb,
  };

  self->handler = *handler;
  self->user_data = user_data;
  self->value = g_string_new (NULL);
  self->parser = xmlCreatePushParserCtxt (&sax, self, NULL, 0, NULL);
  xmlCtxtUseOptions (self->parser, XML_PARSE_NONET);
  return self;
}

/**
 * trends_xml_free:
 * @self: (nullable) (transfer full): a reader
 */
void
trends_xml_free (TrendsXml *self)
{
  if (!self)
    return;
  if (self->parser->myDoc)
    xmlFreeDoc (self->parser->myDoc);
  xmlFreeParserCtxt (self->parser);
  g_clear_error (&self->error);
  g_string_free (self->value, TRUE);
  g_free (self);
}

static gboolean
check (TrendsXml  *self,
       int         status,
       GError    **error)
{
  if (self->error)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }
  if (status == XML_ERR_OK || self->parser->wellFormed)
    return TRUE;
  g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
               _("this file is damaged: a part of it isn’t XML, in line %d"),
               self->parser->input ? self->parser->input->line : 0);
  return FALSE;
}

/**
 * trends_xml_parse:
 * @chunk: some more of a document
 * @length: how long it is
 * @xml: a #TrendsXml; of the type of a #TrendsZipChunkFunc
 * @error: return location for an error: it isn't XML, or @handler has one
 *
 * Returns: whether it may go on
 */
gboolean
trends_xml_parse (const char  *chunk,
                  gsize        length,
                  gpointer     xml,
                  GError     **error)
{
  TrendsXml *self = xml;

  return check (self, xmlParseChunk (self->parser, chunk, (int) length, 0), error);
}

/**
 * trends_xml_end:
 * @self: a reader that has read all there is
 * @error: return location for an error
 *
 * Returns: whether that was a whole document
 */
gboolean
trends_xml_end (TrendsXml  *self,
                GError    **error)
{
  return check (self, xmlParseChunk (self->parser, NULL, 0, 1), error);
}

/**
 * trends_xml_read_part:
 * @zip: a file of several parts
 * @part: the name of one
 * @handler: what takes its elements
 * @user_data: for it
 * @is_there: (out): whether there is such a part
 * @error: return location for an error: it can't be read, it isn't XML, or @handler has one
 *
 * Returns: whether all went well; also where there is no such part
 */
gboolean
trends_xml_read_part (TrendsZip               *zip,
                      const char              *part,
                      const TrendsXmlHandler  *handler,
                      gpointer                 user_data,
                      gboolean                *is_there,
                      GError                 **error)
{
  g_autoptr (TrendsXml) xml = trends_xml_new (handler, user_data);

  return trends_zip_read_part (zip, part, is_there, trends_xml_parse, xml, error)
         && (!*is_there || trends_xml_end (xml, error));
}

/**
 * trends_xml_get:
 * @self: a reader, while an element starts
 * @name: of an attribute, without a prefix
 * @value: (out) (transfer none): what it says; good until the next is asked for
 *
 * Returns: whether the element has it
 */
gboolean
trends_xml_get (TrendsXml   *self,
                const char  *name,
                const char **value)
{
  for (int i = 0; i < self->n_attributes; i++)
    {
      const xmlChar **attribute = self->attributes + i * N_PARTS;

      if (strcmp ((const char *) attribute[0], name) != 0)
        continue;
      g_string_truncate (self->value, 0);
      g_string_append_len (self->value, (const char *) attribute[3], attribute[4] - attribute[3]);
      /* Where no entities are expanded, libxml2 leaves one for each & in an attribute. */
      g_string_replace (self->value, "&#38;", "&", 0);
      *value = self->value->str;
      return TRUE;
    }
  return FALSE;
}

/**
 * trends_xml_dup:
 * @self: a reader, while an element starts
 * @name: of an attribute, without a prefix
 *
 * Returns: (transfer full) (nullable): what it says, if the element has it
 */
char *
trends_xml_dup (TrendsXml  *self,
                const char *name)
{
  const char *value;

  return trends_xml_get (self, name, &value) ? g_strdup (value) : NULL;
}

/**
 * trends_xml_get_boolean:
 * @self: a reader, while an element starts
 * @name: of an attribute
 *
 * Returns: whether it says that something is so: "1" or "true"
 */
gboolean
trends_xml_get_boolean (TrendsXml  *self,
                        const char *name)
{
  const char *value;

  return trends_xml_get (self, name, &value) && (strcmp (value, "1") == 0 || strcmp (value, "true") == 0);
}
