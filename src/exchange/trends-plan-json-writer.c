/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-json-writer.c: writes a plan as JSON from the field descriptors.
 *
 * The document goes out in pieces of some 64 KiB; nothing but the piece is held.
 * Keys that came from a newer version of the format follow the known ones.
 */

#include "trends-plan-json-writer.h"

#include "trends-date.h"
#include "trends-exchange-error.h"
#include "trends-export.h"
#include "trends-json-fence.h"
#include "trends-json-keys.h"
#include "trends-json-text.h"
#include "trends-partial-plan.h"
#include "trends-plan-json-private.h"
#include "trends-profile.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PIECE (64 * 1024)

typedef struct
{
  GString *out;
  GOutputStream *stream; /* NULL: all stays in `out` */
  GCancellable *cancellable;
  const TrendsExportOptions *options;
  gboolean with_baselines;
  guint n_done, n_all;
  TrendsProfile profile;
  gboolean is_compact; /* all on one line, without spaces */
} Writer;

static gboolean
flush (Writer  *self,
       GError **error)
{
  if (!g_output_stream_write_all (self->stream, self->out->str, self->out->len, NULL,
                                  self->cancellable, error))
    return FALSE;
  g_string_truncate (self->out, 0);
  if (self->options && self->options->progress)
    self->options->progress (self->n_all ? (double) self->n_done / self->n_all : 1.0,
                             self->options->progress_data);
  return TRUE;
}

static gboolean
flush_when_full (Writer  *self,
                 GError **error)
{
  return !self->stream || self->out->len < PIECE || flush (self, error);
}

/* A new line, after a comma where it isn't the first of its level. What the
 * writer itself nests is never deeper than the spaces here. */
static void
begin_line (Writer   *self,
            guint     depth,
            gboolean  first)
{
  static const char line[] = ",\n                ";

  g_assert (2 + 2 * depth < sizeof line);
  if (self->is_compact)
    g_string_append_len (self->out, line, first ? 0 : 1);
  else
    g_string_append_len (self->out, line + first, 2 + 2 * depth - first);
}

/* After a comma where it isn't the first of its object. */
static void
begin_member (Writer     *self,
              guint       depth,
              const char *key,
              gboolean    first)
{
  begin_line (self, depth, first);
  trends_json_quote (self->out, key);
  g_string_append_len (self->out, ": ", self->is_compact ? 1 : 2);
}

static void
append_key (Writer     *self,
            guint       depth,
            const char *key)
{
  begin_member (self, depth, key, FALSE);
}

/* What is JSON itself */
static void
append_json (Writer           *self,
             TrendsJsonCursor *cursor,
             guint             depth)
{
  if (self->is_compact)
    trends_json_compact (cursor, self->out);
  else
    trends_json_pretty (cursor, self->out, depth);
}

static void
append_integer (Writer *self,
                gint64  integer)
{
  char text[32];

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, integer);
  g_string_append (self->out, text);
}

static void
append_taken (Writer *self,
              char   *text)
{
  trends_json_quote (self->out, text);
  g_free (text);
}

static void
append_strings (Writer *self,
                guint   depth,
                char  **strings)
{
  g_string_append_c (self->out, '[');
  for (guint i = 0; strings[i]; i++)
    {
      begin_line (self, depth + 1, i == 0);
      trends_json_quote (self->out, strings[i]);
    }
  if (strings[0])
    begin_line (self, depth, TRUE);
  g_string_append_c (self->out, ']');
  g_strfreev (strings);
}

static void
append_links (Writer   *self,
              guint     depth,
              GVariant *links)
{
  gsize n = g_variant_n_children (links);

  g_string_append_c (self->out, '[');
  for (gsize i = 0; i < n; i++)
    {
      const char *title, *address;

      g_variant_get_child (links, i, "(&s&s)", &title, &address);
      begin_line (self, depth + 1, i == 0);
      g_string_append_c (self->out, '{');
      begin_member (self, depth + 2, "title", TRUE);
      trends_json_quote (self->out, title);
      append_key (self, depth + 2, "address");
      trends_json_quote (self->out, address);
      begin_line (self, depth + 1, TRUE);
      g_string_append_c (self->out, '}');
    }
  begin_line (self, depth, TRUE);
  g_string_append_c (self->out, ']');
}

