/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-trends-dialog.c: see trends-trends-dialog.h. A trend is edited in the details pane, as
 * any other; what is new is opened there at once, with its title to be typed. Rows are made anew
 * when an edit is over, whoever made it, and the focus stays with the trend that had it. */

#include "trends-trends-dialog.h"

#include <glib/gi18n.h>

#include "trends-accessible.h"
#include "trends-announce.h"
#include "trends-dialog-undo.h"
#include "trends-dialogs.h"
#include "trends-keys.h"
#include "trends-order.h"
#include "trends-own-trends.h"
#include "trends-plan-verbs.h"
#include "trends-toast.h"

typedef enum
{
  DO_OPEN,
  DO_UP,
  DO_DOWN,
  DO_HIDE,
  DO_REMOVE,
  DO_ADD, /* to a group */
} Deed;

struct _TrendsTrendsDialog
{
  AdwWindow parent_instance;

  TrendsSession *session;
  GPtrArray *groups; /* AdwPreferencesGroup */
  char *focused;     /* (nullable): id of what is to have the focus next */
  Deed deed;         /* and which of its buttons */
  gboolean is_undoing; /* what is deleted, by the button that says so */

  AdwToastOverlay *toasts;
  AdwPreferencesPage *page;
  GtkWidget *add_group;
};

G_DEFINE_FINAL_TYPE (TrendsTrendsDialog, trends_trends_dialog, ADW_TYPE_WINDOW)

static TrendsPlan *
get_plan (TrendsTrendsDialog *self)
{
  return trends_session_get_plan (self->session);
}

static TrendsEntity *
get_item (GListModel *list, guint index)
{
  g_autoptr (TrendsEntity) item = g_list_model_get_item (list, index);

  return item; /* the plan holds it */
}

/* (nullable): what a button is about, if it is there still */
static TrendsEntity *
get_entity (TrendsTrendsDialog *self, GtkWidget *button)
{
  return trends_plan_lookup (get_plan (self), g_object_get_data (G_OBJECT (button), "entity"));
}

static void
remember (TrendsTrendsDialog *self, const char *id, Deed deed)
{
  char *focused = g_strdup (id);

  g_free (self->focused);
  self->focused = focused;
  self->deed = deed;
}

static void
report (TrendsTrendsDialog *self, const GError *error)
{
  trends_dialogs_show_message (GTK_WINDOW (self), _("The trends could not be changed"),
                               error->message);
}

/* ------------------------------------------------------------------------- what is done */

/* Out of here, to where it is edited */
static void
edit (TrendsTrendsDialog *self, TrendsEntity *entity)
{
  g_autoptr (TrendsSession) session = g_object_ref (self->session);
  g_autoptr (TrendsEntity) kept = g_object_ref (entity);

  gtk_window_destroy (GTK_WINDOW (self));
  trends_session_open_field (session, kept,
                             trends_entity_is (kept, TRENDS_KIND_TREND) ? TRENDS_TREND_TITLE
                                                                        : TRENDS_GROUP_TITLE);
}

static void
open_cb (GtkWidget *row, TrendsTrendsDialog *self)
{
  TrendsEntity *entity = get_entity (self, row);

  if (entity != NULL)
    edit (self, entity);
}

static void
add_cb (GtkWidget *button, TrendsTrendsDialog *self)
{
  TrendsEntity *group = get_entity (self, button);
  g_autoptr (GError) error = NULL;
  TrendsEntity *trend;

  if (group == NULL || !trends_session_can_change (self->session))
    return;
  /* Translators: the title of a trend that has none yet */
  trend = trends_plan_add_trend (get_plan (self), group, _("New trend"), &error);
  if (trend != NULL)
    edit (self, trend);
  else
    report (self, error);
}

static void
add_group_cb (TrendsTrendsDialog *self)
{
  g_autoptr (GError) error = NULL;
  TrendsEntity *group;

  if (!trends_session_can_change (self->session))
    return;
  /* Translators: the title of a group of trends */
  group = trends_plan_add_group (get_plan (self), _("Our own trends"), &error);
  if (group != NULL)
    edit (self, group);
  else
    report (self, error);
}

static void
say_place (TrendsTrendsDialog *self, TrendsEntity *trend)
{
  TrendsEntity *group = trends_entity_get_ref (trend, TRENDS_TREND_GROUP);
  g_autofree char *text = g_strdup_printf (
    /* Translators: a trend, its number, and the group that it is in */
    _("“%s” is trend %u now, in “%s”"), trends_entity_get_name (trend),
    trends_trend_get_running_number (trend), trends_entity_get_name (group));

  trends_announce (GTK_WIDGET (self), text);
}

