/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-own-text.c: see trends-sheet-own-text.h. */

#include "trends-sheet-own-text.h"

#include "trends-date.h"
#include "trends-id-hash.h"
#include "trends-money.h"
#include "trends-sheet-own-words.h"
#include "trends-value-text.h"

#include <string.h>

#define ID_HEADING "Trends ID"
#define NEEDS_HEADING "Needs"
#define SUMS_HEADING "As exported"
#define GUARDED "guarded"
#define COMMA "decimal comma"
#define NEEDS "needs"

/* What all texts of a plan's tables have in common */
struct _TrendsSheetOwnTexts
{
  TrendsPlan *plan;
  const char *language; /* of choices */
  gint64 unit;          /* minor units of the currency in a whole one */
  int n_digits;         /* of its fraction */
  GHashTable *targets;  /* ids of trends and owners to their texts, or NULL while none is needed */
};

/* -------------------------------------------------------------- headings */

/**
 * trends_sheet_own_has_field:
 * @field: of an initiative
 * @profile: for whom a table is
 *
 * Returns: whether the table has a column for it
 */
gboolean
trends_sheet_own_has_field (const TrendsField *field,
                            TrendsProfile      profile)
{
  return (field->flags & TRENDS_FIELD_INTERNAL) == 0
         && trends_audience_sees_field (profile, field);
}

/**
 * trends_sheet_own_dup_heading:
 * @field: of an initiative
 * @plan: whose currency is said of amounts
 *
 * Returns: (transfer full): the heading of its column
 */
char *
trends_sheet_own_dup_heading (const TrendsField *field,
                              TrendsPlan        *plan)
{
  TrendsEntity *info = trends_plan_get_info (plan);
  const char *label = trends_sheet_own_say (field->label, trends_sheet_own_get_language (plan));

  if (field->type != TRENDS_FIELD_MONEY)
    return g_strdup (label);
  return g_strdup_printf ("%s (%s)", label, trends_entity_get_text (info, TRENDS_PLAN_CURRENCY));
}

/* The language that its tables are in, where there are words of it */
const char *
trends_sheet_own_get_language (TrendsPlan *plan)
{
  return trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_LANGUAGE);
}

/**
 * trends_sheet_own_get_needs_heading:
 *
 * Returns: (transfer none): what heads the column of what an initiative waits for
 */
const char *
trends_sheet_own_get_needs_heading (TrendsPlan *plan)
{
  return trends_sheet_own_say (NEEDS_HEADING, trends_sheet_own_get_language (plan));
}

/**
 * trends_sheet_own_get_sums_heading:
 *
 * Returns: (transfer none): what heads the column of sums
 */
const char *
trends_sheet_own_get_sums_heading (TrendsPlan *plan)
{
  return trends_sheet_own_say (SUMS_HEADING, trends_sheet_own_get_language (plan));
}

/**
 * trends_sheet_own_dup_id_heading:
 * @way: how the file is written
 *
 * Returns: (transfer full): the heading of the ids, which says that: “Trends ID (guarded)”
 */
char *
trends_sheet_own_dup_id_heading (const TrendsSheetOwnWay *way)
{
  if (!way->is_guarded && !way->has_comma)
    return g_strdup (ID_HEADING);
  return g_strdup_printf ("%s (%s%s%s)", ID_HEADING, way->is_guarded ? GUARDED : "",
                          way->is_guarded && way->has_comma ? ", " : "",
                          way->has_comma ? COMMA : "");
}

/**
 * trends_sheet_own_read_way:
 * @heading: of any column
 * @way: (out): how its file was written
 *
 * Returns: whether it is the heading of our ids, so that the table is one of ours
 */
gboolean
trends_sheet_own_read_way (const char        *heading,
                           TrendsSheetOwnWay *way)
{
  if (!g_str_has_prefix (heading, ID_HEADING)
      || (heading[strlen (ID_HEADING)] != '\0' && heading[strlen (ID_HEADING)] != ' '))
    return FALSE;
  way->is_guarded = strstr (heading, GUARDED) != NULL;
  way->has_comma = strstr (heading, COMMA) != NULL;
  return TRUE;
}

