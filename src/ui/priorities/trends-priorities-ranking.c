/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-priorities-ranking.c: what is tried out beside the ranking: other weights, with who
 * would rise and fall, until they are kept; and a sum, with what it reaches. */

#include "trends-priorities-private.h"

#include "trends-accessible.h"
#include "trends-announce.h"
#include "trends-budget-sums.h"
#include "trends-container.h"
#include "trends-escape.h"
#include "trends-line-entry.h"
#include "trends-money.h"
#include "trends-priority-verbs.h"
#include "trends-priority-words.h"
#include "trends-ranking-words.h"
#include "trends-style-class.h"
#include "trends-typing.h"

#include <glib/gi18n-lib.h>

#define N_NAMED 3 /* who rise or fall, of each the first */

static TrendsPlan *
get_plan (TrendsPriorities *self)
{
  return trends_session_get_plan (self->session);
}

static gboolean
is_tried (TrendsPriorities *self)
{
  return !trends_scorecard_equal (trends_ranking_get_scorecard (self->ranking),
                                  trends_ranking_get_scorecard (self->kept));
}

/* ------------------------------------------------------------------- weights */

/* What had the focus may be insensitive then, or not be shown. */
static void
leave_weights (TrendsPriorities *self)
{
  if (trends_container_has_focus (self->weights_box))
    gtk_widget_grab_focus (self->weights_button);
}

static gboolean
is_rise (const TrendsRankMove *move)
{
  return move->after != 0 && (move->before == 0 || move->after < move->before);
}

/* The first of those that rise, or of those that fall: “: “A”, “B””, or "" for none */
static char *
dup_movers (GArray   *moves,
            gboolean  rising)
{
  GString *text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < moves->len && n < N_NAMED; i++)
    {
      const TrendsRankMove *move = &g_array_index (moves, TrendsRankMove, i);

      if (is_rise (move) != rising)
        continue;
      g_string_append (text, n++ == 0 ? ": " : "");
      g_string_append_printf (text, n > 1 ? _(", “%s”") : _("“%s”"),
                              trends_entity_get_name (move->initiative));
    }
  return g_string_free (text, FALSE);
}

/* @with_names: and who does, the first of them */
static char *
dup_moves (TrendsPriorities *self,
           gboolean          with_names)
{
  g_autoptr (GArray) moves = trends_ranking_dup_moves (self->ranking, self->kept);
  g_autofree char *rising = with_names ? dup_movers (moves, TRUE) : g_strdup ("");
  g_autofree char *falling = with_names ? dup_movers (moves, FALSE) : g_strdup ("");
  guint n_up = 0, n_down = 0;
  g_autofree char *up = NULL, *down = NULL;

  for (guint i = 0; i < moves->len; i++)
    if (is_rise (&g_array_index (moves, TrendsRankMove, i)))
      n_up++;
    else
      n_down++;
  if (n_up + n_down == 0)
    return g_strdup (_("Nobody would change places."));
  up = g_strdup_printf (ngettext ("%'u would rise", "%'u would rise", n_up), n_up);
  down = g_strdup_printf (ngettext ("%'u would fall", "%'u would fall", n_down), n_down);
  /* Translators: “3 would rise, 2 would fall.”, where each may be followed by the first of them:
   * “3 would rise: “A”, “B”, “C”, 2 would fall: “D”, “E”.” */
  return g_strdup_printf (_("%s%s, %s%s."), up, rising, down, falling);
}

static void
show_weights (TrendsPriorities *self)
{
  TrendsScorecard *scorecard = trends_ranking_get_scorecard (self->ranking);
  g_autofree char *formula = trends_scorecard_dup_formula (scorecard);
  gboolean tried = is_tried (self);
  g_autofree char *moves = tried ? dup_moves (self, FALSE) : g_strdup ("");

  gtk_label_set_label (GTK_LABEL (self->formula), formula);
  gtk_label_set_label (GTK_LABEL (self->moves), moves);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "priorities.reset-weights", tried);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "priorities.keep-weights",
                                 tried && !trends_session_get_read_only (self->session));
}

/* All weights, for where one grows others shrink; then who would change places */
static void
announce_tried (TrendsPriorities *self)
{
  g_autofree char *weights
    = trends_scorecard_dup_weights (trends_ranking_get_scorecard (self->ranking));
  g_autofree char *moves = dup_moves (self, TRUE);
  g_autofree char *text = g_strdup_printf ("%s. %s", weights, moves);

  trends_announce (GTK_WIDGET (self), text);
}

