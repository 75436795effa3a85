/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ranking-row.c: see trends-ranking-row.h. A row is plain widgets, which are told apart
 * by their names; all that they show is said by the row's name. */

#include "trends-ranking-row.h"

#include "trends-palette.h"
#include "trends-printable.h"
#include "trends-money.h"
#include "trends-priority-words.h"
#include "trends-ranking-words.h"
#include "trends-renamer.h"
#include "trends-score-bar.h"
#include "trends-style-class.h"

#include <glib/gi18n-lib.h>

typedef enum { RANK, MOVE, DOT, TITLE, SCORE, BAR, COST, RUNNING, N_COLUMNS } Column;

typedef struct
{
  GtkWidget *band; /* the line of the budget */
  GtkWidget *columns[N_COLUMNS];
  GtkWidget *note;
  char *id; /* (nullable): of the initiative */
} Parts;

/* In characters; 0: as wide as it is */
static const int widths[N_COLUMNS] = { 4, 3, 0, 0, 4, 0, 9, 10 };

static Parts *
get_parts (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "trends-parts");
}

static GtkWidget *
make_label (GtkWidget  *box,
            const char *css_class,
            int         width,
            float       xalign)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "xalign", xalign,
                                   "single-line-mode", TRUE,
                                   NULL);

  if (width > 0)
    gtk_label_set_width_chars (GTK_LABEL (label), width);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static GtkWidget *
make_columns (Parts     *parts,
              GtkWidget *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  parts->columns[RANK] = make_label (box, "rank", widths[RANK], 1);
  parts->columns[MOVE] = make_label (box, "move", widths[MOVE], 0);
  parts->columns[DOT] = g_object_new (GTK_TYPE_SEPARATOR,
                                      "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                      "valign", GTK_ALIGN_CENTER,
                                      "css-classes", (const char *[]) { "dot", "trend-fill", NULL },
                                      NULL);
  gtk_box_append (GTK_BOX (box), parts->columns[DOT]);
  parts->columns[TITLE] = title;
  gtk_widget_add_css_class (title, "title");
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (box), title);
  parts->columns[SCORE] = make_label (box, "score", widths[SCORE], 1);
  parts->columns[BAR] = g_object_new (TRENDS_TYPE_SCORE_BAR, NULL);
  gtk_widget_set_size_request (parts->columns[BAR], 72, -1);
  gtk_box_append (GTK_BOX (box), parts->columns[BAR]);
  parts->columns[COST] = make_label (box, "numeric", widths[COST], 1);
  parts->columns[RUNNING] = make_label (box, "running", widths[RUNNING], 1);
  gtk_widget_add_css_class (parts->columns[RUNNING], "numeric");
  return box;
}

/* What is a sentence is never cut: what makes a difference may stand at its end. */
static void
let_wrap (GtkWidget *label)
{
  gtk_label_set_single_line_mode (GTK_LABEL (label), FALSE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
}

static void
parts_free (gpointer data)
{
  g_free (((Parts *) data)->id);
  g_free (data);
}

/* What says which ratings are missing is a way there, as Enter on its row is. */
static void
note_cb (GtkWidget *note)
{
  Parts *parts = get_parts (gtk_widget_get_parent (note));

  if (parts->id != NULL && gtk_widget_has_css_class (note, "missing"))
    gtk_widget_activate_action (note, "priorities.give-ratings", "s", parts->id);
}

static void
make_note (GtkWidget *note)
{
  GtkGesture *click = gtk_gesture_click_new ();

  let_wrap (note);
  g_signal_connect_swapped (click, "released", G_CALLBACK (note_cb), note);
  gtk_widget_add_controller (note, GTK_EVENT_CONTROLLER (click));
}

static GtkWidget *
make_row (GtkWidget *title)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX,
                                 "orientation", GTK_ORIENTATION_VERTICAL,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                 NULL);
  Parts *parts = g_new0 (Parts, 1);
  GtkWidget *columns;

  g_object_set_data_full (G_OBJECT (row), "trends-parts", parts, parts_free);
  parts->band = make_label (row, "band", 0, 0);
  let_wrap (parts->band);
  columns = make_columns (parts, title);
  gtk_widget_add_css_class (columns, "columns");
  gtk_box_append (GTK_BOX (row), columns);
  parts->note = make_label (row, "note", 0, 0);
  make_note (parts->note);
  return row;
}

