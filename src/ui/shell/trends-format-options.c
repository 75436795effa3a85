/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-format-options.c: see trends-format-options.h. Days are typed as everywhere else, and
 * what can't be read as one is said beside the field. */

#include "trends-format-options.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "trends-announce.h"
#include "trends-date-read.h"
#include "trends-date.h"
#include "trends-holder-row.h"
#include "trends-line-entry.h"
#include "trends-money.h"
#include "trends-radio-row.h"

#define DATE_CHARS 16

struct _TrendsFormatOptions
{
  GtkBox parent_instance;

  TrendsSession *session;
  const TrendsFormatOption *options;
  GHashTable *values;
  const char *left_out; /* (nullable): the id of an option that isn't asked about */
  TrendsProfile profile; /* whom it is for */
  TrendsPeriod stretch; /* what is seen of a view along time; without days: nothing to offer */
  GPtrArray *dates; /* (element-type Date) */
};

/* A field for a day, for numbers, for a sum or for a text */
typedef struct
{
  TrendsFormatOptions *self; /* not owned */
  const TrendsFormatOption *option;
  GtkWidget *entry;
  AdwActionRow *row;
  gboolean is_wrong;
} Date;

G_DEFINE_FINAL_TYPE (TrendsFormatOptions, trends_format_options, GTK_TYPE_BOX)

static guint changed_signal;

/* ----------------------------------------------------------------- choices */

static void
show_meant (TrendsFormatOptions *self)
{
  for (GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (self)); group != NULL;
       group = gtk_widget_get_next_sibling (group))
    {
      const TrendsFormatOption *option = g_object_get_data (G_OBJECT (group), "option");

      gtk_widget_set_visible (
        group, trends_format_option_is_meant (option, self->values, self->options));
    }
}

static void
choice_chosen_cb (TrendsFormatOptions *self,
                  GtkWidget           *row)
{
  const TrendsFormatOption *option = g_object_get_data (G_OBJECT (row), "option");
  const TrendsFormatChoice *choice = g_object_get_data (G_OBJECT (row), "choice");

  trends_format_values_set (self->values, self->options, option->id, choice->id, NULL);
  show_meant (self);
  g_signal_emit (self, changed_signal, 0);
}

static GtkWidget *
add_group (TrendsFormatOptions      *self,
           const TrendsFormatOption *option,
           const char               *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  g_object_set_data (G_OBJECT (group), "option", (gpointer) option);
  gtk_box_append (GTK_BOX (self), group);
  return group;
}

static void
add_choices (TrendsFormatOptions      *self,
             const TrendsFormatOption *option)
{
  const TrendsFormatChoice *chosen
    = trends_format_values_get (self->values, self->options, option->id);
  GtkWidget *group = add_group (self, option, _(option->label));
  TrendsRadioRow *first = NULL;
  const TrendsFormatChoice *choice;

  for (guint i = 0; (choice = option->get_choice (i)) != NULL; i++)
    {
      GtkWidget *row = trends_radio_row_new (first, _(choice->label), _(choice->summary));

      g_object_set_data (G_OBJECT (row), "option", (gpointer) option);
      g_object_set_data (G_OBJECT (row), "choice", (gpointer) choice);
      g_signal_connect_object (row, "chosen", G_CALLBACK (choice_chosen_cb), self,
                               G_CONNECT_SWAPPED);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      if (choice == chosen)
        trends_radio_row_set_active (TRENDS_RADIO_ROW (row));
      if (first == NULL)
        first = TRENDS_RADIO_ROW (row);
    }
}

/* ------------------------------------------------------------------- dates */

/* From the first day of what is typed, or to its last */
static TrendsDateContext
get_context (Date *date)
{
  TrendsSession *session = date->self->session;

  return trends_date_context_of (trends_session_get_plan (session),
                                 date->option->after != NULL ? TRENDS_DATE_LAST : TRENDS_DATE_FIRST,
                                 trends_today_get_day (trends_session_get_today (session)));
}

/* `words`: what it is read as, or why it can't be */
static void
show_words (Date       *date,
            const char *words)
{
  adw_action_row_set_subtitle (date->row, words);
  trends_line_entry_show_problem (date->entry, date->is_wrong ? words : NULL);
  if (date->is_wrong && gtk_widget_get_mapped (date->entry))
    trends_announce (date->entry, words);
}

