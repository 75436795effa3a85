/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-workshop-page.c: see trends-workshop-page.h. What is told is found out in a worker, and anew
 * after each edit.
 */

#include "trends-workshop-page.h"

#include <glib/gi18n.h>

#include "trends-accessible.h"
#include "trends-announce.h"
#include "trends-date.h"
#include "trends-editor-factory.h"
#include "trends-field-row.h"
#include "trends-holder-row.h"
#include "trends-printable.h"
#include "trends-reading-text.h"
#include "trends-workshop-job.h"
#include "trends-workshop-states.h"
#include "trends-workshop-words.h"
#include "trends-wrap-layout.h"
#include "trends-wrapped-label.h"

/* More than that nobody reads; the paper has all. */
#define MOST_CHANGES 200

#define RUNNING _("This workshop is running. End the workshop first, then it can be renamed or deleted.")

struct _TrendsWorkshopPage
{
  AdwBin parent_instance;

  TrendsSession *session;
  TrendsEntity *workshop;
  AdwPreferencesPage *page;
  GPtrArray *editors; /* (element-type TrendsEditor) */
  GtkWidget *running; /* (nullable): says why hardly anything can be done now */
  GtkWidget *go_on;
  GtkLabel *words;
  AdwPreferencesGroup *record;
  GPtrArray *told;             /* (element-type GtkWidget): what is in that */
  GtkDropDown *from, *to;      /* (nullable): where there is no state to compare */
  GtkWidget *changes;
  GCancellable *telling, *comparing; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (TrendsWorkshopPage, trends_workshop_page, ADW_TYPE_BIN)

static TrendsPlan *
get_plan (TrendsWorkshopPage *self)
{
  return trends_session_get_plan (self->session);
}

static AdwPreferencesGroup *
add_group (TrendsWorkshopPage *self,
           const char         *title,
           const char         *description)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *sentence = title != NULL ? trends_make_sentence (title) : NULL;
  g_autofree char *escaped = sentence != NULL ? g_markup_escape_text (sentence, -1) : NULL;

  if (escaped != NULL)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), escaped);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
  return ADW_PREFERENCES_GROUP (group);
}

/* Can be selected, to be copied into minutes; a stop of the Tab key, read line by line. */
static GtkWidget *
add_text (AdwPreferencesGroup *group,
          const char          *name,
          const char          *text)
{
  GtkWidget *view = trends_reading_text_new (name, text);

  adw_preferences_group_add (group, view);
  return view;
}

/* ------------------------------------------------------------------ what can be done */

static GtkWidget *
add_button (GtkWidget  *box,
            const char *label,
            const char *action,
            const char *target,
            const char *style)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  if (style != NULL)
    gtk_widget_add_css_class (button, style);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
add_buttons (TrendsWorkshopPage  *self,
             AdwPreferencesGroup *group)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_layout_manager (box, trends_wrap_layout_new (6));
  gtk_widget_set_margin_top (box, 12);
  /* Translators: a button: goes on with a workshop, on the wall */
  self->go_on = add_button (box, _("_Continue"), "workshops.continue", NULL, "suggested-action");
  add_button (box, _("Export as _PDF…"), "workshops.export", "pdf", NULL);
  add_button (box, _("Export as _Markdown…"), "workshops.export", "md", NULL);
  add_button (box, _("_Delete"), "workshops.delete", NULL, "destructive-action");
  adw_preferences_group_add (group, box);
}

static void
add_editor (TrendsWorkshopPage *self,
            GtkWidget          *rows,
            guint               field)
{
  GtkWidget *row = trends_editor_factory_make_row (trends_kind_get_field (TRENDS_KIND_WORKSHOP,
                                                                          field));
  TrendsEditor *editor = trends_field_row_get_editor (TRENDS_FIELD_ROW (row));

  trends_editor_set_editable (editor, !trends_session_get_read_only (self->session));
  trends_editor_set_entity (editor, self->workshop);
  g_ptr_array_add (self->editors, editor);
  gtk_box_append (GTK_BOX (rows), row);
}

