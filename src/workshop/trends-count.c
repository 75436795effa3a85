/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-count.c: see trends-count.h. */

#include "trends-count.h"

#include "trends-ballot-subjects.h"
#include "trends-error.h"
#include "trends-workshop-record.h"

#include <glib/gi18n-lib.h>

/* The most dots that one thing may have; see the field table */
#define MOST_DOTS 1000000

/* Of a number that becomes longer it is only known that it is too large. */
#define TOO_LARGE (TRENDS_COUNT_MOST_TYPED + 1)

#define TEXT_TYPE "(suuba(su))"

typedef struct
{
  char *id;
  guint dots;
} Entry;

typedef struct
{
  guint index;
  int dots; /* below 0: they were taken back */
} Step;

struct _TrendsCount
{
  GObject parent_instance;

  char *subject;
  TrendsCountRules rules;
  GArray *entries; /* (element-type Entry) */
  GArray *steps;   /* (element-type Step): what was done, the last thing last */
  Step last;       /* what the last key did; no dots: nothing */
  char missed;     /* which letter that was, where it is on no page; 0: none such */
  guint cast;
  guint typed;
};

G_DEFINE_FINAL_TYPE (TrendsCount, trends_count, G_TYPE_OBJECT)

static guint changed_signal;

static Entry *
get_entry (TrendsCount *self,
           guint        index)
{
  return &g_array_index (self->entries, Entry, index);
}

static void
clear_entry (gpointer data)
{
  g_free (((Entry *) data)->id);
}

/* -------------------------------------------------------------------- the object */

static void
trends_count_finalize (GObject *object)
{
  TrendsCount *self = TRENDS_COUNT (object);

  g_free (self->subject);
  g_array_unref (self->entries);
  g_array_unref (self->steps);

  G_OBJECT_CLASS (trends_count_parent_class)->finalize (object);
}

