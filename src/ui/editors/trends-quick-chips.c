/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-quick-chips.c: see trends-quick-chips.h. */

#include "trends-quick-chips.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trends-announce.h"
#include "trends-keys.h"
#include "trends-one-line.h"
#include "trends-today.h"
#include "trends-wrap-layout.h"

/* Until the typing is taken for a pause, in which what is new is said */
#define PAUSE_MS 700
#define CHOICES_SHOWN 6

struct _TrendsQuickChips
{
  GtkWidget parent_instance;

  GtkWidget *entry; /* not owned: it is beside, and lives as long */
  TrendsSession *session;
  TrendsQuickLine *line; /* nothing where there are no parts */
  GPtrArray *as_text;    /* of char *, NULL at its end: what was made text again */
  char *before;          /* what was typed until now */
  GHashTable *said;      /* set of words */
  guint pause;
  gboolean choosing; /* what comes then was neither pasted nor typed */
};

G_DEFINE_FINAL_TYPE (TrendsQuickChips, trends_quick_chips, GTK_TYPE_WIDGET)

static const char *
get_text (TrendsQuickChips *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/* Several lines are pasted, and each is a title. */
static TrendsQuickLine *
read_line (TrendsQuickChips *self, const char *text)
{
  g_auto (GStrv) titles = trends_split_titles (text);
  gint64 today;

  if (self->session == NULL || g_strv_length (titles) != 1)
    return NULL;
  today = trends_today_get_day (trends_session_get_today (self->session));
  return trends_quick_line_read (trends_session_get_plan (self->session), text,
                                 (const char * const *) self->as_text->pdata, today);
}

/* -------------------------------------------------------------- speaking */

static gboolean
pause_cb (gpointer data)
{
  TrendsQuickChips *self = data;
  g_autoptr (GHashTable) before = g_steal_pointer (&self->said);
  g_autoptr (GString) words = g_string_new (NULL);

  self->pause = 0;
  self->said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; self->line != NULL && i < trends_quick_line_get_n_parts (self->line); i++)
    {
      char *part = trends_quick_line_dup_words (self->line, i);

      if (!g_hash_table_contains (before, part))
        g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", part);
      g_hash_table_add (self->said, part);
    }
  if (words->len > 0)
    trends_announce (self->entry, words->str);
  return G_SOURCE_REMOVE;
}

/* --------------------------------------------------------------- showing */

static void
remove_chips (TrendsQuickChips *self)
{
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (chip);
}

static void
choice_cb (TrendsQuickChips *self, GtkButton *button)
{
  g_autofree char *text = g_strdup (get_text (self));
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "trends-part"));
  const TrendsQuickPart *part = trends_quick_line_get_part (self->line, index);
  gsize begin = part->begin + (part->kind == TRENDS_QUICK_DATES || part->kind == TRENDS_QUICK_COST
                                 ? 0 : 1);
  g_autofree char *chosen
      = g_strdup_printf ("%.*s%s%s", (int) begin, text,
                         (const char *) g_object_get_data (G_OBJECT (button), "trends-choice"),
                         text + part->end);

  gtk_widget_grab_focus (self->entry);
  trends_quick_chips_complete (self, chosen, strlen (chosen));
}

/* Without the quotation marks that hold it together where it is typed */
static char *
dup_shown (const char *choice)
{
  gsize length = strlen (choice);

  return length > 1 && *choice == '"' ? g_strndup (choice + 1, length - 2) : g_strdup (choice);
}