/* What another program put into the file may be anything. */
static gboolean
check_object (const TrendsField *field,
              const char        *text,
              GError           **error)
{
  if (text[0] == '{' && trends_json_check (text, strlen (text), NULL)
      && trends_json_check_depth (text, NULL))
    return TRUE;
  g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
               /* Translators: %s is a kind of thing, like "Initiative", then a field's name. */
               _("%s: %s holds something that isn't a JSON object; the plan can't be written"),
               trends_kind_get_label (field->kind), trends_field_get_label (field));
  return FALSE;
}

static gboolean
append_object (Writer            *self,
               const TrendsField *field,
               const char        *text,
               guint              depth,
               GError           **error)
{
  TrendsJsonCursor cursor;

  if (!check_object (field, text, error))
    return FALSE;
  trends_json_cursor_init (&cursor, text);
  append_json (self, &cursor, depth);
  return TRUE;
}

static gboolean
append_value (Writer            *self,
              const TrendsField *field,
              const TrendsValue *value,
              guint              depth,
              GError           **error)
{
  gint64 integer = field->choices || field->type == TRENDS_FIELD_BOOLEAN
                     ? MAX (trends_value_get_integer (value), 0)
                     : trends_value_get_integer (value);

  switch (field->type)
    {
    case TRENDS_FIELD_CHOICE:
      trends_json_quote (self->out, trends_choices_get_nick (field->choices, integer));
      break;
    case TRENDS_FIELD_BOOLEAN:
      g_string_append (self->out, integer ? "true" : "false");
      break;
    case TRENDS_FIELD_INTEGER:
    case TRENDS_FIELD_MONEY:
      append_integer (self, integer);
      break;
    case TRENDS_FIELD_DATE:
      append_taken (self, trends_date_to_iso (integer));
      break;
    case TRENDS_FIELD_TIME:
      append_taken (self, trends_time_to_iso (integer));
      break;
    case TRENDS_FIELD_REFS:
    case TRENDS_FIELD_STRINGS:
    case TRENDS_FIELD_FIELD_KEYS:
      append_strings (self, depth, trends_value_dup_strings (value));
      break;
    case TRENDS_FIELD_LINKS:
      append_links (self, depth, trends_value_get_list (value));
      break;
    case TRENDS_FIELD_JSON:
      return trends_value_load (value, error)
             && append_object (self, field, trends_value_get_text (value), depth, error);
    case TRENDS_FIELD_STRING:
    case TRENDS_FIELD_TEXT:
    case TRENDS_FIELD_REF:
    case TRENDS_FIELD_ADDRESS:
    case TRENDS_FIELD_COLOUR:
    case TRENDS_FIELD_CURRENCY:
    case TRENDS_FIELD_LANGUAGE:
    default:
      trends_json_quote (self->out, trends_value_get_text (value));
      break;
    case TRENDS_FIELD_RANK:
      if (trends_value_is_set (value))
        trends_json_quote (self->out, trends_value_get_text (value));
      else
        g_string_append (self->out, "null");
      break;
    }
  return TRUE;
}

/* A place that is missing is told from one that is none: the former is given
 * out on import. */
static gboolean
is_written (const TrendsField *field,
            const TrendsValue *value)
{
  return field->type == TRENDS_FIELD_CHOICE || field->type == TRENDS_FIELD_BOOLEAN
         || field->type == TRENDS_FIELD_RANK || trends_value_is_set (value);
}

/* The profile of an export that this plan was made from is told as long as all is written that is
 * there; what is written for another profile is of that. */
static void
append_profile (Writer *self)
{
  if (self->profile == TRENDS_PROFILE_FULL)
    return;
  append_key (self, 1, TRENDS_PARTIAL_PLAN_KEY);
  trends_json_quote (self->out, trends_profile_get_nick (self->profile));
}

