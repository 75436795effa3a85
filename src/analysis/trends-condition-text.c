/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-condition-text.c: reads and writes the text form of conditions, which
 * trends-condition.h describes. What it reads comes from files of others: nothing in it can do
 * more than give an error.
 */

#include "trends-condition-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define VERSION 1
#define LONGEST 100000 /* bytes */

static const char * const names[] = {
  [TRENDS_CONDITION_ALL] = "all",
  [TRENDS_CONDITION_ANY] = "any",
  [TRENDS_CONDITION_TEXT] = "text",
  [TRENDS_CONDITION_IS] = "is",
  [TRENDS_CONDITION_MISSING] = "missing",
  [TRENDS_CONDITION_BEFORE] = "before",
  [TRENDS_CONDITION_AFTER] = "after",
  [TRENDS_CONDITION_CHANGED_SINCE] = "changed_since",
};

const char *
trends_condition_type_get_name (TrendsConditionType type)
{
  return type < G_N_ELEMENTS (names) ? names[type] : NULL;
}

static gboolean
is_word_char (char c)
{
  return g_ascii_isalnum (c) || c == '_' || c == '-' || c == '+' || c == '.' || c == ':';
}

/* ----------------------------------------------------------------- writing */

static gboolean
is_word (const char *text)
{
  const char *at = text;

  while (is_word_char (*at))
    at++;
  return at > text && *at == '\0';
}

static void
append_value (GString    *out,
              const char *value,
              gboolean    quoted)
{
  if (!quoted && is_word (value))
    {
      g_string_append (out, value);
      return;
    }

  g_string_append_c (out, '"');
  for (; *value != '\0'; value++)
    {
      if (*value == '"' || *value == '\\')
        g_string_append_c (out, '\\');
      g_string_append_c (out, *value);
    }
  g_string_append_c (out, '"');
}

static void
append_comma (GString *out)
{
  if (!g_str_has_suffix (out->str, "("))
    g_string_append (out, ", ");
}

static void
append (GString         *out,
        TrendsCondition *self)
{
  if (self->type == TRENDS_CONDITION_UNKNOWN)
    {
      g_string_append (out, self->values[0]);
      return;
    }

  g_string_append_printf (out, "%s(", names[self->type]);
  if (self->field >= 0)
    g_string_append (out, trends_kind_get_field (self->kind, self->field)->key);
  for (guint i = 0; self->parts != NULL && i < self->parts->len; i++)
    {
      if (i > 0)
        g_string_append (out, ", ");
      append (out, self->parts->pdata[i]);
    }
  for (char **value = self->values; value != NULL && *value != NULL; value++)
    {
      append_comma (out);
      append_value (out, *value, self->type == TRENDS_CONDITION_TEXT);
    }
  g_string_append_c (out, ')');
}

/**
 * trends_condition_to_text:
 *
 * Returns: (transfer full): its text form, with the version: the same for the same condition
 */
char *
trends_condition_to_text (TrendsCondition *self)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "%d ", VERSION);
  append (out, self);
  return g_string_free (out, FALSE);
}

/* ----------------------------------------------------------------- reading */

typedef struct
{
  TrendsKind kind;
  const char *text;
  const char *at;
  guint depth;
} Parser;

/* One call as it was written: its name, and what is in its brackets. */
typedef struct
{
  char *name;
  GPtrArray *values; /* (element-type utf8) */
  GPtrArray *parts;  /* (element-type TrendsCondition) */
} Call;