static gboolean
is_heading_of (const char        *heading,
               const TrendsField *field)
{
  gsize n = field->type == TRENDS_FIELD_MONEY ? trends_sheet_own_match (heading, field->label) : 0;

  return trends_sheet_own_means (heading, field->label)
         || (n > 0 && g_str_has_prefix (heading + n, " ("));
}

/**
 * trends_sheet_own_find_meaning:
 * @heading: of a column of one of our tables
 *
 * Returns: (nullable): what it becomes: the key of a field, or what isn't one; %NULL for a column
 *   that somebody has added
 */
const char *
trends_sheet_own_find_meaning (const char *heading)
{
  const TrendsKindInfo *info = trends_kind_get_info (TRENDS_KIND_INITIATIVE);
  TrendsSheetOwnWay way;

  if (trends_sheet_own_read_way (heading, &way))
    return TRENDS_SHEET_IS_OWN_ID;
  if (trends_sheet_own_means (heading, SUMS_HEADING))
    return TRENDS_SHEET_IS_OWN_SUMS;
  if (trends_sheet_own_means (heading, NEEDS_HEADING))
    return NEEDS;
  for (guint i = 0; i < info->n_fields; i++)
    if ((info->fields[i].flags & TRENDS_FIELD_INTERNAL) == 0
        && is_heading_of (heading, &info->fields[i]))
      return info->fields[i].key;
  return NULL;
}

/* ----------------------------------------------------------------- lists */

static gboolean
needs_quotes (const char *item)
{
  gsize n = strlen (item);

  return n == 0 || *item == '"' || strpbrk (item, ";\n") != NULL
         || g_ascii_isspace (item[0]) || g_ascii_isspace (item[n - 1]);
}

/**
 * trends_sheet_own_append_item:
 * @list: entries between semicolons
 * @item: one more of them, of any letters
 */
void
trends_sheet_own_append_item (GString    *list,
                              const char *item)
{
  if (list->len > 0)
    g_string_append (list, "; ");
  if (!needs_quotes (item))
    {
      g_string_append (list, item);
      return;
    }
  g_string_append_c (list, '"');
  for (const char *at = item; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (list, '"');
      g_string_append_c (list, *at);
    }
  g_string_append_c (list, '"');
}

/* From behind a quotation mark to behind the next that isn't doubled */
static const char *
take_quoted (const char *at,
             GString    *item)
{
  for (; *at != '\0' && (*at != '"' || at[1] == '"'); at++)
    {
      at += *at == '"';
      g_string_append_c (item, *at);
    }
  return *at == '"' ? at + 1 : at;
}

/**
 * trends_sheet_own_split:
 * @list: what trends_sheet_own_append_item() made, or a person in its place
 *
 * Returns: (transfer full): its entries
 */
char **
trends_sheet_own_split (const char *list)
{
  g_autoptr (GStrvBuilder) items = g_strv_builder_new ();

  for (const char *at = list; *at != '\0';)
    {
      g_autoptr (GString) item = g_string_new (NULL);
      gboolean is_quoted;
      gsize n;

      at += strspn (at, " \t\n;");
      is_quoted = *at == '"';
      if (is_quoted)
        at = take_quoted (at + 1, item);
      n = strcspn (at, ";");
      if (!is_quoted)
        {
          g_string_append_len (item, at, (gssize) n);
          g_strchomp (item->str);
        }
      at += n;
      if (is_quoted || item->str[0] != '\0')
        g_strv_builder_add (items, item->str);
    }
  return g_strv_builder_end (items);
}

/* ---------------------------------------------------------------- values */

static gboolean
is_kept (gunichar c)
{
  return c == '\n' || c == '\t'
         || (c >= 0x20 && !(c >= 0x7f && c < 0xa0) && (c & 0xfffe) != 0xfffe);
}

/* How many bytes stay as they are, from the first; most are letters of ASCII */
static gsize
count_kept (const char *text)
{
  const char *at = text;

  while (TRUE)
    {
      while (*at >= 0x20 && *at < 0x7f)
        at++;
      if (*at == '\0' || !is_kept (g_utf8_get_char (at)))
        return (gsize) (at - text);
      at = g_utf8_next_char (at);
    }
}

