/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-findings-pane.c: see trends-findings-pane.h. */

#include "trends-findings-pane.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-announce.h"
#include "trends-container.h"
#include "trends-finding-fix.h"
#include "trends-finding-row.h"
#include "trends-growing-list.h"
#include "trends-keys.h"
#include "trends-line-entry.h"
#include "trends-list-start.h"
#include "trends-one-line.h"
#include "trends-pending.h"
#include "trends-plan-set-aside.h"

#define REASON_CHARS 34
#define STEP 1 /* rows that come in a frame: their words are wrapped, which takes long */
#define FOCUS_PRIORITY (GDK_PRIORITY_EVENTS + 1) /* after what trends-view.c does then */

struct _TrendsFindingsPane
{
  GtkWidget parent_instance;

  TrendsSession *session;
  TrendsFindings *findings;
  GtkFilterListModel *matching[2]; /* of these, and of what is set aside: those of what matches */
  GtkFilter *filter;
  gboolean shows_all;    /* though something is looked for */
  GtkNoSelection *shown; /* of these, or of what is set aside */
  GPtrArray *rows;       /* those that stand for a finding now */
  GtkWidget *heading;
  GtkWidget *count;
  GtkWidget *toggle;
  GtkWidget *hidden;      /* says how many aren't shown */
  GtkWidget *hidden_words;
  GtkWidget *show_all;
  GtkWidget *stack;
  GtkWidget *list;
  GtkWidget *empty;

  /* of what asks for a reason, while it is open */
  TrendsFinding *asked;
  GtkEditable *reason;
  GtkWidget *hint;
  gboolean setting_aside; /* by what is asked, now */
  TrendsFinding *left; /* (nullable): the same, until the focus is back */
  guint place;         /* of what had the focus and has gone, in the list */
  gboolean is_placing; /* the focus is about to go to what is there now */
  TrendsFinding *came_from; /* (nullable): whose menu or whose way to be put right was taken last */
  guint came_from_place; /* its place in the list then */
};

G_DEFINE_FINAL_TYPE (TrendsFindingsPane, trends_findings_pane, GTK_TYPE_WIDGET)

static TrendsPlan *
get_plan (TrendsFindingsPane *self)
{
  return trends_session_get_plan (self->session);
}

static gboolean
shows_aside (TrendsFindingsPane *self)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggle));
}

static GListModel *
get_all (TrendsFindingsPane *self)
{
  return shows_aside (self) ? trends_findings_get_set_aside (self->findings)
                            : G_LIST_MODEL (self->findings);
}

/* Those of what is looked for */
static GListModel *
get_list (TrendsFindingsPane *self)
{
  return G_LIST_MODEL (self->matching[shows_aside (self)]);
}

static gboolean
is_filtered (TrendsFindingsPane *self)
{
  return trends_filter_is_active (trends_session_get_filter (self->session));
}

static gboolean
is_shown (gpointer item,
          gpointer user_data)
{
  TrendsFindingsPane *self = user_data;

  return trends_matches_has_finding (trends_session_get_matches (self->session), item);
}

/* ---------------------------------------------------------------- heading */

/* How many there are of what doesn't match, and the way to these */
static void
update_hidden (TrendsFindingsPane *self,
               guint               n_hidden)
{
  g_autofree char *words
    /* Translators: how many findings aren't shown */
    = g_strdup_printf (ngettext ("%'u is of what doesn’t match.", "%'u are of what doesn’t match.",
                                 n_hidden),
                       n_hidden);

  gtk_widget_set_visible (self->hidden, is_filtered (self) && (n_hidden > 0 || self->shows_all));
  gtk_label_set_label (GTK_LABEL (self->hidden_words),
                       self->shows_all ? _("Of the whole plan.") : words);
  gtk_button_set_label (GTK_BUTTON (self->show_all),
                        self->shows_all ? _("Show those of what matches") : _("Show all findings"));
}