/* Beyond the first or the last of its group it comes into the next one. */
static void
shift (TrendsTrendsDialog *self, TrendsEntity *trend, int by)
{
  GListModel *groups = trends_plan_get_list (get_plan (self), TRENDS_KIND_GROUP);
  TrendsEntity *group = trends_entity_get_ref (trend, TRENDS_TREND_GROUP);
  int index = (int) trends_order_find_in (trends_group_get_trends (group), trend) + by;
  g_autoptr (GError) error = NULL;

  if (index < 0 || index >= (int) g_list_model_get_n_items (trends_group_get_trends (group)))
    {
      guint next = trends_order_find_in (groups, group) + (guint) by;

      if (next >= g_list_model_get_n_items (groups))
        {
          trends_announce (GTK_WIDGET (self), by < 0 ? _("It is the first trend already")
                                                     : _("It is the last trend already"));
          return;
        }
      group = get_item (groups, next);
      index = by < 0 ? G_MAXINT : 0;
    }
  remember (self, trends_entity_get_id (trend), by < 0 ? DO_UP : DO_DOWN);
  if (trends_plan_move_trend (get_plan (self), trend, group, (guint) index, &error))
    say_place (self, trend);
  else
    report (self, error);
  g_clear_pointer (&self->focused, g_free);
}

static void
up_cb (GtkWidget *button, TrendsTrendsDialog *self)
{
  TrendsEntity *trend = get_entity (self, button);

  if (trend != NULL && trends_session_can_change (self->session))
    shift (self, trend, -1);
}

static void
down_cb (GtkWidget *button, TrendsTrendsDialog *self)
{
  TrendsEntity *trend = get_entity (self, button);

  if (trend != NULL && trends_session_can_change (self->session))
    shift (self, trend, 1);
}

/* Off the board, or onto it again: the button is the other one then. */
static void
hide_cb (GtkWidget *button, TrendsTrendsDialog *self)
{
  TrendsEntity *trend = get_entity (self, button);
  g_autoptr (GPtrArray) trends = g_ptr_array_new ();
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gboolean hidden;

  if (trend == NULL || !trends_session_can_change (self->session))
    return;
  hidden = !trends_trend_is_hidden (trend);
  /* Translators: %s is a trend that isn't on the board any more, or is there again */
  text = g_strdup_printf (hidden ? _("“%s” is hidden") : _("“%s” is on the board again"),
                          trends_entity_get_name (trend));
  g_ptr_array_add (trends, trend);
  remember (self, trends_entity_get_id (trend), DO_HIDE);
  if (trends_plan_hide_trends (get_plan (self), trends, hidden, &error))
    trends_announce (GTK_WIDGET (self), text);
  else
    report (self, error);
  g_clear_pointer (&self->focused, g_free);
}

static void
show_removed (TrendsTrendsDialog *self, const char *name)
{
  /* Translators: %s is a trend or a group of trends */
  g_autofree char *text = g_strdup_printf (_("Deleted “%s”"), name);

  trends_toast_show (self->toasts,
                     trends_toast_new_undo (text, trends_plan_get_undo_id (get_plan (self))),
                     TRENDS_TOAST_UNDO);
}

static void
remove_entity (TrendsTrendsDialog *self, TrendsEntity *entity)
{
  g_autofree char *name = g_strdup (trends_entity_get_name (entity));
  g_autoptr (GError) error = NULL;

  if (!trends_session_can_change (self->session))
    return;
  remember (self, trends_entity_get_id (entity), DO_REMOVE);
  if (trends_plan_remove (get_plan (self), entity, &error))
    show_removed (self, name);
  else
    report (self, error);
  g_clear_pointer (&self->focused, g_free);
}

