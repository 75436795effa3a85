/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-adder.c: an entry for the titles of initiatives, a line above it that says what Enter
 * would do, or why it can't, and below it what else is understood of a line. */

#include "trends-adder.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-announce.h"
#include "trends-container.h"
#include "trends-line-entry.h"
#include "trends-one-line.h"
#include "trends-pending.h"
#include "trends-plan-verbs.h"
#include "trends-quick-capture.h"
#include "trends-typing.h"

#define POPOVER_WIDTH 320 /* pixels */
#define HEADING_CHARS 40

struct _TrendsAdder
{
  GtkWidget parent_instance;

  GtkWidget *hint;
  GtkWidget *entry;
  GtkWidget *chips;

  TrendsSession *session;
  TrendsEntity *trend;
  GSignalGroup *trend_signals;
  GSignalGroup *session_signals;
  GSignalGroup *pending_signals;
  gboolean showing; /* what is there already, which nobody types */
  char *group;      /* (nullable): where everything has the same values, these in words */
  GArray *values;   /* (element-type TrendsFieldValue): which what is added has */
  gboolean pasting; /* what comes next is what was pasted */
  gboolean stays;   /* open for the next, over what shows what was added */
};

static guint added_signal;

G_DEFINE_FINAL_TYPE (TrendsAdder, trends_adder, GTK_TYPE_WIDGET)