static void
tried_cb (TrendsPriorities *self)
{

  trends_ranking_set_scorecard (self->ranking, trends_weights_get (self->weights));
  trends_priorities_update_ranking (self);
  trends_initiative_list_show_first (self->list);
  announce_tried (self);
}

/* Somebody has changed the plan's own weights: what is tried out goes. */
static void
kept_changed_cb (TrendsPriorities *self)
{
  TrendsScorecard *kept = trends_ranking_get_scorecard (self->kept);

  if (trends_scorecard_equal (kept, self->plan_scorecard))
    return;
  trends_scorecard_unref (self->plan_scorecard);
  self->plan_scorecard = trends_scorecard_ref (kept);
  trends_ranking_set_scorecard (self->ranking, NULL);
  trends_weights_set (self->weights, kept);
}

static void
reset_weights_cb (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  TrendsPriorities *self = TRENDS_PRIORITIES (widget);

  leave_weights (self);
  trends_ranking_set_scorecard (self->ranking, NULL);
  trends_weights_set (self->weights, trends_ranking_get_scorecard (self->kept));
  trends_priorities_update_ranking (self);
  trends_announce (widget, _("Weights as they are in the plan"));
}

static void
keep_weights_cb (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  TrendsPriorities *self = TRENDS_PRIORITIES (widget);
  g_autoptr (TrendsScorecard) wanted
    = trends_scorecard_ref (trends_ranking_get_scorecard (self->ranking));
  g_autoptr (GError) error = NULL;

  if (!trends_session_commit (self->session))
    return;
  leave_weights (self);
  if (trends_scorecard_keep (wanted, get_plan (self), &error))
    trends_session_toast (self->session, _("Weights kept"),
                          trends_plan_get_undo_id (get_plan (self)));
  else
    trends_session_report (self->session, error);
}

static void
show_weights_cb (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  TrendsPriorities *self = TRENDS_PRIORITIES (widget);
  gboolean shown = !gtk_widget_get_visible (self->weights_box);

  if (!shown)
    leave_weights (self);
  gtk_widget_set_visible (self->weights_box, shown);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->weights_button), shown);
}

static void
set_priorities_cb (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  TrendsPriorities *self = TRENDS_PRIORITIES (widget);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gboolean keeps_weights;
  guint n;

  if (!trends_session_commit (self->session))
    return;
  n = trends_ranking_count_priorities (self->ranking);
  keeps_weights = !trends_scorecard_is_kept (trends_ranking_get_scorecard (self->ranking), get_plan (self));
  if (n == 0)
    {
      trends_session_toast (self->session, _("All have the priority of their rank"), NULL);
      return;
    }
  if (!trends_ranking_set_priorities (self->ranking, get_plan (self), &error))
    {
      trends_session_report (self->session, error);
      return;
    }
  text = keeps_weights
           /* Translators: weights were tried, and are the plan's from now on */
           ? g_strdup_printf (ngettext ("%'u priority set from the ranking, and its weights kept",
                                        "%'u priorities set from the ranking, and its weights kept",
                                        n), n)
           : g_strdup_printf (ngettext ("%'u priority set from the ranking",
                                        "%'u priorities set from the ranking", n), n);
  trends_session_toast (self->session, text, trends_plan_get_undo_id (get_plan (self)));
}

/* -------------------------------------------------------------------- budget */

static void
append_counts (GString                *text,
               const TrendsBudgetLine *line,
               const char             *left)
{
  /* Translators: how many initiatives a sum reaches for */
  g_autofree char *fit = g_strdup_printf (ngettext ("%'u fits", "%'u fit", line->above.n),
                                          line->above.n);
  g_autofree char *fall
    /* Translators: how many initiatives a sum doesn’t reach for */
    = g_strdup_printf (ngettext ("%'u falls below", "%'u fall below", line->below.n),
                       line->below.n);

  /* Translators: how many initiatives fit and fall below, and an amount: “3 fit, 1 falls below,
   * £2,000 left.” */
  g_string_append_printf (text, _("%s, %s, %s left."), fit, fall, left);
}

