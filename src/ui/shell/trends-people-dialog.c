/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-people-dialog.c: see trends-people-dialog.h. Somebody is renamed where they stand, by the
 * editors that the details have; who is new is named in the details. Rows are made anew when an edit
 * is over, whoever made it, a few a turn of the main loop, and the focus stays with who had it, or
 * goes to who comes next. While somebody is renamed they stay as they are. */

#include "trends-people-dialog.h"

#include <glib/gi18n.h>

#include "trends-accessible.h"
#include "trends-dialog-undo.h"
#include "trends-dialogs.h"
#include "trends-filter.h"
#include "trends-initiative-state.h"
#include "trends-keys.h"
#include "trends-owner-popover.h"
#include "trends-owner-verbs.h"
#include "trends-picker.h"
#include "trends-plan-verbs.h"
#include "trends-toast.h"

#define ROWS_A_TURN 12
#define ROWS_AT_ONCE 24 /* as many as are seen at first */

struct _TrendsPeopleDialog
{
  AdwWindow parent_instance;

  TrendsSession *session;
  GtkWidget *group;  /* (nullable): AdwPreferencesGroup of those who are there */
  GtkWidget *others; /* (nullable): the same, of what nobody leads */
  GPtrArray *owners; /* (element-type TrendsEntity): who is there, in order */
  GPtrArray *rows;   /* (element-type GtkWidget): of the first of them, as far as they are made */
  guint more;        /* makes the rest of them */
  char *wanted;      /* (nullable): id of who gets the focus when their row is there */
  guint place;       /* where that is looked for otherwise; G_MAXUINT: nowhere */
  GtkWidget *editor; /* (nullable): of somebody's name, as long as it is open */
  char *was;         /* (nullable): what they were called when it was opened */
  gboolean stale;    /* something was changed meanwhile */
  char *asked;       /* (nullable): id of who is to be replaced */
  GtkWidget *picker; /* (nullable): asks by whom, as long as it is open */

  AdwToastOverlay *toasts;
  AdwPreferencesPage *page;
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (TrendsPeopleDialog, trends_people_dialog, ADW_TYPE_WINDOW)

static TrendsPlan *
get_plan (TrendsPeopleDialog *self)
{
  return trends_session_get_plan (self->session);
}

static const char *
get_id (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "owner");
}

/* (nullable): who a row or a button is about, if they are there still */
static TrendsEntity *
get_owner (TrendsPeopleDialog *self, GtkWidget *widget)
{
  return trends_plan_lookup_kind (get_plan (self), TRENDS_KIND_OWNER, get_id (widget));
}

static void
report (TrendsPeopleDialog *self, const GError *error)
{
  trends_dialogs_show_message (GTK_WINDOW (self), _("The people could not be changed"),
                               error->message);
}

/* Takes @text. */
static void
show_done (TrendsPeopleDialog *self, char *text)
{
  trends_toast_show (self->toasts,
                     trends_toast_new_undo (text, trends_plan_get_undo_id (get_plan (self))),
                     TRENDS_TOAST_UNDO);
  g_free (text);
}

/* ------------------------------------------------------------------------- what is done */

/* Out of here, to where somebody is named */
static void
edit (TrendsPeopleDialog *self, TrendsEntity *owner)
{
  g_autoptr (TrendsSession) session = g_object_ref (self->session);
  g_autoptr (TrendsEntity) kept = g_object_ref (owner);

  gtk_window_destroy (GTK_WINDOW (self));
  trends_session_open_field (session, kept, TRENDS_OWNER_NAME);
}

static void
open_cb (GtkWidget *row, TrendsPeopleDialog *self)
{
  TrendsEntity *owner = get_owner (self, row);

  if (owner != NULL)
    edit (self, owner);
}

static void
add_cb (TrendsPeopleDialog *self)
{
  g_autoptr (GError) error = NULL;
  TrendsEntity *owner;

  if (!trends_session_can_change (self->session))
    return;
  /* Translators: the name of somebody who has none yet */
  owner = trends_plan_add_owner (get_plan (self), _("New person"), TRENDS_OWNER_PERSON, &error);
  if (owner != NULL)
    edit (self, owner);
  else
    report (self, error);
}

static gboolean
is_another_cb (TrendsEntity *entity, gpointer user_data)
{
  return g_strcmp0 (trends_entity_get_id (entity), TRENDS_PEOPLE_DIALOG (user_data)->asked) != 0;
}