/* A key of a newer version may have become a known one since it was kept. */
static gboolean
is_taken (TrendsEntity *entity,
          gboolean      is_document,
          const char   *key)
{
  TrendsKind kind = trends_entity_get_kind (entity);
  const TrendsField *field;

  if (is_document)
    {
      if (strcmp (key, "format") == 0 || strcmp (key, "version") == 0)
        return TRUE;
      for (guint i = 0; i < TRENDS_N_KINDS; i++)
        if (strcmp (key, trends_kind_get_info (i)->plural) == 0)
          return TRUE;
      return FALSE;
    }
  field = trends_kind_find_field (kind, key);
  return strcmp (key, "id") == 0
         || (field && !trends_json_field_is_extra (field)
             && is_written (field, trends_entity_get_value (entity, field->index)));
}

static gboolean
append_extra (Writer            *self,
              TrendsEntity      *entity,
              const TrendsField *field,
              guint              depth,
              GError           **error)
{
  const char *text = trends_entity_get_text (entity, field->index);
  gboolean is_document = (field->flags & TRENDS_FIELD_ENVELOPE) != 0;
  TrendsJsonCursor cursor;
  char *next;

  if (!text || !*text)
    return TRUE;
  if (!check_object (field, text, error))
    return FALSE;
  trends_json_cursor_init (&cursor, text);
  trends_json_enter (&cursor);
  while (trends_json_next_member (&cursor, &next))
    {
      g_autofree char *key = next;

      if (is_taken (entity, is_document, key))
        {
          trends_json_skip (&cursor);
          continue;
        }
      append_key (self, depth, key);
      append_json (self, &cursor, depth);
    }
  return TRUE;
}

/* A state of the plan has no baselines, and so nothing may lead to one in it. */
static gboolean
leads_nowhere (Writer            *self,
               TrendsEntity      *entity,
               const TrendsField *field)
{
  TrendsEntity *target;

  if (self->with_baselines || field->type != TRENDS_FIELD_REF)
    return FALSE;
  target = trends_entity_get_ref (entity, field->index);
  return target && trends_entity_is (target, TRENDS_KIND_BASELINE);
}

static gboolean
is_left_out (Writer       *self,
             TrendsEntity *entity)
{
  const TrendsKindInfo *info = trends_kind_get_info (trends_entity_get_kind (entity));

  for (guint i = 0; i < info->n_fields; i++)
    if ((info->fields[i].flags & TRENDS_FIELD_REQUIRED)
        && leads_nowhere (self, entity, &info->fields[i]))
      return TRUE;
  return FALSE;
}

static gboolean
append_field (Writer            *self,
              TrendsEntity      *entity,
              const TrendsField *field,
              guint              depth,
              GError           **error)
{
  const TrendsValue *value = trends_entity_get_value (entity, field->index);

  if ((field->flags & TRENDS_FIELD_ENVELOPE) || !trends_audience_sees_field (self->profile, field))
    return TRUE;
  if (trends_json_field_is_extra (field))
    return append_extra (self, entity, field, depth, error);
  if (!is_written (field, value) || leads_nowhere (self, entity, field)
      || !trends_audience_says_value (self->profile, entity, field))
    return TRUE;
  append_key (self, depth, field->key);
  return append_value (self, field, value, depth, error);
}

static gboolean
append_entity (Writer        *self,
               TrendsEntity  *entity,
               guint          depth,
               GError       **error)
{
  const TrendsKindInfo *info = trends_kind_get_info (trends_entity_get_kind (entity));

  g_string_append_c (self->out, '{');
  begin_member (self, depth + 1, "id", TRUE);
  trends_json_quote (self->out, trends_entity_get_id (entity));
  for (guint i = 0; i < info->n_fields; i++)
    if (!append_field (self, entity, &info->fields[i], depth + 1, error))
      return FALSE;
  begin_line (self, depth, TRUE);
  g_string_append_c (self->out, '}');
  self->n_done++;
  return flush_when_full (self, error);
}

static gboolean
append_list (Writer      *self,
             GListModel  *list,
             GError     **error)
{
  guint n = 0;

  g_string_append_c (self->out, '[');
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      if (is_left_out (self, entity))
        continue;
      begin_line (self, 2, n++ == 0);
      if (!append_entity (self, entity, 2, error))
        return FALSE;
    }
  if (n > 0)
    begin_line (self, 1, TRUE);
  g_string_append_c (self->out, ']');
  return TRUE;
}