static void
add_choices (TrendsQuickChips *self, guint index)
{
  const TrendsQuickPart *part = trends_quick_line_get_part (self->line, index);

  for (guint i = 0; part->choices[i] != NULL && i < CHOICES_SHOWN; i++)
    {
      g_autofree char *shown = dup_shown (part->choices[i]);
      GtkWidget *button = gtk_button_new_with_label (shown);

      gtk_widget_add_css_class (button, "trends-quick-choice");
      g_object_set_data (G_OBJECT (button), "trends-part", GUINT_TO_POINTER (index));
      g_object_set_data_full (G_OBJECT (button), "trends-choice", g_strdup (part->choices[i]),
                              g_free);
      g_signal_connect_object (button, "clicked", G_CALLBACK (choice_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_widget_set_parent (button, GTK_WIDGET (self));
    }
}

static void
add_chip (TrendsQuickChips *self, guint index)
{
  const TrendsQuickPart *part = trends_quick_line_get_part (self->line, index);
  g_autofree char *words = NULL;
  GtkWidget *label;

  if (part->sense == TRENDS_QUICK_EITHER)
    /* Translators: what was typed, before buttons for what it could mean */
    words = g_strdup_printf (_("%s: which is meant?"), part->name);
  else
    words = trends_quick_line_dup_words (self->line, index);

  label = gtk_label_new (words);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "trends-quick-chip");
  if (part->sense != TRENDS_QUICK_KNOWN)
    gtk_widget_add_css_class (label, part->sense == TRENDS_QUICK_NEW ? "new" : "open");
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  if (part->sense == TRENDS_QUICK_EITHER)
    add_choices (self, index);
}

static void
show_line (TrendsQuickChips *self)
{
  guint n;

  g_clear_pointer (&self->line, trends_quick_line_unref);
  self->line = read_line (self, get_text (self));
  n = self->line != NULL ? trends_quick_line_get_n_parts (self->line) : 0;

  remove_chips (self);
  for (guint i = 0; i < n; i++)
    add_chip (self, i);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);

  g_clear_handle_id (&self->pause, g_source_remove);
  if (n > 0)
    self->pause = g_timeout_add (PAUSE_MS, pause_cb, self);
  else
    g_hash_table_remove_all (self->said);
}

/* ---------------------------------------------------------- made to text */

static void
make_text (TrendsQuickChips *self, const char *text, const TrendsQuickPart *part)
{
  g_ptr_array_insert (self->as_text, (int) self->as_text->len - 1,
                      g_strndup (text + part->begin, part->end - part->begin));
}

/* More than a letter at a time, and with a blank: nobody types so. */
static void
take_pasted_as_text (TrendsQuickChips *self)
{
  const char *now = get_text (self);
  gsize length = strlen (now), before = strlen (self->before), head = 0, tail = 0;
  g_autoptr (TrendsQuickLine) line = NULL;

  while (head < MIN (length, before) && now[head] == self->before[head])
    head++;
  while (tail < MIN (length, before) - head && now[length - 1 - tail] == self->before[before - 1 - tail])
    tail++;
  if (length - head - tail < 3 || memchr (now + head, ' ', length - head - tail) == NULL)
    return;

  line = read_line (self, now);
  for (guint i = 0; line != NULL && i < trends_quick_line_get_n_parts (line); i++)
    {
      const TrendsQuickPart *part = trends_quick_line_get_part (line, i);

      if (part->end > head && part->begin < length - tail)
        make_text (self, now, part);
    }
}

static void
changed_cb (TrendsQuickChips *self)
{
  if (!self->choosing && *get_text (self) == '\0')
    {
      trends_quick_chips_forget (self);
      return;
    }
  if (!self->choosing)
    take_pasted_as_text (self);
  g_free (self->before);
  self->before = g_strdup (get_text (self));
  show_line (self);
}

static gboolean
make_text_cb (GtkWidget *widget G_GNUC_UNUSED, GVariant *args G_GNUC_UNUSED, gpointer user_data)
{
  TrendsQuickChips *self = user_data;
  const char *text = get_text (self);
  int position = gtk_editable_get_position (GTK_EDITABLE (self->entry));
  gsize at = (gsize) (g_utf8_offset_to_pointer (text, position) - text);

  if (self->line == NULL
      || gtk_editable_get_selection_bounds (GTK_EDITABLE (self->entry), NULL, NULL))
    return FALSE;

  for (guint i = 0; i < trends_quick_line_get_n_parts (self->line); i++)
    {
      const TrendsQuickPart *part = trends_quick_line_get_part (self->line, i);
      g_autofree char *words = NULL;

      if (part->end != at)
        continue;
      /* Translators: %s is a part of what was typed, which stays in the title */
      words = g_strdup_printf (_("%s is text"), part->name);
      make_text (self, text, part);
      show_line (self);
      trends_announce (self->entry, words);
      return TRUE;
    }
  return FALSE;
}

/* What was typed is nothing to who has gone on to something else: that would be taken for it. */
static void
left_cb (TrendsQuickChips *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  trends_announce_forget (self->entry);
}

static void
listen_for_leaving (TrendsQuickChips *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, focus);
}

/* ----------------------------------------------------------------- class */

