/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-kind.c: the table of trends-field-table.h, made into descriptors, and what is
 * particular to single kinds: which field names entities of them, and what these belong to. What
 * is derived from fields is in trends-entity-derived.c. See trends-kind.h.
 */

#include "trends-entity-private.h"

#include "trends-date.h"
#include "trends-fold.h"
#include "trends-horizon.h"
#include "trends-order.h"
#include "trends-plan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* First pass: the fields of each kind. */
#define TRENDS_KIND(KIND, ...) static TrendsField KIND##_fields[] = {
#define TRENDS_FIELD(KIND, FIELD, key_, TYPE, label_, ...) \
  { .kind = TRENDS_KIND_##KIND, .index = TRENDS_##KIND##_##FIELD, .key = #key_, \
    .type = TRENDS_FIELD_##TYPE, .label = label_, __VA_ARGS__ },
#define TRENDS_KIND_END(KIND) };
#include "trends-field-table.h"
#undef TRENDS_KIND
#undef TRENDS_FIELD
#undef TRENDS_KIND_END

/* Second pass: the kinds. */
static const TrendsKindInfo kinds[TRENDS_N_KINDS] = {
#define TRENDS_KIND(KIND, nick_, plural_, Type, label_) \
  { .nick = #nick_, .plural = #plural_, .label = label_, \
    .fields = KIND##_fields, .n_fields = TRENDS_##KIND##_N_FIELDS },
#define TRENDS_FIELD(...)
#define TRENDS_KIND_END(...)
#include "trends-field-table.h"
#undef TRENDS_KIND
#undef TRENDS_FIELD
#undef TRENDS_KIND_END
};

static const char *
property_from_key (const char *key)
{
  g_autofree char *property = g_strdelimit (g_strdup (key), "_", '-');

  return g_intern_string (property);
}

/* Property names follow from the keys; made once, by the first who asks. */
static void
ensure_properties (void)
{
  static gsize made = 0;

  if (!g_once_init_enter (&made))
    return;

  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    for (guint i = 0; i < kinds[kind].n_fields; i++)
      {
        TrendsField *field = (TrendsField *) &kinds[kind].fields[i];

        field->property = property_from_key (field->key);
      }

  g_once_init_leave (&made, 1);
}

/**
 * trends_kind_get_info:
 *
 * Returns: (transfer none): what is known of the kind
 */
const TrendsKindInfo *
trends_kind_get_info (TrendsKind kind)
{
  g_return_val_if_fail ((guint) kind < TRENDS_N_KINDS, NULL);

  ensure_properties ();
  return &kinds[kind];
}

/**
 * trends_kind_get_label:
 *
 * Returns: (transfer none): what people call it, translated: "Initiative"
 */
const char *
trends_kind_get_label (TrendsKind kind)
{
  return _(trends_kind_get_info (kind)->label);
}

/**
 * trends_kind_from_nick:
 * @nick: "initiative"
 * @kind: (out): the kind
 *
 * Returns: %FALSE where there is no such kind
 */
gboolean
trends_kind_from_nick (const char *nick,
                       TrendsKind *kind)
{
  for (guint i = 0; i < TRENDS_N_KINDS; i++)
    if (g_strcmp0 (kinds[i].nick, nick) == 0)
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * trends_kind_get_field:
 * @index: within the kind, such as %TRENDS_TREND_TITLE
 *
 * Returns: (transfer none): what is known of the field
 */
const TrendsField *
trends_kind_get_field (TrendsKind kind,
                       guint      index)
{
  const TrendsKindInfo *info = trends_kind_get_info (kind);

  g_return_val_if_fail (index < info->n_fields, NULL);
  return &info->fields[index];
}

/**
 * trends_kind_find_field:
 * @key: "start_date"
 *
 * Returns: (nullable): the field with that key
 */
const TrendsField *
trends_kind_find_field (TrendsKind  kind,
                        const char *key)
{
  const TrendsKindInfo *info = trends_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (strcmp (info->fields[i].key, key) == 0)
      return &info->fields[i];

  return NULL;
}

/**
 * trends_kind_get_name_field:
 *
 * Returns: the index of the field that says what an entity of that kind is called; -1 where
 *   none does
 */
int
trends_kind_get_name_field (TrendsKind kind)
{
  switch (kind)
    {
    case TRENDS_KIND_PLAN: return TRENDS_PLAN_TITLE;
    case TRENDS_KIND_GROUP: return TRENDS_GROUP_TITLE;
    case TRENDS_KIND_OWNER: return TRENDS_OWNER_NAME;
    case TRENDS_KIND_TREND: return TRENDS_TREND_TITLE;
    case TRENDS_KIND_INITIATIVE: return TRENDS_INITIATIVE_TITLE;
    case TRENDS_KIND_MILESTONE: return TRENDS_MILESTONE_TITLE;
    case TRENDS_KIND_GOVERNANCE_DATE: return TRENDS_GOVERNANCE_DATE_TITLE;
    case TRENDS_KIND_BASELINE: return TRENDS_BASELINE_NAME;
    case TRENDS_KIND_WORKSHOP: return TRENDS_WORKSHOP_TITLE;
    case TRENDS_KIND_CRITERION: return TRENDS_CRITERION_TITLE;
    case TRENDS_KIND_SAVED_FILTER: return TRENDS_SAVED_FILTER_NAME;
    case TRENDS_KIND_WORKSHOP_STEP: return TRENDS_WORKSHOP_STEP_TITLE;
    case TRENDS_KIND_IDEA: return TRENDS_IDEA_TEXT;
    case TRENDS_KIND_BALLOT: return TRENDS_BALLOT_SUBJECT;
    case TRENDS_KIND_GROUP_COPY: return TRENDS_GROUP_COPY_NAME;
    case TRENDS_KIND_DECISION:
    case TRENDS_KIND_BALLOT_TOTAL:
    case TRENDS_KIND_SET_ASIDE:
    case TRENDS_KIND_COMMENT:
    case TRENDS_KIND_TREND_LINK:
    case TRENDS_KIND_DEPENDENCY:
    case TRENDS_N_KINDS:
    default: return -1;
    }
}

/**
 * trends_kind_get_parent_field:
 *
 * Returns: the index of the reference that says where entities of that kind belong; -1 where
 *   none does
 */
int
trends_kind_get_parent_field (TrendsKind kind)
{
  if (kind == TRENDS_KIND_INITIATIVE)
    return TRENDS_INITIATIVE_TREND;
  if (kind == TRENDS_KIND_TREND)
    return TRENDS_TREND_GROUP;

  return -1;
}

/**
 * trends_kind_get_child_kind:
 * @child: (out): the kind of what belongs to entities of @kind
 *
 * Returns: %FALSE where nothing does, by place
 */
gboolean
trends_kind_get_child_kind (TrendsKind  kind,
                            TrendsKind *child)
{
  if (kind != TRENDS_KIND_TREND && kind != TRENDS_KIND_GROUP)
    return FALSE;

  *child = kind == TRENDS_KIND_TREND ? TRENDS_KIND_INITIATIVE : TRENDS_KIND_TREND;
  return TRUE;
}
