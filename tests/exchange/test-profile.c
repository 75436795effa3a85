/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-profile.c: nothing that isn't meant for others leaves by any path, in any
 * format whose bytes can be searched; and what is meant for them does.
 */

#include "trends-random-plan.h"
#include "trends-profile.h"
#include "trends-sample.h"
#include "trends-test-exchange.h"

#include <string.h>

/* A word that stands nowhere else. */
#define SECRET "Zyzzyva"

/* As an import does: files may hold what nobody can type, as findings of later versions. */
static void
set_text (TrendsPlan   *plan,
          TrendsEntity *entity,
          guint         field,
          const char   *text)
{
  TrendsEditBuilder *builder = trends_edit_builder_new ("Import", TRENDS_ORIGIN_IMPORT);
  g_auto (TrendsValue) value = trends_value_text (text);
  g_autoptr (TrendsEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  trends_edit_builder_set (builder, trends_entity_get_kind (entity), trends_entity_get_id (entity),
                           field, trends_entity_get_value (entity, field), &value);
  edit = trends_edit_builder_end (builder);
  trends_plan_apply (plan, edit, &error);
  g_assert_no_error (error);
}

static void
set_integer (TrendsPlan   *plan,
             TrendsEntity *entity,
             guint         field,
             gint64        integer)
{
  g_autoptr (GError) error = NULL;

  trends_plan_set_integer (plan, entity, field, integer, &error);
  g_assert_no_error (error);
}

static TrendsEntity *
find (TrendsPlan *plan,
      TrendsKind  kind,
      const char *name)
{
  GListModel *list = trends_plan_get_list (plan, kind);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      if (strcmp (trends_entity_get_name (entity), name) == 0)
        return entity;
    }
  g_assert_not_reached ();
}

static TrendsEntity *
get (TrendsPlan *plan,
     TrendsKind  kind,
     guint       index)
{
  g_autoptr (TrendsEntity) entity = g_list_model_get_item (trends_plan_get_list (plan, kind), index);

  g_assert_nonnull (entity);
  return entity;
}

/* Every text of the entity holds the secret. */
static void
fill_with_secret (TrendsPlan   *plan,
                  TrendsEntity *entity)
{
  const TrendsKindInfo *info = trends_kind_get_info (trends_entity_get_kind (entity));
  const char * const list[] = { SECRET " one", SECRET " two", NULL };

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_autoptr (GError) error = NULL;

      if (info->fields[i].type == TRENDS_FIELD_STRING || info->fields[i].type == TRENDS_FIELD_TEXT
          || info->fields[i].type == TRENDS_FIELD_ADDRESS)
        set_text (plan, entity, i, info->fields[i].max == 4 ? "Zyz" : "a " SECRET " b");
      else if (info->fields[i].type == TRENDS_FIELD_STRINGS)
        trends_plan_set_strings (plan, entity, i, list, &error);
      else if (info->fields[i].type == TRENDS_FIELD_JSON)
        set_text (plan, entity, i, "{\"" SECRET "\":\"" SECRET "\"}");
      g_assert_no_error (error);
    }
}

static void
assert_absent (TrendsPlan    *plan,
               TrendsProfile  profile,
               const char    *secret)
{
  g_autofree char *text = export_json (plan, profile);
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *needle = g_utf8_casefold (secret, -1);
  const char *found = strstr (folded, needle);

  if (found)
    g_error ("“%s” got out: %.200s", secret, MAX (folded, found - 100));
}

static void
assert_present (TrendsPlan    *plan,
                TrendsProfile  profile,
                const char    *word)
{
  g_autofree char *text = export_json (plan, profile);

  g_assert_nonnull (strstr (text, word));
}

