/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-quick-box.c: see trends-quick-box.h. What is found is trends-quick-results.h's. */

#include "trends-quick-box.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "trends-accessible.h"
#include "trends-announce.h"
#include "trends-keys.h"
#include "trends-line-entry.h"
#include "trends-pending.h"
#include "trends-plan-verbs.h"
#include "trends-quick-capture.h"
#include "trends-quick-row.h"
#include "trends-scroll.h"
#include "trends-typing.h"

/* Until the typing is taken for a pause, in which what was found is said */
#define PAUSE_MS 700
#define WIDEST 640
#define TALLEST 420
#define ABOVE_LIST 190 /* pixels that the line and what is said below it take */
#define FIRST_ROWS 6   /* that are seen at once */
#define MORE_ROWS 3    /* in a frame */

typedef enum
{
  ENTER_NOTHING,
  ENTER_CHOSEN, /* takes what is chosen */
  ENTER_ADD,    /* adds, and stays */
} Enter;

struct _TrendsQuickBox
{
  GtkPopover parent_instance;

  AdwClamp *clamp;
  GtkWidget *content;
  GtkWidget *entry;
  GtkWidget *hint;
  GtkWidget *chips;
  GtkWidget *help;
  GtkWidget *capture_help;
  GtkWidget *read_only_help;
  GtkWidget *name_help;
  GtkWidget *scroller;
  GtkListBox *list;

  TrendsSession *session; /* NULL where no plan is open */
  TrendsQuickResults *results;
  GPtrArray *rows; /* of GtkWidget, not owned; those that aren't needed are hidden */
  guint n_rows;    /* that are found */
  guint n_shown;   /* of these; the others come a few a frame */
  guint more;
  guint look;
  guint pause;
  Enter enter; /* what was pressed before all was found */
};

G_DEFINE_FINAL_TYPE (TrendsQuickBox, trends_quick_box, GTK_TYPE_POPOVER)

enum { RUN, GO, N_SIGNALS };
static guint signals[N_SIGNALS];

static const char *
get_text (TrendsQuickBox *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static TrendsQuickLine *
read_line (TrendsQuickBox *self)
{
  return trends_quick_chips_read (TRENDS_QUICK_CHIPS (self->chips));
}

static void
show_hint (TrendsQuickBox *self,
           const char     *text, /* (nullable) */
           gboolean        problem)
{
  trends_line_entry_show_hint (self->entry, self->hint, text, problem);
  if (problem)
    trends_announce (self->entry, text);
}

/* ------------------------------------------------------------- what stays typed */

static const char *
get_plan_id (TrendsQuickBox *self)
{
  TrendsPlan *plan = trends_session_get_plan (self->session);

  return trends_entity_get_id (trends_plan_get_info (plan));
}

static TrendsPending *
get_pending (TrendsQuickBox *self)
{
  return trends_pending_of (trends_session_get_plan (self->session));
}

/* What would be an initiative; who looks for something can do so again. */
static void
keep_draft (TrendsQuickBox *self,
            GPtrArray      *found)
{
  const TrendsQuickResult *first = found->len > 0 ? found->pdata[0] : NULL;
  gboolean is_title = first != NULL
                      && (first->group == TRENDS_QUICK_ADD || first->group == TRENDS_QUICK_COMPLETE);

  if (self->session != NULL && !trends_session_get_read_only (self->session))
    trends_pending_set_draft (get_pending (self), get_plan_id (self), TRENDS_DRAFT_QUICK,
                              is_title ? get_text (self) : NULL);
}

/* It was used. */
static void
forget_typed (TrendsQuickBox *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  if (self->session != NULL)
    trends_pending_set_draft (get_pending (self), get_plan_id (self), TRENDS_DRAFT_QUICK, NULL);
}

static void
restore_draft (TrendsQuickBox *self)
{
  const char *draft = self->session != NULL
                        ? trends_pending_get_draft (get_pending (self), get_plan_id (self),
                                                    TRENDS_DRAFT_QUICK)
                        : NULL;

  if (draft == NULL || *get_text (self) != '\0')
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), draft);
  trends_quick_chips_forget (TRENDS_QUICK_CHIPS (self->chips));
}

