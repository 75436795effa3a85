/* SPDX-License-Identifier: GPL-3.0-or-later */

/* dump-descriptors.c: prints what the model declares as JSON, so that a test can
 * hold the published schema against it.
 */

#include "trends-audience.h"

#include <stdio.h>

static const char * const types[] = {
  [TRENDS_FIELD_STRING] = "string",       [TRENDS_FIELD_TEXT] = "text",
  [TRENDS_FIELD_CHOICE] = "choice",       [TRENDS_FIELD_INTEGER] = "integer",
  [TRENDS_FIELD_BOOLEAN] = "boolean",     [TRENDS_FIELD_DATE] = "date",
  [TRENDS_FIELD_TIME] = "time",           [TRENDS_FIELD_MONEY] = "money",
  [TRENDS_FIELD_REF] = "ref",             [TRENDS_FIELD_REFS] = "refs",
  [TRENDS_FIELD_STRINGS] = "strings",     [TRENDS_FIELD_FIELD_KEYS] = "field_keys",
  [TRENDS_FIELD_LINKS] = "links",         [TRENDS_FIELD_ADDRESS] = "address",
  [TRENDS_FIELD_COLOUR] = "colour",       [TRENDS_FIELD_CURRENCY] = "currency",
  [TRENDS_FIELD_LANGUAGE] = "language",   [TRENDS_FIELD_RANK] = "rank",
  [TRENDS_FIELD_JSON] = "json",
};

static void
dump_field (const TrendsField *field,
            gboolean           first)
{
  printf ("%s\n    {\"key\": \"%s\", \"type\": \"%s\", \"label\": \"%s\"", first ? "" : ",",
          field->key, types[field->type], field->label);
  printf (", \"min\": %" G_GINT64_FORMAT ", \"max\": %" G_GINT64_FORMAT, field->min, field->max);
  printf (", \"required\": %s, \"envelope\": %s, \"exemptable\": %s",
          field->flags & TRENDS_FIELD_REQUIRED ? "true" : "false",
          field->flags & TRENDS_FIELD_ENVELOPE ? "true" : "false",
          field->flags & TRENDS_FIELD_EXEMPTABLE ? "true" : "false");
  printf (", \"profiles\": [\"full\"%s%s]",
          trends_audience_sees_field (TRENDS_PROFILE_ROLES, field) ? ", \"roles\"" : "",
          trends_audience_sees_field (TRENDS_PROFILE_PUBLIC, field) ? ", \"public\"" : "");
  printf (", \"choices\": [");
  for (guint i = 0; field->choices && i < field->choices->n_items; i++)
    printf ("%s\"%s\"", i > 0 ? ", " : "", field->choices->items[i].nick);
  printf ("]}");
}

int
main (void)
{
  printf ("[");
  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    {
      const TrendsKindInfo *info = trends_kind_get_info (kind);

      printf ("%s\n  {\"nick\": \"%s\", \"plural\": \"%s\", \"fields\": [", kind > 0 ? "," : "",
              info->nick, info->plural);
      for (guint i = 0; i < info->n_fields; i++)
        dump_field (&info->fields[i], i == 0);
      printf ("]}");
    }
  printf ("\n]\n");
  return 0;
}