/* While nothing is looked for nothing is asked of each finding. */
static void
filter_again (TrendsFindingsPane *self)
{
  GtkFilter *wanted = is_filtered (self) && !self->shows_all ? self->filter : NULL;

  if (gtk_filter_list_model_get_filter (self->matching[0]) == wanted)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  else
    for (guint i = 0; i < G_N_ELEMENTS (self->matching); i++)
      gtk_filter_list_model_set_filter (self->matching[i], wanted);
}

static void
update_heading (TrendsFindingsPane *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->findings));
  guint n_aside = g_list_model_get_n_items (trends_findings_get_set_aside (self->findings));
  g_autofree char *count = g_strdup_printf (ngettext ("%'u to consider", "%'u to consider", n), n);
  guint n_hidden = g_list_model_get_n_items (get_all (self))
                   - g_list_model_get_n_items (get_list (self));
  /* Translators: how many findings are set aside */
  g_autofree char *aside = g_strdup_printf (ngettext ("%'u set aside", "%'u set aside", n_aside),
                                            n_aside);
  /* Nothing is said of what hasn't been looked for yet. */
  gboolean is_known = n > 0 || n_aside > 0 || !trends_findings_is_searching (self->findings);
  gboolean is_empty = is_known && g_list_model_get_n_items (get_list (self)) == 0;

  gtk_label_set_label (GTK_LABEL (self->count), is_known ? count : "");
  /* Set anew it would be heard anew. */
  if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (self->toggle)), aside) != 0)
    gtk_button_set_label (GTK_BUTTON (self->toggle), aside);
  gtk_label_set_label (GTK_LABEL (self->empty),
                       n_hidden > 0         ? _("Nothing is found in what matches.")
                       : shows_aside (self) ? _("Nothing is set aside.")
                                            : _("Nothing is missing that could be found."));
  update_hidden (self, n_hidden);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), is_empty ? "empty" : "list");
}

/* What is looked for is something else, or what matches is. */
static void
matches_changed_cb (TrendsFindingsPane *self)
{
  self->shows_all = self->shows_all && is_filtered (self);
  filter_again (self);
  update_heading (self);
}

static void
show_all_cb (TrendsFindingsPane *self)
{
  self->shows_all = !self->shows_all;
  matches_changed_cb (self);
}

static void
toggled_cb (TrendsFindingsPane *self)
{
  g_autoptr (TrendsGrowingList) rows = trends_growing_list_new (get_list (self), self->list, STEP);

  gtk_no_selection_set_model (self->shown, G_LIST_MODEL (rows));
  trends_growing_list_set_name (rows, self->list, _("Findings"));
  update_heading (self);
}

/* -------------------------------------------------------------- setting aside */

static void
say (TrendsFindingsPane *self,
     const char         *done,
     const GError       *error)
{
  if (error != NULL)
    trends_session_report (self->session, error);
  else
    trends_session_toast (self->session, done, trends_plan_get_undo_id (get_plan (self)));
}

static gboolean
is_there (TrendsFinding *finding)
{
  return finding != NULL && trends_entity_get_plan (trends_finding_get_entity (finding)) != NULL;
}

/* Not where something else has asked for it meanwhile */
static gboolean
may_focus (TrendsFindingsPane *self)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), TRENDS_TYPE_VIEW);

  return view != NULL && trends_container_may_focus (view);
}

/* (nullable): the row that stands for a finding now */
static GtkWidget *
find_row_of (TrendsFindingsPane *self,
             TrendsFinding      *finding)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (trends_finding_row_get_finding (self->rows->pdata[i]) == finding)
      return gtk_widget_get_parent (self->rows->pdata[i]);
  return NULL;
}

/* To the row of a finding or, where that has gone, to what is in its place now */
static gboolean
focus_finding (TrendsFindingsPane *self,
               TrendsFinding      *finding, /* (nullable) */
               guint               place)
{
  GListModel *list = get_list (self);
  guint n = g_list_model_get_n_items (list);
  GtkWidget *row = finding != NULL ? find_row_of (self, finding) : NULL;

  if (row == NULL && n > 0)
    {
      g_autoptr (TrendsFinding) next = g_list_model_get_item (list, MIN (place, n - 1));

      row = find_row_of (self, next);
    }
  return row != NULL && gtk_widget_grab_focus (row);
}

