/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-radar-write.c: see trends-radar-write.h. A radar has four quadrants and four rings. Rings
 * are horizons, Adopt for now, Trial for next, Assess for later or nothing said, and Hold for what is
 * not to be done. Quadrants are the trends in their order, a quarter each: Thoughtworks' has names of
 * its own for them, and no others on the site that everybody uses, while Zalando's takes any.
 *
 * JSON is written as it goes, so that no more of it is held than of a table: json-glib would want a
 * tree of all entries first. Its texts get their quotes by trends_json_quote(); all else is a number,
 * or a word of ours.
 */

#include "trends-radar-write.h"

#include "trends-colour.h"
#include "trends-csv-text.h"
#include "trends-date.h"
#include "trends-export-locale.h"
#include "trends-horizon.h"
#include "trends-json-text.h"
#include "trends-sheet-own-text.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_PARTS 4

static const char *const quadrants[N_PARTS] = { "Techniques", "Platforms", "Tools",
                                                "Languages & Frameworks" };
static const char *const rings[N_PARTS] = { "Adopt", "Trial", "Assess", "Hold" };
static const TrendsFormatChoice sorts[] = {
  { "thoughtworks", N_("Thoughtworks"), N_("for Build Your Own Radar") },
  { "zalando", N_("Zalando"), N_("for its radar.js") },
};

static const TrendsFormatChoice *
get_sort (guint index)
{
  return index < G_N_ELEMENTS (sorts) ? &sorts[index] : NULL;
}

const TrendsFormatOption trends_radar_json_options[] = {
  { .id = "radar", .label = N_("Radar"), .get_choice = get_sort },
  { NULL },
};

typedef struct _Writer Writer;

/* Adds one initiative. */
typedef void (*AppendFunc) (Writer *self, TrendsEntity *initiative);

struct _Writer
{
  TrendsPlan *plan;
  const TrendsExportOptions *options;
  GOutputStream *stream;
  GCancellable *cancellable;
  GHashTable *quadrants; /* TrendsEntity of a trend -> its quadrant */
  gint64 today;
  GString *out;
  gboolean has_any;
};

/* ------------------------------------------------------------------- parts */

/* (transfer full) */
static GHashTable *
divide (TrendsPlan *plan)
{
  GHashTable *divided = g_hash_table_new (NULL, NULL);
  GListModel *trends = trends_plan_get_list (plan, TRENDS_KIND_TREND);
  guint n = g_list_model_get_n_items (trends);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      g_hash_table_insert (divided, trend, GUINT_TO_POINTER (i * N_PARTS / n));
    }
  return divided;
}

static TrendsEntity *
get_trend (TrendsEntity *initiative)
{
  return trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND);
}

static guint
get_quadrant (Writer       *self,
              TrendsEntity *initiative)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->quadrants, get_trend (initiative)));
}

static guint
get_ring (Writer       *self,
          TrendsEntity *initiative)
{
  switch (trends_horizon_of (initiative, self->today))
    {
    case TRENDS_HORIZON_NOW:
      return 0;
    case TRENDS_HORIZON_NEXT:
      return 1;
    case TRENDS_HORIZON_NOT_DOING:
      return 3;
    case TRENDS_HORIZON_UNSET:
    case TRENDS_HORIZON_LATER:
    default:
      return 2;
    }
}

/* (transfer full): a name in which nothing is taken for HTML, which is stripped there */
static char *
dup_name (TrendsEntity *entity)
{
  g_autofree char *tidy = trends_sheet_own_tidy (trends_entity_get_name (entity));
  g_auto (GStrv) opened = g_strsplit (tidy, "<", -1);
  g_autofree char *half = g_strjoinv ("‹", opened);
  g_auto (GStrv) closed = g_strsplit (half, ">", -1);

  return g_strjoinv ("›", closed);
}

/* (transfer full): HTML, with the trend before it */
static char *
dup_description (TrendsEntity *initiative)
{
  g_autofree char *text
    = trends_sheet_own_tidy (trends_entity_get_text (initiative, TRENDS_INITIATIVE_DESCRIPTION));
  g_autofree char *trend = trends_sheet_own_tidy (trends_entity_get_name (get_trend (initiative)));
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_autofree char *head = g_markup_escape_text (trend, -1);
  g_auto (GStrv) lines = g_strsplit (escaped, "\n", -1);
  g_autofree char *broken = g_strjoinv ("<br>", lines);

  return g_strdup_printf ("<strong>%s</strong>%s%s", head, *broken ? "<br>" : "", broken);
}