/* Whatever is said of an initiative that isn't public, and of what belongs to it. */
static void
check_hidden (TrendsSensitivity sensitivity)
{
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (NULL);
  TrendsEntity *hidden = find (plan, TRENDS_KIND_INITIATIVE, "Exit the data centre");
  g_autofree char *id = g_strdup (trends_entity_get_id (hidden));
  g_autoptr (GPtrArray) milestones = trends_plan_dup_referring (plan, TRENDS_KIND_MILESTONE,
                                                                TRENDS_MILESTONE_INITIATIVE, hidden);
  g_autoptr (GPtrArray) dependencies = trends_plan_dup_referring (
    plan, TRENDS_KIND_DEPENDENCY, TRENDS_DEPENDENCY_INITIATIVE, hidden);

  g_assert_cmpuint (milestones->len, >, 0);
  g_assert_cmpuint (dependencies->len, >, 0);
  fill_with_secret (plan, hidden);
  for (guint i = 0; i < milestones->len; i++)
    fill_with_secret (plan, milestones->pdata[i]);
  set_integer (plan, hidden, TRENDS_INITIATIVE_SENSITIVITY, sensitivity);
  assert_present (plan, TRENDS_PROFILE_FULL, SECRET);
  assert_absent (plan, TRENDS_PROFILE_PUBLIC, SECRET);
  assert_absent (plan, TRENDS_PROFILE_PUBLIC, id);
}

static void
test_hidden (void)
{
  check_hidden (TRENDS_SENSITIVITY_INTERNAL);
  check_hidden (TRENDS_SENSITIVITY_EXEMPT);
}

/* An owner who only has to do with what is hidden isn't named either. */
static void
test_hidden_owner (void)
{
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (NULL);
  TrendsEntity *hidden = find (plan, TRENDS_KIND_INITIATIVE,
                               "Shared digital service with the districts");
  TrendsEntity *owner = trends_plan_add_owner (plan, SECRET " Consulting", TRENDS_OWNER_PARTNER,
                                               NULL);

  g_assert_true (trends_plan_set_ref (plan, hidden, TRENDS_INITIATIVE_SPONSOR, owner, NULL));
  assert_absent (plan, TRENDS_PROFILE_PUBLIC, SECRET);
  assert_present (plan, TRENDS_PROFILE_ROLES, SECRET);
}

static void
set_exempt (TrendsPlan   *plan,
            TrendsEntity *initiative,
            guint         field)
{
  const char *keys[] = { trends_kind_get_field (TRENDS_KIND_INITIATIVE, field)->key, NULL };
  g_autoptr (GError) error = NULL;

  trends_plan_set_strings (plan, initiative, TRENDS_INITIATIVE_EXEMPT_FIELDS, keys, &error);
  g_assert_no_error (error);
}

/* An exempt field stays inside, and so do those that would give it away. */
static void
test_exempt_fields (void)
{
  static const guint money[] = { TRENDS_INITIATIVE_COST, TRENDS_INITIATIVE_FUNDING_SOURCE,
                                 TRENDS_INITIATIVE_FUNDED };
  static const guint risk[] = { TRENDS_INITIATIVE_RISK, TRENDS_INITIATIVE_LIKELIHOOD,
                                TRENDS_INITIATIVE_IMPACT, TRENDS_INITIATIVE_MITIGATION };

  for (guint i = 0; i < G_N_ELEMENTS (money); i++)
    {
      g_autoptr (TrendsPlan) plan = trends_sample_new_plan (NULL);
      TrendsEntity *initiative = find (plan, TRENDS_KIND_INITIATIVE, "Landing zone");

      set_integer (plan, initiative, TRENDS_INITIATIVE_COST, 987654321);
      set_text (plan, initiative, TRENDS_INITIATIVE_FUNDING_SOURCE, SECRET);
      assert_present (plan, TRENDS_PROFILE_PUBLIC, SECRET);
      set_exempt (plan, initiative, money[i]);
      assert_absent (plan, TRENDS_PROFILE_PUBLIC, SECRET);
      assert_absent (plan, TRENDS_PROFILE_PUBLIC, "987654321");
      assert_present (plan, TRENDS_PROFILE_PUBLIC, "Landing zone");
    }
  for (guint i = 0; i < G_N_ELEMENTS (risk); i++)
    {
      g_autoptr (TrendsPlan) plan = trends_sample_new_plan (NULL);
      TrendsEntity *initiative = find (plan, TRENDS_KIND_INITIATIVE, "Landing zone");

      set_text (plan, initiative, TRENDS_INITIATIVE_RISK, SECRET " risk");
      set_text (plan, initiative, TRENDS_INITIATIVE_MITIGATION, SECRET " way out");
      set_exempt (plan, initiative, risk[i]);
      assert_absent (plan, TRENDS_PROFILE_PUBLIC, SECRET);
    }
}