static void
trends_count_class_init (TrendsCountClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trends_count_finalize;

  changed_signal = g_signal_new ("changed", TRENDS_TYPE_COUNT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
trends_count_init (TrendsCount *self)
{
  self->rules = (TrendsCountRules) { 1, 1, FALSE };
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
}

static void
append (TrendsCount *self,
        const char  *id,
        guint        dots)
{
  Entry entry = { g_strdup (id), dots };

  g_array_append_val (self->entries, entry);
  self->cast += dots;
}

static void
set_rules (TrendsCount            *self,
           const TrendsCountRules *rules)
{
  self->rules.dots = CLAMP (rules->dots, 1, TRENDS_COUNT_MOST_DOTS);
  self->rules.people = CLAMP (rules->people, 1, TRENDS_COUNT_MOST_PEOPLE);
  self->rules.several = rules->several;
}

/**
 * trends_count_new:
 * @subject: what the vote is called
 * @entries: (element-type TrendsEntity): what is voted on, in the order of its letters; see
 *   trends-ballot-subjects.h
 * @rules: how
 *
 * Returns: (transfer full): a vote in which nobody has been counted
 */
TrendsCount *
trends_count_new (const char             *subject,
                  GPtrArray              *entries,
                  const TrendsCountRules *rules)
{
  TrendsCount *self = g_object_new (TRENDS_TYPE_COUNT, NULL);

  g_return_val_if_fail (subject != NULL && entries != NULL && rules != NULL, self);

  self->subject = g_strdup (subject);
  set_rules (self, rules);
  for (guint i = 0; i < entries->len; i++)
    append (self, trends_entity_get_id (entries->pdata[i]), 0);
  return self;
}

/* ------------------------------------------------------------------------ as text */

/**
 * trends_count_to_text:
 *
 * Returns: (transfer full): all of it but the order in which it was counted, to go on with after
 *   whatever happens: trends_count_new_from_text()
 */
char *
trends_count_to_text (TrendsCount *self)
{
  GVariantBuilder entries;
  g_autoptr (GVariant) all = NULL;

  g_return_val_if_fail (TRENDS_IS_COUNT (self), NULL);

  g_variant_builder_init (&entries, G_VARIANT_TYPE ("a(su)"));
  for (guint i = 0; i < self->entries->len; i++)
    g_variant_builder_add (&entries, "(su)", get_entry (self, i)->id, get_entry (self, i)->dots);
  all = g_variant_ref_sink (g_variant_new (TEXT_TYPE, self->subject, self->rules.dots,
                                           self->rules.people, self->rules.several, &entries));
  return g_variant_print (all, FALSE);
}

/**
 * trends_count_new_from_text:
 * @text: whatever was found
 *
 * Returns: (transfer full) (nullable): the vote that it is of, if it is
 */
TrendsCount *
trends_count_new_from_text (const char *text)
{
  g_autoptr (GVariant) all = g_variant_parse (G_VARIANT_TYPE (TEXT_TYPE), text, NULL, NULL, NULL);
  g_autoptr (GVariantIter) entries = NULL;
  TrendsCountRules rules;
  TrendsCount *self;
  const char *id;
  guint dots;

  if (all == NULL)
    return NULL;
  self = g_object_new (TRENDS_TYPE_COUNT, NULL);
  g_variant_get (all, TEXT_TYPE, &self->subject, &rules.dots, &rules.people, &rules.several,
                 &entries);
  set_rules (self, &rules);
  while (g_variant_iter_next (entries, "(&su)", &id, &dots))
    append (self, id, MIN (dots, MOST_DOTS));
  return self;
}

/* ---------------------------------------------------------------- as it was closed */

static guint
read_number (TrendsRecord *record,
             guint         field)
{
  gint64 number = trends_value_get_integer (trends_record_get_value (record, field));

  return (guint) CLAMP (number, 0, MOST_DOTS);
}

/* (nullable) (transfer none) */
static const char *
read_text (TrendsRecord *record,
           guint         field)
{
  return trends_value_get_text (trends_record_get_value (record, field));
}

/* (transfer full): with nothing that is voted on yet */
static TrendsCount *
new_from_ballot (TrendsRecord *ballot)
{
  TrendsCount *self = g_object_new (TRENDS_TYPE_COUNT, NULL);
  const TrendsCountRules rules = { read_number (ballot, TRENDS_BALLOT_DOTS),
                                   read_number (ballot, TRENDS_BALLOT_PEOPLE),
                                   read_number (ballot, TRENDS_BALLOT_SEVERAL) != 0 };
  const char *subject = read_text (ballot, TRENDS_BALLOT_SUBJECT);

  self->subject = g_strdup (subject != NULL ? subject : "");
  set_rules (self, &rules);
  return self;
}

static void
append_total (TrendsCount        *self,
              const TrendsChange *change,
              TrendsChangeType    type,
              TrendsRecord       *ballot)
{
  const char *of, *entry;

  if (change->type != type || change->kind != TRENDS_KIND_BALLOT_TOTAL)
    return;
  of = read_text (change->record, TRENDS_BALLOT_TOTAL_BALLOT);
  entry = read_text (change->record, TRENDS_BALLOT_TOTAL_ENTRY);
  if (entry != NULL && g_strcmp0 (of, trends_record_get_id (ballot)) == 0)
    append (self, entry, read_number (change->record, TRENDS_BALLOT_TOTAL_DOTS));
}

/* (nullable) (transfer none): the vote; it is added before its totals, and where these come first, all goes backwards. */
static TrendsRecord *
find_closed (const TrendsEdit *edit,
             TrendsChangeType  type,
             gboolean         *is_backwards)
{
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      if (change->type == type && change->kind == TRENDS_KIND_BALLOT)
        return change->record;
      if (change->type == type && change->kind == TRENDS_KIND_BALLOT_TOTAL)
        *is_backwards = TRUE;
    }
  return NULL;
}

/**
 * trends_count_new_from_edit:
 * @edit: by which a vote was closed, or that was undone
 * @type: %TRENDS_CHANGE_ADD, or %TRENDS_CHANGE_REMOVE where it was undone
 *
 * Returns: (transfer full) (nullable): the vote as it was counted when it was closed, in the same order, if it is
 *   about one
 */
TrendsCount *
trends_count_new_from_edit (const TrendsEdit *edit,
                            TrendsChangeType  type)
{
  gboolean is_backwards = FALSE;
  TrendsRecord *ballot;
  TrendsCount *self;
  guint n;

  g_return_val_if_fail (edit != NULL, NULL);

  ballot = find_closed (edit, type, &is_backwards);
  if (ballot == NULL)
    return NULL;
  self = new_from_ballot (ballot);
  n = trends_edit_get_n_changes (edit);
  for (guint i = 0; i < n; i++)
    append_total (self, trends_edit_get_change (edit, is_backwards ? n - 1 - i : i), type, ballot);
  return self;
}

/* ----------------------------------------------------------------------- what it is */

/**
 * trends_count_get_subject:
 *
 * Returns: (transfer none): what the vote is called
 */
const char *
trends_count_get_subject (TrendsCount *self)
{
  g_return_val_if_fail (TRENDS_IS_COUNT (self), NULL);

  return self->subject;
}

/**
 * trends_count_get_rules:
 *
 * Returns: (transfer none): how it is voted
 */
const TrendsCountRules *
trends_count_get_rules (TrendsCount *self)
{
  g_return_val_if_fail (TRENDS_IS_COUNT (self), NULL);

  return &self->rules;
}

/**
 * trends_count_get_n_entries:
 *
 * Returns: how many things are voted on
 */
guint
trends_count_get_n_entries (TrendsCount *self)
{
  g_return_val_if_fail (TRENDS_IS_COUNT (self), 0);

  return self->entries->len;
}

/**
 * trends_count_get_id:
 * @index: below trends_count_get_n_entries()
 *
 * Returns: (transfer none): the id of what is voted on
 */
const char *
trends_count_get_id (TrendsCount *self,
                     guint        index)
{
  g_return_val_if_fail (TRENDS_IS_COUNT (self), NULL);
  g_return_val_if_fail (index < self->entries->len, NULL);

  return get_entry (self, index)->id;
}

/**
 * trends_count_dup_title:
 * @index: below trends_count_get_n_entries()
 * @plan: what may be known of it
 *
 * Returns: (transfer full): what is voted on is called there; nothing where that has no such thing
 */
char *
trends_count_dup_title (TrendsCount *self,
                        guint        index,
                        TrendsPlan  *plan)
{
  TrendsEntity *entry;

  g_return_val_if_fail (TRENDS_IS_COUNT (self), NULL);
  g_return_val_if_fail (index < self->entries->len, NULL);
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  entry = trends_plan_lookup (plan, trends_count_get_id (self, index));
  return entry != NULL ? trends_ballot_subjects_dup_title (entry) : g_strdup ("");
}

/**
 * trends_count_get_dots:
 * @index: below trends_count_get_n_entries()
 *
 * Returns: how many dots it has
 */
guint
trends_count_get_dots (TrendsCount *self,
                       guint        index)
{
  g_return_val_if_fail (TRENDS_IS_COUNT (self), 0);
  g_return_val_if_fail (index < self->entries->len, 0);

  return get_entry (self, index)->dots;
}

/* ------------------------------------------------------------------------- counting */

/* So many as were typed before, or one */
static guint
take_typed (TrendsCount *self)
{
  guint typed = self->typed != 0 ? self->typed : 1;

  self->typed = 0;
  return typed;
}

static void
change (TrendsCount *self,
        guint        index,
        int          dots)
{
  Entry *entry = get_entry (self, index);

  entry->dots = (guint) ((int) entry->dots + dots);
  self->cast = (guint) ((int) self->cast + dots);
}

static gboolean
do_step (TrendsCount *self,
         guint        index,
         int          dots)
{
  const Step step = { index, dots };

  self->missed = 0;
  self->last = step;
  if (dots != 0)
    {
      change (self, index, dots);
      g_array_append_val (self->steps, step);
    }
  g_signal_emit (self, changed_signal, 0);
  return dots != 0;
}

/**
 * trends_count_add:
 * @index: below trends_count_get_n_entries()
 *
 * Adds so many dots as were typed before, or one.
 *
 * Returns: whether it may have as many
 */
gboolean
trends_count_add (TrendsCount *self,
                  guint        index)
{
  guint dots;

  g_return_val_if_fail (TRENDS_IS_COUNT (self), FALSE);
  g_return_val_if_fail (index < self->entries->len, FALSE);

  dots = take_typed (self);
  if (dots >= TOO_LARGE || get_entry (self, index)->dots + dots > MOST_DOTS)
    dots = 0;
  return do_step (self, index, (int) dots);
}

/**
 * trends_count_remove:
 * @index: below trends_count_get_n_entries()
 *
 * Takes back so many dots as were typed before, or one; as many as it has.
 *
 * Returns: whether it had any
 */
gboolean
trends_count_remove (TrendsCount *self,
                     guint        index)
{
  guint dots;

  g_return_val_if_fail (TRENDS_IS_COUNT (self), FALSE);
  g_return_val_if_fail (index < self->entries->len, FALSE);

  dots = take_typed (self);
  dots = dots < TOO_LARGE ? MIN (dots, get_entry (self, index)->dots) : 0;
  return do_step (self, index, -(int) dots);
}

/**
 * trends_count_undo:
 * @index: (out) (optional): of what it was about
 *
 * Undoes what was counted last; that itself can’t be undone.
 *
 * Returns: whether there was anything
 */
gboolean
trends_count_undo (TrendsCount *self,
                   guint       *index)
{
  Step last;

  g_return_val_if_fail (TRENDS_IS_COUNT (self), FALSE);

  self->typed = 0;
  self->missed = 0;
  self->last.dots = 0;
  if (self->steps->len > 0)
    {
      last = g_array_index (self->steps, Step, self->steps->len - 1);
      g_array_set_size (self->steps, self->steps->len - 1);
      change (self, last.index, -last.dots);
      self->last = (Step) { last.index, -last.dots };
      if (index != NULL)
        *index = last.index;
      g_signal_emit (self, changed_signal, 0);
      return TRUE;
    }
  g_signal_emit (self, changed_signal, 0);
  return FALSE;
}

/**
 * trends_count_type:
 * @digit: 0 to 9, of how many dots the next letter adds or takes back; more than
 *   %TRENDS_COUNT_MOST_TYPED no letter does
 */
void
trends_count_type (TrendsCount *self,
                   guint        digit)
{
  guint number;

  g_return_if_fail (TRENDS_IS_COUNT (self));
  g_return_if_fail (digit <= 9);

  number = self->typed * 10 + digit;
  self->typed = MIN (number, TOO_LARGE);
  self->missed = 0;
  self->last.dots = 0;
  g_signal_emit (self, changed_signal, 0);
}

/**
 * trends_count_get_typed:
 *
 * Returns: the number that has been typed so far; 0 where none; more than
 *   %TRENDS_COUNT_MOST_TYPED where it is too large
 */
guint
trends_count_get_typed (TrendsCount *self)
{
  g_return_val_if_fail (TRENDS_IS_COUNT (self), 0);

  return self->typed;
}

/**
 * trends_count_miss:
 * @letter: A to Z, that is on no page
 *
 * Counts nothing: a number that was typed before was for that letter, and is no more.
 */
void
trends_count_miss (TrendsCount *self,
                   char         letter)
{
  g_return_if_fail (TRENDS_IS_COUNT (self));
  g_return_if_fail (letter >= 'A' && letter <= 'Z');

  self->typed = 0;
  self->last.dots = 0;
  self->missed = letter;
  g_signal_emit (self, changed_signal, 0);
}

/**
 * trends_count_get_missed:
 *
 * Returns: the letter that was pressed last, where there is nothing of that letter; else 0
 */
char
trends_count_get_missed (TrendsCount *self)
{
  g_return_val_if_fail (TRENDS_IS_COUNT (self), 0);

  return self->missed;
}

/**
 * trends_count_get_last:
 * @index: (out) (optional): of what got them
 *
 * Returns: how many dots the last key added, or where negative took back; 0: nothing has come of it
 */
int
trends_count_get_last (TrendsCount *self,
                       guint       *index)
{
  g_return_val_if_fail (TRENDS_IS_COUNT (self), 0);

  if (index != NULL)
    *index = self->last.index;
  return self->last.dots;
}

/* -------------------------------------------------------------------- how far it is */

/**
 * trends_count_get_cast:
 *
 * Returns: how many dots have been counted
 */
guint
trends_count_get_cast (TrendsCount *self)
{
  g_return_val_if_fail (TRENDS_IS_COUNT (self), 0);

  return self->cast;
}

/* How many dots so many things can have together */
static gint64
get_most (TrendsCount *self,
          guint        n_entries)
{
  return trends_ballot_subjects_count_most (self->rules.people, self->rules.dots,
                                            self->rules.several, n_entries);
}

/**
 * trends_count_get_left:
 *
 * Returns: how many dots are to come; below 0, by how many there are too many
 */
gint64
trends_count_get_left (TrendsCount *self)
{
  g_return_val_if_fail (TRENDS_IS_COUNT (self), 0);

  return get_most (self, self->entries->len) - self->cast;
}

/**
 * trends_count_is_too_much:
 * @index: below trends_count_get_n_entries()
 *
 * Returns: whether it has more dots than so many people can have given it
 */
gboolean
trends_count_is_too_much (TrendsCount *self,
                          guint        index)
{
  g_return_val_if_fail (TRENDS_IS_COUNT (self), FALSE);
  g_return_val_if_fail (index < self->entries->len, FALSE);

  return get_entry (self, index)->dots > get_most (self, 1);
}

/**
 * trends_count_dup_words:
 *
 * Returns: (transfer full): how far it has got, for who counts: “71 counted, 19 to come”
 */
char *
trends_count_dup_words (TrendsCount *self)
{
  gint64 left;

  g_return_val_if_fail (TRENDS_IS_COUNT (self), NULL);

  left = trends_count_get_left (self);
  if (left < 0)
    /* Translators: of dots in a vote: how many there are, and of those that nobody can have given */
    return g_strdup_printf (_("%u counted, %d too many"), self->cast, (int) -left);
  /* Translators: of dots in a vote: how many there are, and how many are still to come */
  return g_strdup_printf (_("%u counted, %d to come"), self->cast, (int) left);
}

/**
 * trends_count_dup_warning:
 *
 * Returns: (transfer full) (nullable): what can’t be, in words, if anything
 */
char *
trends_count_dup_warning (TrendsCount *self)
{
  g_return_val_if_fail (TRENDS_IS_COUNT (self), NULL);

  if (trends_count_get_left (self) < 0 && !self->rules.several
      && self->entries->len < self->rules.dots)
    /* Translators: numbers of dots counted, and of people, each of whom may give one to each thing */
    return g_strdup_printf (ngettext ("%u dots are more than %u person can give, one on each",
                                      "%u dots are more than %u people can give, one on each",
                                      self->rules.people),
                            self->cast, self->rules.people);
  if (trends_count_get_left (self) < 0)
    /* Translators: numbers of dots counted, of people, and of dots that each of them has */
    return g_strdup_printf (ngettext ("%u dots are more than %u person with %u has",
                                      "%u dots are more than %u people with %u each have",
                                      self->rules.people),
                            self->cast, self->rules.people, self->rules.dots);
  for (guint i = 0; i < self->entries->len; i++)
    if (trends_count_is_too_much (self, i))
      /* Translators: numbers of dots on one thing, and of people, who may give it one each */
      return g_strdup_printf (_("%u dots on one are more than %u people can have given it"),
                              get_entry (self, i)->dots, self->rules.people);
  return NULL;
}

/* ---------------------------------------------------------------------------- closing */

/* As many as there is room for */
#define MOST_MOMENT ((G_GINT64_CONSTANT (1) << 48) - 1)

/* The milliseconds since 1970 with which the id of a vote begins, where it is one of ours: of version 7; or else 0 */
static gint64
read_moment (const char *id)
{
  g_autofree char *digits = g_strdup_printf ("%.8s%.4s", id, id + 9);

  return id[14] == '7' ? (gint64) g_ascii_strtoull (digits, NULL, 16) : 0;
}

/* That of the vote that was closed last, of whatever workshop */
static gint64
find_last_moment (TrendsPlan *plan)
{
  GListModel *ballots = trends_plan_get_list (plan, TRENDS_KIND_BALLOT);
  gint64 last = 0;

  for (guint i = 0; i < g_list_model_get_n_items (ballots); i++)
    {
      g_autoptr (TrendsEntity) ballot = g_list_model_get_item (ballots, i);

      last = MAX (last, read_moment (trends_entity_get_id (ballot)));
    }
  return last;
}

/* (transfer full): a UUID of version 7, which begins with the time (RFC 9562). A plan has its votes in the order of their
 * ids, so that this is the order in which they were held, for the wall, the record and every file; also where a clock was
 * set back. */
static char *
make_id (TrendsPlan *plan)
{
  g_autofree char *random = g_uuid_string_random ();
  gint64 moment = MAX (g_get_real_time () / 1000, find_last_moment (plan) + 1);

  moment = MIN (moment, MOST_MOMENT);
  return g_strdup_printf ("%08x-%04x-7%s", (guint) (moment >> 16), (guint) (moment & 0xffff),
                          random + 15);
}

static TrendsRecord *
make_ballot (TrendsCount *self,
             TrendsPlan  *plan,
             const char  *workshop)
{
  g_autofree char *id = make_id (plan);
  TrendsRecord *record = trends_record_new (TRENDS_KIND_BALLOT, id);

  trends_record_set (record, TRENDS_BALLOT_WORKSHOP, trends_value_text (workshop));
  trends_record_set (record, TRENDS_BALLOT_SUBJECT, trends_value_text (self->subject));
  trends_record_set (record, TRENDS_BALLOT_DOTS, trends_value_integer (self->rules.dots));
  trends_record_set (record, TRENDS_BALLOT_PEOPLE, trends_value_integer (self->rules.people));
  trends_record_set (record, TRENDS_BALLOT_SEVERAL,
                     trends_value_integer (self->rules.several ? 1 : 0));
  trends_record_set (record, TRENDS_BALLOT_REVEALED, trends_value_integer (1));
  return record;
}

static void
add_total (TrendsEditBuilder *builder,
           TrendsRecord      *ballot,
           const Entry       *entry)
{
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_BALLOT_TOTAL, NULL);

  trends_record_set (record, TRENDS_BALLOT_TOTAL_BALLOT,
                     trends_value_text (trends_record_get_id (ballot)));
  trends_record_set (record, TRENDS_BALLOT_TOTAL_ENTRY, trends_value_text (entry->id));
  trends_record_set (record, TRENDS_BALLOT_TOTAL_DOTS, trends_value_integer (entry->dots));
  trends_edit_builder_add (builder, record);
}

