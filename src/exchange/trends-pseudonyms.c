/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-pseudonyms.c: replaces people's names by their roles, in the fields that
 * hold them and wherever a text mentions one by its full name.
 */

#include "trends-profile-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* So many names go into one pattern: PCRE has a limit, councils have many people. */
#define NAMES_A_PATTERN 200

struct _TrendsPseudonyms
{
  GHashTable *by_id;   /* owner's id -> role */
  GHashTable *by_name; /* casefolded name or contact -> role */
  GPtrArray *patterns; /* (element-type GRegex): names and contacts, as whole words */
};

/* ------------------------------------------------------------------- names */

static gboolean
is_person (TrendsEntity *owner)
{
  return trends_entity_get_integer (owner, TRENDS_OWNER_OWNER_KIND) == TRENDS_OWNER_PERSON;
}

/* Longer names first, so that none is taken for a part of itself. */
static int
compare_length (gconstpointer a,
                gconstpointer b)
{
  gsize first = strlen (*(const char **) a), second = strlen (*(const char **) b);

  return first < second ? 1 : first > second ? -1 : 0;
}

static GPtrArray *
collect_people (TrendsPlan *plan)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_OWNER);
  GPtrArray *people = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) owner = g_list_model_get_item (list, i);

      if (is_person (owner))
        g_ptr_array_add (people, g_steal_pointer (&owner));
    }
  return people;
}

/* What gives a person away in a text. (element-type utf8) (transfer container) */
static GPtrArray *
collect_words (GPtrArray *people)
{
  GPtrArray *words = g_ptr_array_new ();

  for (guint i = 0; i < people->len; i++)
    {
      const char *contact = trends_entity_get_text (people->pdata[i], TRENDS_OWNER_CONTACT);

      g_ptr_array_add (words, (gpointer) trends_entity_get_name (people->pdata[i]));
      if (contact && *contact)
        g_ptr_array_add (words, (gpointer) contact);
    }
  g_ptr_array_sort (words, compare_length);
  return words;
}

static GRegex *
compile (GPtrArray *words,
         guint      first)
{
  g_autoptr (GString) pattern = g_string_new ("(?<![\\pL\\pN])(?:");
  g_autoptr (GError) error = NULL;
  GRegex *regex;

  for (guint i = first; i < MIN (first + NAMES_A_PATTERN, words->len); i++)
    {
      g_autofree char *escaped = g_regex_escape_string (words->pdata[i], -1);

      g_string_append_printf (pattern, "%s%s", i > first ? "|" : "", escaped);
    }
  g_string_append (pattern, ")(?![\\pL\\pN])");
  regex = g_regex_new (pattern->str, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, &error);
  if (!regex)
    g_error ("Names can't be looked for: %s", error->message);
  return regex;
}

static gboolean
mentions_anybody (TrendsPseudonyms *self,
                  const char       *text)
{
  for (guint i = 0; i < self->patterns->len; i++)
    if (g_regex_match (self->patterns->pdata[i], text, 0, NULL))
      return TRUE;
  return FALSE;
}

/* -------------------------------------------------------------- pseudonyms */

/* The role title, with a number from the second holder on; "Person 1" where
 * there is none, or where it names somebody. */
static char *
make_pseudonym (TrendsPseudonyms *self,
                TrendsEntity     *owner,
                GHashTable       *used,
                guint            *n_nameless)
{
  const char *role = trends_entity_get_text (owner, TRENDS_OWNER_ROLE);
  guint n;

  if (!role || !*role || mentions_anybody (self, role))
    /* Translators: stands for a person's name in an export without names. */
    return g_strdup_printf (_("Person %u"), ++*n_nameless);
  n = GPOINTER_TO_UINT (g_hash_table_lookup (used, role)) + 1;
  g_hash_table_replace (used, g_strdup (role), GUINT_TO_POINTER (n));
  return n == 1 ? g_strdup (role) : g_strdup_printf ("%s %u", role, n);
}

static void
add_person (TrendsPseudonyms *self,
            TrendsEntity     *owner,
            char             *pseudonym)
{
  const char *name = trends_entity_get_name (owner);
  const char *contact = trends_entity_get_text (owner, TRENDS_OWNER_CONTACT);

  g_hash_table_replace (self->by_name, g_utf8_casefold (name, -1), g_strdup (pseudonym));
  if (contact && *contact)
    g_hash_table_replace (self->by_name, g_utf8_casefold (contact, -1), g_strdup (pseudonym));
  g_hash_table_insert (self->by_id, g_strdup (trends_entity_get_id (owner)), pseudonym);
}

