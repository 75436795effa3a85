/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-trello-read.c: see trends-trello-read.h. A card names its list, members and fields by
 * their ids, and what is written on it is an action of the board's.
 */

#include "trends-trello-read.h"

#include "trends-date.h"
#include "trends-exchange-error.h"
#include "trends-foreign-days.h"
#include "trends-foreign-json.h"
#include "trends-trello-board.h"

#include <glib/gi18n-lib.h>

/* Trello exports no more of what has been done on a board, and doesn't say so. */
#define MOST_ACTIONS 1000

typedef struct
{
  TrendsTrelloBoard *board;
  TrendsRecordTable *table;
  TrendsForeignDays days;
  guint n_archived, n_in_archived, n_uploads, n_to_cards, n_nameless;
} Reading;

/* In the order in which people look at a card; what isn't here follows as it comes. */
static const char *const headings[] = {
  "Card name", "List", "Status", "Members", "Team members", "Labels", "Start date", "Due date", "Card description", "Checklists", "Comments",
};

static void
add_archived (Reading    *self,
              JsonObject *card,
              JsonObject *list)
{
  gboolean is_archived = trends_foreign_get_boolean (card, "closed");
  gboolean is_in_archived = !is_archived && list && trends_foreign_get_boolean (list, "closed");

  self->n_archived += is_archived;
  self->n_in_archived += is_in_archived;
  if (is_archived)
    trends_record_table_add_text (self->table, "Archived", "yes");
  else if (is_in_archived)
    trends_record_table_add_text (self->table, "Archived", "its list");
}

/* The first leads, as in a cell that names several. */
static void
add_members (Reading    *self,
             JsonObject *card)
{
  JsonArray *ids = trends_json_get_array (card, "idMembers");

  guint n_named = 0;

  for (guint i = 0; ids && i < json_array_get_length (ids); i++)
    {
      JsonNode *node = json_array_get_element (ids, i);
      const char *id = json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
      const char *name = id ? trends_trello_board_find_member (self->board, id) : NULL;

      if (name)
        trends_record_table_add_text (self->table, n_named++ == 0 ? "Members" : "Team members", name);
      self->n_nameless += id && !name;
    }
}

/* A label without words is known by its colour alone. */
static void
add_labels (Reading    *self,
            JsonObject *card)
{
  JsonArray *labels = trends_json_get_array (card, "labels");

  for (guint i = 0; labels && i < json_array_get_length (labels); i++)
    {
      JsonObject *label = trends_json_get_object_at (labels, i);
      const char *name = label ? trends_json_get_text (label, "name") : NULL;

      if (label)
        trends_record_table_add_text (self->table, "Labels",
                                      name && *name ? name : trends_json_get_text (label, "color"));
    }
}

static void
add_checklist (JsonObject *checklist,
               gpointer    user_data)
{
  Reading *self = user_data;
  const char *name = trends_json_get_text (checklist, "name");
  g_autoptr (GPtrArray) items = trends_trello_sort (trends_json_get_array (checklist, "checkItems"));
  g_autoptr (GString) text = g_string_new (name);

  for (guint i = 0; i < items->len; i++)
    {
      gboolean is_done = g_strcmp0 (trends_json_get_text (items->pdata[i], "state"), "complete") == 0;
      const char *item = trends_json_get_text (items->pdata[i], "name");

      g_string_append_printf (text, "\n%s %s", is_done ? "[x]" : "[ ]", item ? item : "");
    }
  trends_record_table_add_text (self->table, "Checklists", text->str);
}

static void
add_comment (JsonObject *action,
             gpointer    user_data)
{
  Reading *self = user_data;
  JsonObject *data = trends_json_get_object (action, "data");
  JsonObject *who = trends_json_get_object (action, "memberCreator");
  const char *name = who ? trends_json_get_text (who, "fullName") : NULL;
  const char *when = trends_json_get_text (action, "date");
  const char *words = data ? trends_json_get_text (data, "text") : NULL;
  gint64 day;
  g_autofree char *date = when && trends_foreign_days_read (&self->days, when, &day)
                            ? trends_date_to_iso (day) : g_strdup (when);
  g_autofree char *text = NULL;

  if (!words || !*words)
    return;
  text = g_strdup_printf ("%s %s: %s", date ? date : "", name ? name : "", words);
  trends_record_table_add_text (self->table, "Comments", g_strchug (text));
}

