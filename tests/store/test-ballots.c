/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-ballots.c: of a vote the plan's file has totals, and in none of its bytes, nor in those of any file beside it, before
 * or after it is saved, anything of the order in which voters were counted, however that might have been written down; so
 * nobody can find out who was which. It is over random orders and totals, with slips that are taken back.
 */

#define _GNU_SOURCE /* memmem() */

#include "store-fixture.h"

#include "trends-ballot-subjects.h"
#include "trends-sample.h"
#include "trends-vote.h"

#include <string.h>

#define N_ROUNDS 3

/* As many dots one after another as nothing else has by chance, and of so many different ones */
#define RUN 12
#define CHANGES 6

/* -------------------------------------------------------------------- what is looked for */

typedef GArray Order; /* (element-type guint): what each dot was for, in the order in which they were counted */

static guint
at (const Order *order,
    guint        index)
{
  return g_array_index (order, guint, index);
}

/* Whether a run could be nothing else */
static gboolean
is_telling (const Order *order,
            guint        first)
{
  guint n_changes = 0;

  for (guint i = first + 1; i < first + RUN; i++)
    n_changes += at (order, i) != at (order, i - 1);
  return n_changes >= CHANGES;
}

typedef void (*WriteFunc) (GByteArray  *bytes,
                           guint        index,
                           TrendsCount *count);

static void
write_upper (GByteArray *bytes, guint index, TrendsCount *count)
{
  guint8 letter = (guint8) trends_ballot_subjects_get_letter (index);

  g_byte_array_append (bytes, &letter, 1);
}

static void
write_lower (GByteArray *bytes, guint index, TrendsCount *count)
{
  guint8 letter = (guint8) g_ascii_tolower (trends_ballot_subjects_get_letter (index));

  g_byte_array_append (bytes, &letter, 1);
}

static void
write_byte (GByteArray *bytes, guint index, TrendsCount *count)
{
  guint8 byte = (guint8) index;

  g_byte_array_append (bytes, &byte, 1);
}

static void
write_byte_from_1 (GByteArray *bytes, guint index, TrendsCount *count)
{
  write_byte (bytes, index + 1, count);
}

static void
write_little (GByteArray *bytes, guint index, TrendsCount *count)
{
  guint32 word = GUINT32_TO_LE (index);

  g_byte_array_append (bytes, (const guint8 *) &word, sizeof word);
}

static void
write_big (GByteArray *bytes, guint index, TrendsCount *count)
{
  guint32 word = GUINT32_TO_BE (index);

  g_byte_array_append (bytes, (const guint8 *) &word, sizeof word);
}

static void
write_number (GByteArray *bytes, guint index, TrendsCount *count)
{
  g_autofree char *text = g_strdup_printf ("%u", index);

  g_byte_array_append (bytes, (const guint8 *) text, (guint) strlen (text));
}

static void
write_id (GByteArray *bytes, guint index, TrendsCount *count)
{
  const char *id = trends_count_get_id (count, index);

  g_byte_array_append (bytes, (const guint8 *) id, (guint) strlen (id));
}

static const WriteFunc writes[] = { write_upper, write_lower, write_byte, write_byte_from_1,
                                    write_little, write_big, write_number, write_id };
static const char *const separators[] = { "", ",", ", ", " ", "\n", ";", "\",\"", "\", \"", "','" };

/* (transfer full) */
static GByteArray *
write_run (const Order *order,
           guint        first,
           WriteFunc    func,
           const char  *separator,
           TrendsCount *count)
{
  GByteArray *bytes = g_byte_array_new ();

  for (guint i = first; i < first + RUN; i++)
    {
      if (i > first)
        g_byte_array_append (bytes, (const guint8 *) separator, (guint) strlen (separator));
      func (bytes, at (order, i), count);
    }
  return bytes;
}

static gboolean
has_order (const guint8 *data,
           gsize         length,
           const Order  *order,
           TrendsCount  *count)
{
  for (guint first = 0; first + RUN <= order->len; first += RUN / 2)
    for (guint i = 0; is_telling (order, first) && i < G_N_ELEMENTS (writes); i++)
      for (guint j = 0; j < G_N_ELEMENTS (separators); j++)
        {
          g_autoptr (GByteArray) run = write_run (order, first, writes[i], separators[j], count);

          if (memmem (data, length, run->data, run->len) != NULL)
            return TRUE;
        }
  return FALSE;
}

/* The plan's file, and whatever is beside it meanwhile */
static void
assert_no_order (const char  *folder,
                 const Order *order,
                 TrendsCount *count)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n_files = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *data = NULL;
      gsize length;

      if (!g_file_get_contents (path, &data, &length, NULL))
        continue;
      n_files++;
      g_assert_false (has_order ((const guint8 *) data, length, order, count));
    }
  g_assert_cmpuint (n_files, >, 0);
}

/* ----------------------------------------------------------------------------- a vote */

typedef struct
{
  goffset size;    /* of the file at last */
  gint64 n_edits;
  GArray *totals;  /* (element-type gint64): sorted as in the plan's list */
} Outcome;