/**
 * trends_count_close:
 * @plan: the plan that has what was voted on
 * @workshop: (nullable): the id of the workshop in which it was; %NULL: that of today, which is made
 *   where there is none
 *
 * Puts what the vote came to into @plan, in one edit, and reveals it: how many dots each has, and
 * nothing of how they were counted. What isn’t in the plan any more is left out.
 *
 * Returns: (transfer none): the vote there, or %NULL with an error
 */
TrendsEntity *
trends_count_close (TrendsCount  *self,
                    TrendsPlan   *plan,
                    const char   *workshop,
                    GError      **error)
{
  g_autoptr (TrendsRecord) ballot = NULL;
  g_autoptr (TrendsEdit) edit = NULL;
  TrendsEditBuilder *builder;

  g_return_val_if_fail (TRENDS_IS_COUNT (self), NULL);
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  /* Translators: an edit that can be undone: what a vote in a workshop came to */
  builder = trends_edit_builder_new (_("Close a vote"), TRENDS_ORIGIN_USER);
  /* Translators: what was done, after “Undone:” */
  trends_edit_builder_set_done_label (builder, _("closed a vote"));
  if (workshop == NULL)
    workshop = trends_workshop_take_today (plan, builder);
  ballot = make_ballot (self, plan, workshop);
  trends_edit_builder_add (builder, ballot);
  for (guint i = 0; i < self->entries->len; i++)
    if (trends_plan_lookup (plan, get_entry (self, i)->id) != NULL)
      add_total (builder, ballot, get_entry (self, i));
  edit = trends_edit_builder_end (builder);
  return trends_plan_apply (plan, edit, error)
           ? trends_plan_lookup (plan, trends_record_get_id (ballot)) : NULL;
}
