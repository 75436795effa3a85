/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-agenda.h: what a workshop is to do, step by step, with minutes for each: ready-made for
 * the time that there is, and then what a person makes of it. The steps are entities of the plan.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

typedef struct
{
  const char *title; /* untranslated, in the context “agenda” */
  guint minutes;
} TrendsAgendaStep;

/* One that is ready-made */
typedef struct
{
  const char *id;
  const char *title; /* untranslated, in the context “agenda”: how long it takes */
  const TrendsAgendaStep *steps;
  guint n_steps;
} TrendsAgenda;

const TrendsAgenda *trends_agenda_list        (guint               *n_agendas);
guint               trends_agenda_get_minutes (const TrendsAgenda  *self);

/* A workshop that begins with one: (transfer none) (nullable) */
TrendsEntity       *trends_agenda_begin       (TrendsPlan          *plan,
                                               const char          *room,
                                               const TrendsAgenda  *self,
                                               GError             **error);

/* Of one workshop: (transfer full) (element-type TrendsEntity) */
GPtrArray          *trends_agenda_dup_steps   (TrendsEntity        *workshop);
TrendsEntity       *trends_agenda_add_step    (TrendsEntity        *workshop,
                                               TrendsEntity        *before,
                                               const char          *title,
                                               guint                minutes,
                                               GError             **error);
gboolean            trends_agenda_move_step   (TrendsEntity        *step,
                                               int                  by,
                                               GError             **error);

/* Minutes of a step that goes on longer, from nowhere or from the next */
gboolean            trends_agenda_extend      (TrendsEntity        *step,
                                               guint                minutes,
                                               GError             **error);
guint               trends_agenda_count_takeable (TrendsEntity     *step,
                                               guint                minutes);
gboolean            trends_agenda_take        (TrendsEntity        *step,
                                               guint                minutes,
                                               GError             **error);

G_END_DECLS
