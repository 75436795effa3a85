/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-add-form.c: see trends-add-form.h. A day is understood as in all fields of days. */

#include "trends-add-form.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-announce.h"
#include "trends-container.h"
#include "trends-day-entry.h"
#include "trends-keys.h"
#include "trends-line-entry.h"
#include "trends-one-line.h"
#include "trends-pending.h"
#include "trends-typing.h"
#include "trends-wrapped-label.h"

#define FIELD_CHARS 24
#define WORDS_CHARS 36

struct _TrendsAddForm
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkEditable *name;
  GtkEditable *detail;
  TrendsDayEntry *day_entry; /* what holds the detail; NULL where that is no day */
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
  return self->day_entry != NULL ? trends_day_entry_dup_proposal (self->day_entry) : g_strdup ("");
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

/* The choice whose word that is; 0: none */
static guint
find_choice (TrendsAddForm *self, const char *text)
{
  for (guint i = 1; self->kind->choices != NULL && i < self->kind->choices->n_items; i++)
    if (strcmp (trends_choices_get_label (self->kind->choices, i), text) == 0)
      return i;
  return 0;
}

/* What a name doesn't say by itself */
static void
keep_choice (TrendsAddForm *self)
{
  const char *name = gtk_editable_get_text (self->name);
  gboolean is_said = *name == '\0' || self->choice == find_choice (self, name);

  trends_pending_set_draft (
      trends_pending_of (get_plan (self)),
      self->id,
      self->kind->choice_key,
      is_said ? "" : trends_choices_get_label (self->kind->choices, self->choice));
}

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
  if (self->kind->choices != NULL)
    keep_choice (self);
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

/* The day that is meant; FALSE where that is none, or several, with the reason shown */
static gboolean
find_day (TrendsAddForm *self, gint64 *day)
{
  g_autofree char *problem = trends_day_entry_dup_refusal (self->day_entry, TRUE);

  trends_day_entry_read (self->day_entry, day);
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
}

/* What has no name yet, or that of another choice, is called as what is chosen. What is chosen is
 * where Tab comes to. */
static void
chosen_sort_cb (TrendsAddForm *self, GtkToggleButton *button)
{
  const char *name = gtk_editable_get_text (self->name);

  gtk_widget_set_focusable (GTK_WIDGET (button), gtk_toggle_button_get_active (button));
  if (!gtk_toggle_button_get_active (button))
    return;
  if (trends_container_has_focus (gtk_widget_get_parent (GTK_WIDGET (button))))
    gtk_widget_grab_focus (GTK_WIDGET (button));
  self->choice = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "trends-choice"));
  if (*name == '\0' || find_choice (self, name) != 0)
    gtk_editable_set_text (
        self->name,
        self->choice != 0 ? gtk_button_get_label (GTK_BUTTON (button)) : "");
  gtk_editable_set_position (self->name, -1);
  keep_choice (self);
}

/* What was chosen when it was left, or what the name says */
static guint
find_first_choice (TrendsAddForm *self)
{
  const char *draft = trends_pending_get_draft (
      trends_pending_of (get_plan (self)), self->id, self->kind->choice_key);

  return find_choice (self, draft != NULL ? draft : gtk_editable_get_text (self->name));
}

/* ------------------------------------------------------------------ parts */

static void
add_field (GtkWidget *grid, int row, const char *name, GtkWidget *field, GtkEditable *entry)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label",
                                   name,
                                   "xalign",
                                   0.0,
                                   "css-classes",
                                   (const char *[]) { "quiet", NULL },
                                   NULL);

  trends_line_entry_line_up (GTK_WIDGET (entry), label);
  trends_line_entry_keep_typed (entry);
  gtk_editable_set_width_chars (entry, FIELD_CHARS);
  gtk_grid_attach (GTK_GRID (grid), label, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), field, 1, row, 1, 1);
}

static GtkEditable *
add_text (GtkWidget *grid, int row, const char *name)
{
  GtkWidget *entry = gtk_entry_new ();

  trends_line_entry_fold (GTK_EDITABLE (entry));
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  add_field (grid, row, name, entry, GTK_EDITABLE (entry));
  return GTK_EDITABLE (entry);
}

