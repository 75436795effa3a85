/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-initiative-cell.c: a label that follows its initiative, with a glyph before it
 * where the field has one; or the title, which can be edited. */

#include "trends-initiative-cell.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-comparison.h"
#include "trends-container.h"
#include "trends-date.h"
#include "trends-glyph.h"
#include "trends-initiative-words.h"
#include "trends-order.h"
#include "trends-plan-verbs.h"
#include "trends-priority-words.h"
#include "trends-ranking-words.h"
#include "trends-related-editor.h"
#include "trends-relations.h"
#include "trends-renamer.h"
#include "trends-roadmap-lanes.h"
#include "trends-roadmap-links.h"
#include "trends-style-class.h"

struct _TrendsInitiativeCell
{
  GtkWidget parent_instance;

  TrendsInitiativeColumn column;
  TrendsSession *session;
  TrendsEntity *initiative;
  GSignalGroup *signals;
  GSignalGroup *lead_signals;
  GtkWidget *glyph; /* NULL where the column has none */
  GtkWidget *label; /* NULL in the title's */
  GtkWidget *title; /* NULL in all others */
  gboolean says_needs;
  TrendsRanking *ranking; /* (nullable) */
  const TrendsBudgetLine *line; /* (nullable), not owned */
};

G_DEFINE_FINAL_TYPE (TrendsInitiativeCell, trends_initiative_cell, GTK_TYPE_WIDGET)

/* --------------------------------------------------------------- columns */

/* The field of a column; the place is none that people know. */
static guint
get_field (TrendsInitiativeColumn column)
{
  static const guint fields[] = {
    [TRENDS_INITIATIVE_COLUMN_PLACE] = TRENDS_INITIATIVE_POSITION,
    [TRENDS_INITIATIVE_COLUMN_TITLE] = TRENDS_INITIATIVE_TITLE,
    [TRENDS_INITIATIVE_COLUMN_VALUE] = TRENDS_INITIATIVE_VALUE,
    [TRENDS_INITIATIVE_COLUMN_EFFORT] = TRENDS_INITIATIVE_EFFORT,
    [TRENDS_INITIATIVE_COLUMN_COST] = TRENDS_INITIATIVE_COST,
    [TRENDS_INITIATIVE_COLUMN_TREND] = TRENDS_INITIATIVE_TREND,
    [TRENDS_INITIATIVE_COLUMN_PRIORITY] = TRENDS_INITIATIVE_PRIORITY,
    [TRENDS_INITIATIVE_COLUMN_STATUS] = TRENDS_INITIATIVE_STATUS,
    [TRENDS_INITIATIVE_COLUMN_LEAD] = TRENDS_INITIATIVE_LEAD,
    [TRENDS_INITIATIVE_COLUMN_START] = TRENDS_INITIATIVE_START,
    [TRENDS_INITIATIVE_COLUMN_END] = TRENDS_INITIATIVE_END,
    [TRENDS_INITIATIVE_COLUMN_CONFIDENCE] = TRENDS_INITIATIVE_CONFIDENCE,
  };

  return fields[column];
}

/**
 * trends_initiative_column_get_title:
 *
 * Returns: (transfer none): what heads the column, translated
 */