/* A document of a newer minor version keeps its number. */
static void
append_version (Writer       *self,
                TrendsEntity *info)
{
  const char *extra = trends_entity_get_text (info, TRENDS_PLAN_DOCUMENT_EXTRA);
  g_autofree char *version = NULL;

  if (extra && *extra == '{' && trends_json_check (extra, strlen (extra), NULL))
    version = trends_json_dup_member (extra, "version");
  append_key (self, 1, "version");
  if (version && g_ascii_strtod (version, NULL) > TRENDS_JSON_VERSION
      && g_ascii_strtod (version, NULL) < TRENDS_JSON_VERSION + 1)
    g_string_append (self->out, version);
  else
    append_integer (self, TRENDS_JSON_VERSION);
}

static gboolean
append_kind (Writer      *self,
             TrendsPlan  *plan,
             TrendsKind   kind,
             GError     **error)
{
  append_key (self, 1, trends_kind_get_info (kind)->plural);
  if (kind == TRENDS_KIND_PLAN)
    return append_entity (self, trends_plan_get_info (plan), 1, error);
  return append_list (self, trends_plan_get_list (plan, kind), error);
}

static gboolean
append_document (Writer      *self,
                 TrendsPlan  *plan,
                 GError     **error)
{
  TrendsEntity *info = trends_plan_get_info (plan);

  g_string_append_c (self->out, '{');
  begin_member (self, 1, "format", TRUE);
  trends_json_quote (self->out, TRENDS_JSON_FORMAT);
  append_version (self, info);
  append_profile (self);
  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    if ((kind != TRENDS_KIND_BASELINE || self->with_baselines)
        && trends_audience_sees_kind (self->profile, kind))
      if (!append_kind (self, plan, kind, error))
        return FALSE;
  if (!append_extra (self, info,
                     trends_kind_get_field (TRENDS_KIND_PLAN, TRENDS_PLAN_DOCUMENT_EXTRA), 1,
                     error))
    return FALSE;
  g_string_append (self->out, self->is_compact ? "}" : "\n}\n");
  return TRUE;
}

static guint
count_entities (TrendsPlan *plan)
{
  guint n = 1;

  for (guint kind = TRENDS_KIND_PLAN + 1; kind < TRENDS_N_KINDS; kind++)
    n += g_list_model_get_n_items (trends_plan_get_list (plan, kind));
  return n;
}

/**
 * trends_json_write_plan:
 * @plan: a plan that nobody changes meanwhile
 * @options: (nullable): for its progress function, and for the profile: the plan holds
 *   nothing that it doesn't show, but keys that are always there would say that there
 *   was nothing to show
 * @stream: where to; it is not closed
 *
 * Writes UTF-8, indented by two spaces, with a line feed at the end. Any thread.
 *
 * Returns: whether all was written
 */
gboolean
trends_json_write_plan (TrendsPlan                 *plan,
                        const TrendsExportOptions  *options,
                        GOutputStream              *stream,
                        GCancellable               *cancellable,
                        GError                    **error)
{
  g_autoptr (GString) out = g_string_sized_new (PIECE + 8192);
  Writer writer = { out, stream, cancellable, options, TRUE, 0, 0,
                    options ? options->profile : TRENDS_PROFILE_FULL, FALSE };

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  writer.n_all = count_entities (plan);
  return append_document (&writer, plan, error) && flush (&writer, error);
}

char *
trends_json_dup_plan_state (TrendsPlan  *plan,
                            GError     **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  Writer writer = { .out = out, .profile = TRENDS_PROFILE_FULL, .is_compact = TRUE };

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  if (!append_document (&writer, plan, error))
    return NULL;
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * trends_json_dup_value:
 * @field: any field
 * @value: a value of it
 *
 * Returns: (transfer full) (nullable): the value as a document of the plan would have it
 */
char *
trends_json_dup_value (const TrendsField  *field,
                       const TrendsValue  *value,
                       GError            **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  Writer writer = { .out = out };

  g_return_val_if_fail (field != NULL, NULL);
  g_return_val_if_fail (value != NULL, NULL);

  if (!trends_value_is_set (value))
    return g_strdup ("null");
  return append_value (&writer, field, value, 0, error) ? g_strdup (out->str) : NULL;
}
