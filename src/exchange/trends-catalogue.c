/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-catalogue.c: reads a catalogue and makes plans of it. What a catalogue
 * says is checked by the same descriptors as anything else in a plan.
 */

#include "trends-catalogue.h"

#include "trends-exchange-error.h"
#include "trends-exchange-resources.h"
#include "trends-import-source.h"
#include "trends-json-tree.h"
#include "trends-one-line.h"
#include "trends-rank.h"
#include "trends-resource.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CATALOGUE_FORMAT "org.socitm.Trends.catalogue"
#define CATALOGUE_VERSION 1
/* More are no edition that anybody could work with. */
#define MOST_OF_A_KIND 500
#define RESOURCE_DIR "/org/socitm/Trends/catalogue/"

struct _TrendsCatalogue
{
  GObject parent_instance;

  char *name; /* as it was asked for, for messages */
  JsonNode *root;
};

G_DEFINE_FINAL_TYPE (TrendsCatalogue, trends_catalogue, G_TYPE_OBJECT)

static void
trends_catalogue_finalize (GObject *object)
{
  TrendsCatalogue *self = TRENDS_CATALOGUE (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->root, json_node_unref);
  G_OBJECT_CLASS (trends_catalogue_parent_class)->finalize (object);
}

static void
trends_catalogue_class_init (TrendsCatalogueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trends_catalogue_finalize;
}

static void
trends_catalogue_init (TrendsCatalogue *self)
{
}

/* ---------------------------------------------------------------- reading */

static gboolean
is_path (const char *name)
{
  return strchr (name, G_DIR_SEPARATOR) || g_str_has_suffix (name, ".json");
}

static GBytes *
load_shipped (const char  *id,
              GError     **error)
{
  g_autofree char *path = g_strconcat (RESOURCE_DIR, id, ".json", NULL);
  g_auto (GStrv) ids = NULL;
  g_autofree char *known = NULL;
  GBytes *bytes = trends_resource_load (trends_exchange_get_resource, path);

  if (bytes)
    return bytes;
  ids = trends_catalogue_list_ids ();
  known = g_strjoinv (", ", ids);
  g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_NOT_FOUND,
               _("There is no catalogue “%s” (there is: %s); "
                 "for one in a file, give its path"),
               id, known);
  return NULL;
}

static GBytes *
load_file (const char  *path,
           GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GInputStream) stream = trends_import_open (file, NULL, error);
  GBytes *bytes = stream ? trends_import_load (stream, NULL, error) : NULL;

  if (!bytes)
    g_prefix_error (error, _("Catalogue %s: "), path);
  return bytes;
}

static JsonNode *
parse (GBytes  *bytes,
       GError **error)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  return trends_json_parse (text ? text : "", size, error);
}

static gint64
get_integer (JsonObject *object,
             const char *key)
{
  gint64 integer = TRENDS_UNSET;

  trends_json_get_integer (object, key, &integer);
  return integer;
}

static gboolean
refuse (TrendsCatalogue  *self,
        int               code,
        const char       *what,
        GError          **error)
{
  g_set_error (error, TRENDS_EXCHANGE_ERROR, code, _("Catalogue %s: %s"), self->name, what);
  return FALSE;
}

static gboolean
check_size (TrendsCatalogue  *self,
            JsonObject       *root,
            GError          **error)
{
  static const char * const lists[] = { "groups", "trends", "links", "moves" };
  g_autofree char *what = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      JsonArray *list = trends_json_get_array (root, lists[i]);

      if (!list || json_array_get_length (list) <= MOST_OF_A_KIND)
        continue;
      /* Translators: a list in a file, as it is called there, and how many there may be */
      what = g_strdup_printf (_("“%s” has more than %d entries"), lists[i], MOST_OF_A_KIND);
      return refuse (self, TRENDS_EXCHANGE_ERROR_INVALID, what, error);
    }
  return TRUE;
}

static gboolean
check_shape (TrendsCatalogue  *self,
             GError          **error)
{
  JsonObject *root = JSON_NODE_HOLDS_OBJECT (self->root) ? json_node_get_object (self->root) : NULL;

  if (!root || g_strcmp0 (trends_json_get_text (root, "format"), CATALOGUE_FORMAT) != 0)
    return refuse (self, TRENDS_EXCHANGE_ERROR_NOT_A_PLAN,
                   _("this is JSON, but not a catalogue of trends"), error);
  if (get_integer (root, "version") > CATALOGUE_VERSION)
    return refuse (self, TRENDS_EXCHANGE_ERROR_NEWER,
                   _("it was made for a newer Trends; install that to use it"), error);
  if (get_integer (root, "version") != CATALOGUE_VERSION || !trends_json_get_text (root, "id"))
    return refuse (self, TRENDS_EXCHANGE_ERROR_INVALID, _("its version or its id is missing"),
                   error);
  if (!trends_json_get_array (root, "groups") || !trends_json_get_array (root, "trends"))
    return refuse (self, TRENDS_EXCHANGE_ERROR_INVALID,
                   _("it needs a list of groups and a list of trends"), error);
  if (json_array_get_length (trends_json_get_array (root, "trends")) == 0)
    return refuse (self, TRENDS_EXCHANGE_ERROR_INVALID, _("it has no trends"), error);
  return check_size (self, root, error);
}

