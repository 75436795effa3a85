/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-mapping.c: see trends-mapping.h. One trial is at work at a time: where something is said
 * meanwhile, what comes of it is thrown away, and it is tried anew.
 */

#include "trends-mapping.h"

#include "trends-mapping-memory.h"
#include "trends-sheet-names.h"

struct _TrendsMapping
{
  GObject parent_instance;

  TrendsPlan *plan;
  GBytes *bytes;
  char *name;
  gboolean is_part; /* whether it may be rows without their headings */
  GPtrArray *trends; /* (element-type TrendsMappingTrend): the plan's */

  /* What was said */
  const TrendsImportFormat *format; /* or what it is like */
  char *sheet;                      /* (nullable): the map's, or the first that is a table */
  guint header;                     /* or 0: the map's, or what is found */
  char *trend;                      /* (nullable) */
  char *source;                     /* (nullable): what it is called in the plan, or as it is found */
  gboolean any_currency;            /* whether other currencies are taken as they stand */
  TrendsSheetMap *map;              /* (nullable): all is guessed */

  GCancellable *cancellable; /* (nullable): of what is at work */
  gboolean is_stale;         /* whether something was said since that began */
  gboolean is_stopped;       /* whether nobody wants to know any more */
  gboolean is_remembered;    /* whether the map is of another time */
  TrendsImportReport *report; /* (nullable): of the last trial that could read it */
  char *problem;              /* (nullable): why the last one couldn't */
};

G_DEFINE_FINAL_TYPE (TrendsMapping, trends_mapping, G_TYPE_OBJECT)

static guint changed_signal;

static void start (TrendsMapping *self);

static void
emit_changed (TrendsMapping *self)
{
  g_signal_emit (self, changed_signal, 0);
}

/* `text` may be of the place itself. */
static void
set_text (char       **place,
          const char  *text)
{
  char *copy = g_strdup (text);

  g_free (*place);
  *place = copy;
}

static void
finish_trial (TrendsMapping *self)
{
  g_clear_object (&self->cancellable);
  emit_changed (self);
}

/* ------------------------------------------------------------------- trials */

/* What is found is from now on what is said, so that an answer changes nothing else. */
static void
take_report (TrendsMapping      *self,
             TrendsImportReport *report)
{
  g_clear_pointer (&self->report, trends_import_report_free);
  self->report = report;
  g_clear_pointer (&self->map, trends_sheet_map_free);
  self->map = trends_sheet_map_copy (report->map);
  g_clear_pointer (&self->map->trend, g_free);
  /* Which table it is, a newer copy of what is there or another, follows from what its columns are, unless
   * a person has said it. */
  g_clear_pointer (&self->map->source, g_free);
  /* Where nobody has chosen one, the other sheets are told of. */
  g_clear_pointer (&self->map->sheet, g_free);
  self->header = self->map->header;
}

/* It may have been said of a table for another plan. */
static gboolean
has_trend (TrendsMapping *self,
           const char    *word)
{
  for (guint i = 0; i < self->trends->len; i++)
    if (g_str_equal (((TrendsMappingTrend *) self->trends->pdata[i])->word, word))
      return TRUE;
  return FALSE;
}

static void
recalled_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (TrendsMapping) self = TRENDS_MAPPING (user_data);
  g_autoptr (TrendsSheetMap) map = trends_mapping_memory_recall_finish (result);

  if (self->is_stale)
    {
      start (self);
      return;
    }
  if (!map || self->is_stopped)
    {
      finish_trial (self);
      return;
    }
  /* Where it comes from and where it stands is this file's own, and what was said of one copy's changes
   * isn't said of the next one's. */
  g_clear_pointer (&map->source, g_free);
  g_ptr_array_set_size (map->overwrites, 0);
  g_clear_pointer (&map->sheet, g_free);
  map->header = 0;
  if (map->trend && !self->trend && has_trend (self, map->trend))
    set_text (&self->trend, map->trend);
  g_clear_pointer (&map->trend, g_free);
  g_clear_pointer (&self->map, trends_sheet_map_free);
  self->map = g_steal_pointer (&map);
  self->is_remembered = TRUE;
  start (self);
}