static void
replace_asked (TrendsPeopleDialog *self, TrendsEntity *other)
{
  TrendsEntity *owner = trends_plan_lookup_kind (get_plan (self), TRENDS_KIND_OWNER, self->asked);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (owner == NULL || other == NULL || owner == other || !trends_session_can_change (self->session))
    return;
  /* Translators: both are names of people, teams or partners */
  text = g_strdup_printf (_("“%s” has all that “%s” had"), trends_entity_get_name (other),
                          trends_entity_get_name (owner));
  if (trends_plan_replace_owner (get_plan (self), owner, other, &error))
    show_done (self, g_steal_pointer (&text));
  else
    report (self, error);
}

typedef struct
{
  TrendsPeopleDialog *self;
  char *id;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_object_unref (question->self);
  g_free (question->id);
  g_free (question);
}

static gboolean
replace_later_cb (gpointer user_data)
{
  Question *question = user_data;

  if (question->self->session != NULL && question->self->asked != NULL)
    replace_asked (question->self, trends_plan_lookup_kind (get_plan (question->self),
                                                            TRENDS_KIND_OWNER, question->id));
  return G_SOURCE_REMOVE;
}

/* When the popover has gone from its button, which goes with all rows */
static void
picked_cb (TrendsPeopleDialog *self, TrendsEntity *other)
{
  Question *question = g_new (Question, 1);

  *question = (Question) { g_object_ref (self), g_strdup (trends_entity_get_id (other)) };
  g_idle_add_full (G_PRIORITY_DEFAULT, replace_later_cb, question, question_free);
}

/* Before the button that it is of goes */
static void
drop_picker (TrendsPeopleDialog *self)
{
  g_clear_pointer (&self->picker, gtk_widget_unparent);
}

static gboolean
drop_picker_cb (gpointer data)
{
  TrendsPeopleDialog *self = data;

  if (self->picker != NULL && !gtk_widget_get_visible (self->picker))
    drop_picker (self);
  return G_SOURCE_REMOVE;
}

/* What was picked is told right after the popover has closed. */
static void
closed_cb (TrendsPeopleDialog *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, drop_picker_cb, g_object_ref (self), g_object_unref);
}

/* (nullable): the button that asks for it */
static GtkWidget *
find_replacer (TrendsPeopleDialog *self, TrendsEntity *owner)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_strcmp0 (get_id (self->rows->pdata[i]), trends_entity_get_id (owner)) == 0)
      return g_object_get_data (self->rows->pdata[i], "replacer");
  return NULL;
}

static void
ask_for_other (TrendsPeopleDialog *self, TrendsEntity *owner)
{
  GtkWidget *button = find_replacer (self, owner);
  g_autofree char *heading = NULL;

  if (button == NULL)
    return;
  drop_picker (self);
  self->picker = trends_picker_new (TRENDS_KIND_OWNER);
  /* Translators: %s is a person, team or partner whose work another is to have */
  heading = g_strdup_printf (_("Who gets all that “%s” has?"), trends_entity_get_name (owner));
  g_free (self->asked);
  self->asked = g_strdup (trends_entity_get_id (owner));
  trends_picker_set_heading (TRENDS_PICKER (self->picker), heading);
  trends_picker_set_offer_func (TRENDS_PICKER (self->picker), is_another_cb, self);
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picker, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->picker, button);
  trends_picker_open (TRENDS_PICKER (self->picker), get_plan (self));
}

static void fill (TrendsPeopleDialog *self);

static void
drop_editor (TrendsPeopleDialog *self)
{
  g_clear_pointer (&self->editor, gtk_widget_unparent);
}

static void
merge (TrendsPeopleDialog *self, TrendsEntity *owner)
{
  TrendsEntity *other = trends_owner_find_namesake (owner);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (other == NULL || !trends_session_can_change (self->session))
    return;
  /* Translators: %s is the name that two entries for one person, team or partner had */
  text = g_strdup_printf (_("Merged both “%s”"), trends_entity_get_name (other));
  if (trends_plan_replace_owner (get_plan (self), owner, other, &error))
    show_done (self, g_steal_pointer (&text));
  else
    report (self, error);
}