/**
 * trends_sheet_own_tidy:
 * @text: any text of a plan
 *
 * Returns: (transfer full): it as all tables can hold it: lines end with a LF, and there are no
 *   control characters, which XML hasn't
 */
char *
trends_sheet_own_tidy (const char *text)
{
  gsize n = count_kept (text);
  GString *tidy;

  if (text[n] == '\0')
    return g_strndup (text, n);
  tidy = g_string_sized_new (strlen (text));
  trends_sheet_own_append_tidy (tidy, text);
  return g_string_free (tidy, FALSE);
}

/**
 * trends_sheet_own_append_tidy:
 * @out: takes what trends_sheet_own_tidy() would make
 * @text: any text of a plan
 */
void
trends_sheet_own_append_tidy (GString    *out,
                              const char *text)
{
  for (const char *at = text; *at != '\0';)
    {
      gsize n = count_kept (at);

      g_string_append_len (out, at, (gssize) n);
      at += n;
      if (*at == '\r' && at[1] != '\n')
        g_string_append_c (out, '\n');
      at += *at != '\0' ? g_utf8_next_char (at) - at : 0;
    }
}

/* In at least so many digits */
static void
append_number (GString *out,
               gint64   number,
               int      n_digits)
{
  char digits[24];
  gsize at = sizeof digits;
  guint64 rest = number < 0 ? -(guint64) number : (guint64) number;

  for (; rest > 0 || n_digits > 0; rest /= 10, n_digits--)
    digits[--at] = (char) ('0' + rest % 10);
  if (number < 0)
    digits[--at] = '-';
  g_string_append_len (out, digits + at, (gssize) (sizeof digits - at));
}

/**
 * trends_sheet_own_dup_trend:
 * @trend: a trend
 *
 * Returns: (transfer full): its number and title: “3. Customer experience”
 */
char *
trends_sheet_own_dup_trend (TrendsEntity *trend)
{
  GString *text = g_string_new (NULL);

  append_number (text, trends_trend_get_running_number (trend), 1);
  g_string_append (text, ". ");
  trends_sheet_own_append_tidy (text, trends_entity_get_name (trend));
  return g_string_free (text, FALSE);
}

/* All of its digits, without thousands: “1250.50” */
static void
append_amount (TrendsSheetOwnTexts *self,
               GString             *out,
               gint64               minor)
{
  append_number (out, minor / self->unit, 1);
  if (self->n_digits > 0)
    {
      g_string_append_c (out, '.');
      append_number (out, minor % self->unit, self->n_digits);
    }
}

static char *
make_target (TrendsSheetOwnTexts *self,
             const TrendsField   *field,
             const char          *id)
{
  TrendsEntity *target = trends_plan_lookup (self->plan, id);

  if (!target)
    return g_strdup ("");
  return field->target == TRENDS_KIND_TREND ? trends_sheet_own_dup_trend (target)
                                            : trends_sheet_own_tidy (trends_entity_get_name (target));
}

/* What is referred to is so by many. */
static void
append_target (TrendsSheetOwnTexts *self,
               GString             *out,
               const TrendsField   *field,
               const char          *id)
{
  char *text;

  if (!self->targets)
    self->targets = g_hash_table_new_full (trends_id_hash, g_str_equal, g_free, g_free);
  text = g_hash_table_lookup (self->targets, id);
  if (!text)
    {
      text = make_target (self, field, id);
      g_hash_table_insert (self->targets, g_strdup (id), text);
    }
  g_string_append (out, text);
}

static void
append_list (TrendsSheetOwnTexts *self,
             GString             *list,
             const TrendsValue   *value,
             const TrendsField   *field)
{
  g_auto (GStrv) items = trends_value_dup_strings (value);
  g_autoptr (GString) item = g_string_new (NULL);

  for (guint i = 0; items && items[i]; i++)
    {
      const TrendsField *named = field->type == TRENDS_FIELD_FIELD_KEYS
                                   ? trends_kind_find_field (field->kind, items[i]) : NULL;

      g_string_truncate (item, 0);
      if (field->type == TRENDS_FIELD_REFS)
        append_target (self, item, field, items[i]);
      else
        trends_sheet_own_append_tidy (item, items[i]);
      if (item->len > 0)
        trends_sheet_own_append_item (list, named ? trends_sheet_own_say (named->label, self->language)
                                                  : item->str);
    }
}