static void
tried_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (TrendsMapping) self = TRENDS_MAPPING (user_data);
  gboolean was_guessed = self->map == NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsImportReport) report
    = trends_import_finish (TRENDS_PLAN (source), result, &error);

  if (self->is_stale)
    {
      start (self);
      return;
    }
  g_clear_pointer (&self->problem, g_free);
  if (!report)
    {
      self->problem = g_strdup (error->message);
      finish_trial (self);
      return;
    }
  if (!report->map)
    {
      g_clear_pointer (&self->report, trends_import_report_free);
      self->report = g_steal_pointer (&report);
      finish_trial (self);
      return;
    }
  take_report (self, g_steal_pointer (&report));
  if (was_guessed && !self->is_stopped)
    trends_mapping_memory_recall_async (self->map, recalled_cb, g_object_ref (self));
  else
    finish_trial (self);
}

static void
run (TrendsMapping       *self,
     TrendsImportFlags    flags,
     GCancellable        *cancellable,
     GAsyncReadyCallback  callback,
     gpointer             user_data)
{
  const TrendsSheetChoice choice = { self->map, self->sheet, self->header, self->trend, self->source,
                                     self->is_part };
  const TrendsImportFlags currency = self->any_currency ? TRENDS_IMPORT_ANY_CURRENCY : 0;
  const TrendsImportOptions options = { flags | currency, self->format, NULL, &choice };
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (self->bytes);

  trends_import_async (self->plan, stream, self->name, &options, cancellable, callback, user_data);
}

static void
start (TrendsMapping *self)
{
  g_clear_object (&self->cancellable);
  if (self->is_stopped)
    return;
  self->is_stale = FALSE;
  self->cancellable = g_cancellable_new ();
  run (self, TRENDS_IMPORT_DRY_RUN | TRENDS_IMPORT_OUTLINE, self->cancellable, tried_cb,
       g_object_ref (self));
}

static void
try_anew (TrendsMapping *self)
{
  if (self->cancellable)
    {
      self->is_stale = TRUE;
      g_cancellable_cancel (self->cancellable);
    }
  else
    start (self);
  emit_changed (self);
}

/* What its columns are is to be found out again. */
static void
forget_columns (TrendsMapping *self)
{
  g_clear_pointer (&self->map, trends_sheet_map_free);
  self->is_remembered = FALSE;
}

/* ------------------------------------------------------------------- trends */

static void
trend_free (gpointer data)
{
  TrendsMappingTrend *trend = data;

  g_free (trend->title);
  g_free (trend->word);
  g_free (trend);
}

static void
list_trends (TrendsMapping *self)
{
  GListModel *trends = trends_plan_get_list (self->plan, TRENDS_KIND_TREND);
  g_autoptr (TrendsSheetNames) names = trends_sheet_names_new (self->plan);

  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (trends, i);
      TrendsMappingTrend *trend = g_new0 (TrendsMappingTrend, 1);

      trend->entity = entity; /* the plan holds it, and nothing is asked of it but which it is */
      trend->title = g_strdup (trends_entity_get_name (entity));
      trend->word = trends_sheet_names_dup_word (names, entity);
      g_ptr_array_add (self->trends, trend);
    }
}

/* -------------------------------------------------------------------- class */

