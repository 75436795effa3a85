/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-own-text.c: see trends-sheet-own-text.h. */

#include "trends-sheet-own-text.h"

#include "trends-date.h"
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
#define N_SUM 3 /* letters of a sum: one in 262,144 changes isn't noticed */

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
  for (const char *at = text; *at != '\0'; n = count_kept (at))
    {
      g_string_append_len (tidy, at, (gssize) n);
      at += n;
      if (*at == '\r' && at[1] != '\n')
        g_string_append_c (tidy, '\n');
      at += *at != '\0' ? g_utf8_next_char (at) - at : 0;
    }
  return g_string_free (tidy, FALSE);
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
  g_autofree char *title = trends_sheet_own_tidy (trends_entity_get_name (trend));

  return g_strdup_printf ("%u. %s", trends_trend_get_running_number (trend), title);
}

/**
 * trends_sheet_own_dup_amount:
 * @minor: an amount
 * @currency: its currency
 * @point: what stands before the fraction
 *
 * Returns: (transfer full): all of its digits, without thousands: “1250.50”
 */
char *
trends_sheet_own_dup_amount (gint64      minor,
                             const char *currency,
                             char        point)
{
  int digits = trends_currency_digits (currency);
  gint64 unit = trends_currency_minor_units (currency);

  if (digits == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, minor);
  return g_strdup_printf ("%" G_GINT64_FORMAT "%c%0*" G_GINT64_FORMAT, minor / unit, point, digits,
                          minor % unit);
}

static char *
dup_target (TrendsPlan        *plan,
            const TrendsField *field,
            const char        *id)
{
  TrendsEntity *target = trends_plan_lookup (plan, id);

  if (!target)
    return g_strdup ("");
  return field->target == TRENDS_KIND_TREND
           ? trends_sheet_own_dup_trend (target)
           : trends_sheet_own_tidy (trends_entity_get_name (target));
}

static char *
dup_list (const TrendsValue *value,
          const TrendsField *field,
          TrendsPlan        *plan,
          const char        *language)
{
  g_auto (GStrv) items = trends_value_dup_strings (value);
  GString *list = g_string_new (NULL);

  for (guint i = 0; items && items[i]; i++)
    {
      const TrendsField *named = field->type == TRENDS_FIELD_FIELD_KEYS
                                   ? trends_kind_find_field (field->kind, items[i]) : NULL;
      g_autofree char *item = field->type == TRENDS_FIELD_REFS ? dup_target (plan, field, items[i])
                                                               : trends_sheet_own_tidy (items[i]);

      if (*item != '\0')
        trends_sheet_own_append_item (list, named ? trends_sheet_own_say (named->label, language) : item);
    }
  return g_string_free (list, FALSE);
}

static char *
dup_links (const TrendsValue *value)
{
  GString *list = g_string_new (NULL);
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
  return g_string_free (list, FALSE);
}

static const char *
get_choice (gint64             choice,
            const TrendsField *field,
            TrendsPlan        *plan,
            const char        *language)
{
  const TrendsChoices *choices = trends_value_get_choices (field, plan);

  return strcmp (choices->items[choice].nick, "unset") == 0
           ? "" : trends_sheet_own_say (choices->items[choice].label, language);
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
  if (!trends_value_is_set (value))
    return g_strdup ("");
  switch (field->type)
    {
    case TRENDS_FIELD_CHOICE:
      return g_strdup (get_choice (trends_value_get_integer (value), field, plan, language));
    case TRENDS_FIELD_BOOLEAN:
      return g_strdup (trends_sheet_own_say (trends_value_get_integer (value) ? "Yes" : "No",
                                             language));
    case TRENDS_FIELD_INTEGER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, trends_value_get_integer (value));
    case TRENDS_FIELD_DATE:
      return trends_date_to_iso (trends_value_get_integer (value));
    case TRENDS_FIELD_MONEY:
      return trends_sheet_own_dup_amount (
        trends_value_get_integer (value),
        trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_CURRENCY), '.');
    case TRENDS_FIELD_REF:
      return dup_target (plan, field, trends_value_get_text (value));
    case TRENDS_FIELD_REFS:
    case TRENDS_FIELD_STRINGS:
    case TRENDS_FIELD_FIELD_KEYS:
      return dup_list (value, field, plan, language);
    case TRENDS_FIELD_LINKS:
      return dup_links (value);
    case TRENDS_FIELD_TIME:
      return trends_time_to_iso (trends_value_get_integer (value));
    case TRENDS_FIELD_STRING:
    case TRENDS_FIELD_TEXT:
    case TRENDS_FIELD_ADDRESS:
    case TRENDS_FIELD_COLOUR:
    case TRENDS_FIELD_CURRENCY:
    case TRENDS_FIELD_LANGUAGE:
    case TRENDS_FIELD_RANK:
    case TRENDS_FIELD_JSON:
    default:
      return trends_sheet_own_tidy (trends_value_get_text (value));
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

static void
make_sum (char        sum[N_SUM],
          guint64     begun,
          const char *text)
{
  guint64 all = add_bytes (begun, text);

  all ^= all >> 32;
  all ^= all >> 16;
  to_letters (sum, N_SUM, all);
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
 * trends_sheet_own_append_sum:
 * @sums: sums of the values of an initiative
 * @begun: from trends_sheet_own_begin_sum()
 * @text: its text, of which a sum is added
 */
void
trends_sheet_own_append_sum (GString    *sums,
                             guint64     begun,
                             const char *text)
{
  char sum[N_SUM];

  make_sum (sum, begun, text);
  g_string_append_len (sums, sum, N_SUM);
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
  char sum[N_SUM];

  make_sum (sum, trends_sheet_own_begin_sum (key), text);
  for (gsize i = 0; i + N_SUM <= n; i += N_SUM)
    if (memcmp (sums + i, sum, N_SUM) == 0)
      return TRUE;
  return FALSE;
}
