/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-line-entry.c: see trends-line-entry.h. An entry keeps line breaks that are
 * pasted into it, and shows them as marks that nobody can read. */

#include "trends-line-entry.h"

#include "trends-accessible.h"
#include "trends-one-line.h"
#include "trends-style-class.h"

typedef char *(*ChangeFunc) (const char *text);

/* NULL where it can stay as it is */
static char *
dup_folded (const char *text)
{
  return trends_has_line_breaks (text) ? trends_one_line (text) : NULL;
}

/* The same: what Windows puts between lines has a mark too many. */
static char *
dup_plain_breaks (const char *text)
{
  g_autoptr (GString) plain = NULL;

  if (strchr (text, '\r') == NULL)
    return NULL;

  plain = g_string_new (text);
  g_string_replace (plain, "\r\n", "\n", 0);
  g_string_replace (plain, "\r", "\n", 0);
  return g_string_free (g_steal_pointer (&plain), FALSE);
}

static void
insert_text_cb (GtkEditable *editable,
                const char  *text,
                int          length,
                int         *position,
                gpointer     change)
{
  g_autofree char *part = length < 0 ? g_strdup (text) : g_strndup (text, (gsize) length);
  g_autofree char *changed = ((ChangeFunc) change) (part);

  if (changed == NULL)
    return;

  g_signal_handlers_block_by_func (editable, insert_text_cb, change);
  gtk_editable_insert_text (editable, changed, -1, position);
  g_signal_handlers_unblock_by_func (editable, insert_text_cb, change);
  g_signal_stop_emission_by_name (editable, "insert-text");
}

static void
change_inserted (GtkEditable *entry,
                 ChangeFunc   change)
{
  /* It is this that is typed into, and that says so. */
  GtkEditable *delegate = gtk_editable_get_delegate (entry);

  g_signal_connect (delegate != NULL ? delegate : entry, "insert-text",
                    G_CALLBACK (insert_text_cb), (gpointer) change);
}

/**
 * trends_line_entry_fold:
 * @entry: any entry
 *
 * Has several lines that are pasted into it folded into one.
 */
void
trends_line_entry_fold (GtkEditable *entry)
{
  g_return_if_fail (GTK_IS_EDITABLE (entry));

  change_inserted (entry, dup_folded);
}

/**
 * trends_line_entry_keep_lines:
 * @entry: an entry into which several lines may be pasted, each to become something
 *
 * Has them stay apart, by nothing but a line feed.
 */
void
trends_line_entry_keep_lines (GtkEditable *entry)
{
  g_return_if_fail (GTK_IS_EDITABLE (entry));

  change_inserted (entry, dup_plain_breaks);
}

/* Returns G_SOURCE_REMOVE, once the entry has selected what is in it. */
static gboolean
go_on_cb (gpointer data)
{
  GtkEditable *entry = data;
  int start, end;

  if (gtk_editable_get_selection_bounds (entry, &start, &end) && start == 0
      && end == g_utf8_strlen (gtk_editable_get_text (entry), -1))
    gtk_editable_set_position (entry, -1);
  return G_SOURCE_REMOVE;
}

#define PROPOSAL "trends-line-entry-proposal"

/* What is only proposed stays selected: who types means something else. */
static void
enter_cb (GtkEditable *entry)
{
  if (g_strcmp0 (g_object_get_data (G_OBJECT (entry), PROPOSAL), gtk_editable_get_text (entry)) != 0)
    g_idle_add_full (G_PRIORITY_HIGH, go_on_cb, g_object_ref (entry), g_object_unref);
}

/**
 * trends_line_entry_propose:
 * @entry: any entry
 * @text: what it is filled with from now on, though nobody typed it
 *
 * Has what is typed replace that, whoever comes to it by whatever way.
 */
void
trends_line_entry_propose (GtkEditable *entry,
                           const char  *text)
{
  char *proposal;

  g_return_if_fail (GTK_IS_EDITABLE (entry));
  g_return_if_fail (text != NULL);

  proposal = g_strdup (text); /* first: it may be what is in the entry */
  g_object_set_data_full (G_OBJECT (entry), PROPOSAL, proposal, g_free);
  trends_line_entry_set_text (entry, proposal);
}

/**
 * trends_line_entry_keep_typed:
 * @entry: an entry to add something with
 *
 * Has the caret go to the end of what is half typed in it when it takes the focus.
 * Entries select all that is in them then, and the next key would replace it.
 */
void
trends_line_entry_keep_typed (GtkEditable *entry)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_return_if_fail (GTK_IS_EDITABLE (entry));

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (enter_cb), entry);
  gtk_widget_add_controller (GTK_WIDGET (entry), focus);
}

/* (transfer full) (element-type gulong): what is to be unblocked again. GLib's own function for
 * many matches none by a signal alone, before 2.78. */