static void
call_clear (Call *call)
{
  g_free (call->name);
  g_ptr_array_unref (call->values);
  g_ptr_array_unref (call->parts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Call, call_clear)

static TrendsCondition *parse_condition (Parser *self, GError **error);

static gboolean
fail (Parser     *self,
      const char *what,
      GError    **error)
{
  g_set_error (error, TRENDS_ERROR, TRENDS_ERROR_INVALID,
               /* Translators: of a condition that somebody typed; first what is wrong, then the
                * number of the character at which it is */
               _("The condition makes no sense: %s at character %ld."), what,
               g_utf8_pointer_to_offset (self->text, self->at) + 1);
  return FALSE;
}

static void
skip_spaces (Parser *self)
{
  while (g_ascii_isspace (*self->at))
    self->at++;
}

/* Past @c, where it comes next. */
static gboolean
skip (Parser *self,
      char    c)
{
  skip_spaces (self);
  if (*self->at != c)
    return FALSE;
  self->at++;
  return TRUE;
}

/* (transfer full) (nullable): a word that comes next */
static char *
read_word (Parser *self)
{
  const char *start;

  skip_spaces (self);
  start = self->at;
  while (is_word_char (*self->at))
    self->at++;
  return self->at > start ? g_strndup (start, self->at - start) : NULL;
}

/* (transfer full) (nullable): a text whose opening mark has been passed */
static char *
read_string (Parser  *self,
             GError **error)
{
  g_autoptr (GString) string = g_string_new (NULL);

  for (; *self->at != '"'; self->at++)
    {
      if (*self->at == '\\')
        self->at++;
      if (*self->at == '\0')
        {
          /* Translators: follows “The condition makes no sense:” */
          fail (self, _("a quotation mark is missing"), error);
          return NULL;
        }
      g_string_append_c (string, *self->at);
    }
  self->at++;
  return g_string_free (g_steal_pointer (&string), FALSE);
}

static gboolean
begins_call (Parser *self)
{
  const char *at = self->at;

  while (is_word_char (*at))
    at++;
  if (at == self->at)
    return FALSE;
  while (g_ascii_isspace (*at))
    at++;
  return *at == '(';
}

static gboolean
parse_argument (Parser  *self,
                Call    *call,
                GError **error)
{
  TrendsCondition *part;
  char *value;

  skip_spaces (self);
  if (begins_call (self))
    {
      part = parse_condition (self, error);
      if (part != NULL)
        g_ptr_array_add (call->parts, part);
      return part != NULL;
    }

  if (*self->at != '"')
    value = read_word (self);
  else
    {
      self->at++;
      value = read_string (self, error);
      if (value == NULL)
        return FALSE;
    }
  if (value == NULL)
    /* Translators: follows “The condition makes no sense:” */
    return fail (self, _("a word, a text or a condition is missing"), error);

  g_ptr_array_add (call->values, value);
  return TRUE;
}

static gboolean
parse_call (Parser  *self,
            Call    *call,
            GError **error)
{
  call->name = read_word (self);
  if (call->name == NULL)
    /* Translators: follows “The condition makes no sense:”; a condition has a name, as in “is (…)” */
    return fail (self, _("the name of a condition is missing"), error);
  if (!skip (self, '('))
    /* Translators: follows “The condition makes no sense:” */
    return fail (self, _("an opening bracket is missing"), error);
  if (skip (self, ')'))
    return TRUE;

  do
    if (!parse_argument (self, call, error))
      return FALSE;
  while (skip (self, ','));

  /* Translators: follows “The condition makes no sense:” */
  return skip (self, ')') || fail (self, _("a closing bracket is missing"), error);
}

static gboolean
find_type (const char          *name,
           TrendsConditionType *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], name) == 0)
      {
        *type = i;
        return TRUE;
      }
  return FALSE;
}

/* A text with one value is looked for anywhere. */
static gboolean
has_field (TrendsConditionType type,
           const Call         *call)
{
  return type != TRENDS_CONDITION_CHANGED_SINCE
         && !(type == TRENDS_CONDITION_TEXT && call->values->len == 1);
}

/* (transfer full) (nullable): what it means; NULL where that is unknown */
static TrendsCondition *
interpret (Parser     *self,
           const Call *call)
{
  const TrendsField *field = NULL;
  TrendsConditionType type;
  guint first;

  if (!find_type (call->name, &type))
    return NULL;
  if (type == TRENDS_CONDITION_ALL || type == TRENDS_CONDITION_ANY)
    return call->values->len == 0 ? trends_condition_new_joined (type, self->kind, call->parts)
                                  : NULL;
  if (call->parts->len > 0)
    return NULL;

  first = has_field (type, call);
  if (first == 1)
    {
      field = call->values->len > 0
                ? trends_kind_find_field (self->kind, call->values->pdata[0])
                : NULL;
      if (field == NULL)
        return NULL;
    }
  g_ptr_array_add (call->values, NULL);
  return trends_condition_new (type, self->kind,
                               field != NULL ? (int) field->index : TRENDS_CONDITION_ANYWHERE,
                               (const char * const *) call->values->pdata + first);
}

