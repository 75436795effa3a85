/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-jira-read.c: see trends-jira-read.h. Fields that aren't known are taken by their name,
 * where the document has names ("expand=names"), or as they are called inside.
 */

#include "trends-jira-read.h"

#include "trends-adf-text.h"
#include "trends-exchange-error.h"
#include "trends-foreign-days.h"
#include "trends-foreign-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  TrendsRecordTable *table;
  TrendsForeignDays days;
  JsonObject *names; /* (nullable): what fields are called */
} Reading;

/* What Jira's own fields are called in its CSV */
static const struct
{
  const char *key, *heading;
} known[] = {
  { "summary", "Summary" },         { "issuetype", "Issue Type" },
  { "status", "Status" },           { "priority", "Priority" },
  { "resolution", "Resolution" },   { "assignee", "Assignee" },
  { "reporter", "Reporter" },       { "creator", "Creator" },
  { "labels", "Labels" },           { "components", "Components" },
  { "fixVersions", "Fix versions" }, { "duedate", "Due date" },
  { "created", "Created" },         { "updated", "Updated" },
  { "resolutiondate", "Resolved" }, { "description", "Description" },
  { "environment", "Environment" }, { "project", "Project name" },
  { "parent", "Parent key" },
};

static const char *const days[] = { "duedate", "created", "updated", "resolutiondate", NULL };

static const char *
find_heading (Reading    *self,
              const char *key)
{
  const char *name = self->names ? trends_json_get_text (self->names, key) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (strcmp (known[i].key, key) == 0)
      return known[i].heading;
  return name && *name ? name : key;
}

/* What people see of a field that is an object: a name, or a document */
static void
add_object (Reading    *self,
            const char *heading,
            JsonObject *object)
{
  static const char *const names[] = { "displayName", "value", "name", "key", "emailAddress" };

  if (g_strcmp0 (trends_json_get_text (object, "type"), "doc") == 0)
    {
      g_autofree char *text = trends_adf_to_text (object);

      trends_record_table_add_text (self->table, heading, text);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *name = trends_json_get_text (object, names[i]);

      if (name && *name)
        {
          trends_record_table_add_text (self->table, heading, name);
          return;
        }
    }
}

/* Each value of an array is one of its own. */
static void
add_value (Reading    *self,
           const char *heading,
           JsonNode   *node,
           gboolean    is_day)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_NONE;

  for (guint i = 0; array && i < json_array_get_length (array); i++)
    add_value (self, heading, json_array_get_element (array, i), is_day);
  if (JSON_NODE_HOLDS_OBJECT (node))
    add_object (self, heading, json_node_get_object (node));
  else if (type == G_TYPE_STRING && is_day)
    trends_foreign_days_add (&self->days, self->table, heading, json_node_get_string (node));
  else if (type == G_TYPE_STRING)
    trends_record_table_add_text (self->table, heading, json_node_get_string (node));
  else if (type == G_TYPE_BOOLEAN)
    trends_record_table_add_number (self->table, heading, TRENDS_CELL_BOOLEAN, json_node_get_boolean (node));
  else if (type == G_TYPE_DOUBLE || type == G_TYPE_INT64)
    trends_record_table_add_number (self->table, heading, TRENDS_CELL_NUMBER, json_node_get_double (node));
}

/* Statuses are free in each project; their three categories aren't. */
static void
add_category (Reading    *self,
              JsonObject *status)
{
  static const struct
  {
    const char *key, *name;
  } categories[] = { { "new", "To Do" }, { "indeterminate", "In Progress" }, { "done", "Done" } };
  JsonObject *category = trends_json_get_object (status, "statusCategory");
  const char *key = category ? trends_json_get_text (category, "key") : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (categories); i++)
    if (g_strcmp0 (key, categories[i].key) == 0)
      trends_record_table_add_text (self->table, "Status Category", categories[i].name);
}

static void
add_link (Reading    *self,
          const char *type,
          JsonObject *link,
          const char *key,
          const char *heading)
{
  JsonObject *other = trends_json_get_object (link, key);
  g_autofree char *called = g_strdup_printf ("%s issue link (%s)", heading, type);

  if (other)
    trends_record_table_add_text (self->table, called, trends_json_get_text (other, "key"));
}

static void
add_links (Reading   *self,
           JsonArray *links)
{
  for (guint i = 0; i < json_array_get_length (links); i++)
    {
      JsonObject *link = trends_json_get_object_at (links, i);
      JsonObject *type = link ? trends_json_get_object (link, "type") : NULL;
      const char *name = type ? trends_json_get_text (type, "name") : NULL;

      if (!link)
        continue;
      add_link (self, name ? name : "", link, "inwardIssue", "Inward");
      add_link (self, name ? name : "", link, "outwardIssue", "Outward");
    }
}

