/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-board-look.c: see trends-board-look.h. */

#include "trends-board-look.h"

#include <glib/gi18n-lib.h>

struct _TrendsBoardLook
{
  GObject parent_instance;

  TrendsDensity density;
  TrendsRoadmapGrouping grouping;
  TrendsRoadmapGrouping lanes; /* TRENDS_NO_LANES: none */
  char **folded; /* the last to be folded is the last */
  char **wide;   /* the last to be widened is the last */
  gboolean has_trend_links;
};

typedef enum
{
  PROP_DENSITY = 1,
  PROP_GROUP,
  PROP_LANES,
  PROP_FOLDED,
  PROP_WIDE,
  PROP_TREND_LINKS,
} TrendsBoardLookProperty;

static GParamSpec *properties[PROP_TREND_LINKS + 1];

/* What is of plans that nobody opens any more isn't kept for ever. */
#define MOST_KEPT 64

/* What settings call that */
#define NO_LANES_NICK "none"

G_DEFINE_FINAL_TYPE (TrendsBoardLook, trends_board_look, G_TYPE_OBJECT)

static const struct
{
  const char *nick; /* as settings keep it */
  const char *label;
} densities[TRENDS_N_DENSITIES] = {
  /* Translators: how close together the things on the board are */
  { "comfortable", N_("Comfortable") },
  { "compact", N_("Compact") },
  /* Translators: of what is on the board nothing but titles is shown */
  { "titles", N_("Titles only") },
};

/**
 * trends_density_get_label:
 *
 * Returns: what people call it: “Compact”
 */
const char *
trends_density_get_label (TrendsDensity density)
{
  g_return_val_if_fail (density < TRENDS_N_DENSITIES, NULL);

  return _(densities[density].label);
}

/* What nobody knows, as of a later version, is the first. */
static TrendsDensity
find_density (const char *nick)
{
  for (guint i = 0; i < TRENDS_N_DENSITIES; i++)
    if (g_strcmp0 (densities[i].nick, nick) == 0)
      return i;

  return TRENDS_DENSITY_COMFORTABLE;
}

static void
set_density (TrendsBoardLook *self,
             TrendsDensity    density)
{
  if (self->density == density)
    return;
  self->density = density;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DENSITY]);
}

static void
set_both (TrendsBoardLook       *self,
          TrendsRoadmapGrouping  grouping,
          TrendsRoadmapGrouping  lanes)
{
  TrendsRoadmapGrouping grouping_before = self->grouping, lanes_before = self->lanes;

  self->grouping = grouping;
  self->lanes = lanes;
  if (grouping != grouping_before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GROUP]);
  if (lanes != lanes_before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANES]);
}

static void
set_grouping (TrendsBoardLook       *self,
              TrendsRoadmapGrouping  grouping)
{
  set_both (self, grouping, self->lanes == grouping ? self->grouping : self->lanes);
}

/* What columns are of where lanes are of what they were of */
static TrendsRoadmapGrouping
get_other (TrendsBoardLook *self)
{
  if (self->lanes != TRENDS_NO_LANES)
    return self->lanes;
  return self->grouping == TRENDS_ROADMAP_BY_TREND ? TRENDS_ROADMAP_BY_STATUS
                                                   : TRENDS_ROADMAP_BY_TREND;
}

static void
set_lanes (TrendsBoardLook       *self,
           TrendsRoadmapGrouping  lanes)
{
  if (lanes == self->grouping)
    set_both (self, get_other (self), lanes);
  else
    set_both (self, self->grouping, lanes);
}

/* What nobody knows, as of a later version, is none. */
static TrendsRoadmapGrouping
find_lanes (const char *nick)
{
  TrendsRoadmapGrouping lanes = trends_roadmap_grouping_find (nick);

  return g_strcmp0 (trends_roadmap_grouping_get_nick (lanes), nick) == 0 ? lanes : TRENDS_NO_LANES;
}

