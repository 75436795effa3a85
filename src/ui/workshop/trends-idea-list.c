/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-idea-list.c: see trends-idea-list.h. Rows are made anew when something of them is another, and only
 * where they are seen; the focus stays with what it was on. What is dragged is in trends-idea-drag.c.
 */

#include "trends-idea-list.h"

#include <glib/gi18n-lib.h>

#include "trends-announce.h"
#include "trends-ask-line.h"
#include "trends-ballot-subjects.h"
#include "trends-check-button.h"
#include "trends-hold.h"
#include "trends-idea-drag.h"
#include "trends-idea-groups.h"
#include "trends-idea-row.h"
#include "trends-idea-verbs.h"
#include "trends-ideas.h"
#include "trends-key-tip.h"
#include "trends-keys.h"
#include "trends-scroll.h"

struct _TrendsIdeaList
{
  GtkWidget parent_instance;

  TrendsSession *session;
  TrendsPresentation *presentation;
  GtkWidget *box;
  GtkWidget *all;     /* the switch between one trend and all */
  GtkWidget *reveal;
  GtkWidget *summary;
  GtkWidget *ask;     /* (nullable): what is asked at the moment */
  GtkListBox *list;
  GtkWidget *menu;    /* (nullable): the one that was opened last */
  char *menu_id;      /* (nullable): what that is for */
  gboolean menu_of_group;
  GPtrArray *marked;  /* (element-type utf8): ids */
  char *shown;        /* (nullable): all that the rows say */
};

G_DEFINE_FINAL_TYPE (TrendsIdeaList, trends_idea_list, GTK_TYPE_WIDGET)

static guint said_signal;

static TrendsPlan *
get_plan (TrendsIdeaList *self)
{
  return trends_session_get_plan (self->session);
}

static void
say (TrendsIdeaList *self,
     const char     *words)
{
  if (*words != '\0')
    g_signal_emit (self, said_signal, 0, words);
}

/* ---------------------------------------------------------------------- which there are */

static gboolean
shows_all (TrendsIdeaList *self)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (self->all));
}

/* (nullable): the trend on the wall, in the plan */
static TrendsEntity *
find_trend (TrendsIdeaList *self)
{
  TrendsEntity *trend = trends_presentation_get_slide (self->presentation)->trend;

  return trend != NULL ? trends_plan_lookup (get_plan (self), trends_entity_get_id (trend)) : NULL;
}

/* (transfer full): where no trend is on the wall, all of them */
static GPtrArray *
list_ideas (TrendsIdeaList *self)
{
  return trends_ideas_list (get_plan (self), trends_presentation_get_workshop (self->presentation),
                            shows_all (self) ? NULL : find_trend (self));
}

static gboolean
is_marked (TrendsIdeaList *self,
           TrendsEntity   *idea)
{
  return g_ptr_array_find_with_equal_func (self->marked, trends_entity_get_id (idea), g_str_equal,
                                           NULL);
}

/* (transfer full) */
static char *
describe (TrendsIdeaList *self,
          GPtrArray      *ideas)
{
  GString *text = g_string_new (shows_all (self) ? "+" : "");

  for (guint i = 0; i < ideas->len; i++)
    {
      TrendsEntity *idea = ideas->pdata[i];
      g_auto (GStrv) wordings = trends_entity_dup_strings (idea, TRENDS_IDEA_WORDINGS);
      g_autofree char *joined = wordings != NULL ? g_strjoinv ("\n", wordings) : NULL;

      g_string_append_printf (text, "%s\n%s\n%s\n%s\n%s\n%d%d\n", trends_entity_get_id (idea),
                              trends_entity_get_name (idea), joined != NULL ? joined : "",
                              trends_entity_get_text (idea, TRENDS_IDEA_CLUSTER),
                              trends_entity_get_text (idea, TRENDS_IDEA_INITIATIVE),
                              (int) trends_entity_get_integer (idea, TRENDS_IDEA_REVEALED),
                              is_marked (self, idea));
    }
  return g_string_free (text, FALSE);
}

