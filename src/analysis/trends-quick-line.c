/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-quick-line.c: see trends-quick-line.h. A line is words; what a mark begins is found first,
 * then what its end says, and what is left is the title. What is made of it is in
 * trends-quick-add.c.
 */

#include "trends-quick-line-private.h"

#include "trends-fold.h"

#include <string.h>

/* Words of a date: “Q1 27/28 – Q3 27/28”, “1 May 2027 to 30 June 2027” */
#define MOST_WORDS_OF_DATE 7
#define MOST_WORDS_OF_NAME 6

G_DEFINE_BOXED_TYPE (TrendsQuickLine, trends_quick_line, trends_quick_line_ref,
                     trends_quick_line_unref)

typedef struct
{
  gsize begin, end; /* bytes */
  gboolean taken;   /* it is, or belongs to, a part */
  gboolean is_text; /* it belongs to what was made text: no end of that is a date by itself */
} Word;

typedef struct
{
  TrendsQuickLine *line;
  const char *text;
  const char *const *as_text;
  gint64 today;
  GArray *words; /* of Word */
} Reading;

static void
part_clear (gpointer data)
{
  TrendsQuickPart *part = data;

  g_free (part->name);
  g_strfreev (part->choices);
  g_clear_object (&part->entity);
}

static Word *
word_at (Reading *self, guint index)
{
  return &g_array_index (self->words, Word, index);
}

