/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-entry-editor.c: one line of text that is a field's value, or is
 * understood as one. */

#include "trends-entry-editor.h"

#include <glib/gi18n.h>

#include "trends-container.h"
#include "trends-escape.h"
#include "trends-input.h"
#include "trends-line-entry.h"
#include "trends-one-line.h"
#include "trends-readings.h"
#include "trends-typing.h"
#include "trends-wrap-layout.h"

#define MIN_WIDTH_CHARS 4
#define MAX_QUOTED 60 /* characters of what was typed */

typedef struct
{
  GtkWidget *box;
  GtkEntry *entry;
  GtkWidget *readings; /* NULL where there is nothing to see */
  TrendsValue shown; /* the plan's value, when it was last seen here */
  TrendsValue told;  /* the one that a message says it was changed to */
  gboolean touched;  /* a person typed since then */
  gboolean warned;   /* that message stands */
} TrendsEntryEditorPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (TrendsEntryEditor, trends_entry_editor, TRENDS_TYPE_EDITOR)

#define PRIVATE(self) ((TrendsEntryEditorPrivate *) trends_entry_editor_get_instance_private (self))

static gboolean trends_entry_editor_real_parse (TrendsEntryEditor  *self,
                                                const char         *text,
                                                TrendsValue        *value,
                                                GError            **error);

static const char *
get_text (TrendsEntryEditor *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (PRIVATE (self)->entry));
}

/* Whether each keystroke is a value: not where a text has a form to keep, as a
 * colour has, which most of the keystrokes on the way to one don't. */
static gboolean
is_typed (TrendsEntryEditor *self)
{
  switch (trends_editor_get_field (TRENDS_EDITOR (self))->type)
    {
    case TRENDS_FIELD_COLOUR:
    case TRENDS_FIELD_CURRENCY:
    case TRENDS_FIELD_LANGUAGE:
      return FALSE;
    case TRENDS_FIELD_STRING:
    case TRENDS_FIELD_TEXT:
    case TRENDS_FIELD_CHOICE:
    case TRENDS_FIELD_INTEGER:
    case TRENDS_FIELD_BOOLEAN:
    case TRENDS_FIELD_DATE:
    case TRENDS_FIELD_TIME:
    case TRENDS_FIELD_MONEY:
    case TRENDS_FIELD_REF:
    case TRENDS_FIELD_REFS:
    case TRENDS_FIELD_STRINGS:
    case TRENDS_FIELD_FIELD_KEYS:
    case TRENDS_FIELD_LINKS:
    case TRENDS_FIELD_ADDRESS:
    case TRENDS_FIELD_RANK:
    case TRENDS_FIELD_JSON:
    default:
      return TRENDS_ENTRY_EDITOR_GET_CLASS (self)->parse == trends_entry_editor_real_parse
             && TRENDS_ENTRY_EDITOR_GET_CLASS (self)->read == NULL;
    }
}

/* What the entry says as long as nobody types: of several that differ, nothing. */
static char *
dup_shown (TrendsEntryEditor *self)
{
  if (trends_editor_is_mixed (TRENDS_EDITOR (self)))
    return g_strdup ("");
  return TRENDS_ENTRY_EDITOR_GET_CLASS (self)->format (self);
}

static gboolean
is_blank (TrendsEntryEditor *self)
{
  g_autofree char *text = trends_tidy_line (get_text (self));

  return *text == '\0';
}

/* Whether the entry says something else than the plan. White space over several values would
 * take away all of them. */
static gboolean
is_changed (TrendsEntryEditor *self)
{
  g_autofree char *text = NULL;

  if (trends_editor_get_entity (TRENDS_EDITOR (self)) == NULL
      || (trends_editor_is_mixed (TRENDS_EDITOR (self)) && is_blank (self)))
    return FALSE;

  text = dup_shown (self);
  return strcmp (text, get_text (self)) != 0;
}

/**
 * trends_entry_editor_announce:
 *
 * Has a screen reader say what is in the plan now, which a person typed or chose
 * in other words.
 */
void
trends_entry_editor_announce (TrendsEntryEditor *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (TRENDS_IS_ENTRY_EDITOR (self));

  text = TRENDS_ENTRY_EDITOR_GET_CLASS (self)->format (self);
  trends_editor_announce (TRENDS_EDITOR (self), *text != '\0' ? text : _("Not set"));
}

/* ---------------------------------------------------------- understanding */

