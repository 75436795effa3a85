/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-filter.c: see trends-filter.h. The words are folded once; an
 * initiative keeps its own folded words, so that a keystroke costs a look
 * through memory.
 */

#include "trends-filter.h"

#include "trends-entity-private.h"
#include "trends-fold.h"
#include "trends-search.h"

#include <string.h>

struct _TrendsFilter
{
  GObject parent_instance;

  char *text;
  char **words;
  TrendsEntity *owner;
  gboolean without_owner;
  guint priorities;
  guint statuses;
};

enum
{
  PROP_TEXT = 1,
  PROP_OWNER,
  PROP_WITHOUT_OWNER,
  PROP_PRIORITIES,
  PROP_STATUSES,
  PROP_ACTIVE,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrendsFilter, trends_filter, G_TYPE_OBJECT)

static void
changed (TrendsFilter *self,
         guint         property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* (transfer full): those that ask for something: a hyphen alone is found anywhere */
static char **
split_words (const char *folded)
{
  g_auto (GStrv) words = g_strsplit_set (folded, " \t\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (char **word = words; *word != NULL; word++)
    if (!trends_search_finds ("", *word))
      g_strv_builder_add (builder, *word);
  return g_strv_builder_end (builder);
}

/**
 * trends_filter_set_text:
 * @text: words, all of which have to be there, in any order; case and accents
 *   don't matter, nor whether there is a hyphen, a space or nothing in them
 */
void
trends_filter_set_text (TrendsFilter *self,
                        const char   *text)
{
  g_autofree char *folded = NULL;

  g_return_if_fail (TRENDS_IS_FILTER (self));

  text = text != NULL ? text : "";
  if (strcmp (self->text, text) == 0)
    return;

  g_free (self->text);
  self->text = g_strdup (text);
  folded = trends_fold (text);
  g_strfreev (self->words);
  self->words = split_words (folded);

  changed (self, PROP_TEXT);
}

const char *
trends_filter_get_text (TrendsFilter *self)
{
  g_return_val_if_fail (TRENDS_IS_FILTER (self), "");

  return self->text;
}

/**
 * trends_filter_is_active:
 *
 * Returns: whether anything is asked for; where not, everything matches
 */
gboolean
trends_filter_is_active (TrendsFilter *self)
{
  g_return_val_if_fail (TRENDS_IS_FILTER (self), FALSE);

  return self->words[0] != NULL || self->owner != NULL || self->without_owner || self->priorities != 0 ||
         self->statuses != 0;
}

/**
 * trends_filter_clear:
 *
 * Asks for nothing any more.
 */
void
trends_filter_clear (TrendsFilter *self)
{
  g_object_set (self, "text", "", "owner", NULL, "without-owner", FALSE, "priorities", 0,
                "statuses", 0, NULL);
}

static gboolean
matches_words (TrendsFilter *self,
               TrendsEntity *initiative)
{
  const char *key;
  TrendsEntity *lead;

  if (self->words[0] == NULL)
    return TRUE;

  key = trends_initiative_get_search_key (initiative);
  lead = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_LEAD);
  for (char **word = self->words; *word != NULL; word++)
    if (!trends_search_finds (key, *word) &&
        (lead == NULL || !trends_search_finds (trends_entity_get_folded_name (lead), *word)))
      return FALSE;

  return TRUE;
}

static gboolean
is_owned_by (TrendsEntity *initiative,
             TrendsEntity *owner)
{
  static const guint fields[] = { TRENDS_INITIATIVE_LEAD, TRENDS_INITIATIVE_SRO,
                                  TRENDS_INITIATIVE_SPONSOR };
  const char *id = trends_entity_get_id (owner);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (strcmp (trends_entity_get_text (initiative, fields[i]), id) == 0)
      return TRUE;

  return trends_value_contains (
    trends_entity_get_value (initiative, TRENDS_INITIATIVE_CONTRIBUTORS), id);
}

static gboolean
has_bit (guint  bits,
         gint64 choice)
{
  return bits == 0 || (bits & (1u << choice)) != 0;
}

/**
 * trends_filter_matches:
 *
 * Returns: whether @initiative is among what is looked for
 */
gboolean
trends_filter_matches (TrendsFilter *self,
                       TrendsEntity *initiative)
{
  g_return_val_if_fail (TRENDS_IS_FILTER (self), FALSE);

  if (!has_bit (self->priorities,
                trends_entity_get_integer (initiative, TRENDS_INITIATIVE_PRIORITY)) ||
      !has_bit (self->statuses, trends_entity_get_integer (initiative, TRENDS_INITIATIVE_STATUS)))
    return FALSE;
  if (self->without_owner && *trends_entity_get_text (initiative, TRENDS_INITIATIVE_LEAD) != '\0')
    return FALSE;
  if (self->owner != NULL && !is_owned_by (initiative, self->owner))
    return FALSE;

  return matches_words (self, initiative);
}

/**
 * trends_filter_count:
 * @initiatives: a list of initiatives
 *
 * Returns: how many of them match
 */
guint
trends_filter_count (TrendsFilter *self,
                     GListModel   *initiatives)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (initiatives); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (initiatives, i);

      n += trends_filter_matches (self, initiative);
    }

  return n;
}