static void
show_summary (TrendsIdeaList *self,
              GPtrArray      *ideas)
{
  guint n_hidden = trends_idea_groups_count_hidden (ideas);
  g_autofree char *number = g_strdup_printf (ngettext ("%u idea", "%u ideas", ideas->len),
                                             ideas->len);
  g_autofree char *hidden = g_strdup_printf (
    /* Translators: how many ideas of a workshop aren't shown to the room */
    ngettext ("%u hidden from the room", "%u hidden from the room", n_hidden), n_hidden);
  /* Translators: how many ideas there are, and how many of them are hidden: “12 ideas, 3 hidden from
   * the room” */
  g_autofree char *both = g_strdup_printf (_("%s, %s"), number, hidden);

  gtk_label_set_label (GTK_LABEL (self->summary), ideas->len == 0 ? _("No ideas yet")
                                                  : n_hidden > 0 ? both : number);
  gtk_widget_set_sensitive (self->reveal, n_hidden > 0);
}

/* ----------------------------------------------------------------------------- rows */

static TrendsIdeaRow *
get_row (TrendsIdeaList *self,
         guint           index)
{
  return (TrendsIdeaRow *) gtk_list_box_get_row_at_index (self->list, (int) index);
}

/* (nullable): where the focus is */
static TrendsIdeaRow *
get_focused (TrendsIdeaList *self)
{
  return (TrendsIdeaRow *) gtk_widget_get_focus_child (GTK_WIDGET (self->list));
}

/* Each group has a row of its own above it. */
static void
append_group (TrendsIdeaList *self,
              GPtrArray      *ideas,
              guint           first)
{
  g_autoptr (GPtrArray) members = NULL;

  if (!trends_ballot_subjects_is_grouped (ideas->pdata[first])
      || (first > 0
          && trends_ballot_subjects_are_grouped (ideas->pdata[first], ideas->pdata[first - 1])))
    return;
  members = trends_idea_groups_list (ideas, ideas->pdata[first]);
  gtk_list_box_append (self->list, trends_idea_row_new_group (members));
}

static void
fill (TrendsIdeaList *self,
      GPtrArray      *ideas)
{
  for (guint i = 0; i < ideas->len; i++)
    {
      append_group (self, ideas, i);
      gtk_list_box_append (self->list, trends_idea_row_new (ideas->pdata[i],
                                                            is_marked (self, ideas->pdata[i]),
                                                            shows_all (self)));
    }
}

/* The row of what had the focus, or what stands where that was */
static GtkWidget *
find_again (TrendsIdeaList *self,
            const char     *id,
            gboolean        is_group,
            guint           index)
{
  TrendsIdeaRow *row;
  guint n = 0;

  for (; (row = get_row (self, n)) != NULL; n++)
    if (trends_idea_row_is_like (row, id, is_group))
      return GTK_WIDGET (row);
  return n > 0 ? GTK_WIDGET (get_row (self, MIN (index, n - 1))) : self->all;
}

static void
remake (TrendsIdeaList *self,
        GPtrArray      *ideas)
{
  TrendsIdeaRow *focused = get_focused (self);
  g_autofree char *id = focused != NULL
                          ? g_strdup (trends_entity_get_id (trends_idea_row_get_idea (focused)))
                          : NULL;
  gboolean is_group = focused != NULL && trends_idea_row_is_group (focused);
  guint index = focused != NULL
                  ? (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focused)) : 0;
  GtkListBoxRow *row;

  if (focused != NULL)
    gtk_widget_grab_focus (self->all);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  fill (self, ideas);
  if (id != NULL)
    gtk_widget_grab_focus (find_again (self, id, is_group, index));
}