static GtkEditable *
add_day (TrendsAddForm *self, GtkWidget *grid, int row, const char *name)
{
  GtkWidget *field = trends_day_entry_new (get_plan (self), TRENDS_DATE_LAST, name);

  self->day_entry = TRENDS_DAY_ENTRY (field);
  trends_day_entry_propose (self->day_entry, self->day);
  add_field (grid, row, name, field, trends_day_entry_get_editable (self->day_entry));
  return trends_day_entry_get_editable (self->day_entry);
}

static GtkWidget *
make_choice (TrendsAddForm *self, guint choice)
{
  GtkWidget *button = g_object_new (GTK_TYPE_TOGGLE_BUTTON,
                                    "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_RADIO,
                                    "label",
                                    trends_choices_get_label (self->kind->choices, choice),
                                    NULL);

  g_object_set_data (G_OBJECT (button), "trends-choice", GUINT_TO_POINTER (choice));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), choice == self->choice);
  gtk_widget_set_focusable (button, choice == self->choice);
  trends_accessible_follow_toggle (GTK_TOGGLE_BUTTON (button));
  g_signal_connect_object (
      button, "toggled", G_CALLBACK (chosen_sort_cb), self, G_CONNECT_SWAPPED);
  return button;
}

/* To the next choice, which is chosen then; after the last comes the first. */
static gboolean
step (GtkWidget *line, int by)
{
  GtkWidget *button = gtk_widget_get_focus_child (line);
  GtkWidget *next;

  if (button == NULL)
    return FALSE;
  next = by > 0 ? gtk_widget_get_next_sibling (button) : gtk_widget_get_prev_sibling (button);
  if (next == NULL)
    next = by > 0 ? gtk_widget_get_first_child (line) : gtk_widget_get_last_child (line);
  /* Before the other can't have it any more */
  gtk_widget_set_focusable (next, TRUE);
  gtk_widget_grab_focus (next);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (next), TRUE);
  return TRUE;
}

static gboolean
step_cb (GtkWidget *line, GVariant *args, gpointer user_data)
{
  gboolean mirrored = gtk_widget_get_direction (line) == GTK_TEXT_DIR_RTL;

  return step (line, mirrored ? -g_variant_get_int32 (args) : g_variant_get_int32 (args));
}

/* What else is a key on a scale is none here. */
static gboolean
pass_cb (GtkWidget *line, GVariant *args, gpointer user_data)
{
  return FALSE;
}

/* As on a scale: the first, which is none of the others, is at the end. To the keyboard it is one
 * stop, where arrows choose. */
static GtkWidget *
make_choices (TrendsAddForm *self)
{
  static const TrendsKeyHandler handlers[] = { { "step", step_cb }, { NULL, pass_cb } };
  /* A group, whose name screen readers say: that of a radio group of GTK 4.8 they don't. */
  GtkWidget *line
      = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  guint n = self->kind->choices->n_items;
  GtkWidget *first = NULL;

  self->choice = find_first_choice (self);
  gtk_widget_add_css_class (line, "linked");
  trends_accessible_set_name (line, gettext (self->kind->choice_label));
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *button = make_choice (self, (i + 1) % n);

      if (first != NULL)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
      first = first != NULL ? first : button;
      gtk_box_append (GTK_BOX (line), button);
    }
  trends_keys_listen (line, TRENDS_KEYS_SCORE, GTK_PHASE_CAPTURE, handlers,
                      G_N_ELEMENTS (handlers), self);
  return line;
}

static void
make_fields (TrendsAddForm *self)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 9);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  self->name = add_text (grid, 0, gettext (self->kind->name_label));
  self->detail = self->kind->is_note
                     ? add_text (grid, 2, gettext (self->kind->detail_label))
                     : add_day (self, grid, 2, gettext (self->kind->detail_label));
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
make_content (TrendsAddForm *self, const char *title)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (gettext (self->kind->verb));

  gtk_box_append (GTK_BOX (self->box), trends_wrapped_label_new (title, "heading", WORDS_CHARS));
  make_fields (self);
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
  trends_accessible_name_popover (GTK_POPOVER (popover), title);
  trends_view_show_popover (view, GTK_POPOVER (popover), place, origin);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}