static Order *
make_order (GRand *rand)
{
  Order *order = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = (guint) g_rand_int_range (rand, 40, 90);

  for (guint i = 0; i < n; i++)
    {
      guint index = (guint) g_rand_int_range (rand, 0, 10);

      g_array_append_val (order, index);
    }
  return order;
}

static void
shuffle (GRand *rand,
         Order *order)
{
  for (guint i = order->len - 1; i > 0; i--)
    {
      guint other = (guint) g_rand_int_range (rand, 0, (gint32) i + 1);
      guint kept = at (order, i);

      g_array_index (order, guint, i) = at (order, other);
      g_array_index (order, guint, other) = kept;
    }
}

static TrendsCount *
make_count (TrendsPresentation *presentation)
{
  g_autoptr (GPtrArray) subjects = trends_vote_list_subjects (presentation, TRENDS_KIND_TREND, NULL);
  const TrendsCountRules rules = { 3, 30, TRUE };

  g_assert_cmpuint (subjects->len, ==, 10);
  return trends_count_new ("What comes first?", subjects, &rules);
}

static void
count_all (GRand       *rand,
           TrendsCount *count,
           const Order *order)
{
  for (guint i = 0; i < order->len; i++)
    {
      if (g_rand_int_range (rand, 0, 5) == 0)
        {
          trends_count_add (count, (guint) g_rand_int_range (rand, 0, 10));
          g_assert_true (trends_count_undo (count, NULL));
        }
      g_assert_true (trends_count_add (count, at (order, i)));
    }
}

static GArray *
list_totals (TrendsEntity *ballot)
{
  g_autoptr (GArray) results = trends_vote_list (ballot);
  GArray *totals = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < results->len; i++)
    {
      gint64 dots = trends_entity_get_integer (g_array_index (results, TrendsResult, i).total,
                                               TRENDS_BALLOT_TOTAL_DOTS);

      g_array_append_val (totals, dots);
    }
  return totals;
}

static goffset
measure (GFile *file)
{
  g_autoptr (GBytes) bytes = fixture_read (file);

  return (goffset) g_bytes_get_size (bytes);
}

static Outcome
vote (GRand       *rand,
      const Order *order)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_file (folder, "Plan.trends");
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsPlan) sample = trends_sample_new_plan (&error);
  g_autoptr (TrendsStore) store = trends_store_create (file, sample, &error);
  g_autoptr (TrendsPresentation) presentation = NULL;
  g_autoptr (TrendsCount) count = NULL;
  TrendsPlan *plan;
  TrendsEntity *ballot;
  Outcome outcome;

  g_assert_no_error (error);
  plan = trends_store_get_plan (store);
  presentation = trends_presentation_new (plan);
  count = make_count (presentation);
  count_all (rand, count, order);
  assert_no_order (folder, order, count);
  ballot = trends_count_close (count, plan, NULL, &error);
  g_assert_no_error (error);
  outcome.totals = list_totals (ballot);
  /* While it is being written, and when it is */
  assert_no_order (folder, order, count);
  trends_store_close (store, &error);
  g_assert_no_error (error);
  assert_no_order (folder, order, count);
  outcome.n_edits = fixture_query (file, "SELECT count(*) FROM edit");
  outcome.size = measure (file);
  return outcome;
}

/* Whoever was read first, the file is as large, with as many edits and the same totals. */
static void
test_any_order (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (GArray) order = make_order (rand);
      Outcome one = vote (rand, order), other;

      shuffle (rand, order);
      other = vote (rand, order);
      g_assert_cmpint (one.size, ==, other.size);
      g_assert_cmpint (one.n_edits, ==, other.n_edits);
      g_assert_cmpmem (one.totals->data, one.totals->len * sizeof (gint64), other.totals->data,
                       other.totals->len * sizeof (gint64));
      g_array_unref (one.totals);
      g_array_unref (other.totals);
    }
}

/* It would be found: each way of writing an order down is, amid other bytes. */
static void
test_is_found (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (GArray) order = make_order (rand);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsPlan) sample = trends_sample_new_plan (&error);
  g_autoptr (TrendsPresentation) presentation = trends_presentation_new (sample);
  g_autoptr (TrendsCount) count = make_count (presentation);
  guint8 other[100];

  g_assert_no_error (error);
  memset (other, 0xEE, sizeof other);
  g_assert_false (has_order (other, sizeof other, order, count));
  for (guint i = 0; i < G_N_ELEMENTS (writes); i++)
    for (guint j = 0; j < G_N_ELEMENTS (separators); j++)
      {
        g_autoptr (GByteArray) bytes = g_byte_array_new ();
        guint first = 0;
        g_autoptr (GByteArray) run = NULL;

        while (!is_telling (order, first))
          first += RUN / 2;
        run = write_run (order, first, writes[i], separators[j], count);
        g_byte_array_append (bytes, other, sizeof other);
        g_byte_array_append (bytes, run->data, run->len);
        g_byte_array_append (bytes, other, sizeof other);
        g_assert_true (has_order (bytes->data, bytes->len, order, count));
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  trends_entity_ensure_types ();

  g_test_add_func ("/ballots/any-order", test_any_order);
  g_test_add_func ("/ballots/is-found", test_is_found);

  return g_test_run ();
}