static GArray *
block_all (gpointer instance,
           guint    signal)
{
  GArray *blocked = g_array_new (FALSE, FALSE, sizeof (gulong));
  gulong id;

  while ((id = g_signal_handler_find (instance, G_SIGNAL_MATCH_ID | G_SIGNAL_MATCH_UNBLOCKED, signal,
                                      0, NULL, NULL, NULL))
         != 0)
    {
      g_signal_handler_block (instance, id);
      g_array_append_val (blocked, id);
    }
  return blocked;
}

static void
unblock_all (gpointer  instance,
             GArray   *blocked)
{
  for (guint i = 0; i < blocked->len; i++)
    g_signal_handler_unblock (instance, g_array_index (blocked, gulong, i));
}

/**
 * trends_line_entry_set_text:
 * @entry: any entry
 * @text: what is to stand in it
 *
 * The same as gtk_editable_set_text(), as one change. GTK takes all out first, and says "changed"
 * of that, too: who refuses an empty entry would tell a person that it is.
 */
void
trends_line_entry_set_text (GtkEditable *entry,
                            const char  *text)
{
  guint changed = g_signal_lookup ("changed", GTK_TYPE_EDITABLE);
  g_autoptr (GArray) blocked = NULL;

  g_return_if_fail (GTK_IS_EDITABLE (entry) && text != NULL);

  if (g_str_equal (gtk_editable_get_text (entry), text))
    return;
  blocked = block_all (entry, changed);
  gtk_editable_set_text (entry, text);
  unblock_all (entry, blocked);
  g_signal_emit (entry, changed, 0);
}

/**
 * trends_line_entry_set_buffer_text:
 * @buffer: of a text view
 * @text: what is to stand in it
 *
 * The same for a text view.
 */
void
trends_line_entry_set_buffer_text (GtkTextBuffer *buffer,
                                   const char    *text)
{
  guint changed = g_signal_lookup ("changed", GTK_TYPE_TEXT_BUFFER);
  g_autoptr (GArray) blocked = NULL;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer) && text != NULL);

  blocked = block_all (buffer, changed);
  gtk_text_buffer_set_text (buffer, text, -1);
  unblock_all (buffer, blocked);
  g_signal_emit (buffer, changed, 0);
}

static void
buffer_insert_text_cb (GtkTextBuffer *buffer,
                       GtkTextIter   *location,
                       const char    *text,
                       int            length)
{
  g_autofree char *part = length < 0 ? g_strdup (text) : g_strndup (text, (gsize) length);
  g_autofree char *line = dup_folded (part);

  if (line == NULL)
    return;

  g_signal_handlers_block_by_func (buffer, buffer_insert_text_cb, NULL);
  gtk_text_buffer_insert (buffer, location, line, -1);
  g_signal_handlers_unblock_by_func (buffer, buffer_insert_text_cb, NULL);
  g_signal_stop_emission_by_name (buffer, "insert-text");
}

/**
 * trends_line_entry_fold_buffer:
 * @buffer: of a text view that holds one line, which may be long
 *
 * The same for a text view.
 */
void
trends_line_entry_fold_buffer (GtkTextBuffer *buffer)
{
  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  g_signal_connect (buffer, "insert-text", G_CALLBACK (buffer_insert_text_cb), NULL);
}

/**
 * trends_line_entry_line_up:
 * @entry: any entry
 * @label: its name, beside it or beside what holds it
 *
 * Has the name on the entry's line, whatever is said below that. (A box doesn't tell what is beside
 * it where its first line is.)
 */
void
trends_line_entry_line_up (GtkWidget *entry,
                           GtkWidget *label)
{
  g_autoptr (GtkSizeGroup) group = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);

  g_return_if_fail (GTK_IS_WIDGET (entry) && GTK_IS_WIDGET (label));

  gtk_size_group_add_widget (group, entry);
  gtk_size_group_add_widget (group, label);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
}

/**
 * trends_line_entry_show_problem:
 * @entry: any entry
 * @problem: (nullable): why what is typed can't be taken; %NULL where it can
 *
 * Shows it in red, and tells it to who can't see that. Say it in words besides.
 */
void
trends_line_entry_show_problem (GtkWidget  *entry,
                                const char *problem)
{
  g_return_if_fail (GTK_IS_WIDGET (entry));

  trends_style_class_set (entry, "error", problem != NULL);
  trends_accessible_describe (entry, problem);
}

/**
 * trends_line_entry_show_hint:
 * @entry: any entry
 * @hint: the label for what there is to say of it
 * @text: (nullable): what is said; %NULL: nothing
 * @is_problem: whether that is why what is typed can't be taken
 */
void
trends_line_entry_show_hint (GtkWidget  *entry,
                             GtkWidget  *hint,
                             const char *text,
                             gboolean    is_problem)
{
  g_return_if_fail (GTK_IS_LABEL (hint));

  gtk_label_set_label (GTK_LABEL (hint), text != NULL ? text : "");
  gtk_widget_set_visible (hint, text != NULL);
  trends_style_class_set (hint, "error", is_problem);
  trends_line_entry_show_problem (entry, is_problem ? text : NULL);
}