static void
clear_readings (TrendsEntryEditor *self)
{
  if (PRIVATE (self)->readings != NULL)
    trends_readings_clear (TRENDS_READINGS (PRIVATE (self)->readings));
}

static void
show_readings (TrendsEntryEditor *self)
{
  TrendsEntryEditorPrivate *priv = PRIVATE (self);
  g_autofree char *text = trends_tidy_line (get_text (self));
  gint64 values[TRENDS_MAX_READINGS];
  char *words[TRENDS_MAX_READINGS];
  guint n;

  if (priv->readings == NULL)
    return;
  if (*text == '\0' || !is_changed (self))
    {
      clear_readings (self);
      return;
    }

  n = TRENDS_ENTRY_EDITOR_GET_CLASS (self)->read (self, text, values, words);
  trends_readings_show (TRENDS_READINGS (priv->readings), n, values,
                        (const char * const *) words);
  for (guint i = 0; i < n; i++)
    g_free (words[i]);
  if (n > 0)
    trends_input_show (TRENDS_INPUT (self)); /* all of them, below the field */
}

/* ------------------------------------------------------ what others write */

static const TrendsValue *
get_value (TrendsEntryEditor *self)
{
  TrendsEditor *editor = TRENDS_EDITOR (self);

  return trends_entity_get_value (trends_editor_get_entity (editor),
                                  trends_editor_get_field (editor)->index);
}

static void
remember (TrendsValue       *memory,
          const TrendsValue *value)
{
  trends_value_clear (memory);
  *memory = trends_value_copy (value);
}

static void
say_overtaken (TrendsEntryEditor *self)
{
  g_autofree char *now = TRENDS_ENTRY_EDITOR_GET_CLASS (self)->format (self);
  g_autofree char *message = g_strdup_printf (
    /* Translators: of a field that is being typed in; %s is its value in the plan */
    _("This was changed meanwhile, to %s. Enter in this field replaces that, Escape keeps it."),
    *now != '\0' ? now : _("nothing"));

  remember (&PRIVATE (self)->told, get_value (self));
  PRIVATE (self)->warned = TRUE;
  trends_editor_set_error (TRENDS_EDITOR (self), message);
}

/* What somebody else wrote while this was typed isn't replaced unseen: it is said first. Then
 * it needs a word of the person's, and not only that they leave. */
static gboolean
may_replace (TrendsEntryEditor *self,
             const TrendsValue *value)
{
  const TrendsValue *now = get_value (self);

  if (trends_value_equal (&PRIVATE (self)->shown, now) || trends_value_equal (value, now))
    return TRUE;

  say_overtaken (self);
  return FALSE;
}

/* As soon as it comes, for who is typing sees the field and not what is behind it. */
static void
trends_entry_editor_merge (TrendsEditor *editor)
{
  TrendsEntryEditor *self = TRENDS_ENTRY_EDITOR (editor);

  if (!is_typed (self) && !trends_value_equal (&PRIVATE (self)->shown, get_value (self)))
    say_overtaken (self);
}

/* The person has read the message, and means it. */
static void
accept_warning (TrendsEntryEditor *self)
{
  if (PRIVATE (self)->warned && trends_editor_get_entity (TRENDS_EDITOR (self)) != NULL
      && trends_value_equal (&PRIVATE (self)->told, get_value (self)))
    remember (&PRIVATE (self)->shown, get_value (self));
}

/* --------------------------------------------------------------- writing */

static gboolean
write_once (TrendsEntryEditor *self,
            const TrendsValue *value)
{
  if (!may_replace (self, value)
      || !trends_editor_write (TRENDS_EDITOR (self), value, TRENDS_SET_ONCE))
    return FALSE;

  trends_editor_refresh (TRENDS_EDITOR (self));
  trends_entry_editor_announce (self);
  return TRUE;
}

static void
chosen_cb (TrendsEntryEditor *self,
           gint64             chosen)
{
  g_auto (TrendsValue) value = trends_value_integer (chosen);

  if (trends_editor_get_plan (TRENDS_EDITOR (self)) == NULL)
    return;

  accept_warning (self);
  gtk_widget_grab_focus (GTK_WIDGET (PRIVATE (self)->entry));
  /* Where Enter on what is clear is the end of it, so is this. */
  if (write_once (self, &value)
      && gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER) != NULL)
    g_signal_emit_by_name (PRIVATE (self)->entry, "activate");
}

static void
write_typed (TrendsEntryEditor *self)
{
  TrendsValue value = trends_value_text (get_text (self));

  trends_editor_write (TRENDS_EDITOR (self), &value, TRENDS_SET_TYPING);
  trends_value_clear (&value);
}

