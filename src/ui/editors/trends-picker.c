/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-picker.c: a search entry over a list of entities. Enter takes the one
 * of just that name, or the first that matches, or makes a new one; Down goes
 * into the list. Rows are made for the first matches only, and for more as the
 * list is scrolled: nobody reads ten thousand, and making them takes its time. */

#include "trends-picker.h"

#include <glib/gi18n.h>

#include "trends-accessible.h"
#include "trends-announce.h"
#include "trends-entity-label.h"
#include "trends-fold.h"
#include "trends-keys.h"
#include "trends-one-line.h"
#include "trends-owner-verbs.h"
#include "trends-scroll.h"
#include "trends-search.h"
#include "trends-search-entry.h"
#include "trends-wrapped-label.h"

#define HEADING_CHARS 30
#define MAX_LIST_HEIGHT 264
#define BATCH 40 /* rows that are made at once */

struct _TrendsPicker
{
  GtkPopover parent_instance;

  TrendsKind kind;
  TrendsPickerFunc offer;
  gpointer offer_data;
  gboolean may_create;

  GtkWidget *heading;
  GtkWidget *entry;
  GtkWidget *scroller;
  GtkWidget *list;
  GtkWidget *more;
  GtkWidget *none;
  GtkWidget *create;
  GtkWidget *clear;

  GListModel *source; /* while open */
  GPtrArray *found;   /* all that match */
  GListStore *shown;  /* the first of them */
  char *needle;       /* folded; NULL while closed */
  guint grow_later;
  guint n_frames; /* since it was opened, up to PLACING_FRAMES */
  guint placing;
};

/* Frames that it takes to have a place on the screen */
#define PLACING_FRAMES 3

enum
{
  SIGNAL_PICKED,
  SIGNAL_CREATED,
  SIGNAL_CLEARED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrendsPicker, trends_picker, GTK_TYPE_POPOVER)

/* ------------------------------------------------------------- searching */

static gboolean
matches (TrendsPicker *self,
         TrendsEntity *entity)
{
  return trends_search_finds (trends_entity_get_folded_name (entity), self->needle)
         && (self->offer == NULL || self->offer (entity, self->offer_data));
}

static char *
dup_typed (TrendsPicker *self)
{
  return trends_tidy_line (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

/* The entity that is called what was typed: as it is spelt or, where that is only
 * one, as people take it for the same. */
static TrendsEntity *
find_exact (TrendsPicker *self,
            const char   *typed)
{
  TrendsEntity *exact = NULL;
  guint n_exact = 0;

  for (guint i = 0; i < self->found->len; i++)
    {
      TrendsEntity *entity = self->found->pdata[i];

      if (strcmp (trends_entity_get_folded_name (entity), self->needle) != 0)
        continue;
      if (trends_name_is_spelt (trends_entity_get_name (entity), typed))
        return entity;
      exact = entity;
      n_exact++;
    }

  return n_exact == 1 ? exact : NULL;
}

static void
offer_creation (TrendsPicker *self,
                const char   *typed)
{
  gboolean offered = self->may_create && *typed != '\0'
                     && find_exact (self, typed) == NULL;
  /* Translators: %s is a name that was typed */
  g_autofree char *label = g_strdup_printf (_("Add “%s”"), typed);

  gtk_button_set_label (GTK_BUTTON (self->create), label);
  gtk_widget_set_visible (self->create, offered);
}

static void
count_more (TrendsPicker *self)
{
  guint n = self->found->len - g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  /* Translators: below the first few of many names; %'u is how many aren't shown */
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                        "and %'u more: type to narrow",
                                                        "and %'u more: type to narrow", n), n);

  gtk_label_set_label (GTK_LABEL (self->more), text);
  gtk_widget_set_visible (self->more, n > 0);
}

