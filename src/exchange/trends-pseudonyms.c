/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-pseudonyms.c: replaces people's names by their roles, in the fields that
 * hold them and wherever a text mentions one, however it is written there.
 *
 * People are the owners who are persons, and whoever a field names that the table says
 * is PERSONAL, as who wrote a comment: that field may be seen by nobody, and the name
 * stand in a text that everybody sees.
 */

#include "trends-profile-private.h"

#include "trends-fold.h"
#include "trends-name-finder.h"
#include "trends-one-line.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Stands for a name where a field has no room for more; never longer than a name. */
#define SHORTEST "…"

/* An owner, or somebody who is named and owns nothing. */
typedef struct
{
  TrendsEntity *owner; /* (nullable) */
  char *name;
  char *role;        /* what stands for the name */
  gboolean is_named; /* whoever it is for may read the name */
} Person;

struct _TrendsPseudonyms
{
  GHashTable *by_id;        /* owner's id -> number of the person, from 1 */
  GPtrArray *people;        /* (element-type Person) */
  TrendsNameFinder *finder; /* (nullable): nobody is to be found */
};

static Person *
person_new (TrendsEntity *owner,
            const char   *name,
            gboolean      is_named)
{
  Person *person = g_new0 (Person, 1);

  g_set_object (&person->owner, owner);
  person->name = g_strdup (name);
  person->is_named = is_named;
  return person;
}

static void
person_free (gpointer data)
{
  Person *person = data;

  g_clear_object (&person->owner);
  g_free (person->name);
  g_free (person->role);
  g_free (person);
}

/* ------------------------------------------------------------------ people */

static gboolean
is_person (TrendsEntity *owner)
{
  return trends_entity_get_integer (owner, TRENDS_OWNER_OWNER_KIND) == TRENDS_OWNER_PERSON;
}

typedef void (*NameFunc) (const char *name,
                          gpointer    user_data);

/* What the field table calls a person's name in entities of one kind, but owners. */
static void
foreach_name_of_kind (TrendsPlan *plan,
                      TrendsKind  kind,
                      guint       field,
                      NameFunc    func,
                      gpointer    user_data)
{
  GListModel *list = trends_plan_get_list (plan, kind);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);
      const char *name = trends_entity_get_text (entity, field);

      if (name != NULL && *name != '\0')
        func (name, user_data);
    }
}

static void
foreach_name (TrendsPlan *plan,
              NameFunc    func,
              gpointer    user_data)
{
  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    for (guint i = 0; kind != TRENDS_KIND_OWNER && i < trends_kind_get_info (kind)->n_fields; i++)
      {
        const TrendsField *field = trends_kind_get_field (kind, i);

        if ((field->flags & TRENDS_FIELD_PERSONAL) && field->type == TRENDS_FIELD_STRING)
          foreach_name_of_kind (plan, kind, i, func, user_data);
      }
}

static void
add_owner_forms (TrendsNameFinder *finder,
                 guint             person,
                 TrendsEntity     *owner)
{
  g_autofree char *initials = trends_owner_dup_display_initials (owner);

  trends_name_finder_add_name (finder, person, trends_entity_get_name (owner));
  trends_name_finder_add_initials (finder, person, initials);
  trends_name_finder_add_contact (finder, person,
                                  trends_entity_get_text (owner, TRENDS_OWNER_CONTACT));
}

/* Names besides the owners', on their way. */
typedef struct
{
  GHashTable *seen;         /* set of names, folded; at first those of teams and partners */
  GPtrArray *people;        /* (element-type Person) */
  TrendsNameFinder *owners; /* finds them in any form */
} Collecting;

/* Whether all of @name is one of the owners, in whatever form: "A. Merrow". */
static gboolean
is_owner (Collecting *collecting,
          const char *name)
{
  g_autofree char *line = trends_trim (name);
  g_autoptr (GArray) matches = trends_name_finder_find (collecting->owners, line);

  return matches->len == 1 && g_array_index (matches, TrendsNameMatch, 0).start == 0
         && g_array_index (matches, TrendsNameMatch, 0).end == strlen (line);
}

static void
collect_name_cb (const char *name,
                 gpointer    user_data)
{
  Collecting *collecting = user_data;

  if (g_hash_table_add (collecting->seen, trends_fold (name)) && !is_owner (collecting, name))
    g_ptr_array_add (collecting->people, person_new (NULL, name, FALSE));
}

