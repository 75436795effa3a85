/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-more-filters.c: see trends-more-filters.h. The popover is made each time that it is
 * opened, of what the filter asks for and which tags the plan has then.
 */

#include "trends-more-filters.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-check-button.h"
#include "trends-tag-counts.h"
#include "trends-wrapped-label.h"

#define WORDS_CHARS 24
#define MAX_TAGS 100
#define LIST_HEIGHT 200

struct _TrendsMoreFilters
{
  AdwBin parent_instance;

  TrendsSession *session;
  GtkMenuButton *button;
};

G_DEFINE_FINAL_TYPE (TrendsMoreFilters, trends_more_filters, ADW_TYPE_BIN)

/* What can be missing, in the order in which a plan is made. */
static const guint missable[] = {
  TRENDS_INITIATIVE_LEAD, TRENDS_INITIATIVE_START,   TRENDS_INITIATIVE_END,
  TRENDS_INITIATIVE_COST, TRENDS_INITIATIVE_BENEFIT,
};

/* Days before today; 0 for any time */
static const int spans[] = { 0, 1, 7, 30, 90 };

static TrendsFilter *
get_filter (TrendsMoreFilters *self)
{
  return trends_session_get_filter (self->session);
}

static TrendsCondition *
new_condition (TrendsConditionType  type,
               int                  field,
               const char * const  *values)
{
  return trends_condition_new (type, TRENDS_KIND_INITIATIVE, field, values);
}

/* ------------------------------------------------------------- one of several */

/* A check button stands for one value of a field. */
static const char *
get_value (GtkWidget *check)
{
  return g_object_get_data (G_OBJECT (check), "trends-value");
}

static gboolean
asks_for (TrendsMoreFilters *self,
          guint              field,
          const char        *value)
{
  TrendsCondition *condition
    = trends_filter_find_other (get_filter (self), TRENDS_CONDITION_IS, (int) field);

  return condition != NULL
         && g_strv_contains (trends_condition_get_values (condition), value);
}

/* What is asked for in the order in which it is offered, and after it what isn't offered. */
static char **
dup_ticked (TrendsMoreFilters *self,
            guint              field,
            GtkWidget         *box)
{
  TrendsCondition *before
    = trends_filter_find_other (get_filter (self), TRENDS_CONDITION_IS, (int) field);
  const char *const *old = before != NULL ? trends_condition_get_values (before) : NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) offered = g_hash_table_new (g_str_hash, g_str_equal);

  for (GtkWidget *check = gtk_widget_get_first_child (box); check != NULL;
       check = gtk_widget_get_next_sibling (check))
    if (get_value (check) != NULL)
      {
        g_hash_table_add (offered, (gpointer) get_value (check));
        if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
          g_strv_builder_add (builder, get_value (check));
      }
  for (guint i = 0; old != NULL && old[i] != NULL; i++)
    if (!g_hash_table_contains (offered, old[i]))
      g_strv_builder_add (builder, old[i]);

  return g_strv_builder_end (builder);
}

static void
value_toggled_cb (TrendsMoreFilters *self,
                  GtkWidget         *check)
{
  guint field = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "trends-field"));
  g_auto (GStrv) values = dup_ticked (self, field, gtk_widget_get_parent (check));
  g_autoptr (TrendsCondition) condition = NULL;

  if (values[0] != NULL)
    condition = new_condition (TRENDS_CONDITION_IS, (int) field, (const char *const *) values);
  trends_filter_set_other (get_filter (self), TRENDS_CONDITION_IS, (int) field, condition);
}

static void
add_value (TrendsMoreFilters *self,
           GtkWidget         *box,
           guint              field,
           const char        *value,
           const char        *label)
{
  GtkWidget *check = trends_check_button_new (label);

  g_object_set_data_full (G_OBJECT (check), "trends-value", g_strdup (value), g_free);
  g_object_set_data (G_OBJECT (check), "trends-field", GUINT_TO_POINTER (field));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), asks_for (self, field, value));
  g_signal_connect_object (check, "toggled", G_CALLBACK (value_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), check);
}

/* ------------------------------------------------------------------- sections */

/* (transfer floating): what belongs under one heading, which is its name */
static GtkWidget *
make_section (const char *title)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX,
                                 "orientation", GTK_ORIENTATION_VERTICAL,
                                 "spacing", 2,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                 NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL,
                                               "label", title,
                                               "xalign", 0.0,
                                               "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                               "css-classes", (const char *[]) { "heading", NULL },
                                               NULL));
  return box;
}

