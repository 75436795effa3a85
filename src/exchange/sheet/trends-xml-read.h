/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-xml-read.h: XML as it comes, piece by piece, by libxml2: no tree, no entity of the
 * document's own, no network, and no document type, which tables don't have.
 */

#pragma once

#include <gio/gio.h>

#include "trends-zip-read.h"

G_BEGIN_DECLS

typedef struct _TrendsXml TrendsXml;

/* Of elements in the namespaces that are asked for; names are without a prefix. FALSE, with
 * error, where reading ends. Who has no use for ends, or for text, has NULL there. */
typedef struct
{
  const char *const *namespaces; /* NULL-terminated */
  gboolean (*start) (TrendsXml *xml, const char *name, gpointer user_data, GError **error);
  gboolean (*end)   (TrendsXml *xml, const char *name, gpointer user_data, GError **error);
  void     (*text)  (const char *text, gsize length, gpointer user_data);
} TrendsXmlHandler;

TrendsXml *trends_xml_new           (const TrendsXmlHandler *handler,
                                     gpointer                user_data);
void       trends_xml_free          (TrendsXml              *self);
gboolean   trends_xml_parse         (const char             *chunk,
                                     gsize                   length,
                                     gpointer                xml,
                                     GError                **error);
gboolean   trends_xml_end           (TrendsXml              *self,
                                     GError                **error);
gboolean   trends_xml_read_part     (TrendsZip              *zip,
                                     const char             *part,
                                     const TrendsXmlHandler *handler,
                                     gpointer                user_data,
                                     gboolean               *is_there,
                                     GError                **error);
gboolean   trends_xml_get           (TrendsXml              *self,
                                     const char             *name,
                                     const char            **value);
char      *trends_xml_dup           (TrendsXml              *self,
                                     const char             *name);
gboolean   trends_xml_get_boolean   (TrendsXml              *self,
                                     const char             *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsXml, trends_xml_free)

G_END_DECLS