/* A team may write a comment, too, and gives nobody's name away. */
static void
collect_others (TrendsPseudonyms *self,
                TrendsPlan       *plan)
{
  g_autoptr (TrendsNameFinder) finder = trends_name_finder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Collecting collecting = { seen, self->people, finder };
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_OWNER);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) owner = g_list_model_get_item (list, i);

      if (is_person (owner))
        add_owner_forms (finder, 0, owner);
      else
        g_hash_table_add (seen, trends_fold (trends_entity_get_name (owner)));
    }
  foreach_name (plan, collect_name_cb, &collecting);
}

static void
collect_owners (TrendsPseudonyms *self,
                TrendsPlan       *plan,
                GHashTable       *named)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_OWNER);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) owner = g_list_model_get_item (list, i);
      const char *id = trends_entity_get_id (owner);

      if (!is_person (owner))
        continue;
      g_ptr_array_add (self->people, person_new (owner, trends_entity_get_name (owner),
                                                 named && g_hash_table_contains (named, id)));
      g_hash_table_insert (self->by_id, g_strdup (id), GUINT_TO_POINTER (self->people->len));
    }
}

/* Finds people by their whole names alone. (transfer full) */
static TrendsNameFinder *
make_strict_finder (GPtrArray *people)
{
  TrendsNameFinder *finder = trends_name_finder_new ();

  for (guint i = 0; i < people->len; i++)
    trends_name_finder_add_whole_name (finder, i, ((Person *) people->pdata[i])->name);
  return finder;
}

/* "Merrow" alone is nobody where the council is that of Merrow. But "Asha Merrow Limited"
 * gives nobody's name away; nor do teams and partners, which are often called after people:
 * "Asha's team". */
static void
reserve_organisation (TrendsPseudonyms *self,
                      TrendsPlan       *plan)
{
  const char *name = trends_entity_get_text (trends_plan_get_info (plan),
                                             TRENDS_PLAN_ORGANISATION);
  g_autoptr (TrendsNameFinder) strict = make_strict_finder (self->people);
  g_autoptr (GArray) matches = trends_name_finder_find (strict, name);

  if (matches->len == 0)
    trends_name_finder_reserve (self->finder, name);
}

static void
add_person (TrendsPseudonyms *self,
            guint             person)
{
  const Person *added = self->people->pdata[person];

  if (added->owner != NULL)
    add_owner_forms (self->finder, person, added->owner);
  else
    trends_name_finder_add_name (self->finder, person, added->name);
}

/* -------------------------------------------------------------- pseudonyms */

/* (transfer full) (element-type TrendsNameMatch): who may not be named */
static GArray *
find_anybody (TrendsPseudonyms *self,
              const char       *text)
{
  GArray *matches = trends_name_finder_find (self->finder, text);

  for (guint i = matches->len; i-- > 0;)
    {
      guint person = g_array_index (matches, TrendsNameMatch, i).person;

      if (person < self->people->len && ((Person *) self->people->pdata[person])->is_named)
        g_array_remove_index (matches, i);
    }
  return matches;
}

static gboolean
mentions_anybody (TrendsPseudonyms *self,
                  const char       *text)
{
  g_autoptr (GArray) matches = find_anybody (self, text);

  return matches->len > 0;
}

/* Pseudonyms on their way. */
typedef struct
{
  GHashTable *titles; /* set of the role titles that may stand for somebody */
  GHashTable *used;   /* set of the pseudonyms that do */
} Naming;

static char *
take_name (Naming *naming,
           char   *name)
{
  g_hash_table_add (naming->used, g_strdup (name));
  return name;
}

/* "Person 3": the first number that makes a word that nobody has. */
static char *
number_name (Naming     *naming,
             const char *name,
             guint       from)
{
  for (guint n = from;; n++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s %u", name, n);

      if (!g_hash_table_contains (naming->used, numbered)
          && !g_hash_table_contains (naming->titles, numbered))
        return g_steal_pointer (&numbered);
    }
}

/* (nullable): the title of the role, where it may stand for somebody */
static const char *
get_usable_role (TrendsPseudonyms *self,
                 const Person     *person)
{
  const char *role = person->owner && !person->is_named
                       ? trends_entity_get_text (person->owner, TRENDS_OWNER_ROLE)
                       : NULL;

  return role && *role && !mentions_anybody (self, role) ? role : NULL;
}

/* The role title, with a number from the second holder on; "Person 1" where there is
 * none, where it names somebody, or where it has no room for its number: a title that is cut
 * may say something else. The words don't depend on who exports. */
static char *
make_pseudonym (const char *role,
                Naming     *naming)
{
  if (role)
    {
      g_autofree char *name = g_hash_table_contains (naming->used, role)
                                ? number_name (naming, role, 2)
                                : g_strdup (role);

      if (g_utf8_strlen (name, -1) <= TRENDS_STRING_MAX)
        return take_name (naming, g_steal_pointer (&name));
    }
  return take_name (naming, number_name (naming, "Person", 1));
}