static void
namesake_cb (const char *response, gpointer user_data)
{
  Question *question = user_data;
  TrendsPeopleDialog *self = question->self;
  TrendsEntity *owner
    = self->session != NULL
        ? trends_plan_lookup_kind (get_plan (self), TRENDS_KIND_OWNER, question->id)
        : NULL;

  if (owner != NULL && g_str_equal (response, "merge"))
    merge (self, owner);
}

/* Two may be called the same; more often they are one, who was typed twice. */
static void
ask_to_merge (TrendsPeopleDialog *self, TrendsEntity *owner, TrendsEntity *other)
{
  const TrendsAnswer answers[] = {
    { "keep", _("_Keep both") },
    { "merge", _("_Merge"), .suggested = TRUE },
    { NULL },
  };
  Question *question = g_new (Question, 1);
  const char *name = trends_entity_get_name (other);
  /* Translators: %s is the name of a person, team or partner */
  g_autofree char *heading = g_strdup_printf (_("Somebody is called “%s” already"), name);
  g_autofree char *words = trends_owner_dup_words (other);
  /* Translators: what the one is and has who is called the same: “Team · leads 3 initiatives” */
  g_autofree char *body = g_strdup_printf (_("%s. Merged, one of them has all that both have."),
                                           words);

  *question = (Question) { g_object_ref (self), g_strdup (trends_entity_get_id (owner)) };
  trends_dialogs_ask (GTK_WINDOW (self), heading, body, answers, namesake_cb, question,
                      question_free);
}

static void
look_for_namesake (TrendsPeopleDialog *self, TrendsEntity *owner)
{
  TrendsEntity *other = owner != NULL ? trends_owner_find_namesake (owner) : NULL;

  if (other != NULL && g_strcmp0 (trends_entity_get_name (owner), self->was) != 0)
    ask_to_merge (self, owner, other);
  g_clear_pointer (&self->was, g_free);
}

static gboolean
end_editing_cb (gpointer data)
{
  TrendsPeopleDialog *self = data;
  TrendsEntity *owner;

  if (self->editor == NULL || gtk_widget_get_visible (self->editor))
    return G_SOURCE_REMOVE;
  owner = self->session != NULL
            ? trends_plan_lookup_kind (get_plan (self), TRENDS_KIND_OWNER, self->wanted)
            : NULL;
  drop_editor (self);
  if (self->stale && self->session != NULL)
    fill (self);
  else
    g_clear_pointer (&self->wanted, g_free);
  look_for_namesake (self, owner);
  return G_SOURCE_REMOVE;
}

/* What can't go into the plan opens it again first. */
static void
edited_cb (TrendsPeopleDialog *self)
{
  g_idle_add_full (G_PRIORITY_LOW, end_editing_cb, g_object_ref (self), g_object_unref);
}