typedef struct
{
  TrendsTrendsDialog *self;
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

static void
answered_cb (const char *response, gpointer user_data)
{
  Question *question = user_data;
  TrendsEntity *entity = question->self->session != NULL
                           ? trends_plan_lookup (get_plan (question->self), question->id)
                           : NULL;

  if (entity != NULL && g_str_equal (response, "delete"))
    remove_entity (question->self, entity);
}

static void
ask (TrendsTrendsDialog *self, TrendsEntity *entity, const char *along)
{
  static const TrendsAnswer answers[] = {
    { "cancel", N_("_Cancel"), .suggested = FALSE },
    { "delete", N_("_Delete"), .destructive = TRUE },
    { NULL },
  };
  TrendsAnswer translated[G_N_ELEMENTS (answers)];
  Question *question = g_new (Question, 1);
  /* Translators: %s is a trend or a group of trends */
  g_autofree char *heading
    = g_strdup_printf (_("Delete “%s”?"), trends_entity_get_name (entity));
  /* Translators: %s is what is deleted with a trend: “5 initiatives, 2 comments” */
  g_autofree char *body
    = g_strdup_printf (_("With it go: %s. Undo brings all of it back."), along);

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      translated[i] = answers[i];
      translated[i].label = answers[i].label != NULL ? _(answers[i].label) : NULL;
    }
  *question = (Question) { g_object_ref (self), g_strdup (trends_entity_get_id (entity)) };
  trends_dialogs_ask (GTK_WINDOW (self), heading, body, translated, answered_cb, question,
                      question_free);
}

static void
remove_cb (GtkWidget *button, TrendsTrendsDialog *self)
{
  TrendsEntity *entity = get_entity (self, button);
  g_autofree char *along = entity != NULL ? trends_entity_dup_along_words (entity) : NULL;

  if (along != NULL)
    ask (self, entity, along);
  else if (entity != NULL)
    remove_entity (self, entity);
}

/* -------------------------------------------------------------------------------- rows */

static void
bear (GtkWidget *widget, TrendsEntity *entity, Deed deed)
{
  g_object_set_data_full (G_OBJECT (widget), "entity", g_strdup (trends_entity_get_id (entity)),
                          g_free);
  g_object_set_data (G_OBJECT (widget), "deed", GUINT_TO_POINTER (deed));
}

static const char *
get_id (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "entity");
}

static Deed
get_deed (GtkWidget *widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "deed"));
}

static gboolean
is_alive (TrendsTrendsDialog *self, const char *id)
{
  return id != NULL && trends_plan_lookup (get_plan (self), id) != NULL;
}

/* `tip`: with the name of what it is about in place of %s, for screen readers */
static GtkWidget *
make_button (TrendsTrendsDialog *self, TrendsEntity *entity, Deed deed, const char *icon,
             const char *tip, char *name, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, !trends_session_get_read_only (self->session));
  trends_accessible_set_tip (button, tip, name);
  bear (button, entity, deed);
  g_signal_connect (button, "clicked", callback, self);
  g_free (name);
  return button;
}

static char *
describe_trend (TrendsEntity *trend)
{
  guint n = g_list_model_get_n_items (trends_trend_get_initiatives (trend));

  g_autofree char *count
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u initiative", "%u initiatives", n), n);

  if (trends_trend_is_hidden (trend))
    /* Translators: of a trend that isn't on the board; %s is “3 initiatives” */
    return g_strdup_printf (_("Hidden on the board · %s"), count);
  return g_steal_pointer (&count);
}

static GtkWidget *
make_hider (TrendsTrendsDialog *self, TrendsEntity *trend)
{
  const char *name = trends_entity_get_name (trend);

  if (trends_trend_is_hidden (trend))
    /* Translators: %s is a trend */
    return make_button (self, trend, DO_HIDE, "view-reveal-symbolic", _("Show on the board"),
                        g_strdup_printf (_("Show “%s” on the board"), name), G_CALLBACK (hide_cb));
  /* Translators: %s is a trend */
  return make_button (self, trend, DO_HIDE, "view-conceal-symbolic", _("Hide on the board"),
                      g_strdup_printf (_("Hide “%s” on the board"), name), G_CALLBACK (hide_cb));
}

static GtkWidget *
make_row (TrendsTrendsDialog *self, TrendsEntity *trend)
{
  const char *name = trends_entity_get_name (trend);
  g_autofree char *words = describe_trend (trend);
  g_autofree char *title = g_strdup_printf (
    "%u. %s", trends_trend_get_running_number (trend), name);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0,
                                 "activatable", TRUE, NULL);
  GtkWidget *buttons[] = {
    /* Translators: %s is a trend */
    make_button (self, trend, DO_UP, "go-up-symbolic", _("Move up"),
                 g_strdup_printf (_("Move “%s” up"), name), G_CALLBACK (up_cb)),
    /* Translators: %s is a trend */
    make_button (self, trend, DO_DOWN, "go-down-symbolic", _("Move down"),
                 g_strdup_printf (_("Move “%s” down"), name), G_CALLBACK (down_cb)),
    make_hider (self, trend),
    /* Translators: %s is a trend */
    make_button (self, trend, DO_REMOVE, "user-trash-symbolic", _("Delete"),
                 g_strdup_printf (_("Delete “%s”"), name), G_CALLBACK (remove_cb)),
  };

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  bear (row, trend, DO_OPEN);
  g_signal_connect (row, "activated", G_CALLBACK (open_cb), self);
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), buttons[i]);
  return row;
}