/* Who may be named needs no other word. `with_roles`: not where the owners themselves aren't
 * shown, whose roles may be what is kept back. */
static void
name_people (TrendsPseudonyms *self,
             gboolean          with_roles)
{
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) roles = g_ptr_array_new ();
  Naming naming = { titles, used };

  for (guint i = 0; i < self->people->len; i++)
    {
      const char *role = with_roles ? get_usable_role (self, self->people->pdata[i]) : NULL;

      g_ptr_array_add (roles, (gpointer) role);
      if (role)
        g_hash_table_add (titles, (gpointer) role);
    }
  for (guint i = 0; i < self->people->len; i++)
    {
      Person *person = self->people->pdata[i];

      if (!person->is_named)
        person->role = make_pseudonym (roles->pdata[i], &naming);
    }
}

static gboolean
has_anybody (TrendsPseudonyms *self)
{
  for (guint i = 0; i < self->people->len; i++)
    if (!((Person *) self->people->pdata[i])->is_named)
      return TRUE;
  return FALSE;
}

/**
 * trends_pseudonyms_new:
 * @plan: a plan, which isn’t changed
 * @named: (nullable) (element-type utf8): set of the ids of those owners whose names may be
 *   read; %NULL for nobody’s, and then roles stand for owners
 *
 * Returns: (transfer full): what stands for each person in it
 */
TrendsPseudonyms *
trends_pseudonyms_new (TrendsPlan *plan,
                       GHashTable *named)
{
  TrendsPseudonyms *self = g_new0 (TrendsPseudonyms, 1);

  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->people = g_ptr_array_new_with_free_func (person_free);
  collect_owners (self, plan, named);
  collect_others (self, plan);
  if (!has_anybody (self))
    return self;

  self->finder = trends_name_finder_new ();
  reserve_organisation (self, plan);
  for (guint i = 0; i < self->people->len; i++)
    add_person (self, i);
  name_people (self, named == NULL);
  return self;
}

/**
 * trends_pseudonyms_free:
 * @self: (transfer full): freed
 */
void
trends_pseudonyms_free (TrendsPseudonyms *self)
{
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->people);
  g_clear_pointer (&self->finder, trends_name_finder_free);
  g_free (self);
}

/* ------------------------------------------------------------------- texts */

/* (nullable): what stands for the person; NULL where the name may */
static const char *
get_role (TrendsPseudonyms *self,
          guint             person)
{
  return person < self->people->len ? ((Person *) self->people->pdata[person])->role : "Person";
}

/* "https://x.example/asha.merrow": with a role in it that would be no address any more. */
static gboolean
is_in_address (const char *text,
               gsize       place)
{
  gsize from = place;

  while (from > 0 && !g_ascii_isspace (text[from - 1]))
    from--;
  return g_strstr_len (text + from, (gssize) (place - from), "://") != NULL;
}

static char *
replace_matches (TrendsPseudonyms *self,
                 const char       *text,
                 GArray           *matches,
                 gboolean          shortest)
{
  GString *out = g_string_new (NULL);
  gsize from = 0;

  for (guint i = 0; i < matches->len; i++)
    {
      const TrendsNameMatch *match = &g_array_index (matches, TrendsNameMatch, i);

      g_string_append_len (out, text + from, (gssize) (match->start - from));
      g_string_append (out, shortest || is_in_address (text, match->start)
                              ? SHORTEST
                              : get_role (self, match->person));
      from = match->end;
    }
  g_string_append (out, text + from);
  return g_string_free (out, FALSE);
}

/* Roles may be longer than names, and fields are only so long: rather no role than
 * a text that is cut. */
static char *
replace_within (TrendsPseudonyms *self,
                const char       *text,
                gint64            max)
{
  g_autoptr (GArray) matches = find_anybody (self, text);
  g_autofree char *replaced = NULL;

  if (matches->len == 0)
    return g_strdup (text);
  replaced = replace_matches (self, text, matches, FALSE);
  if (g_utf8_strlen (replaced, -1) <= max)
    return g_steal_pointer (&replaced);
  return replace_matches (self, text, matches, TRUE);
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

/* An address that isn't whole leads nowhere, or to somewhere else: it is left out. */
static TrendsValue
replace_address (TrendsPseudonyms  *self,
                 const TrendsValue *value)
{
  const char *address = trends_value_get_text (value);
  g_autofree char *replaced = NULL;

  /* Where there are words in its place, they are words. */
  if (strchr (address, ' ') == NULL && mentions_anybody (self, address))
    return (TrendsValue) TRENDS_VALUE_INIT;
  replaced = replace_within (self, address, TRENDS_STRING_MAX);
  return trends_value_text (replaced);
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
      g_autofree char *new_title = NULL;

      g_variant_get_child (links, i, "(&s&s)", &title, &address);
      if (mentions_anybody (self, address))
        continue;
      new_title = replace_within (self, title, TRENDS_STRING_MAX);
      g_variant_builder_add (&builder, "(ss)", new_title, address);
    }
  return trends_value_list (g_variant_builder_end (&builder));
}