TrendsCatalogue *
trends_catalogue_load (const char  *name,
                       GError     **error)
{
  g_autoptr (TrendsCatalogue) self = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  bytes = is_path (name) ? load_file (name, error) : load_shipped (name, error);
  if (!bytes)
    return NULL;
  self = g_object_new (TRENDS_TYPE_CATALOGUE, NULL);
  self->name = g_strdup (name);
  self->root = parse (bytes, error);
  if (!self->root)
    {
      g_prefix_error (error, _("Catalogue %s: "), name);
      return NULL;
    }
  if (!check_shape (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

char **
trends_catalogue_list_ids (void)
{
  g_auto (GStrv) files = trends_resource_list (trends_exchange_get_resource, RESOURCE_DIR);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; files && files[i]; i++)
    if (g_str_has_suffix (files[i], ".json"))
      {
        g_autofree char *id = g_strndup (files[i], strlen (files[i]) - strlen (".json"));

        g_strv_builder_add (builder, id);
      }
  return g_strv_builder_end (builder);
}

static JsonObject *
get_root (TrendsCatalogue *self)
{
  return json_node_get_object (self->root);
}

/**
 * trends_catalogue_get_id:
 *
 * Returns: (transfer none): the id of the edition: “socitm-2024”
 */
const char *
trends_catalogue_get_id (TrendsCatalogue *self)
{
  g_return_val_if_fail (TRENDS_IS_CATALOGUE (self), NULL);

  return trends_json_get_text (get_root (self), "id");
}

const char *
trends_catalogue_get_path (TrendsCatalogue *self)
{
  g_return_val_if_fail (TRENDS_IS_CATALOGUE (self), NULL);

  return is_path (self->name) ? self->name : NULL;
}

/* ----------------------------------------------------------------- languages */

/* The member for the language: itself, without its region, or English. */
static JsonNode *
choose_language (JsonObject *object,
                 const char *key,
                 const char *language)
{
  JsonObject *texts = trends_json_get_object (object, key);
  g_autofree char *tag = g_strdup (language ? language : "en");

  if (!texts)
    return NULL;
  while (!json_object_has_member (texts, tag) && strchr (tag, '-'))
    *strrchr (tag, '-') = '\0';
  return json_object_get_member (texts, json_object_has_member (texts, tag) ? tag : "en");
}

static TrendsValue
read_text (JsonObject *object,
           const char *key,
           const char *language)
{
  JsonNode *node = choose_language (object, key, language);

  return trends_value_text (node && json_node_get_value_type (node) == G_TYPE_STRING
                              ? json_node_get_string (node)
                              : NULL);
}

/* (transfer full): the texts of a list that may be missing, and may hold anything */
static char **
dup_texts (JsonArray *array)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; array && i < json_array_get_length (array); i++)
    {
      JsonNode *item = json_array_get_element (array, i);

      if (json_node_get_value_type (item) == G_TYPE_STRING)
        g_strv_builder_add (builder, json_node_get_string (item));
    }
  return g_strv_builder_end (builder);
}

static TrendsValue
read_texts (JsonObject *object,
            const char *key,
            const char *language)
{
  JsonNode *node = choose_language (object, key, language);
  JsonArray *array = node && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  g_auto (GStrv) strings = dup_texts (array);

  return trends_value_strings ((const char * const *) strings);
}

char *
trends_catalogue_dup_title (TrendsCatalogue *self,
                            const char      *language)
{
  g_auto (TrendsValue) title = TRENDS_VALUE_INIT;

  g_return_val_if_fail (TRENDS_IS_CATALOGUE (self), NULL);

  title = read_text (get_root (self), "title", language);
  return g_strdup (trends_value_is_set (&title) ? trends_value_get_text (&title)
                                                : trends_catalogue_get_id (self));
}

const char *
trends_catalogue_get_publisher (TrendsCatalogue *self)
{
  g_return_val_if_fail (TRENDS_IS_CATALOGUE (self), NULL);

  return trends_json_get_text (get_root (self), "publisher");
}

/**
 * trends_catalogue_get_source:
 *
 * Returns: (transfer none): the address that it was published at
 */