static gboolean
focus_back_cb (gpointer user_data)
{
  TrendsFindingsPane *self = TRENDS_FINDINGS_PANE (user_data);
  g_autoptr (TrendsFinding) left = g_steal_pointer (&self->left);

  self->is_placing = FALSE;
  if (self->session == NULL || !may_focus (self) || focus_finding (self, left, self->place))
    return G_SOURCE_REMOVE;
  /* A list without rows would keep it. */
  if (g_list_model_get_n_items (get_list (self)) == 0 || !gtk_widget_grab_focus (self->list))
    gtk_widget_grab_focus (self->toggle);
  return G_SOURCE_REMOVE;
}

/* After the view has given the focus to what is selected, as it does when a popover closes */
static void
focus_back (TrendsFindingsPane *self)
{
  if (!self->is_placing)
    g_idle_add_full (FOCUS_PRIORITY, focus_back_cb, g_object_ref (self), g_object_unref);
  self->is_placing = TRUE;
}

static void
closed_cb (TrendsFindingsPane *self)
{
  self->reason = NULL;
  self->hint = NULL;
  g_set_object (&self->left, self->asked);
  g_clear_object (&self->asked);
  focus_back (self);
}

static gboolean
is_found (TrendsFindingsPane *self,
          TrendsFinding      *finding)
{
  return is_there (finding)
         && trends_findings_lookup (self->findings, trends_finding_get_type_of (finding),
                                    trends_finding_get_entity_id (finding)) == finding;
}

static void
close_question (TrendsFindingsPane *self)
{
  gtk_popover_popdown (
    GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (self->reason), GTK_TYPE_POPOVER)));
}

/* What somebody else has put right or set aside meanwhile isn't asked about any more; what was
 * typed stays its draft. */
static void
counted_cb (TrendsFindingsPane *self)
{
  update_heading (self);
  if (self->reason == NULL || self->setting_aside || is_found (self, self->asked))
    return;
  close_question (self);
  trends_session_toast (self->session, _("That finding has gone meanwhile"), NULL);
}

/* ---------------------------------------------------------------- its draft */

static char *
dup_draft_key (TrendsFinding *finding)
{
  return g_strconcat (TRENDS_DRAFT_SET_ASIDE,
                      trends_finding_kind_get (trends_finding_get_type_of (finding))->id, NULL);
}

/* As it is typed it is kept for that finding, however it is left. */
static void
reason_changed_cb (TrendsFindingsPane *self)
{
  g_autofree char *key = dup_draft_key (self->asked);

  trends_line_entry_show_hint (GTK_WIDGET (self->reason), self->hint, NULL, FALSE);
  trends_pending_set_draft (trends_pending_of (get_plan (self)),
                            trends_finding_get_entity_id (self->asked), key,
                            gtk_editable_get_text (self->reason));
}

static void
take_up_draft (TrendsFindingsPane *self)
{
  g_autofree char *key = dup_draft_key (self->asked);
  const char *draft = trends_pending_get_draft (trends_pending_of (get_plan (self)),
                                                trends_finding_get_entity_id (self->asked), key);

  if (draft != NULL)
    gtk_editable_set_text (self->reason, draft);
}

static void
forget_draft (TrendsFindingsPane *self,
              TrendsFinding      *finding)
{
  g_autofree char *key = dup_draft_key (finding);

  trends_pending_set_draft (trends_pending_of (get_plan (self)),
                            trends_finding_get_entity_id (finding), key, NULL);
}

static void
set_aside_cb (TrendsFindingsPane *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsFinding) finding = NULL;
  g_autofree char *reason = NULL;
  gboolean is_set;

  if (self->reason == NULL || !is_found (self, self->asked))
    return;
  finding = g_object_ref (self->asked);
  reason = trends_tidy_line (gtk_editable_get_text (self->reason));
  /* Who comes by it next year has nothing else to go by. */
  if (*reason == '\0')
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->reason));
      gtk_widget_error_bell (GTK_WIDGET (self->reason));
      trends_line_entry_show_hint (GTK_WIDGET (self->reason), self->hint, _("Say why, in a few words"), TRUE);
      trends_announce (GTK_WIDGET (self), _("Say why, in a few words"));
      return;
    }
  self->setting_aside = TRUE;
  is_set = trends_plan_set_finding_aside (get_plan (self), trends_finding_get_type_of (finding),
                                          trends_finding_get_entity (finding), reason, &error)
           != NULL;
  self->setting_aside = FALSE;
  /* What is refused stays, to be copied or mended. */
  if (is_set)
    {
      forget_draft (self, finding);
      close_question (self);
    }
  say (self, _("Finding set aside"), error);
}

