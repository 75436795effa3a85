/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-mapping-questions.c: see trends-mapping-questions.h. A row stays as long as its question
 * is asked, so that the focus does; what was answered can be answered otherwise.
 */

#include "trends-mapping-questions.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-container.h"
#include "trends-holder-row.h"
#include "trends-mapping-question-words.h"
#include "trends-wrap-layout.h"

#define ROWS_A_FRAME 2

struct _TrendsMappingQuestions
{
  AdwPreferencesGroup parent_instance;

  TrendsMapping *mapping;
  GPtrArray *rows; /* (element-type Row) */
  GQueue coming;   /* indices of questions that have no row yet */
  const TrendsSheetOutline *coming_of; /* (nullable): what these are questions of; not looked into */
  GtkWidget *accept;
  guint growing; /* a tick callback */
  gboolean is_showing;
};

typedef struct
{
  TrendsMappingQuestions *self; /* not owned */
  char *key;
  TrendsSheetAsks asks;
  guint column;
  const TrendsField *field; /* (nullable) */
  char *text;
  char *title;
  char *proposal;     /* (nullable) */
  GPtrArray *answers; /* (element-type TrendsMappingAnswer) */
  GtkWidget *row;
  GtkWidget *propose; /* (nullable): takes what is proposed */
  GtkWidget *answer;
} Row;

G_DEFINE_FINAL_TYPE (TrendsMappingQuestions, trends_mapping_questions, ADW_TYPE_PREFERENCES_GROUP)

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->key);
  g_free (row->text);
  g_free (row->title);
  g_free (row->proposal);
  g_ptr_array_unref (row->answers);
  g_free (row);
}

/* (nullable) */
static const TrendsSheetOutline *
get_outline (TrendsMappingQuestions *self)
{
  const TrendsImportReport *report = trends_mapping_get_report (self->mapping);

  return report != NULL ? report->outline : NULL;
}

/* Whether a row asks it: the same of the same field */
static char *
make_key (TrendsMappingQuestions    *self,
          const TrendsSheetQuestion *question)
{
  const TrendsSheetOutlineColumn *column = get_outline (self)->columns->pdata[question->column];

  if (question->asks == TRENDS_SHEET_ASKS_KEPT)
    return g_strdup_printf ("%d/%s/%s/%s/%s", question->asks, question->field->key, question->text,
                            question->first, question->second);
  if (question->asks != TRENDS_SHEET_ASKS_VALUE)
    /* What is shown of each way is part of the answers. */
    return g_strdup_printf ("%d/%s/%s/%s", question->asks, question->text,
                            question->first ? question->first : "",
                            question->second ? question->second : "");
  /* What becomes of it otherwise is part of the answers, too. */
  return g_strdup_printf ("%d/%u/%s/%s/%d/%s", question->asks, question->column, column->heading,
                          column->field, trends_mapping_get_trend (self->mapping) != NULL, question->text);
}

/* ----------------------------------------------------------------- answers */

static void
say (Row   *row,
     guint  position)
{
  TrendsMapping *mapping = row->self->mapping;
  const TrendsMappingAnswer *answer = row->answers->pdata[position];

  switch (row->asks)
    {
    case TRENDS_SHEET_ASKS_DATES:
      trends_mapping_set_dates (mapping, (TrendsSheetDates) position);
      break;
    case TRENDS_SHEET_ASKS_PERIODS:
      trends_mapping_set_periods (mapping, (TrendsSheetPeriods) position);
      break;
    case TRENDS_SHEET_ASKS_NUMBERS:
      trends_mapping_set_numbers (mapping, (TrendsSheetNumbers) position);
      break;
    case TRENDS_SHEET_ASKS_PEOPLE:
      trends_mapping_set_people (mapping, (TrendsSheetPeople) position);
      break;
    case TRENDS_SHEET_ASKS_KEPT:
      trends_mapping_set_overwrites (mapping, row->field->key, position == 1);
      break;
    case TRENDS_SHEET_ASKS_VALUE:
    default:
      trends_mapping_set_value (mapping, row->column, row->text, answer->word);
      break;
    }
}

