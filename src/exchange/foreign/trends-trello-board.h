/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-trello-board.h: finds what the cards of a board of Trello name by its id. */

#pragma once

#include "trends-json-tree.h"

G_BEGIN_DECLS

typedef struct _TrendsTrelloBoard TrendsTrelloBoard;

typedef void (*TrendsTrelloFunc) (JsonObject *object,
                                  gpointer    user_data);

TrendsTrelloBoard *trends_trello_board_new               (JsonNode           *node);
void               trends_trello_board_free              (TrendsTrelloBoard  *self);
const char        *trends_trello_board_get_name          (TrendsTrelloBoard  *self);
guint              trends_trello_board_get_n_actions     (TrendsTrelloBoard  *self);
GPtrArray         *trends_trello_board_dup_cards         (TrendsTrelloBoard  *self);
JsonObject        *trends_trello_board_find_list         (TrendsTrelloBoard  *self,
                                                          JsonObject         *card);
const char        *trends_trello_board_find_member       (TrendsTrelloBoard  *self,
                                                          const char         *id);
const char        *trends_trello_board_find_card         (TrendsTrelloBoard  *self,
                                                          const char         *url);
const char        *trends_trello_board_find_field        (TrendsTrelloBoard  *self,
                                                          JsonObject         *item);
const char        *trends_trello_board_find_option       (TrendsTrelloBoard  *self,
                                                          const char         *id);
void               trends_trello_board_foreach_checklist (TrendsTrelloBoard  *self,
                                                          JsonObject         *card,
                                                          TrendsTrelloFunc    func,
                                                          gpointer            user_data);
void               trends_trello_board_foreach_comment   (TrendsTrelloBoard  *self,
                                                          JsonObject         *card,
                                                          TrendsTrelloFunc    func,
                                                          gpointer            user_data);

GPtrArray         *trends_trello_sort                    (JsonArray          *array);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsTrelloBoard, trends_trello_board_free)

G_END_DECLS