static void
show_more (TrendsPicker *self)
{
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  guint n = MIN (self->found->len - n_shown, BATCH);

  if (n > 0)
    g_list_store_splice (self->shown, n_shown, 0, self->found->pdata + n_shown, n);
  count_more (self);
}

static void
grow_cb (gpointer user_data)
{
  TrendsPicker *self = user_data;

  self->grow_later = 0;
  show_more (self);
}

/* Later, since it may be the list's own layout that moves it. */
static void
scrolled_cb (TrendsPicker  *self,
             GtkAdjustment *adjustment)
{
  double page = gtk_adjustment_get_page_size (adjustment);
  double below = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_value (adjustment)
                 - page;

  if (below < page && self->grow_later == 0
      && g_list_model_get_n_items (G_LIST_MODEL (self->shown)) < self->found->len)
    self->grow_later = g_idle_add_once (grow_cb, self);
}

static void
show_found (TrendsPicker *self,
            const char   *typed)
{
  gboolean found = self->found->len > 0;

  g_clear_handle_id (&self->grow_later, g_source_remove);
  g_list_store_splice (self->shown, 0, g_list_model_get_n_items (G_LIST_MODEL (self->shown)),
                       self->found->pdata, MIN (self->found->len, BATCH));
  count_more (self);
  gtk_widget_set_visible (self->scroller, found);
  offer_creation (self, typed);
  gtk_label_set_label (GTK_LABEL (self->none), *typed == '\0' && self->may_create
                                                 ? _("Type a name to add it")
                                                 : _("Nothing of that name"));
  gtk_widget_set_visible (self->none, !found && !gtk_widget_get_visible (self->create));
}

static int
compare_on_screen (gconstpointer a,
                   gconstpointer b)
{
  return trends_entity_compare_on_screen (*(TrendsEntity **) a, *(TrendsEntity **) b);
}

/* Trends and initiatives come in the plan's order, people by name. */
static void
find_all (TrendsPicker *self)
{
  g_ptr_array_set_size (self->found, 0);
  for (guint i = 0; self->source != NULL && i < g_list_model_get_n_items (self->source); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (self->source, i);

      if (matches (self, entity))
        g_ptr_array_add (self->found, g_steal_pointer (&entity));
    }
  if (self->kind == TRENDS_KIND_OWNER)
    g_ptr_array_sort (self->found, compare_on_screen);
}

/* What matches more than before is among what matched before. */
static void
narrow (TrendsPicker *self)
{
  guint n_kept = 0;

  for (guint i = 0; i < self->found->len; i++)
    if (matches (self, self->found->pdata[i]))
      {
        gpointer kept = self->found->pdata[i];

        self->found->pdata[i] = self->found->pdata[n_kept];
        self->found->pdata[n_kept++] = kept;
      }
  g_ptr_array_set_size (self->found, (int) n_kept);
}

/* (transfer full): what Enter would take, and among how many */
static char *
describe_choice (TrendsPicker *self,
                 const char   *typed)
{
  TrendsEntity *exact = find_exact (self, typed);
  guint n_found = self->found->len;
  g_autofree char *name = NULL;

  if (exact == NULL && n_found == 0)
    return g_strdup (gtk_widget_get_visible (self->create)
                       ? gtk_button_get_label (GTK_BUTTON (self->create))
                       : gtk_label_get_label (GTK_LABEL (self->none)));

  name = trends_entity_dup_name_apart (exact != NULL ? exact : self->found->pdata[0]);
  if (n_found < 2)
    return g_steal_pointer (&name);
  /* Translators: said by a screen reader: what Enter takes, and how many match what is
   * typed: “Asha Merrow, of 9 found” */
  return g_strdup_printf (ngettext ("%s, of %u found", "%s, of %u found", n_found), name, n_found);
}

