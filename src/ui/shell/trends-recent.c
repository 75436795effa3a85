/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-recent.c: recent plans as a list model over one setting. */

#include "trends-recent.h"

#include <glib/gi18n.h>

#include "trends-relative-time.h"

#define KEY "recent-plans"
#define KEY_TYPE G_VARIANT_TYPE ("a(sssx)")
#define N_KEPT 12

struct _TrendsRecentPlan
{
  GObject parent_instance;

  GFile *file;
  char *title;
  char *organisation;
  gint64 changed;
  gboolean missing;
};

G_DEFINE_FINAL_TYPE (TrendsRecentPlan, trends_recent_plan, G_TYPE_OBJECT)

typedef enum
{
  PROP_FILE = 1,
  PROP_TITLE,
  PROP_ORGANISATION,
  PROP_CHANGED,
  PROP_MISSING,
} TrendsRecentPlanProperty;

static GParamSpec *properties[PROP_MISSING + 1];

static void
trends_recent_plan_finalize (GObject *object)
{
  TrendsRecentPlan *self = TRENDS_RECENT_PLAN (object);

  g_clear_object (&self->file);
  g_free (self->title);
  g_free (self->organisation);

  G_OBJECT_CLASS (trends_recent_plan_parent_class)->finalize (object);
}

static void
trends_recent_plan_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  TrendsRecentPlan *self = TRENDS_RECENT_PLAN (object);

  switch ((TrendsRecentPlanProperty) property_id)
    {
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_ORGANISATION:
      g_value_set_string (value, self->organisation);
      break;
    case PROP_CHANGED:
      g_value_set_int64 (value, self->changed);
      break;
    case PROP_MISSING:
      g_value_set_boolean (value, self->missing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_recent_plan_class_init (TrendsRecentPlanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = trends_recent_plan_finalize;
  object_class->get_property = trends_recent_plan_get_property;

  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_ORGANISATION] = g_param_spec_string ("organisation", NULL, NULL, NULL, flags);
  properties[PROP_CHANGED] = g_param_spec_int64 ("changed", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_MISSING] = g_param_spec_boolean ("missing", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
trends_recent_plan_init (TrendsRecentPlan *self)
{
}

static TrendsRecentPlan *
recent_plan_new (const char *uri,
                 const char *title,
                 const char *organisation,
                 gint64      changed)
{
  TrendsRecentPlan *self = g_object_new (TRENDS_TYPE_RECENT_PLAN, NULL);

  self->file = g_file_new_for_uri (uri);
  self->title = g_strdup (title);
  self->organisation = g_strdup (organisation);
  self->changed = changed;

  return self;
}

/**
 * trends_recent_plan_get_file:
 *
 * Returns: (transfer none): where the plan is, or was
 */
GFile *
trends_recent_plan_get_file (TrendsRecentPlan *self)
{
  g_return_val_if_fail (TRENDS_IS_RECENT_PLAN (self), NULL);

  return self->file;
}

/**
 * trends_recent_plan_get_title:
 *
 * Returns: its title when it was last open
 */
const char *
trends_recent_plan_get_title (TrendsRecentPlan *self)
{
  g_return_val_if_fail (TRENDS_IS_RECENT_PLAN (self), NULL);

  return self->title;
}

/**
 * trends_recent_plan_get_organisation:
 *
 * Returns: whose plan it is, or an empty text
 */
const char *
trends_recent_plan_get_organisation (TrendsRecentPlan *self)
{
  g_return_val_if_fail (TRENDS_IS_RECENT_PLAN (self), NULL);

  return self->organisation;
}

/* A folder as people know it: their home is "~". */
static char *
describe_folder (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) home = g_file_new_for_path (g_get_home_dir ());
  g_autofree char *below_home = NULL;

  if (folder == NULL)
    return g_file_get_parse_name (file);
  if (g_file_equal (folder, home))
    return g_strdup (_("Home folder"));
  below_home = g_file_get_relative_path (home, folder);
  if (below_home != NULL)
    return g_strdup_printf ("~/%s", below_home);
  return g_file_get_parse_name (folder);
}

static char *
describe_when (TrendsRecentPlan *plan)
{
  g_autofree char *when = NULL;

  if (trends_recent_plan_get_missing (plan))
    return g_strdup (_("not there any more"));
  when = trends_relative_time (trends_recent_plan_get_changed (plan),
                               g_get_real_time () / G_USEC_PER_SEC);
  /* Translators: %s is “yesterday”, “5 minutes ago” and such. */
  return g_strdup_printf (_("changed %s"), when);
}

/**
 * trends_recent_plan_dup_place:
 *
 * Returns: (transfer full): when its file was changed and in which folder it is, in words: plans of
 *   the same title are told from each other by that
 */
char *
trends_recent_plan_dup_place (TrendsRecentPlan *self)
{
  g_autofree char *when = NULL, *folder = NULL;

  g_return_val_if_fail (TRENDS_IS_RECENT_PLAN (self), NULL);

  when = describe_when (self);
  folder = describe_folder (trends_recent_plan_get_file (self));
  return g_strdup_printf ("%s · %s", when, folder);
}

/**
 * trends_recent_plan_get_changed:
 *
 * Returns: when it was changed, in seconds since 1970
 */
gint64
trends_recent_plan_get_changed (TrendsRecentPlan *self)
{
  g_return_val_if_fail (TRENDS_IS_RECENT_PLAN (self), 0);

  return self->changed;
}

/**
 * trends_recent_plan_get_missing:
 *
 * Returns: whether the file isn't there any more, as of the last refresh
 */
gboolean
trends_recent_plan_get_missing (TrendsRecentPlan *self)
{
  g_return_val_if_fail (TRENDS_IS_RECENT_PLAN (self), FALSE);

  return self->missing;
}

static void
queried_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (TrendsRecentPlan) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);
  gboolean missing = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  gint64 changed = self->changed;

  if (info != NULL)
    changed = (gint64) g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED);

  if (missing != self->missing)
    {
      self->missing = missing;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MISSING]);
    }
  if (changed != self->changed)
    {
      self->changed = changed;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHANGED]);
    }
}