static void
name_entry (TrendsAdder *self)
{
  const char *trend = trends_entity_get_name (self->trend);
  g_autofree char *name
      /* Translators: the name of an entry: a trend's title, and what all that is added there has, as
       * “Status: Planned” */
      = self->group != NULL ? g_strdup_printf (_("Add initiative to %s, %s"), trend, self->group)
                            /* Translators: the name of an entry; %s is a trend's title */
                            : g_strdup_printf (_("Add initiative to %s"), trend);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static TrendsPending *
get_pending (TrendsAdder *self)
{
  return trends_pending_of (trends_session_get_plan (self->session));
}

/* Half a title stays until it is added or deleted, wherever the person goes. */
static void
entry_changed_cb (TrendsAdder *self)
{
  if (self->trend == NULL || self->showing)
    return;
  trends_pending_set_draft (get_pending (self), trends_entity_get_id (self->trend),
                            TRENDS_DRAFT_ADD_INITIATIVE,
                            gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
show_draft (TrendsAdder *self)
{
  const char *draft = trends_pending_get_draft (get_pending (self),
                                                trends_entity_get_id (self->trend),
                                                TRENDS_DRAFT_ADD_INITIATIVE);
  g_autofree char *text = g_strdup (draft != NULL ? draft : "");

  if (strcmp (text, gtk_editable_get_text (GTK_EDITABLE (self->entry))) == 0)
    return;
  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->showing = FALSE;
  trends_quick_chips_forget (TRENDS_QUICK_CHIPS (self->chips));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static void
draft_cb (TrendsAdder *self,
          const char  *id,
          const char  *key)
{
  if (self->trend != NULL && g_str_equal (id, trends_entity_get_id (self->trend))
      && g_str_equal (key, TRENDS_DRAFT_ADD_INITIATIVE))
    show_draft (self);
}

static TrendsQuickLine *
read_line (TrendsAdder *self)
{
  return trends_quick_chips_read (TRENDS_QUICK_CHIPS (self->chips));
}

/* What there is besides the parts of a single line may still be typed. */
static char **
dup_titles (TrendsAdder *self)
{
  g_autoptr (TrendsQuickLine) line = read_line (self);

  return trends_quick_capture_dup_titles (line,
                                          gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
show_hint (TrendsAdder *self,
           const char *text,
           gboolean    problem)
{
  trends_line_entry_show_hint (self->entry, self->hint, text, problem);
}

/* Nobody has typed what is shown as it was left, maybe in another window. */
static void
announce_typed (TrendsAdder *self,
                const char  *text)
{
  if (!self->showing)
    trends_announce (self->entry, text);
}

/* What can't be added is said while it is typed; and so is that several lines were
 * pasted, which the entry shows as one. */
static void
typed_cb (TrendsAdder *self)
{
  g_auto (GStrv) titles = dup_titles (self);
  guint n = g_strv_length (titles);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (n > 0 && !trends_plan_check_titles ((const char * const *) titles, &error))
    {
      gboolean is_news = !gtk_widget_has_css_class (self->entry, "error");

      show_hint (self, error->message, TRUE);
      if (is_news)
        announce_typed (self, error->message);
      return;
    }

  if (n > 1)
    /* Translators: below an entry into which several lines were pasted */
    text = g_strdup_printf (ngettext ("%u initiative, one a line: Enter adds it",
                                      "%u initiatives, one a line: Enter adds them", n),
                            n);
  if (text != NULL && g_strcmp0 (text, gtk_label_get_label (GTK_LABEL (self->hint))) != 0)
    announce_typed (self, text);
  show_hint (self, text, FALSE);
}

/* Whether it isn't where it was typed, but where what was typed says */
static gboolean
went_elsewhere (TrendsAdder  *self,
                TrendsEntity *initiative)
{
  for (guint i = 0; i < self->values->len; i++)
    {
      const TrendsFieldValue *value = &g_array_index (self->values, TrendsFieldValue, i);

      if (!trends_value_equal (trends_entity_get_value (initiative, value->field), &value->value))
        return TRUE;
    }

  return trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND) != self->trend;
}

/* Of several, and of what isn't seen here, that it can be taken back. */
static void
say_added (TrendsAdder     *self,
           TrendsEntity    *initiative,
           TrendsQuickLine *line,
           guint            n)
{
  g_autofree char *text = trends_quick_capture_dup_result (initiative, line, n);

  if (n > 1 || went_elsewhere (self, initiative))
    trends_session_toast (self->session, text,
                          trends_plan_get_undo_id (trends_session_get_plan (self->session)));
  else
    trends_announce (GTK_WIDGET (self), text);
  if (self->stays)
    show_hint (self, text, FALSE);
}

static void
add_cb (TrendsAdder *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsQuickLine) line = read_line (self);
  g_auto (GStrv) titles = dup_titles (self);
  TrendsEntity *initiative;

  if (self->trend == NULL
      || (titles[0] == NULL && (line == NULL || trends_quick_line_get_n_parts (line) == 0))
      || !trends_session_commit (self->session))
    return;

  initiative = trends_quick_capture_add (self->session, self->trend, line, titles,
                                         (const TrendsFieldValue *) (void *) self->values->data,
                                         self->values->len, &error);
  if (initiative == NULL)
    {
      show_hint (self, error->message, TRUE);
      trends_announce (self->entry, error->message);
      return;
    }

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  trends_typing_forget (GTK_EDITABLE (self->entry));
  /* What was pasted may be added before it was said that it waits. */
  trends_announce_forget (self->entry);
  trends_session_select (self->session, initiative);
  g_signal_emit (self, added_signal, 0, initiative);
  say_added (self, initiative, line, g_strv_length (titles));
}

/* ----------------------------------------------------------------- class */

static void
update_read_only (TrendsAdder *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self),
                          self->session != NULL && !trends_session_get_read_only (self->session));
}

static void
trends_adder_dispose (GObject *object)
{
  TrendsAdder *self = TRENDS_ADDER (object);

  g_clear_pointer (&self->values, g_array_unref);
  g_clear_pointer (&self->group, g_free);
  g_clear_object (&self->trend_signals);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->pending_signals);
  g_clear_object (&self->trend);
  g_clear_object (&self->session);
  g_clear_pointer (&self->hint, gtk_widget_unparent);
  g_clear_pointer (&self->chips, gtk_widget_unparent);
  g_clear_pointer (&self->entry, gtk_widget_unparent);

  G_OBJECT_CLASS (trends_adder_parent_class)->dispose (object);
}

static void
trends_adder_class_init (TrendsAdderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_adder_dispose;

  added_signal = g_signal_new ("added", TRENDS_TYPE_ADDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, TRENDS_TYPE_ENTITY);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "trends-adder");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
make_hint (TrendsAdder *self)
{
  self->hint = g_object_new (GTK_TYPE_LABEL,
                             "visible", FALSE,
                             "can-target", FALSE,
                             "xalign", 0.0,
                             "wrap", TRUE,
                             "wrap-mode", PANGO_WRAP_WORD_CHAR,
                             "css-classes", (const char *[]) { "hint", "caption", NULL },
                             NULL);
  gtk_widget_set_parent (self->hint, GTK_WIDGET (self));
}

typedef struct
{
  TrendsAdder *self;
  char *text;
} Pasted;

static void
pasted_free (gpointer data)
{
  Pasted *pasted = data;

  g_object_unref (pasted->self);
  g_free (pasted->text);
  g_free (pasted);
}

/* For when the entry is done with it */
static void
queue_pasted (TrendsAdder *self,
              const char  *text,
              GSourceFunc  func)
{
  Pasted *pasted = g_new0 (Pasted, 1);

  pasted->self = g_object_ref (self);
  pasted->text = g_strdup (text);
  g_idle_add_full (G_PRIORITY_DEFAULT, func, pasted, pasted_free);
}

static gboolean
take_table_cb (gpointer data)
{
  Pasted *pasted = data;
  TrendsAdder *self = pasted->self;

  if (self->session != NULL && self->trend != NULL)
    trends_session_paste_table (self->session, pasted->text, self->trend);
  return G_SOURCE_REMOVE;
}

/* Of the keys and of the menu; what is there comes in a turn of its own, and nothing does where there
 * is no text. */
static void
paste_cb (TrendsAdder *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (self->entry);
  g_autoptr (GdkContentFormats) formats
    = gdk_content_formats_union_deserialize_gtypes (
        gdk_content_formats_ref (gdk_clipboard_get_formats (clipboard)));

  self->pasting = gdk_content_formats_contain_gtype (formats, G_TYPE_STRING);
}

static gboolean
add_pasted_cb (gpointer data)
{
  Pasted *pasted = data;
  TrendsAdder *self = pasted->self;

  if (self->session != NULL && self->entry != NULL
      && g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), pasted->text))
    add_cb (self);
  return G_SOURCE_REMOVE;
}