/* Notes, contacts, workshops, baselines, data of versions to come, import sources. */
static void
test_never_public (void)
{
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (NULL);
  TrendsEntity *initiative = find (plan, TRENDS_KIND_INITIATIVE, "Landing zone");

  set_text (plan, get (plan, TRENDS_KIND_TREND, 0), TRENDS_TREND_NOTE, SECRET);
  set_text (plan, initiative, TRENDS_INITIATIVE_NOTES, SECRET);
  set_text (plan, initiative, TRENDS_INITIATIVE_EXTRA, "{\"" SECRET "\":1}");
  set_text (plan, initiative, TRENDS_INITIATIVE_IMPORT_SOURCE, SECRET);
  set_text (plan, get (plan, TRENDS_KIND_OWNER, 0), TRENDS_OWNER_CONTACT, SECRET);
  set_text (plan, trends_plan_get_info (plan), TRENDS_PLAN_EXTRA, "{\"" SECRET "\":1}");
  set_text (plan, trends_plan_get_info (plan), TRENDS_PLAN_DOCUMENT_EXTRA, "{\"" SECRET "\":1}");
  fill_with_secret (plan, get (plan, TRENDS_KIND_BASELINE, 0));
  fill_with_secret (plan, get (plan, TRENDS_KIND_BASELINE, 1));
  fill_with_secret (plan, get (plan, TRENDS_KIND_WORKSHOP, 0));
  assert_present (plan, TRENDS_PROFILE_FULL, SECRET);
  assert_absent (plan, TRENDS_PROFILE_PUBLIC, SECRET);
}

/* The sample's own secrets, as a reader would look for them. */
static void
test_sample_public (void)
{
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (NULL);

  assert_absent (plan, TRENDS_PROFILE_PUBLIC, "Shared digital service");
  assert_absent (plan, TRENDS_PROFILE_PUBLIC, "First talks");
  assert_absent (plan, TRENDS_PROFILE_PUBLIC, "Fraud");
  assert_absent (plan, TRENDS_PROFILE_PUBLIC, "extend the lease");
  assert_absent (plan, TRENDS_PROFILE_PUBLIC, "Negotiation");
  assert_absent (plan, TRENDS_PROFILE_PUBLIC, "124000000");
  assert_absent (plan, TRENDS_PROFILE_PUBLIC, "millbrook.example\"");
  assert_present (plan, TRENDS_PROFILE_PUBLIC, "Exit the data centre");
}

static const char * const people[] = { "Asha Merrow", "Rowan Kestle", "Sunita Brookes",
                                       "Jo Dunmere", "Priya Lal", "Niall Wrenfield" };

static void
test_roles (void)
{
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      assert_present (plan, TRENDS_PROFILE_FULL, people[i]);
      assert_absent (plan, TRENDS_PROFILE_ROLES, people[i]);
    }
  assert_absent (plan, TRENDS_PROFILE_ROLES, "@millbrook");
  assert_present (plan, TRENDS_PROFILE_ROLES, "Chief Data Officer");
  assert_present (plan, TRENDS_PROFILE_ROLES, "Cyber Security Team");
  assert_present (plan, TRENDS_PROFILE_ROLES, "Shared digital service with the districts");
}

/* A name in any text, however it is written, gives way to the role. */
static void
test_roles_in_texts (void)
{
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (NULL);
  TrendsEntity *person = find (plan, TRENDS_KIND_OWNER, "Priya Lal");
  GListModel *list;

  set_text (plan, person, TRENDS_OWNER_NAME, SECRET " O'Hara-Łukasz (Ms)");
  set_text (plan, person, TRENDS_OWNER_INITIALS, "QXZQ");
  set_text (plan, person, TRENDS_OWNER_CONTACT, "secret.address@example.org");
  for (guint kind = TRENDS_KIND_PLAN; kind < TRENDS_N_KINDS; kind++)
    {
      const TrendsKindInfo *info = trends_kind_get_info (kind);
      TrendsEntity *entity = get (plan, kind, 0);
      const char * const list_of_one[] = { "by " SECRET " o'hara-łukasz (ms) too", NULL };

      if (kind == TRENDS_KIND_OWNER)
        entity = find (plan, kind, "Cyber Security Team");
      for (guint i = 0; i < info->n_fields; i++)
        {
          if (info->fields[i].max == 4)
            continue;
          if (info->fields[i].type == TRENDS_FIELD_STRING || info->fields[i].type == TRENDS_FIELD_TEXT
              || info->fields[i].type == TRENDS_FIELD_ADDRESS)
            set_text (plan, entity, i,
                      "Ask " SECRET " O'HARA-ŁUKASZ (MS), secret.address@example.org, today");
          else if (info->fields[i].type == TRENDS_FIELD_STRINGS)
            trends_plan_set_strings (plan, entity, i, list_of_one, NULL);
        }
    }
  assert_present (plan, TRENDS_PROFILE_FULL, SECRET);
  assert_absent (plan, TRENDS_PROFILE_ROLES, SECRET);
  assert_absent (plan, TRENDS_PROFILE_ROLES, "QXZQ");
  assert_absent (plan, TRENDS_PROFILE_ROLES, "secret.address");
  assert_present (plan, TRENDS_PROFILE_ROLES, "Ask AI Programme Lead, AI Programme Lead, today");
  list = trends_plan_get_list (plan, TRENDS_KIND_OWNER);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 10);
}