static void
append_links (GString           *list,
              const TrendsValue *value)
{
  GVariantIter iter;
  const char *title, *address;

  g_variant_iter_init (&iter, trends_value_get_list (value));
  while (g_variant_iter_next (&iter, "(&s&s)", &title, &address))
    {
      g_autofree char *both = strcmp (title, address) == 0
                                ? g_strdup (address) : g_strdup_printf ("%s <%s>", title, address);
      g_autofree char *item = trends_sheet_own_tidy (both);

      trends_sheet_own_append_item (list, item);
    }
}

static const char *
get_choice (TrendsSheetOwnTexts *self,
            gint64               choice,
            const TrendsField   *field)
{
  const TrendsChoices *choices = trends_value_get_choices (field, self->plan);

  return strcmp (choices->items[choice].nick, "unset") == 0
           ? "" : trends_sheet_own_say (choices->items[choice].label, self->language);
}

/**
 * trends_sheet_own_dup_text:
 * @value: a value of @field
 * @field: of an initiative
 * @plan: whose words and currency are used, and in which references are looked up
 *
 * Returns: (transfer full): what stands in its cell, "" for nothing; never in the locale's words
 */
char *
trends_sheet_own_dup_text (const TrendsValue *value,
                           const TrendsField *field,
                           TrendsPlan        *plan)
{
  return trends_sheet_own_dup_text_in (value, field, plan, trends_sheet_own_get_language (plan));
}

/**
 * trends_sheet_own_dup_text_in:
 * @value: a value of @field
 * @field: of an initiative
 * @plan: whose currency is used, and in which references are looked up
 * @language: a tag of the language that choices are in
 *
 * Returns: (transfer full): the same in another language
 */
char *
trends_sheet_own_dup_text_in (const TrendsValue *value,
                              const TrendsField *field,
                              TrendsPlan        *plan,
                              const char        *language)
{
  g_autoptr (TrendsSheetOwnTexts) texts = trends_sheet_own_texts_new (plan, language);
  GString *text = g_string_new (NULL);

  trends_sheet_own_texts_append (texts, text, value, field);
  return g_string_free (text, FALSE);
}

/**
 * trends_sheet_own_texts_new:
 * @plan: whose words and currency are used, and in which references are looked up; nobody changes
 *   it as long as this is used
 * @language: a tag of the language that choices are in
 *
 * Returns: (transfer full): what makes texts of its values
 */
TrendsSheetOwnTexts *
trends_sheet_own_texts_new (TrendsPlan *plan,
                            const char *language)
{
  const char *currency = trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_CURRENCY);
  TrendsSheetOwnTexts *self = g_new0 (TrendsSheetOwnTexts, 1);

  self->plan = plan;
  self->language = language;
  self->unit = trends_currency_minor_units (currency);
  self->n_digits = trends_currency_digits (currency);
  return self;
}

/**
 * trends_sheet_own_texts_free:
 * @self: (nullable) (transfer full): what made texts
 */
void
trends_sheet_own_texts_free (TrendsSheetOwnTexts *self)
{
  if (!self)
    return;
  g_clear_pointer (&self->targets, g_hash_table_unref);
  g_free (self);
}

static void
append_time (GString *out,
             gint64   time)
{
  g_autofree char *iso = trends_time_to_iso (time);

  g_string_append (out, iso);
}

/**
 * trends_sheet_own_texts_append:
 * @self: what makes texts
 * @out: takes what trends_sheet_own_dup_text_in() would return
 * @value: a value of @field
 * @field: of an initiative
 */