static void
set_ids (TrendsBoardLook         *self,
         char                  ***ids,
         const char * const      *to,
         TrendsBoardLookProperty  property)
{
  char **before = *ids;

  if (g_strv_equal ((const char * const *) before, to))
    return;
  /* What is kept is still that of before. */
  *ids = g_strdupv ((char **) to);
  g_strfreev (before);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* With one of them more, or less */
static void
set_id (TrendsBoardLook         *self,
        char                  ***ids,
        const char              *id,
        gboolean                 is_there,
        TrendsBoardLookProperty  property)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; (*ids)[i] != NULL; i++)
    if (!g_str_equal ((*ids)[i], id))
      g_ptr_array_add (kept, (*ids)[i]);
  if (is_there)
    g_ptr_array_add (kept, (char *) id);
  if (kept->len > MOST_KEPT)
    g_ptr_array_remove_range (kept, 0, kept->len - MOST_KEPT);
  g_ptr_array_add (kept, NULL);
  set_ids (self, ids, (const char * const *) kept->pdata, property);
}

static void
set_trend_links (TrendsBoardLook *self,
                 gboolean         has_trend_links)
{
  if (self->has_trend_links == has_trend_links)
    return;
  self->has_trend_links = has_trend_links;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TREND_LINKS]);
}

/* ----------------------------------------------------------------- class */

static void
trends_board_look_finalize (GObject *object)
{
  g_strfreev (TRENDS_BOARD_LOOK (object)->folded);
  g_strfreev (TRENDS_BOARD_LOOK (object)->wide);

  G_OBJECT_CLASS (trends_board_look_parent_class)->finalize (object);
}