static void
add_head (TrendsWorkshopPage *self)
{
  AdwPreferencesGroup *group = add_group (self, NULL, NULL);
  GtkWidget *rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *words = trends_wrapped_label_new (NULL, "quiet", -1);

  gtk_widget_add_css_class (rows, "card");
  gtk_widget_add_css_class (rows, "trends-fields");
  add_editor (self, rows, TRENDS_WORKSHOP_TITLE);
  add_editor (self, rows, TRENDS_WORKSHOP_DATE);
  add_editor (self, rows, TRENDS_WORKSHOP_ATTENDANCE);
  adw_preferences_group_add (group, rows);
  self->words = GTK_LABEL (words);
  gtk_widget_set_margin_top (words, 12);
  adw_preferences_group_add (group, words);
  self->running = add_text (group, _("Why it can’t be deleted"), RUNNING);
  gtk_widget_set_margin_top (self->running, 12);
  gtk_widget_set_visible (self->running, FALSE);
  add_buttons (self, group);
}

/* --------------------------------------------------------------------- what is told */

static void
drop_told (TrendsWorkshopPage *self)
{
  for (guint i = 0; i < self->told->len; i++)
    adw_preferences_group_remove (self->record, self->told->pdata[i]);
  g_ptr_array_set_size (self->told, 0);
}

static void
add_heading (TrendsWorkshopPage *self,
             const char         *title)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "wrap", TRUE,
                                     "margin-top", 12, "margin-bottom", 6, "accessible-role",
                                     GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (heading, "heading");
  adw_preferences_group_add (self->record, heading);
  g_ptr_array_add (self->told, heading);
}

/* `title`: (nullable): the whole record's is above it */
static void
show_part (TrendsWorkshopPage *self,
           const char         *title,
           const char         *text)
{
  if (*text == '\0')
    return;
  if (title != NULL)
    add_heading (self, title);
  g_ptr_array_add (self->told, add_text (self->record, title != NULL ? title : _("Record"), text));
}

/* What it is called is said above. */
static void
show_parts (TrendsWorkshopPage *self,
            GPtrArray          *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const TrendsToldPart *part = parts->pdata[i];

      show_part (self, i == 0 ? NULL : part->title, part->text);
    }
}

static void
told_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (TrendsWorkshopPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parts = trends_workshop_describe_finish (result, &error);

  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  drop_told (self);
  if (parts != NULL)
    show_parts (self, parts);
  else
    show_part (self, NULL, error->message);
}

static void
describe (TrendsWorkshopPage *self)
{
  g_cancellable_cancel (self->telling);
  g_clear_object (&self->telling);
  self->telling = g_cancellable_new ();
  trends_workshop_describe_async (self->workshop, self->telling, told_cb, g_object_ref (self));
}

/* ------------------------------------------------------------------ what has changed */

static int
compare_created (gconstpointer a,
                 gconstpointer b)
{
  gint64 at_a = trends_entity_get_integer (*(TrendsEntity *const *) a, TRENDS_BASELINE_CREATED);
  gint64 at_b = trends_entity_get_integer (*(TrendsEntity *const *) b, TRENDS_BASELINE_CREATED);

  return (at_a > at_b) - (at_a < at_b);
}

/* (transfer full) (element-type TrendsEntity): all states of the plan that were kept, the oldest first */
static GPtrArray *
list_states (TrendsWorkshopPage *self)
{
  GListModel *list = trends_plan_get_list (get_plan (self), TRENDS_KIND_BASELINE);
  GPtrArray *states = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (states, g_list_model_get_item (list, i));
  g_ptr_array_sort (states, compare_created);
  return states;
}

static void
show_changes (TrendsWorkshopPage *self,
              GPtrArray          *lines)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_more = lines->len - MIN (lines->len, MOST_CHANGES);

  for (guint i = 0; i < MIN (lines->len, MOST_CHANGES); i++)
    {
      g_autofree char *sentence = trends_make_sentence (lines->pdata[i]);

      g_string_append_printf (text, "%s• %s", i > 0 ? "\n" : "", sentence);
    }
  if (n_more > 0)
    g_string_append_printf (text, ngettext ("\n… and %u more", "\n… and %u more", n_more), n_more);
  trends_reading_text_set_text (self->changes, lines->len > 0 ? text->str : _("Nothing has changed."));
}

