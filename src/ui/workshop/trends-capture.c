/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-capture.c: see trends-capture.h. In front of the room it says nothing that the room doesn't
 * see anyway: what is alike is then looked for in the mirror alone.
 */

#include "trends-capture.h"

#include <glib/gi18n-lib.h>

#include "trends-announce.h"
#include "trends-container.h"
#include "trends-idea-lines.h"
#include "trends-ideas.h"
#include "trends-keys.h"
#include "trends-line-entry.h"
#include "trends-one-line.h"
#include "trends-pending.h"
#include "trends-plain-drag.h"
#include "trends-typing.h"

/* Letters of an idea that is only pointed at */
#define MOST_QUOTED 60

struct _TrendsCapture
{
  GtkWidget parent_instance;

  TrendsSession *session;
  TrendsPresentation *presentation;
  gboolean for_room;
  GtkWidget *entry;
  GtkWidget *hint;
  char *about; /* (nullable): the id of what is typed about, whose draft it is */
  char *alike; /* (nullable): the id of the idea that says what is typed */
  char *last;  /* (nullable): the id of the edit that added the last idea */
};

G_DEFINE_FINAL_TYPE (TrendsCapture, trends_capture, GTK_TYPE_WIDGET)

static guint closed_signal;

static TrendsPlan *
get_plan (TrendsCapture *self)
{
  return trends_session_get_plan (self->session);
}

static const char *
get_text (TrendsCapture *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/* -------------------------------------------------------------------- what it says */

static void
show_hint (TrendsCapture *self,
           const char    *text,
           gboolean       problem)
{
  trends_line_entry_show_hint (self->entry, self->hint, text, problem);
  /* Nothing moves in front of a room. */
  gtk_widget_set_visible (self->hint, self->for_room || text != NULL);
}

static void
say_refused (TrendsCapture *self,
             const GError  *error)
{
  show_hint (self, error->message, TRUE);
  trends_announce (self->entry, error->message);
}

/* (transfer full) (nullable) */
static char *
dup_alike_words (TrendsCapture *self,
                 TrendsEntity  *alike)
{
  g_autofree char *accelerator = trends_keys_dup_accelerator (TRENDS_KEYS_CAPTURE, "merge");
  g_autofree char *key = trends_keys_dup_words (accelerator);
  g_autofree char *text = trends_excerpt (trends_entity_get_name (alike), MOST_QUOTED);

  /* Translators: what somebody types in a workshop has been said before, in the words of the first %s;
   * the second is a key */
  return g_strdup_printf (_("Much like “%s”: %s merges them"), text, key);
}

/* Said once, and not at each keystroke */
static void
show_alike (TrendsCapture *self,
            TrendsEntity  *alike)
{
  g_autofree char *words = alike != NULL ? dup_alike_words (self, alike) : NULL;
  const char *id = alike != NULL ? trends_entity_get_id (alike) : NULL;
  gboolean is_news = id != NULL && g_strcmp0 (id, self->alike) != 0;

  g_free (self->alike);
  self->alike = g_strdup (id);
  show_hint (self, words, FALSE);
  if (is_news)
    trends_announce (self->entry, words);
}

/* (transfer full) (nullable): that some were there more than once */
static char *
dup_twice (guint n_twice)
{
  if (n_twice == 0)
    return NULL;
  /* Translators: of lines that were pasted as ideas, after how many ideas these are */
  return g_strdup_printf (ngettext ("%u line says what another does, and is left out",
                                    "%u lines say what others do, and are left out", n_twice),
                          n_twice);
}

static void
show_lines (TrendsCapture *self,
            guint          n,
            guint          n_twice)
{
  /* Translators: below an entry into which several lines were pasted */
  g_autofree char *text = g_strdup_printf (ngettext ("%u idea, one a line: Enter adds it",
                                                     "%u ideas, one a line: Enter adds them", n),
                                           n);
  g_autofree char *twice = dup_twice (n_twice);
  g_autofree char *all = twice != NULL ? g_strdup_printf ("%s. %s", text, twice) : g_strdup (text);

  g_clear_pointer (&self->alike, g_free);
  show_hint (self, all, FALSE);
  if (twice != NULL)
    trends_announce (self->entry, all);
}

static TrendsEntity *
find_alike (TrendsCapture *self,
            const char    *text)
{
  return trends_ideas_find_alike (
    self->for_room ? trends_presentation_get_plan (self->presentation) : get_plan (self),
    trends_presentation_get_workshop (self->presentation), text);
}

/* Whose draft that is which is typed while this is on the wall: a trend’s, or the plan’s */
static const char *
get_about (TrendsPlan         *plan,
           TrendsPresentation *presentation)
{
  TrendsEntity *trend = trends_presentation_get_slide (presentation)->trend;

  return trends_entity_get_id (trend != NULL ? trend : trends_plan_get_info (plan));
}

static void
keep_draft (TrendsCapture *self)
{
  trends_pending_set_draft (trends_pending_of (get_plan (self)), self->about, TRENDS_DRAFT_ADD_IDEA,
                            get_text (self));
}

static void
typed_cb (TrendsCapture *self)
{
  guint n_twice;
  g_auto (GStrv) texts = trends_idea_lines_split (get_text (self), &n_twice);
  guint n = g_strv_length (texts);

  keep_draft (self);
  if (n + n_twice > 1)
    show_lines (self, n, n_twice);
  else
    show_alike (self, n == 1 ? find_alike (self, texts[0]) : NULL);
}

/* Where ideas go: (nullable) (transfer none), of the mirror */
static TrendsEntity *
get_trend (TrendsCapture *self)
{
  return trends_presentation_get_slide (self->presentation)->trend;
}

/* (transfer full): what is typed there, and whether the room will see it */
static char *
dup_name (TrendsCapture *self)
{
  TrendsEntity *trend = get_trend (self);
  gboolean hides = trends_presentation_hides_ideas (self->presentation);

  if (trend == NULL)
    /* Translators: the name of a box to type into; the idea is about no trend */
    return g_strdup (hides ? _("An idea, hidden until revealed") : _("An idea"));
  /* Translators: the name of a box to type into; %s is a trend's title */
  return g_strdup_printf (hides ? _("An idea on %s, hidden until revealed") : _("An idea on %s"),
                          trends_entity_get_name (trend));
}

static void
show_name (TrendsCapture *self)
{
  g_autofree char *name = dup_name (self);

  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
take_draft (TrendsCapture *self)
{
  g_autofree char *draft = trends_capture_dup_draft (get_plan (self), self->presentation);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), draft != NULL ? draft : "");
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  trends_typing_forget (GTK_EDITABLE (self->entry));
}

