/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-saved-filters.c: see trends-saved-filters.h. The popover is made each time that it is
 * opened, of what the plan has then.
 */

#include "trends-saved-filters.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-announce.h"
#include "trends-date.h"
#include "trends-line-entry.h"
#include "trends-plan-verbs.h"
#include "trends-saved-filter.h"
#include "trends-wrapped-label.h"

#define NAME_CHARS 28
#define WORDS_CHARS 44

struct _TrendsSavedFilters
{
  AdwBin parent_instance;

  TrendsSession *session;
  GtkMenuButton *button;
  GtkLabel *label;

  /* Of the popover, while there is one */
  GtkEditable *name;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (TrendsSavedFilters, trends_saved_filters, ADW_TYPE_BIN)

static TrendsPlan *
get_plan (TrendsSavedFilters *self)
{
  return trends_session_get_plan (self->session);
}

/* ------------------------------------------------------------- the button */

/* Whether the filter asks for what is saved there: after it was chosen, it may have been changed. */
static gboolean
is_shown (TrendsSavedFilters *self,
          TrendsEntity       *saved)
{
  TrendsCondition *now = trends_filter_get_condition (trends_session_get_filter (self->session));
  g_autoptr (TrendsCondition) condition = NULL;

  /* At each edit there is nothing to read as long as nothing is looked for. */
  if (now == NULL)
    return FALSE;

  condition = trends_saved_filter_dup_condition (saved, NULL);
  return condition != NULL && trends_condition_equal (now, condition);
}

/* (transfer full) (nullable): the one that is looked for now */
static TrendsEntity *
dup_shown (TrendsSavedFilters *self)
{
  GListModel *list = trends_plan_get_list (get_plan (self), TRENDS_KIND_SAVED_FILTER);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) saved = g_list_model_get_item (list, i);

      if (is_shown (self, saved))
        return g_steal_pointer (&saved);
    }

  return NULL;
}

static void
update_button (TrendsSavedFilters *self)
{
  g_autoptr (TrendsEntity) shown = dup_shown (self);
  const char *name = shown != NULL ? trends_entity_get_text (shown, TRENDS_SAVED_FILTER_NAME)
                                   : NULL;
  /* Translators: a button with the filters that a plan keeps; %s is the one looked for now */
  g_autofree char *label = name != NULL ? g_strdup_printf (_("Saved filters: %s"), name)
                                        : g_strdup (_("Saved filters"));

  gtk_label_set_label (self->label, name != NULL ? name : _("Saved"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

/* ------------------------------------------------------- what can be done */

static void
show_problem (TrendsSavedFilters *self,
              const char         *problem)
{
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  trends_line_entry_show_problem (GTK_WIDGET (self->name), problem);
  if (problem != NULL)
    trends_announce (GTK_WIDGET (self->name), problem);
}

static void
apply_cb (TrendsSavedFilters *self,
          GtkWidget          *row)
{
  TrendsEntity *saved = g_object_get_data (G_OBJECT (row), "saved");
  g_autoptr (GError) error = NULL;

  gtk_menu_button_popdown (self->button);
  /* Somebody else may have removed it meanwhile. */
  if (trends_entity_get_plan (saved) != NULL
      && !trends_saved_filter_apply (saved, trends_session_get_filter (self->session), &error))
    trends_session_toast (self->session, error->message, NULL);
}

static void
remove_cb (TrendsSavedFilters *self,
           GtkWidget          *button)
{
  TrendsEntity *saved = g_object_get_data (G_OBJECT (button), "saved");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (trends_entity_get_plan (saved) == NULL)
    return;

  /* Translators: %s is the name of a saved filter */
  text = g_strdup_printf (_("Filter “%s” removed"),
                          trends_entity_get_text (saved, TRENDS_SAVED_FILTER_NAME));
  if (trends_plan_remove (get_plan (self), saved, &error))
    trends_session_toast (self->session, text, trends_plan_get_undo_id (get_plan (self)));
  else
    trends_session_toast (self->session, error->message, NULL);
  gtk_menu_button_popdown (self->button);
}

static void
save_cb (TrendsSavedFilters *self)
{
  TrendsFilter *filter = trends_session_get_filter (self->session);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  TrendsEntity *saved;

  if (!trends_filter_is_active (filter) || trends_session_get_read_only (self->session))
    return;

  saved = trends_saved_filter_save (get_plan (self), filter, gtk_editable_get_text (self->name),
                                    &error);
  if (saved == NULL)
    {
      show_problem (self, error->message);
      return;
    }

  /* Translators: %s is the name of a saved filter */
  text = g_strdup_printf (_("Filter “%s” saved"),
                          trends_entity_get_text (saved, TRENDS_SAVED_FILTER_NAME));
  trends_session_toast (self->session, text, trends_plan_get_undo_id (get_plan (self)));
  gtk_menu_button_popdown (self->button);
}

/* ------------------------------------------------------------ the popover */

/* (transfer full): what it asks for, in words, or why that can't be read */
static char *
describe (TrendsSavedFilters *self,
          TrendsEntity       *saved)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsCondition) condition = trends_saved_filter_dup_condition (saved, &error);

  if (error != NULL)
    return g_strdup (error->message);
  return condition != NULL ? trends_condition_describe (condition, get_plan (self),
                                                        trends_date_today (), NULL, NULL)
                           : g_strdup (_("all initiatives"));
}

static GtkWidget *
make_choice (TrendsSavedFilters *self,
             TrendsEntity       *saved)
{
  const char *name = trends_entity_get_text (saved, TRENDS_SAVED_FILTER_NAME);
  g_autofree char *words = describe (self, saved);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *what = trends_wrapped_label_new (words, "quiet", WORDS_CHARS);
  /* Translators: the name of a filter that is chosen */
  g_autofree char *shown = is_shown (self, saved) ? g_strdup_printf (_("✓ %s"), name) : NULL;
  /* Translators: the same, said */
  g_autofree char *said = shown != NULL ? g_strdup_printf (_("%s, shown now"), name) : NULL;

  gtk_box_append (GTK_BOX (box), trends_wrapped_label_new (shown != NULL ? shown : name, "heading", NAME_CHARS));
  gtk_widget_add_css_class (what, "caption"); /* not as bold as a button's own */
  gtk_box_append (GTK_BOX (box), what);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_hexpand (button, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  said != NULL ? said : name, -1);
  trends_accessible_describe (button, words);
  g_object_set_data_full (G_OBJECT (button), "saved", g_object_ref (saved), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
make_remover (TrendsSavedFilters *self,
              TrendsEntity       *saved)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: %s is the name of a saved filter */
  g_autofree char *tip = g_strdup_printf (_("Remove “%s”"), trends_entity_get_text (
                                            saved, TRENDS_SAVED_FILTER_NAME));

  trends_accessible_set_tip (button, tip, NULL);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, !trends_session_get_read_only (self->session));
  g_object_set_data_full (G_OBJECT (button), "saved", g_object_ref (saved), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
make_list (TrendsSavedFilters *self)
{
  GListModel *list = trends_plan_get_list (get_plan (self), TRENDS_KIND_SAVED_FILTER);
  GtkWidget *box;

  /* Nothing to be gone through, which the focus would come to first */
  if (g_list_model_get_n_items (list) == 0)
    return trends_wrapped_label_new (_("This plan keeps no filter yet."), "quiet", WORDS_CHARS);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) saved = g_list_model_get_item (list, i);
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);

      gtk_box_append (GTK_BOX (row), make_choice (self, saved));
      gtk_box_append (GTK_BOX (row), make_remover (self, saved));
      gtk_box_append (GTK_BOX (box), row);
    }

  return g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                       "child", box,
                       "hscrollbar-policy", GTK_POLICY_NEVER,
                       "propagate-natural-height", TRUE,
                       "propagate-natural-width", TRUE,
                       "max-content-height", 320,
                       NULL);
}