static GtkWidget *
make_group_buttons (TrendsTrendsDialog *self, TrendsEntity *group)
{
  const char *name = trends_entity_get_name (group);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *buttons[] = {
    /* Translators: %s is a group of trends */
    make_button (self, group, DO_ADD, "list-add-symbolic", _("Add a trend"),
                 g_strdup_printf (_("Add a trend to “%s”"), name), G_CALLBACK (add_cb)),
    /* Translators: %s is a group of trends */
    make_button (self, group, DO_OPEN, "document-edit-symbolic", _("Rename the group"),
                 g_strdup_printf (_("Rename the group “%s”"), name), G_CALLBACK (open_cb)),
    /* Translators: %s is a group of trends */
    make_button (self, group, DO_REMOVE, "user-trash-symbolic", _("Delete the group"),
                 g_strdup_printf (_("Delete the group “%s”"), name), G_CALLBACK (remove_cb)),
  };

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    gtk_box_append (GTK_BOX (box), buttons[i]);
  return box;
}

static void
add_rows (TrendsTrendsDialog *self, TrendsEntity *group)
{
  GListModel *trends = trends_group_get_trends (group);
  GtkWidget *widget = g_object_new (ADW_TYPE_PREFERENCES_GROUP, NULL);
  g_autofree char *title = g_markup_escape_text (trends_entity_get_name (group), -1);
  g_autofree char *summary
    = g_markup_escape_text (trends_entity_get_text (group, TRENDS_GROUP_SUMMARY), -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (widget), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (widget), summary);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (widget),
                                           make_group_buttons (self, group));
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (widget));
  g_object_set_data_full (G_OBJECT (widget), "group", g_strdup (trends_entity_get_id (group)),
                          g_free);
  g_ptr_array_add (self->groups, widget);
  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (widget),
                               make_row (self, get_item (trends, i)));
}

/* ------------------------------------------------------------------------------- the focus */

/* (nullable): the row or the button that stands for it within @widget; any where @deed is -1 */
static GtkWidget *
find_bearer (GtkWidget *widget, const char *id, int deed)
{
  GtkWidget *found = NULL;

  if (g_strcmp0 (get_id (widget), id) == 0 && (deed < 0 || get_deed (widget) == (Deed) deed))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_bearer (child, id, deed);
  return found;
}

/* (nullable): the row or the button that has the focus */
static GtkWidget *
find_focus (TrendsTrendsDialog *self)
{
  GtkWidget *widget = gtk_window_get_focus (GTK_WINDOW (self));

  while (widget != NULL && get_id (widget) == NULL)
    widget = gtk_widget_get_parent (widget);
  return widget;
}

/* (nullable): the id of what comes next after @row, or before it, and is there still */
static const char *
find_beside (TrendsTrendsDialog *self, GtkWidget *row,
             GtkWidget *(*step) (GtkWidget *widget))
{
  for (GtkWidget *sibling = step (row); sibling != NULL; sibling = step (sibling))
    if (is_alive (self, get_id (sibling)))
      return get_id (sibling);
  return NULL;
}

/* (nullable): the group that @widget is in; where it is gone, the next one, or the last there is */
static const char *
find_group (TrendsTrendsDialog *self, GtkWidget *widget)
{
  const char *found = NULL;
  gboolean is_behind = FALSE;

  for (guint i = 0; i < self->groups->len; i++)
    {
      const char *id = g_object_get_data (self->groups->pdata[i], "group");

      is_behind = is_behind || gtk_widget_is_ancestor (widget, self->groups->pdata[i]);
      if (is_alive (self, id))
        found = id;
      if (is_behind && is_alive (self, id))
        break;
    }
  return found;
}

/* What is gone leaves the focus to the trend behind it, or before it, or else to its group. */
static void
choose_heir (TrendsTrendsDialog *self)
{
  GtkWidget *widget = find_bearer (GTK_WIDGET (self->page), self->focused, -1);
  GtkWidget *row = widget != NULL ? gtk_widget_get_ancestor (widget, ADW_TYPE_ACTION_ROW) : NULL;
  const char *id = row != NULL ? find_beside (self, row, gtk_widget_get_next_sibling) : NULL;

  if (id == NULL && row != NULL)
    id = find_beside (self, row, gtk_widget_get_prev_sibling);
  if (id != NULL)
    remember (self, id, self->deed);
  else if (widget != NULL && find_group (self, widget) != NULL)
    remember (self, find_group (self, widget), DO_ADD);
}