static void
update (TrendsIdeaList *self)
{
  g_autoptr (GPtrArray) ideas = NULL;
  g_autofree char *text = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  ideas = list_ideas (self);
  text = describe (self, ideas);
  if (g_strcmp0 (text, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&text);
  show_summary (self, ideas);
  remake (self, ideas);
  gtk_widget_set_visible (GTK_WIDGET (self->list), ideas->len > 0);
}

/* ---------------------------------------------------------------------------- marking */

static void
mark (TrendsIdeaList *self,
      TrendsEntity   *idea)
{
  const char *id = trends_entity_get_id (idea);
  guint index;

  if (g_ptr_array_find_with_equal_func (self->marked, id, g_str_equal, &index))
    g_ptr_array_remove_index (self->marked, index);
  else
    g_ptr_array_add (self->marked, g_strdup (id));
  trends_announce (GTK_WIDGET (self->list), is_marked (self, idea) ? _("Marked")
                                                                   : _("Not marked any more"));
  update (self);
}

/* (transfer full): what is marked besides @idea, and still there */
static GPtrArray *
list_marked (TrendsIdeaList *self,
             TrendsEntity   *idea)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->marked->len; i++)
    {
      TrendsEntity *other = trends_plan_lookup_kind (get_plan (self), TRENDS_KIND_IDEA,
                                                     self->marked->pdata[i]);

      if (other != NULL && other != idea)
        g_ptr_array_add (all, g_object_ref (other));
    }
  return all;
}

/* ------------------------------------------------------------------------------ verbs */

/* What a verb is for, until it was answered */
typedef struct
{
  TrendsIdeaList *list;
  TrendsIdeaSubjects subjects;
  char *verb;
} Task;

static void
task_free (gpointer data)
{
  Task *task = data;

  trends_idea_subjects_clear (&task->subjects);
  g_free (task->verb);
  g_free (task);
}

static Task *
task_new (TrendsIdeaList *self,
          TrendsEntity   *idea,
          gboolean        is_group,
          const char     *verb)
{
  Task *task = g_new0 (Task, 1);

  task->list = self;
  task->verb = g_strdup (verb);
  task->subjects = (TrendsIdeaSubjects) { self->session, self->presentation, FALSE, NULL, is_group,
                                          list_marked (self, idea) };
  if (is_group)
    {
      g_autoptr (GPtrArray) ideas = list_ideas (self);

      task->subjects.ideas = trends_idea_groups_list (ideas, idea);
    }
  else
    {
      task->subjects.ideas = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (task->subjects.ideas, g_object_ref (idea));
    }
  return task;
}

/* Marks were for what has been done. */
static void
perform (Task       *task,
         const char *answer)
{
  TrendsIdeaList *self = task->list;
  g_autofree char *before = g_strdup (trends_plan_get_undo_id (get_plan (self)));
  g_autofree char *words = trends_idea_verbs_use (&task->subjects, task->verb, answer);

  if (g_strcmp0 (before, trends_plan_get_undo_id (get_plan (self))) != 0)
    g_ptr_array_set_size (self->marked, 0);
  update (self);
  say (self, words);
}

static void
end_ask (TrendsIdeaList *self)
{
  GtkWidget *ask = g_steal_pointer (&self->ask);

  if (ask == NULL)
    return;
  gtk_box_remove (GTK_BOX (self->box), ask);
}

static void
focus_row_of (TrendsIdeaList *self,
              TrendsEntity   *idea)
{
  gtk_widget_grab_focus (find_again (self, trends_entity_get_id (idea), FALSE, 0));
}

static void
answered_cb (GtkWidget  *ask,
             const char *text,
             Task       *task)
{
  TrendsIdeaList *self = task->list;
  g_autoptr (TrendsEntity) idea = g_object_ref (task->subjects.ideas->pdata[0]);

  if (*text == '\0')
    {
      trends_ask_line_show_problem (TRENDS_ASK_LINE (ask), _("Type something, or press Escape"));
      return;
    }
  perform (task, text);
  end_ask (self);
  focus_row_of (self, idea);
}

static void
closed_cb (GtkWidget *ask,
           Task      *task)
{
  TrendsIdeaList *self = task->list;
  g_autoptr (TrendsEntity) idea = g_object_ref (task->subjects.ideas->pdata[0]);

  end_ask (self);
  focus_row_of (self, idea);
}