static void
answer_cb (GtkDropDown *dropdown,
           GParamSpec  *pspec,
           Row         *row)
{
  guint selected = gtk_drop_down_get_selected (dropdown);

  if (!row->self->is_showing && selected < row->answers->len)
    say (row, selected);
}

static guint
find_word (const Row  *row,
           const char *word)
{
  for (guint i = 1; word != NULL && i < row->answers->len; i++)
    if (g_strcmp0 (((TrendsMappingAnswer *) row->answers->pdata[i])->word, word) == 0)
      return i;
  return 0;
}

/* Which answer the map gives now */
static guint
find_said (const Row                 *row,
           const TrendsSheetQuestion *question)
{
  const TrendsSheetMap *map = trends_mapping_get_map (row->self->mapping);

  switch (row->asks)
    {
    case TRENDS_SHEET_ASKS_DATES:
      return map->dates;
    case TRENDS_SHEET_ASKS_PERIODS:
      return map->periods;
    case TRENDS_SHEET_ASKS_NUMBERS:
      return map->numbers;
    case TRENDS_SHEET_ASKS_PEOPLE:
      return map->people;
    case TRENDS_SHEET_ASKS_KEPT:
      return trends_sheet_map_get_overwrites (map, row->field->key) ? 1 : 0;
    case TRENDS_SHEET_ASKS_VALUE:
    default:
      return find_word (row, question->said);
    }
}

/* (0: none): which answer is proposed */
static guint
find_proposal (const Row *row)
{
  if (row->proposal == NULL || row->asks == TRENDS_SHEET_ASKS_VALUE)
    return find_word (row, row->proposal);
  /* The first way */
  return 1;
}

static void
show_row (TrendsMappingQuestions    *self,
          Row                       *row,
          const TrendsSheetQuestion *question)
{
  g_autofree char *summary = trends_mapping_question_dup_summary (question);
  guint said = find_said (row, question);

  self->is_showing = TRUE;
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row->row), summary);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (row->answer), said);
  trends_accessible_name_drop_down (GTK_DROP_DOWN (row->answer), row->title,
                                    ((TrendsMappingAnswer *) row->answers->pdata[said])->label);
  trends_accessible_describe (gtk_widget_get_first_child (row->answer), summary);
  if (row->propose != NULL)
    {
      /* What has the focus would lose it. */
      if (said > 0 && gtk_widget_has_focus (row->propose))
        gtk_widget_grab_focus (row->answer);
      gtk_widget_set_visible (row->propose, said == 0);
    }
  self->is_showing = FALSE;
}

/* -------------------------------------------------------------------- rows */

static void
propose_cb (GtkWidget *button,
            Row       *row)
{
  say (row, find_proposal (row));
}

static GtkWidget *
make_proposal (Row *row)
{
  const TrendsMappingAnswer *answer = row->answers->pdata[find_proposal (row)];
  /* Translators: a button: what a word in a spreadsheet might mean: “Harnessing data?” */
  g_autofree char *label = g_strdup_printf (_("%s?"), answer->label);
  /* Translators: the same for a screen reader: a question, and a proposal */
  g_autofree char *name = g_strdup_printf (_("%s %s, as proposed"), row->title, answer->label);
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (propose_cb), row);
  return button;
}

static GtkWidget *
make_answers (Row *row)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  GtkWidget *dropdown;

  for (guint i = 0; i < row->answers->len; i++)
    gtk_string_list_append (labels, ((TrendsMappingAnswer *) row->answers->pdata[i])->label);
  dropdown = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&labels)), NULL);
  gtk_widget_set_valign (dropdown, GTK_ALIGN_CENTER);
  return dropdown;
}