static void
add_attachment (Reading    *self,
                JsonObject *attachment)
{
  const char *url = trends_json_get_text (attachment, "url");
  const char *name = trends_json_get_text (attachment, "name");
  const char *card = url ? trends_trello_board_find_card (self->board, url) : NULL;
  g_autofree char *both = NULL;

  if (trends_foreign_get_boolean (attachment, "isUpload"))
    {
      self->n_uploads++;
      trends_record_table_add_text (self->table, "Attachments", name && *name ? name : url);
      return;
    }
  if (card)
    {
      self->n_to_cards++;
      trends_record_table_add_text (self->table, "Linked cards", card);
      return;
    }
  trends_record_table_add_text (self->table, "Links", url);
  if (url && name && *name && !g_str_equal (name, url))
    {
      both = g_strdup_printf ("%s: %s", name, url);
      trends_record_table_add_text (self->table, "Attachments", both);
    }
}

static void
add_attachments (Reading    *self,
                 JsonObject *card)
{
  g_autoptr (GPtrArray) attachments = trends_trello_sort (trends_json_get_array (card, "attachments"));

  for (guint i = 0; i < attachments->len; i++)
    add_attachment (self, attachments->pdata[i]);
}

/* All but the choices of a list are texts in the export: "125000.5", "true". */
static void
add_value (Reading    *self,
           const char *heading,
           JsonObject *value)
{
  const char *number = trends_json_get_text (value, "number");
  const char *checked = trends_json_get_text (value, "checked");
  double read;

  trends_record_table_add_text (self->table, heading, trends_json_get_text (value, "text"));
  trends_foreign_days_add (&self->days, self->table, heading, trends_json_get_text (value, "date"));
  if (number && trends_foreign_read_number (number, &read))
    trends_record_table_add_number (self->table, heading, TRENDS_CELL_NUMBER, read);
  else
    trends_record_table_add_text (self->table, heading, number);
  if (checked)
    trends_record_table_add_number (self->table, heading, TRENDS_CELL_BOOLEAN, g_str_equal (checked, "true"));
}

static void
add_fields (Reading    *self,
            JsonObject *card)
{
  JsonArray *items = trends_json_get_array (card, "customFieldItems");

  for (guint i = 0; items && i < json_array_get_length (items); i++)
    {
      JsonNode *node = json_array_get_element (items, i);
      JsonObject *item = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      JsonObject *value = item ? trends_json_get_object (item, "value") : NULL;
      const char *option = item ? trends_json_get_text (item, "idValue") : NULL;
      const char *heading = item ? trends_trello_board_find_field (self->board, item) : NULL;

      if (!heading)
        continue;
      if (value)
        add_value (self, heading, value);
      if (option)
        trends_record_table_add_text (self->table, heading, trends_trello_board_find_option (self->board, option));
    }
}

static void
add_card (Reading    *self,
          JsonObject *card)
{
  JsonObject *list = trends_trello_board_find_list (self->board, card);
  const char *url = trends_json_get_text (card, "shortUrl");

  trends_record_table_begin (self->table);
  trends_record_table_add_text (self->table, "Card ID", trends_json_get_text (card, "id"));
  trends_record_table_add_text (self->table, "Card name", trends_json_get_text (card, "name"));
  trends_record_table_add_text (self->table, "List", list ? trends_json_get_text (list, "name") : NULL);
  if (trends_foreign_get_boolean (card, "dueComplete"))
    trends_record_table_add_text (self->table, "Status", "Done");
  add_archived (self, card, list);
  add_members (self, card);
  add_labels (self, card);
  trends_foreign_days_add (&self->days, self->table, "Start date", trends_json_get_text (card, "start"));
  trends_foreign_days_add (&self->days, self->table, "Due date", trends_json_get_text (card, "due"));
  trends_record_table_add_text (self->table, "Card description", trends_json_get_text (card, "desc"));
  trends_record_table_add_text (self->table, "Links", url ? url : trends_json_get_text (card, "url"));
  add_attachments (self, card);
  add_fields (self, card);
  trends_trello_board_foreach_checklist (self->board, card, add_checklist, self);
  trends_trello_board_foreach_comment (self->board, card, add_comment, self);
}