/* (transfer full): takes the task */
static void
ask (TrendsIdeaList           *self,
     Task                     *task,
     const TrendsIdeaQuestion *question)
{
  const TrendsField *field = trends_kind_get_field (TRENDS_KIND_IDEA, question->field);

  end_ask (self);
  self->ask = trends_ask_line_new (question->question, question->text, FALSE);
  trends_ask_line_keep_draft (TRENDS_ASK_LINE (self->ask), get_plan (self),
                              trends_entity_get_id (task->subjects.ideas->pdata[0]), field->key);
  g_object_set_data_full (G_OBJECT (self->ask), "trends-task", task, task_free);
  g_signal_connect (self->ask, "answered", G_CALLBACK (answered_cb), task);
  g_signal_connect (self->ask, "closed", G_CALLBACK (closed_cb), task);
  gtk_box_insert_child_after (GTK_BOX (self->box), self->ask, self->summary);
  gtk_widget_grab_focus (self->ask);
}

static void
use_on (TrendsIdeaList *self,
        TrendsEntity   *idea,
        gboolean        is_group,
        const char     *verb)
{
  Task *task = task_new (self, idea, is_group, verb);
  g_auto (TrendsIdeaQuestion) question = { NULL, NULL, 0 };

  if (trends_idea_verbs_asks (&task->subjects, verb, &question))
    {
      ask (self, task, &question);
      return;
    }
  perform (task, NULL);
  task_free (task);
}

static void
use (TrendsIdeaList *self,
     TrendsIdeaRow  *row,
     const char     *verb)
{
  g_autoptr (TrendsEntity) idea = NULL;

  idea = g_object_ref (trends_idea_row_get_idea (row));
  if (g_str_equal (verb, "as-group"))
    use_on (self, idea, TRUE, "initiative");
  else if (!g_str_equal (verb, "mark"))
    use_on (self, idea, trends_idea_row_is_group (row), verb);
  else if (!trends_idea_row_is_group (row))
    mark (self, idea);
}

/* What is dragged onto something is grouped with that. */
static void
dropped_cb (TrendsEntity *dragged,
            GtkWidget    *onto,
            gpointer      user_data)
{
  TrendsIdeaList *self = user_data;
  TrendsIdeaRow *row = TRENDS_IDEA_ROW (onto);
  g_autoptr (TrendsEntity) idea = g_object_ref (trends_idea_row_get_idea (row));

  if (dragged == idea)
    return;
  g_ptr_array_set_size (self->marked, 0);
  g_ptr_array_add (self->marked, g_strdup (trends_entity_get_id (dragged)));
  use_on (self, idea, FALSE, "group");
}

/* -------------------------------------------------------------------- keys, and a menu */

static gboolean
use_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  TrendsIdeaList *self = user_data;

  if (get_focused (self) == NULL)
    return FALSE;
  use (self, get_focused (self), g_variant_get_string (args, NULL));
  return TRUE;
}

static void
append_item (GMenu      *menu,
             const char *label,
             const char *verb)
{
  g_autofree char *action = g_strdup_printf ("ideas.use::%s", verb);
  g_autofree char *key = g_strdup_printf ("idea::%s", verb);

  trends_keys_append_item (menu, label, action, TRENDS_KEYS_IDEAS, key);
}