/* Whether it was a text about more than the field; see write_more() */
static gboolean
write_more (TrendsEntryEditor *self,
            const char        *text,
            gboolean          *written)
{
  TrendsEntryEditorClass *class = TRENDS_ENTRY_EDITOR_GET_CLASS (self);

  *written = FALSE;
  if (class->write_more == NULL || *text == '\0')
    return FALSE;
  if (trends_value_equal (&PRIVATE (self)->shown, get_value (self)))
    return class->write_more (self, text, written);
  say_overtaken (self);
  return TRUE;
}

static gboolean
write_parsed (TrendsEntryEditor *self)
{
  TrendsEntryEditorClass *class = TRENDS_ENTRY_EDITOR_GET_CLASS (self);
  gboolean written;
  g_auto (TrendsValue) value = TRENDS_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = trends_tidy_line (get_text (self));

  if (write_more (self, text, &written))
    return written;
  if (*text != '\0' && !class->parse (self, text, &value, &error))
    {
      trends_editor_set_error (TRENDS_EDITOR (self), error->message);
      return FALSE;
    }

  return write_once (self, &value);
}

/* White space at the ends is kept while typing only. */
static void
trim (TrendsEntryEditor *self)
{
  g_autofree char *text = trends_tidy_line (get_text (self));

  if (*text != '\0' && strcmp (text, get_text (self)) != 0)
    trends_line_entry_set_text (GTK_EDITABLE (PRIVATE (self)->entry), text);
}

static gboolean
trends_entry_editor_commit (TrendsEditor *editor)
{
  TrendsEntryEditor *self = TRENDS_ENTRY_EDITOR (editor);
  gboolean done = TRUE;

  if (is_typed (self))
    {
      trim (self);
      done = trends_editor_get_error (editor) == NULL;
    }
  else if (is_changed (self))
    done = write_parsed (self);
  trends_editor_seal (editor);
  return done;
}

static char *
trends_entry_editor_dup_typed (TrendsEditor *editor)
{
  TrendsEntryEditor *self = TRENDS_ENTRY_EDITOR (editor);
  gboolean refused = trends_editor_get_error (editor) != NULL;

  if (!PRIVATE (self)->touched || !is_changed (self) || (is_typed (self) && !refused))
    return NULL;

  return g_strdup (get_text (self));
}

static void
trends_entry_editor_type (TrendsEditor *editor,
                          const char   *text)
{
  trends_line_entry_set_text (GTK_EDITABLE (PRIVATE (TRENDS_ENTRY_EDITOR (editor))->entry), text);
}

static void
changed_cb (TrendsEntryEditor *self)
{
  if (trends_editor_is_busy (TRENDS_EDITOR (self)))
    return;

  PRIVATE (self)->touched = TRUE;
  PRIVATE (self)->warned = FALSE;
  trends_editor_typed (TRENDS_EDITOR (self));
  if (is_typed (self))
    write_typed (self);
  else
    {
      trends_editor_set_error (TRENDS_EDITOR (self), NULL);
      show_readings (self);
    }
}

static void
activate_cb (TrendsEntryEditor *self)
{
  accept_warning (self);
  trends_editor_commit (TRENDS_EDITOR (self));
  trends_editor_left (TRENDS_EDITOR (self));
}

/* Left alone, a long text shows its beginning, and nothing of it is selected. What was said
 * of it before isn't said again while the person goes on to something else. */
static void
leave_cb (TrendsEntryEditor *self)
{
  if (trends_editor_get_error (TRENDS_EDITOR (self)) == NULL)
    trends_editor_commit (TRENDS_EDITOR (self));
  trends_editor_left (TRENDS_EDITOR (self));
  gtk_editable_set_position (GTK_EDITABLE (PRIVATE (self)->entry), 0);
}

static gboolean
restore (gpointer user_data)
{
  TrendsEntryEditor *self = TRENDS_ENTRY_EDITOR (user_data);
  gboolean changed = is_changed (self);

  changed = trends_editor_undo_typing (TRENDS_EDITOR (self)) || changed;
  trends_editor_refresh (TRENDS_EDITOR (self));
  if (changed)
    trends_entry_editor_announce (self);
  return changed;
}

/* --------------------------------------------------------------- showing */

