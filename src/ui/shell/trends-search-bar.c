/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-search-bar.c: shows and changes the session's filter. The filter is
 * the truth: whoever changes it, the bar follows.
 */

#include "trends-search-bar.h"

#include <glib/gi18n.h>

#include "trends-announce.h"
#include "trends-chip.h"
#include "trends-choice-filter.h"
#include "trends-container.h"
#include "trends-date.h"
#include "trends-escape.h"
#include "trends-keys.h"
#include "trends-more-filters.h"
#include "trends-owner-choice.h"
#include "trends-saved-filters.h"
#include "trends-search-entry.h"
#include "trends-wrap-layout.h"

#define ANNOUNCE_AFTER 600 /* milliseconds without a keystroke */

struct _TrendsSearchBar
{
  GtkWidget parent_instance;

  TrendsSession *session;
  guint announcing;
  gboolean applying_owner;
  gboolean following; /* the filter: what the entry is set to is not typed */

  GtkEditable *entry;
  GtkDropDown *owner;
  TrendsChoiceFilter *priority;
  TrendsChoiceFilter *status;
  TrendsMoreFilters *more;
  TrendsSavedFilters *saved;
  GPtrArray *chips; /* (element-type GtkWidget): what no other part of the bar shows */
  GtkWidget *hide;
  GtkWidget *clear;
  GtkWidget *previous;
  GtkWidget *next;
  GtkWidget *close;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (TrendsSearchBar, trends_search_bar, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SESSION = 1,
} TrendsSearchBarProperty;

static GParamSpec *properties[PROP_SESSION + 1];
static guint closed_signal;

/* ----------------------------------------------------------------- count */

static char *
describe_count (TrendsSearchBar *self)
{
  TrendsFilter *filter = trends_session_get_filter (self->session);
  GListModel *initiatives =
    trends_plan_get_list (trends_session_get_plan (self->session), TRENDS_KIND_INITIATIVE);
  guint n_all = g_list_model_get_n_items (initiatives);
  guint n_matches;

  if (!trends_filter_is_active (filter))
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u initiative", "%u initiatives", n_all),
                            n_all);
  n_matches = trends_matches_count (trends_session_get_matches (self->session));
  /* Translators: how many initiatives of all: “3 of 35 match” */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u of %'u matches", "%'u of %'u match",
                                       n_matches),
                          n_matches, n_all);
}

static void
announce_cb (gpointer user_data)
{
  TrendsSearchBar *self = user_data;

  self->announcing = 0;
  trends_announce (GTK_WIDGET (self->count), gtk_label_get_label (self->count));
}

/* Not at each keystroke, which a person would hear over their own typing. */
static void
announce_soon (TrendsSearchBar *self)
{
  g_clear_handle_id (&self->announcing, g_source_remove);
  self->announcing = g_timeout_add_once (ANNOUNCE_AFTER, announce_cb, self);
}

static void
update_count (TrendsSearchBar *self)
{
  g_autofree char *text = NULL;

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  text = describe_count (self);
  if (g_str_equal (text, gtk_label_get_label (self->count)))
    return;
  gtk_label_set_label (self->count, text);
  announce_soon (self);
}

/* An entry that is set empties itself first, and says so. */
static void
follow_text (TrendsSearchBar *self,
             const char      *text)
{
  if (g_strcmp0 (gtk_editable_get_text (self->entry), text) == 0)
    return;

  self->following = TRUE;
  gtk_editable_set_text (self->entry, text != NULL ? text : "");
  self->following = FALSE;
}

/* ----------------------------------------------------------------- chips */

static TrendsCondition *
find_by_text (TrendsFilter *filter,
              const char   *text)
{
  const GPtrArray *others = trends_filter_get_others (filter);

  for (guint i = 0; i < others->len; i++)
    {
      g_autofree char *other = trends_condition_to_text (others->pdata[i]);

      if (g_str_equal (other, text))
        return others->pdata[i];
    }

  return NULL;
}

static void
remove_chip_cb (TrendsSearchBar *self,
                GtkWidget       *remove)
{
  TrendsFilter *filter = trends_session_get_filter (self->session);
  TrendsCondition *condition = find_by_text (filter, trends_chip_get_key (remove));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  if (condition != NULL)
    trends_filter_remove_other (filter, condition);
}