static void
trends_mapping_finalize (GObject *object)
{
  TrendsMapping *self = TRENDS_MAPPING (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_ptr_array_unref (self->trends);
  g_clear_pointer (&self->map, trends_sheet_map_free);
  g_clear_pointer (&self->report, trends_import_report_free);
  g_free (self->name);
  g_free (self->sheet);
  g_free (self->trend);
  g_free (self->source);
  g_free (self->problem);

  G_OBJECT_CLASS (trends_mapping_parent_class)->finalize (object);
}

static void
trends_mapping_class_init (TrendsMappingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trends_mapping_finalize;

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
trends_mapping_init (TrendsMapping *self)
{
  self->trends = g_ptr_array_new_with_free_func (trend_free);
}

/* ------------------------------------------------------------------- public */

/**
 * trends_mapping_new:
 * @plan: the plan that it is for
 * @bytes: all of a file
 * @format: (nullable): what that is, where it is known already
 * @name: what it is called
 * @is_part: whether it may be a part of a sheet, rows without their headings
 *
 * Nothing is tried before something is said of it, be it trends_mapping_set_trend().
 *
 * Returns: (transfer full): a table on its way
 */
TrendsMapping *
trends_mapping_new (TrendsPlan               *plan,
                    GBytes                   *bytes,
                    const TrendsImportFormat *format,
                    const char               *name,
                    gboolean                  is_part)
{
  TrendsMapping *self;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan) && bytes != NULL && name != NULL, NULL);

  self = g_object_new (TRENDS_TYPE_MAPPING, NULL);
  self->plan = g_object_ref (plan);
  self->bytes = g_bytes_ref (bytes);
  self->name = g_strdup (name);
  self->is_part = is_part;
  self->format = format ? format : trends_import_formats_guess (g_bytes_get_data (bytes, NULL),
                                                                g_bytes_get_size (bytes), name);
  list_trends (self);
  return self;
}

/**
 * trends_mapping_get_trends:
 *
 * Returns: (transfer none) (element-type TrendsMappingTrend): the plan's trends, as they were called
 *   when this began
 */
GPtrArray *
trends_mapping_get_trends (TrendsMapping *self)
{
  g_return_val_if_fail (TRENDS_IS_MAPPING (self), NULL);

  return self->trends;
}

/**
 * trends_mapping_find_word:
 * @trend: (nullable): one of the plan
 *
 * Returns: (transfer none) (nullable): what a map calls it
 */
const char *
trends_mapping_find_word (TrendsMapping *self,
                          TrendsEntity  *trend)
{
  g_return_val_if_fail (TRENDS_IS_MAPPING (self), NULL);

  for (guint i = 0; i < self->trends->len; i++)
    if (((TrendsMappingTrend *) self->trends->pdata[i])->entity == trend)
      return ((TrendsMappingTrend *) self->trends->pdata[i])->word;
  return NULL;
}

/**
 * trends_mapping_get_name:
 *
 * Returns: (transfer none): what the file is called
 */
const char *
trends_mapping_get_name (TrendsMapping *self)
{
  g_return_val_if_fail (TRENDS_IS_MAPPING (self), NULL);

  return self->name;
}

/**
 * trends_mapping_get_plan:
 *
 * Returns: (transfer none): the plan that it is for
 */
TrendsPlan *
trends_mapping_get_plan (TrendsMapping *self)
{
  g_return_val_if_fail (TRENDS_IS_MAPPING (self), NULL);

  return self->plan;
}

/**
 * trends_mapping_is_busy:
 *
 * Returns: whether the report is of something else than what was said last
 */
gboolean
trends_mapping_is_busy (TrendsMapping *self)
{
  g_return_val_if_fail (TRENDS_IS_MAPPING (self), FALSE);

  return self->cancellable != NULL;
}

/**
 * trends_mapping_is_remembered:
 *
 * Returns: whether what its columns are was said another time, of a table with the same headings
 */
gboolean
trends_mapping_is_remembered (TrendsMapping *self)
{
  g_return_val_if_fail (TRENDS_IS_MAPPING (self), FALSE);

  return self->is_remembered;
}

/**
 * trends_mapping_get_format:
 *
 * Returns: (transfer none): what it is taken for, whether it can be read so or not
 */