static void
show_placeholder (TrendsEntryEditor *self)
{
  gtk_entry_set_placeholder_text (PRIVATE (self)->entry,
                                  trends_editor_is_mixed (TRENDS_EDITOR (self))
                                    /* Translators: shown in place of a value where several
                                     * initiatives are selected and differ in it */
                                    ? _("Several values")
                                    /* Translators: shown in place of a text that isn't there yet. */
                                    : _("Not set"));
}

/* Where each keystroke goes into the plan, the plan's undo is the only one. */
static void
forget_typing (TrendsEntryEditor *self)
{
  if (!is_typed (self))
    trends_typing_forget (GTK_EDITABLE (PRIVATE (self)->entry));
}

static void
trends_entry_editor_refresh (TrendsEditor *editor)
{
  TrendsEntryEditor *self = TRENDS_ENTRY_EDITOR (editor);
  g_autofree char *text = dup_shown (self);

  show_placeholder (self);
  PRIVATE (self)->touched = PRIVATE (self)->warned = FALSE;
  remember (&PRIVATE (self)->shown, get_value (self));
  clear_readings (self);
  if (strcmp (text, get_text (self)) != 0)
    {
      trends_line_entry_set_text (GTK_EDITABLE (PRIVATE (self)->entry), text);
      gtk_editable_set_position (GTK_EDITABLE (PRIVATE (self)->entry), -1);
    }
  /* Afterwards: the field would undo what was just shown, too. */
  forget_typing (self);
}

static void
trends_entry_editor_set_editable (TrendsEditor *editor,
                                  gboolean      editable)
{
  TrendsEntryEditorPrivate *priv = PRIVATE (TRENDS_ENTRY_EDITOR (editor));
  GtkWidget *suffix = gtk_widget_get_next_sibling (GTK_WIDGET (priv->entry));

  gtk_editable_set_editable (GTK_EDITABLE (priv->entry), editable);
  for (; suffix != NULL; suffix = gtk_widget_get_next_sibling (suffix))
    if (!gtk_widget_has_css_class (suffix, "trends-open"))
      gtk_widget_set_sensitive (suffix, editable);
}

/* What has several readings is refused: they stand above to be chosen from. */
static gboolean
parse_reading (TrendsEntryEditor  *self,
               const char         *text,
               TrendsValue        *value,
               GError            **error)
{
  TrendsEntryEditorClass *class = TRENDS_ENTRY_EDITOR_GET_CLASS (self);
  gint64 values[TRENDS_MAX_READINGS];
  char *words[TRENDS_MAX_READINGS];
  guint n = class->read (self, text, values, words);
  g_autofree char *quoted = NULL;
  g_autofree char *refusal = NULL;

  for (guint i = 0; i < n; i++)
    g_free (words[i]);
  if (n == 1)
    {
      *value = trends_value_integer (values[0]);
      return TRUE;
    }

  quoted = trends_excerpt (text, MAX_QUOTED);
  /* Translators: %s is what was typed; the readings stand above as buttons */
  refusal = n > 1 ? g_strdup_printf (_("“%s” can be read in several ways. Choose one."), quoted)
                  : class->refuse (self, quoted);
  g_set_error_literal (error, TRENDS_ERROR, TRENDS_ERROR_INVALID, refusal);
  return FALSE;
}

static gboolean
trends_entry_editor_real_parse (TrendsEntryEditor  *self,
                                const char         *text,
                                TrendsValue        *value,
                                GError            **error)
{
  if (TRENDS_ENTRY_EDITOR_GET_CLASS (self)->read != NULL)
    return parse_reading (self, text, value, error);

  *value = trends_value_text (text);
  return TRUE;
}

static char *
trends_entry_editor_real_format (TrendsEntryEditor *self)
{
  TrendsEditor *editor = TRENDS_EDITOR (self);

  return g_strdup (trends_entity_get_text (trends_editor_get_entity (editor),
                                           trends_editor_get_field (editor)->index));
}

/**
 * trends_entry_editor_get_entry:
 *
 * Returns: (transfer none): the entry that is typed into
 */
GtkEntry *
trends_entry_editor_get_entry (TrendsEntryEditor *self)
{
  g_return_val_if_fail (TRENDS_IS_ENTRY_EDITOR (self), NULL);

  return PRIVATE (self)->entry;
}

/**
 * trends_entry_editor_add_prefix:
 * @prefix: (transfer floating): comes before the text, or above it where there
 *   is no room for both
 */
void
trends_entry_editor_add_prefix (TrendsEntryEditor *self,
                                GtkWidget         *prefix)
{
  gtk_widget_insert_after (prefix, PRIVATE (self)->box, NULL);
}