/* What is proposed beside the choice, or above it where words are large: the question needs room. */
static GtkWidget *
make_suffix (Row *row)
{
  GtkWidget *suffix = trends_container_new (trends_wrap_layout_new (6));

  if (find_proposal (row) > 0)
    {
      row->propose = make_proposal (row);
      gtk_widget_set_parent (row->propose, suffix);
    }
  gtk_widget_set_parent (row->answer, suffix);
  gtk_widget_set_valign (suffix, GTK_ALIGN_CENTER);
  return suffix;
}

static void
add_row (TrendsMappingQuestions    *self,
         const TrendsSheetQuestion *question,
         char                      *key)
{
  const TrendsSheetOutlineColumn *column = get_outline (self)->columns->pdata[question->column];
  Row *row = g_new0 (Row, 1);

  row->self = self;
  row->key = key;
  row->asks = question->asks;
  row->field = question->field;
  row->column = question->column;
  row->text = g_strdup (question->text);
  row->title = trends_mapping_question_dup_title (question, column);
  row->proposal = g_strdup (question->proposal);
  row->answers = trends_mapping_question_dup_answers (question, column, self->mapping);
  row->answer = make_answers (row);
  row->row = g_object_new (TRENDS_TYPE_HOLDER_ROW, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0,
                           "activatable-widget", row->answer, NULL);
  /* Only when it is no markup any more: properties of one call are told of in any order. */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row->row), row->title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row->row), make_suffix (row));
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row->row);
  show_row (self, row, question);
  g_signal_connect (row->answer, "notify::selected", G_CALLBACK (answer_cb), row);
}

static void
disconnect_row (Row *row)
{
  g_signal_handlers_disconnect_by_data (row->answer, row);
  if (row->propose != NULL)
    g_signal_handlers_disconnect_by_data (row->propose, row);
}

/* (nullable) */
static Row *
find_row (TrendsMappingQuestions *self,
          const char             *key)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (((Row *) self->rows->pdata[i])->key, key))
      return self->rows->pdata[i];
  return NULL;
}

/* (transfer full) (element-type utf8): of all that is asked */
static GHashTable *
list_keys (TrendsMappingQuestions *self)
{
  const TrendsSheetOutline *outline = get_outline (self);
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; outline != NULL && i < outline->questions->len; i++)
    g_hash_table_add (keys, make_key (self, outline->questions->pdata[i]));
  return keys;
}

static void
remove_answered (TrendsMappingQuestions *self)
{
  g_autoptr (GHashTable) keys = list_keys (self);

  for (guint i = self->rows->len; i-- > 0;)
    {
      Row *row = self->rows->pdata[i];

      if (g_hash_table_contains (keys, row->key))
        continue;
      disconnect_row (row);
      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), row->row);
      g_ptr_array_remove_index (self->rows, i);
    }
}

/* Shows those that have a row; the others come a few a frame. */
static void
show_rows (TrendsMappingQuestions *self)
{
  const TrendsSheetOutline *outline = get_outline (self);

  g_queue_clear (&self->coming);
  self->coming_of = outline;
  for (guint i = 0; outline != NULL && i < outline->questions->len; i++)
    {
      const TrendsSheetQuestion *question = outline->questions->pdata[i];
      g_autofree char *key = make_key (self, question);
      Row *row = find_row (self, key);

      if (row != NULL)
        show_row (self, row, question);
      else
        g_queue_push_tail (&self->coming, GUINT_TO_POINTER (i));
    }
}

/* Where another table was found meanwhile, it is shown as soon as all of it is known. */
static gboolean
grow_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  TrendsMappingQuestions *self = TRENDS_MAPPING_QUESTIONS (widget);
  const TrendsSheetOutline *outline = get_outline (self);

  if (outline != self->coming_of)
    g_queue_clear (&self->coming);
  for (guint i = 0; i < ROWS_A_FRAME && !g_queue_is_empty (&self->coming); i++)
    {
      guint next = GPOINTER_TO_UINT (g_queue_pop_head (&self->coming));
      const TrendsSheetQuestion *question = outline->questions->pdata[next];

      add_row (self, question, make_key (self, question));
    }
  if (!g_queue_is_empty (&self->coming))
    return G_SOURCE_CONTINUE;
  self->growing = 0;
  return G_SOURCE_REMOVE;
}