/* A role that names its holder, none at all, and two of the same. */
static void
test_awkward_roles (void)
{
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (NULL);

  set_text (plan, find (plan, TRENDS_KIND_OWNER, "Priya Lal"), TRENDS_OWNER_ROLE,
            "Assistant to Asha Merrow");
  set_text (plan, find (plan, TRENDS_KIND_OWNER, "Jo Dunmere"), TRENDS_OWNER_ROLE, "");
  set_text (plan, find (plan, TRENDS_KIND_OWNER, "Rowan Kestle"), TRENDS_OWNER_ROLE,
            "Chief Data Officer");
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    assert_absent (plan, TRENDS_PROFILE_ROLES, people[i]);
  assert_present (plan, TRENDS_PROFILE_ROLES, "\"name\": \"Person 1\"");
  assert_present (plan, TRENDS_PROFILE_ROLES, "\"name\": \"Person 2\"");
  assert_present (plan, TRENDS_PROFILE_ROLES, "\"name\": \"Chief Data Officer\"");
  assert_present (plan, TRENDS_PROFILE_ROLES, "\"name\": \"Chief Data Officer 2\"");
}

/* (transfer full) (element-type utf8): what owners are called where roles are asked for */
static GPtrArray *
list_shown_names (TrendsPlan *plan)
{
  g_autoptr (TrendsPlan) shown = trends_plan_snapshot (plan, TRENDS_PROFILE_ROLES, NULL);
  GListModel *list = trends_plan_get_list (shown, TRENDS_KIND_OWNER);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) owner = g_list_model_get_item (list, i);

      g_ptr_array_add (names, g_strdup (trends_entity_get_name (owner)));
    }
  return names;
}

/* Each person keeps a word of their own, whatever roles are called. */
static void
test_no_two_alike (void)
{
  static const char * const roles[] = { "Director", "Person 1", "Director 2", "Director 2 2", "",
                                        "Person 2" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (TrendsPlan) plan = trends_plan_new ();
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (GPtrArray) names = NULL;

      set_text (plan, trends_plan_get_info (plan), TRENDS_PLAN_TITLE, "Plan");
      for (guint n = 0; n < 6; n++)
        {
          g_autofree char *name = g_strdup_printf (SECRET " %c", 'a' + n);

          set_text (plan, trends_plan_add_owner (plan, name, TRENDS_OWNER_PERSON, NULL),
                    TRENDS_OWNER_ROLE,
                    roles[g_rand_int_range (rand, 0, G_N_ELEMENTS (roles))]);
        }
      names = list_shown_names (plan);
      g_assert_cmpuint (names->len, ==, 6);
      for (guint n = 0; n < names->len; n++)
        if (!g_hash_table_add (seen, names->pdata[n]))
          g_error ("Two are “%s”", (char *) names->pdata[n]);
    }
}

/* A team or a partner that is called after somebody gives nobody away, there or elsewhere. */
static void
test_called_after_people (void)
{
  static const char * const teams[] = { SECRET "'s team", "Team " SECRET, SECRET " Review Group",
                                        "the " SECRET "-Merrow office" };

  for (guint i = 0; i < G_N_ELEMENTS (teams); i++)
    for (int kind = TRENDS_OWNER_PERSON + 1; kind <= TRENDS_OWNER_PARTNER; kind++)
      {
        g_autoptr (TrendsPlan) plan = trends_sample_new_plan (NULL);

        set_text (plan, find (plan, TRENDS_KIND_OWNER, "Priya Lal"), TRENDS_OWNER_NAME,
                  SECRET " Merrow-Lal");
        trends_plan_add_owner (plan, teams[i], kind, NULL);
        set_text (plan, get (plan, TRENDS_KIND_INITIATIVE, 0), TRENDS_INITIATIVE_NOTES,
                  SECRET " will lead");
        assert_present (plan, TRENDS_PROFILE_FULL, teams[i]);
        assert_absent (plan, TRENDS_PROFILE_ROLES, SECRET);
        assert_present (plan, TRENDS_PROFILE_ROLES, "AI Programme Lead will lead");
      }
}