/* So many lines into an empty entry are so many titles: nobody needs to say so. Beside what was typed
 * already they wait, to be looked at. */
static void
add_pasted (TrendsAdder *self,
            const char  *text)
{
  g_auto (GStrv) titles = trends_split_titles (text);

  if (g_strv_length (titles) >= 2)
    queue_pasted (self, text, add_pasted_cb);
}

static void
insert_cb (TrendsAdder *self,
           const char  *text,
           int          length,
           int         *position,
           GtkEditable *editable)
{
  g_autofree char *part = length < 0 ? g_strdup (text) : g_strndup (text, (gsize) length);
  gboolean is_pasted = self->pasting;

  self->pasting = FALSE;
  if (self->showing || self->trend == NULL)
    return;
  if (!trends_lines_are_rows (part))
    {
      if (is_pasted && *gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0')
        add_pasted (self, part);
      return;
    }
  g_signal_stop_emission_by_name (editable, "insert-text");
  queue_pasted (self, part, take_table_cb);
}

static void
make_entry (TrendsAdder *self)
{
  self->entry = gtk_entry_new ();
  g_object_set (self->entry,
                "primary-icon-name", "list-add-symbolic",
                "primary-icon-activatable", FALSE,
                "placeholder-text", _("Add initiative"),
                "width-chars", 6,
                "hexpand", TRUE,
                NULL);
  self->chips = trends_quick_chips_new (self->entry);
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)), "insert-text",
                           G_CALLBACK (insert_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)),
                           "paste-clipboard", G_CALLBACK (paste_cb), self, G_CONNECT_SWAPPED);
  trends_line_entry_keep_lines (GTK_EDITABLE (self->entry));
  trends_line_entry_keep_typed (GTK_EDITABLE (self->entry));
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (add_cb), self);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (entry_changed_cb), self);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  gtk_widget_set_parent (self->chips, GTK_WIDGET (self));
}

static void
field_value_clear (gpointer data)
{
  TrendsFieldValue *of_field = data;

  trends_value_clear (&of_field->value);
}

static void
trends_adder_init (TrendsAdder *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  self->values = g_array_new (FALSE, FALSE, sizeof (TrendsFieldValue));
  g_array_set_clear_func (self->values, field_value_clear);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  make_hint (self);
  make_entry (self);

  self->trend_signals = g_signal_group_new (TRENDS_TYPE_ENTITY);
  g_signal_group_connect_swapped (self->trend_signals, "notify::title", G_CALLBACK (name_entry),
                                  self);
  self->session_signals = g_signal_group_new (TRENDS_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::read-only",
                                  G_CALLBACK (update_read_only), self);
  self->pending_signals = g_signal_group_new (TRENDS_TYPE_PENDING);
  g_signal_group_connect_swapped (self->pending_signals, "draft", G_CALLBACK (draft_cb), self);
}

/* ------------------------------------------------------------ public doors */

/**
 * trends_adder_set_trend:
 * @session: where it is shown
 * @trend: (nullable): what is added to from now on
 *
 * What was typed for another trend stays as its draft.
 */
void
trends_adder_set_trend (TrendsAdder   *self,
                        TrendsSession *session,
                        TrendsEntity  *trend)
{
  g_return_if_fail (TRENDS_IS_ADDER (self));
  g_return_if_fail (TRENDS_IS_SESSION (session));

  g_set_object (&self->session, session);
  g_set_object (&self->trend, trend);
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->trend_signals, trend);
  g_signal_group_set_target (self->pending_signals, get_pending (self));
  update_read_only (self);
  trends_quick_chips_set_session (TRENDS_QUICK_CHIPS (self->chips), session);
  if (trend == NULL)
    return;
  name_entry (self);
  show_draft (self);
  typed_cb (self);
}