/* Enter is the end of it; Escape first takes back what was typed. */
static void
let_enter_close (TrendsPeopleDialog *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *entry = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_ENTRY) : NULL;

  if (entry != NULL)
    g_signal_connect_object (entry, "activate", G_CALLBACK (gtk_popover_popdown), self->editor,
                             G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/* By its button, which stays as long as this is open */
static void
rename_owner (TrendsPeopleDialog *self, TrendsEntity *owner, GtkWidget *button)
{
  drop_picker (self);
  drop_editor (self);
  g_free (self->wanted);
  self->wanted = g_strdup (trends_entity_get_id (owner));
  g_free (self->was);
  self->was = g_strdup (trends_entity_get_name (owner));
  self->editor = trends_owner_popover_new ();
  trends_accessible_name_popover (GTK_POPOVER (self->editor), trends_entity_get_name (owner));
  g_signal_connect_object (self->editor, "closed", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->editor, button);
  trends_owner_popover_open (TRENDS_OWNER_POPOVER (self->editor), owner);
  let_enter_close (self);
}

static void
rename_cb (GtkWidget *button, TrendsPeopleDialog *self)
{
  TrendsEntity *owner = get_owner (self, button);

  if (owner != NULL && trends_session_can_change (self->session))
    rename_owner (self, owner, button);
}

static void
replace_cb (GtkWidget *button, TrendsPeopleDialog *self)
{
  TrendsEntity *owner = get_owner (self, button);

  if (owner != NULL && trends_session_can_change (self->session))
    ask_for_other (self, owner);
}

static void
remove_owner (TrendsPeopleDialog *self, TrendsEntity *owner)
{
  /* Translators: %s is a person, team or partner */
  g_autofree char *text = g_strdup_printf (_("Deleted “%s”"), trends_entity_get_name (owner));
  g_autoptr (GError) error = NULL;

  if (!trends_session_can_change (self->session))
    return;
  if (trends_plan_remove (get_plan (self), owner, &error))
    show_done (self, g_steal_pointer (&text));
  else
    report (self, error);
}

static void
answered_cb (const char *response, gpointer user_data)
{
  Question *question = user_data;
  TrendsPeopleDialog *self = question->self;
  TrendsEntity *owner
    = self->session != NULL
        ? trends_plan_lookup_kind (get_plan (self), TRENDS_KIND_OWNER, question->id)
        : NULL;

  if (owner != NULL && g_str_equal (response, "delete"))
    remove_owner (self, owner);
  else if (owner != NULL && g_str_equal (response, "replace"))
    ask_for_other (self, owner);
}

static void
ask (TrendsPeopleDialog *self, TrendsEntity *owner)
{
  const TrendsAnswer answers[] = {
    { "cancel", _("_Cancel") },
    { "replace", _("_Give it to another…") },
    { "delete", _("_Delete"), .destructive = TRUE },
    { NULL },
  };
  Question *question = g_new (Question, 1);
  /* Translators: %s is a person, team or partner */
  g_autofree char *heading = g_strdup_printf (_("Delete “%s”?"), trends_entity_get_name (owner));
  g_autofree char *load = trends_owner_dup_load_words (owner);
  /* Translators: a name, and what that person or team has: “Priya leads 3 initiatives” */
  g_autofree char *body
    = g_strdup_printf (_("%s %s. Nobody has it then. Undo brings all of it back."),
                       trends_entity_get_name (owner), load);

  *question = (Question) { g_object_ref (self), g_strdup (trends_entity_get_id (owner)) };
  trends_dialogs_ask (GTK_WINDOW (self), heading, body, answers, answered_cb, question,
                      question_free);
}

static void
remove_cb (GtkWidget *button, TrendsPeopleDialog *self)
{
  TrendsEntity *owner = get_owner (self, button);

  if (owner == NULL || !trends_session_can_change (self->session))
    return;
  if (trends_owner_has_anything (owner))
    ask (self, owner);
  else
    remove_owner (self, owner);
}

static void
look_for_nobody_cb (TrendsPeopleDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (TrendsSession) session = g_object_ref (self->session);
  g_autoptr (TrendsCondition) lacks_lead = trends_initiative_new_lacks_lead ();
  TrendsFilter *filter = trends_session_get_filter (session);

  gtk_window_destroy (GTK_WINDOW (self));
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.search", NULL);
  trends_filter_set_condition (filter, lacks_lead, trends_session_get_plan (session));
}

/* -------------------------------------------------------------------------------- rows */

/* Takes @name. */
static GtkWidget *
make_button (TrendsPeopleDialog *self, TrendsEntity *owner, const char *icon, const char *tip,
             char *name, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, !trends_session_get_read_only (self->session));
  trends_accessible_set_tip (button, tip, name);
  g_object_set_data_full (G_OBJECT (button), "owner", g_strdup (trends_entity_get_id (owner)),
                          g_free);
  g_signal_connect (button, "clicked", callback, self);
  g_free (name);
  return button;
}

static GtkWidget *
make_row (TrendsPeopleDialog *self, TrendsEntity *owner)
{
  g_autofree char *name = trends_owner_dup_name_apart (owner);
  g_autofree char *words = trends_owner_dup_words (owner);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0,
                                 "activatable", TRUE, NULL);
  GtkWidget *buttons[] = {
    make_button (self, owner, "document-edit-symbolic", _("Rename"),
                 /* Translators: %s is a person, team or partner */
                 g_strdup_printf (_("Rename “%s”"), name), G_CALLBACK (rename_cb)),
    make_button (self, owner, "edit-find-replace-symbolic", _("Replace by another"),
                 /* Translators: %s is a person, team or partner */
                 g_strdup_printf (_("Replace “%s” by another"), name), G_CALLBACK (replace_cb)),
    make_button (self, owner, "user-trash-symbolic", _("Delete"),
                 /* Translators: %s is a person, team or partner */
                 g_strdup_printf (_("Delete “%s”"), name), G_CALLBACK (remove_cb)),
  };

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), trends_entity_get_name (owner));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  g_object_set_data_full (G_OBJECT (row), "owner", g_strdup (trends_entity_get_id (owner)), g_free);
  g_object_set_data (G_OBJECT (row), "replacer", buttons[1]);
  g_object_set_data (G_OBJECT (row), "renamer", buttons[0]);
  g_signal_connect (row, "activated", G_CALLBACK (open_cb), self);
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), buttons[i]);
  return row;
}