const char *
trends_catalogue_get_source (TrendsCatalogue *self)
{
  g_return_val_if_fail (TRENDS_IS_CATALOGUE (self), NULL);

  return trends_json_get_text (get_root (self), "source");
}

guint
trends_catalogue_count_trends (TrendsCatalogue *self)
{
  g_return_val_if_fail (TRENDS_IS_CATALOGUE (self), 0);

  return json_array_get_length (trends_json_get_array (get_root (self), "trends"));
}

/* ------------------------------------------------------------------- moves */

GHashTable *
trends_catalogue_dup_homes (TrendsCatalogue *self)
{
  GHashTable *homes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                             (GDestroyNotify) g_strfreev);
  JsonArray *moves;

  g_return_val_if_fail (TRENDS_IS_CATALOGUE (self), homes);

  moves = trends_json_get_array (get_root (self), "moves");
  for (guint i = 0; moves && i < json_array_get_length (moves); i++)
    {
      JsonObject *move = trends_json_get_object_at (moves, i);
      const char *from = move ? trends_json_get_text (move, "from") : NULL;

      if (from)
        g_hash_table_insert (homes, g_strdup (from),
                             dup_texts (trends_json_get_array (move, "to")));
    }
  return homes;
}

/* ------------------------------------------------------------------- plans */

/* A record with its initial values, under the id that the object has. */
static TrendsRecord *
begin_record (TrendsKind   kind,
              JsonNode    *node,
              GError     **error)
{
  const char *id = JSON_NODE_HOLDS_OBJECT (node) ? trends_json_get_text (json_node_get_object (node), "id")
                                                 : NULL;

  if (id && g_uuid_string_is_valid (id))
    return trends_record_new (kind, id);
  g_set_error_literal (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                       _("every group, trend and link needs a UUID as its id"));
  return NULL;
}

static TrendsRecord *
read_group (JsonNode    *node,
            const char  *language,
            GError     **error)
{
  TrendsRecord *record = begin_record (TRENDS_KIND_GROUP, node, error);
  JsonObject *object = record ? json_node_get_object (node) : NULL;

  if (!record)
    return NULL;
  trends_record_set (record, TRENDS_GROUP_TITLE, read_text (object, "title", language));
  trends_record_set (record, TRENDS_GROUP_SUMMARY, read_text (object, "summary", language));
  return record;
}

static TrendsRecord *
read_trend (JsonNode    *node,
            const char  *language,
            GError     **error)
{
  TrendsRecord *record = begin_record (TRENDS_KIND_TREND, node, error);
  JsonObject *object = record ? json_node_get_object (node) : NULL;

  if (!record)
    return NULL;
  trends_record_set (record, TRENDS_TREND_GROUP, trends_value_text (trends_json_get_text (object, "group")));
  trends_record_set (record, TRENDS_TREND_NUMBER,
                     trends_value_integer (get_integer (object, "number")));
  trends_record_set (record, TRENDS_TREND_TITLE, read_text (object, "title", language));
  trends_record_set (record, TRENDS_TREND_SUMMARY, read_text (object, "summary", language));
  trends_record_set (record, TRENDS_TREND_THEMES, read_texts (object, "themes", language));
  trends_record_set (record, TRENDS_TREND_PROMPTS, read_texts (object, "prompts", language));
  trends_record_set (record, TRENDS_TREND_COLOUR, trends_value_text (trends_json_get_text (object, "colour")));
  trends_record_set (record, TRENDS_TREND_ICON, trends_value_text (trends_json_get_text (object, "icon")));
  trends_record_set (record, TRENDS_TREND_SOURCE, trends_value_text (trends_json_get_text (object, "source")));
  return record;
}

static TrendsRecord *
read_link (JsonNode    *node,
           const char  *language,
           GError     **error)
{
  TrendsRecord *record = begin_record (TRENDS_KIND_TREND_LINK, node, error);
  JsonObject *object = record ? json_node_get_object (node) : NULL;

  if (!record)
    return NULL;
  trends_record_set (record, TRENDS_TREND_LINK_FROM, trends_value_text (trends_json_get_text (object, "from")));
  trends_record_set (record, TRENDS_TREND_LINK_TO, trends_value_text (trends_json_get_text (object, "to")));
  trends_record_set (record, TRENDS_TREND_LINK_REASON, read_text (object, "reason", language));
  trends_record_set (record, TRENDS_TREND_LINK_SOURCE,
                     trends_value_text (trends_json_get_text (object, "source")));
  return record;
}

typedef TrendsRecord *(*ReadFunc) (JsonNode    *node,
                                   const char  *language,
                                   GError     **error);

