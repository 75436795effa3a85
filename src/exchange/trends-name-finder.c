/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-name-finder.c: the forms that a name is written in. See trends-name-finder.h. */

#include "trends-name-finder.h"

#include "trends-name-words.h"

#include "trends-exchange-resources.h"
#include "trends-resource.h"

#include <string.h>

#define LIST "/org/socitm/Trends/common-words.txt"

/* A forename or surname: one word, or several, as Anne-Marie. */
typedef struct
{
  GPtrArray *words;  /* (element-type utf8), folded */
  gboolean is_alone; /* tells who it is by itself */
} Part;

struct _TrendsNameFinder
{
  GHashTable *common; /* folded words that name nobody by themselves */
  TrendsNamePatterns *patterns;
};

/* First, middle and last names, whole or their initials in small letters; `i` is
 * the initials of all but the last as one word. Each is also looked for with any of its
 * words run together, as in addresses. */
static const char * const forms[] = { "FML", "FL", "LFM", "LF", "MLF", "fL", "fmL", "fML", "FmL",
                                      "Lf", "Lfm", "Fl", "iL", "Li" };

#define MOST_PARTS 6 /* of a name whose middle names are looked for in all forms */
#define MOST_GLUED 6 /* words of a form of which any may be run together; of longer ones all */
#define LEAST_WORD 4 /* letters of a name written as one word */

/* Before or behind a name, no part of it. */
static const char * const titles[] = {
  "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady",
  "cllr", "councillor", "rev", "revd", "hon", "jr", "sr", "phd", "mba", "mbe", "obe", "cbe", NULL,
};

static Part *
part_new (void)
{
  Part *part = g_new0 (Part, 1);

  part->words = g_ptr_array_new_with_free_func (g_free);
  return part;
}

static void
part_free (gpointer data)
{
  Part *part = data;

  g_ptr_array_unref (part->words);
  g_free (part);
}

/* ------------------------------------------------------------------ common */

static void
add_common (TrendsNameFinder *self,
            const char       *text)
{
  g_auto (TrendsNameWords) words = { 0 };

  trends_name_words_init (&words, text);
  while (trends_name_words_next (&words))
    {
      g_hash_table_add (self->common, g_steal_pointer (&words.folded));
      if (words.spelled)
        g_hash_table_add (self->common, g_steal_pointer (&words.spelled));
    }
}

static gboolean
is_common (TrendsNameFinder *self,
           const char       *word)
{
  return g_hash_table_contains (self->common, word);
}

/**
 * trends_name_finder_new:
 *
 * Returns: (transfer full): one that knows which words are too common to be a name, and no
 *   person yet
 */
TrendsNameFinder *
trends_name_finder_new (void)
{
  TrendsNameFinder *self = g_new0 (TrendsNameFinder, 1);
  g_autoptr (GBytes) list = trends_resource_load (trends_exchange_get_resource, LIST);

  self->common = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->patterns = trends_name_patterns_new ();
  g_assert (list != NULL);
  add_common (self, g_bytes_get_data (list, NULL));
  return self;
}

/**
 * trends_name_finder_free:
 * @self: (transfer full): freed with all that was added
 */
void
trends_name_finder_free (TrendsNameFinder *self)
{
  g_hash_table_unref (self->common);
  trends_name_patterns_free (self->patterns);
  g_free (self);
}

void
trends_name_finder_reserve (TrendsNameFinder *self,
                            const char       *text)
{
  add_common (self, text);
}

/* ------------------------------------------------------- a name in its parts */

static char *
first_letter (const char *word)
{
  return g_strndup (word, (gsize) (g_utf8_next_char (word) - word));
}

static gsize
count_letters (GPtrArray *words)
{
  gsize n = 0;

  for (guint i = 0; i < words->len; i++)
    n += (gsize) g_utf8_strlen (words->pdata[i], -1);
  return n;
}

static void
finish_part (TrendsNameFinder *self,
             Part             *part)
{
  gboolean is_common_whole = TRUE;

  for (guint i = 0; i < part->words->len; i++)
    is_common_whole = is_common_whole && is_common (self, part->words->pdata[i]);
  part->is_alone = !is_common_whole && count_letters (part->words) > 1;
}