/* ------------------------------------------------------------- Thoughtworks */

static void
append_row (Writer       *self,
            TrendsEntity *initiative)
{
  g_autofree char *name = dup_name (initiative);
  g_autofree char *description = dup_description (initiative);
  const char *const values[] = { name, rings[get_ring (self, initiative)],
                                 quadrants[get_quadrant (self, initiative)], "FALSE", description };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      trends_csv_append_quoted (self->out, values[i]);
      g_string_append (self->out, i + 1 < G_N_ELEMENTS (values) ? "," : "\r\n");
    }
}

static void
append_member (Writer     *self,
               const char *key,
               const char *value,
               gboolean    is_last)
{
  g_string_append_printf (self->out, "    \"%s\": ", key);
  trends_json_quote (self->out, value);
  g_string_append (self->out, is_last ? "\n" : ",\n");
}

static void
begin_element (Writer *self)
{
  g_string_append (self->out, self->has_any ? ",\n  {\n" : "\n  {\n");
  self->has_any = TRUE;
}

/* Each value is a text there. */
static void
append_object (Writer       *self,
               TrendsEntity *initiative)
{
  g_autofree char *name = dup_name (initiative);
  g_autofree char *description = dup_description (initiative);

  begin_element (self);
  append_member (self, "name", name, FALSE);
  append_member (self, "ring", rings[get_ring (self, initiative)], FALSE);
  append_member (self, "quadrant", quadrants[get_quadrant (self, initiative)], FALSE);
  append_member (self, "isNew", "FALSE", FALSE);
  append_member (self, "description", description, TRUE);
  g_string_append (self->out, "  }");
}

/* ------------------------------------------------------------------ Zalando */

/* (transfer full) (nullable): the first that leads to a page */
static char *
dup_link (TrendsEntity *initiative)
{
  const TrendsValue *links = trends_entity_get_value (initiative, TRENDS_INITIATIVE_LINKS);
  const char *title, *address;
  GVariantIter iter;

  if (!trends_value_is_set (links))
    return NULL;
  g_variant_iter_init (&iter, trends_value_get_list (links));
  while (g_variant_iter_next (&iter, "(&s&s)", &title, &address))
    if (g_str_has_prefix (address, "https://") || g_str_has_prefix (address, "http://"))
      return g_strdup (address);
  return NULL;
}

static void
append_entry (Writer       *self,
              TrendsEntity *initiative)
{
  g_autofree char *name = dup_name (initiative);
  g_autofree char *link = dup_link (initiative);
  guint ring = get_ring (self, initiative);

  begin_element (self);
  append_member (self, "label", name, FALSE);
  if (link)
    append_member (self, "link", link, FALSE);
  g_string_append_printf (self->out,
                          "    \"quadrant\": %u,\n    \"ring\": %u,\n    \"active\": %s,\n"
                          "    \"moved\": 0\n  }",
                          get_quadrant (self, initiative), ring, ring == 3 ? "false" : "true");
}

/* (transfer full): the numbers of the trends in it: "1–3" */
static char *
dup_quadrant_name (Writer *self,
                   guint   quadrant)
{
  GListModel *trends = trends_plan_get_list (self->plan, TRENDS_KIND_TREND);
  guint first = 0, last = 0;

  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      if (GPOINTER_TO_UINT (g_hash_table_lookup (self->quadrants, trend)) != quadrant)
        continue;
      last = trends_trend_get_running_number (trend);
      first = first > 0 ? first : last;
    }
  if (first == last)
    return last > 0 ? g_strdup_printf (_("Trend %u"), last) : g_strdup ("–");
  /* Translators: the numbers of the first and the last of some trends */
  return g_strdup_printf (_("Trends %u–%u"), first, last);
}

static TrendsColour
get_colour (guint ring)
{
  static const TrendsNamedColour named[N_PARTS] = { TRENDS_COLOUR_GREEN, TRENDS_COLOUR_MEDIUM,
                                                    TRENDS_COLOUR_AMBER, TRENDS_COLOUR_SECONDARY };

  return trends_colour_get_named (named[ring], TRENDS_COLOUR_LIGHT);
}