/* No address has a role in it: it is whole, or it isn't there. */
static void
test_addresses (void)
{
  static const char * const addresses[] = {
    "https://x.example/priya.lal/plan", "mailto:priya.lal@x.example", "https://priyalal.example",
    "https://x.example/a?by=Priya%20Lal#top",
  };

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autoptr (TrendsPlan) plan = trends_sample_new_plan (NULL);
      g_autoptr (TrendsPlan) shown = NULL;
      TrendsEntity *initiative = get (plan, TRENDS_KIND_INITIATIVE, 0);
      TrendsEntity *trend = get (plan, TRENDS_KIND_TREND, 0);
      g_autofree char *prose = g_strdup_printf ("See %s today", addresses[i]);
      g_auto (TrendsValue) links = TRENDS_VALUE_INIT;

      links = trends_value_list (g_variant_new_parsed ("[('Lost', %s), ('Kept', 'https://x.example/b')]",
                                                       addresses[i]));
      g_assert_true (trends_plan_set (plan, initiative, TRENDS_INITIATIVE_LINKS, &links,
                                      TRENDS_SET_ONCE, NULL));
      set_text (plan, trend, TRENDS_TREND_SOURCE, addresses[i]);
      set_text (plan, initiative, TRENDS_INITIATIVE_DESCRIPTION, prose);
      assert_present (plan, TRENDS_PROFILE_FULL, addresses[i]);
      assert_absent (plan, TRENDS_PROFILE_ROLES, "x.example/AI Programme Lead");
      assert_absent (plan, TRENDS_PROFILE_ROLES, "://AI Programme Lead");
      assert_absent (plan, TRENDS_PROFILE_ROLES, "Lost");
      assert_present (plan, TRENDS_PROFILE_ROLES, "https://x.example/b");
      shown = trends_plan_snapshot (plan, TRENDS_PROFILE_ROLES, NULL);
      g_assert_cmpstr (trends_entity_get_text (get (shown, TRENDS_KIND_TREND, 0),
                                               TRENDS_TREND_SOURCE), ==, "");
    }
}

/* A role longer than what the name leaves room for. */
static void
test_long_roles (void)
{
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (NULL);
  g_autofree char *role = g_strnfill (TRENDS_STRING_MAX, 'r');
  g_autofree char *padding = g_strnfill (TRENDS_STRING_MAX - strlen ("Priya Lal") - 1, 't');
  g_autofree char *title = g_strconcat (padding, " Priya Lal", NULL);

  set_text (plan, find (plan, TRENDS_KIND_OWNER, "Priya Lal"), TRENDS_OWNER_ROLE, role);
  set_text (plan, get (plan, TRENDS_KIND_INITIATIVE, 0), TRENDS_INITIATIVE_TITLE, title);
  assert_absent (plan, TRENDS_PROFILE_ROLES, "Priya");
}

/* Two of the same role that fills its field, and contacts longer than any pattern. */
static void
test_longest (void)
{
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (NULL);
  g_autofree char *role = g_strnfill (TRENDS_STRING_MAX, 'R');
  g_autofree char *whole = g_strdup_printf ("\"name\": \"%s\"", role);

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *padding = g_strnfill (TRENDS_STRING_MAX - 30, 'c');
      g_autofree char *name = g_strdup_printf (SECRET " %u", i);
      g_autofree char *contact = g_strdup_printf ("%s " SECRET " %u", padding, i);
      TrendsEntity *owner = trends_plan_add_owner (plan, name, TRENDS_OWNER_PERSON, NULL);

      set_text (plan, owner, TRENDS_OWNER_ROLE, role);
      set_text (plan, owner, TRENDS_OWNER_CONTACT, contact);
    }
  assert_absent (plan, TRENDS_PROFILE_ROLES, SECRET);
  /* The others have no room for their number, and a title is never cut for it. */
  assert_present (plan, TRENDS_PROFILE_ROLES, whole);
  assert_absent (plan, TRENDS_PROFILE_ROLES, "RRR 2");
  assert_present (plan, TRENDS_PROFILE_ROLES, "\"name\": \"Person 199\"");
}