/* What is wrong with one is said with its place; what it refers to, the plan looks at. */
static TrendsRecord *
read_checked (TrendsCatalogue  *self,
              JsonNode         *node,
              ReadFunc          read,
              const char       *key,
              guint             index,
              const char       *language,
              GError          **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (TrendsRecord) record = read (node, language, &problem);
  const TrendsKindInfo *kind = record ? trends_kind_get_info (trends_record_get_kind (record)) : NULL;

  for (guint i = 0; record && !problem && i < kind->n_fields; i++)
    if (!(kind->fields[i].flags & TRENDS_FIELD_INTERNAL))
      trends_field_validate (&kind->fields[i], trends_record_get_value (record, i), &problem);
  if (!problem)
    return g_steal_pointer (&record);
  /* Not translated but for the first word: a place in the file */
  g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
               _("Catalogue %s: %s[%u]: %s"), self->name, key, index, problem->message);
  return NULL;
}

static gboolean
add_all (TrendsCatalogue    *self,
         const char         *key,
         ReadFunc            read,
         const char         *language,
         TrendsEditBuilder  *builder,
         GError            **error)
{
  JsonArray *array = trends_json_get_array (get_root (self), key);
  g_autofree char *rank = NULL;

  for (guint i = 0; array && i < json_array_get_length (array); i++)
    {
      g_autoptr (TrendsRecord) record = read_checked (self, json_array_get_element (array, i), read,
                                                      key, i, language, error);

      if (!record)
        return FALSE;
      if (trends_record_get_kind (record) == TRENDS_KIND_GROUP)
        {
          char *next = trends_rank_between (rank, NULL);

          g_free (rank);
          rank = next;
          trends_record_set (record, TRENDS_GROUP_POSITION, trends_value_text (rank));
        }
      trends_edit_builder_add (builder, record);
    }
  return TRUE;
}

static char *
make_title (const char *title,
            const char *organisation)
{
  if (title && *title)
    return g_strdup (title);
  if (*organisation)
    /* Translators: the title of a new plan; %s is an organisation. */
    return g_strdup_printf (_("%s digital plan"), organisation);
  return g_strdup (_("New plan"));
}

static TrendsRecord *
make_info (TrendsCatalogue *self,
           const char      *title,
           const char      *organisation,
           const char      *language)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *whose_line = trends_tidy_line (organisation ? organisation : "");
  g_autofree char *name = make_title (title, whose_line);
  g_autofree char *name_line = trends_tidy_line (name);
  TrendsRecord *info = trends_record_new (TRENDS_KIND_PLAN, id);

  trends_record_set (info, TRENDS_PLAN_TITLE, trends_value_text (name_line));
  trends_record_set (info, TRENDS_PLAN_ORGANISATION, trends_value_text (whose_line));
  trends_record_set (info, TRENDS_PLAN_CATALOGUE,
                     trends_value_text (trends_catalogue_get_id (self)));
  if (language && *language)
    trends_record_set (info, TRENDS_PLAN_LANGUAGE, trends_value_text (language));
  return info;
}

/* What is kept all the same where a plan has it isn't put into a new one. */
static gboolean
validate_info (TrendsRecord  *info,
               GError       **error)
{
  const TrendsKindInfo *kind = trends_kind_get_info (TRENDS_KIND_PLAN);

  for (guint i = 0; i < kind->n_fields; i++)
    if (!trends_field_validate (&kind->fields[i], trends_record_get_value (info, i), error))
      return FALSE;
  return TRUE;
}

TrendsPlan *
trends_catalogue_new_plan (TrendsCatalogue  *self,
                           const char       *title,
                           const char       *organisation,
                           const char       *language,
                           GError          **error)
{
  g_autoptr (TrendsPlan) plan = trends_plan_new ();
  g_autoptr (TrendsEditBuilder) builder = trends_edit_builder_new (_("New plan"),
                                                                   TRENDS_ORIGIN_LOAD);
  g_autoptr (TrendsRecord) info = NULL;
  g_autoptr (TrendsEdit) edit = NULL;

  g_return_val_if_fail (TRENDS_IS_CATALOGUE (self), NULL);

  info = make_info (self, title, organisation, language);
  if (!validate_info (info, error))
    return NULL;
  trends_edit_builder_add (builder, info);
  if (!add_all (self, "groups", read_group, language, builder, error)
      || !add_all (self, "trends", read_trend, language, builder, error)
      || !add_all (self, "links", read_link, language, builder, error))
    return NULL;
  edit = trends_edit_builder_end (g_steal_pointer (&builder));
  if (!trends_plan_apply (plan, edit, error))
    {
      g_prefix_error (error, _("Catalogue %s: "), self->name);
      return NULL;
    }
  return g_steal_pointer (&plan);
}