/* Moves what stands behind the first comma before the rest: "Merrow, Asha". */
static void
rotate (GPtrArray *parts,
        guint      n)
{
  for (guint i = 0; i < n; i++)
    {
      Part *part = g_ptr_array_steal_index (parts, 0);

      g_ptr_array_add (parts, part);
    }
}

static gboolean
is_title (const Part *part)
{
  return part->words->len == 1 && g_strv_contains (titles, part->words->pdata[0]);
}

static void
drop_titles (GPtrArray *parts,
             guint     *n_before_comma)
{
  for (guint i = parts->len; i-- > 0 && parts->len > 1;)
    if (is_title (parts->pdata[i]))
      {
        g_ptr_array_remove_index (parts, i);
        if (i < *n_before_comma)
          (*n_before_comma)--;
      }
}

/* `spelled`: with "ue" for "ü". */
static GPtrArray *
split_name (TrendsNameFinder *self,
            const char       *name,
            gboolean          spelled)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (part_free);
  g_auto (TrendsNameWords) words = { 0 };
  guint n_before_comma = 0;

  trends_name_words_init (&words, name);
  while (trends_name_words_next (&words))
    {
      char *word = spelled && words.spelled ? words.spelled : words.folded;

      if (parts->len == 0 || !(words.flags & TRENDS_NAME_WORD_JOINED))
        {
          Part *part = part_new ();

          if (n_before_comma == 0 && (words.flags & TRENDS_NAME_WORD_COMMA))
            n_before_comma = parts->len;
          g_ptr_array_add (parts, part);
        }
      g_ptr_array_add (((Part *) parts->pdata[parts->len - 1])->words, g_strdup (word));
    }
  drop_titles (parts, &n_before_comma);
  for (guint i = 0; i < parts->len; i++)
    finish_part (self, parts->pdata[i]);
  if (n_before_comma < parts->len)
    rotate (parts, n_before_comma);
  return parts;
}

/* ------------------------------------------------------------------- forms */

/* One form of a name on its way. */
typedef struct
{
  GPtrArray *words;
  guint n_whole, n_alone; /* parts that are in it as they are */
  gboolean has_initials;
  gboolean is_turned;     /* the last name comes before the first */
  gboolean is_joined;     /* Anne-Marie as "annemarie" */
} Form;

static void
append_part (Form       *form,
             const Part *part)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < part->words->len; i++)
    {
      g_string_append (joined, part->words->pdata[i]);
      if (!form->is_joined)
        g_ptr_array_add (form->words, g_strdup (part->words->pdata[i]));
    }
  if (form->is_joined)
    g_ptr_array_add (form->words, g_strdup (joined->str));
  form->n_whole++;
  form->n_alone += part->is_alone ? 1 : 0;
}

/* Jean-Luc's are "J", and "J", "L". */
static void
append_initials (Form      *form,
                 GPtrArray *parts,
                 guint      from,
                 guint      to)
{
  form->has_initials = TRUE;
  for (guint i = from; i < to; i++)
    {
      const Part *part = parts->pdata[i];

      for (guint j = 0; j < (form->is_joined ? 1 : part->words->len); j++)
        g_ptr_array_add (form->words, first_letter (part->words->pdata[j]));
    }
}

static void
append_initials_as_word (Form      *form,
                         GPtrArray *parts)
{
  g_autoptr (GString) word = g_string_new (NULL);
  guint n = form->words->len;

  append_initials (form, parts, 0, parts->len - 1);
  for (guint i = n; i < form->words->len; i++)
    g_string_append (word, form->words->pdata[i]);
  g_ptr_array_set_size (form->words, (int) n);
  g_ptr_array_add (form->words, g_strdup (word->str));
}

static void
append_letter (Form      *form,
               GPtrArray *parts,
               char       letter)
{
  guint last = parts->len - 1;

  switch (letter)
    {
    case 'F': append_part (form, parts->pdata[0]); break;
    case 'L': append_part (form, parts->pdata[last]); break;
    case 'f': append_initials (form, parts, 0, 1); break;
    case 'm': append_initials (form, parts, 1, last); break;
    case 'l': append_initials (form, parts, last, last + 1); break;
    case 'i': append_initials_as_word (form, parts); break;
    default:
      for (guint i = 1; i < last; i++)
        append_part (form, parts->pdata[i]);
    }
}