static GtkWidget *
make_question (TrendsFindingsPane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *label = gtk_label_new (_("Why is this as it should be?"));
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *button = gtk_button_new_with_label (_("Set aside"));

  self->reason = GTK_EDITABLE (entry);
  self->hint = g_object_new (GTK_TYPE_LABEL, "visible", FALSE, "xalign", 0.0, "wrap", TRUE, "css-classes",
                             (const char *[]) { "hint", "caption", NULL }, NULL);
  trends_line_entry_fold (self->reason);
  gtk_editable_set_width_chars (self->reason, REASON_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Why is this as it should be?"), -1);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("A reason, in a few words"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_REQUIRED, TRUE, -1);
  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_object (entry, "activate", G_CALLBACK (set_aside_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "clicked", G_CALLBACK (set_aside_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), self->hint);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

/* Where a button is on the view */
static GdkRectangle
get_place_on (GtkWidget *button,
              GtkWidget *view)
{
  double x = 0, y = 0;

  gtk_widget_translate_coordinates (button, view, 0, 0, &x, &y);
  return (GdkRectangle) { (int) x, (int) y, gtk_widget_get_width (button),
                          gtk_widget_get_height (button) };
}

/* It belongs to the view: the row may go before it is closed. */
static void
ask_why (TrendsFindingsPane *self,
         TrendsFindingRow   *row)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), TRENDS_TYPE_VIEW);
  GdkRectangle place = get_place_on (trends_finding_row_get_aside (row), view);

  g_set_object (&self->asked, trends_finding_row_get_finding (row));
  self->place = trends_findings_find_in (get_list (self), self->asked);
  gtk_popover_set_child (GTK_POPOVER (popover), make_question (self));
  take_up_draft (self);
  g_signal_connect_object (self->reason, "changed", G_CALLBACK (reason_changed_cb), self,
                           G_CONNECT_SWAPPED);
  trends_accessible_name_popover (GTK_POPOVER (popover), _("Set aside"));
  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  trends_view_show_popover (TRENDS_VIEW (view), GTK_POPOVER (popover), &place, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->reason));
  gtk_editable_set_position (self->reason, -1);
}

static void
end_set_aside (TrendsFindingsPane *self,
               TrendsFinding      *finding)
{
  g_autoptr (GError) error = NULL;

  if (!is_there (finding))
    return;
  trends_plan_take_finding_back (get_plan (self), trends_finding_get_type_of (finding),
                                 trends_finding_get_entity (finding), &error);
  say (self, _("Finding taken back"), error);
}

static void
aside_cb (TrendsFindingsPane *self,
          TrendsFindingRow   *row)
{
  TrendsFinding *finding = trends_finding_row_get_finding (row);

  if (finding == NULL || !trends_session_can_change (self->session))
    return;
  if (trends_finding_get_set_aside (finding) != NULL)
    end_set_aside (self, finding);
  else
    ask_why (self, row);
}

/* From here a person goes elsewhere, and comes back. */
static void
remember (TrendsFindingsPane *self,
          TrendsFinding      *finding)
{
  g_set_object (&self->came_from, finding);
  self->came_from_place = trends_findings_find_in (get_list (self), finding);
}

static void
fix (TrendsFindingsPane *self,
     TrendsFinding      *finding)
{
  if (!is_there (finding))
    return;
  remember (self, finding);
  trends_finding_fix_go (
    finding, TRENDS_VIEW (gtk_widget_get_ancestor (GTK_WIDGET (self), TRENDS_TYPE_VIEW)));
}

