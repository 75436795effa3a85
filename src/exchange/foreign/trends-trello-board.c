/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-trello-board.c: see trends-trello-board.h. */

#include "trends-trello-board.h"

#include "trends-foreign-json.h"

#include <string.h>

struct _TrendsTrelloBoard
{
  JsonNode *node;
  JsonObject *board;
  GPtrArray *lists;       /* (element-type JsonObject): in their order */
  GHashTable *ranks;      /* id of a list -> its place in lists, from 1 */
  GHashTable *members;    /* id -> name, also of who has left the board */
  GHashTable *cards;      /* what an address calls a card -> its name */
  GHashTable *fields;     /* id -> name */
  GHashTable *options;    /* id -> what it says */
  GHashTable *checklists; /* id of a card -> GPtrArray of JsonObject */
  GHashTable *comments;   /* id of a card -> GPtrArray of JsonObject, the newest first */
};

/* ------------------------------------------------------------------- order */

typedef struct
{
  double first, second;
  guint index;
  JsonObject *object;
} Place;

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Place *one = a, *other = b;

  if (one->first < other->first || one->first > other->first)
    return one->first < other->first ? -1 : 1;
  if (one->second < other->second || one->second > other->second)
    return one->second < other->second ? -1 : 1;
  return one->index < other->index ? -1 : one->index > other->index;
}

/* Of the objects in an array, in the order of `first`, which may be NULL, and of their "pos". */
static GPtrArray *
sort (JsonArray *array,
      double   (*first) (JsonObject *object, gpointer user_data),
      gpointer   user_data)
{
  guint n = array ? json_array_get_length (array) : 0;
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    {
      Place place = { .index = i, .object = trends_json_get_object_at (array, i) };

      if (!place.object)
        continue;
      place.first = first ? first (place.object, user_data) : 0;
      place.second = trends_foreign_get_number (place.object, "pos", 0);
      g_array_append_val (places, place);
    }
  g_array_sort (places, compare_places);
  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (sorted, g_array_index (places, Place, i).object);
  return sorted;
}

/**
 * trends_trello_sort:
 * @array: (nullable): an array
 *
 * Trello orders by a number, "pos", that may have a fraction.
 *
 * Returns: (transfer full) (element-type JsonObject): the objects in it, in their order
 */
GPtrArray *
trends_trello_sort (JsonArray *array)
{
  return sort (array, NULL, NULL);
}

/* ----------------------------------------------------------------- indexes */

typedef void (*NoteFunc) (TrendsTrelloBoard *self,
                          JsonObject        *object);

static void
note_all (TrendsTrelloBoard *self,
          JsonObject        *parent,
          const char        *key,
          NoteFunc           note)
{
  JsonArray *array = trends_json_get_array (parent, key);

  for (guint i = 0; array && i < json_array_get_length (array); i++)
    {
      JsonObject *object = trends_json_get_object_at (array, i);

      if (object)
        note (self, object);
    }
}

static void
note_member (TrendsTrelloBoard *self,
             JsonObject        *member)
{
  const char *id = trends_json_get_text (member, "id");
  const char *name = trends_json_get_text (member, "fullName");

  if (!name || !*name)
    name = trends_json_get_text (member, "username");
  if (id && name && !g_hash_table_contains (self->members, id))
    g_hash_table_insert (self->members, (gpointer) id, (gpointer) name);
}

static void
note_in (GHashTable *lists,
         const char *id,
         JsonObject *object)
{
  GPtrArray *list = id ? g_hash_table_lookup (lists, id) : NULL;

  if (!id)
    return;
  if (!list)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (lists, (gpointer) id, list);
    }
  g_ptr_array_add (list, object);
}

/* Who has left the board is still known by what they have done. */
static void
note_action (TrendsTrelloBoard *self,
             JsonObject        *action)
{
  JsonObject *who = trends_json_get_object (action, "memberCreator");
  JsonObject *data = trends_json_get_object (action, "data");
  JsonObject *card = data ? trends_json_get_object (data, "card") : NULL;

  if (who)
    note_member (self, who);
  if (card && g_strcmp0 (trends_json_get_text (action, "type"), "commentCard") == 0)
    note_in (self->comments, trends_json_get_text (card, "id"), action);
}