/* Half an idea stays with the trend that it is about, and is there again when that is on the wall. */
static void
changed_cb (TrendsCapture *self)
{
  const char *about = get_about (get_plan (self), self->presentation);

  show_name (self);
  if (g_strcmp0 (about, self->about) == 0)
    return;
  g_free (self->about);
  self->about = g_strdup (about);
  g_signal_handlers_block_by_func (self->entry, typed_cb, self);
  take_draft (self);
  g_signal_handlers_unblock_by_func (self->entry, typed_cb, self);
  typed_cb (self);
}

/* --------------------------------------------------------------------- what it does */

static void
empty (TrendsCapture *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  trends_typing_forget (GTK_EDITABLE (self->entry));
}

static void
note_last (TrendsCapture *self)
{
  g_free (self->last);
  self->last = g_strdup (trends_plan_get_undo_id (get_plan (self)));
}

/* A hidden idea is in no word of the wall, nor in what is read aloud there. */
static char *
dup_added (TrendsCapture *self,
           TrendsEntity  *idea,
           guint          n)
{
  if (n > 1)
    return g_strdup_printf (ngettext ("%u idea added", "%u ideas added", n), n);
  if (trends_presentation_hides_ideas (self->presentation))
    return g_strdup (_("Added, hidden until revealed"));

  /* Translators: said when it is done; what somebody in a workshop said */
  return g_strdup_printf (_("“%s” added"), trends_entity_get_name (idea));
}

static void
say_added (TrendsCapture *self,
           TrendsEntity  *idea,
           guint          n)
{
  g_autofree char *text = dup_added (self, idea, n);

  trends_announce (self->entry, text);
}

static void
add_cb (TrendsCapture *self)
{
  guint n_twice;
  g_auto (GStrv) texts = trends_idea_lines_split (get_text (self), &n_twice);
  g_autoptr (GError) error = NULL;
  TrendsEntity *idea;

  if (texts[0] == NULL || !trends_session_can_change (self->session))
    return;
  idea = trends_ideas_add (get_plan (self), trends_presentation_get_workshop (self->presentation),
                           get_trend (self), (const char *const *) texts,
                           !trends_presentation_hides_ideas (self->presentation), &error);
  if (idea == NULL)
    {
      say_refused (self, error);
      return;
    }
  note_last (self);
  empty (self);
  say_added (self, idea, g_strv_length (texts));
  trends_presentation_show_idea (self->presentation, trends_entity_get_id (idea));
}

/* Other wordings aren't on the wall: what is alike is shown there. */
static gboolean
merge_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  TrendsCapture *self = user_data;
  TrendsEntity *idea = self->alike != NULL
                         ? trends_plan_lookup_kind (get_plan (self), TRENDS_KIND_IDEA, self->alike)
                         : NULL;
  g_autoptr (GError) error = NULL;

  if (idea == NULL || !trends_session_can_change (self->session))
    return TRUE;
  if (!trends_ideas_add_wording (idea, get_text (self), &error))
    {
      say_refused (self, error);
      return TRUE;
    }
  note_last (self);
  empty (self);
  trends_announce (self->entry, _("Kept as another wording"));
  trends_presentation_show_idea (self->presentation, trends_entity_get_id (idea));
  return TRUE;
}