/**
 * trends_entry_editor_add_suffix:
 * @suffix: (transfer floating): comes after the text
 */
void
trends_entry_editor_add_suffix (TrendsEntryEditor *self,
                                GtkWidget         *suffix)
{
  gtk_widget_insert_before (suffix, PRIVATE (self)->box, NULL);
}

void
trends_entry_editor_align_end (TrendsEntryEditor *self,
                               int                width_chars)
{
  gtk_editable_set_alignment (GTK_EDITABLE (PRIVATE (self)->entry), 1);
  gtk_editable_set_width_chars (GTK_EDITABLE (PRIVATE (self)->entry), MIN_WIDTH_CHARS);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (PRIVATE (self)->entry), width_chars);
}

/**
 * trends_entry_editor_align_start:
 *
 * Puts what is typed where a line begins, as below a heading of its own.
 */
void
trends_entry_editor_align_start (TrendsEntryEditor *self)
{
  gtk_editable_set_alignment (GTK_EDITABLE (PRIVATE (self)->entry), 0);
}

/**
 * trends_entry_editor_new:
 * @field: of a type whose storage is text
 *
 * Returns: (transfer floating): an editor for one line of text
 */
GtkWidget *
trends_entry_editor_new (const TrendsField *field)
{
  return g_object_new (TRENDS_TYPE_ENTRY_EDITOR, "field", field, NULL);
}

/* -------------------------------------------------------------- the type */

static void
trends_entry_editor_constructed (GObject *object)
{
  TrendsEntryEditor *self = TRENDS_ENTRY_EDITOR (object);
  TrendsEntryEditorPrivate *priv = PRIVATE (self);

  G_OBJECT_CLASS (trends_entry_editor_parent_class)->constructed (object);

  if (TRENDS_ENTRY_EDITOR_GET_CLASS (self)->read == NULL)
    return;
  priv->readings = trends_readings_new ();
  trends_readings_set_speaker (TRENDS_READINGS (priv->readings), GTK_WIDGET (priv->entry));
  g_signal_connect_object (priv->readings, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (gtk_widget_get_parent (priv->box)), priv->readings);
}

static void
trends_entry_editor_finalize (GObject *object)
{
  TrendsEntryEditorPrivate *priv = PRIVATE (TRENDS_ENTRY_EDITOR (object));

  trends_value_clear (&priv->shown);
  trends_value_clear (&priv->told);

  G_OBJECT_CLASS (trends_entry_editor_parent_class)->finalize (object);
}

static void
trends_entry_editor_class_init (TrendsEntryEditorClass *class)
{
  TrendsEditorClass *editor_class = TRENDS_EDITOR_CLASS (class);

  G_OBJECT_CLASS (class)->constructed = trends_entry_editor_constructed;
  G_OBJECT_CLASS (class)->finalize = trends_entry_editor_finalize;
  editor_class->refresh = trends_entry_editor_refresh;
  editor_class->set_editable = trends_entry_editor_set_editable;
  editor_class->merge = trends_entry_editor_merge;
  editor_class->commit = trends_entry_editor_commit;
  editor_class->dup_typed = trends_entry_editor_dup_typed;
  editor_class->type = trends_entry_editor_type;
  class->format = trends_entry_editor_real_format;
  class->parse = trends_entry_editor_real_parse;
}

static void
add_controllers (TrendsEntryEditor *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget *entry = GTK_WIDGET (PRIVATE (self)->entry);

  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, focus);
  trends_escape_add (entry, TRENDS_ESCAPE_FIELD, restore, self);
  trends_editor_add_commit_key (TRENDS_EDITOR (self), entry);
}

static void
trends_entry_editor_init (TrendsEntryEditor *self)
{
  TrendsEntryEditorPrivate *priv = PRIVATE (self);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *entry = gtk_entry_new ();

  priv->entry = GTK_ENTRY (entry);
  trends_line_entry_fold (GTK_EDITABLE (entry));
  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), MIN_WIDTH_CHARS);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (activate_cb), self);
  add_controllers (self);

  priv->box = trends_container_new (trends_wrap_layout_new (4));
  gtk_widget_set_valign (priv->box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (priv->box, "trends-entry");
  gtk_widget_set_parent (entry, priv->box);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (lines), priv->box);
  trends_editor_set_child (TRENDS_EDITOR (self), lines);
  trends_editor_set_target (TRENDS_EDITOR (self), entry);
}
