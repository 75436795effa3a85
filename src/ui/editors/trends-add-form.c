/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-add-form.c: see trends-add-form.h. A day is understood as in all fields of days. */

#include "trends-add-form.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-announce.h"
#include "trends-date-read.h"
#include "trends-date.h"
#include "trends-line-entry.h"
#include "trends-one-line.h"
#include "trends-pending.h"
#include "trends-readings.h"
#include "trends-typing.h"
#include "trends-wrapped-label.h"

#define FIELD_CHARS 24
#define WORDS_CHARS 36

G_STATIC_ASSERT (TRENDS_DATE_MAX_READINGS <= 4);

struct _TrendsAddForm
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkEditable *name;
  GtkEditable *detail;
  GtkWidget *readings; /* NULL where there is no day */
  guint choice;        /* 0 where there is nothing to choose */
  GtkWidget *problem;

  const TrendsAddFormKind *kind;
  TrendsSession *session;
  char *id;   /* of what it is added to */
  gint64 day; /* that is proposed */
  TrendsAddFunc add;
  gpointer user_data;
  GDestroyNotify destroy;
};

G_DEFINE_FINAL_TYPE (TrendsAddForm, trends_add_form, GTK_TYPE_WIDGET)

static TrendsPlan *
get_plan (TrendsAddForm *self)
{
  return trends_session_get_plan (self->session);
}

static char *
dup_proposal (TrendsAddForm *self)
{
  return self->kind->is_note ? g_strdup ("") : trends_date_format_short (self->day);
}