static GtkWidget *
make_choices (TrendsMoreFilters *self,
              guint              field)
{
  const TrendsField *info = trends_kind_get_field (TRENDS_KIND_INITIATIVE, field);
  GtkWidget *box = make_section (trends_field_get_label (info));

  for (guint i = 0; i < info->choices->n_items; i++)
    add_value (self, box, field, trends_choices_get_nick (info->choices, i),
               trends_choices_get_label (info->choices, i));
  return box;
}

static void
add_tags (TrendsMoreFilters *self,
          GtkWidget         *box)
{
  g_autoptr (GPtrArray) counts = trends_tag_counts (trends_session_get_plan (self->session));

  for (guint i = 0; i < MIN (counts->len, MAX_TAGS); i++)
    {
      TrendsTagCount *count = counts->pdata[i];
      /* Translators: a tag, and how many initiatives have it: “housing (3)” */
      g_autofree char *label = g_strdup_printf (_("%s (%'u)"), count->tag, count->n_initiatives);

      add_value (self, box, TRENDS_INITIATIVE_TAGS, count->tag, label);
    }
  if (counts->len > MAX_TAGS)
    gtk_box_append (GTK_BOX (box),
                    trends_wrapped_label_new (_("Those that most initiatives have. Search for "
                                                "the words of any other."),
                                              "quiet", WORDS_CHARS));
  if (counts->len == 0)
    gtk_box_append (GTK_BOX (box), trends_wrapped_label_new (_("No initiative has a tag yet."),
                                                             "quiet", WORDS_CHARS));
}

static GtkWidget *
make_tags (TrendsMoreFilters *self)
{
  GtkWidget *section = make_section (_("Tags"));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  add_tags (self, box);
  gtk_box_append (GTK_BOX (section),
                  g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                "child", box,
                                "hscrollbar-policy", GTK_POLICY_NEVER,
                                "propagate-natural-height", TRUE,
                                "propagate-natural-width", TRUE,
                                "max-content-height", LIST_HEIGHT,
                                NULL));
  return section;
}

static void
missing_toggled_cb (TrendsMoreFilters *self,
                    GtkCheckButton    *check)
{
  static const char *const nothing[] = { NULL };
  guint field = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "trends-field"));
  g_autoptr (TrendsCondition) condition = NULL;

  if (gtk_check_button_get_active (check))
    condition = new_condition (TRENDS_CONDITION_MISSING, (int) field, nothing);
  trends_filter_set_other (get_filter (self), TRENDS_CONDITION_MISSING, (int) field, condition);
}

/* That nobody leads is a property of the filter, which its own list of owners has too. */
static void
bind_missing (TrendsMoreFilters *self,
              GtkWidget         *check,
              guint              field)
{
  if (field == TRENDS_INITIATIVE_LEAD)
    {
      g_object_bind_property (get_filter (self), "without-owner", check, "active",
                              G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
      return;
    }

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               trends_filter_find_other (get_filter (self),
                                                         TRENDS_CONDITION_MISSING, (int) field)
                                 != NULL);
  g_object_set_data (G_OBJECT (check), "trends-field", GUINT_TO_POINTER (field));
  g_signal_connect_object (check, "toggled", G_CALLBACK (missing_toggled_cb), self,
                           G_CONNECT_SWAPPED);
}

static GtkWidget *
make_missing (TrendsMoreFilters *self)
{
  /* Translators: above a list of what initiatives may lack: a lead, an end, a cost … */
  GtkWidget *box = make_section (C_("filter", "Missing"));

  for (guint i = 0; i < G_N_ELEMENTS (missable); i++)
    {
      const TrendsField *field = trends_kind_get_field (TRENDS_KIND_INITIATIVE, missable[i]);
      GtkWidget *check = trends_check_button_new (trends_field_get_label (field));

      bind_missing (self, check, missable[i]);
      gtk_box_append (GTK_BOX (box), check);
    }
  return box;
}

/* ------------------------------------------------------------------- changes */

static char *
dup_span_label (int days)
{
  if (days == 0)
    /* Translators: when initiatives were changed that are looked for */
    return g_strdup (C_("changed", "Any time"));
  if (days == 1)
    /* Translators: when initiatives were changed that are looked for */
    return g_strdup (C_("changed", "Since yesterday"));
  /* Translators: when initiatives were changed that are looked for */
  return g_strdup_printf (ngettext ("In the last %d day", "In the last %d days", days), days);
}

static char *
dup_span_value (int days)
{
  return g_strdup_printf ("today-%d", days);
}