static void
note_checklist (TrendsTrelloBoard *self,
                JsonObject        *checklist)
{
  note_in (self->checklists, trends_json_get_text (checklist, "idCard"), checklist);
}

static void
note_card (TrendsTrelloBoard *self,
           JsonObject        *card)
{
  const char *link = trends_json_get_text (card, "shortLink");
  const char *name = trends_json_get_text (card, "name");

  if (link && *link && name && *name)
    g_hash_table_insert (self->cards, (gpointer) link, (gpointer) name);
}

static void
note_option (TrendsTrelloBoard *self,
             JsonObject        *option)
{
  const char *id = trends_json_get_text (option, "id");
  JsonObject *value = trends_json_get_object (option, "value");
  const char *text = value ? trends_json_get_text (value, "text") : NULL;

  if (id && text)
    g_hash_table_insert (self->options, (gpointer) id, (gpointer) text);
}

static void
note_field (TrendsTrelloBoard *self,
            JsonObject        *field)
{
  const char *id = trends_json_get_text (field, "id");
  const char *name = trends_json_get_text (field, "name");

  if (id && name)
    g_hash_table_insert (self->fields, (gpointer) id, (gpointer) name);
  note_all (self, field, "options", note_option);
}

static void
note_lists (TrendsTrelloBoard *self)
{
  for (guint i = 0; i < self->lists->len; i++)
    {
      const char *id = trends_json_get_text (self->lists->pdata[i], "id");

      if (id)
        g_hash_table_insert (self->ranks, (gpointer) id, GUINT_TO_POINTER (i + 1));
    }
}

static GHashTable *
make_index (GDestroyNotify free_value)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_value);
}

/**
 * trends_trello_board_new:
 * @node: a document, which may be anything
 *
 * Returns: (transfer full) (nullable): the board that it is, if it is one
 */
TrendsTrelloBoard *
trends_trello_board_new (JsonNode *node)
{
  JsonObject *board = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  TrendsTrelloBoard *self;

  if (!board || !trends_json_get_array (board, "cards") || !trends_json_get_array (board, "lists"))
    return NULL;
  self = g_new0 (TrendsTrelloBoard, 1);
  self->node = json_node_ref (node);
  self->board = board;
  self->lists = trends_trello_sort (trends_json_get_array (board, "lists"));
  self->ranks = make_index (NULL);
  self->members = make_index (NULL);
  self->cards = make_index (NULL);
  self->fields = make_index (NULL);
  self->options = make_index (NULL);
  self->checklists = make_index ((GDestroyNotify) g_ptr_array_unref);
  self->comments = make_index ((GDestroyNotify) g_ptr_array_unref);
  note_lists (self);
  note_all (self, board, "members", note_member);
  note_all (self, board, "actions", note_action);
  note_all (self, board, "checklists", note_checklist);
  note_all (self, board, "cards", note_card);
  note_all (self, board, "customFields", note_field);
  return self;
}

/**
 * trends_trello_board_free:
 * @self: (nullable) (transfer full): a board
 */
void
trends_trello_board_free (TrendsTrelloBoard *self)
{
  if (!self)
    return;
  g_ptr_array_unref (self->lists);
  g_hash_table_unref (self->ranks);
  g_hash_table_unref (self->members);
  g_hash_table_unref (self->cards);
  g_hash_table_unref (self->fields);
  g_hash_table_unref (self->options);
  g_hash_table_unref (self->checklists);
  g_hash_table_unref (self->comments);
  json_node_unref (self->node);
  g_free (self);
}

/* ----------------------------------------------------------------- finding */

/**
 * trends_trello_board_get_name:
 * @self: a board
 *
 * Returns: (transfer none): what it is called, or ""
 */
const char *
trends_trello_board_get_name (TrendsTrelloBoard *self)
{
  const char *name = trends_json_get_text (self->board, "name");

  return name ? name : "";
}

/**
 * trends_trello_board_get_n_actions:
 * @self: a board
 *
 * Returns: how many things that were done on it are in the export
 */
guint
trends_trello_board_get_n_actions (TrendsTrelloBoard *self)
{
  JsonArray *actions = trends_json_get_array (self->board, "actions");

  return actions ? json_array_get_length (actions) : 0;
}