/* While the focus is in the entry, and nobody hears it from the list. */
static void
announce_choice (TrendsPicker *self,
                 const char   *typed)
{
  g_autofree char *choice = NULL;

  if (*typed == '\0' || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  choice = describe_choice (self, typed);
  trends_announce (self->entry, choice);
}

static void
search (TrendsPicker *self)
{
  g_autofree char *typed = dup_typed (self);
  g_autofree char *needle = trends_fold (typed);
  gboolean narrower;

  if (g_strcmp0 (needle, self->needle) == 0)
    return;

  narrower = self->needle != NULL && g_str_has_prefix (needle, self->needle);
  g_free (self->needle);
  self->needle = g_steal_pointer (&needle);
  if (narrower)
    narrow (self);
  else
    find_all (self);
  show_found (self, typed);
  announce_choice (self, typed);
}

static void
source_changed_cb (TrendsPicker *self)
{
  g_autofree char *typed = dup_typed (self);

  find_all (self);
  show_found (self, typed);
}

static void
set_source (TrendsPicker *self,
            GListModel   *source)
{
  if (self->source != NULL)
    g_signal_handlers_disconnect_by_func (self->source, source_changed_cb, self);
  g_set_object (&self->source, source);
  if (source != NULL)
    g_signal_connect_swapped (source, "items-changed", G_CALLBACK (source_changed_cb), self);
}

/* -------------------------------------------------------------- choosing */

static void
pick (TrendsPicker *self,
      TrendsEntity *entity)
{
  g_autoptr (TrendsEntity) picked = g_object_ref (entity);

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, picked);
}

static void
create_cb (TrendsPicker *self)
{
  g_autofree char *typed = dup_typed (self);

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_CREATED], 0, typed);
}

static void
clear_cb (TrendsPicker *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_CLEARED], 0);
}

static void
entry_activate_cb (TrendsPicker *self)
{
  g_autofree char *typed = dup_typed (self);
  TrendsEntity *exact;

  /* The search entry speaks up a little after the typing. */
  search (self);
  exact = find_exact (self, typed);

  if (exact != NULL)
    pick (self, exact);
  else if (self->found->len > 0)
    pick (self, self->found->pdata[0]);
  else if (gtk_widget_get_visible (self->create))
    create_cb (self);
}

static void
list_activate_cb (TrendsPicker *self,
                  guint         position)
{
  pick (self, self->found->pdata[position]);
}

static gboolean
enter_list_cb (GtkWidget *widget,
               GVariant  *args,
               gpointer   user_data)
{
  return gtk_widget_child_focus (GTK_WIDGET (user_data), GTK_DIR_TAB_FORWARD);
}

/* Nothing is kept of the plan while it is closed. */
static void
forget (TrendsPicker *self)
{
  g_clear_handle_id (&self->grow_later, g_source_remove);
  set_source (self, NULL);
  g_ptr_array_set_size (self->found, 0);
  g_list_store_remove_all (self->shown);
  g_clear_pointer (&self->needle, g_free);
}

static void
closed_cb (TrendsPicker *self)
{
  forget (self);
}

/**
 * trends_picker_open:
 * @plan: whose entities are offered
 *
 * Opens the popover with nothing typed.
 */
void
trends_picker_open (TrendsPicker *self,
                    TrendsPlan   *plan)
{
  g_return_if_fail (TRENDS_IS_PICKER (self));
  g_return_if_fail (TRENDS_IS_PLAN (plan));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  g_clear_pointer (&self->needle, g_free);
  set_source (self, trends_plan_get_list (plan, self->kind));
  search (self);
  trends_scroll_open_popover (GTK_POPOVER (self));
  gtk_widget_grab_focus (self->entry);
}

/**
 * trends_picker_set_offer_func:
 * @func: (nullable): whether an entity is offered; all are where there is none
 * @user_data: to outlive the picker
 */
void
trends_picker_set_offer_func (TrendsPicker     *self,
                              TrendsPickerFunc  func,
                              gpointer          user_data)
{
  g_return_if_fail (TRENDS_IS_PICKER (self));

  self->offer = func;
  self->offer_data = user_data;
}