const char *
trends_initiative_column_get_title (TrendsInitiativeColumn column)
{
  if (column == TRENDS_INITIATIVE_COLUMN_PLACE)
    /* Translators: heads a column of places among a trend's initiatives: 1, 2, 3 */
    return _("Place");
  if (column == TRENDS_INITIATIVE_COLUMN_NEEDS)
    /* Translators: heads a column with the titles of what initiatives need */
    return _("Needs");
  if (column == TRENDS_INITIATIVE_COLUMN_RELATES)
    return trends_related_editor_get_label ();
  if (column == TRENDS_INITIATIVE_COLUMN_MILESTONES)
    /* Translators: heads a column with the milestones of initiatives and their days */
    return _("Milestones");
  if (column == TRENDS_INITIATIVE_COLUMN_RANK)
    /* Translators: heads a column of ranks in a ranking: 1, 2, 3 */
    return _("Rank");
  if (column == TRENDS_INITIATIVE_COLUMN_SCORE)
    return _("Score");
  if (column == TRENDS_INITIATIVE_COLUMN_RUNNING)
    return _("Adds up to");
  if (column == TRENDS_INITIATIVE_COLUMN_LINE)
    /* Translators: above “above the line” and “below the line”, of a budget */
    return _("Budget line");
  if (column == TRENDS_INITIATIVE_COLUMN_HORIZON)
    return trends_roadmap_grouping_get_label (TRENDS_ROADMAP_BY_HORIZON);
  if (column == TRENDS_INITIATIVE_COLUMN_SLIP)
    /* Translators: heads a column that says how far initiatives have slipped since then */
    return _("Since the baseline");

  return trends_field_get_label (trends_kind_get_field (TRENDS_KIND_INITIATIVE,
                                                        get_field (column)));
}

static guint
get_place (TrendsEntity *initiative)
{
  TrendsEntity *trend = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND);

  return trend != NULL
           ? trends_trend_find_place (trend, initiative)
           : G_MAXUINT;
}

/* What scores most comes first. */
static gint64
get_points (TrendsRanking *ranking,
            TrendsEntity  *initiative)
{
  TrendsRanked *ranked = trends_ranking_lookup (ranking, initiative);
  gint64 points = ranked != NULL ? trends_ranked_get_points (ranked) : TRENDS_UNSET;

  return points == TRENDS_UNSET ? G_MAXINT64 : -points;
}

/* The weightiest priority and the highest value come first. */
static gint64
get_weight (TrendsInitiativeColumn  column,
            TrendsEntity      *initiative)
{
  gint64 value = trends_entity_get_integer (initiative, get_field (column));

  if (column == TRENDS_INITIATIVE_COLUMN_CONFIDENCE)
    return value == TRENDS_CONFIDENCE_UNSET ? G_MAXINT64 : value;
  if (column == TRENDS_INITIATIVE_COLUMN_VALUE)
    return value == TRENDS_UNSET ? G_MAXINT64 : -value;
  if (column != TRENDS_INITIATIVE_COLUMN_PRIORITY)
    return value == TRENDS_UNSET ? G_MAXINT64 : value;

  return value == TRENDS_PRIORITY_UNSET ? G_MAXINT64 : -value;
}

static int
compare_leads (TrendsEntity *a,
               TrendsEntity *b)
{
  TrendsEntity *x = trends_entity_get_ref (a, TRENDS_INITIATIVE_LEAD);
  TrendsEntity *y = trends_entity_get_ref (b, TRENDS_INITIATIVE_LEAD);

  if (x == y)
    return 0;
  if (x == NULL || y == NULL)
    return x == NULL ? 1 : -1;

  return trends_entity_compare_on_screen (x, y);
}

/* As their lists stand, one after another */
static int
compare_trends (TrendsEntity *a,
                TrendsEntity *b)
{
  GListModel *trends = trends_plan_get_list (trends_entity_get_plan (a), TRENDS_KIND_TREND);
  guint x = trends_order_find (TRENDS_ORDER (trends),
                               trends_entity_get_ref (a, TRENDS_INITIATIVE_TREND));
  guint y = trends_order_find (TRENDS_ORDER (trends),
                               trends_entity_get_ref (b, TRENDS_INITIATIVE_TREND));

  return x < y ? -1 : x > y;
}

/* What needs most comes first. */
static guint
count_needs (TrendsEntity *initiative)
{
  g_autoptr (GPtrArray) needs = trends_initiative_dup_needs (initiative);

  return needs->len;
}

/* What relates to most comes first. */
static guint
count_relations (TrendsEntity *initiative)
{
  g_autoptr (GPtrArray) relations = trends_initiative_dup_relations (initiative);

  return relations->len;
}

