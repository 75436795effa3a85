/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-presenter-private.h: what the parts of a presenter share. */

#pragma once

#include "trends-presenter.h"

#include "trends-chime.h"
#include "trends-facilitator.h"
#include "trends-wakefulness.h"
#include "trends-wall.h"

G_BEGIN_DECLS

struct _TrendsPresenter
{
  GObject parent_instance;

  GtkWindow *window; /* (nullable), weak: the laptop's, as long as there is one */
  GSettings *settings;
  TrendsSession *session;
  TrendsPlan *plan;
  TrendsPresentation *presentation;
  TrendsWorkshopSession *workshop;
  TrendsFacilitator *facilitator; /* (nullable): where the wall has a screen of its own */
  TrendsWall *wall; /* (nullable): it has ended */
  TrendsWakefulness *wakefulness;
  TrendsChime *chime;
  char *screen;     /* the name of what the wall fills */
  gboolean had_own; /* it had a screen of its own */
  gboolean gives_back; /* the keys to the facilitator's window, which had them when screens changed */
  guint replace;
  guint check;
  guint n_checks;
};

/* In trends-presenter.c */
void trends_presenter_ended_cb        (TrendsPresenter *self);
void trends_presenter_other_screen_cb (TrendsPresenter *self);

/* In trends-presenter-asked.c */
void trends_presenter_listen          (TrendsPresenter *self);
void trends_presenter_capture         (TrendsPresenter *self);
void trends_presenter_say             (TrendsPresenter *self,
                                       const char      *words);
void trends_presenter_report          (TrendsPresenter *self,
                                       const char      *words);

G_END_DECLS