const TrendsImportFormat *
trends_mapping_get_format (TrendsMapping *self)
{
  g_return_val_if_fail (TRENDS_IS_MAPPING (self), NULL);

  return self->format;
}

/**
 * trends_mapping_get_report:
 *
 * Returns: (transfer none) (nullable): what would come of it; %NULL before it is known. Without a
 *   map it is no table
 */
const TrendsImportReport *
trends_mapping_get_report (TrendsMapping *self)
{
  g_return_val_if_fail (TRENDS_IS_MAPPING (self), NULL);

  return self->report;
}

/**
 * trends_mapping_get_problem:
 *
 * Returns: (transfer none) (nullable): why it can't be read in the way that was said last
 */
const char *
trends_mapping_get_problem (TrendsMapping *self)
{
  g_return_val_if_fail (TRENDS_IS_MAPPING (self), NULL);

  return self->problem;
}

/**
 * trends_mapping_get_map:
 *
 * Returns: (transfer none) (nullable): what its columns are
 */
const TrendsSheetMap *
trends_mapping_get_map (TrendsMapping *self)
{
  g_return_val_if_fail (TRENDS_IS_MAPPING (self), NULL);

  return self->map;
}

/**
 * trends_mapping_get_trend:
 *
 * Returns: (transfer none) (nullable): where what says no trend goes, as a map says it
 */
const char *
trends_mapping_get_trend (TrendsMapping *self)
{
  g_return_val_if_fail (TRENDS_IS_MAPPING (self), NULL);

  return self->trend;
}

/**
 * trends_mapping_get_header:
 *
 * Returns: the row with the headings, %TRENDS_SHEET_NO_HEADINGS, or 0 where that isn't known yet
 */
guint
trends_mapping_get_header (TrendsMapping *self)
{
  g_return_val_if_fail (TRENDS_IS_MAPPING (self), 0);

  return self->header;
}

/**
 * trends_mapping_set_format:
 * @format: what it is
 */
void
trends_mapping_set_format (TrendsMapping            *self,
                           const TrendsImportFormat *format)
{
  g_return_if_fail (TRENDS_IS_MAPPING (self) && format != NULL);

  if (self->format == format)
    return;
  self->format = format;
  g_clear_pointer (&self->sheet, g_free);
  g_clear_pointer (&self->source, g_free);
  self->header = 0;
  forget_columns (self);
  try_anew (self);
}

/**
 * trends_mapping_set_sheet:
 * @sheet: the name of a sheet of it
 */
void
trends_mapping_set_sheet (TrendsMapping *self,
                          const char    *sheet)
{
  g_return_if_fail (TRENDS_IS_MAPPING (self) && sheet != NULL);

  if (g_strcmp0 (self->sheet, sheet) == 0)
    return;
  set_text (&self->sheet, sheet);
  self->header = 0;
  forget_columns (self);
  try_anew (self);
}

/**
 * trends_mapping_set_header:
 * @header: the row with the headings, from 1, or %TRENDS_SHEET_NO_HEADINGS
 */
void
trends_mapping_set_header (TrendsMapping *self,
                           guint          header)
{
  g_return_if_fail (TRENDS_IS_MAPPING (self) && header > 0);

  if (self->header == header)
    return;
  self->header = header;
  forget_columns (self);
  try_anew (self);
}

/**
 * trends_mapping_set_trend:
 * @trend: (nullable): where what says no trend goes, as a map says it; %NULL: it is refused
 */
void
trends_mapping_set_trend (TrendsMapping *self,
                          const char    *trend)
{
  g_return_if_fail (TRENDS_IS_MAPPING (self));

  set_text (&self->trend, trend);
  try_anew (self);
}

/**
 * trends_mapping_set_source:
 * @source: what it is called in the plan: it is a newer copy of what came from there, or another where
 *   nothing did
 */
void
trends_mapping_set_source (TrendsMapping *self,
                           const char    *source)
{
  g_return_if_fail (TRENDS_IS_MAPPING (self) && source != NULL);

  if (g_strcmp0 (self->source, source) == 0)
    return;
  set_text (&self->source, source);
  try_anew (self);
}