/* Where it is on a roadmap today: Now, Next… */
static TrendsRoadmapKey
get_horizon (TrendsEntity *initiative)
{
  TrendsRoadmapKey key;

  trends_roadmap_key_of (&key, TRENDS_ROADMAP_BY_HORIZON, initiative, trends_date_today ());
  return key;
}

/* Now comes first. */
static gint64
get_horizon_weight (TrendsEntity *initiative)
{
  TrendsRoadmapKey key = get_horizon (initiative);

  return key.choice == TRENDS_HORIZON_UNSET ? G_MAXINT64 : key.choice;
}

/* What has one first comes first. */
static gint64
get_first_milestone (TrendsEntity *initiative)
{
  g_autoptr (GPtrArray) milestones = trends_initiative_dup_milestones (initiative);

  return milestones->len > 0
           ? trends_entity_get_integer (milestones->pdata[0], TRENDS_MILESTONE_DATE)
           : G_MAXINT64;
}

static int
compare_slips (TrendsFrozen *frozen,
               TrendsEntity *a,
               TrendsEntity *b)
{
  TrendsSlip x, y;

  if (frozen == NULL)
    return 0;
  x = trends_slip_of (frozen, a);
  y = trends_slip_of (frozen, b);
  return trends_slip_compare (&x, &y);
}

int
trends_initiative_column_compare (TrendsInitiativeColumn  column,
                                  TrendsRanking          *ranking,
                                  TrendsFrozen           *frozen,
                                  TrendsEntity           *a,
                                  TrendsEntity           *b)
{
  gint64 x, y;

  switch (column)
    {
    case TRENDS_INITIATIVE_COLUMN_PLACE:
      x = get_place (a);
      y = get_place (b);
      break;
    case TRENDS_INITIATIVE_COLUMN_TITLE:
      return trends_entity_compare_on_screen (a, b);
    case TRENDS_INITIATIVE_COLUMN_TREND:
      return compare_trends (a, b);
    case TRENDS_INITIATIVE_COLUMN_NEEDS:
      x = -(gint64) count_needs (a);
      y = -(gint64) count_needs (b);
      break;
    case TRENDS_INITIATIVE_COLUMN_RELATES:
      x = -(gint64) count_relations (a);
      y = -(gint64) count_relations (b);
      break;
    case TRENDS_INITIATIVE_COLUMN_SLIP:
      return compare_slips (frozen, a, b);
    case TRENDS_INITIATIVE_COLUMN_MILESTONES:
      x = get_first_milestone (a);
      y = get_first_milestone (b);
      break;
    case TRENDS_INITIATIVE_COLUMN_HORIZON:
      x = get_horizon_weight (a);
      y = get_horizon_weight (b);
      break;
    case TRENDS_INITIATIVE_COLUMN_LEAD:
      return compare_leads (a, b);
    case TRENDS_INITIATIVE_COLUMN_RANK:
    case TRENDS_INITIATIVE_COLUMN_SCORE:
    /* Each row adds to the one before it. */
    case TRENDS_INITIATIVE_COLUMN_RUNNING:
    case TRENDS_INITIATIVE_COLUMN_LINE:
      g_return_val_if_fail (TRENDS_IS_RANKING (ranking), 0);
      x = get_points (ranking, a);
      y = get_points (ranking, b);
      break;
    case TRENDS_INITIATIVE_COLUMN_VALUE:
    case TRENDS_INITIATIVE_COLUMN_EFFORT:
    case TRENDS_INITIATIVE_COLUMN_COST:
    case TRENDS_INITIATIVE_COLUMN_PRIORITY:
    case TRENDS_INITIATIVE_COLUMN_STATUS:
    case TRENDS_INITIATIVE_COLUMN_START:
    case TRENDS_INITIATIVE_COLUMN_END:
    case TRENDS_INITIATIVE_COLUMN_CONFIDENCE:
      x = get_weight (column, a);
      y = get_weight (column, b);
      break;
    case TRENDS_INITIATIVE_N_COLUMNS:
    default:
      g_return_val_if_reached (0);
    }

  return x < y ? -1 : x > y;
}