/**
 * trends_ranking_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
trends_ranking_row_new (void)
{
  return make_row (trends_renamer_new ());
}

/* By attributes, not by the style: a column is as many characters wide, of the style's font, in the
 * header as it is below. */
static void
make_heading (GtkWidget *label)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.86));
  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  pango_attr_list_unref (attributes);
}

/**
 * trends_ranking_row_new_header:
 *
 * Returns: (transfer floating): what the columns are called
 */
GtkWidget *
trends_ranking_row_new_header (void)
{
  /* Translators: heads a column of titles */
  GtkWidget *title = gtk_label_new (_("Initiative"));
  GtkWidget *row = make_row (title);
  Parts *parts = get_parts (row);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  /* Translators: heads of the columns of a ranking */
  gtk_label_set_label (GTK_LABEL (parts->columns[RANK]), _("Rank"));
  gtk_label_set_label (GTK_LABEL (parts->columns[SCORE]), _("Score"));
  gtk_label_set_label (GTK_LABEL (parts->columns[COST]), _("Cost"));
  gtk_label_set_label (GTK_LABEL (parts->columns[RUNNING]), _("Adds up to"));
  for (guint i = 0; i < N_COLUMNS; i++)
    if (GTK_IS_LABEL (parts->columns[i]))
      make_heading (parts->columns[i]);
  gtk_widget_set_opacity (parts->columns[DOT], 0);
  gtk_widget_set_visible (parts->band, FALSE);
  gtk_widget_set_visible (parts->note, FALSE);
  gtk_widget_add_css_class (row, "ranking-header");
  return row;
}

static void
set_width (GtkWidget *label,
           int        least,
           guint      n_chars)
{
  gtk_label_set_width_chars (GTK_LABEL (label), MAX (least, (int) n_chars));
}

/**
 * trends_ranking_row_set_columns:
 *
 * Has the columns of a row, or of a header, be as wide as those of all others.
 */
void
trends_ranking_row_set_columns (GtkWidget                     *row,
                                const TrendsRankingRowContext *context)
{
  Parts *parts = get_parts (row);

  set_width (parts->columns[COST], widths[COST], context->cost_chars);
  set_width (parts->columns[RUNNING], widths[RUNNING], context->running_chars);
  /* Where there isn't room for both, the sum is what a budget is about: of what a score is made up
   * is said when a row is selected. */
  gtk_widget_set_visible (parts->columns[RUNNING], context->line != NULL);
  gtk_widget_set_visible (parts->columns[BAR], context->is_wide || context->line == NULL);
}

/**
 * trends_ranking_row_show_header:
 * @header: of trends_ranking_row_new_header()
 *
 * Says above costs which money they are.
 */
void
trends_ranking_row_show_header (GtkWidget                     *header,
                                const TrendsRankingRowContext *context)
{
  gtk_label_set_label (GTK_LABEL (get_parts (header)->columns[COST]),
                       trends_money_kind_get_column (context->money));
  trends_ranking_row_set_columns (header, context);
}

/**
 * trends_ranking_row_rename:
 *
 * Lets the title be edited in its place.
 */
void
trends_ranking_row_rename (GtkWidget *row)
{
  trends_renamer_begin (TRENDS_RENAMER (get_parts (row)->columns[TITLE]));
}

/**
 * trends_ranking_row_clear:
 *
 * Has it stand for nothing; what is being typed stays as a draft.
 */
void
trends_ranking_row_clear (GtkWidget *row)
{
  trends_renamer_set_initiative (TRENDS_RENAMER (get_parts (row)->columns[TITLE]), NULL);
}

/* ---------------------------------------------------------------- what it says */

typedef struct
{
  TrendsRanked *ranked;
  TrendsEntity *initiative;
  guint rank, before, position;
  gboolean is_below; /* the line */
} Shown;

static Shown
look_up (TrendsEntity                  *initiative,
         const TrendsRankingRowContext *context)
{
  Shown shown = { trends_ranking_lookup (context->ranking, initiative), initiative, 0, 0, 0, FALSE };
  TrendsRanked *kept = trends_ranking_lookup (context->kept, initiative);

  if (shown.ranked == NULL)
    return shown;
  shown.rank = trends_ranking_get_rank (context->ranking, shown.ranked);
  shown.before = kept != NULL ? trends_ranking_get_rank (context->kept, kept) : 0;
  shown.position = trends_ranking_get_position (context->ranking, shown.ranked);
  shown.is_below = context->line != NULL && shown.rank > 0
                   && trends_budget_line_get_side (context->line, initiative, shown.position)
                        == TRENDS_BUDGET_SIDE_BELOW;
  return shown;
}