/**
 * trends_mapping_set_overwrites:
 * @field: key of a field of an initiative
 * @overwrites: whether the file counts for more than what was changed here since
 */
void
trends_mapping_set_overwrites (TrendsMapping *self,
                               const char    *field,
                               gboolean       overwrites)
{
  g_return_if_fail (TRENDS_IS_MAPPING (self) && field != NULL);

  if (!self->map || trends_sheet_map_get_overwrites (self->map, field) == overwrites)
    return;
  trends_sheet_map_set_overwrites (self->map, field, overwrites);
  try_anew (self);
}

/**
 * trends_mapping_get_any_currency:
 *
 * Returns: whether amounts in other currencies than the plan's are taken as they stand
 */
gboolean
trends_mapping_get_any_currency (TrendsMapping *self)
{
  g_return_val_if_fail (TRENDS_IS_MAPPING (self), FALSE);

  return self->any_currency;
}

/**
 * trends_mapping_set_any_currency:
 * @any_currency: whether amounts in other currencies are taken as they stand; they go to the notes
 *   otherwise
 */
void
trends_mapping_set_any_currency (TrendsMapping *self,
                                 gboolean       any_currency)
{
  g_return_if_fail (TRENDS_IS_MAPPING (self));

  if (self->any_currency == any_currency)
    return;
  self->any_currency = any_currency;
  try_anew (self);
}

/**
 * trends_mapping_set_target:
 * @column: one of the map's
 * @target: the key of a field, or a word for something else, as a map has it
 */
void
trends_mapping_set_target (TrendsMapping *self,
                           guint          column,
                           const char    *target)
{
  TrendsSheetColumn *meant;

  g_return_if_fail (TRENDS_IS_MAPPING (self) && target != NULL);

  /* The row that said it may be of a table that is being read again. */
  if (!self->map || column >= self->map->columns->len)
    return;
  meant = self->map->columns->pdata[column];
  if (g_str_equal (meant->field, target))
    return;
  set_text (&meant->field, target);
  /* What its words mean was said for the other field. */
  g_clear_pointer (&meant->values, g_hash_table_unref);
  try_anew (self);
}

/**
 * trends_mapping_set_value:
 * @column: one of the map's
 * @text: what stands in a cell of it
 * @value: (nullable): what that means, as a map says it
 */
void
trends_mapping_set_value (TrendsMapping *self,
                          guint          column,
                          const char    *text,
                          const char    *value)
{
  g_return_if_fail (TRENDS_IS_MAPPING (self) && text != NULL);

  if (!self->map || column >= self->map->columns->len)
    return;
  trends_sheet_column_set_value (self->map->columns->pdata[column], text, value);
  try_anew (self);
}

/**
 * trends_mapping_set_dates:
 * @dates: whether days come before months
 */
void
trends_mapping_set_dates (TrendsMapping    *self,
                          TrendsSheetDates  dates)
{
  g_return_if_fail (TRENDS_IS_MAPPING (self));

  if (!self->map || self->map->dates == dates)
    return;
  self->map->dates = dates;
  try_anew (self);
}

/**
 * trends_mapping_set_periods:
 * @periods: which day a quarter or a year is
 */
void
trends_mapping_set_periods (TrendsMapping      *self,
                            TrendsSheetPeriods  periods)
{
  g_return_if_fail (TRENDS_IS_MAPPING (self));

  if (!self->map || self->map->periods == periods)
    return;
  self->map->periods = periods;
  try_anew (self);
}

/**
 * trends_mapping_set_numbers:
 * @numbers: which sign sets thousands apart
 */
void
trends_mapping_set_numbers (TrendsMapping      *self,
                            TrendsSheetNumbers  numbers)
{
  g_return_if_fail (TRENDS_IS_MAPPING (self));

  if (!self->map || self->map->numbers == numbers)
    return;
  self->map->numbers = numbers;
  try_anew (self);
}