/* ----------------------------------------------------------------- words */

static char *
dup_date (gint64 day)
{
  return day != TRENDS_UNSET ? trends_date_format_short (day) : g_strdup ("");
}

/* That it starts too early is told first: of a long list the end isn't seen. */
static char *
dup_needs (TrendsEntity *initiative)
{
  g_autoptr (GPtrArray) needs = trends_initiative_dup_needs (initiative);
  g_autoptr (GPtrArray) early = trends_initiative_dup_early_needs (initiative);
  g_autofree char *titles = trends_initiative_dup_titles (needs);

  if (early->len == 0)
    return g_steal_pointer (&titles);
  /* Translators: in a table, what an initiative needs, where it starts before that has ended;
   * %s is one title or several */
  return g_strdup_printf (_("Too early: %s"), titles);
}

static char *
dup_number (gint64 number)
{
  return number != TRENDS_UNSET ? g_strdup_printf ("%d", (int) number) : g_strdup ("");
}

static char *
dup_rank (TrendsInitiativeCell *self)
{
  TrendsRanked *ranked = trends_ranking_lookup (self->ranking, self->initiative);
  guint rank = ranked != NULL ? trends_ranking_get_rank (self->ranking, ranked) : 0;

  if (rank == 0)
    return g_strdup ("");
  if (self->column == TRENDS_INITIATIVE_COLUMN_RANK)
    return g_strdup_printf (trends_ranking_count_tied (self->ranking, ranked) > 0 ? "%u =" : "%u",
                            rank);
  return trends_scorecard_dup_score (trends_ranking_get_scorecard (self->ranking),
                                     trends_ranked_get_points (ranked), NULL);
}

/* (transfer none): on which side of the line it is; "" where there is none, or no rank */
static const char *
get_side (TrendsInitiativeCell *self,
          guint                *position)
{
  TrendsRanked *ranked = self->line != NULL && self->ranking != NULL
                           ? trends_ranking_lookup (self->ranking, self->initiative)
                           : NULL;

  if (ranked == NULL || trends_ranking_get_rank (self->ranking, ranked) == 0)
    return "";
  *position = trends_ranking_get_position (self->ranking, ranked);
  /* The ranking may be newer than the line. */
  if (*position >= self->line->n_ranked)
    return "";
  return trends_budget_line_get_label (self->line, self->initiative, *position);
}

static char *
dup_line (TrendsInitiativeCell *self)
{
  guint position = 0;
  const char *side = get_side (self, &position);

  if (*side == '\0' || self->column == TRENDS_INITIATIVE_COLUMN_LINE)
    return g_strdup (side);
  return trends_priority_words_dup_money (trends_entity_get_plan (self->initiative),
                                          self->line->running[position]);
}

static char *
dup_horizon (TrendsEntity *initiative)
{
  TrendsRoadmapKey key = get_horizon (initiative);

  return g_strdup (key.choice != TRENDS_HORIZON_UNSET
                     ? trends_roadmap_key_get_label (&key, trends_entity_get_plan (initiative))
                     : "");
}