static void
read_date (Date *date)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (date->entry));
  TrendsDateContext context = get_context (date);
  TrendsDateReading readings[TRENDS_DATE_MAX_READINGS];
  guint n = trends_date_read (text, &context, readings);
  g_autofree char *iso = n > 0 ? trends_date_to_iso (readings[0].day) : NULL;
  g_autofree char *words = n > 0 ? trends_date_reading_format (&readings[0], &context) : NULL;

  g_hash_table_remove (date->self->values, date->option->id);
  date->is_wrong = *text != '\0' && n == 0;
  if (iso != NULL
      && !trends_format_values_set (date->self->values, date->self->options, date->option->id, iso,
                                    NULL))
    date->is_wrong = TRUE;
  if (date->is_wrong)
    {
      g_autofree char *problem = trends_date_dup_refusal (text, &context);

      show_words (date, problem);
    }
  else
    show_words (date, words != NULL ? words : _(date->option->summary));
}

static void
read_numbers (Date *date)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (date->entry));

  g_hash_table_remove (date->self->values, date->option->id);
  date->is_wrong = *text != '\0'
                   && !trends_format_values_set (date->self->values, date->self->options,
                                                 date->option->id, text, NULL);
  show_words (date, date->is_wrong ? _("These are no numbers, such as 1, 3, 10")
                                   : _(date->option->summary));
}

/* What ends before it begins is said where the end is typed. */
static void
check_order (Date *date)
{
  GHashTable *values = date->self->values;
  TrendsPeriod first, last;

  if (date->is_wrong || date->option->after == NULL
      || !trends_format_values_get_period (values, date->option->after, &first)
      || !trends_format_values_get_period (values, date->option->id, &last)
      || last.end > first.start)
    return;
  date->is_wrong = TRUE;
  show_words (date, _("This is before the day that it begins on"));
}

static gboolean
is_kept (Date *date)
{
  return date->option->kept != NULL && date->self->profile != TRENDS_PROFILE_FULL;
}

static const char *
get_no_sum (void)
{
  /* Translators: in place of a sum of money, where none is wanted */
  return C_("sum", "none");
}

/* Whether there is such a thing in the plan is said when it is exported. What is kept from whom it is
 * for isn't asked, and what was typed stays for others. */
static void
read_text (Date *date)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (date->entry));
  g_autoptr (GError) error = NULL;

  g_hash_table_remove (date->self->values, date->option->id);
  date->is_wrong = FALSE;
  gtk_widget_set_sensitive (date->entry, !is_kept (date));
  show_words (date, is_kept (date) ? _(date->option->kept) : _(date->option->summary));
  if (*text == '\0' || is_kept (date))
    return;
  date->is_wrong = !trends_format_values_set (date->self->values, date->self->options,
                                              date->option->id, text, &error);
  if (date->is_wrong)
    show_words (date, error->message);
}

static const char *
get_currency (TrendsFormatOptions *self)
{
  TrendsEntity *info = trends_plan_get_info (trends_session_get_plan (self->session));

  return trends_entity_get_text (info, TRENDS_PLAN_CURRENCY);
}

/* As it is typed everywhere, or the word for that there is none */
static gboolean
understand_sum (Date       *date,
                const char *text,
                gint64     *sum)
{
  gint64 readings[TRENDS_MONEY_MAX_READINGS];

  *sum = TRENDS_UNSET;
  if (g_ascii_strcasecmp (text, TRENDS_FORMAT_NO_SUM) == 0 || g_str_equal (text, get_no_sum ()))
    return TRUE;
  if (trends_money_read (text, get_currency (date->self), NULL, readings) != 1 || readings[0] < 0)
    return FALSE;
  *sum = readings[0];
  return TRUE;
}

static void
read_sum (Date *date)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (date->entry));
  g_autofree char *value = NULL;
  gint64 sum = TRENDS_UNSET;

  g_hash_table_remove (date->self->values, date->option->id);
  date->is_wrong = *text != '\0' && !understand_sum (date, text, &sum);
  show_words (date, date->is_wrong ? _("That isn’t an amount of money") : _(date->option->summary));
  if (*text == '\0' || date->is_wrong)
    return;
  value = trends_format_dup_money (sum, get_currency (date->self));
  trends_format_values_set (date->self->values, date->self->options, date->option->id, value, NULL);
}