/* What it needs that the line doesn't reach, after what is there */
static void
append_gaps (GString                       *text,
             const char                    *separator,
             const char                    *mark,
             TrendsEntity                  *initiative,
             const TrendsRankingRowContext *context)
{
  g_autofree char *gaps = context->line != NULL
                            ? trends_budget_line_dup_gaps (context->line, initiative, separator,
                                                           mark)
                            : g_strdup ("");

  if (*gaps != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? separator : "", gaps);
}

static char *
dup_note (const Shown                   *shown,
          const TrendsRankingRowContext *context)
{
  TrendsScorecard *scorecard = trends_ranking_get_scorecard (context->ranking);
  g_autofree char *note = trends_ranking_dup_note (context->ranking, shown->ranked);
  GString *text = g_string_new (NULL);

  if (shown->rank == 0)
    g_string_append (text, note);
  else if (trends_session_is_selected (context->session, shown->initiative))
    {
      g_autofree char *parts = trends_scorecard_dup_parts (scorecard, shown->initiative, NULL);

      g_string_append_printf (text, "%s%s%s", parts, *note != '\0' ? " · " : "", note);
    }
  append_gaps (text, "\n", "⚠ ", shown->initiative, context);
  return g_string_free (text, FALSE);
}

/* At the first that the sum doesn't reach */
static char *
dup_band (const Shown                   *shown,
          const TrendsRankingRowContext *context)
{
  TrendsPlan *plan = trends_session_get_plan (context->session);
  const TrendsBudgetLine *line = context->line;
  g_autofree char *sum = NULL, *left = NULL;

  if (line == NULL || shown->rank == 0 || shown->position != line->end)
    return g_strdup ("");
  sum = trends_priority_words_dup_money (plan, line->sum);
  left = trends_priority_words_dup_money (plan, line->left);
  return trends_budget_line_dup_band (line, context->ranking, sum, left);
}

static char *
dup_name (const Shown                   *shown,
          const TrendsRankingRowContext *context,
          const char                    *note,
          const char                    *band)
{
  TrendsScorecard *scorecard = trends_ranking_get_scorecard (context->ranking);
  gboolean no_match = trends_priority_words_is_no_match (context->session, shown->initiative);
  g_autofree char *bubble = trends_priority_words_dup_bubble (shown->initiative, no_match);
  g_autofree char *move = trends_priority_words_dup_move (shown->before, shown->rank);
  g_autofree char *score = NULL, *parts = NULL;
  GString *text = g_string_new (NULL);

  if (shown->rank == 0)
    {
      /* Translators: before all else that is said of an initiative */
      g_string_append_printf (text, "%s, %s, %s", _("Not ranked"), bubble, note);
      return g_string_free (text, FALSE);
    }

  score = trends_scorecard_dup_score (scorecard, trends_ranked_get_points (shown->ranked), NULL);
  parts = trends_scorecard_dup_parts (scorecard, shown->initiative, NULL);
  if (*band != '\0')
    g_string_append_printf (text, "%s, ", band);
  /* Translators: a rank, a score */
  g_string_append_printf (text, _("Rank %u, score %s"), shown->rank, score);
  if (trends_ranking_count_tied (context->ranking, shown->ranked) > 0)
    g_string_append_printf (text, ", %s", _("tied"));
  if (*move != '\0')
    g_string_append_printf (text, ", %s", move);
  if (context->line != NULL)
    g_string_append_printf (text, ", %s",
                            trends_budget_line_get_label (context->line, shown->initiative,
                                                          shown->position));
  g_string_append_printf (text, ", %s, %s", bubble, parts);
  append_gaps (text, ", ", "", shown->initiative, context);
  return g_string_free (text, FALSE);
}

/* ---------------------------------------------------------------- what it shows */

static void
set_label (GtkWidget  *label,
           const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text);
}

static void
show_move (GtkWidget   *label,
           const Shown *shown)
{
  g_autofree char *text = NULL;

  gtk_widget_remove_css_class (label, "up");
  gtk_widget_remove_css_class (label, "down");
  if (shown->before == shown->rank || shown->before == 0 || shown->rank == 0)
    {
      set_label (label, "");
      return;
    }
  text = shown->rank < shown->before ? g_strdup_printf ("▲%u", shown->before - shown->rank)
                                     : g_strdup_printf ("▼%u", shown->rank - shown->before);
  set_label (label, text);
  gtk_widget_add_css_class (label, shown->rank < shown->before ? "up" : "down");
}