static guint
count_proposals (const TrendsSheetOutline *outline)
{
  guint n = 0;

  for (guint i = 0; outline != NULL && i < outline->questions->len; i++)
    {
      const TrendsSheetQuestion *question = outline->questions->pdata[i];

      n += question->proposal != NULL && !question->is_said;
    }
  return n;
}

static void
accept_cb (TrendsMappingQuestions *self)
{
  trends_mapping_accept (self->mapping);
}

/* ------------------------------------------------------------------- class */

static void
trends_mapping_questions_dispose (GObject *object)
{
  TrendsMappingQuestions *self = TRENDS_MAPPING_QUESTIONS (object);

  for (guint i = 0; self->rows != NULL && i < self->rows->len; i++)
    disconnect_row (self->rows->pdata[i]);
  g_queue_clear (&self->coming);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->mapping);

  G_OBJECT_CLASS (trends_mapping_questions_parent_class)->dispose (object);
}

static void
trends_mapping_questions_class_init (TrendsMappingQuestionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_mapping_questions_dispose;
}

static void
trends_mapping_questions_init (TrendsMappingQuestions *self)
{
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->accept = gtk_button_new_with_label (_("Accept all that is proposed"));
  gtk_widget_add_css_class (self->accept, "flat");
  gtk_widget_set_valign (self->accept, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->accept, "clicked", G_CALLBACK (accept_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->accept);
}

/**
 * trends_mapping_questions_set_mapping:
 * @mapping: the table; once
 */
void
trends_mapping_questions_set_mapping (TrendsMappingQuestions *self,
                                      TrendsMapping          *mapping)
{
  g_return_if_fail (TRENDS_IS_MAPPING_QUESTIONS (self) && TRENDS_IS_MAPPING (mapping));

  self->mapping = g_object_ref (mapping);
}

/* Whether all that is asked is which of two stays */
static gboolean
asks_what_stays (const TrendsSheetOutline *outline)
{
  for (guint i = 0; outline != NULL && i < outline->questions->len; i++)
    if (((TrendsSheetQuestion *) outline->questions->pdata[i])->asks != TRENDS_SHEET_ASKS_KEPT)
      return FALSE;
  return TRUE;
}

static void
describe_more (TrendsMappingQuestions   *self,
               const TrendsSheetOutline *outline)
{
  g_autofree char *more = NULL;

  if (outline != NULL && outline->n_more > 0)
    more = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE,
                   "And %u more, which goes to the notes: is the column what it is taken for?",
                   "And %u more, which go to the notes: is the column what it is taken for?",
                   outline->n_more),
      outline->n_more);
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (self),
    more != NULL                 ? more
    : asks_what_stays (outline) ? _("What was changed here stays, unless you say otherwise.")
                                : _("Each is said once for the whole file. What isn’t goes to the notes."));
}

/**
 * trends_mapping_questions_update:
 *
 * Shows what is asked now.
 */
void
trends_mapping_questions_update (TrendsMappingQuestions *self)
{
  const TrendsSheetOutline *outline;
  guint n_proposals;

  g_return_if_fail (TRENDS_IS_MAPPING_QUESTIONS (self));

  outline = get_outline (self);
  n_proposals = count_proposals (outline);
  describe_more (self, outline);
  remove_answered (self);
  gtk_widget_set_visible (GTK_WIDGET (self), outline != NULL && outline->questions->len > 0);
  if (n_proposals == 0 && gtk_widget_has_focus (self->accept) && self->rows->len > 0)
    gtk_widget_grab_focus (((Row *) self->rows->pdata[0])->answer);
  gtk_widget_set_visible (self->accept, n_proposals > 0);
  show_rows (self);
  if (!g_queue_is_empty (&self->coming) && self->growing == 0)
    self->growing = gtk_widget_add_tick_callback (GTK_WIDGET (self), grow_cb, NULL, NULL);
}