static int
compare_cb (gconstpointer a, gconstpointer b)
{
  return trends_entity_compare_on_screen (*(TrendsEntity *const *) a, *(TrendsEntity *const *) b);
}

/* (transfer full) (element-type TrendsEntity): by name */
static GPtrArray *
dup_owners (TrendsPeopleDialog *self)
{
  GListModel *list = trends_plan_get_list (get_plan (self), TRENDS_KIND_OWNER);
  GPtrArray *owners = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (owners, g_list_model_get_item (list, i));
  g_ptr_array_sort (owners, compare_cb);
  return owners;
}

static guint
count_without_lead (TrendsPeopleDialog *self)
{
  GListModel *list = trends_plan_get_list (get_plan (self), TRENDS_KIND_INITIATIVE);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      n += trends_initiative_lacks_lead (initiative);
    }
  return n;
}

static void
add_without_lead (TrendsPeopleDialog *self)
{
  guint n = count_without_lead (self);
  GtkWidget *row;
  g_autofree char *title = NULL;

  if (n == 0)
    return;
  title = g_strdup_printf (ngettext ("%'u initiative has no lead", "%'u initiatives have no lead", n),
                           n);
  row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "subtitle", _("Look for them"),
                      "activatable", TRUE, NULL);
  g_signal_connect_swapped (row, "activated", G_CALLBACK (look_for_nobody_cb), self);
  self->others = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _("Without a lead"), NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->others), row);
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (self->others));
}

/* ------------------------------------------------------------------------------- the focus */

/* Which row has it, or is about to be asked for; G_MAXUINT where none has */
static guint
find_focus (TrendsPeopleDialog *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  for (guint i = 0; focus != NULL && i < self->rows->len; i++)
    if (focus == self->rows->pdata[i] || gtk_widget_is_ancestor (focus, self->rows->pdata[i]))
      return i;
  return G_MAXUINT;
}

static void
clear (TrendsPeopleDialog *self)
{
  drop_picker (self);
  g_clear_handle_id (&self->more, g_source_remove);
  if (self->group != NULL)
    adw_preferences_page_remove (self->page, ADW_PREFERENCES_GROUP (self->group));
  if (self->others != NULL)
    adw_preferences_page_remove (self->page, ADW_PREFERENCES_GROUP (self->others));
  self->group = self->others = NULL;
  g_ptr_array_set_size (self->rows, 0);
}

/* Where in the list whoever is to have the focus stands; G_MAXUINT: nobody is to */
static guint
find_wanted (TrendsPeopleDialog *self)
{
  for (guint i = 0; self->wanted != NULL && i < self->owners->len; i++)
    if (g_str_equal (trends_entity_get_id (self->owners->pdata[i]), self->wanted))
      return i;
  return self->place != G_MAXUINT && self->owners->len > 0 ? MIN (self->place, self->owners->len - 1)
                                                           : G_MAXUINT;
}

/* As soon as their row is there */
static void
give_focus (TrendsPeopleDialog *self)
{
  guint index = find_wanted (self);

  if (self->owners->len == 0 && self->place != G_MAXUINT)
    gtk_widget_grab_focus (self->add);
  else if (index >= self->rows->len)
    return;
  else
    gtk_widget_grab_focus (self->rows->pdata[index]);
  self->place = G_MAXUINT;
  g_clear_pointer (&self->wanted, g_free);
}

static void
make_rows (TrendsPeopleDialog *self, guint n)
{
  guint end = MIN (self->rows->len + n, self->owners->len);

  for (guint i = self->rows->len; i < end; i++)
    {
      GtkWidget *row = make_row (self, self->owners->pdata[i]);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
      g_ptr_array_add (self->rows, row);
    }
  give_focus (self);
}

static gboolean
more_cb (gpointer data)
{
  TrendsPeopleDialog *self = data;

  make_rows (self, ROWS_A_TURN);
  if (self->rows->len < self->owners->len)
    return G_SOURCE_CONTINUE;
  self->more = 0;
  return G_SOURCE_REMOVE;
}