static guint
get_rank (TrendsTrelloBoard *self,
          JsonObject        *card)
{
  const char *id = trends_json_get_text (card, "idList");

  return id ? GPOINTER_TO_UINT (g_hash_table_lookup (self->ranks, id)) : 0;
}

static double
get_rank_cb (JsonObject *card,
             gpointer    user_data)
{
  guint rank = get_rank (user_data, card);

  return rank > 0 ? rank : G_MAXUINT;
}

/**
 * trends_trello_board_dup_cards:
 * @self: a board
 *
 * Returns: (transfer full) (element-type JsonObject): its cards, list after list as it shows them
 */
GPtrArray *
trends_trello_board_dup_cards (TrendsTrelloBoard *self)
{
  return sort (trends_json_get_array (self->board, "cards"), get_rank_cb, self);
}

/**
 * trends_trello_board_find_list:
 * @self: a board
 * @card: one of its cards
 *
 * Returns: (transfer none) (nullable): the list that the card is in
 */
JsonObject *
trends_trello_board_find_list (TrendsTrelloBoard *self,
                               JsonObject        *card)
{
  guint rank = get_rank (self, card);

  return rank > 0 ? self->lists->pdata[rank - 1] : NULL;
}

/**
 * trends_trello_board_find_member:
 * @self: a board
 * @id: of somebody
 *
 * Returns: (transfer none) (nullable): their name; %NULL where the export doesn't have it
 */
const char *
trends_trello_board_find_member (TrendsTrelloBoard *self,
                                 const char        *id)
{
  return g_hash_table_lookup (self->members, id);
}

/**
 * trends_trello_board_find_card:
 * @self: a board
 * @url: an address
 *
 * Returns: (transfer none) (nullable): the name of the card of this board that has the address
 */
const char *
trends_trello_board_find_card (TrendsTrelloBoard *self,
                               const char        *url)
{
  const char *prefix = "https://trello.com/c/";
  g_autofree char *link = NULL;

  if (!g_str_has_prefix (url, prefix))
    return NULL;
  url += strlen (prefix);
  link = g_strndup (url, strcspn (url, "/?#"));
  return g_hash_table_lookup (self->cards, link);
}

/**
 * trends_trello_board_find_field:
 * @self: a board
 * @item: what a card has of a field of the board's own
 *
 * Returns: (transfer none) (nullable): what the field is called
 */
const char *
trends_trello_board_find_field (TrendsTrelloBoard *self,
                                JsonObject        *item)
{
  const char *id = trends_json_get_text (item, "idCustomField");
  const char *name = id ? g_hash_table_lookup (self->fields, id) : NULL;

  return name ? name : id;
}

/**
 * trends_trello_board_find_option:
 * @self: a board
 * @id: of one of a field's choices
 *
 * Returns: (transfer none): what the choice says; the id where the export doesn't have it
 */
const char *
trends_trello_board_find_option (TrendsTrelloBoard *self,
                                 const char        *id)
{
  const char *text = g_hash_table_lookup (self->options, id);

  return text ? text : id;
}

/**
 * trends_trello_board_foreach_checklist:
 * @self: a board
 * @card: one of its cards
 * @func: (scope call): called for each checklist of the card
 * @user_data: for @func
 */
void
trends_trello_board_foreach_checklist (TrendsTrelloBoard *self,
                                       JsonObject        *card,
                                       TrendsTrelloFunc   func,
                                       gpointer           user_data)
{
  const char *id = trends_json_get_text (card, "id");
  GPtrArray *list = id ? g_hash_table_lookup (self->checklists, id) : NULL;

  for (guint i = 0; list && i < list->len; i++)
    func (list->pdata[i], user_data);
}

/**
 * trends_trello_board_foreach_comment:
 * @self: a board
 * @card: one of its cards
 * @func: (scope call): called for each comment on the card, the oldest first
 * @user_data: for @func
 */
void
trends_trello_board_foreach_comment (TrendsTrelloBoard *self,
                                     JsonObject        *card,
                                     TrendsTrelloFunc   func,
                                     gpointer           user_data)
{
  const char *id = trends_json_get_text (card, "id");
  GPtrArray *list = id ? g_hash_table_lookup (self->comments, id) : NULL;

  for (guint i = list ? list->len : 0; i-- > 0;)
    func (list->pdata[i], user_data);
}