static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (TrendsWorkshopPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = trends_workshop_compare_finish (result, &error);
  g_autofree char *said = NULL;

  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (lines == NULL)
    {
      trends_reading_text_set_text (self->changes, error->message);
      return;
    }
  show_changes (self, lines);
  said = g_strdup_printf (ngettext ("%u change", "%u changes", lines->len), lines->len);
  trends_announce (self->changes, said);
}

/* (transfer none) (nullable): %NULL for the plan as it is */
static TrendsEntity *
get_state (TrendsWorkshopPage *self,
           GtkDropDown        *dropdown)
{
  GPtrArray *states = g_object_get_data (G_OBJECT (dropdown), "states");
  guint index = gtk_drop_down_get_selected (dropdown);
  TrendsEntity *state = index < states->len ? states->pdata[index] : NULL;

  return state != NULL && trends_entity_get_plan (state) == get_plan (self) ? state : NULL;
}

static void
name_state (GtkDropDown *dropdown)
{
  GtkStringObject *value = gtk_drop_down_get_selected_item (dropdown);

  trends_accessible_name_drop_down (dropdown, g_object_get_data (G_OBJECT (dropdown), "title"),
                                    gtk_string_object_get_string (value));
}

static void
chosen_cb (TrendsWorkshopPage *self)
{
  TrendsEntity *from = get_state (self, self->from);

  name_state (self->from);
  name_state (self->to);
  if (from == NULL)
    return;
  g_cancellable_cancel (self->comparing);
  g_clear_object (&self->comparing);
  self->comparing = g_cancellable_new ();
  trends_workshop_compare_async (get_plan (self), from, get_state (self, self->to), self->comparing,
                                 compared_cb, g_object_ref (self));
}

/* (transfer full) */
static char *
dup_state_words (TrendsEntity *baseline)
{
  gint64 created = trends_entity_get_integer (baseline, TRENDS_BASELINE_CREATED);
  g_autofree char *day = created != TRENDS_UNSET ? trends_date_format (trends_time_get_day (created))
                                                 : NULL;

  /* Translators: the name of a state of the plan that was kept, and the day of it */
  return day != NULL ? g_strdup_printf (_("%s (%s)"), trends_entity_get_name (baseline), day)
                     : g_strdup (trends_entity_get_name (baseline));
}

static GtkDropDown *
add_choice (AdwPreferencesGroup *group,
            const char          *title,
            GPtrArray           *states,
            gboolean             has_now)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkWidget *dropdown = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  GtkWidget *row = g_object_new (TRENDS_TYPE_HOLDER_ROW, "title", title, "activatable-widget",
                                 dropdown, NULL);

  for (guint i = 0; i < states->len; i++)
    {
      g_autofree char *name = dup_state_words (states->pdata[i]);

      gtk_string_list_append (names, name);
    }
  if (has_now)
    gtk_string_list_append (names, _("As it is now"));
  g_object_set_data (G_OBJECT (dropdown), "title", (gpointer) title);
  g_object_set_data_full (G_OBJECT (dropdown), "states", g_ptr_array_ref (states),
                          (GDestroyNotify) g_ptr_array_unref);
  gtk_widget_set_valign (dropdown, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), dropdown);
  adw_preferences_group_add (group, row);
  return GTK_DROP_DOWN (dropdown);
}

/* Beginning and end of the workshop, as far as they are known */
static void
choose_span (TrendsWorkshopPage *self,
             GPtrArray          *states)
{
  TrendsEntity *before = trends_workshop_find_before (self->workshop);
  TrendsEntity *after = trends_workshop_find_after (self->workshop);
  guint index;

  if (before != NULL && g_ptr_array_find (states, before, &index))
    gtk_drop_down_set_selected (self->from, index);
  gtk_drop_down_set_selected (self->to, after != NULL && g_ptr_array_find (states, after, &index)
                                          ? index : states->len);
}