/* Whoever had it, or is to have it still, or who comes next */
static void
remember_focus (TrendsPeopleDialog *self)
{
  guint index = find_focus (self);

  if (index == G_MAXUINT)
    return;
  self->place = index;
  if (self->wanted == NULL)
    self->wanted = g_strdup (get_id (self->rows->pdata[index]));
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
}

static void
fill (TrendsPeopleDialog *self)
{
  self->stale = self->editor != NULL;
  if (self->stale)
    return;
  remember_focus (self);
  clear (self);
  g_ptr_array_unref (self->owners);
  self->owners = dup_owners (self);
  self->group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _("In this plan"), NULL);
  if (self->owners->len == 0)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->group),
                                           _("Nobody is in this plan yet."));
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (self->group));
  add_without_lead (self);
  gtk_widget_set_sensitive (self->add, !trends_session_get_read_only (self->session));
  make_rows (self, ROWS_AT_ONCE);
  if (self->rows->len < self->owners->len)
    self->more = g_idle_add (more_cb, self);
}

/* -------------------------------------------------------------------------------- class */

static void
revert_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  trends_session_revert (TRENDS_PEOPLE_DIALOG (widget)->session,
                         g_variant_get_string (parameter, NULL));
}

/* The editors of somebody offer to go on in the details. */
static void
go_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrendsPeopleDialog *self = TRENDS_PEOPLE_DIALOG (widget);
  TrendsEntity *owner = trends_plan_lookup_kind (get_plan (self), TRENDS_KIND_OWNER,
                                                 g_variant_get_string (parameter, NULL));

  if (owner != NULL)
    edit (self, owner);
}

static gboolean
rename_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  TrendsPeopleDialog *self = TRENDS_PEOPLE_DIALOG (widget);
  guint index = find_focus (self);

  if (index == G_MAXUINT || self->editor != NULL)
    return FALSE;
  rename_cb (g_object_get_data (self->rows->pdata[index], "renamer"), self);
  return TRUE;
}

static void
trends_people_dialog_dispose (GObject *object)
{
  TrendsPeopleDialog *self = TRENDS_PEOPLE_DIALOG (object);

  drop_picker (self);
  drop_editor (self);
  g_clear_handle_id (&self->more, g_source_remove);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_people_dialog_parent_class)->dispose (object);
}

static void
trends_people_dialog_finalize (GObject *object)
{
  TrendsPeopleDialog *self = TRENDS_PEOPLE_DIALOG (object);

  g_ptr_array_unref (self->owners);
  g_ptr_array_unref (self->rows);
  g_free (self->asked);
  g_free (self->wanted);
  g_free (self->was);
  G_OBJECT_CLASS (trends_people_dialog_parent_class)->finalize (object);
}

static void
trends_people_dialog_class_init (TrendsPeopleDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_people_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = trends_people_dialog_finalize;

  trends_keys_bind (widget_class, TRENDS_KEYS_DIALOG, NULL, 0);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/socitm/Trends/ui/shell/trends-people-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsPeopleDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, TrendsPeopleDialog, page);
  gtk_widget_class_bind_template_child (widget_class, TrendsPeopleDialog, add);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_install_action (widget_class, "win.revert", "s", revert_action);
  gtk_widget_class_install_action (widget_class, "details.go", "s", go_action);
}

static void
trends_people_dialog_init (TrendsPeopleDialog *self)
{
  static const TrendsKeyHandler handlers[] = { { "rename", rename_key_cb } };

  self->owners = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  trends_keys_listen (GTK_WIDGET (self), TRENDS_KEYS_PEOPLE, GTK_PHASE_BUBBLE, handlers,
                      G_N_ELEMENTS (handlers), NULL);
}

/**
 * trends_people_dialog_present:
 * @parent: the plan's window
 * @session: the plan
 *
 * Shows who is in the plan.
 */
void
trends_people_dialog_present (GtkWindow *parent, TrendsSession *session)
{
  TrendsPeopleDialog *self = g_object_new (TRENDS_TYPE_PEOPLE_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  trends_dialog_undo_listen (GTK_WINDOW (self), session);
  self->place = G_MAXUINT;
  fill (self);
  g_signal_connect_object (get_plan (self), "edited", G_CALLBACK (fill), self,
                           G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
  self->place = 0;
  give_focus (self);
}