static void
show_problem (TrendsAddForm *self, GtkEditable *entry, const char *problem)
{
  gtk_label_set_label (GTK_LABEL (self->problem), problem != NULL ? problem : "");
  gtk_widget_set_visible (self->problem, problem != NULL);
  trends_line_entry_show_problem (GTK_WIDGET (self->name), entry == self->name ? problem : NULL);
  trends_line_entry_show_problem (GTK_WIDGET (self->detail),
                                  entry == self->detail ? problem : NULL);
  if (problem == NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  trends_announce (GTK_WIDGET (entry), problem);
}

/* ----------------------------------------------------------------- drafts */

static void
keep (TrendsAddForm *self)
{
  TrendsPending *pending = trends_pending_of (get_plan (self));
  const char *detail = gtk_editable_get_text (self->detail);
  g_autofree char *proposal = dup_proposal (self);

  trends_pending_set_draft (pending,
                            self->id,
                            self->kind->name_key,
                            gtk_editable_get_text (self->name));
  trends_pending_set_draft (pending,
                            self->id,
                            self->kind->detail_key,
                            strcmp (detail, proposal) != 0 ? detail : "");
}

static void
fill (TrendsAddForm *self)
{
  TrendsPending *pending = trends_pending_of (get_plan (self));
  const char *name = trends_pending_get_draft (pending, self->id, self->kind->name_key);
  const char *detail = trends_pending_get_draft (pending, self->id, self->kind->detail_key);
  g_autofree char *proposal = dup_proposal (self);

  gtk_editable_set_text (self->name, name != NULL ? name : "");
  gtk_editable_set_text (self->detail, detail != NULL ? detail : proposal);
  trends_typing_forget (self->name);
  trends_typing_forget (self->detail);
}

/* ------------------------------------------------------------------- days */

static TrendsDateContext
get_context (TrendsAddForm *self)
{
  return trends_date_context_of (get_plan (self), TRENDS_DATE_LAST, trends_date_today ());
}

static guint
read_day (TrendsAddForm *self, TrendsDateReading *readings)
{
  g_autofree char *text = trends_tidy_line (gtk_editable_get_text (self->detail));
  TrendsDateContext context = get_context (self);

  return trends_date_read (text, &context, readings);
}

/* In other words, where what is typed isn't what is proposed */
static void
show_readings (TrendsAddForm *self)
{
  TrendsDateReading readings[TRENDS_DATE_MAX_READINGS];
  TrendsDateContext context = get_context (self);
  g_autofree char *proposal = dup_proposal (self);
  gint64 days[TRENDS_DATE_MAX_READINGS];
  char *words[TRENDS_DATE_MAX_READINGS];
  guint n = 0;

  if (strcmp (gtk_editable_get_text (self->detail), proposal) != 0)
    n = read_day (self, readings);
  for (guint i = 0; i < n; i++)
    {
      days[i] = readings[i].day;
      words[i] = trends_date_reading_format (&readings[i], &context);
    }
  if (n > 0)
    trends_readings_show (TRENDS_READINGS (self->readings), n, days, (const char *const *) words);
  else
    trends_readings_clear (TRENDS_READINGS (self->readings));
  for (guint i = 0; i < n; i++)
    g_free (words[i]);
}

static void
chosen_cb (TrendsAddForm *self, gint64 day)
{
  g_autofree char *text = trends_date_format_short (day);

  gtk_editable_set_text (self->detail, text);
  gtk_widget_grab_focus (GTK_WIDGET (self->detail));
}

/* The day that is meant; FALSE where that is none, or several, with the reason shown */
static gboolean
find_day (TrendsAddForm *self, gint64 *day)
{
  g_autofree char *proposal = dup_proposal (self);
  const char *text = gtk_editable_get_text (self->detail);
  TrendsDateReading readings[TRENDS_DATE_MAX_READINGS];
  g_autofree char *problem = NULL;
  guint n;

  *day = self->day;
  if (strcmp (text, proposal) == 0)
    return TRUE;
  n = read_day (self, readings);
  if (n == 1)
    *day = readings[0].day;
  else if (n > 1)
    problem = g_strdup (_("That could be several days. Choose one of them."));
  else
    /* Translators: %s is what was typed. Use dates as people write them in your language. */
    problem = g_strdup_printf (_("“%s” is not a day. Type it like 23 Nov 2026, Mar 2028 or "
                                  "Q3 27/28."),
                               text);
  if (problem != NULL)
    show_problem (self, self->detail, problem);
  return problem == NULL;
}

/* ----------------------------------------------------------------- adding */

static void
add_cb (TrendsAddForm *self)
{
  g_autofree char *name = trends_tidy_line (gtk_editable_get_text (self->name));
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);
  g_autoptr (GError) error = NULL;
  TrendsAdded added = { name, TRENDS_UNSET, "", self->choice };

  if (trends_session_get_read_only (self->session))
    return;
  if (*name == '\0')
    {
      show_problem (self, self->name, _("Give it a name first."));
      return;
    }
  if ((!self->kind->is_note && !find_day (self, &added.day))
      || !trends_session_commit (self->session))
    return;
  if (self->kind->is_note)
    added.note = gtk_editable_get_text (self->detail);
  if (!self->add (self->user_data, &added, &error))
    {
      show_problem (self, self->name, error->message);
      return;
    }

  /* With what is typed its drafts go. */
  gtk_editable_set_text (self->name, "");
  gtk_editable_set_text (self->detail, "");
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
changed_cb (TrendsAddForm *self)
{
  show_problem (self, NULL, NULL);
  keep (self);
  if (self->readings != NULL)
    show_readings (self);
}

/* The choice whose word that is; 0: none */
static guint
find_choice (TrendsAddForm *self, const char *text)
{
  for (guint i = 1; self->kind->choices != NULL && i < self->kind->choices->n_items; i++)
    if (strcmp (trends_choices_get_label (self->kind->choices, i), text) == 0)
      return i;
  return 0;
}

/* What has no name yet, or that of another choice, is called as what is chosen. */
static void
chosen_sort_cb (TrendsAddForm *self, GtkToggleButton *button)
{
  const char *name = gtk_editable_get_text (self->name);

  if (!gtk_toggle_button_get_active (button))
    return;
  self->choice = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "trends-choice"));
  if (*name == '\0' || find_choice (self, name) != 0)
    gtk_editable_set_text (
        self->name,
        self->choice != 0 ? gtk_button_get_label (GTK_BUTTON (button)) : "");
  gtk_editable_set_position (self->name, -1);
}

/* ------------------------------------------------------------------ parts */

static GtkEditable *
make_field (GtkWidget *grid, int row, const char *name)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label",
                                   name,
                                   "xalign",
                                   0.0,
                                   "css-classes",
                                   (const char *[]) { "quiet", NULL },
                                   NULL);

  trends_line_entry_fold (GTK_EDITABLE (entry));
  trends_line_entry_keep_typed (GTK_EDITABLE (entry));
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), FIELD_CHARS);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_grid_attach (GTK_GRID (grid), label, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), entry, 1, row, 1, 1);
  return GTK_EDITABLE (entry);
}