struct _TrendsRecent
{
  GObject parent_instance;

  GSettings *settings;
  GPtrArray *plans;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TrendsRecent, trends_recent, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model)
{
  return TRENDS_TYPE_RECENT_PLAN;
}

static guint
get_n_items (GListModel *model)
{
  return TRENDS_RECENT (model)->plans->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  TrendsRecent *self = TRENDS_RECENT (model);

  if (position >= self->plans->len)
    return NULL;
  return g_object_ref (g_ptr_array_index (self->plans, position));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
trends_recent_finalize (GObject *object)
{
  TrendsRecent *self = TRENDS_RECENT (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->plans, g_ptr_array_unref);

  G_OBJECT_CLASS (trends_recent_parent_class)->finalize (object);
}

static void
trends_recent_class_init (TrendsRecentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trends_recent_finalize;
}

static void
trends_recent_init (TrendsRecent *self)
{
  self->plans = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
load (TrendsRecent *self)
{
  g_autoptr (GVariant) list = g_settings_get_value (self->settings, KEY);
  GVariantIter iter;
  const char *uri;
  const char *title;
  const char *organisation;
  gint64 changed;

  g_variant_iter_init (&iter, list);
  while (g_variant_iter_next (&iter, "(&s&s&sx)", &uri, &title, &organisation, &changed))
    g_ptr_array_add (self->plans, recent_plan_new (uri, title, organisation, changed));
}

static void
save (TrendsRecent *self)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, KEY_TYPE);
  for (guint i = 0; i < self->plans->len; i++)
    {
      TrendsRecentPlan *plan = g_ptr_array_index (self->plans, i);
      g_autofree char *uri = g_file_get_uri (plan->file);

      g_variant_builder_add (&builder, "(sssx)", uri, plan->title, plan->organisation,
                             plan->changed);
    }
  g_settings_set_value (self->settings, KEY, g_variant_builder_end (&builder));
}

/**
 * trends_recent_new:
 * @settings: the program's settings
 *
 * Returns: (transfer full): the plans that were open lately
 */
TrendsRecent *
trends_recent_new (GSettings *settings)
{
  TrendsRecent *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (TRENDS_TYPE_RECENT, NULL);
  self->settings = g_object_ref (settings);
  load (self);

  return self;
}

static gboolean
find (TrendsRecent *self,
      GFile        *file,
      guint        *position)
{
  for (guint i = 0; i < self->plans->len; i++)
    {
      TrendsRecentPlan *plan = g_ptr_array_index (self->plans, i);

      if (g_file_equal (plan->file, file))
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}

static void
drop (TrendsRecent *self,
      guint         position)
{
  g_ptr_array_remove_index (self->plans, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

/**
 * trends_recent_note:
 * @file: where the plan is
 * @plan: the plan, for what it is called
 *
 * Puts the plan in front of the others.
 */
void
trends_recent_note (TrendsRecent *self,
                    GFile        *file,
                    TrendsPlan   *plan)
{
  TrendsEntity *info;
  g_autofree char *uri = NULL;
  guint position;

  g_return_if_fail (TRENDS_IS_RECENT (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (TRENDS_IS_PLAN (plan));

  info = trends_plan_get_info (plan);
  uri = g_file_get_uri (file);
  if (find (self, file, &position))
    drop (self, position);
  g_ptr_array_insert (self->plans, 0,
                      recent_plan_new (uri, trends_entity_get_text (info, TRENDS_PLAN_TITLE),
                                       trends_entity_get_text (info, TRENDS_PLAN_ORGANISATION),
                                       g_get_real_time () / G_USEC_PER_SEC));
  g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, 1);
  while (self->plans->len > N_KEPT)
    drop (self, self->plans->len - 1);
  save (self);
}

/**
 * trends_recent_remove:
 * @file: where a plan is or was
 *
 * Forgets it; the file stays.
 */
void
trends_recent_remove (TrendsRecent *self,
                      GFile        *file)
{
  guint position;

  g_return_if_fail (TRENDS_IS_RECENT (self));
  g_return_if_fail (G_IS_FILE (file));

  if (!find (self, file, &position))
    return;
  drop (self, position);
  save (self);
}

/**
 * trends_recent_refresh:
 *
 * Asks the file systems, without waiting, which of the files are there and when
 * they were changed.
 */
void
trends_recent_refresh (TrendsRecent *self)
{
  g_return_if_fail (TRENDS_IS_RECENT (self));

  for (guint i = 0; i < self->plans->len; i++)
    {
      TrendsRecentPlan *plan = g_ptr_array_index (self->plans, i);

      g_file_query_info_async (plan->file, G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_QUERY_INFO_NONE,
                               G_PRIORITY_DEFAULT, NULL, queried_cb, g_object_ref (plan));
    }
}