static void
trends_board_look_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  TrendsBoardLook *self = TRENDS_BOARD_LOOK (object);

  switch ((TrendsBoardLookProperty) property_id)
    {
    case PROP_DENSITY:
      g_value_set_static_string (value, densities[self->density].nick);
      break;
    case PROP_GROUP:
      g_value_set_static_string (value, trends_roadmap_grouping_get_nick (self->grouping));
      break;
    case PROP_LANES:
      g_value_set_static_string (value, self->lanes != TRENDS_NO_LANES
                                          ? trends_roadmap_grouping_get_nick (self->lanes)
                                          : NO_LANES_NICK);
      break;
    case PROP_FOLDED:
      g_value_set_boxed (value, self->folded);
      break;
    case PROP_WIDE:
      g_value_set_boxed (value, self->wide);
      break;
    case PROP_TREND_LINKS:
      g_value_set_boolean (value, self->has_trend_links);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_board_look_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  TrendsBoardLook *self = TRENDS_BOARD_LOOK (object);

  switch ((TrendsBoardLookProperty) property_id)
    {
    case PROP_DENSITY:
      set_density (self, find_density (g_value_get_string (value)));
      break;
    case PROP_GROUP:
      set_grouping (self, trends_roadmap_grouping_find (g_value_get_string (value)));
      break;
    case PROP_LANES:
      set_lanes (self, find_lanes (g_value_get_string (value)));
      break;
    case PROP_FOLDED:
      set_ids (self, &self->folded, g_value_get_boxed (value), PROP_FOLDED);
      break;
    case PROP_WIDE:
      set_ids (self, &self->wide, g_value_get_boxed (value), PROP_WIDE);
      break;
    case PROP_TREND_LINKS:
      set_trend_links (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_board_look_class_init (TrendsBoardLookClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = trends_board_look_finalize;
  object_class->get_property = trends_board_look_get_property;
  object_class->set_property = trends_board_look_set_property;

  properties[PROP_DENSITY] = g_param_spec_string ("density", NULL, NULL, "comfortable", flags);
  properties[PROP_GROUP] = g_param_spec_string ("group", NULL, NULL, "trend", flags);
  properties[PROP_LANES] = g_param_spec_string ("lanes", NULL, NULL, NO_LANES_NICK, flags);
  properties[PROP_FOLDED] = g_param_spec_boxed ("folded", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_WIDE] = g_param_spec_boxed ("wide", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_TREND_LINKS] = g_param_spec_boolean ("trend-links", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
trends_board_look_init (TrendsBoardLook *self)
{
  self->lanes = TRENDS_NO_LANES;
  self->folded = g_new0 (char *, 1);
  self->wide = g_new0 (char *, 1);
  self->has_trend_links = TRUE;
}

/* ------------------------------------------------------------ public doors */

/**
 * trends_board_look_of:
 *
 * Returns: (transfer none): how the session's window shows the board, as long as the session lives
 */
TrendsBoardLook *
trends_board_look_of (TrendsSession *session)
{
  static const char *const key = "trends-board-look";
  TrendsBoardLook *self;

  g_return_val_if_fail (TRENDS_IS_SESSION (session), NULL);

  self = g_object_get_data (G_OBJECT (session), key);
  if (self == NULL)
    {
      self = g_object_new (TRENDS_TYPE_BOARD_LOOK, NULL);
      g_object_set_data_full (G_OBJECT (session), key, self, g_object_unref);
    }

  return self;
}

/**
 * trends_board_look_get_density:
 *
 * Returns: how much of each thing is shown
 */
TrendsDensity
trends_board_look_get_density (TrendsBoardLook *self)
{
  g_return_val_if_fail (TRENDS_IS_BOARD_LOOK (self), TRENDS_DENSITY_COMFORTABLE);

  return self->density;
}

/**
 * trends_board_look_get_grouping:
 *
 * Returns: what the board's columns are of
 */
TrendsRoadmapGrouping
trends_board_look_get_grouping (TrendsBoardLook *self)
{
  g_return_val_if_fail (TRENDS_IS_BOARD_LOOK (self), TRENDS_ROADMAP_BY_TREND);

  return self->grouping;
}

/**
 * trends_board_look_get_lanes:
 *
 * Returns: what the board's lanes are of, besides; %TRENDS_N_ROADMAP_GROUPINGS: there are none such
 */
TrendsRoadmapGrouping
trends_board_look_get_lanes (TrendsBoardLook *self)
{
  g_return_val_if_fail (TRENDS_IS_BOARD_LOOK (self), TRENDS_NO_LANES);

  return self->lanes;
}

/**
 * trends_board_look_is_by:
 *
 * Returns: whether columns or lanes are of that
 */
gboolean
trends_board_look_is_by (TrendsBoardLook       *self,
                         TrendsRoadmapGrouping  grouping)
{
  g_return_val_if_fail (TRENDS_IS_BOARD_LOOK (self), FALSE);

  return self->grouping == grouping || self->lanes == grouping;
}

/**
 * trends_board_look_is_folded:
 * @lane: the id of a group of trends, what the board's columns are of, or what the lane is of, as
 *   trends_card_dup_key() has it
 *
 * Returns: whether only what that lane is called is to be seen
 */
gboolean
trends_board_look_is_folded (TrendsBoardLook *self,
                             const char      *lane)
{
  g_return_val_if_fail (TRENDS_IS_BOARD_LOOK (self), FALSE);

  return g_strv_contains ((const char * const *) self->folded, lane);
}

/**
 * trends_board_look_set_folded:
 * @lane: the same
 * @is_folded: whether it is to be folded from now on
 */
void
trends_board_look_set_folded (TrendsBoardLook *self,
                              const char      *lane,
                              gboolean         is_folded)
{
  g_return_if_fail (TRENDS_IS_BOARD_LOOK (self));

  set_id (self, &self->folded, lane, is_folded, PROP_FOLDED);
}

/**
 * trends_board_look_is_wide:
 * @card: the id of what a card is of
 *
 * Returns: whether that card takes two columns, where two fit
 */
gboolean
trends_board_look_is_wide (TrendsBoardLook *self,
                           const char      *card)
{
  g_return_val_if_fail (TRENDS_IS_BOARD_LOOK (self), FALSE);

  return g_strv_contains ((const char * const *) self->wide, card);
}

/**
 * trends_board_look_set_wide:
 * @card: the same
 * @is_wide: whether it is to take two from now on
 */
void
trends_board_look_set_wide (TrendsBoardLook *self,
                            const char      *card,
                            gboolean         is_wide)
{
  g_return_if_fail (TRENDS_IS_BOARD_LOOK (self));

  set_id (self, &self->wide, card, is_wide, PROP_WIDE);
}

/**
 * trends_board_look_get_trend_links:
 *
 * Returns: whether it is shown what the trend that is looked at relies on, and what on it
 */
gboolean
trends_board_look_get_trend_links (TrendsBoardLook *self)
{
  g_return_val_if_fail (TRENDS_IS_BOARD_LOOK (self), FALSE);

  return self->has_trend_links;
}