/**
 * trends_picker_set_may_create:
 * @may_create: whether a name that nothing has yet makes something new
 */
void
trends_picker_set_may_create (TrendsPicker *self,
                              gboolean      may_create)
{
  g_return_if_fail (TRENDS_IS_PICKER (self));

  self->may_create = may_create;
  g_object_set (self->entry, "placeholder-text", may_create ? _("Type a name") : _("Type to find"),
                NULL);
}

/**
 * trends_picker_set_heading:
 * @heading: what is asked, translated
 *
 * Says it above all; where nothing has been said, what is chosen from is said alone.
 */
void
trends_picker_set_heading (TrendsPicker *self,
                           const char   *heading)
{
  g_return_if_fail (TRENDS_IS_PICKER (self));

  gtk_label_set_label (GTK_LABEL (self->heading), heading);
  gtk_widget_set_visible (self->heading, TRUE);
  trends_accessible_name_popover (GTK_POPOVER (self), heading);
}

void
trends_picker_set_clear_label (TrendsPicker *self,
                               const char   *label)
{
  g_return_if_fail (TRENDS_IS_PICKER (self));

  gtk_widget_set_visible (self->clear, label != NULL);
  if (label != NULL)
    gtk_button_set_label (GTK_BUTTON (self->clear), label);
}

/* ---------------------------------------------------------- construction */

static void
setup_row_cb (GtkListItemFactory *factory,
              GtkListItem        *item)
{
  gtk_list_item_set_child (item, trends_entity_label_new ());
}

static void
bind_row_cb (GtkListItemFactory *factory,
             GtkListItem        *item)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  TrendsEntity *entity = gtk_list_item_get_item (item);
  g_autofree char *name = trends_entity_dup_name_apart (entity);

  trends_entity_label_set_entity (TRENDS_ENTITY_LABEL (label), entity);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (label)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
unbind_row_cb (GtkListItemFactory *factory,
               GtkListItem        *item)
{
  trends_entity_label_set_entity (TRENDS_ENTITY_LABEL (gtk_list_item_get_child (item)), NULL);
}

static GtkWidget *
make_list (TrendsPicker *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSingleSelection *selection;

  selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->shown)));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row_cb), NULL);

  self->list = gtk_list_view_new (GTK_SELECTION_MODEL (selection), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  gtk_widget_add_css_class (self->list, "trends-picker-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  trends_kind_get_label (self->kind), -1);
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (list_activate_cb), self);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller),
                                              MAX_LIST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->list);
  g_signal_connect_object (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), "value-changed",
    G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  return self->scroller;
}

static GtkWidget *
make_entry (TrendsPicker *self)
{
  static const TrendsKeyHandler handlers[] = { { "enter-list", enter_list_cb } };

  self->entry = trends_search_entry_new ();
  g_object_set (self->entry, "placeholder-text", _("Type to find"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Find by name"), -1);
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (search), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (entry_activate_cb), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (gtk_popover_popdown), self);

  trends_keys_listen (self->entry, TRENDS_KEYS_PICKER, GTK_PHASE_CAPTURE, handlers,
                      G_N_ELEMENTS (handlers), self);
  return self->entry;
}

static GtkWidget *
make_button (TrendsPicker *self,
             GCallback     callback)
{
  GtkWidget *button = gtk_button_new_with_label ("");
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_visible (button, FALSE);
  g_signal_connect_swapped (button, "clicked", callback, self);
  return button;
}

static GtkWidget *
make_content (TrendsPicker *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->more = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->more), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->more), 0);
  gtk_widget_add_css_class (self->more, "quiet");
  gtk_widget_set_visible (self->more, FALSE);
  self->none = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->none, "quiet");
  self->create = make_button (self, G_CALLBACK (create_cb));
  self->clear = make_button (self, G_CALLBACK (clear_cb));

  self->heading = trends_wrapped_label_new ("", "heading", HEADING_CHARS);
  gtk_widget_set_visible (self->heading, FALSE);
  gtk_box_append (GTK_BOX (box), self->heading);
  gtk_box_append (GTK_BOX (box), make_entry (self));
  gtk_box_append (GTK_BOX (box), make_list (self));
  gtk_box_append (GTK_BOX (box), self->more);
  gtk_box_append (GTK_BOX (box), self->none);
  gtk_box_append (GTK_BOX (box), self->create);
  gtk_box_append (GTK_BOX (box), self->clear);
  gtk_widget_set_size_request (box, 260, -1);
  return box;
}