static GtkWidget *
make_saver (TrendsSavedFilters *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *save = gtk_button_new_with_mnemonic (_("_Save"));
  gboolean can_save = trends_filter_is_active (trends_session_get_filter (self->session))
                      && !trends_session_get_read_only (self->session);

  self->name = GTK_EDITABLE (gtk_entry_new ());
  trends_line_entry_fold (self->name);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->name), _("Name for what is looked for"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Name for what is looked for"), -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self->name), TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->name), can_save);
  gtk_widget_set_sensitive (save, can_save);
  g_signal_connect_object (self->name, "activate", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (save, "clicked", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (line), save);

  return line;
}

/* In words, for a saved filter may ask for more than the bar has fields for. */
static GtkWidget *
make_words (TrendsSavedFilters *self)
{
  TrendsFilter *filter = trends_session_get_filter (self->session);
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;

  if (!trends_filter_is_active (filter))
    return trends_wrapped_label_new (_("Look for something first, to keep that under a name."), "quiet",
                       WORDS_CHARS);

  words = trends_filter_describe (filter, get_plan (self), NULL, NULL);
  /* Translators: %s is what is looked for, in words, as “Status is Planned” */
  text = g_strdup_printf (_("Looked for now: %s"), words);
  return trends_wrapped_label_new (text, "quiet", WORDS_CHARS);
}

static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  TrendsSavedFilters *self = user_data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_box_append (GTK_BOX (box), make_list (self));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), make_words (self));
  gtk_box_append (GTK_BOX (box), make_saver (self));
  self->problem = GTK_LABEL (trends_wrapped_label_new ("", "error", WORDS_CHARS));
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->problem));
  trends_accessible_name_popover (GTK_POPOVER (popover), _("Saved filters"));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
}

/* ----------------------------------------------------------------- class */

static void
trends_saved_filters_dispose (GObject *object)
{
  g_clear_object (&TRENDS_SAVED_FILTERS (object)->session);

  G_OBJECT_CLASS (trends_saved_filters_parent_class)->dispose (object);
}

static void
trends_saved_filters_class_init (TrendsSavedFiltersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_saved_filters_dispose;
}

static void
trends_saved_filters_init (TrendsSavedFilters *self)
{
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (self->label, 16);
  gtk_menu_button_set_child (self->button, GTK_WIDGET (self->label));
  gtk_menu_button_set_always_show_arrow (self->button, TRUE);
  gtk_menu_button_set_create_popup_func (self->button, create_popup_cb, self, NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _("Filters that this plan keeps"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

/**
 * trends_saved_filters_set_session:
 * @session: whose plan and filter it is about; once
 */
void
trends_saved_filters_set_session (TrendsSavedFilters *self,
                                  TrendsSession      *session)
{
  g_return_if_fail (TRENDS_IS_SAVED_FILTERS (self));
  g_return_if_fail (TRENDS_IS_SESSION (session) && self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (trends_session_get_filter (session), "changed",
                           G_CALLBACK (update_button), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_plan (self), "edited", G_CALLBACK (update_button), self,
                           G_CONNECT_SWAPPED);
  update_button (self);
}