static char *
dup_no_budget (TrendsPriorities *self)
{
  gint64 budget = trends_plan_get_budget (get_plan (self), self->money);
  g_autofree char *sum = NULL;

  if (self->refused != NULL)
    return g_strdup (self->refused);
  if (budget == TRENDS_UNSET)
    return g_strdup (_("Enter a sum to see how far it reaches."));
  sum = trends_priority_words_dup_money (get_plan (self), budget);
  /* Translators: an amount of money */
  return g_strdup_printf (_("No sum to spend. The plan’s budget is %s."), sum);
}

static char *
dup_budget (TrendsPriorities *self)
{
  const TrendsBudgetLine *line = self->context.line;
  TrendsPlan *plan = get_plan (self);
  g_autofree char *left = NULL, *account = NULL;
  GString *text;

  if (line == NULL)
    return dup_no_budget (self);
  left = trends_priority_words_dup_money (plan, line->left);
  text = g_string_new (NULL);
  if (self->refused != NULL)
    {
      g_autofree char *sum = trends_priority_words_dup_money (plan, self->sum_minor);

      /* Translators: why an amount isn't taken; then the amount that counts until it is mended */
      g_string_append_printf (text, _("%s. As long as it stands there, %s counts: "),
                              self->refused, sum);
    }
  append_counts (text, line, left);
  account = trends_budget_line_dup_account (line, plan, trends_priority_words_dup_money, NULL);
  g_string_append_printf (text, "%s%s", *account != '\0' ? " " : "", account);
  return g_string_free (text, FALSE);
}

/* @reason: (nullable): why what is typed can't be the sum; %NULL: it is */
static void
refuse_sum (TrendsPriorities *self,
            const char       *reason)
{
  self->refused = reason;
  trends_style_class_set (self->sum, "error", reason != NULL);
  trends_accessible_describe (self->sum, reason);
}

static void
show_sum (TrendsPriorities *self)
{
  g_autofree char *text = trends_priority_words_dup_money (get_plan (self), self->sum_minor);

  refuse_sum (self, NULL);
  trends_line_entry_set_text (GTK_EDITABLE (self->sum), text);
  /* Afterwards: the field would undo what was just shown. */
  trends_typing_forget (GTK_EDITABLE (self->sum));
}

static gint64
get_sum (TrendsPriorities *self)
{
  gint64 typed = self->typed[self->money];

  return typed == TRENDS_BUDGET_SUM_NONE ? TRENDS_UNSET
         : typed != TRENDS_UNSET         ? typed
                                         : trends_plan_get_budget (get_plan (self), self->money);
}

static const char *
get_currency (TrendsPriorities *self)
{
  return trends_entity_get_text (trends_plan_get_info (get_plan (self)), TRENDS_PLAN_CURRENCY);
}

/* From here on there is nothing to undo in the field. */
static void
forget_sums (TrendsPriorities *self)
{
  g_array_set_size (self->sums, 0);
  g_array_append_val (self->sums, self->typed[self->money]);
  self->sum_index = 0;
}

/* What was typed is as much in another currency; what the plan has is read anew. */
static void
follow_currency (TrendsPriorities *self)
{
  const char *currency = get_currency (self);

  if (g_strcmp0 (currency, self->currency) == 0)
    return;
  for (guint i = 0; i < TRENDS_N_MONEY_KINDS; i++)
    if (self->typed[i] >= 0 && self->currency != NULL
        && !trends_money_convert (self->typed[i], self->currency, currency, &self->typed[i]))
      self->typed[i] = TRENDS_UNSET;
  forget_sums (self);
  self->sum_minor = get_sum (self);
  g_free (self->currency);
  self->currency = g_strdup (currency);
  show_sum (self);
}

static guint
count_chars (TrendsPriorities *self,
             gint64            amount)
{
  g_autofree char *text = trends_ranking_row_dup_amount (&self->context, amount);

  return (guint) g_utf8_strlen (text, -1);
}

/* The widest amounts; where one of them isn't whole, all have their fractions. */
static void
measure_columns (TrendsPriorities *self)
{
  const char *currency = get_currency (self);
  gint64 most = 0;
  guint n = trends_ranking_get_n_ranked (self->ranking);

  self->context.in_full = FALSE;
  self->context.money = self->money;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->ranking)); i++)
    {
      g_autoptr (TrendsRanked) ranked = g_list_model_get_item (G_LIST_MODEL (self->ranking), i);
      gint64 cost = trends_initiative_get_cost (trends_ranked_get_initiative (ranked), self->money);

      most = MAX (most, cost);
      self->context.in_full |= cost != TRENDS_UNSET
                               && !trends_money_is_whole (cost, currency);
    }
  self->context.cost_chars = count_chars (self, most);
  self->context.running_chars
    = self->context.line != NULL && n > 0
        ? count_chars (self, self->context.line->running[n - 1])
        : 0;
  trends_ranking_row_show_header (self->header, &self->context);
}