static void
trends_quick_chips_dispose (GObject *object)
{
  TrendsQuickChips *self = TRENDS_QUICK_CHIPS (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_pointer (&self->line, trends_quick_line_unref);
  g_clear_object (&self->session);
  remove_chips (self);

  G_OBJECT_CLASS (trends_quick_chips_parent_class)->dispose (object);
}

static void
trends_quick_chips_finalize (GObject *object)
{
  TrendsQuickChips *self = TRENDS_QUICK_CHIPS (object);

  g_ptr_array_unref (self->as_text);
  g_hash_table_unref (self->said);
  g_free (self->before);

  G_OBJECT_CLASS (trends_quick_chips_parent_class)->finalize (object);
}

static void
trends_quick_chips_class_init (TrendsQuickChipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_quick_chips_dispose;
  G_OBJECT_CLASS (klass)->finalize = trends_quick_chips_finalize;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "quick-chips");
}

static void
trends_quick_chips_init (TrendsQuickChips *self)
{
  self->as_text = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->as_text, NULL);
  self->said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->before = g_strdup ("");
  gtk_widget_set_layout_manager (GTK_WIDGET (self), trends_wrap_layout_new (4));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  /* Translators: the name of what is below an entry */
                                  _("Understood as"), -1);
}

/* ------------------------------------------------------------ public doors */

/**
 * trends_quick_chips_new:
 * @entry: what is typed into; it has to live as long
 *
 * Returns: (transfer floating): what is to be shown below it
 */
GtkWidget *
trends_quick_chips_new (GtkWidget *entry)
{
  TrendsQuickChips *self;
  static const TrendsKeyHandler handlers[] = { { "make-text", make_text_cb } };

  g_return_val_if_fail (GTK_IS_EDITABLE (entry), NULL);

  self = g_object_new (TRENDS_TYPE_QUICK_CHIPS, NULL);
  self->entry = entry;
  /* Before the entry's own text sees it. Both live as long as what they are in. */
  trends_keys_listen (entry, TRENDS_KEYS_QUICK_LINE, GTK_PHASE_CAPTURE, handlers,
                      G_N_ELEMENTS (handlers), self);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  listen_for_leaving (self);
  return GTK_WIDGET (self);
}

/**
 * trends_quick_chips_set_session:
 * @session: whose plan's trends and owners are meant
 */
void
trends_quick_chips_set_session (TrendsQuickChips *self, TrendsSession *session)
{
  g_return_if_fail (TRENDS_IS_QUICK_CHIPS (self));
  g_return_if_fail (TRENDS_IS_SESSION (session));

  g_set_object (&self->session, session);
  show_line (self);
}

/**
 * trends_quick_chips_forget:
 *
 * From now on each part is one again: another line is typed, or what was typed before is back.
 */
void
trends_quick_chips_forget (TrendsQuickChips *self)
{
  g_return_if_fail (TRENDS_IS_QUICK_CHIPS (self));

  if (self->as_text->len > 1)
    g_ptr_array_remove_range (self->as_text, 0, self->as_text->len - 1);
  g_free (self->before);
  self->before = g_strdup (get_text (self));
  show_line (self);
}

/**
 * trends_quick_chips_complete:
 * @line: what stands in the entry from now on
 * @at: where the caret is then, in bytes
 *
 * Has it be a line in which something was chosen: it is neither pasted nor another one.
 */
void
trends_quick_chips_complete (TrendsQuickChips *self,
                             const char       *line,
                             gsize             at)
{
  g_return_if_fail (TRENDS_IS_QUICK_CHIPS (self));
  g_return_if_fail (line != NULL && at <= strlen (line));

  self->choosing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), line);
  self->choosing = FALSE;
  gtk_editable_set_position (GTK_EDITABLE (self->entry),
                             (int) g_utf8_pointer_to_offset (line, line + at));
}

/**
 * trends_quick_chips_read:
 *
 * Returns: (transfer full) (nullable): what is typed, as it is shown; nothing where it is several
 *   lines, or none
 */
TrendsQuickLine *
trends_quick_chips_read (TrendsQuickChips *self)
{
  g_return_val_if_fail (TRENDS_IS_QUICK_CHIPS (self), NULL);

  return self->line != NULL ? trends_quick_line_ref (self->line) : NULL;
}

/**
 * trends_quick_chips_dup_words:
 * @line: what was typed
 *
 * Returns: (transfer full): its parts in words, but for the trend, which is said of whatever is
 *   added; "" where there is none
 */
char *
trends_quick_chips_dup_words (TrendsQuickLine *line)
{
  g_autoptr (GString) words = g_string_new (NULL);

  g_return_val_if_fail (line != NULL, NULL);

  for (guint i = 0; i < trends_quick_line_get_n_parts (line); i++)
    {
      g_autofree char *part = NULL;

      if (trends_quick_line_get_part (line, i)->kind == TRENDS_QUICK_TREND)
        continue;
      part = trends_quick_line_dup_words (line, i);
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", part);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}