static GMenuModel *
make_menu (TrendsIdeaList *self,
           TrendsIdeaRow  *row)
{
  TrendsEntity *idea = trends_idea_row_get_idea (row);
  gboolean is_group = trends_idea_row_is_group (row);
  gboolean grouped = trends_ballot_subjects_is_grouped (idea);
  GMenu *menu = g_menu_new ();

  if (!is_group)
    append_item (menu, is_marked (self, idea) ? _("Not marked") : _("Mark"), "mark");
  append_item (menu, is_group ? _("Rename the group…") : _("Reword…"), "edit");
  append_item (menu, _("Group with what is marked…"), "group");
  if (!is_group)
    append_item (menu, _("Merge with the marked, or what is alike"), "merge");
  if (grouped)
    append_item (menu, is_group ? _("Ungroup") : _("Take out of its group"), "ungroup");
  append_item (menu, is_group ? _("Make the group an initiative") : _("Make it an initiative"),
               "initiative");
  if (grouped && !is_group)
    append_item (menu, _("Make its group an initiative"), "as-group");
  append_item (menu, trends_entity_get_integer (idea, TRENDS_IDEA_REVEALED) == 1
                       ? _("Hide from the room") : _("Reveal to the room"), "show");
  append_item (menu, _("Delete"), "delete");
  return G_MENU_MODEL (menu);
}

/* What it did may ask something; or else the focus goes back to where it came from. */
static void
menu_closed_cb (TrendsIdeaList *self)
{
  if (self->ask != NULL)
    gtk_widget_grab_focus (self->ask);
  else if (get_focused (self) == NULL && self->menu_id != NULL)
    gtk_widget_grab_focus (find_again (self, self->menu_id, self->menu_of_group, 0));
}

/* It isn't the row's: what is done from it may make that anew. */
static void
popup_menu (TrendsIdeaList *self,
            TrendsIdeaRow  *row)
{
  g_autoptr (GMenuModel) model = make_menu (self, row);
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self), &bounds))
    return;
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_free (self->menu_id);
  self->menu_id = g_strdup (trends_entity_get_id (trends_idea_row_get_idea (row)));
  self->menu_of_group = trends_idea_row_is_group (row);
  self->menu = gtk_popover_menu_new_from_model (model);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                 (int) bounds.size.width,
                                                 (int) bounds.size.height });
  g_signal_connect_object (self->menu, "closed", G_CALLBACK (menu_closed_cb), self,
                           G_CONNECT_SWAPPED);
  trends_scroll_open_popover (GTK_POPOVER (self->menu));
}

static gboolean
menu_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  TrendsIdeaList *self = user_data;

  if (get_focused (self) == NULL)
    return FALSE;
  popup_menu (self, get_focused (self));
  return TRUE;
}

/* The list goes from row to row by itself. */
static gboolean
step_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  return FALSE;
}

static const TrendsKeyHandler handlers[] = {
  { "step-idea", step_cb },
  { "idea", use_cb },
  { "menu", menu_cb },
};

/* A press has the focus go there first. */
static void
pressed_cb (GtkGestureClick *gesture,
            int              n_presses,
            double           x,
            double           y,
            gpointer         user_data)
{
  TrendsIdeaList *self = user_data;
  GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_y (self->list, (int) y));
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));

  if (row == NULL || event == NULL)
    return;
  gtk_widget_grab_focus (row);
  if (!gdk_event_triggers_context_menu (event))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  popup_menu (self, TRENDS_IDEA_ROW (row));
}

static gboolean
hold_cb (GtkWidget *list,
         double     x,
         double     y)
{
  GtkWidget *self = gtk_widget_get_ancestor (list, TRENDS_TYPE_IDEA_LIST);
  GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_y (GTK_LIST_BOX (list), (int) y));

  if (row == NULL)
    return FALSE;
  gtk_widget_grab_focus (row);
  popup_menu (TRENDS_IDEA_LIST (self), TRENDS_IDEA_ROW (row));
  return TRUE;
}

static void
use_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  TrendsIdeaList *self = TRENDS_IDEA_LIST (widget);
  GtkWidget *row = self->menu_id != NULL
                     ? find_again (self, self->menu_id, self->menu_of_group, 0) : NULL;

  if (row != NULL && TRENDS_IS_IDEA_ROW (row))
    use (self, TRENDS_IDEA_ROW (row), g_variant_get_string (parameter, NULL));
}

