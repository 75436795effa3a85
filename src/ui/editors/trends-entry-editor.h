/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-entry-editor.h: edits a field in one line of text: texts as they are
 * typed, and, by classes made from this one, what has to be understood first
 * (a number, an amount, a date), which is taken on Enter and on leaving.
 *
 * Escape brings back what the plan said before it was typed in.
 */

#pragma once

#include "trends-editor.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_ENTRY_EDITOR (trends_entry_editor_get_type ())
G_DECLARE_DERIVABLE_TYPE (TrendsEntryEditor, trends_entry_editor, TRENDS, ENTRY_EDITOR,
                          TrendsEditor)

#define TRENDS_MAX_READINGS 4

struct _TrendsEntryEditorClass
{
  TrendsEditorClass parent_class;

  /* The field's value as text: (transfer full) */
  char *(*format) (TrendsEntryEditor *self);
  /* What is typed as a value. As it comes, what is typed is the value; with read(),
   * it is the one way to understand it. */
  gboolean (*parse) (TrendsEntryEditor  *self,
                     const char         *text,
                     TrendsValue        *value,
                     GError            **error);
  /* Where a text may be understood in ways that a person should see before it is
   * kept: how many, what each is, and how it is said (transfer full). NULL where
   * there is nothing to see. */
  guint (*read) (TrendsEntryEditor *self,
                 const char        *text,
                 gint64             values[TRENDS_MAX_READINGS],
                 char              *words[TRENDS_MAX_READINGS]);
  /* Where a text may be about more than the field, as two dates are: puts it into the plan by
   * itself. FALSE where it isn't such a text; whether it was taken is in `written`. NULL where
   * no text is. */
  gboolean (*write_more) (TrendsEntryEditor *self,
                          const char        *text,
                          gboolean          *written);
  /* Why a text that can't be read is refused, and how to type it (transfer full);
   * with read() */
  char *(*refuse) (TrendsEntryEditor *self,
                   const char        *text);
};

GtkWidget *trends_entry_editor_new         (const TrendsField *field);

GtkEntry  *trends_entry_editor_get_entry   (TrendsEntryEditor *self);
void       trends_entry_editor_announce    (TrendsEntryEditor *self);
void       trends_entry_editor_add_prefix  (TrendsEntryEditor *self,
                                            GtkWidget         *prefix);
void       trends_entry_editor_add_suffix  (TrendsEntryEditor *self,
                                            GtkWidget         *suffix);
void       trends_entry_editor_align_start (TrendsEntryEditor *self);
/* Right-aligned, for short values that stand beside their name */
void       trends_entry_editor_align_end   (TrendsEntryEditor *self,
                                            int                width_chars);

G_END_DECLS