static void
test_many_people (void)
{
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (NULL);
  TrendsEntity *initiative = get (plan, TRENDS_KIND_INITIATIVE, 0);

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *name = g_strdup_printf (SECRET " Number-%u", i);

      trends_plan_add_owner (plan, name, TRENDS_OWNER_PERSON, NULL);
    }
  set_text (plan, initiative, TRENDS_INITIATIVE_NOTES, SECRET " Number-999, " SECRET " Number-7.");
  assert_absent (plan, TRENDS_PROFILE_ROLES, SECRET);
}

/* Any plan can be shown in any profile, and what is shown is a plan again. */
static void
test_random (void)
{
  for (guint32 seed = 1; seed <= 8; seed++)
    for (TrendsProfile profile = TRENDS_PROFILE_FULL; profile <= TRENDS_PROFILE_ROLES; profile++)
      {
        g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
        g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 40);
        g_autofree char *before = export_json (plan, TRENDS_PROFILE_FULL);
        g_autofree char *shown = export_json (plan, profile);
        g_autofree char *after = export_json (plan, TRENDS_PROFILE_FULL);
        g_autoptr (TrendsPlan) back = import_plan (shown);
        g_autofree char *again = export_json (back, TRENDS_PROFILE_FULL);
        g_autofree char *twice = export_json (back, profile);

        assert_same (before, after);
        if (profile != TRENDS_PROFILE_ROLES)
          assert_same (shown, twice);
        if (profile == TRENDS_PROFILE_FULL)
          assert_same (shown, again);
      }
}

/* "Qzaaa Xvbbb": two words that stand nowhere else. */
static char *
make_person_name (guint number)
{
  return g_strdup_printf ("Qz%c%c%c Xv%c%c%c", 'a' + number / 26 / 26 % 26, 'a' + number / 26 % 26,
                          'a' + number % 26, 'a' + number / 26 / 26 % 26, 'a' + number / 26 % 26,
                          'a' + number % 26);
}

/* Whether that field of the entity is what a person is called. */
static gboolean
is_personal_name (TrendsEntity      *entity,
                  const TrendsField *field)
{
  if (!(field->flags & TRENDS_FIELD_PERSONAL) || field->type != TRENDS_FIELD_STRING)
    return FALSE;
  return trends_entity_is (entity, TRENDS_KIND_OWNER)
           ? field->index == TRENDS_OWNER_NAME
               && trends_entity_get_integer (entity, TRENDS_OWNER_OWNER_KIND)
                    == TRENDS_OWNER_PERSON
           : TRUE;
}

typedef void (*FieldFunc) (TrendsPlan        *plan,
                           TrendsEntity      *entity,
                           const TrendsField *field,
                           gpointer           user_data);

static void
foreach_field (TrendsPlan *plan,
               FieldFunc   func,
               gpointer    user_data)
{
  g_autoptr (GPtrArray) entities = g_ptr_array_new_with_free_func (g_object_unref);

  /* Lists are in an order that a name may change. */
  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    for (guint i = 0; i < g_list_model_get_n_items (trends_plan_get_list (plan, kind)); i++)
      g_ptr_array_add (entities, g_list_model_get_item (trends_plan_get_list (plan, kind), i));
  for (guint i = 0; i < entities->len; i++)
    {
      TrendsKind kind = trends_entity_get_kind (entities->pdata[i]);

      for (guint f = 0; f < trends_kind_get_info (kind)->n_fields; f++)
        func (plan, entities->pdata[i], trends_kind_get_field (kind, f), user_data);
    }
}

static void
give_name_cb (TrendsPlan        *plan,
              TrendsEntity      *entity,
              const TrendsField *field,
              gpointer           names)
{
  if (!is_personal_name (entity, field))
    return;
  g_ptr_array_add (names, make_person_name (((GPtrArray *) names)->len));
  set_text (plan, entity, field->index, ((GPtrArray *) names)->pdata[((GPtrArray *) names)->len - 1]);
}

typedef struct
{
  GPtrArray *names;
  guint next;
} Mentioning;