static char *
dup_text (TrendsInitiativeCell *self)
{
  gint64 value;
  TrendsEntity *lead;

  switch (self->column)
    {
    case TRENDS_INITIATIVE_COLUMN_PLACE:
      return g_strdup_printf ("%u", get_place (self->initiative) + 1);
    case TRENDS_INITIATIVE_COLUMN_RANK:
    case TRENDS_INITIATIVE_COLUMN_SCORE:
      return self->ranking != NULL ? dup_rank (self) : g_strdup ("");
    case TRENDS_INITIATIVE_COLUMN_RUNNING:
    case TRENDS_INITIATIVE_COLUMN_LINE:
      return dup_line (self);
    case TRENDS_INITIATIVE_COLUMN_HORIZON:
      return dup_horizon (self->initiative);
    case TRENDS_INITIATIVE_COLUMN_VALUE:
    case TRENDS_INITIATIVE_COLUMN_EFFORT:
      return dup_number (trends_entity_get_integer (self->initiative, get_field (self->column)));
    case TRENDS_INITIATIVE_COLUMN_COST:
      return trends_priority_words_dup_money (
        trends_entity_get_plan (self->initiative),
        trends_entity_get_integer (self->initiative, TRENDS_INITIATIVE_COST));
    case TRENDS_INITIATIVE_COLUMN_PRIORITY:
      value = trends_entity_get_integer (self->initiative, TRENDS_INITIATIVE_PRIORITY);
      return g_strdup (trends_choices_get_label (
          trends_plan_get_priority_choices (trends_entity_get_plan (self->initiative)), value));
    case TRENDS_INITIATIVE_COLUMN_STATUS:
      value = trends_entity_get_integer (self->initiative, TRENDS_INITIATIVE_STATUS);
      return g_strdup (trends_choices_get_label (&trends_status_choices, value));
    case TRENDS_INITIATIVE_COLUMN_CONFIDENCE:
      value = trends_entity_get_integer (self->initiative, TRENDS_INITIATIVE_CONFIDENCE);
      return g_strdup (value != TRENDS_CONFIDENCE_UNSET
                         ? trends_choices_get_label (&trends_confidence_choices, value)
                         : "");
    case TRENDS_INITIATIVE_COLUMN_LEAD:
      lead = trends_entity_get_ref (self->initiative, TRENDS_INITIATIVE_LEAD);
      return g_strdup (lead != NULL ? trends_entity_get_name (lead) : "");
    case TRENDS_INITIATIVE_COLUMN_TREND:
      return g_strdup (trends_entity_get_name (trends_entity_get_ref (self->initiative,
                                                                      TRENDS_INITIATIVE_TREND)));
    case TRENDS_INITIATIVE_COLUMN_NEEDS:
      return dup_needs (self->initiative);
    case TRENDS_INITIATIVE_COLUMN_RELATES:
      return trends_initiative_dup_relation_words (self->initiative);
    case TRENDS_INITIATIVE_COLUMN_SLIP:
      return trends_comparison_dup_words (trends_comparison_of (self->session),
                                          self->initiative);
    case TRENDS_INITIATIVE_COLUMN_MILESTONES:
      return trends_initiative_dup_milestone_words (self->initiative, NULL);
    case TRENDS_INITIATIVE_COLUMN_START:
    case TRENDS_INITIATIVE_COLUMN_END:
      return dup_date (trends_entity_get_integer (self->initiative, get_field (self->column)));
    case TRENDS_INITIATIVE_COLUMN_TITLE:
    case TRENDS_INITIATIVE_N_COLUMNS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* All that a bar along time says, but for its place */
static void
append_along_time (TrendsInitiativeCell *self,
                   GString              *text)
{
  g_autofree char *needs = trends_initiative_dup_need_words (self->initiative, ", ");
  g_autofree char *slip
    = trends_comparison_dup_spoken (trends_comparison_of (self->session), self->initiative);

  trends_initiative_append_confidence (self->initiative, text);
  g_string_append (text, needs);
  g_string_append (text, slip);
  trends_initiative_append_milestones (self->initiative, text);
}

static char *
dup_name (TrendsInitiativeCell *self,
          gboolean              dimmed)
{
  g_autofree char *spoken
    = self->ranking != NULL
        ? trends_priority_words_dup_ranked (self->ranking, self->initiative, dimmed)
        : trends_initiative_dup_spoken (self->initiative, dimmed);
  GString *text = g_string_new (spoken);
  guint position = 0;
  const char *side = get_side (self, &position);

  if (*side != '\0')
    {
      g_autofree char *gaps
        = trends_budget_line_dup_gaps (self->line, self->initiative, ", ", "");

      g_string_append_printf (text, ", %s%s%s", side, *gaps != '\0' ? ", " : "", gaps);
    }
  if (self->says_needs)
    append_along_time (self, text);
  return g_string_free (text, FALSE);
}

/* Initiatives that aren't looked for go back, as on the board. */
static void
update_row (TrendsInitiativeCell *self)
{
  TrendsFilter *filter = trends_session_get_filter (self->session);
  gboolean dimmed = trends_filter_is_active (filter)
                    && !trends_filter_matches (filter, self->initiative);
  GtkWidget *row = trends_initiative_cell_get_row (self);
  g_autofree char *name = NULL;

  if (row == NULL)
    return;
  trends_style_class_set (row, "dimmed", dimmed);
  name = dup_name (self, dimmed);
  trends_accessible_set_name (row, name);
}

static void
update_text (TrendsInitiativeCell *self)
{
  g_autofree char *text = dup_text (self);
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (self));
  gboolean is_empty = text == NULL || *text == '\0';

  gtk_label_set_label (GTK_LABEL (self->label), is_empty ? "" : text);
  /* What is empty would be called by its class. */
  gtk_widget_set_visible (self->label, !is_empty);
  if (cell != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    /* Translators: said of a cell of a table in which there is
                                     * nothing */
                                    is_empty ? C_("cell", "None") : text, -1);
  if (self->column == TRENDS_INITIATIVE_COLUMN_PRIORITY)
    trends_glyph_set (GTK_IMAGE (self->glyph), TRENDS_GLYPH_PRIORITY,
                      (int) trends_entity_get_integer (self->initiative,
                                                       TRENDS_INITIATIVE_PRIORITY));
  else if (self->column == TRENDS_INITIATIVE_COLUMN_STATUS)
    trends_glyph_set (GTK_IMAGE (self->glyph), TRENDS_GLYPH_STATUS,
                      (int) trends_entity_get_integer (self->initiative,
                                                       TRENDS_INITIATIVE_STATUS));
}

/**
 * trends_initiative_cell_update:
 *
 * Shows what the initiative is now.
 */
void
trends_initiative_cell_update (TrendsInitiativeCell *self)
{
  /* A cell may outlive its initiative's stay in the plan by a moment. */
  if (self->initiative == NULL || trends_entity_get_plan (self->initiative) == NULL)
    return;

  if (self->title != NULL)
    update_row (self);
  else
    update_text (self);
}

static void
changed_cb (TrendsInitiativeCell *self)
{
  if (self->lead_signals != NULL && self->initiative != NULL
      && trends_entity_get_plan (self->initiative) != NULL)
    g_signal_group_set_target (self->lead_signals,
                               trends_entity_get_ref (self->initiative, TRENDS_INITIATIVE_LEAD));
  trends_initiative_cell_update (self);
}

/* ----------------------------------------------------------------- class */

static void
trends_initiative_cell_dispose (GObject *object)
{
  TrendsInitiativeCell *self = TRENDS_INITIATIVE_CELL (object);
  GtkWidget *child;

  g_clear_object (&self->signals);
  g_clear_object (&self->lead_signals);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->initiative);
  g_clear_object (&self->ranking);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_initiative_cell_parent_class)->dispose (object);
}