/* Left alone for something else, it is there again and goes with the next letter; End keeps it. */
static void
propose_typed (TrendsQuickBox *self)
{
  trends_line_entry_propose (GTK_EDITABLE (self->entry), get_text (self));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

/* -------------------------------------------------------------- what was found */

static TrendsQuickRow *
get_chosen (TrendsQuickBox *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL && gtk_widget_get_visible (GTK_WIDGET (row)) ? TRENDS_QUICK_ROW (row) : NULL;
}

static GtkWidget *
ensure_row (TrendsQuickBox *self,
            guint           index)
{
  if (index == self->rows->len)
    {
      GtkWidget *row = trends_quick_row_new ();

      gtk_list_box_append (self->list, row);
      g_ptr_array_add (self->rows, row);
    }
  return self->rows->pdata[index];
}

static void
show_rows (TrendsQuickBox *self,
           guint           n)
{
  GPtrArray *found = trends_quick_results_get (self->results);

  for (; self->n_shown < MIN (n, self->n_rows); self->n_shown++)
    {
      GtkWidget *row = ensure_row (self, self->n_shown);

      trends_quick_row_show (TRENDS_QUICK_ROW (row), found->pdata[self->n_shown]);
      gtk_widget_set_visible (row, TRUE);
      gtk_list_box_row_changed (GTK_LIST_BOX_ROW (row));
    }
}

static gboolean
more_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  TrendsQuickBox *self = TRENDS_QUICK_BOX (widget);

  show_rows (self, self->n_shown + MORE_ROWS);
  if (self->n_shown < self->n_rows)
    return G_SOURCE_CONTINUE;
  self->more = 0;
  return G_SOURCE_REMOVE;
}

static void
stop_rows (TrendsQuickBox *self)
{
  if (self->more != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->more);
  self->more = 0;
}

static void
choose (TrendsQuickBox *self,
        guint           index)
{
  GtkWidget *row;

  show_rows (self, index + 1);
  row = self->rows->pdata[index];
  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
  trends_scroll_to (row);
}

static gboolean
say_found_cb (gpointer data)
{
  TrendsQuickBox *self = data;
  TrendsQuickRow *chosen = get_chosen (self);
  g_autofree char *words = NULL;

  self->pause = 0;
  /* What is found later is nothing to who has left meanwhile. */
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return G_SOURCE_REMOVE;
  if (chosen == NULL)
    words = g_strdup (_("Nothing found"));
  else
    /* Translators: how much was found for what is typed, and the first of it */
    words = g_strdup_printf (ngettext ("%u result: %s", "%u results: %s", self->n_rows),
                             self->n_rows, trends_quick_row_get_words (chosen));
  trends_announce (GTK_WIDGET (self->list), words);
  return G_SOURCE_REMOVE;
}

static void
show_header_cb (GtkListBoxRow *row,
                GtkListBoxRow *before,
                gpointer       user_data)
{
  TrendsQuickGroup group = trends_quick_row_get_group (TRENDS_QUICK_ROW (row));
  GtkWidget *header;

  if (before != NULL && trends_quick_row_get_group (TRENDS_QUICK_ROW (before)) == group)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  header = gtk_label_new (trends_quick_group_get_title (group));
  gtk_label_set_xalign (GTK_LABEL (header), 0);
  gtk_label_set_wrap (GTK_LABEL (header), TRUE);
  gtk_widget_add_css_class (header, "quick-group");
  gtk_list_box_row_set_header (row, header);
}

static void take (TrendsQuickBox *self, Enter enter);

static void
show_found (TrendsQuickBox *self)
{
  GPtrArray *found = trends_quick_results_get (self->results);
  Enter enter = self->enter;

  stop_rows (self);
  for (guint i = 0; i < self->rows->len; i++)
    gtk_widget_set_visible (self->rows->pdata[i], FALSE);
  self->n_rows = found->len;
  self->n_shown = 0;
  show_rows (self, FIRST_ROWS);
  if (self->n_shown < self->n_rows)
    self->more = gtk_widget_add_tick_callback (GTK_WIDGET (self), more_cb, NULL, NULL);
  keep_draft (self, found);
  gtk_widget_set_visible (self->scroller, found->len > 0);
  gtk_widget_set_visible (self->help, *get_text (self) == '\0');
  if (found->len > 0)
    choose (self, 0);

  g_clear_handle_id (&self->pause, g_source_remove);
  if (*get_text (self) != '\0')
    /* After keys that wait already: the next may leave. */
    self->pause = g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, PAUSE_MS, say_found_cb, self, NULL);
  self->enter = ENTER_NOTHING;
  if (enter != ENTER_NOTHING)
    take (self, enter);
}