static void
reveal_cb (TrendsIdeaList *self)
{
  g_autoptr (GPtrArray) ideas = list_ideas (self);
  g_autoptr (GPtrArray) hidden = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  TrendsIdeaSubjects subjects = { self->session, self->presentation, FALSE, hidden, FALSE, none };
  g_autofree char *words = NULL;

  for (guint i = 0; i < ideas->len; i++)
    if (trends_entity_get_integer (ideas->pdata[i], TRENDS_IDEA_REVEALED) != 1)
      g_ptr_array_add (hidden, g_object_ref (ideas->pdata[i]));
  if (hidden->len == 0)
    return;
  words = trends_idea_verbs_use (&subjects, "show", NULL);
  update (self);
  say (self, words);
}

/* ------------------------------------------------------------------------ the widget */

static void
trends_idea_list_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (trends_idea_list_parent_class)->map (widget);
  update (TRENDS_IDEA_LIST (widget));
}

static void
trends_idea_list_dispose (GObject *object)
{
  TrendsIdeaList *self = TRENDS_IDEA_LIST (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->menu_id, g_free);
  g_clear_pointer (&self->marked, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_free);
  g_clear_object (&self->presentation);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_idea_list_parent_class)->dispose (object);
}

static void
trends_idea_list_class_init (TrendsIdeaListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_idea_list_dispose;
  widget_class->map = trends_idea_list_map;
  gtk_widget_class_set_css_name (widget_class, "trends-idea-list");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "ideas.use", "s", use_action);

  said_signal = g_signal_new ("said", TRENDS_TYPE_IDEA_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
add_head (TrendsIdeaList *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  self->all = trends_check_button_new (_("Of all trends"));
  gtk_widget_set_hexpand (self->all, TRUE);
  self->reveal = gtk_button_new_with_label (_("Reveal all"));
  trends_key_tip_add (self->reveal, "reveal");
  gtk_box_append (GTK_BOX (head), self->all);
  gtk_box_append (GTK_BOX (head), self->reveal);
  gtk_box_append (GTK_BOX (self->box), head);
  g_signal_connect_swapped (self->all, "toggled", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->reveal, "clicked", G_CALLBACK (reveal_cb), self);
}

static void
add_list (TrendsIdeaList *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Ideas"), -1);
  trends_keys_listen (GTK_WIDGET (self->list), TRENDS_KEYS_IDEAS, GTK_PHASE_CAPTURE, handlers,
                      G_N_ELEMENTS (handlers), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (click));
  trends_hold_add (GTK_WIDGET (self->list), hold_cb);
  trends_idea_drag_add (GTK_WIDGET (self->list), dropped_cb, self);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->list));
}

static void
trends_idea_list_init (TrendsIdeaList *self)
{
  self->marked = g_ptr_array_new_with_free_func (g_free);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  add_head (self);
  self->summary = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "css-classes",
                                (const char *[]) { "quiet", NULL }, NULL);
  gtk_box_append (GTK_BOX (self->box), self->summary);
  add_list (self);
}

/**
 * trends_idea_list_new:
 * @session: whose plan the ideas are in
 * @presentation: where the workshop stands
 *
 * Returns: (transfer floating): it
 */
GtkWidget *
trends_idea_list_new (TrendsSession      *session,
                      TrendsPresentation *presentation)
{
  TrendsIdeaList *self = g_object_new (TRENDS_TYPE_IDEA_LIST, NULL);

  g_return_val_if_fail (TRENDS_IS_SESSION (session), GTK_WIDGET (self));
  g_return_val_if_fail (TRENDS_IS_PRESENTATION (presentation), GTK_WIDGET (self));

  self->session = g_object_ref (session);
  self->presentation = g_object_ref (presentation);
  g_signal_connect_object (presentation, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_plan (self), "applied", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  return GTK_WIDGET (self);
}

/**
 * trends_idea_list_take_focus:
 *
 * Gives the focus to its first row.
 *
 * Returns: whether there is one
 */
gboolean
trends_idea_list_take_focus (TrendsIdeaList *self)
{
  TrendsIdeaRow *row;

  g_return_val_if_fail (TRENDS_IS_IDEA_LIST (self), FALSE);

  update (self);
  row = get_row (self, 0);
  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}