/* "5 =" where others have as many points, as on paper */
static char *
dup_rank (const Shown   *shown,
          TrendsRanking *ranking)
{
  if (shown->rank == 0)
    return g_strdup ("–");
  if (trends_ranking_count_tied (ranking, shown->ranked) > 0)
    return g_strdup_printf ("%u =", shown->rank);
  return g_strdup_printf ("%u", shown->rank);
}

static void
show_score (Parts                         *parts,
            const Shown                   *shown,
            const TrendsRankingRowContext *context)
{
  TrendsScorecard *scorecard = trends_ranking_get_scorecard (context->ranking);
  g_autofree char *rank = dup_rank (shown, context->ranking);
  g_autofree char *score
    = shown->rank > 0
        ? trends_scorecard_dup_score (scorecard, trends_ranked_get_points (shown->ranked), NULL)
        : g_strdup ("–");

  set_label (parts->columns[RANK], rank);
  set_label (parts->columns[SCORE], score);
  trends_score_bar_set (TRENDS_SCORE_BAR (parts->columns[BAR]), scorecard, shown->initiative);
}

/**
 * trends_ranking_row_dup_amount:
 * @minor: an amount, or %TRENDS_UNSET
 *
 * Returns: (transfer full): it as a row of the ranking has it; "" where it isn't known
 */
char *
trends_ranking_row_dup_amount (const TrendsRankingRowContext *context,
                               gint64                         minor)
{
  TrendsPlan *plan = trends_session_get_plan (context->session);
  const char *currency = trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_CURRENCY);

  return minor != TRENDS_UNSET && context->in_full ? trends_money_format_in_full (minor, currency)
                                                   : trends_priority_words_dup_money (plan, minor);
}

static void
show_money (Parts                         *parts,
            const Shown                   *shown,
            const TrendsRankingRowContext *context,
            const char                    *cost)
{
  gint64 running = context->line != NULL && shown->rank > 0
                     ? context->line->running[shown->position]
                     : TRENDS_UNSET;
  g_autofree char *sum = trends_ranking_row_dup_amount (context, running);

  set_label (parts->columns[COST], cost);
  set_label (parts->columns[RUNNING], sum);
}

/**
 * trends_ranking_row_show:
 * @row: of trends_ranking_row_new()
 * @initiative: what it is to show
 *
 * Returns: (transfer full): all that it shows, as a sentence
 */
char *
trends_ranking_row_show (GtkWidget                     *row,
                         TrendsEntity                  *initiative,
                         const TrendsRankingRowContext *context)
{
  Parts *parts = get_parts (row);
  Shown shown = look_up (initiative, context);
  TrendsEntity *trend = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND);
  g_autofree char *cost
    = trends_ranking_row_dup_amount (context,
                                     trends_initiative_get_cost (initiative, context->money));
  g_autofree char *note = NULL, *seen = NULL, *band = NULL;

  if (shown.ranked == NULL)
    return g_strdup (trends_entity_get_name (initiative));
  note = dup_note (&shown, context);
  band = dup_band (&shown, context);
  trends_renamer_set_initiative (TRENDS_RENAMER (parts->columns[TITLE]), initiative);
  g_free (parts->id);
  parts->id = g_strdup (trends_entity_get_id (initiative));
  trends_style_class_set (parts->note, "missing", shown.rank == 0);
  gtk_widget_set_cursor_from_name (parts->note, shown.rank == 0 ? "pointer" : NULL);
  seen = trends_make_sentence (note);
  set_label (parts->note, seen);
  set_label (parts->band, band);
  gtk_widget_set_visible (parts->note, *note != '\0');
  gtk_widget_set_visible (parts->band, *band != '\0');
  trends_palette_set_colour (parts->columns[DOT], trends_entity_get_text (trend, TRENDS_TREND_COLOUR));
  show_move (parts->columns[MOVE], &shown);
  show_score (parts, &shown, context);
  show_money (parts, &shown, context, cost);
  trends_ranking_row_set_columns (row, context);
  trends_style_class_set (row, "below", shown.is_below || shown.rank == 0);
  trends_style_class_set (row, "dimmed",
                          trends_priority_words_is_no_match (context->session, initiative));
  return dup_name (&shown, context, note, band);
}