static gboolean
look_cb (gpointer data)
{
  TrendsQuickBox *self = data;
  const char *text = get_text (self);
  int position = gtk_editable_get_position (GTK_EDITABLE (self->entry));
  g_autoptr (TrendsQuickLine) line = read_line (self);

  self->look = 0;
  trends_quick_results_look (self->results, text,
                             (gsize) (g_utf8_offset_to_pointer (text, position) - text), line);
  return G_SOURCE_REMOVE;
}

/* The caret moves after the text has changed: both are looked at then, before any other key. */
static void
look_soon (TrendsQuickBox *self)
{
  if (self->results != NULL && self->look == 0)
    self->look = g_idle_add_full (G_PRIORITY_HIGH, look_cb, self, NULL);
}

static void
changed_cb (TrendsQuickBox *self)
{
  show_hint (self, NULL, FALSE);
  look_soon (self);
}

/* ----------------------------------------------------------- what is done with it */

static void
ask_trend (TrendsQuickBox *self)
{
  g_autofree char *line = g_strdup_printf ("%s #", get_text (self));

  trends_quick_chips_complete (TRENDS_QUICK_CHIPS (self->chips), line, strlen (line));
  show_hint (self, _("Which trend does it belong to?"), FALSE);
  trends_announce (self->entry, _("Which trend does it belong to?"));
}

static void
say_added (TrendsQuickBox  *self,
           TrendsEntity    *initiative,
           TrendsQuickLine *line,
           guint            n,
           gboolean         stay)
{
  TrendsPlan *plan = trends_session_get_plan (self->session);
  g_autofree char *text = trends_quick_capture_dup_result (initiative, line, n);

  forget_typed (self);
  trends_typing_forget (GTK_EDITABLE (self->entry));
  trends_session_toast (self->session, text, trends_plan_get_undo_id (plan));
  if (stay)
    show_hint (self, text, FALSE);
}

static void
go (TrendsQuickBox *self,
    TrendsEntity   *entity)
{
  g_object_ref (entity);
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[GO], 0, entity);
  g_object_unref (entity);
}

/* Whoever means to add something hears why it can't be, where it is typed. */
static gboolean
refuse (TrendsQuickBox *self)
{
  if (self->session == NULL || !trends_session_get_read_only (self->session)
      || *get_text (self) == '\0')
    return FALSE;
  show_hint (self, gtk_label_get_label (GTK_LABEL (self->read_only_help)), TRUE);
  return TRUE;
}

static void
add_typed (TrendsQuickBox *self,
           gboolean        stay)
{
  g_autoptr (TrendsQuickLine) line = read_line (self);
  g_auto (GStrv) titles = trends_quick_capture_dup_titles (line, get_text (self));
  TrendsEntity *trend = trends_quick_results_get_trend (self->results, line);
  TrendsEntity *initiative;
  g_autoptr (GError) error = NULL;

  if (self->session == NULL || titles[0] == NULL || refuse (self)
      || !trends_session_can_change (self->session)
      || !trends_session_commit (self->session))
    return;
  if (trend == NULL)
    {
      ask_trend (self);
      return;
    }
  initiative = trends_quick_capture_add (self->session, trend, line, titles, NULL, 0, &error);
  if (initiative == NULL)
    {
      show_hint (self, error->message, TRUE);
      return;
    }
  say_added (self, initiative, line, g_strv_length (titles), stay);
  if (!stay)
    go (self, initiative);
}

static void
run (TrendsQuickBox      *self,
     const TrendsCommand *command)
{
  forget_typed (self);
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[RUN], 0, command);
}

