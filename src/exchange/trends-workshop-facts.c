/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-workshop-facts.c: see trends-workshop-facts.h. */

#include "trends-workshop-facts.h"

#include <string.h>

#include "trends-json-fence.h"
#include "trends-json-keys.h"
#include "trends-json-text.h"
#include "trends-plan-verbs.h"

/* (transfer none): an empty one where there is none, or none that can be read */
static const char *
get_record (TrendsEntity *workshop)
{
  const char *text = trends_entity_get_text (workshop, TRENDS_WORKSHOP_RECORD);

  return trends_json_check (text, strlen (text), NULL) ? text : "{}";
}

/**
 * trends_workshop_facts_get:
 * @workshop: a workshop
 * @name: TRENDS_FACT_…
 *
 * Returns: what its record says of that; 0 for nothing
 */
gint64
trends_workshop_facts_get (TrendsEntity *workshop,
                           const char   *name)
{
  g_autofree char *text = NULL;
  gint64 number;

  g_return_val_if_fail (trends_entity_is (workshop, TRENDS_KIND_WORKSHOP), 0);
  g_return_val_if_fail (name != NULL, 0);

  text = trends_json_dup_member (get_record (workshop), name);
  return text != NULL && g_ascii_string_to_signed (text, 10, 0, G_MAXINT64, &number, NULL) ? number
                                                                                         : 0;
}

/* (transfer full): as an object */
static char *
dup_members (const TrendsWorkshopFact *facts,
             guint                     n_facts)
{
  GString *members = g_string_new ("{");

  for (guint i = 0; i < n_facts; i++)
    {
      g_string_append_printf (members, "%s", i > 0 ? "," : "");
      trends_json_quote (members, facts[i].name);
      g_string_append_printf (members, ":%" G_GINT64_FORMAT, facts[i].number);
    }
  g_string_append_c (members, '}');
  return g_string_free (members, FALSE);
}

/**
 * trends_workshop_facts_add:
 * @record: of a workshop that isn't in the plan yet, of which nothing is said
 * @fact: what is so from its beginning on
 *
 * Says that in it.
 */
void
trends_workshop_facts_add (TrendsRecord             *record,
                           const TrendsWorkshopFact *fact)
{
  g_autofree char *members = NULL;

  g_return_if_fail (record != NULL);
  g_return_if_fail (fact != NULL);

  members = dup_members (fact, 1);
  trends_record_set (record, TRENDS_WORKSHOP_RECORD, trends_value_text (members));
}

/**
 * trends_workshop_facts_set:
 * @builder: an edit that is being made
 * @workshop: a workshop
 * @facts: (array length=n_facts): what is so from then on
 * @n_facts: how many
 *
 * Adds the change of its record, if it is one.
 */
void
trends_workshop_facts_set (TrendsEditBuilder        *builder,
                           TrendsEntity             *workshop,
                           const TrendsWorkshopFact *facts,
                           guint                     n_facts)
{
  g_autofree char *members = NULL;
  g_auto (TrendsValue) value = TRENDS_VALUE_INIT;
  g_autofree char *merged = NULL;

  g_return_if_fail (builder != NULL);
  g_return_if_fail (trends_entity_is (workshop, TRENDS_KIND_WORKSHOP));

  members = dup_members (facts, n_facts);
  merged = trends_json_merge (get_record (workshop), members);
  value = trends_value_text (merged);
  trends_edit_builder_set_value (builder, workshop, TRENDS_WORKSHOP_RECORD, &value);
}