/* Common words are a name only where something else says so. */
static TrendsNameNeeds
get_needs (const Form *form)
{
  if (form->n_alone > 0)
    return form->has_initials ? TRENDS_NAME_NEEDS_INITIALS : 0;
  if (form->n_whole < 2)
    return TRENDS_NAME_NEEDS_CAPITALS;
  return form->is_turned ? TRENDS_NAME_NEEDS_TURN : 0;
}

/* (transfer full) (element-type utf8): with each word run together with the one before
 * whose bit is set in `way`; the last bit stands for all further ones, too */
static GPtrArray *
glue (GPtrArray *words,
      guint      way)
{
  GPtrArray *glued = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) word = g_string_new (words->pdata[0]);

  for (guint i = 1; i < words->len; i++)
    {
      if (!(way & (1u << MIN (i - 1, 31))))
        {
          g_ptr_array_add (glued, g_strdup (word->str));
          g_string_truncate (word, 0);
        }
      g_string_append (word, words->pdata[i]);
    }
  g_ptr_array_add (glued, g_strdup (word->str));
  return glued;
}

/* The words as they are, and run together: "ann", "de", "la", "cruz", "ann", "delacruz",
 * "anndelacruz"... What is one word then has nothing else to show that it is a name. */
static void
add_glued (TrendsNameFinder *self,
           GPtrArray        *words,
           guint             person,
           TrendsNameNeeds   needs,
           gboolean          may_be_one)
{
  guint all = words->len <= MOST_GLUED ? (1u << (words->len - 1)) - 1 : G_MAXUINT;
  guint step = words->len <= MOST_GLUED ? 1 : all;

  trends_name_patterns_add (self->patterns, words, person, needs);
  for (guint way = 0; way < all;)
    {
      g_autoptr (GPtrArray) glued = NULL;

      way += step;
      glued = glue (words, way);
      if (glued->len > 1)
        trends_name_patterns_add (self->patterns, glued, person, needs);
      else if (may_be_one && !is_common (self, glued->pdata[0])
               && count_letters (glued) >= LEAST_WORD)
        trends_name_patterns_add (self->patterns, glued, person, 0);
    }
}

/* "wbaker" and "bakerw": a name though both are common words, where it isn't one of those
 * itself. With some letters behind them words only bend: "bakers", "priced". */
static gboolean
is_login (const char *letters,
          GPtrArray  *words)
{
  const char *last = words->len > 0 ? words->pdata[words->len - 1] : "";

  return strcmp (letters, "iL") == 0
         || (strcmp (letters, "Li") == 0 && strlen (last) == 1 && !strchr ("sdrnytel", *last));
}

static void
add_form (TrendsNameFinder *self,
          GPtrArray        *parts,
          guint             person,
          const char       *letters,
          gboolean          is_joined)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  Form form = { .words = words, .is_joined = is_joined };

  for (const char *letter = letters; *letter; letter++)
    append_letter (&form, parts, *letter);
  form.is_turned = *letters != 'F' && *letters != 'f' && *letters != 'i';
  add_glued (self, words, person, get_needs (&form),
             form.n_alone > 0 || form.n_whole > 1 || is_login (letters, words));
}

static void
add_words (Part            *part,
           const GPtrArray *words,
           guint            from,
           guint            to)
{
  for (guint i = from; i < to; i++)
    g_ptr_array_add (part->words, g_strdup (words->pdata[i]));
}

/* (transfer full) (element-type Part): a part, and what of a double one may stand for it:
 * "O'Briain" and "Wyn" of O'Briain-Wyn */
static GPtrArray *
list_runs (TrendsNameFinder *self,
           const Part       *part)
{
  GPtrArray *runs = g_ptr_array_new_with_free_func (part_free);
  guint n = part->words->len;

  for (guint from = 0; from < n; from++)
    for (guint to = n; to > from; to--)
      {
        gboolean is_whole = to - from == n;
        Part *run;

        if (n > MOST_GLUED && !is_whole && to - from > 1)
          continue;
        run = part_new ();
        add_words (run, part->words, from, to);
        finish_part (self, run);
        if (is_whole || (run->is_alone && count_letters (run->words) > 2))
          g_ptr_array_add (runs, run);
        else
          part_free (run);
      }
  return runs;
}

/* Each part by itself, and each half of a double-barrelled one. */
static void
add_alone (TrendsNameFinder *self,
           const Part       *part,
           guint             person)
{
  g_autoptr (GPtrArray) runs = part->is_alone ? list_runs (self, part) : NULL;

  for (guint i = 0; runs && i < runs->len; i++)
    add_glued (self, ((Part *) runs->pdata[i])->words, person, 0, TRUE);
}

