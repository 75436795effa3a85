/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-adf-text.c: see trends-adf-text.h. Of a node that isn't known, what is written in it
 * stays. Trees are no deeper than trends-json-fence.h lets them be.
 */

#include "trends-adf-text.h"

#include <string.h>

typedef struct
{
  GString *text;
  const char *indent; /* before each line of a list that is in another one */
} Writing;

static void append_node (Writing    *self,
                         JsonObject *node);

static gboolean
is_one_of (const char        *type,
           const char *const *types)
{
  return type && g_strv_contains (types, type);
}

/* What stands by itself begins a line; `apart` also after an empty one. */
static void
begin_line (Writing  *self,
            gboolean  apart)
{
  GString *text = self->text;

  if (text->len == 0)
    return;
  if (text->str[text->len - 1] != '\n')
    g_string_append_c (text, '\n');
  if (apart && !g_str_has_suffix (text->str, "\n\n"))
    g_string_append_c (text, '\n');
}

static void
append_content (Writing    *self,
                JsonObject *node)
{
  JsonArray *content = trends_json_get_array (node, "content");

  for (guint i = 0; content && i < json_array_get_length (content); i++)
    {
      JsonObject *child = trends_json_get_object_at (content, i);

      if (child)
        append_node (self, child);
    }
}

/* The address of a link, where its words don't say it */
static const char *
find_address (JsonObject *node)
{
  JsonArray *marks = trends_json_get_array (node, "marks");

  for (guint i = 0; marks && i < json_array_get_length (marks); i++)
    {
      JsonObject *mark = trends_json_get_object_at (marks, i);
      JsonObject *attrs = mark ? trends_json_get_object (mark, "attrs") : NULL;

      if (attrs && g_strcmp0 (trends_json_get_text (mark, "type"), "link") == 0)
        return trends_json_get_text (attrs, "href");
    }
  return NULL;
}

static void
append_text (Writing    *self,
             JsonObject *node)
{
  const char *text = trends_json_get_text (node, "text");
  const char *address = find_address (node);

  g_string_append (self->text, text ? text : "");
  if (text && address && strcmp (text, address) != 0)
    g_string_append_printf (self->text, " (%s)", address);
}

/* Somebody who is mentioned, a smiley, a day, a card of another page */
static gboolean
append_attributes (Writing    *self,
                   JsonObject *node)
{
  static const char *const keys[] = { "text", "shortName", "url" };
  JsonObject *attrs = trends_json_get_object (node, "attrs");

  for (guint i = 0; attrs && i < G_N_ELEMENTS (keys); i++)
    {
      const char *text = trends_json_get_text (attrs, keys[i]);

      if (text && *text)
        {
          g_string_append (self->text, text);
          return TRUE;
        }
    }
  return FALSE;
}

static void
append_item (Writing    *self,
             JsonObject *node)
{
  g_autofree char *indent = g_strconcat (self->indent, "  ", NULL);
  Writing inner = { self->text, indent };

  begin_line (self, FALSE);
  g_string_append_printf (self->text, "%s• ", self->indent);
  append_content (&inner, node);
}

/* Paragraphs are apart by an empty line; but the first of an item follows its mark. */
static void
append_block (Writing    *self,
              JsonObject *node)
{
  if (!g_str_has_suffix (self->text->str, "• ") && !g_str_has_suffix (self->text->str, " | "))
    begin_line (self, *self->indent == '\0');
  append_content (self, node);
}

static void
append_cell (Writing    *self,
             JsonObject *node)
{
  if (self->text->len > 0 && self->text->str[self->text->len - 1] != '\n')
    g_string_append (self->text, " | ");
  append_content (self, node);
}

static void
append_node (Writing    *self,
             JsonObject *node)
{
  static const char *const blocks[] = { "paragraph", "heading", "codeBlock", NULL };
  static const char *const items[] = { "listItem", "taskItem", "decisionItem", NULL };
  static const char *const cells[] = { "tableCell", "tableHeader", NULL };
  const char *type = trends_json_get_text (node, "type");

  if (g_strcmp0 (type, "text") == 0)
    append_text (self, node);
  else if (g_strcmp0 (type, "hardBreak") == 0)
    g_string_append_c (self->text, '\n');
  else if (is_one_of (type, blocks))
    append_block (self, node);
  else if (is_one_of (type, items))
    append_item (self, node);
  else if (is_one_of (type, cells))
    append_cell (self, node);
  else
    {
      if (g_strcmp0 (type, "tableRow") == 0)
        begin_line (self, FALSE);
      if (!append_attributes (self, node))
        append_content (self, node);
    }
}

/**
 * trends_adf_to_text:
 * @document: a document, or any node of one
 *
 * See https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/.
 *
 * Returns: (transfer full): what is written in it: paragraphs apart by an empty line, lists with
 *   a dot before each item, the cells of a table's row beside each other
 */
char *
trends_adf_to_text (JsonObject *document)
{
  Writing self = { g_string_new (NULL), "" };

  append_content (&self, document);
  return g_string_free (self.text, FALSE);
}
