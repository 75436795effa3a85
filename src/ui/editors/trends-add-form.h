/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-add-form.h: what something new is called, and its day or a note, in a popover, and of
 * what sort it is: one Enter makes one edit of them. What is typed is a draft at each keystroke,
 * so that it is there when the form is opened again.
 */

#pragma once

#include "trends-view.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_ADD_FORM (trends_add_form_get_type ())
G_DECLARE_FINAL_TYPE (TrendsAddForm, trends_add_form, TRENDS, ADD_FORM, GtkWidget)

/* What it asks for; words are marked by N_() */
typedef struct
{
  const char *name_label;   /* what the first field is for */
  const char *detail_label; /* what the second is for */
  const char *verb;         /* on the button, with a mnemonic */
  gboolean is_note;         /* the second is a text that may be empty, and no day */
  const char *name_key;     /* of their drafts */
  const char *detail_key;
  const TrendsChoices *choices; /* (nullable): what it may be, the first where none is chosen */
  const char *choice_key;       /* of the draft of that */
  const char *choice_label;     /* what is chosen by them, to be translated */
} TrendsAddFormKind;

/* What was typed and chosen */
typedef struct
{
  const char *name;
  gint64 day;       /* TRENDS_UNSET with a note */
  const char *note; /* empty with a day */
  guint choice;     /* 0 where there is nothing to choose */
} TrendsAdded;

/* Adds it: FALSE with `error` where it is refused, and then the form stays. */
typedef gboolean (*TrendsAddFunc) (gpointer           user_data,
                                   const TrendsAdded *added,
                                   GError           **error);

void trends_add_form_pop_up (TrendsView              *view,
                             const TrendsAddFormKind *kind,
                             const char              *title,
                             TrendsEntity            *subject,
                             gint64                   day,
                             const GdkRectangle      *place,
                             TrendsEntity            *origin,
                             TrendsAddFunc            add,
                             gpointer                 user_data,
                             GDestroyNotify           destroy);

G_END_DECLS