static gint64
get_room (const TrendsField *field)
{
  if (field->max > 0)
    return field->max;
  return field->type == TRENDS_FIELD_TEXT ? TRENDS_TEXT_MAX : TRENDS_STRING_MAX;
}

static TrendsValue
replace_value (TrendsPseudonyms  *self,
               const TrendsValue *value,
               const TrendsField *field)
{
  g_autofree char *text = NULL;

  switch (field->type)
    {
    case TRENDS_FIELD_STRING:
    case TRENDS_FIELD_TEXT:
      text = replace_within (self, trends_value_get_text (value), get_room (field));
      return trends_value_text (text);
    case TRENDS_FIELD_ADDRESS:
      return replace_address (self, value);
    case TRENDS_FIELD_STRINGS:
      return replace_strings (self, value);
    case TRENDS_FIELD_LINKS:
      return replace_links (self, value);
    case TRENDS_FIELD_CHOICE:
    case TRENDS_FIELD_INTEGER:
    case TRENDS_FIELD_BOOLEAN:
    case TRENDS_FIELD_DATE:
    case TRENDS_FIELD_TIME:
    case TRENDS_FIELD_MONEY:
    case TRENDS_FIELD_REF:
    case TRENDS_FIELD_REFS:
    case TRENDS_FIELD_FIELD_KEYS:
    case TRENDS_FIELD_COLOUR:
    case TRENDS_FIELD_CURRENCY:
    case TRENDS_FIELD_LANGUAGE:
    case TRENDS_FIELD_RANK:
    case TRENDS_FIELD_JSON:
    default:
      return trends_value_copy (value);
    }
}

/* What can't be said without the name in that field isn't said. */
static void
replace_field (TrendsPseudonyms  *self,
               TrendsRecord      *record,
               const TrendsField *field)
{
  const TrendsValue *value = trends_record_get_value (record, field->index);
  g_auto (TrendsValue) replaced = TRENDS_VALUE_INIT;

  if (!trends_value_is_set (value))
    return;
  replaced = replace_value (self, value, field);
  if (!trends_field_validate (field, &replaced, NULL))
    {
      trends_value_clear (&replaced);
      if (field->flags & TRENDS_FIELD_REQUIRED)
        replaced = trends_value_text (SHORTEST);
    }
  trends_record_set (record, field->index, trends_value_copy (&replaced));
}

/* What an owner can't be without is the role, all else that tells of a person goes. */
static TrendsValue
replace_personal (TrendsPseudonyms *self,
                  guint             person,
                  TrendsKind        kind,
                  guint             index)
{
  const TrendsField *field = trends_kind_get_field (kind, index);

  return trends_value_text (field->flags & TRENDS_FIELD_REQUIRED ? get_role (self, person) : NULL);
}

/* Of somebody who may be named, what the profile shows is in order as it is. */
static gboolean
is_own_name (TrendsPseudonyms  *self,
             guint              person,
             const TrendsField *field)
{
  return person > 0 && (field->flags & TRENDS_FIELD_PERSONAL)
         && ((Person *) self->people->pdata[person - 1])->is_named;
}

/**
 * trends_pseudonyms_apply:
 * @record: being made, and known to nobody else: no text in it names anybody any more
 */
void
trends_pseudonyms_apply (TrendsPseudonyms *self,
                         TrendsRecord     *record)
{
  TrendsKind kind = trends_record_get_kind (record);
  guint person = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_id,
                                                        trends_record_get_id (record)));

  for (guint i = 0; self->finder && i < trends_kind_get_info (kind)->n_fields; i++)
    {
      const TrendsField *field = trends_kind_get_field (kind, i);

      if (is_own_name (self, person, field))
        continue;
      if (person > 0 && (field->flags & TRENDS_FIELD_PERSONAL))
        trends_record_set (record, i, replace_personal (self, person - 1, kind, i));
      else
        replace_field (self, record, field);
    }
}