static void
trends_initiative_cell_class_init (TrendsInitiativeCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_initiative_cell_dispose;
  trends_container_let_focus_out (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "trends-initiative-cell");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
trends_initiative_cell_init (TrendsInitiativeCell *self)
{
  self->signals = g_signal_group_new (TRENDS_TYPE_ENTITY);
  g_signal_group_connect_swapped (self->signals, "notify", G_CALLBACK (changed_cb), self);
}

static void
add_label (TrendsInitiativeCell *self)
{
  gboolean has_glyph = self->column == TRENDS_INITIATIVE_COLUMN_PRIORITY
                       || self->column == TRENDS_INITIATIVE_COLUMN_STATUS;

  if (has_glyph)
    {
      self->glyph = trends_glyph_new (TRENDS_GLYPH_PRIORITY, 0);
      gtk_widget_set_parent (self->glyph, GTK_WIDGET (self));
    }
  self->label = g_object_new (GTK_TYPE_LABEL,
                              "xalign", 0.0,
                              "ellipsize", PANGO_ELLIPSIZE_END,
                              NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

/**
 * trends_initiative_cell_new:
 * @column: what it shows
 * @session: where it is shown
 *
 * Returns: (transfer floating): a cell without an initiative
 */
GtkWidget *
trends_initiative_cell_new (TrendsInitiativeColumn  column,
                       TrendsSession     *session)
{
  TrendsInitiativeCell *self = g_object_new (TRENDS_TYPE_INITIATIVE_CELL, NULL);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  self->column = column;
  self->session = g_object_ref (session);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  if (column == TRENDS_INITIATIVE_COLUMN_TITLE)
    {
      self->title = trends_renamer_new_in_column ();
      gtk_widget_set_hexpand (self->title, TRUE);
      gtk_widget_set_parent (self->title, GTK_WIDGET (self));
    }
  else
    {
      add_label (self);
    }
  if (column == TRENDS_INITIATIVE_COLUMN_LEAD || column == TRENDS_INITIATIVE_COLUMN_TITLE)
    {
      self->lead_signals = g_signal_group_new (TRENDS_TYPE_ENTITY);
      g_signal_group_connect_swapped (self->lead_signals, "notify",
                                      G_CALLBACK (trends_initiative_cell_update), self);
    }

  return GTK_WIDGET (self);
}

/**
 * trends_initiative_cell_set_initiative:
 * @initiative: (nullable): what it shows from now on
 */
void
trends_initiative_cell_set_initiative (TrendsInitiativeCell *self,
                                  TrendsEntity    *initiative)
{
  g_return_if_fail (TRENDS_IS_INITIATIVE_CELL (self));

  g_set_object (&self->initiative, initiative);
  g_signal_group_set_target (self->signals, initiative);
  if (self->lead_signals != NULL && initiative == NULL)
    g_signal_group_set_target (self->lead_signals, NULL);
  if (self->title != NULL)
    trends_renamer_set_initiative (TRENDS_RENAMER (self->title), initiative);
  changed_cb (self);
}

/**
 * trends_initiative_cell_get_initiative:
 *
 * Returns: (transfer none) (nullable): whose cell it is now; cells are used again
 */
TrendsEntity *
trends_initiative_cell_get_initiative (TrendsInitiativeCell *self)
{
  g_return_val_if_fail (TRENDS_IS_INITIATIVE_CELL (self), NULL);

  return self->initiative;
}

/**
 * trends_initiative_cell_is_title:
 *
 * Returns: whether it is the cell that stands for its row, with the title
 */
gboolean
trends_initiative_cell_is_title (TrendsInitiativeCell *self)
{
  g_return_val_if_fail (TRENDS_IS_INITIATIVE_CELL (self), FALSE);

  return self->title != NULL;
}

/* The table's cell is around this one, and the row around that. */
GtkWidget *
trends_initiative_cell_get_row (TrendsInitiativeCell *self)
{
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (self));

  return cell != NULL ? gtk_widget_get_parent (cell) : NULL;
}

void
trends_initiative_cell_rename (TrendsInitiativeCell *self)
{
  g_return_if_fail (TRENDS_IS_INITIATIVE_CELL (self));
  g_return_if_fail (self->title != NULL);

  trends_renamer_begin (TRENDS_RENAMER (self->title));
}

void
trends_initiative_cell_set_says_needs (TrendsInitiativeCell *self,
                                       gboolean              says_needs)
{
  g_return_if_fail (TRENDS_IS_INITIATIVE_CELL (self));

  self->says_needs = says_needs;
}

void
trends_initiative_cell_set_ranking (TrendsInitiativeCell *self,
                                    TrendsRanking        *ranking)
{
  g_return_if_fail (TRENDS_IS_INITIATIVE_CELL (self));

  g_set_object (&self->ranking, ranking);
}

void
trends_initiative_cell_set_line (TrendsInitiativeCell   *self,
                                 const TrendsBudgetLine *line)
{
  g_return_if_fail (TRENDS_IS_INITIATIVE_CELL (self));

  self->line = line;
}