static void
fix_cb (TrendsFindingsPane *self,
        TrendsFindingRow   *row)
{
  fix (self, trends_finding_row_get_finding (row));
}

/* -------------------------------------------------------------------- rows */

static void
setup_cb (TrendsFindingsPane *self,
          GtkListItem        *item)
{
  GtkWidget *row = trends_finding_row_new ();

  gtk_list_item_set_child (item, row);
  g_signal_connect_object (row, "fix", G_CALLBACK (fix_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "aside", G_CALLBACK (aside_cb), self, G_CONNECT_SWAPPED);
}

static void
bind_cb (TrendsFindingsPane *self,
         GtkListItem        *item)
{
  TrendsFindingRow *row = TRENDS_FINDING_ROW (gtk_list_item_get_child (item));

  trends_finding_row_set_finding (row, self->findings, gtk_list_item_get_item (item));
  trends_finding_row_set_editable (row, !trends_session_get_read_only (self->session));
  g_ptr_array_add (self->rows, row);
}

static void
unbind_cb (TrendsFindingsPane *self,
           GtkListItem        *item)
{
  TrendsFindingRow *row = TRENDS_FINDING_ROW (gtk_list_item_get_child (item));

  g_ptr_array_remove_fast (self->rows, row);
  trends_finding_row_set_finding (row, NULL, NULL);
}

static void
read_only_cb (TrendsFindingsPane *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    trends_finding_row_set_editable (self->rows->pdata[i],
                                     !trends_session_get_read_only (self->session));
}

static void
activate_cb (TrendsFindingsPane *self,
             guint               position)
{
  g_autoptr (TrendsFinding) finding = g_list_model_get_item (get_list (self), position);

  fix (self, finding);
}

/* (nullable): the row that a widget is, holds, or is in */
static TrendsFindingRow *
find_row (TrendsFindingsPane *self,
          GtkWidget          *widget)
{
  for (guint i = 0; widget != NULL && i < self->rows->len; i++)
    {
      GtkWidget *row = self->rows->pdata[i];

      if (widget == row || gtk_widget_get_parent (row) == widget
          || gtk_widget_is_ancestor (widget, row))
        return TRENDS_FINDING_ROW (row);
    }
  return NULL;
}

static gboolean
set_aside_key_cb (GtkWidget *widget,
                  GVariant  *arguments,
                  gpointer   user_data)
{
  TrendsFindingsPane *self = TRENDS_FINDINGS_PANE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  TrendsFindingRow *row = find_row (self, root != NULL ? gtk_root_get_focus (root) : NULL);

  if (row == NULL)
    return FALSE;
  aside_cb (self, row);
  return TRUE;
}

/* What had the focus goes from the list, whoever put that right: it goes to what is in its place.
 * This is told before the rows are. */
static void
items_changed_cb (GListModel         *list,
                  guint               position,
                  guint               n_removed,
                  guint               n_added,
                  TrendsFindingsPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  TrendsFindingRow *row
    = root != NULL && list == get_list (self) ? find_row (self, gtk_root_get_focus (root)) : NULL;

  if (row == NULL || n_removed == 0
      || trends_findings_find_in (list, trends_finding_row_get_finding (row)) != G_MAXUINT)
    return;
  self->place = position;
  focus_back (self);
}

/* ------------------------------------------------------------------ class */

/* Tab comes to the list once, and goes on. */
static gboolean
trends_findings_pane_focus (GtkWidget        *widget,
                            GtkDirectionType  direction)
{
  TrendsFindingsPane *self = TRENDS_FINDINGS_PANE (widget);
  gboolean in_list = trends_container_has_focus (self->list);

  if (in_list && direction == GTK_DIR_TAB_FORWARD)
    return FALSE;
  if (in_list && direction == GTK_DIR_TAB_BACKWARD)
    return gtk_widget_grab_focus (self->toggle);
  return GTK_WIDGET_CLASS (trends_findings_pane_parent_class)->focus (widget, direction);
}

static void
trends_findings_pane_dispose (GObject *object)
{
  TrendsFindingsPane *self = TRENDS_FINDINGS_PANE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->shown);
  g_clear_object (&self->matching[0]);
  g_clear_object (&self->matching[1]);
  g_clear_object (&self->filter);
  g_clear_object (&self->asked);
  g_clear_object (&self->left);
  g_clear_object (&self->came_from);
  g_clear_object (&self->findings);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_findings_pane_parent_class)->dispose (object);
}