static void
make_line (TrendsPriorities *self)
{
  g_autoptr (TrendsBudgetLine) before = g_steal_pointer (&self->context.line);

  if (self->sum_minor != TRENDS_UNSET)
    self->context.line = trends_budget_line_new (self->ranking, get_plan (self), self->sum_minor,
                                                 self->money);
  /* Before that of before goes */
  trends_initiative_table_set_line (self->table, self->context.line, self->context.line != NULL);
}

static void
show_budget (TrendsPriorities *self)
{
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  follow_currency (self);
  if (get_sum (self) != self->sum_minor)
    {
      self->sum_minor = get_sum (self);
      show_sum (self);
    }
  make_line (self);
  measure_columns (self);
  text = dup_budget (self);
  gtk_label_set_label (GTK_LABEL (self->budget), text);
  gtk_label_set_label (GTK_LABEL (gtk_menu_button_get_child (GTK_MENU_BUTTON (self->money_button))),
                       trends_money_kind_get_label (self->money));
  /* Translators: the name of a button; %s says which money */
  name = g_strdup_printf (_("Budget: %s"), trends_money_kind_get_label (self->money));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->money_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* What is being typed isn't refused before it is entered. */
static void
mend_sum (TrendsPriorities *self)
{
  if (self->refused == NULL)
    return;
  refuse_sum (self, NULL);
  show_budget (self);
}

static void
count_sum (TrendsPriorities *self,
           gint64            sum)
{
  self->typed[self->money] = sum;
  trends_budget_sums_keep (get_plan (self), self->money, sum);
  self->sum_minor = get_sum (self);
  show_sum (self);
  trends_priorities_update_ranking (self);
  trends_announce (self->sum, gtk_label_get_label (GTK_LABEL (self->budget)));
}

static void
enter_sum (TrendsPriorities *self,
           gint64            sum)
{
  g_array_set_size (self->sums, self->sum_index + 1);
  g_array_append_val (self->sums, sum);
  self->sum_index++;
  count_sum (self, sum);
}

/* Undo in the field is never the plan's, which has no part in what is tried out here. */
static gboolean
step_sum (gboolean redo,
          gpointer user_data)
{
  TrendsPriorities *self = user_data;

  if (redo ? self->sum_index + 1 == self->sums->len : self->sum_index == 0)
    trends_session_say_no_step (self->session, redo);
  else
    {
      self->sum_index = redo ? self->sum_index + 1 : self->sum_index - 1;
      count_sum (self, g_array_index (self->sums, gint64, self->sum_index));
    }
  return TRUE;
}

/* Taken as it is where it can be read in one way; otherwise it stays, and is marked. */
static void
read_sum (TrendsPriorities *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->sum));
  const char *currency
    = trends_entity_get_text (trends_plan_get_info (get_plan (self)), TRENDS_PLAN_CURRENCY);
  gint64 readings[TRENDS_MONEY_MAX_READINGS];
  g_autofree char *shown = trends_priority_words_dup_money (get_plan (self), self->sum_minor);
  guint n;

  if (g_str_equal (text, shown))
    {
      mend_sum (self);
      return;
    }
  n = *text != '\0' ? trends_money_read (text, currency, NULL, readings) : 0;
  if (*text != '\0' && (n != 1 || readings[0] < 0))
    {
      refuse_sum (self, n > 1   ? _("That can be read as more than one amount")
                        : n > 0 ? _("A sum can’t be less than nothing")
                                : _("That isn’t an amount of money"));
      show_budget (self);
      trends_announce (self->sum, self->refused);
      return;
    }
  if (*text == '\0')
    enter_sum (self, TRENDS_BUDGET_SUM_NONE);
  else
    enter_sum (self, readings[0] != trends_plan_get_budget (get_plan (self), self->money)
                       ? readings[0]
                       : TRENDS_UNSET);
}