void
trends_sheet_own_texts_append (TrendsSheetOwnTexts *self,
                               GString             *out,
                               const TrendsValue   *value,
                               const TrendsField   *field)
{
  if (!trends_value_is_set (value))
    return;
  switch (field->type)
    {
    case TRENDS_FIELD_CHOICE:
      g_string_append (out, get_choice (self, trends_value_get_integer (value), field));
      break;
    case TRENDS_FIELD_BOOLEAN:
      g_string_append (out, trends_sheet_own_say (trends_value_get_integer (value) ? "Yes" : "No",
                                                  self->language));
      break;
    case TRENDS_FIELD_INTEGER:
      append_number (out, trends_value_get_integer (value), 1);
      break;
    case TRENDS_FIELD_DATE:
      trends_date_append_iso (out, trends_value_get_integer (value));
      break;
    case TRENDS_FIELD_MONEY:
      append_amount (self, out, trends_value_get_integer (value));
      break;
    case TRENDS_FIELD_REF:
      append_target (self, out, field, trends_value_get_text (value));
      break;
    case TRENDS_FIELD_REFS:
    case TRENDS_FIELD_STRINGS:
    case TRENDS_FIELD_FIELD_KEYS:
      append_list (self, out, value, field);
      break;
    case TRENDS_FIELD_LINKS:
      append_links (out, value);
      break;
    case TRENDS_FIELD_TIME:
      append_time (out, trends_value_get_integer (value));
      break;
    case TRENDS_FIELD_STRING:
    case TRENDS_FIELD_TEXT:
    case TRENDS_FIELD_ADDRESS:
    case TRENDS_FIELD_COLOUR:
    case TRENDS_FIELD_CURRENCY:
    case TRENDS_FIELD_LANGUAGE:
    case TRENDS_FIELD_RANK:
    case TRENDS_FIELD_JSON:
    default:
      trends_sheet_own_append_tidy (out, trends_value_get_text (value));
      break;
    }
}

/* ------------------------------------------------------------------ sums */

/* FNV-1a */
#define FNV_BASIS G_GUINT64_CONSTANT (0xcbf29ce484222325)
#define FNV_PRIME G_GUINT64_CONSTANT (0x100000001b3)

static guint64
add_bytes (guint64     sum,
           const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    sum = (sum ^ (guchar) *at) * FNV_PRIME;
  return sum;
}

static void
to_letters (char    *letters,
            guint    n_letters,
            guint64  sum)
{
  static const char all[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.";

  for (guint i = 0; i < n_letters; i++, sum >>= 6)
    letters[i] = all[sum & 63];
}

/**
 * trends_sheet_own_begin_sum:
 * @key: of a field
 *
 * Returns: what all sums of its values begin with
 */
guint64
trends_sheet_own_begin_sum (const char *key)
{
  return (add_bytes (FNV_BASIS, key) ^ '=') * FNV_PRIME;
}

/**
 * trends_sheet_own_append_letters:
 * @out: takes the letters
 * @text: any text
 * @n_letters: how many stand for it, at most 8
 */
void
trends_sheet_own_append_letters (GString    *out,
                                 const char *text,
                                 guint       n_letters)
{
  guint64 all = add_bytes (FNV_BASIS, text);
  char letters[8];

  to_letters (letters, n_letters, all ^ all >> 48);
  g_string_append_len (out, letters, n_letters);
}

/**
 * trends_sheet_own_make_sum:
 * @sum: (out): a short sum of a value
 * @begun: from trends_sheet_own_begin_sum()
 * @text: its text
 */
void
trends_sheet_own_make_sum (char        sum[TRENDS_SHEET_OWN_N_SUM],
                           guint64     begun,
                           const char *text)
{
  guint64 all = add_bytes (begun, text);

  all ^= all >> 32;
  all ^= all >> 16;
  to_letters (sum, TRENDS_SHEET_OWN_N_SUM, all);
}

/**
 * trends_sheet_own_has_sum:
 * @sums: sums of the values of an initiative, in any order
 * @key: of a field
 * @text: a text
 *
 * Returns: whether that was its text when it went out
 */
gboolean
trends_sheet_own_has_sum (const char *sums,
                          const char *key,
                          const char *text)
{
  const char *end = strchr (sums, TRENDS_SHEET_OWN_MARK);
  gsize n = end ? (gsize) (end - sums) : strlen (sums);
  char sum[TRENDS_SHEET_OWN_N_SUM];

  trends_sheet_own_make_sum (sum, trends_sheet_own_begin_sum (key), text);
  for (gsize i = 0; i + sizeof sum <= n; i += sizeof sum)
    if (memcmp (sums + i, sum, sizeof sum) == 0)
      return TRUE;
  return FALSE;
}