/* (transfer full) remark */
static void
take_remark (Reading *self,
             guint    n,
             char    *remark)
{
  if (n > 0)
    trends_record_table_take_remark (self->table, remark);
  else
    g_free (remark);
}

static void
take_remarks (Reading *self)
{
  guint n_put_away = self->n_archived, n_within = self->n_in_archived;

  /* Translators: of a board of Trello that is imported: cards that are put away there */
  take_remark (self, n_put_away, g_strdup_printf (ngettext ("%u card is archived there, and came in",
                                                            "%u cards are archived there, and came in",
                                                            n_put_away), n_put_away));
  take_remark (self, n_within, g_strdup_printf (ngettext ("%u card is in an archived list, and came in",
                                                          "%u cards are in archived lists, and came in",
                                                          n_within), n_within));
  take_remark (self, self->n_uploads,
               g_strdup_printf (ngettext ("%u file is attached there, which isn’t in the export: its name is in the notes",
                                          "%u files are attached there, which aren’t in the export: their names are in the notes",
                                          self->n_uploads), self->n_uploads));
  take_remark (self, self->n_to_cards,
               g_strdup_printf (ngettext ("%u card is linked from another, which may need it: its name is in the notes",
                                          "%u cards are linked from others, which may need them: their names are in the notes",
                                          self->n_to_cards), self->n_to_cards));
  take_remark (self, self->n_nameless,
               g_strdup_printf (ngettext ("%u member of a card isn’t named in the export, and was left out",
                                          "%u members of cards aren’t named in the export, and were left out",
                                          self->n_nameless), self->n_nameless));
  if (trends_trello_board_get_n_actions (self->board) >= MOST_ACTIONS)
    trends_record_table_take_remark (self->table, g_strdup (_("an export has the last 1,000 things that were done on a "
                                                              "board: older comments may be missing")));
  trends_foreign_days_remark (&self->days, self->table);
}

/**
 * trends_trello_sniff:
 * @data: a file
 * @length: how long it is
 *
 * Returns: whether it looks like a board of Trello
 */
gboolean
trends_trello_sniff (const char *data,
                     gsize       length)
{
  return trends_foreign_has_key (data, length, "idList") && trends_foreign_has_key (data, length, "idBoard");
}

/**
 * trends_trello_read:
 * @data: all of a file, with a NUL byte after it
 * @length: how long it is
 * @values: (nullable): not used
 * @error: return location for an error
 *
 * Cards are in the order in which the board shows them, list after list.
 *
 * Returns: (transfer full) (element-type TrendsCells) (nullable): one sheet, called as the board
 */
GPtrArray *
trends_trello_read (const char  *data,
                    gsize        length,
                    GHashTable  *values,
                    GError     **error)
{
  g_autoptr (JsonNode) node = trends_json_parse (data, length, error);
  g_autoptr (TrendsTrelloBoard) board = NULL;
  g_autoptr (TrendsRecordTable) table = NULL;
  g_auto (TrendsForeignDays) days = { NULL };
  g_autoptr (GPtrArray) cards = NULL;
  Reading self;

  if (!node)
    return NULL;
  board = trends_trello_board_new (node);
  if (!board)
    {
      g_set_error_literal (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_NOT_A_PLAN,
                           _("This is JSON, but no board of Trello, which has cards and lists"));
      return NULL;
    }
  table = trends_record_table_new (trends_trello_board_get_name (board));
  trends_foreign_days_init (&days);
  self = (Reading) { .board = board, .table = table, .days = days };
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    trends_record_table_declare (table, headings[i]);
  cards = trends_trello_board_dup_cards (board);
  for (guint i = 0; i < cards->len; i++)
    add_card (&self, cards->pdata[i]);
  take_remarks (&self);
  return trends_record_table_make_book (table, error);
}