static void
add_comparison (TrendsWorkshopPage *self)
{
  g_autoptr (GPtrArray) states = list_states (self);
  AdwPreferencesGroup *group = add_group (self, _("Compare"),
                                          states->len > 0
                                            ? _("What has changed from one state of the plan to "
                                                "another. One is kept when an agenda begins, and "
                                                "one when a workshop is ended.")
                                            : _("No state of the plan was kept. One is when an "
                                                "agenda begins, and when a workshop is ended."));

  if (states->len == 0)
    return;
  /* Translators: the state of a plan that another one is compared with */
  self->from = add_choice (group, _("From"), states, FALSE);
  /* Translators: the state of a plan that is compared with an earlier one */
  self->to = add_choice (group, _("To"), states, TRUE);
  choose_span (self, states);
  self->changes = add_text (group, _("What has changed"), "");
  gtk_widget_set_margin_top (self->changes, 12);
  g_signal_connect_object (self->from, "notify::selected", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->to, "notify::selected", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  chosen_cb (self);
}

/* ----------------------------------------------------------------------- the widget */

static void
update (TrendsWorkshopPage *self)
{
  g_autofree char *words = NULL;

  if (trends_entity_get_plan (self->workshop) == NULL)
    return;
  words = trends_workshop_dup_words (self->workshop);
  gtk_label_set_label (self->words, words);
  describe (self);
}

static void
trends_workshop_page_dispose (GObject *object)
{
  TrendsWorkshopPage *self = TRENDS_WORKSHOP_PAGE (object);

  g_cancellable_cancel (self->telling);
  g_cancellable_cancel (self->comparing);
  g_clear_object (&self->telling);
  g_clear_object (&self->comparing);
  g_clear_object (&self->workshop);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_workshop_page_parent_class)->dispose (object);
}

static void
trends_workshop_page_finalize (GObject *object)
{
  g_ptr_array_unref (TRENDS_WORKSHOP_PAGE (object)->told);
  g_ptr_array_unref (TRENDS_WORKSHOP_PAGE (object)->editors);

  G_OBJECT_CLASS (trends_workshop_page_parent_class)->finalize (object);
}

static void
trends_workshop_page_class_init (TrendsWorkshopPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_workshop_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = trends_workshop_page_finalize;
}

static void
trends_workshop_page_init (TrendsWorkshopPage *self)
{
  self->told = g_ptr_array_new ();
  self->editors = g_ptr_array_new ();
  self->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->page));
}

/**
 * trends_workshop_page_new:
 * @session: the plan
 * @workshop: one of it
 *
 * Returns: (transfer floating): its page
 */
GtkWidget *
trends_workshop_page_new (TrendsSession *session,
                          TrendsEntity  *workshop)
{
  TrendsWorkshopPage *self = g_object_new (TRENDS_TYPE_WORKSHOP_PAGE, NULL);

  g_return_val_if_fail (TRENDS_IS_SESSION (session), GTK_WIDGET (self));
  g_return_val_if_fail (trends_entity_is (workshop, TRENDS_KIND_WORKSHOP), GTK_WIDGET (self));

  self->session = g_object_ref (session);
  self->workshop = g_object_ref (workshop);
  add_head (self);
  /* Translators: above what was said and done in a workshop */
  self->record = add_group (self, _("Record"), NULL);
  add_comparison (self);
  g_signal_connect_object (get_plan (self), "applied", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * trends_workshop_page_set_running:
 * @runs: whether the room is in the workshop now
 *
 * Says why it can’t be deleted or renamed then, to be read, and to be heard once.
 */
void
trends_workshop_page_set_running (TrendsWorkshopPage *self,
                                  gboolean            runs)
{
  gboolean editable;

  g_return_if_fail (TRENDS_IS_WORKSHOP_PAGE (self));

  editable = !runs && !trends_session_get_read_only (self->session);
  for (guint i = 0; i < self->editors->len; i++)
    trends_editor_set_editable (self->editors->pdata[i], editable);
  if (runs && !gtk_widget_get_visible (self->running))
    trends_announce (GTK_WIDGET (self), RUNNING);
  gtk_widget_set_visible (self->running, runs);
}

/**
 * trends_workshop_page_take_focus:
 *
 * Gives the focus to the first thing that can be done with it.
 */
void
trends_workshop_page_take_focus (TrendsWorkshopPage *self)
{
  g_return_if_fail (TRENDS_IS_WORKSHOP_PAGE (self));

  gtk_widget_grab_focus (self->go_on);
}