/* In all that anybody else may see, one name after the other. */
static void
mention_cb (TrendsPlan        *plan,
            TrendsEntity      *entity,
            const TrendsField *field,
            gpointer           user_data)
{
  Mentioning *mentioning = user_data;
  g_autofree char *text = NULL;

  if ((field->type != TRENDS_FIELD_STRING && field->type != TRENDS_FIELD_TEXT) || field->max > 0
      || (field->flags & TRENDS_FIELD_PERSONAL)
      || !trends_audience_sees_field (TRENDS_PROFILE_ROLES, field))
    return;
  text = g_strdup_printf ("Ask %s about it",
                          (char *) mentioning->names->pdata[mentioning->next++
                                                            % mentioning->names->len]);
  set_text (plan, entity, field->index, text);
}

/* Whether the plan as @profile shows it has an owner of that name. */
static gboolean
shows_owner (TrendsPlan    *plan,
             TrendsProfile  profile,
             const char    *name)
{
  g_autoptr (TrendsPlan) shown = trends_plan_snapshot (plan, profile, NULL);
  GListModel *list = trends_plan_get_list (shown, TRENDS_KIND_OWNER);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    if (strcmp (trends_entity_get_name (get (shown, TRENDS_KIND_OWNER, i)), name) == 0)
      return TRUE;
  return FALSE;
}

/* Whoever a plan names, in whatever field, is in no text that others may read, unless
 * they may read that field. */
static void
test_no_personal_name (void)
{
  guint n_hidden = 0, n_shown = 0;

  for (guint32 seed = 1; seed <= 6; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 30);
      g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
      Mentioning mentioning = { names, 0 };

      foreach_field (plan, give_name_cb, names);
      g_assert_cmpuint (names->len, >, 4);
      foreach_field (plan, mention_cb, &mentioning);
      g_assert_cmpuint (mentioning.next, >, names->len);
      for (guint i = 0; i < names->len; i++)
        {
          gboolean is_public = shows_owner (plan, TRENDS_PROFILE_PUBLIC, names->pdata[i]);
          g_auto (GStrv) words = g_strsplit (names->pdata[i], " ", 2);

          n_hidden += !is_public;
          n_shown += is_public;
          for (guint w = 0; w < 2; w++)
            {
              assert_absent (plan, TRENDS_PROFILE_ROLES, words[w]);
              if (!is_public)
                assert_absent (plan, TRENDS_PROFILE_PUBLIC, words[w]);
            }
        }
    }
  g_assert_cmpuint (n_hidden, >, 0);
  g_assert_cmpuint (n_shown, >, 0);
}

static TrendsEntity *
add_comment (TrendsPlan *plan,
             const char *author)
{
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_COMMENT, NULL);
  const char *entry = trends_entity_get_id (get (plan, TRENDS_KIND_INITIATIVE, 0));
  g_autoptr (GError) error = NULL;
  TrendsEntity *comment;

  trends_record_set (record, TRENDS_COMMENT_ENTRY, trends_value_text (entry));
  trends_record_set (record, TRENDS_COMMENT_AUTHOR, trends_value_text (author));
  trends_record_set (record, TRENDS_COMMENT_TEXT, trends_value_text ("As said"));
  comment = trends_plan_add (plan, record, &error);
  g_assert_no_error (error);
  return comment;
}

/* Who wrote a comment is an owner where the name is one's, in any form; and a team is nobody. */
static void
test_authors (void)
{
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (NULL);
  TrendsEntity *initiative = get (plan, TRENDS_KIND_INITIATIVE, 0);

  add_comment (plan, "P. Lal");
  add_comment (plan, "cyber security team");
  add_comment (plan, SECRET " Quill");
  add_comment (plan, SECRET " Quill");
  set_text (plan, initiative, TRENDS_INITIATIVE_DESCRIPTION,
            "Priya Lal, the Cyber Security Team and " SECRET " will see");
  assert_present (plan, TRENDS_PROFILE_ROLES,
                  "AI Programme Lead, the Cyber Security Team and Person 1 will see");
  assert_absent (plan, TRENDS_PROFILE_PUBLIC, SECRET);
  assert_present (plan, TRENDS_PROFILE_PUBLIC, "Priya Lal, the Cyber Security Team and Person 1");
}