TrendsPseudonyms *
trends_pseudonyms_new (TrendsPlan *plan)
{
  TrendsPseudonyms *self = g_new0 (TrendsPseudonyms, 1);
  g_autoptr (GPtrArray) people = collect_people (plan);
  g_autoptr (GPtrArray) words = collect_words (people);
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_nameless = 0;

  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->patterns = g_ptr_array_new_with_free_func ((GDestroyNotify) g_regex_unref);
  for (guint i = 0; i < words->len; i += NAMES_A_PATTERN)
    g_ptr_array_add (self->patterns, compile (words, i));
  for (guint i = 0; i < people->len; i++)
    add_person (self, people->pdata[i],
                make_pseudonym (self, people->pdata[i], used, &n_nameless));
  return self;
}

void
trends_pseudonyms_free (TrendsPseudonyms *self)
{
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_name);
  g_ptr_array_unref (self->patterns);
  g_free (self);
}

/* ------------------------------------------------------------------- texts */

static gboolean
append_role_cb (const GMatchInfo *match,
                GString          *result,
                gpointer          user_data)
{
  TrendsPseudonyms *self = user_data;
  g_autofree char *word = g_match_info_fetch (match, 0);
  g_autofree char *key = g_utf8_casefold (word, -1);
  const char *role = g_hash_table_lookup (self->by_name, key);

  g_string_append (result, role ? role : _("Person"));
  return FALSE;
}

/* A text that can't be searched is left out rather than shown. */
static char *
replace (TrendsPseudonyms *self,
         const char       *text)
{
  char *replaced = g_strdup (text);

  for (guint i = 0; i < self->patterns->len; i++)
    {
      g_autofree char *before = replaced;

      replaced = g_regex_replace_eval (self->patterns->pdata[i], before, -1, 0, 0, append_role_cb,
                                       self, NULL);
      if (!replaced)
        return g_strdup ("…");
    }
  return replaced;
}

/* Roles may be longer than names, and fields are only so long. */
static char *
replace_within (TrendsPseudonyms *self,
                const char       *text,
                gint64            max)
{
  g_autofree char *replaced = replace (self, text);
  g_autofree char *head = NULL;

  if (g_utf8_strlen (replaced, -1) <= max)
    return g_steal_pointer (&replaced);
  head = g_utf8_substring (replaced, 0, max - 1);
  return g_strconcat (head, "…", NULL);
}

static TrendsValue
replace_strings (TrendsPseudonyms  *self,
                 const TrendsValue *value)
{
  g_auto (GStrv) strings = trends_value_dup_strings (value);

  for (guint i = 0; strings[i]; i++)
    {
      char *replaced = replace_within (self, strings[i], TRENDS_STRING_MAX);

      g_free (strings[i]);
      strings[i] = replaced;
    }
  return trends_value_strings ((const char * const *) strings);
}

static TrendsValue
replace_links (TrendsPseudonyms  *self,
               const TrendsValue *value)
{
  GVariant *links = trends_value_get_list (value);
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(ss)"));

  for (gsize i = 0; i < g_variant_n_children (links); i++)
    {
      const char *title, *address;
      g_autofree char *new_title = NULL, *new_address = NULL;

      g_variant_get_child (links, i, "(&s&s)", &title, &address);
      new_title = replace_within (self, title, TRENDS_STRING_MAX);
      new_address = replace_within (self, address, TRENDS_STRING_MAX);
      g_variant_builder_add (&builder, "(ss)", new_title, new_address);
    }
  return trends_value_list (g_variant_builder_end (&builder));
}

static void
replace_field (TrendsPseudonyms  *self,
               TrendsRecord      *record,
               const TrendsField *field)
{
  const TrendsValue *value = trends_record_get_value (record, field->index);
  gint64 max = field->max > 0                        ? field->max
               : field->type == TRENDS_FIELD_TEXT ? TRENDS_TEXT_MAX
                                                  : TRENDS_STRING_MAX;
  g_autofree char *text = NULL;

  if (!trends_value_is_set (value))
    return;
  if (field->type == TRENDS_FIELD_STRING || field->type == TRENDS_FIELD_TEXT
      || field->type == TRENDS_FIELD_ADDRESS)
    {
      text = replace_within (self, trends_value_get_text (value), max);
      trends_record_set (record, field->index, trends_value_text (text));
    }
  else if (field->type == TRENDS_FIELD_STRINGS)
    trends_record_set (record, field->index, replace_strings (self, value));
  else if (field->type == TRENDS_FIELD_LINKS)
    trends_record_set (record, field->index, replace_links (self, value));
}

void
trends_pseudonyms_apply (TrendsPseudonyms *self,
                         TrendsRecord     *record)
{
  TrendsKind kind = trends_record_get_kind (record);
  const char *role = g_hash_table_lookup (self->by_id, trends_record_get_id (record));

  for (guint i = 0; i < trends_kind_get_info (kind)->n_fields; i++)
    replace_field (self, record, trends_kind_get_field (kind, i));
  if (kind != TRENDS_KIND_OWNER || !role)
    return;
  trends_record_set (record, TRENDS_OWNER_NAME, trends_value_text (role));
  trends_record_set (record, TRENDS_OWNER_INITIALS, trends_value_text (NULL));
}