/* Quotation marks hold words together where they follow a mark. */
static const char *
find_word_end (const char *word)
{
  const char *end = word;

  if (strchr ("#+@", *word) != NULL && word[1] == '"')
    {
      const char *quote = strchr (word + 2, '"');

      if (quote != NULL)
        return quote + 1;
    }
  while (*end != '\0' && !g_unichar_isspace (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  return end;
}

static void
split_words (Reading *self)
{
  const char *at = self->text;

  while (*at != '\0')
    {
      Word word = { 0 };

      if (g_unichar_isspace (g_utf8_get_char (at)))
        {
          at = g_utf8_next_char (at);
          continue;
        }
      word.begin = (gsize) (at - self->text);
      at = find_word_end (at);
      word.end = (gsize) (at - self->text);
      g_array_append_val (self->words, word);
    }
}

static char *
dup_between (Reading *self, gsize begin, gsize end)
{
  return g_strndup (self->text + begin, end - begin);
}

static gboolean
is_as_text (Reading *self, gsize begin, gsize end)
{
  g_autofree char *part = dup_between (self, begin, end);

  return self->as_text != NULL && g_strv_contains (self->as_text, part);
}

/* Which part a mark begins; whether it is a mark */
gboolean
trends_quick_mark_to_kind (char mark, TrendsQuickKind *kind)
{
  static const char marks[] = "#+@!";
  static const TrendsQuickKind kinds[] = { TRENDS_QUICK_TREND, TRENDS_QUICK_TAG,
                                           TRENDS_QUICK_LEAD, TRENDS_QUICK_PRIORITY };
  const char *found = mark != '\0' ? strchr (marks, mark) : NULL;

  if (found != NULL)
    *kind = kinds[found - marks];
  return found != NULL;
}

/* Whole names needn't be quoted: “@Nia Rees” is she, if somebody is called that. */
static guint
count_words_of_name (Reading *self, TrendsQuickKind kind, guint first)
{
  TrendsKind of = kind == TRENDS_QUICK_TREND ? TRENDS_KIND_TREND : TRENDS_KIND_OWNER;
  GListModel *list = trends_plan_get_list (self->line->plan, of);
  gsize begin = word_at (self, first)->begin + 1;

  if (kind != TRENDS_QUICK_TREND && kind != TRENDS_QUICK_LEAD)
    return 1;
  for (guint n = MIN (MOST_WORDS_OF_NAME, self->words->len - first); n > 1; n--)
    {
      g_autofree char *typed = dup_between (self, begin, word_at (self, first + n - 1)->end);
      g_autofree char *folded = trends_fold (typed);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

          if (strcmp (trends_entity_get_folded_name (entity), folded) == 0)
            return n;
        }
    }
  return 1;
}

/* What isn't understood says nothing. */
static gboolean
has_part (TrendsQuickLine *line, TrendsQuickKind kind)
{
  for (guint i = 0; i < line->parts->len; i++)
    {
      const TrendsQuickPart *part = &g_array_index (line->parts, TrendsQuickPart, i);

      if (part->kind == kind && part->sense != TRENDS_QUICK_UNKNOWN)
        return TRUE;
    }
  return FALSE;
}

static void
take_part (Reading *self, TrendsQuickPart *part, guint first, guint n)
{
  if (part->sense != TRENDS_QUICK_UNKNOWN)
    for (guint i = 0; i < n; i++)
      word_at (self, first + i)->taken = TRUE;
  if (part->kind != TRENDS_QUICK_TAG && part->sense != TRENDS_QUICK_UNKNOWN
      && has_part (self->line, part->kind))
    part->sense = TRENDS_QUICK_TWICE;
  g_array_append_vals (self->line->parts, part, 1);
}

static guint
read_marked (Reading *self, guint index)
{
  Word *word = word_at (self, index);
  TrendsQuickPart part = { .begin = word->begin, .number = TRENDS_UNSET, .first = TRENDS_UNSET };
  guint n;

  if (!trends_quick_mark_to_kind (self->text[word->begin], &part.kind) || word->end - word->begin < 2)
    return 1;

  n = count_words_of_name (self, part.kind, index);
  part.end = word_at (self, index + n - 1)->end;
  if (is_as_text (self, part.begin, part.end))
    return n;
  part.name = dup_between (self, part.begin + 1, part.end);
  if (part.name[0] == '"' && part.name[1] != '\0' && g_str_has_suffix (part.name + 1, "\""))
    {
      g_autofree char *quoted = g_steal_pointer (&part.name);

      part.name = g_strndup (quoted + 1, strlen (quoted) - 2);
    }
  trends_quick_name_find (&part, self->line->plan);
  take_part (self, &part, index, n);
  return n;
}

static void
keep_text (Reading *self)
{
  for (guint first = 0; self->as_text != NULL && first < self->words->len; first++)
    for (guint n = 1; n <= MIN (MOST_WORDS_OF_DATE, self->words->len - first); n++)
      if (is_as_text (self, word_at (self, first)->begin, word_at (self, first + n - 1)->end))
        for (guint i = first; i < first + n; i++)
          word_at (self, i)->is_text = TRUE;
}

static gboolean
is_free (Reading *self, guint first, guint n)
{
  for (guint i = first; i < first + n; i++)
    if (word_at (self, i)->taken || word_at (self, i)->is_text)
      return FALSE;
  return TRUE;
}

/* Whether these words are a date or an amount, and nothing else */
static gboolean
read_value (Reading *self, guint first, guint n, gboolean marked, TrendsQuickPart *part)
{
  *part = (TrendsQuickPart) { .begin = word_at (self, first)->begin,
                              .end = word_at (self, first + n - 1)->end,
                              .number = TRENDS_UNSET, .first = TRENDS_UNSET };
  if (!is_free (self, first, n))
    return FALSE;
  part->name = dup_between (self, part->begin, part->end);
  if (trends_quick_value_read (part, self->line->plan, part->name, marked, self->today))
    return TRUE;
  part_clear (part);
  return FALSE;
}

static gboolean
has_digit (Reading *self, guint index)
{
  g_autofree char *word = dup_between (self, word_at (self, index)->begin,
                                       word_at (self, index)->end);

  return strpbrk (word, "0123456789") != NULL;
}

/* Without words before it that add nothing: “2027” in “of 2027” */
static guint
leave_out_words (Reading *self, guint end, guint n, const TrendsQuickPart *part)
{
  TrendsQuickPart fewer;

  while (n > 1 && !has_digit (self, end - n)
         && read_value (self, end - n + 1, n - 1, TRUE, &fewer))
    {
      gboolean is_same = fewer.kind == part->kind && fewer.sense == part->sense
                         && fewer.number == part->number && fewer.first == part->first;

      part_clear (&fewer);
      if (!is_same)
        break;
      n--;
    }
  return n;
}

/* The longest that ends there: “Q3 27/28” before “27/28”. How many words that are, 0 where none is */
static guint
read_value_before (Reading *self, guint end)
{
  gboolean marked = self->line->parts->len > 0;
  TrendsQuickPart part;

  for (guint n = MIN (MOST_WORDS_OF_DATE, end); n > 0; n--)
    {
      guint fewest;

      if (!read_value (self, end - n, n, TRUE, &part))
        continue;
      fewest = leave_out_words (self, end, n, &part);
      part_clear (&part);
      if (!read_value (self, end - fewest, fewest, marked, &part))
        return 0;
      take_part (self, &part, end - fewest, fewest);
      return fewest;
    }
  return 0;
}

/* From the end, past what has a mark, for as long as it is dates and amounts */
static void
read_end (Reading *self)
{
  guint end = self->words->len;

  while (end > 0)
    {
      guint n;

      while (end > 0 && word_at (self, end - 1)->taken)
        end--;
      n = end > 0 ? read_value_before (self, end) : 0;
      if (n == 0)
        return;
      end -= n;
    }
}

static int
compare_parts (gconstpointer a, gconstpointer b)
{
  const TrendsQuickPart *one = a, *other = b;

  return one->begin < other->begin ? -1 : one->begin > other->begin;
}

static char *
dup_title (Reading *self)
{
  GString *title = g_string_new (NULL);

  for (guint i = 0; i < self->words->len; i++)
    {
      Word *word = word_at (self, i);

      if (word->taken)
        continue;
      if (title->len > 0)
        g_string_append_c (title, ' ');
      g_string_append_len (title, self->text + word->begin, (gssize) (word->end - word->begin));
    }
  return g_string_free (title, FALSE);
}

/**
 * trends_quick_line_read:
 * @plan: whose trends, owners, currency and language are meant
 * @text: the line, valid UTF-8
 * @as_text: (nullable) (array zero-terminated=1): parts that are words of the title all the same,
 *   as they are typed with their marks
 * @today: a day
 *
 * Returns: (transfer full): what it says
 */
TrendsQuickLine *
trends_quick_line_read (TrendsPlan         *plan,
                        const char         *text,
                        const char * const *as_text,
                        gint64              today)
{
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (Word));
  TrendsQuickLine *self;
  Reading reading;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (TrendsQuickLine, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->plan = g_object_ref (plan);
  self->parts = g_array_new (FALSE, FALSE, sizeof (TrendsQuickPart));
  g_array_set_clear_func (self->parts, part_clear);

  reading = (Reading) { self, text, as_text, today, words };
  split_words (&reading);
  keep_text (&reading);
  for (guint i = 0; i < words->len;)
    i += read_marked (&reading, i);
  read_end (&reading);
  g_array_sort (self->parts, compare_parts);
  self->title = dup_title (&reading);
  return self;
}

/**
 * trends_quick_line_ref:
 *
 * Returns: (transfer full): the same
 */
TrendsQuickLine *
trends_quick_line_ref (TrendsQuickLine *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * trends_quick_line_unref:
 * @self: (transfer full): goes with the last
 */
void
trends_quick_line_unref (TrendsQuickLine *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->parts);
  g_free (self->title);
  g_object_unref (self->plan);
  g_free (self);
}

/**
 * trends_quick_line_get_title:
 *
 * Returns: what is left without the parts; "" where nothing is
 */
const char *
trends_quick_line_get_title (TrendsQuickLine *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

/**
 * trends_quick_line_get_n_parts:
 *
 * Returns: how many parts the line has that aren't its title, those that aren't known too
 */
guint
trends_quick_line_get_n_parts (TrendsQuickLine *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->parts->len;
}

/**
 * trends_quick_line_get_part:
 * @index: less than trends_quick_line_get_n_parts()
 *
 * Returns: (transfer none): that part, in the order of the line
 */
const TrendsQuickPart *
trends_quick_line_get_part (TrendsQuickLine *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->parts->len, NULL);

  return &g_array_index (self->parts, TrendsQuickPart, index);
}