static void
take_chosen (TrendsQuickBox *self)
{
  TrendsQuickRow *row = get_chosen (self);
  const TrendsQuickResult *result;

  if (row == NULL)
    {
      refuse (self);
      return;
    }
  result = g_ptr_array_index (trends_quick_results_get (self->results),
                              gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
  if (result->group == TRENDS_QUICK_COMPLETE)
    {
      g_autofree char *line = g_strdup (result->line);

      gtk_widget_grab_focus (self->entry);
      trends_quick_chips_complete (TRENDS_QUICK_CHIPS (self->chips), line, result->at);
    }
  else if (result->group == TRENDS_QUICK_ADD)
    add_typed (self, FALSE);
  else if (result->command != NULL)
    run (self, result->command);
  else
    {
      forget_typed (self);
      go (self, result->entity);
    }
}

static void
take (TrendsQuickBox *self,
      Enter           enter)
{
  /* Who types quickly means what is typed, and not what was found before. */
  if (self->look != 0 || !trends_quick_results_is_complete (self->results))
    self->enter = enter;
  else if (enter == ENTER_ADD)
    add_typed (self, TRUE);
  else
    take_chosen (self);
}

static void
activate_cb (TrendsQuickBox *self)
{
  take (self, ENTER_CHOSEN);
}

static void
row_activated_cb (TrendsQuickBox *self)
{
  take (self, ENTER_CHOSEN);
}

/* ------------------------------------------------------------------------ keys */

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  TrendsQuickBox *self = user_data;
  int step = g_variant_get_int32 (args);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  if (self->n_rows == 0)
    return FALSE;
  index = index < 0 ? 0 : (index + step + (int) self->n_rows) % (int) self->n_rows;
  choose (self, (guint) index);
  g_clear_handle_id (&self->pause, g_source_remove);
  trends_announce (GTK_WIDGET (self->list),
                   trends_quick_row_get_words (self->rows->pdata[index]));
  return TRUE;
}

static gboolean
add_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  take (user_data, ENTER_ADD);
  return TRUE;
}

static gboolean
close_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  gtk_popover_popdown (GTK_POPOVER (widget));
  return TRUE;
}

/* ----------------------------------------------------------------------- class */

static void
stop (TrendsQuickBox *self)
{
  g_clear_handle_id (&self->look, g_source_remove);
  g_clear_handle_id (&self->pause, g_source_remove);
  stop_rows (self);
  self->n_rows = self->n_shown = 0;
  g_clear_object (&self->results);
  self->enter = ENTER_NOTHING;
}

static void
trends_quick_box_map (GtkWidget *widget)
{
  TrendsQuickBox *self = TRENDS_QUICK_BOX (widget);

  GTK_WIDGET_CLASS (trends_quick_box_parent_class)->map (widget);
  gtk_widget_grab_focus (self->entry);
}

/* What was found is of no use to who has left, nor is what Enter was to do with it. */
static void
trends_quick_box_unmap (GtkWidget *widget)
{
  TrendsQuickBox *self = TRENDS_QUICK_BOX (widget);

  g_clear_handle_id (&self->pause, g_source_remove);
  trends_announce_forget (GTK_WIDGET (self->list));
  self->enter = ENTER_NOTHING;
  GTK_WIDGET_CLASS (trends_quick_box_parent_class)->unmap (widget);
}

static void
trends_quick_box_dispose (GObject *object)
{
  TrendsQuickBox *self = TRENDS_QUICK_BOX (object);

  stop (self);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_quick_box_parent_class)->dispose (object);
}

