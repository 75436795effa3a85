/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-input.h: what every widget can do that a person types into about a
 * plan. Those of a plan are known to its TrendsPending, which every way of
 * leaving asks first.
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-draft.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_INPUT (trends_input_get_type ())
G_DECLARE_INTERFACE (TrendsInput, trends_input, TRENDS, INPUT, GtkWidget)

struct _TrendsInputInterface
{
  GTypeInterface parent_iface;

  /* Puts what is typed into the plan. FALSE where it can't: then it is still
   * typed, and what is wrong is shown. */
  gboolean (*commit)       (TrendsInput *self);
  /* What is wrong, for people, after commit() said FALSE: (transfer none) */
  const char *(*get_error) (TrendsInput *self);
  /* Brings what is typed back before the person's eyes and takes the focus. */
  void (*hold)             (TrendsInput *self);
  /* What is typed and isn't in the plan: (transfer full) (nullable) */
  TrendsDraft *(*dup_draft) (TrendsInput *self);
  /* Whether that field of that entity is typed here; NULL for those that go again
   * before anybody could look for them. */
  gboolean (*is_for)       (TrendsInput *self,
                            const char  *id,
                            const char  *key);
  /* Brings it before the person's eyes, without the focus; or NULL. */
  void (*show)             (TrendsInput *self);
  /* Takes its draft, where there is one in the plan's TrendsPending. */
  void (*take_draft)       (TrendsInput *self);
  /* Shows what the plan says; what is typed goes. For those whose text has no undo
   * of its own, else NULL. */
  void (*restore)          (TrendsInput *self);
  /* Whether it is there only while somebody types in it: undo doesn't go on to the
   * plan from there. */
  gboolean only_for_typing;
};

gboolean     trends_input_commit    (TrendsInput *self);
void         trends_input_hold      (TrendsInput *self);
TrendsDraft *trends_input_dup_draft (TrendsInput *self);
gboolean     trends_input_is_for    (TrendsInput *self,
                                     const char  *id,
                                     const char  *key);
void         trends_input_show      (TrendsInput *self);
void         trends_input_take_draft (TrendsInput *self);
void         trends_input_restore   (TrendsInput *self);

G_END_DECLS