static gboolean
is_span (TrendsMoreFilters *self,
         int                days)
{
  g_autofree char *value = dup_span_value (days);
  TrendsCondition *condition
    = trends_filter_find_other (get_filter (self), TRENDS_CONDITION_CHANGED_SINCE,
                                TRENDS_CONDITION_ANYWHERE);

  if (condition == NULL)
    return days == 0;
  return g_strcmp0 (trends_condition_get_values (condition)[0], value) == 0;
}

static void
span_toggled_cb (TrendsMoreFilters *self,
                 GtkCheckButton    *check)
{
  int days = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (check), "trends-days"));
  g_autofree char *value = dup_span_value (days);
  const char *values[] = { value, NULL };
  g_autoptr (TrendsCondition) condition = NULL;

  if (!gtk_check_button_get_active (check))
    return;
  if (days > 0)
    condition = new_condition (TRENDS_CONDITION_CHANGED_SINCE, TRENDS_CONDITION_ANYWHERE, values);
  trends_filter_set_other (get_filter (self), TRENDS_CONDITION_CHANGED_SINCE,
                           TRENDS_CONDITION_ANYWHERE, condition);
}

static GtkWidget *
make_spans (TrendsMoreFilters *self)
{
  GtkWidget *box = make_section (C_("filter", "Changed"));
  GtkCheckButton *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      g_autofree char *label = dup_span_label (spans[i]);
      GtkWidget *check = gtk_check_button_new_with_label (label);

      gtk_check_button_set_group (GTK_CHECK_BUTTON (check), first);
      first = first != NULL ? first : GTK_CHECK_BUTTON (check);
      g_object_set_data (G_OBJECT (check), "trends-days", GINT_TO_POINTER (spans[i]));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_span (self, spans[i]));
      g_signal_connect_object (check, "toggled", G_CALLBACK (span_toggled_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), check);
    }
  return box;
}

/* ----------------------------------------------------------------- the popover */

static GtkWidget *
make_column (GtkWidget *first,
             GtkWidget *second)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (column), first);
  gtk_box_append (GTK_BOX (column), second);
  return column;
}

static GtkWidget *
make_content (TrendsMoreFilters *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);

  gtk_box_append (GTK_BOX (box),
                  make_column (make_choices (self, TRENDS_INITIATIVE_CONFIDENCE),
                               make_choices (self, TRENDS_INITIATIVE_SENSITIVITY)));
  gtk_box_append (GTK_BOX (box), make_column (make_choices (self, TRENDS_INITIATIVE_HORIZON),
                                              make_spans (self)));
  gtk_box_append (GTK_BOX (box), make_column (make_missing (self), make_tags (self)));

  return g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                       "child", box,
                       "propagate-natural-height", TRUE,
                       "propagate-natural-width", TRUE,
                       "max-content-height", 480,
                       "max-content-width", 720,
                       NULL);
}

static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  GtkWidget *popover = gtk_popover_new ();

  trends_accessible_name_popover (GTK_POPOVER (popover), _("More filters"));
  gtk_popover_set_child (GTK_POPOVER (popover), make_content (user_data));
  gtk_menu_button_set_popover (button, popover);
}

/* ----------------------------------------------------------------- class */

static void
trends_more_filters_dispose (GObject *object)
{
  g_clear_object (&TRENDS_MORE_FILTERS (object)->session);

  G_OBJECT_CLASS (trends_more_filters_parent_class)->dispose (object);
}

static void
trends_more_filters_class_init (TrendsMoreFiltersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_more_filters_dispose;
}

static void
trends_more_filters_init (TrendsMoreFilters *self)
{
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  /* Translators: a button with more that initiatives can be looked for by */
  gtk_menu_button_set_child (self->button, gtk_label_new (C_("filters", "More")));
  gtk_menu_button_set_always_show_arrow (self->button, TRUE);
  gtk_menu_button_set_create_popup_func (self->button, create_popup_cb, self, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("More filters"), -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button),
                               _("Confidence, horizon, sensitivity, tags, what is missing, what was changed"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

/**
 * trends_more_filters_set_session:
 * @session: whose filter it changes; once
 */
void
trends_more_filters_set_session (TrendsMoreFilters *self,
                                 TrendsSession     *session)
{
  g_return_if_fail (TRENDS_IS_MORE_FILTERS (self));
  g_return_if_fail (TRENDS_IS_SESSION (session) && self->session == NULL);

  self->session = g_object_ref (session);
}