/* Escape: what counts stands there again. */
static gboolean
restore_sum (gpointer user_data)
{
  TrendsPriorities *self = user_data;
  g_autofree char *shown = trends_priority_words_dup_money (get_plan (self), self->sum_minor);

  if (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->sum)), shown))
    return FALSE;
  show_sum (self);
  show_budget (self);
  trends_announce (self->sum, *shown != '\0' ? shown : _("Not set"));
  return TRUE;
}

static void
money_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  TrendsPriorities *self = TRENDS_PRIORITIES (widget);

  if (!trends_money_kind_find (g_variant_get_string (parameter, NULL), &self->money))
    return;
  forget_sums (self);
  trends_priorities_update_ranking (self);
  trends_announce (widget, gtk_label_get_label (GTK_LABEL (self->budget)));
}

static GMenuModel *
make_money_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < TRENDS_N_MONEY_KINDS; i++)
    {
      g_autofree char *action
        = g_strdup_printf ("priorities.money::%s", trends_money_kind_get_nick (i));

      g_menu_append (menu, trends_money_kind_get_label (i), action);
    }
  return G_MENU_MODEL (menu);
}

/* ------------------------------------------------------------------ all of it */

static void
show_ranked (TrendsPriorities *self)
{
  guint n_ranked = trends_ranking_get_n_ranked (self->ranking);
  guint n_unranked = g_list_model_get_n_items (G_LIST_MODEL (self->ranking)) - n_ranked;
  g_autofree char *ranked = g_strdup_printf (ngettext ("%'u ranked", "%'u ranked", n_ranked),
                                             n_ranked);
  g_autofree char *unranked = g_strdup_printf (
    /* Translators: how many initiatives that lack a rating */
    ngettext ("%'u lacks a rating", "%'u lack a rating", n_unranked), n_unranked);
  g_autofree char *text = n_unranked > 0 ? g_strdup_printf ("%s, %s", ranked, unranked)
                                         : g_strdup (ranked);

  gtk_label_set_label (GTK_LABEL (self->ranked), text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "priorities.set-priorities",
                                 n_ranked > 0
                                   && !trends_session_get_read_only (self->session));
}

/**
 * trends_priorities_update_ranking:
 *
 * Shows anew all that is beside the matrix.
 */
void
trends_priorities_update_ranking (TrendsPriorities *self)
{
  show_budget (self);
  show_weights (self);
  show_ranked (self);
  trends_initiative_list_update (self->list);
}

/**
 * trends_priorities_set_up_ranking:
 *
 * To be called once, when there is a session.
 */
void
trends_priorities_set_up_ranking (TrendsPriorities *self)
{
  g_autoptr (GMenuModel) menu = make_money_menu ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  trends_budget_sums_load (get_plan (self), self->typed);
  self->sums = g_array_new (FALSE, FALSE, sizeof (gint64));
  forget_sums (self);
  self->plan_scorecard = trends_scorecard_ref (trends_ranking_get_scorecard (self->kept));
  trends_weights_set (self->weights, self->plan_scorecard);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->money_button), gtk_label_new (NULL));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->money_button), menu);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sum), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Sum to spend"), -1);
  g_signal_connect_object (self->weights, "tried", G_CALLBACK (tried_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kept, "changed", G_CALLBACK (kept_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->sum, "changed", G_CALLBACK (mend_sum), self);
  g_signal_connect_swapped (self->sum, "activate", G_CALLBACK (read_sum), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (read_sum), self);
  gtk_widget_add_controller (self->sum, focus);
  trends_escape_add (self->sum, TRENDS_ESCAPE_FIELD, restore_sum, self);
  trends_typing_set_entered (self->sum, step_sum, self);
  trends_accessible_follow_toggle (GTK_TOGGLE_BUTTON (self->weights_button));
}

/**
 * trends_priorities_install_ranking:
 * @widget_class: the view's class
 */
void
trends_priorities_install_ranking (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "priorities.reset-weights", NULL,
                                   reset_weights_cb);
  gtk_widget_class_install_action (widget_class, "priorities.keep-weights", NULL, keep_weights_cb);
  gtk_widget_class_install_action (widget_class, "priorities.show-weights", NULL,
                                   show_weights_cb);
  gtk_widget_class_install_action (widget_class, "priorities.set-priorities", NULL,
                                   set_priorities_cb);
  gtk_widget_class_install_action (widget_class, "priorities.money", "s", money_cb);
}