/* Whether one value by itself would be known. */
static gboolean
is_known_value (Parser             *self,
                TrendsConditionType type,
                const TrendsField  *field,
                const char         *value)
{
  const char *values[] = { value, NULL };
  g_autoptr (TrendsCondition) condition
    = trends_condition_new (type, self->kind,
                            field != NULL ? (int) field->index : TRENDS_CONDITION_ANYWHERE, values);

  return condition != NULL;
}

/* (transfer none): of a call that means nothing, what it fails at: its own name, where all that
 * is in its brackets is known by itself */
static const char *
find_unknown_word (Parser     *self,
                   const Call *call)
{
  const TrendsField *field = NULL;
  TrendsConditionType type;
  guint first;

  if (!find_type (call->name, &type))
    return call->name;
  if (type == TRENDS_CONDITION_ALL || type == TRENDS_CONDITION_ANY)
    return call->values->pdata[0];
  first = has_field (type, call);
  if (first == 1 && call->values->len > 0)
    {
      field = trends_kind_find_field (self->kind, call->values->pdata[0]);
      if (field == NULL || !trends_condition_type_suits (type, field))
        return call->values->pdata[0];
    }
  for (guint i = first; i < call->values->len; i++)
    if (!is_known_value (self, type, field, call->values->pdata[i]))
      return call->values->pdata[i];
  return call->name;
}

static TrendsCondition *
parse_condition (Parser  *self,
                 GError **error)
{
  g_auto (Call) call = { NULL, g_ptr_array_new_with_free_func (g_free),
                         g_ptr_array_new_with_free_func ((GDestroyNotify) trends_condition_unref) };
  g_autofree char *written = NULL;
  TrendsCondition *condition;
  const char *start;

  skip_spaces (self);
  start = self->at;
  if (++self->depth > TRENDS_CONDITION_DEPTH)
    {
      /* Translators: follows “The condition makes no sense:” */
      fail (self, _("it goes too deep"), error);
      return NULL;
    }
  if (!parse_call (self, &call, error))
    return NULL;
  self->depth--;

  condition = interpret (self, &call);
  if (condition != NULL)
    return condition;
  written = g_strndup (start, self->at - start);
  if (call.values->len > 0 && call.values->pdata[call.values->len - 1] == NULL)
    g_ptr_array_set_size (call.values, (int) call.values->len - 1);
  return trends_condition_new_unknown (self->kind, written, find_unknown_word (self, &call));
}

/* What comes before the condition, where anything does. */
static gboolean
parse_version (Parser  *self,
               GError **error)
{
  gint64 version = VERSION;

  skip_spaces (self);
  if (g_ascii_isdigit (*self->at))
    version = g_ascii_strtoll (self->at, (char **) &self->at, 10);
  if (version == VERSION)
    return TRUE;

  g_set_error_literal (error, TRENDS_ERROR, TRENDS_ERROR_INVALID,
                       _("The condition was made by a newer version of Trends."));
  return FALSE;
}

/**
 * trends_condition_parse:
 * @kind: the kind of entity that it is about
 * @text: the text form
 * @error: an error of %TRENDS_ERROR, where the text isn't in the grammar of the form or in
 *   a newer form
 *
 * What is in the grammar and not known is an UNKNOWN condition: ask
 * trends_condition_find_unknown() where that won't do.
 *
 * Returns: (transfer full) (nullable): the condition
 */
TrendsCondition *
trends_condition_parse (TrendsKind   kind,
                        const char  *text,
                        GError     **error)
{
  Parser parser = { kind, text, text, 0 };
  g_autoptr (TrendsCondition) condition = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (strlen (text) > LONGEST || !g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, TRENDS_ERROR, TRENDS_ERROR_INVALID,
                           _("The condition is too long, or no text."));
      return NULL;
    }
  if (!parse_version (&parser, error))
    return NULL;
  condition = parse_condition (&parser, error);
  if (condition == NULL)
    return NULL;
  skip_spaces (&parser);
  if (*parser.at != '\0')
    {
      /* Translators: follows “The condition makes no sense:” */
      fail (&parser, _("there is something after its end"), error);
      return NULL;
    }
  return g_steal_pointer (&condition);
}