/* Before the rows are made anew; FALSE where none of them has the focus, nor is to have it */
static gboolean
prepare_focus (TrendsTrendsDialog *self)
{
  GtkWidget *focus = find_focus (self);

  if (self->focused == NULL && focus != NULL)
    remember (self, get_id (focus), get_deed (focus));
  if (self->focused == NULL)
    return FALSE;
  if (!is_alive (self, self->focused))
    choose_heir (self);
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  return TRUE;
}

static void
give_focus_back (TrendsTrendsDialog *self)
{
  GtkWidget *widget = find_bearer (GTK_WIDGET (self->page), self->focused, (int) self->deed);

  g_clear_pointer (&self->focused, g_free);
  if (widget == NULL || !gtk_widget_grab_focus (widget))
    gtk_widget_child_focus (GTK_WIDGET (self->page), GTK_DIR_TAB_FORWARD);
}

static void
fill (TrendsTrendsDialog *self)
{
  GListModel *groups = trends_plan_get_list (get_plan (self), TRENDS_KIND_GROUP);
  gboolean has_focus = prepare_focus (self);

  for (guint i = 0; i < self->groups->len; i++)
    adw_preferences_page_remove (self->page, self->groups->pdata[i]);
  g_ptr_array_set_size (self->groups, 0);
  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    add_rows (self, get_item (groups, i));
  if (has_focus)
    give_focus_back (self);
  gtk_widget_set_sensitive (self->add_group, !trends_session_get_read_only (self->session));
}

/* What comes back takes the focus from the button that brought it, which goes. */
static void
follow_undone (TrendsTrendsDialog *self, const TrendsChange *change)
{
  if (self->is_undoing && change->type == TRENDS_CHANGE_ADD)
    remember (self, trends_record_get_id (change->record), DO_REMOVE);
}

static void
applied_cb (TrendsTrendsDialog *self, TrendsEdit *edit)
{
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      if (change->kind == TRENDS_KIND_TREND || change->kind == TRENDS_KIND_GROUP)
        {
          follow_undone (self, change);
          fill (self);
          return;
        }
    }
}

/* -------------------------------------------------------------------------------- class */

static void
revert_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrendsTrendsDialog *self = TRENDS_TRENDS_DIALOG (widget);

  self->is_undoing = TRUE;
  trends_session_revert (self->session, g_variant_get_string (parameter, NULL));
  self->is_undoing = FALSE;
}

static void
trends_trends_dialog_dispose (GObject *object)
{
  g_clear_object (&TRENDS_TRENDS_DIALOG (object)->session);

  G_OBJECT_CLASS (trends_trends_dialog_parent_class)->dispose (object);
}

static void
trends_trends_dialog_finalize (GObject *object)
{
  TrendsTrendsDialog *self = TRENDS_TRENDS_DIALOG (object);

  g_ptr_array_unref (self->groups);
  g_free (self->focused);
  G_OBJECT_CLASS (trends_trends_dialog_parent_class)->finalize (object);
}

static void
trends_trends_dialog_class_init (TrendsTrendsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_trends_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = trends_trends_dialog_finalize;

  trends_keys_bind (widget_class, TRENDS_KEYS_DIALOG, NULL, 0);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/socitm/Trends/ui/shell/trends-trends-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsTrendsDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, TrendsTrendsDialog, page);
  gtk_widget_class_bind_template_child (widget_class, TrendsTrendsDialog, add_group);
  gtk_widget_class_bind_template_callback (widget_class, add_group_cb);
  gtk_widget_class_install_action (widget_class, "win.revert", "s", revert_action);
}

static void
trends_trends_dialog_init (TrendsTrendsDialog *self)
{
  self->groups = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trends_trends_dialog_present:
 * @parent: the plan's window
 * @session: the plan
 *
 * Shows the trends of the plan, to be put in order.
 */
void
trends_trends_dialog_present (GtkWindow *parent, TrendsSession *session)
{
  TrendsTrendsDialog *self = g_object_new (TRENDS_TYPE_TRENDS_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  trends_dialog_undo_listen (GTK_WINDOW (self), session);
  fill (self);
  g_signal_connect_object (get_plan (self), "applied", G_CALLBACK (applied_cb), self,
                           G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_child_focus (GTK_WIDGET (self->page), GTK_DIR_TAB_FORWARD);
}