static void
append_head (Writer *self)
{
  g_autofree char *day = trends_date_to_iso (self->today);

  g_string_append_printf (self->out, "{\n  \"date\": \"%s\",\n  \"quadrants\": [", day);
  for (guint i = 0; i < N_PARTS; i++)
    {
      g_autofree char *name = dup_quadrant_name (self, i);

      g_string_append_printf (self->out, "%s{\"name\": ", i > 0 ? ", " : "");
      trends_json_quote (self->out, name);
      g_string_append (self->out, "}");
    }
  g_string_append (self->out, "],\n  \"rings\": [");
  for (guint i = 0; i < N_PARTS; i++)
    {
      const TrendsColour colour = get_colour (i);
      g_autofree char *hex = trends_colour_to_hex (&colour);

      g_string_append_printf (self->out, "%s{\"name\": \"%s\", \"color\": \"%s\"}",
                              i > 0 ? ", " : "", rings[i], hex);
    }
  g_string_append (self->out, "],\n  \"entries\": [");
}

/* --------------------------------------------------------------- all of them */

static gboolean
flush (Writer  *self,
       GError **error)
{
  if (!g_output_stream_write_all (self->stream, self->out->str, self->out->len, NULL,
                                  self->cancellable, error))
    return FALSE;
  g_string_truncate (self->out, 0);
  return TRUE;
}

static gboolean
write_initiatives (Writer     *self,
                   AppendFunc  append,
                   GError    **error)
{
  GListModel *list = trends_plan_get_list (self->plan, TRENDS_KIND_INITIATIVE);
  TrendsFilter *filter = self->options ? self->options->filter : NULL;
  guint n = g_list_model_get_n_items (list);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      if (!filter || trends_filter_matches (filter, initiative))
        append (self, initiative);
      if (!flush (self, error))
        return FALSE;
      trends_export_options_report (self->options, (double) (i + 1) / n);
    }
  return TRUE;
}

static gboolean
write_all (Writer     *self,
           AppendFunc  append,
           const char *tail,
           GError    **error)
{
  return write_initiatives (self, append, error)
         && g_string_append (self->out, tail) && flush (self, error);
}

static void
init (Writer                    *self,
      TrendsPlan                *plan,
      const TrendsExportOptions *options)
{
  self->plan = plan;
  self->options = options;
  self->quadrants = divide (plan);
  self->out = g_string_new (NULL);
  self->today = trends_words_today ();
}

static void
clear (Writer *self)
{
  g_hash_table_unref (self->quadrants);
  g_string_free (self->out, TRUE);
}

/**
 * trends_radar_write_csv:
 * @plan: a plan as its profile shows it, which nobody changes meanwhile
 * @options: (nullable): what the export was told
 * @stream: where to; it is not closed
 *
 * Writes what Thoughtworks' Build Your Own Radar reads. Any thread.
 *
 * Returns: whether all was written
 */
gboolean
trends_radar_write_csv (TrendsPlan                 *plan,
                        const TrendsExportOptions  *options,
                        GOutputStream              *stream,
                        GCancellable               *cancellable,
                        GError                    **error)
{
  G_GNUC_UNUSED g_auto (TrendsExportLocale) locale = trends_export_locale_enter ();
  Writer self = { .stream = stream, .cancellable = cancellable };
  gboolean is_done;

  init (&self, plan, options);
  g_string_append (self.out, "name,ring,quadrant,isNew,description\r\n");
  is_done = write_all (&self, append_row, "", error);
  clear (&self);
  return is_done;
}

/**
 * trends_radar_write_json:
 * @plan: a plan as its profile shows it, which nobody changes meanwhile
 * @options: (nullable): what the export was told, and which radar it is for
 * @stream: where to; it is not closed
 *
 * Any thread.
 *
 * Returns: whether all was written
 */
gboolean
trends_radar_write_json (TrendsPlan                 *plan,
                         const TrendsExportOptions  *options,
                         GOutputStream              *stream,
                         GCancellable               *cancellable,
                         GError                    **error)
{
  G_GNUC_UNUSED g_auto (TrendsExportLocale) locale = trends_export_locale_enter ();
  Writer self = { .stream = stream, .cancellable = cancellable };
  const char *sort = trends_format_values_get (options ? options->values : NULL,
                                               trends_radar_json_options, "radar")->id;
  gboolean is_zalando = g_str_equal (sort, "zalando");
  gboolean is_done;

  init (&self, plan, options);
  if (is_zalando)
    append_head (&self);
  else
    g_string_append (self.out, "[");
  is_done = write_all (&self, is_zalando ? append_entry : append_object,
                       is_zalando ? "\n  ]\n}\n" : "\n]\n", error);
  clear (&self);
  return is_done;
}