static void
trends_findings_pane_finalize (GObject *object)
{
  g_ptr_array_unref (TRENDS_FINDINGS_PANE (object)->rows);

  G_OBJECT_CLASS (trends_findings_pane_parent_class)->finalize (object);
}

static void
trends_findings_pane_class_init (TrendsFindingsPaneClass *klass)
{
  static const TrendsKeyHandler handlers[] = { { "set-aside", set_aside_key_cb } };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_findings_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = trends_findings_pane_finalize;
  widget_class->focus = trends_findings_pane_focus;
  gtk_widget_class_set_css_name (widget_class, "trends-findings");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  trends_keys_bind (widget_class, TRENDS_KEYS_INSIGHTS, handlers, G_N_ELEMENTS (handlers));
}

static void
make_heading (TrendsFindingsPane *self)
{
  GtkWidget *title = gtk_label_new (_("Findings"));

  self->heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  self->count = gtk_label_new (NULL);
  self->toggle = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "accessible-role",
                               GTK_ACCESSIBLE_ROLE_SWITCH, "label", "", NULL);
  gtk_widget_add_css_class (self->heading, "heading-line");
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (self->count, "secondary");
  gtk_label_set_xalign (GTK_LABEL (self->count), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->count), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->count, TRUE);
  gtk_widget_add_css_class (self->toggle, "flat");
  trends_accessible_follow_toggle (GTK_TOGGLE_BUTTON (self->toggle));
  gtk_box_append (GTK_BOX (self->heading), title);
  gtk_box_append (GTK_BOX (self->heading), self->count);
  gtk_box_append (GTK_BOX (self->heading), self->toggle);
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));
}

static void
make_hidden (TrendsFindingsPane *self)
{
  self->hidden = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  self->hidden_words = gtk_label_new (NULL);
  self->show_all = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->hidden, "heading-line");
  gtk_label_set_wrap (GTK_LABEL (self->hidden_words), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->hidden_words), 0);
  gtk_widget_add_css_class (self->hidden_words, "secondary");
  gtk_widget_set_hexpand (self->hidden_words, TRUE);
  gtk_widget_add_css_class (self->show_all, "flat");
  g_signal_connect_object (self->show_all, "clicked", G_CALLBACK (show_all_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->hidden), self->hidden_words);
  gtk_box_append (GTK_BOX (self->hidden), self->show_all);
  gtk_widget_set_visible (self->hidden, FALSE);
  gtk_widget_set_parent (self->hidden, GTK_WIDGET (self));
}

static void
make_list (TrendsFindingsPane *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller;

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  self->shown = gtk_no_selection_new (NULL);
  self->list = gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->shown)), factory);
  trends_list_start_keep (GTK_LIST_VIEW (self->list));
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (activate_cb), self);
  scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                           "vexpand", TRUE, "child", self->list, NULL);
  self->empty = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->empty), TRUE);
  gtk_widget_add_css_class (self->empty, "quiet");
  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), scroller, "list");
  gtk_stack_add_named (GTK_STACK (self->stack), self->empty, "empty");
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
}

static void
trends_findings_pane_init (TrendsFindingsPane *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  self->rows = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Findings"), -1);
  make_heading (self);
  make_hidden (self);
  make_list (self);
}

static void
follow_matches (TrendsFindingsPane *self,
                TrendsView         *view)
{
  GListModel *all[] = { G_LIST_MODEL (self->findings),
                        trends_findings_get_set_aside (self->findings) };

  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      self->matching[i] = gtk_filter_list_model_new (g_object_ref (all[i]), NULL);
      g_signal_connect_object (self->matching[i], "items-changed", G_CALLBACK (items_changed_cb),
                               self, 0);
    }
  filter_again (self);
  trends_view_follow (view, trends_session_get_matches (self->session), "changed",
                      G_CALLBACK (matches_changed_cb), self);
}