static void
add_forms (TrendsNameFinder *self,
           GPtrArray        *parts,
           guint             person)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      if (parts->len > MOST_PARTS && i > 0 && strpbrk (forms[i], "Mmi"))
        continue;
      add_form (self, parts, person, forms[i], FALSE);
      add_form (self, parts, person, forms[i], TRUE);
    }
}

/* (transfer full): the words of some parts as one */
static Part *
merge_parts (TrendsNameFinder *self,
             GPtrArray        *parts,
             guint             from,
             guint             to)
{
  Part *merged = part_new ();

  for (guint i = from; i < to; i++)
    {
      const Part *part = parts->pdata[i];

      add_words (merged, part->words, 0, part->words->len);
    }
  finish_part (self, merged);
  return merged;
}

/* A first name and some of the others, or either's halves: "ann.merrow", "a.wyn" and
 * "annwyn" for Ann-Marie Merrow-Wyn. */
static void
add_pairs (TrendsNameFinder *self,
           const Part       *first,
           const Part       *last,
           guint             person)
{
  g_autoptr (GPtrArray) firsts = list_runs (self, first);
  g_autoptr (GPtrArray) lasts = list_runs (self, last);

  for (guint i = 0; i < firsts->len; i++)
    for (guint j = 0; j < lasts->len; j++)
      {
        Part *pair[] = { firsts->pdata[i], lasts->pdata[j] };
        g_autoptr (GPtrArray) parts = g_ptr_array_new ();

        g_ptr_array_add (parts, pair[0]);
        g_ptr_array_add (parts, pair[1]);
        if (count_letters (pair[1]->words) > 2)
          add_forms (self, parts, person);
      }
}

/* A surname of several words, as far as nobody can tell which of them are middle names:
 * "de la Cruz". */
static void
add_long_surname (TrendsNameFinder *self,
                  GPtrArray        *parts,
                  guint             from,
                  guint             person)
{
  g_autoptr (GPtrArray) grouped = g_ptr_array_new_with_free_func (part_free);

  for (guint i = 0; i < from; i++)
    g_ptr_array_add (grouped, merge_parts (self, parts, i, i + 1));
  g_ptr_array_add (grouped, merge_parts (self, parts, from, parts->len));
  add_alone (self, grouped->pdata[from], person);
  add_forms (self, grouped, person);
  add_pairs (self, grouped->pdata[0], grouped->pdata[from], person);
}

/* Parts that follow each other, without the first: "Văn An" of Nguyễn Văn An. Where all of
 * them are common words, too, two of them with capitals are a name. */
static void
add_inner_runs (TrendsNameFinder *self,
                GPtrArray        *parts,
                guint             from,
                guint             person)
{
  for (guint to = from + 2; to <= parts->len; to++)
    {
      g_autoptr (GPtrArray) runs = g_ptr_array_new_with_free_func (part_free);
      Part *run = merge_parts (self, parts, from, to);

      g_ptr_array_add (runs, run);
      trends_name_patterns_add (self->patterns, run->words, person,
                                run->is_alone ? 0 : TRENDS_NAME_NEEDS_CAPITALS);
    }
}

static void
add_variants (TrendsNameFinder *self,
              GPtrArray        *parts,
              guint             person)
{
  guint n_words = 0;

  for (guint i = 0; i < parts->len; i++)
    n_words += ((Part *) parts->pdata[i])->words->len;
  if (n_words > MOST_GLUED)
    return;
  for (guint i = 1; i < parts->len; i++)
    {
      add_pairs (self, parts->pdata[0], parts->pdata[i], person);
      if (i + 1 < parts->len)
        add_long_surname (self, parts, i, person);
      add_inner_runs (self, parts, i, person);
    }
}

/* A name that is a common word and no more: where it is written as one. A single
 * letter could be anything, a single character of another sort could not. */
static void
add_single (TrendsNameFinder *self,
            const Part       *part,
            guint             person)
{
  gunichar first = g_utf8_get_char (part->words->pdata[0]);

  if (part->is_alone)
    return;
  if (count_letters (part->words) == 1 && !g_unichar_islower (first) && !g_unichar_isdigit (first))
    trends_name_patterns_add (self->patterns, part->words, person, 0);
  else if (count_letters (part->words) > 1)
    trends_name_patterns_add (self->patterns, part->words, person, TRENDS_NAME_NEEDS_CAPITALS);
}