/**
 * trends_adder_get_entry:
 *
 * Returns: (transfer none): what is typed into, for a view's own keys
 */
GtkWidget *
trends_adder_get_entry (TrendsAdder *self)
{
  g_return_val_if_fail (TRENDS_IS_ADDER (self), NULL);

  return self->entry;
}

/**
 * trends_adder_take_focus:
 *
 * Returns: whether something can be typed now; not where nothing can be changed
 */
gboolean
trends_adder_take_focus (TrendsAdder *self)
{
  g_return_val_if_fail (TRENDS_IS_ADDER (self), FALSE);

  return gtk_widget_get_visible (GTK_WIDGET (self)) && gtk_widget_grab_focus (self->entry);
}

static void
added_in_popover_cb (TrendsAdder  *adder,
                     TrendsEntity *initiative,
                     TrendsView   *view)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (adder), GTK_TYPE_POPOVER);

  if (!adder->stays)
    gtk_popover_popdown (GTK_POPOVER (popover));
  trends_view_forget_pointed (view);
}

/* What all that is added has in that field, unless what is typed says otherwise */
static void
add_value (TrendsAdder       *self,
           guint              field,
           const TrendsValue *value)
{
  TrendsFieldValue of_field = { field, { 0 } };

  of_field.value = trends_value_copy (value);
  g_array_append_val (self->values, of_field);
}

/* Where it goes, as far as nobody types anything else */
static GtkWidget *
make_heading (TrendsEntity *trend,
              const char   *group)
{
  /* Translators: over a field for a new initiative: what it is in, as “Status: Planned”, and its
   * trend. “#” is what is typed before another trend’s name or number. */
  g_autofree char *text = g_strdup_printf (_("%s, for %s (# for another trend)"), group,
                                           trends_entity_get_name (trend));
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), HEADING_CHARS);
  gtk_widget_add_css_class (label, "caption");
  return label;
}

/* What was left half typed is back, and goes with the next letter; End keeps it. */
static void
propose_draft (TrendsAdder *self)
{
  trends_line_entry_propose (GTK_EDITABLE (self->entry),
                             gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static gboolean
pop_up (TrendsView         *view,
        TrendsAdder        *adder,
        GtkWidget          *heading,
        const GdkRectangle *place,
        TrendsEntity       *origin)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_size_request (GTK_WIDGET (adder), POPOVER_WIDTH, -1);
  g_signal_connect_object (adder, "added", G_CALLBACK (added_in_popover_cb), view, 0);
  if (heading != NULL)
    gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (adder));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_widget_add_css_class (popover, "add-initiative");
  trends_accessible_name_popover (GTK_POPOVER (popover), _("New initiative"));
  propose_draft (adder);
  trends_view_show_popover (view, GTK_POPOVER (popover), place, origin);
  return trends_adder_take_focus (adder);
}

/**
 * trends_adder_pop_up:
 * @view: that shows something of @trend
 * @trend: what is added to
 * @place: where it opens, in the view
 * @origin: what is there, to which the focus goes back
 *
 * Opens a popover with a field for a new initiative, which goes when one has been added.
 *
 * Returns: whether something can be typed now
 */
gboolean
trends_adder_pop_up (TrendsView         *view,
                     TrendsEntity       *trend,
                     const GdkRectangle *place,
                     TrendsEntity       *origin)
{
  TrendsAdder *adder = g_object_new (TRENDS_TYPE_ADDER, NULL);

  trends_adder_set_trend (adder, trends_view_get_session (view), trend);
  return pop_up (view, adder, NULL, place, origin);
}

/**
 * trends_adder_pop_up_in:
 * @group: what it is added to, in words, as “Status: Planned”
 * @values: (array length=n_values): what all of that group have
 *
 * As trends_adder_pop_up(), of where all initiatives have the same values. It stays for the next, as
 * the field on a card does, until it is left.
 *
 * Returns: whether something can be typed now
 */
gboolean
trends_adder_pop_up_in (TrendsView         *view,
                        TrendsEntity       *trend,
                        const char         *group,
                        const TrendsFieldValue *values,
                        guint               n_values,
                        const GdkRectangle *place,
                        TrendsEntity       *origin)
{
  TrendsAdder *adder = g_object_new (TRENDS_TYPE_ADDER, NULL);

  adder->group = g_strdup (group);
  adder->stays = TRUE;
  trends_adder_set_trend (adder, trends_view_get_session (view), trend);
  for (guint i = 0; i < n_values; i++)
    add_value (adder, values[i].field, &values[i].value);
  return pop_up (view, adder, make_heading (trend, group), place, origin);
}