static GtkWidget *
make_chip (TrendsSearchBar *self,
           TrendsCondition *condition)
{
  g_autofree char *words
    = trends_condition_describe (condition, trends_session_get_plan (self->session),
                                 trends_date_today (), NULL, NULL);
  g_autofree char *text = trends_condition_to_text (condition);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", words,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   "max-width-chars", 40,
                                   "tooltip-text", words,
                                   NULL);

  return trends_chip_new (label, words, text, G_CALLBACK (remove_chip_cb), self);
}

/* Made anew: there are few, and none of them is typed into. */
static void
update_chips (TrendsSearchBar *self)
{
  const GPtrArray *others
    = trends_filter_get_others (trends_session_get_filter (self->session));

  g_ptr_array_set_size (self->chips, 0);
  for (guint i = 0; i < others->len; i++)
    {
      GtkWidget *chip = make_chip (self, others->pdata[i]);

      gtk_widget_insert_before (chip, GTK_WIDGET (self), self->hide);
      g_ptr_array_add (self->chips, chip);
    }
}

/* How many match is told when it is known. */
static void
filter_changed_cb (TrendsSearchBar *self)
{
  TrendsFilter *filter = trends_session_get_filter (self->session);

  follow_text (self, trends_filter_get_text (filter));
  if (!self->applying_owner)
    trends_owner_choice_follow (self->owner, filter);
  update_chips (self);
  gtk_widget_set_sensitive (self->clear, trends_filter_is_active (filter));
}

/* -------------------------------------------------------------- handlers */

static void
text_changed_cb (TrendsSearchBar *self)
{
  if (self->following)
    return;

  trends_filter_set_text (trends_session_get_filter (self->session),
                          gtk_editable_get_text (self->entry));
}

static void
activate_cb (TrendsSearchBar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.next-match", NULL);
}

static void
owner_selected_cb (TrendsSearchBar *self)
{
  if (self->session == NULL)
    return;
  self->applying_owner = TRUE;
  trends_owner_choice_apply (self->owner, trends_session_get_filter (self->session));
  self->applying_owner = FALSE;
}