/* (transfer full) (element-type utf8): the words of `text` as they are */
static GPtrArray *
split_words (const char *text,
             gboolean    spelled)
{
  GPtrArray *split = g_ptr_array_new_with_free_func (g_free);
  g_auto (TrendsNameWords) words = { 0 };

  trends_name_words_init (&words, text);
  while (trends_name_words_next (&words))
    g_ptr_array_add (split, g_strdup (spelled && words.spelled ? words.spelled : words.folded));
  return split;
}

/* Titles included. */
void
trends_name_finder_add_whole_name (TrendsNameFinder *self,
                                   guint             person,
                                   const char       *name)
{
  for (guint spelled = 0; spelled < 2; spelled++)
    {
      g_autoptr (GPtrArray) words = split_words (name, spelled > 0);

      if (words->len > 1)
        trends_name_patterns_add (self->patterns, words, person, 0);
    }
}

void
trends_name_finder_add_name (TrendsNameFinder *self,
                             guint             person,
                             const char       *name)
{
  trends_name_finder_add_whole_name (self, person, name);
  for (guint spelled = 0; spelled < 2; spelled++)
    {
      g_autoptr (GPtrArray) parts = split_name (self, name, spelled > 0);

      for (guint i = 0; i < parts->len; i++)
        add_alone (self, parts->pdata[i], person);
      if (parts->len == 1)
        add_single (self, parts->pdata[0], person);
      else if (parts->len > 1)
        {
          add_forms (self, parts, person);
          add_variants (self, parts, person);
        }
    }
}

/* "AM", and "A. M." */
void
trends_name_finder_add_initials (TrendsNameFinder *self,
                                 guint             person,
                                 const char       *initials)
{
  g_autoptr (GPtrArray) words = split_words (initials, FALSE);
  g_autoptr (GPtrArray) letters = g_ptr_array_new_with_free_func (g_free);
  const char *word;

  if (words->len != 1 || count_letters (words) < 2 || is_common (self, words->pdata[0]))
    return;
  word = words->pdata[0];
  for (const char *p = word; *p; p = g_utf8_next_char (p))
    g_ptr_array_add (letters, first_letter (p));
  trends_name_patterns_add (self->patterns, words, person, TRENDS_NAME_NEEDS_UPPER);
  trends_name_patterns_add (self->patterns, letters, person,
                            TRENDS_NAME_NEEDS_UPPER | TRENDS_NAME_NEEDS_DOTS);
}

/* Whether these words of an address can only mean one. */
static gboolean
is_telling (TrendsNameFinder *self,
            GPtrArray        *words)
{
  for (guint i = 0; i < words->len; i++)
    if (!is_common (self, words->pdata[i]) && count_letters (words) >= LEAST_WORD)
      return TRUE;
  return FALSE;
}

/* All of it, and of an e-mail address what stands before the @. */
void
trends_name_finder_add_contact (TrendsNameFinder *self,
                                guint             person,
                                const char       *contact)
{
  const char *at = strchr (contact, '@');
  g_autofree char *local = at ? g_strndup (contact, (gsize) (at - contact)) : NULL;
  g_autoptr (GPtrArray) words = split_words (contact, FALSE);

  if (words->len > 1 || is_telling (self, words))
    trends_name_patterns_add (self->patterns, words, person, 0);
  if (local)
    {
      g_autoptr (GPtrArray) name = split_words (local, FALSE);

      if (is_telling (self, name))
        trends_name_patterns_add (self->patterns, name, person, 0);
    }
}

/* "Asha Merrow (Ms)": the bracket that closes belongs to what opened it. */
static void
close_bracket (TrendsNameMatch *match,
               const char      *text)
{
  int depth = 0;

  for (gsize i = match->start; i < match->end; i++)
    depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
  if (depth > 0 && text[match->end] == ')')
    match->end++;
}

GArray *
trends_name_finder_find (TrendsNameFinder *self,
                         const char       *text)
{
  GArray *matches = trends_name_patterns_find (self->patterns, text);

  for (guint i = 0; i < matches->len; i++)
    close_bracket (&g_array_index (matches, TrendsNameMatch, i), text);
  return matches;
}