static gboolean
place_cb (GtkWidget *picker, GdkFrameClock *clock, gpointer user_data)
{
  TrendsPicker *self = TRENDS_PICKER (picker);

  if (++self->n_frames < PLACING_FRAMES)
    return G_SOURCE_CONTINUE;

  self->placing = 0;
  return G_SOURCE_REMOVE;
}

static void
begin_placing_cb (TrendsPicker *self)
{
  self->n_frames = 0;
  if (self->placing == 0)
    self->placing = gtk_widget_add_tick_callback (GTK_WIDGET (self), place_cb, NULL, NULL);
}

/* A key that is pressed at once goes to the entry, whose own menu would be placed beside what has
 * no place itself. */
static gboolean
keep_menu_back_cb (GtkWidget *picker, GVariant *args, gpointer user_data)
{
  return TRENDS_PICKER (picker)->n_frames < PLACING_FRAMES || !gtk_widget_get_mapped (picker);
}

static void
keep_menu_back (TrendsPicker *self)
{
  static const TrendsKeyHandler handlers[] = { { "keep-menu-back", keep_menu_back_cb } };

  g_signal_connect (self, "map", G_CALLBACK (begin_placing_cb), NULL);
  trends_keys_listen (GTK_WIDGET (self), TRENDS_KEYS_PLACING, GTK_PHASE_CAPTURE, handlers,
                      G_N_ELEMENTS (handlers), NULL);
}

/**
 * trends_picker_new:
 * @kind: the kind of entity to choose from
 *
 * Returns: (transfer floating): a picker, closed; it is to be given a parent
 */
GtkWidget *
trends_picker_new (TrendsKind kind)
{
  TrendsPicker *self = g_object_new (TRENDS_TYPE_PICKER, NULL);

  self->kind = kind;
  gtk_popover_set_child (GTK_POPOVER (self), make_content (self));
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
  keep_menu_back (self);
  return GTK_WIDGET (self);
}

static void
trends_picker_dispose (GObject *object)
{
  TrendsPicker *self = TRENDS_PICKER (object);

  forget (self);

  G_OBJECT_CLASS (trends_picker_parent_class)->dispose (object);
}

static void
trends_picker_finalize (GObject *object)
{
  TrendsPicker *self = TRENDS_PICKER (object);

  g_object_unref (self->shown);
  g_ptr_array_unref (self->found);

  G_OBJECT_CLASS (trends_picker_parent_class)->finalize (object);
}

static void
trends_picker_class_init (TrendsPickerClass *class)
{
  G_OBJECT_CLASS (class)->dispose = trends_picker_dispose;
  G_OBJECT_CLASS (class)->finalize = trends_picker_finalize;

  signals[SIGNAL_PICKED] = g_signal_new ("picked", TRENDS_TYPE_PICKER, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, TRENDS_TYPE_ENTITY);
  signals[SIGNAL_CREATED] = g_signal_new ("created", TRENDS_TYPE_PICKER, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_CLEARED] = g_signal_new ("cleared", TRENDS_TYPE_PICKER, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
trends_picker_init (TrendsPicker *self)
{
  self->found = g_ptr_array_new_with_free_func (g_object_unref);
  self->shown = g_list_store_new (TRENDS_TYPE_ENTITY);
}