static void
add_comments (Reading    *self,
              JsonObject *comment)
{
  JsonArray *comments = trends_json_get_array (comment, "comments");

  for (guint i = 0; comments && i < json_array_get_length (comments); i++)
    {
      JsonObject *one = trends_json_get_object_at (comments, i);
      JsonObject *who = one ? trends_json_get_object (one, "author") : NULL;
      JsonObject *body = one ? trends_json_get_object (one, "body") : NULL;
      g_autofree char *words = body ? trends_adf_to_text (body)
                                    : one ? g_strdup (trends_json_get_text (one, "body")) : NULL;
      const char *name = who ? trends_json_get_text (who, "displayName") : NULL;
      g_autofree char *text = words && *words && name ? g_strdup_printf ("%s: %s", name, words)
                                                      : g_strdup (words);

      trends_record_table_add_text (self->table, "Comments", text);
    }
}

static void
add_field (Reading    *self,
           const char *key,
           JsonNode   *node)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  if (strcmp (key, "issuelinks") == 0 && JSON_NODE_HOLDS_ARRAY (node))
    add_links (self, json_node_get_array (node));
  else if (strcmp (key, "comment") == 0 && object)
    add_comments (self, object);
  else if (strcmp (key, "parent") == 0 && object)
    trends_record_table_add_text (self->table, "Parent key", trends_json_get_text (object, "key"));
  else
    add_value (self, find_heading (self, key), node, g_strv_contains (days, key));
  if (strcmp (key, "status") == 0 && object)
    add_category (self, object);
}

static void
add_issue (Reading    *self,
           JsonObject *issue)
{
  JsonObject *fields = trends_json_get_object (issue, "fields");
  g_autoptr (GList) keys = fields ? json_object_get_members (fields) : NULL;

  trends_record_table_begin (self->table);
  trends_record_table_add_text (self->table, "Issue key", trends_json_get_text (issue, "key"));
  for (GList *l = keys; l; l = l->next)
    add_field (self, l->data, json_object_get_member (fields, l->data));
}

/**
 * trends_jira_sniff:
 * @data: a file
 * @length: how long it is
 *
 * Returns: whether it looks like issues of Jira
 */
gboolean
trends_jira_sniff (const char *data,
                   gsize       length)
{
  return trends_foreign_has_key (data, length, "issues") && trends_foreign_has_key (data, length, "fields")
         && trends_foreign_has_key (data, length, "summary");
}

/* (nullable) */
static JsonArray *
find_issues (JsonNode *node)
{
  return JSON_NODE_HOLDS_OBJECT (node) ? trends_json_get_array (json_node_get_object (node), "issues") : NULL;
}

/* A search is answered in pages. */
static void
remark_further_pages (Reading    *self,
                      JsonObject *document,
                      guint       n)
{
  gint64 total = n;

  trends_json_get_integer (document, "total", &total);
  if (total > n || trends_json_get_text (document, "nextPageToken"))
    trends_record_table_take_remark (self->table, g_strdup (_("this is one page of what Jira found: there are more issues")));
}

/**
 * trends_jira_read:
 * @data: all of a file, with a NUL byte after it
 * @length: how long it is
 * @values: (nullable): not used
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type TrendsCells) (nullable): one sheet
 */
GPtrArray *
trends_jira_read (const char  *data,
                  gsize        length,
                  GHashTable  *values,
                  GError     **error)
{
  g_autoptr (JsonNode) node = trends_json_parse (data, length, error);
  JsonArray *issues = node ? find_issues (node) : NULL;
  g_autoptr (TrendsRecordTable) table = NULL;
  g_auto (TrendsForeignDays) zone = { NULL };
  Reading self;

  if (!issues)
    {
      if (node)
        g_set_error_literal (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_NOT_A_PLAN,
                             _("This is JSON, but no answer of Jira’s, which has “issues”"));
      return NULL;
    }
  table = trends_record_table_new ("");
  trends_foreign_days_init (&zone);
  self = (Reading) { table, zone, trends_json_get_object (json_node_get_object (node), "names") };
  trends_record_table_declare (table, "Issue key");
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    trends_record_table_declare (table, known[i].heading);
  for (guint i = 0; i < json_array_get_length (issues); i++)
    {
      JsonObject *issue = trends_json_get_object_at (issues, i);

      if (issue)
        add_issue (&self, issue);
    }
  remark_further_pages (&self, json_node_get_object (node), json_array_get_length (issues));
  trends_foreign_days_remark (&self.days, table);
  return trends_record_table_make_book (table, error);
}