static void
read_field (Date *date)
{
  if (date->option->is_text)
    read_text (date);
  else if (date->option->is_money)
    read_sum (date);
  else if (date->option->has_numbers)
    read_numbers (date);
  else
    read_date (date);
}

static void
date_changed_cb (TrendsFormatOptions *self)
{
  for (guint i = 0; i < self->dates->len; i++)
    read_field (self->dates->pdata[i]);
  for (guint i = 0; i < self->dates->len; i++)
    check_order (self->dates->pdata[i]);
  g_signal_emit (self, changed_signal, 0);
}

/* What is chosen already; a sum as people read it */
static void
show_value (Date *date)
{
  GHashTable *values = date->self->values;
  const char *value = g_hash_table_lookup (values, date->option->id);
  const char *currency = get_currency (date->self);
  g_autofree char *text = g_strdup (value);
  gint64 sum;

  if (date->option->is_money
      && trends_format_values_get_money (values, date->option->id, currency, &sum))
    {
      g_free (text);
      text = sum != TRENDS_UNSET ? trends_money_format (sum, currency) : g_strdup (get_no_sum ());
    }
  if (text != NULL)
    gtk_editable_set_text (GTK_EDITABLE (date->entry), text);
}

static void
add_date (TrendsFormatOptions      *self,
          GtkWidget                *group,
          const TrendsFormatOption *option)
{
  Date *date = g_new0 (Date, 1);

  date->self = self;
  date->option = option;
  date->row = g_object_new (TRENDS_TYPE_HOLDER_ROW, "title", _(option->label), "subtitle",
                            _(option->summary), "subtitle-lines", 3, NULL);
  date->entry = gtk_entry_new ();
  trends_line_entry_fold (GTK_EDITABLE (date->entry));
  gtk_editable_set_width_chars (GTK_EDITABLE (date->entry), DATE_CHARS);
  gtk_entry_set_activates_default (GTK_ENTRY (date->entry), TRUE);
  gtk_widget_set_valign (date->entry, GTK_ALIGN_CENTER);
  g_signal_connect_object (date->entry, "changed", G_CALLBACK (date_changed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (date->row, date->entry);
  adw_action_row_set_activatable_widget (date->row, date->entry);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (date->row));
  g_ptr_array_add (self->dates, date);
  if (option->is_money || option->is_text)
    show_value (date);
}

/* The first day of what is seen, or the last */
static void
take_stretch_cb (TrendsFormatOptions *self)
{
  for (guint i = 0; i < self->dates->len; i++)
    {
      const Date *date = self->dates->pdata[i];
      g_autofree char *day = trends_date_format_short (
        date->option->after != NULL ? self->stretch.end - 1 : self->stretch.start);

      if (!date->option->has_numbers && !date->option->is_text && !date->option->is_money)
        trends_line_entry_set_text (GTK_EDITABLE (date->entry), day);
    }
}

static void
add_stretch_button (TrendsFormatOptions *self,
                    GtkWidget           *group)
{
  GtkWidget *button;

  if (self->stretch.end <= self->stretch.start)
    return;
  /* Translators: a button that sets a period to the days that are in sight on the roadmap */
  button = gtk_button_new_with_label (_("What is in sight"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (take_stretch_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), button);
}

static GtkWidget *
add_period (TrendsFormatOptions      *self,
            const TrendsFormatOption *option)
{
  /* Translators: above two fields for days: from and to */
  GtkWidget *group = add_group (self, option, _("Period"));

  add_stretch_button (self, group);
  return group;
}

/* Days that follow each other are together. */
static void
add_options (TrendsFormatOptions *self)
{
  GtkWidget *group = NULL;

  for (const TrendsFormatOption *o = self->options; o != NULL && o->id != NULL; o++)
    if (g_strcmp0 (o->id, self->left_out) == 0
        || (o->get_choice != NULL && o->get_choice (1) == NULL)) /* nothing to choose */
      continue;
    else if (o->get_choice != NULL)
      {
        add_choices (self, o);
        group = NULL;
      }
    else if (o->has_numbers || o->is_text || o->is_money)
      {
        add_date (self, add_group (self, o, ""), o);
        group = NULL;
      }
    else
      {
        if (group == NULL)
          group = add_period (self, o);
        add_date (self, group, o);
      }
}

/* ------------------------------------------------------------------- class */

static void
clear (TrendsFormatOptions *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->dates, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
}

static void
trends_format_options_dispose (GObject *object)
{
  TrendsFormatOptions *self = TRENDS_FORMAT_OPTIONS (object);

  clear (self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->values, g_hash_table_unref);

  G_OBJECT_CLASS (trends_format_options_parent_class)->dispose (object);
}

static void
trends_format_options_finalize (GObject *object)
{
  g_ptr_array_unref (TRENDS_FORMAT_OPTIONS (object)->dates);

  G_OBJECT_CLASS (trends_format_options_parent_class)->finalize (object);
}

static void
trends_format_options_class_init (TrendsFormatOptionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = trends_format_options_dispose;
  object_class->finalize = trends_format_options_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
trends_format_options_init (TrendsFormatOptions *self)
{
  self->dates = g_ptr_array_new_with_free_func (g_free);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 24);
}

/**
 * trends_format_options_leave_out:
 * @id: as a static string: of an option
 *
 * Doesn't ask about it, whatever format is shown from now on.
 */
void
trends_format_options_leave_out (TrendsFormatOptions *self,
                                 const char          *id)
{
  g_return_if_fail (TRENDS_IS_FORMAT_OPTIONS (self));

  self->left_out = id;
}

/**
 * trends_format_options_offer_stretch:
 * @stretch: (nullable): the days that are in sight of a view along time
 *
 * Has them be chosen with one press, in what is shown from now on.
 */
void
trends_format_options_offer_stretch (TrendsFormatOptions *self,
                                     const TrendsPeriod  *stretch)
{
  g_return_if_fail (TRENDS_IS_FORMAT_OPTIONS (self));

  self->stretch = stretch != NULL ? *stretch : (TrendsPeriod) { 0, 0 };
}

/**
 * trends_format_options_set_profile:
 * @profile: whom it is for
 *
 * Asks for nothing that is kept from them, and says so in its place.
 */
void
trends_format_options_set_profile (TrendsFormatOptions *self,
                                   TrendsProfile        profile)
{
  g_return_if_fail (TRENDS_IS_FORMAT_OPTIONS (self));

  self->profile = profile;
  for (guint i = 0; i < self->dates->len; i++)
    {
      Date *date = self->dates->pdata[i];

      if (date->option->kept != NULL)
        read_field (date);
    }
}

/**
 * trends_format_options_show:
 * @session: whose plan says what a quarter is
 * @options: (nullable): what can be chosen
 * @values: what is chosen first, and where it goes
 *
 * Asks about another format.
 */
void
trends_format_options_show (TrendsFormatOptions      *self,
                            TrendsSession            *session,
                            const TrendsFormatOption *options,
                            GHashTable               *values)
{
  g_return_if_fail (TRENDS_IS_FORMAT_OPTIONS (self) && TRENDS_IS_SESSION (session));
  g_return_if_fail (values != NULL);

  clear (self);
  g_set_object (&self->session, session);
  self->options = options;
  g_hash_table_ref (values);
  g_clear_pointer (&self->values, g_hash_table_unref);
  self->values = values;
  add_options (self);
  trends_format_options_set_profile (self, self->profile);
  show_meant (self);
}

/**
 * trends_format_options_is_valid:
 *
 * Returns: whether all that is typed and makes a difference can be read
 */
gboolean
trends_format_options_is_valid (TrendsFormatOptions *self)
{
  g_return_val_if_fail (TRENDS_IS_FORMAT_OPTIONS (self), FALSE);

  for (guint i = 0; i < self->dates->len; i++)
    {
      const Date *date = self->dates->pdata[i];

      if (date->is_wrong
          && trends_format_option_is_meant (date->option, self->values, self->options))
        return FALSE;
    }
  return TRUE;
}