static void
trends_quick_box_finalize (GObject *object)
{
  g_ptr_array_unref (TRENDS_QUICK_BOX (object)->rows);

  G_OBJECT_CLASS (trends_quick_box_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/socitm/Trends/ui/shell/trends-quick-box.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsQuickBox, clamp);
  gtk_widget_class_bind_template_child (widget_class, TrendsQuickBox, content);
  gtk_widget_class_bind_template_child (widget_class, TrendsQuickBox, entry);
  gtk_widget_class_bind_template_child (widget_class, TrendsQuickBox, hint);
  gtk_widget_class_bind_template_child (widget_class, TrendsQuickBox, help);
  gtk_widget_class_bind_template_child (widget_class, TrendsQuickBox, capture_help);
  gtk_widget_class_bind_template_child (widget_class, TrendsQuickBox, read_only_help);
  gtk_widget_class_bind_template_child (widget_class, TrendsQuickBox, name_help);
  gtk_widget_class_bind_template_child (widget_class, TrendsQuickBox, scroller);
  gtk_widget_class_bind_template_child (widget_class, TrendsQuickBox, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, look_soon);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
trends_quick_box_class_init (TrendsQuickBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = trends_quick_box_dispose;
  object_class->finalize = trends_quick_box_finalize;
  GTK_WIDGET_CLASS (klass)->map = trends_quick_box_map;
  GTK_WIDGET_CLASS (klass)->unmap = trends_quick_box_unmap;

  signals[RUN] = g_signal_new ("run", TRENDS_TYPE_QUICK_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[GO] = g_signal_new ("go", TRENDS_TYPE_QUICK_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 1, TRENDS_TYPE_ENTITY);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
listen (TrendsQuickBox *self)
{
  static const TrendsKeyHandler handlers[] = { { "step", step_cb }, { "add", add_cb } };

  trends_keys_listen (self->entry, TRENDS_KEYS_QUICK_BOX, GTK_PHASE_CAPTURE, handlers,
                      G_N_ELEMENTS (handlers), self);
  /* A window's keys don't come to a popover: what opened it closes it. */
  trends_keys_listen_for (GTK_WIDGET (self), "win.quick", GTK_PHASE_CAPTURE, close_cb, NULL);
}

static void
trends_quick_box_init (TrendsQuickBox *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  self->chips = trends_quick_chips_new (self->entry);
  gtk_box_insert_child_after (GTK_BOX (self->content), self->chips, self->hint);
  trends_line_entry_keep_lines (GTK_EDITABLE (self->entry));
  trends_line_entry_keep_typed (GTK_EDITABLE (self->entry));
  /* After the chips have read it */
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_set_header_func (self->list, show_header_cb, NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  /* Translators: the name of a list of what was found */
                                  _("Results"), -1);
  trends_accessible_name_popover (GTK_POPOVER (self), _("Add, find or do"));
  listen (self);
}

/* ---------------------------------------------------------------- public doors */

/**
 * trends_quick_box_new:
 * @session: (nullable): of the plan that is open
 *
 * Returns: (transfer floating): a box that is closed
 */
GtkWidget *
trends_quick_box_new (TrendsSession *session)
{
  TrendsQuickBox *self = g_object_new (TRENDS_TYPE_QUICK_BOX, NULL);
  gboolean writable = session != NULL && !trends_session_get_read_only (session);
  const char *what = session != NULL ? _("An initiative, a command or a name") : _("A command");

  g_set_object (&self->session, session);
  if (session != NULL)
    trends_quick_chips_set_session (TRENDS_QUICK_CHIPS (self->chips), session);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), what);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  what, -1);
  gtk_widget_set_visible (self->capture_help, writable);
  gtk_widget_set_visible (self->read_only_help, session != NULL && !writable);
  gtk_widget_set_visible (self->name_help, session != NULL);
  return GTK_WIDGET (self);
}

/**
 * trends_quick_box_open:
 * @trend: (nullable): where initiatives go unless it is said
 * @commands: (element-type TrendsCommand): what can be done now
 * @width: of the window, in pixels
 * @height: of the window
 *
 * Opens it with what was typed before, which is replaced by what is typed now.
 */
void
trends_quick_box_open (TrendsQuickBox *self,
                       TrendsEntity   *trend,
                       GPtrArray      *commands,
                       int             width,
                       int             height)
{
  g_return_if_fail (TRENDS_IS_QUICK_BOX (self));
  g_return_if_fail (commands != NULL);

  stop (self);
  self->results = trends_quick_results_new (self->session, trend, commands);
  g_signal_connect_object (self->results, "changed", G_CALLBACK (show_found), self,
                           G_CONNECT_SWAPPED);
  /* As wide whatever is found: what is typed into doesn't move. */
  gtk_widget_set_size_request (self->content, MIN (WIDEST, width - 48), -1);
  adw_clamp_set_maximum_size (self->clamp, MIN (WIDEST, width - 48));
  adw_clamp_set_tightening_threshold (self->clamp, MIN (WIDEST, width - 48));
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller),
                                              CLAMP (height - ABOVE_LIST, 120, TALLEST));
  show_hint (self, NULL, FALSE);
  restore_draft (self);
  propose_typed (self);
  look_soon (self);
  trends_scroll_open_popover (GTK_POPOVER (self));
}