/* The last one that was captured here, as long as nothing is typed for the next */
static gboolean
undo_capture_cb (GtkWidget *widget,
                 GVariant  *args,
                 gpointer   user_data)
{
  TrendsCapture *self = user_data;

  if (*get_text (self) != '\0' || self->last == NULL)
    return FALSE;
  if (g_strcmp0 (self->last, trends_plan_get_undo_id (get_plan (self))) == 0
      && trends_plan_undo (get_plan (self), NULL))
    trends_announce (self->entry, _("Taken back"));
  g_clear_pointer (&self->last, g_free);
  return TRUE;
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  TrendsCapture *self = user_data;

  trends_presentation_step (self->presentation, g_variant_get_int32 (args));
  return TRUE;
}

static gboolean
close_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  g_signal_emit (user_data, closed_signal, 0);
  return TRUE;
}

static const TrendsKeyHandler handlers[] = {
  { "merge", merge_cb },
  { "take-back", undo_capture_cb },
  { "step", step_cb },
  { "close", close_cb },
};

/* ------------------------------------------------------------------------ the widget */

/* Not where it is there: Shift+Tab would never come out. */
static gboolean
trends_capture_grab_focus (GtkWidget *widget)
{
  return !trends_container_has_focus (widget)
         && gtk_entry_grab_focus_without_selecting (
              GTK_ENTRY (TRENDS_CAPTURE (widget)->entry));
}

static void
trends_capture_dispose (GObject *object)
{
  TrendsCapture *self = TRENDS_CAPTURE (object);

  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_pointer (&self->hint, gtk_widget_unparent);
  g_clear_object (&self->presentation);
  g_clear_object (&self->session);
  g_clear_pointer (&self->about, g_free);
  g_clear_pointer (&self->alike, g_free);
  g_clear_pointer (&self->last, g_free);

  G_OBJECT_CLASS (trends_capture_parent_class)->dispose (object);
}

static void
trends_capture_class_init (TrendsCaptureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_capture_dispose;
  widget_class->grab_focus = trends_capture_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "trends-capture");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  closed_signal = g_signal_new ("closed", TRENDS_TYPE_CAPTURE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
trends_capture_init (TrendsCapture *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  /* Translators: the name of where ideas are typed */
                                  _("Capture"), -1);

  self->entry = gtk_entry_new ();
  gtk_widget_set_hexpand (self->entry, TRUE);
  trends_line_entry_keep_lines (GTK_EDITABLE (self->entry));
  trends_line_entry_keep_typed (GTK_EDITABLE (self->entry));
  trends_plain_drag_keep_text (self->entry);
  trends_keys_listen (self->entry, TRENDS_KEYS_CAPTURE, GTK_PHASE_CAPTURE, handlers,
                      G_N_ELEMENTS (handlers), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (add_cb), self);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));

  self->hint = g_object_new (GTK_TYPE_LABEL, "visible", FALSE, "xalign", 0.0, "wrap", TRUE,
                             "wrap-mode", PANGO_WRAP_WORD_CHAR, "css-classes",
                             (const char *[]) { "hint", NULL }, NULL);
  gtk_widget_set_parent (self->hint, GTK_WIDGET (self));
}

/* The wall above it doesn't move while somebody types. */
static void
stay_as_high (TrendsCapture *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "for-room");
  gtk_label_set_wrap (GTK_LABEL (self->hint), FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (self->hint), PANGO_ELLIPSIZE_END);
}

/**
 * trends_capture_dup_draft:
 * @plan: where ideas go
 * @presentation: where the workshop stands
 *
 * Returns: (transfer full) (nullable): what was typed about what is on the wall, and is no idea yet
 */
char *
trends_capture_dup_draft (TrendsPlan         *plan,
                          TrendsPresentation *presentation)
{
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);
  g_return_val_if_fail (TRENDS_IS_PRESENTATION (presentation), NULL);

  return g_strdup (trends_pending_get_draft (trends_pending_of (plan), get_about (plan, presentation),
                                             TRENDS_DRAFT_ADD_IDEA));
}

/**
 * trends_capture_new:
 * @session: whose plan the ideas go to
 * @presentation: where the workshop stands
 * @for_room: whether the room sees it
 *
 * Returns: (transfer floating): it, with what was typed about what is on the wall and not added
 */
GtkWidget *
trends_capture_new (TrendsSession      *session,
                    TrendsPresentation *presentation,
                    gboolean            for_room)
{
  TrendsCapture *self = g_object_new (TRENDS_TYPE_CAPTURE, NULL);

  g_return_val_if_fail (TRENDS_IS_SESSION (session), GTK_WIDGET (self));
  g_return_val_if_fail (TRENDS_IS_PRESENTATION (presentation), GTK_WIDGET (self));

  self->session = g_object_ref (session);
  self->presentation = g_object_ref (presentation);
  self->for_room = for_room;
  if (for_room)
    stay_as_high (self);
  g_signal_connect_object (presentation, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (typed_cb), self);
  changed_cb (self);
  return GTK_WIDGET (self);
}

/**
 * trends_capture_take_focus:
 *
 * Returns: whether what is typed goes there now
 */
gboolean
trends_capture_take_focus (TrendsCapture *self)
{
  g_return_val_if_fail (TRENDS_IS_CAPTURE (self), FALSE);

  return gtk_widget_grab_focus (GTK_WIDGET (self));
}