static GtkWidget *
make_choice (TrendsAddForm *self, guint choice)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (
      trends_choices_get_label (self->kind->choices, choice));

  g_object_set_data (G_OBJECT (button), "trends-choice", GUINT_TO_POINTER (choice));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), choice == self->choice);
  trends_accessible_follow_toggle (GTK_TOGGLE_BUTTON (button));
  g_signal_connect_object (
      button, "toggled", G_CALLBACK (chosen_sort_cb), self, G_CONNECT_SWAPPED);
  return button;
}

/* As on a scale: the first, which is none of the others, is at the end. */
static GtkWidget *
make_choices (TrendsAddForm *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  guint n = self->kind->choices->n_items;
  GtkWidget *first = NULL;

  self->choice = find_choice (self, gtk_editable_get_text (self->name));
  gtk_widget_add_css_class (line, "linked");
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *button = make_choice (self, (i + 1) % n);

      if (first != NULL)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
      first = first != NULL ? first : button;
      gtk_box_append (GTK_BOX (line), button);
    }
  return line;
}

static void
make_fields (TrendsAddForm *self)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 9);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  self->name = make_field (grid, 0, gettext (self->kind->name_label));
  self->detail = make_field (grid, 2, gettext (self->kind->detail_label));
  gtk_box_append (GTK_BOX (self->box), grid);
  fill (self);
  if (self->kind->choices != NULL)
    gtk_grid_attach (GTK_GRID (grid), make_choices (self), 1, 1, 1, 1);
  g_signal_connect_object (self->name, "activate", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->detail, "activate", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->name, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->detail, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
make_readings (TrendsAddForm *self)
{
  self->readings = trends_readings_new ();
  trends_readings_set_speaker (TRENDS_READINGS (self->readings), GTK_WIDGET (self->detail));
  g_signal_connect_object (
      self->readings, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->readings);
}

static void
make_content (TrendsAddForm *self, const char *title)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (gettext (self->kind->verb));

  gtk_box_append (GTK_BOX (self->box), trends_wrapped_label_new (title, "heading", WORDS_CHARS));
  make_fields (self);
  if (!self->kind->is_note)
    make_readings (self);
  self->problem = trends_wrapped_label_new ("", "error", WORDS_CHARS);
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->problem);
  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), button);
}

/* ------------------------------------------------------------------ class */

static void
trends_add_form_dispose (GObject *object)
{
  TrendsAddForm *self = TRENDS_ADD_FORM (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  if (self->destroy != NULL)
    self->destroy (g_steal_pointer (&self->user_data));
  self->destroy = NULL;
  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_add_form_parent_class)->dispose (object);
}

static void
trends_add_form_finalize (GObject *object)
{
  g_free (TRENDS_ADD_FORM (object)->id);

  G_OBJECT_CLASS (trends_add_form_parent_class)->finalize (object);
}

static void
trends_add_form_class_init (TrendsAddFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_add_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = trends_add_form_finalize;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
trends_add_form_init (TrendsAddForm *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * trends_add_form_pop_up:
 * @view: where it opens
 * @kind: (transfer none): what it asks for, forever
 * @title: what it is about
 * @subject: what is added to, of which what is typed is a draft
 * @day: the day that is proposed; %TRENDS_UNSET with a note
 * @place: where it opens, in the view
 * @origin: (nullable): what is there, to which the focus goes back
 * @add: adds it
 * @user_data: (transfer full): for that
 * @destroy: (nullable): frees that
 *
 * Opens a popover that asks what something new is called, and goes when it has been added.
 */
void
trends_add_form_pop_up (TrendsView *view,
                        const TrendsAddFormKind *kind,
                        const char *title,
                        TrendsEntity *subject,
                        gint64 day,
                        const GdkRectangle *place,
                        TrendsEntity *origin,
                        TrendsAddFunc add,
                        gpointer user_data,
                        GDestroyNotify destroy)
{
  TrendsAddForm *self = g_object_new (TRENDS_TYPE_ADD_FORM, NULL);
  GtkWidget *popover = gtk_popover_new ();

  g_return_if_fail (TRENDS_IS_VIEW (view) && subject != NULL && add != NULL);

  self->kind = kind;
  self->session = g_object_ref (trends_view_get_session (view));
  self->id = g_strdup (trends_entity_get_id (subject));
  self->day = day;
  self->add = add;
  self->user_data = user_data;
  self->destroy = destroy;
  make_content (self, title);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title,
                                  -1);
  trends_view_show_popover (view, GTK_POPOVER (popover), place, origin);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}