/* Who may see a field is declared; what isn't declared is seen by nobody else. */
static void
test_declared (void)
{
  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    for (guint i = 0; i < trends_kind_get_info (kind)->n_fields; i++)
      {
        TrendsField field = *trends_kind_get_field (kind, i);
        gboolean is_public = trends_audience_sees_field (TRENDS_PROFILE_PUBLIC, &field);

        g_assert_true (trends_audience_sees_field (TRENDS_PROFILE_FULL, &field));
        g_assert_true (!is_public || trends_audience_sees_field (TRENDS_PROFILE_ROLES, &field));
        /* Who said something is a person. */
        g_assert_true (strcmp (field.key, "author") != 0 || (field.flags & TRENDS_FIELD_PERSONAL));
        /* What nobody can look through for names isn't shown to others. */
        g_assert_true (!is_public || field.type != TRENDS_FIELD_JSON);
        /* What it can't be without has to come along, and takes it along when it goes. */
        if (trends_audience_sees_kind (TRENDS_PROFILE_PUBLIC, kind)
            && (field.flags & TRENDS_FIELD_REQUIRED))
          g_assert_true (is_public);
        g_assert_cmpint ((field.flags & TRENDS_FIELD_OWNING) != 0, ==,
                         field.type == TRENDS_FIELD_REF && (field.flags & TRENDS_FIELD_REQUIRED));
        field.flags = 0;
        g_assert_false (trends_audience_sees_field (TRENDS_PROFILE_PUBLIC, &field));
        g_assert_false (trends_audience_sees_field (TRENDS_PROFILE_ROLES, &field));
      }
}

/* What is counted is what an export then shows. */
static void
test_count (void)
{
  for (guint32 seed = 1; seed <= 8; seed++)
    for (TrendsProfile profile = TRENDS_PROFILE_FULL; profile < TRENDS_N_PROFILES; profile++)
      {
        g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
        g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 40);
        g_autoptr (TrendsPlan) shown = trends_plan_snapshot (plan, profile, NULL);
        GListModel *all = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
        GListModel *left = trends_plan_get_list (shown, TRENDS_KIND_INITIATIVE);
        TrendsAudienceCount count;

        trends_audience_count (plan, profile, &count);
        g_assert_cmpuint (g_list_model_get_n_items (left) + count.n_left_out, ==,
                          g_list_model_get_n_items (all));
        trends_audience_count (shown, profile, &count);
        g_assert_cmpuint (count.n_left_out, ==, 0);
        if (profile == TRENDS_PROFILE_PUBLIC)
          g_assert_cmpuint (count.n_in_part + count.n_internal + count.n_exempt + count.n_marked,
                            ==, 0);
        g_assert_cmpuint (count.n_notes, ==, 0);
      }
}

static void
test_nicks (void)
{
  for (TrendsProfile profile = TRENDS_PROFILE_FULL; profile <= TRENDS_PROFILE_ROLES; profile++)
    {
      TrendsProfile found;

      g_assert_true (trends_profile_from_nick (trends_profile_get_nick (profile), &found));
      g_assert_cmpint (found, ==, profile);
    }
  g_assert_false (trends_profile_from_nick ("secret", &(TrendsProfile) { 0 }));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/profile/hidden", test_hidden);
  g_test_add_func ("/profile/hidden-owner", test_hidden_owner);
  g_test_add_func ("/profile/exempt-fields", test_exempt_fields);
  g_test_add_func ("/profile/never-public", test_never_public);
  g_test_add_func ("/profile/sample-public", test_sample_public);
  g_test_add_func ("/profile/roles", test_roles);
  g_test_add_func ("/profile/roles-in-texts", test_roles_in_texts);
  g_test_add_func ("/profile/awkward-roles", test_awkward_roles);
  g_test_add_func ("/profile/no-two-alike", test_no_two_alike);
  g_test_add_func ("/profile/called-after-people", test_called_after_people);
  g_test_add_func ("/profile/addresses", test_addresses);
  g_test_add_func ("/profile/long-roles", test_long_roles);
  g_test_add_func ("/profile/longest", test_longest);
  g_test_add_func ("/profile/many-people", test_many_people);
  g_test_add_func ("/profile/random", test_random);
  g_test_add_func ("/profile/no-personal-name", test_no_personal_name);
  g_test_add_func ("/profile/authors", test_authors);
  g_test_add_func ("/profile/declared", test_declared);
  g_test_add_func ("/profile/count", test_count);
  g_test_add_func ("/profile/nicks", test_nicks);
  return g_test_run ();
}