/**
 * trends_findings_pane_new:
 * @view: whose part it is, and whose session's plan it is about
 *
 * Returns: (transfer floating): the list
 */
GtkWidget *
trends_findings_pane_new (TrendsView *view)
{
  TrendsFindingsPane *self = g_object_new (TRENDS_TYPE_FINDINGS_PANE, NULL);
  TrendsSession *session = trends_view_get_session (view);

  self->session = g_object_ref (session);
  self->findings = trends_findings_new_in_parts (
    trends_session_get_plan (session), trends_today_get_day (trends_session_get_today (session)),
    trends_view_get_feed (view));
  follow_matches (self, view);
  g_signal_connect_object (self->findings, "counted", G_CALLBACK (counted_cb), self,
                           G_CONNECT_SWAPPED);
  trends_view_follow (view, session, "notify::read-only", G_CALLBACK (read_only_cb), self);
  g_signal_connect_object (self->toggle, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);
  toggled_cb (self);
  return GTK_WIDGET (self);
}

/**
 * trends_findings_pane_set_today:
 * @today: the day it is, as a Julian day
 */
void
trends_findings_pane_set_today (TrendsFindingsPane *self,
                                gint64              today)
{
  g_return_if_fail (TRENDS_IS_FINDINGS_PANE (self));

  trends_findings_set_today (self->findings, today);
}

/**
 * trends_findings_pane_reveal:
 * @entity: an entity of the session's plan
 *
 * Gives the focus back to the finding from which a person went to the entity, or opened its menu;
 * where that is put right, to the one that has its place now.
 *
 * Returns: whether it was from one
 */
gboolean
trends_findings_pane_reveal (TrendsFindingsPane *self,
                             TrendsEntity       *entity)
{
  g_return_val_if_fail (TRENDS_IS_FINDINGS_PANE (self), FALSE);

  return is_there (self->came_from) && trends_finding_fix_get_entity (self->came_from) == entity
         && focus_finding (self, self->came_from, self->came_from_place);
}

/**
 * trends_findings_pane_find_row:
 * @entity: what a finding would change
 *
 * Where a menu of the entity belongs that is opened from a finding; the focus comes back to that.
 *
 * Returns: (transfer none) (nullable): the row with the focus, where it is about that
 */
GtkWidget *
trends_findings_pane_find_row (TrendsFindingsPane *self,
                               TrendsEntity       *entity)
{
  GtkRoot *root;
  TrendsFindingRow *row;

  g_return_val_if_fail (TRENDS_IS_FINDINGS_PANE (self), NULL);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  row = find_row (self, root != NULL ? gtk_root_get_focus (root) : NULL);
  if (row == NULL || trends_findings_pane_get_entity_of (self, GTK_WIDGET (row)) != entity)
    return NULL;
  remember (self, trends_finding_row_get_finding (row));
  return gtk_widget_get_parent (GTK_WIDGET (row));
}

/**
 * trends_findings_pane_get_findings:
 *
 * Returns: (transfer none): what it shows, of the plan as it is now
 */
TrendsFindings *
trends_findings_pane_get_findings (TrendsFindingsPane *self)
{
  g_return_val_if_fail (TRENDS_IS_FINDINGS_PANE (self), NULL);

  trends_findings_finish (self->findings);
  return self->findings;
}

/**
 * trends_findings_pane_get_entity_of:
 * @widget: any widget
 *
 * Returns: (transfer none) (nullable): what would be changed by the finding in whose row it is,
 *   where that is a trend or an initiative
 */
TrendsEntity *
trends_findings_pane_get_entity_of (TrendsFindingsPane *self,
                                    GtkWidget          *widget)
{
  TrendsFindingRow *row = find_row (self, widget);
  TrendsFinding *finding = row != NULL ? trends_finding_row_get_finding (row) : NULL;
  TrendsEntity *entity = is_there (finding) ? trends_finding_fix_get_entity (finding) : NULL;

  return entity != NULL && trends_session_is_shown (entity) ? entity : NULL;
}