static void
trends_filter_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  TrendsFilter *self = TRENDS_FILTER (object);

  switch (property_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_OWNER:
      g_value_set_object (value, self->owner);
      break;
    case PROP_WITHOUT_OWNER:
      g_value_set_boolean (value, self->without_owner);
      break;
    case PROP_PRIORITIES:
      g_value_set_uint (value, self->priorities);
      break;
    case PROP_STATUSES:
      g_value_set_uint (value, self->statuses);
      break;
    case PROP_ACTIVE:
      g_value_set_boolean (value, trends_filter_is_active (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
set_bits (TrendsFilter *self,
          guint        *bits,
          guint         value,
          guint         property)
{
  if (*bits == value)
    return;

  *bits = value;
  changed (self, property);
}

static void
trends_filter_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  TrendsFilter *self = TRENDS_FILTER (object);

  switch (property_id)
    {
    case PROP_TEXT:
      trends_filter_set_text (self, g_value_get_string (value));
      break;
    case PROP_OWNER:
      if (g_set_object (&self->owner, g_value_get_object (value)))
        changed (self, PROP_OWNER);
      break;
    case PROP_WITHOUT_OWNER:
      if (self->without_owner != g_value_get_boolean (value))
        {
          self->without_owner = g_value_get_boolean (value);
          changed (self, PROP_WITHOUT_OWNER);
        }
      break;
    case PROP_PRIORITIES:
      set_bits (self, &self->priorities, g_value_get_uint (value), PROP_PRIORITIES);
      break;
    case PROP_STATUSES:
      set_bits (self, &self->statuses, g_value_get_uint (value), PROP_STATUSES);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_filter_finalize (GObject *object)
{
  TrendsFilter *self = TRENDS_FILTER (object);

  g_free (self->text);
  g_strfreev (self->words);
  g_clear_object (&self->owner);

  G_OBJECT_CLASS (trends_filter_parent_class)->finalize (object);
}

static void
trends_filter_class_init (TrendsFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = trends_filter_get_property;
  object_class->set_property = trends_filter_set_property;
  object_class->finalize = trends_filter_finalize;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  properties[PROP_OWNER] = g_param_spec_object ("owner", NULL, NULL, TRENDS_TYPE_ENTITY, flags);
  properties[PROP_WITHOUT_OWNER] =
    g_param_spec_boolean ("without-owner", NULL, NULL, FALSE, flags);
  properties[PROP_PRIORITIES] =
    g_param_spec_uint ("priorities", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_STATUSES] = g_param_spec_uint ("statuses", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_ACTIVE] =
    g_param_spec_boolean ("active", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
trends_filter_init (TrendsFilter *self)
{
  self->text = g_strdup ("");
  self->words = g_new0 (char *, 1);
}

TrendsFilter *
trends_filter_new (void)
{
  return g_object_new (TRENDS_TYPE_FILTER, NULL);
}