static void
clear_cb (TrendsSearchBar *self)
{
  trends_filter_clear (trends_session_get_filter (self->session));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
close_search (TrendsSearchBar *self)
{
  trends_filter_clear (trends_session_get_filter (self->session));
  g_signal_emit (self, closed_signal, 0);
}

static gboolean
leave (gpointer user_data)
{
  close_search (TRENDS_SEARCH_BAR (user_data));
  return TRUE;
}

static void
update_priority_words (TrendsSearchBar *self)
{
  trends_choice_filter_set_choices (
    self->priority, trends_plan_get_priority_choices (trends_session_get_plan (self->session)));
}

/* ----------------------------------------------------------------- class */

static void
watch_plan (TrendsSearchBar *self)
{
  TrendsPlan *plan = trends_session_get_plan (self->session);

  g_signal_connect_object (trends_session_get_matches (self->session), "changed",
                           G_CALLBACK (update_count), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE), "items-changed",
                           G_CALLBACK (update_count), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (trends_plan_get_info (plan), "notify::priority-words",
                           G_CALLBACK (update_priority_words), self, G_CONNECT_SWAPPED);
}

static void
trends_search_bar_constructed (GObject *object)
{
  TrendsSearchBar *self = TRENDS_SEARCH_BAR (object);
  TrendsFilter *filter = trends_session_get_filter (self->session);
  const GBindingFlags both_ways = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;

  G_OBJECT_CLASS (trends_search_bar_parent_class)->constructed (object);

  trends_owner_choice_fill (self->owner, trends_session_get_plan (self->session));
  trends_choice_filter_set_choices (self->status, &trends_status_choices);
  update_priority_words (self);
  g_object_bind_property (filter, "priorities", self->priority, "mask", both_ways);
  g_object_bind_property (filter, "statuses", self->status, "mask", both_ways);
  g_signal_connect_object (filter, "changed", G_CALLBACK (filter_changed_cb), self,
                           G_CONNECT_SWAPPED);
  trends_more_filters_set_session (self->more, self->session);
  trends_saved_filters_set_session (self->saved, self->session);
  watch_plan (self);
  filter_changed_cb (self);
  update_count (self);
}

static void
trends_search_bar_dispose (GObject *object)
{
  TrendsSearchBar *self = TRENDS_SEARCH_BAR (object);
  GtkWidget *child;

  g_clear_handle_id (&self->announcing, g_source_remove);
  g_clear_pointer (&self->chips, g_ptr_array_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_search_bar_parent_class)->dispose (object);
}

static void
trends_search_bar_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch ((TrendsSearchBarProperty) property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, TRENDS_SEARCH_BAR (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_search_bar_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch ((TrendsSearchBarProperty) property_id)
    {
    case PROP_SESSION:
      TRENDS_SEARCH_BAR (object)->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (TRENDS_TYPE_WRAP_LAYOUT);
  g_type_ensure (TRENDS_TYPE_CHOICE_FILTER);
  g_type_ensure (TRENDS_TYPE_MORE_FILTERS);
  g_type_ensure (TRENDS_TYPE_SAVED_FILTERS);
  g_type_ensure (TRENDS_TYPE_SEARCH_ENTRY);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/socitm/Trends/ui/shell/trends-search-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsSearchBar, entry);
  gtk_widget_class_bind_template_child (widget_class, TrendsSearchBar, owner);
  gtk_widget_class_bind_template_child (widget_class, TrendsSearchBar, priority);
  gtk_widget_class_bind_template_child (widget_class, TrendsSearchBar, status);
  gtk_widget_class_bind_template_child (widget_class, TrendsSearchBar, more);
  gtk_widget_class_bind_template_child (widget_class, TrendsSearchBar, saved);
  gtk_widget_class_bind_template_child (widget_class, TrendsSearchBar, hide);
  gtk_widget_class_bind_template_child (widget_class, TrendsSearchBar, clear);
  gtk_widget_class_bind_template_child (widget_class, TrendsSearchBar, previous);
  gtk_widget_class_bind_template_child (widget_class, TrendsSearchBar, next);
  gtk_widget_class_bind_template_child (widget_class, TrendsSearchBar, close);
  gtk_widget_class_bind_template_child (widget_class, TrendsSearchBar, count);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, owner_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_search);
}

static void
trends_search_bar_class_init (TrendsSearchBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = trends_search_bar_constructed;
  object_class->dispose = trends_search_bar_dispose;
  object_class->get_property = trends_search_bar_get_property;
  object_class->set_property = trends_search_bar_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, TRENDS_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  closed_signal = g_signal_new ("closed", TRENDS_TYPE_SEARCH_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  trends_container_let_focus_out (widget_class);
  gtk_widget_class_set_css_name (widget_class, "trendssearch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
  bind_template (widget_class);
}

static void
trends_search_bar_init (TrendsSearchBar *self)
{
  self->chips = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  gtk_widget_init_template (GTK_WIDGET (self));
  trends_keys_add_tip (self->hide, TRENDS_KEYS_WINDOW, "look.hide");
  trends_keys_add_tip (self->previous, TRENDS_KEYS_WINDOW, "win.previous-match");
  trends_keys_add_tip (self->next, TRENDS_KEYS_WINDOW, "win.next-match");
  trends_keys_add_tip (self->close, TRENDS_KEYS_FIELD, "leave");
  trends_escape_add (GTK_WIDGET (self), TRENDS_ESCAPE_FIELD, leave, self);
}

/**
 * trends_search_bar_new:
 * @session: the session whose filter it changes
 *
 * Returns: (transfer floating): a search bar
 */
GtkWidget *
trends_search_bar_new (TrendsSession *session)
{
  return g_object_new (TRENDS_TYPE_SEARCH_BAR, "session", session, NULL);
}

/**
 * trends_search_bar_start:
 *
 * Puts the focus into the entry, so that what is typed replaces what it holds.
 */
void
trends_search_bar_start (TrendsSearchBar *self)
{
  g_return_if_fail (TRENDS_IS_SEARCH_BAR (self));

  update_count (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1);
}