/**
 * trends_mapping_set_people:
 * @people: whether what may be one person or several is one
 */
void
trends_mapping_set_people (TrendsMapping     *self,
                           TrendsSheetPeople  people)
{
  g_return_if_fail (TRENDS_IS_MAPPING (self));

  if (!self->map || self->map->people == people)
    return;
  self->map->people = people;
  try_anew (self);
}

static void
accept (TrendsMapping             *self,
        const TrendsSheetQuestion *question)
{
  TrendsSheetMap *map = self->map;

  if (question->asks == TRENDS_SHEET_ASKS_VALUE && question->column < map->columns->len)
    trends_sheet_column_set_value (map->columns->pdata[question->column], question->text,
                                   question->proposal);
  else if (question->asks == TRENDS_SHEET_ASKS_DATES)
    map->dates = TRENDS_SHEET_DATES_DAY_FIRST;
  else if (question->asks == TRENDS_SHEET_ASKS_PERIODS)
    map->periods = TRENDS_SHEET_PERIODS_FINANCIAL;
  else if (question->asks == TRENDS_SHEET_ASKS_PEOPLE)
    map->people = TRENDS_SHEET_PEOPLE_SEVERAL;
}

/**
 * trends_mapping_accept:
 *
 * Takes all that is proposed where nothing was said.
 */
void
trends_mapping_accept (TrendsMapping *self)
{
  GPtrArray *questions;

  g_return_if_fail (TRENDS_IS_MAPPING (self));

  if (!self->map || !self->report || !self->report->outline)
    return;
  questions = self->report->outline->questions;
  for (guint i = 0; i < questions->len; i++)
    {
      const TrendsSheetQuestion *question = questions->pdata[i];

      if (question->proposal && !question->is_said)
        accept (self, question);
    }
  try_anew (self);
}

/**
 * trends_mapping_set_map:
 * @map: what a person has said of all of it, in a file; it is copied
 */
void
trends_mapping_set_map (TrendsMapping        *self,
                        const TrendsSheetMap *map)
{
  g_return_if_fail (TRENDS_IS_MAPPING (self) && map != NULL);

  g_clear_pointer (&self->map, trends_sheet_map_free);
  self->map = trends_sheet_map_copy (map);
  set_text (&self->sheet, map->sheet);
  self->header = 0;
  if (map->trend)
    set_text (&self->trend, map->trend);
  if (map->source)
    set_text (&self->source, map->source);
  self->is_remembered = FALSE;
  try_anew (self);
}

/**
 * trends_mapping_stop:
 *
 * Nobody wants to know any more what would come of it.
 */
void
trends_mapping_stop (TrendsMapping *self)
{
  g_return_if_fail (TRENDS_IS_MAPPING (self));

  self->is_stopped = TRUE;
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  TrendsImportReport *report = trends_import_finish (TRENDS_PLAN (source), result, &error);

  if (report && report->map)
    trends_mapping_memory_keep (report->map);
  if (report)
    g_task_return_pointer (task, report, (GDestroyNotify) trends_import_report_free);
  else
    g_task_return_error (task, error);
}

/**
 * trends_mapping_import_async:
 *
 * Imports the table as it was said, as one edit, and remembers that for others with its headings.
 */
void
trends_mapping_import_async (TrendsMapping       *self,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (TRENDS_IS_MAPPING (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, trends_mapping_import_async);
  g_task_set_check_cancellable (task, FALSE);
  run (self, TRENDS_IMPORT_DEFAULT, cancellable, imported_cb, task);
}

/**
 * trends_mapping_import_finish:
 * @error: why nothing was imported
 *
 * Returns: (transfer full) (nullable): what came of it
 */
TrendsImportReport *
trends_mapping_import_finish (TrendsMapping  *self,
                              GAsyncResult   *result,
                              GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
