/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-early-list.c: see trends-early-list.h. What has begun already can't be moved, and stands
 * below what can, without a button for that. It is made anew when something has changed while
 * it is open, and empty while it isn't. */

#include "trends-early-list.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-printable.h"
#include "trends-roadmap-links.h"
#include "trends-view-actions.h"

#define MOST        40 /* that are listed; who has more moves them all, or begins with these */
#define MAX_HEIGHT  480
#define WIDTH_CHARS 36

struct _TrendsEarlyList
{
  GtkPopover parent_instance;

  TrendsView *view; /* not owned: it is in it */
  TrendsRoadmapLayout *layout;
  GtkWidget *scroller;
  GtkWidget *rows;
  GtkWidget *more;
  GtkWidget *all;
};

G_DEFINE_FINAL_TYPE (TrendsEarlyList, trends_early_list, GTK_TYPE_POPOVER)

static TrendsEntity *
get_initiative (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "trends-initiative");
}

static void
go_cb (TrendsEarlyList *self, GtkWidget *button)
{
  g_autoptr (TrendsEntity) initiative = g_object_ref (get_initiative (button));

  gtk_popover_popdown (GTK_POPOVER (self));
  trends_view_reveal (self->view, initiative);
}

static void
move_cb (TrendsEarlyList *self, GtkWidget *button)
{
  g_autoptr (GPtrArray) alone = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (alone, g_object_ref (get_initiative (button)));
  trends_view_move_after (self->view, alone);
}

static void
move_all_cb (TrendsEarlyList *self)
{
  trends_view_move_after (self->view, NULL);
}

static GtkWidget *
make_button (TrendsEarlyList *self, TrendsEntity *initiative, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_object_set_data_full (G_OBJECT (button),
                          "trends-initiative",
                          g_object_ref (initiative),
                          g_object_unref);
  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static char *
dup_words (TrendsEntity *initiative, gboolean has_begun)
{
  g_autoptr (GPtrArray) needs = has_begun ? trends_initiative_dup_ahead_needs (initiative)
                                          : trends_initiative_dup_early_needs (initiative);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < needs->len; i++)
    {
      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append_printf (text,
                              /* Translators: two titles: what has begun, and what it needs */
                              has_begun ? _("“%s” has begun, and “%s” hasn’t ended")
                                        /* Translators: two titles: what waits, and what it needs */
                                        : _("“%s” starts before “%s” has ended"),
                              trends_entity_get_name (initiative),
                              trends_entity_get_name (needs->pdata[i]));
    }
  return trends_make_sentence (text->str);
}

/* Says why, and goes there */
static GtkWidget *
make_words (TrendsEarlyList *self, TrendsEntity *initiative, gboolean has_begun)
{
  g_autofree char *words = dup_words (initiative, has_begun);
  GtkWidget *go = make_button (self, initiative, words, G_CALLBACK (go_cb));
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (go));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  gtk_widget_add_css_class (go, "flat");
  gtk_widget_set_hexpand (go, TRUE);
  return go;
}

static GtkWidget *
make_row (TrendsEarlyList *self, TrendsEntity *initiative)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *move = make_button (self, initiative, _("Move after"), G_CALLBACK (move_cb));
  /* Translators: what a button does; %s is a title */
  g_autofree char *name
      = g_strdup_printf (_("Move “%s” after what it needs"), trends_entity_get_name (initiative));

  trends_accessible_set_name (move, name);
  gtk_widget_set_sensitive (move,
                            !trends_session_get_read_only (trends_view_get_session (self->view)));
  gtk_box_append (GTK_BOX (row), make_words (self, initiative, FALSE));
  gtk_box_append (GTK_BOX (row), move);
  return row;
}

static void
clear (TrendsEarlyList *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), row);
}

/* A bar that comes by itself takes its room from the rows, which are higher then. So what fits has
 * none, and what doesn't has one from the beginning. */
static void
fit (TrendsEarlyList *self)
{
  int width, height;

  gtk_widget_measure (self->rows, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (self->rows, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller),
                                  GTK_POLICY_NEVER,
                                  height > MAX_HEIGHT ? GTK_POLICY_ALWAYS : GTK_POLICY_NEVER);
  gtk_widget_set_size_request (self->scroller, -1, MIN (height, MAX_HEIGHT));
}

static void
fill (TrendsEarlyList *self)
{
  TrendsPlan *plan = trends_session_get_plan (trends_view_get_session (self->view));
  g_autoptr (GPtrArray) early = trends_roadmap_layout_dup_early (self->layout);
  g_autoptr (GPtrArray) ahead = trends_roadmap_layout_dup_ahead (self->layout, plan);
  guint n_early = MIN (early->len, MOST);
  guint n_ahead = MIN (ahead->len, MOST - n_early);
  guint n_more = early->len + ahead->len - n_early - n_ahead;
  g_autofree char *more = g_strdup_printf (
      /* Translators: below a list; how many it doesn't show */
      ngettext ("and %u more", "and %u more", n_more),
      n_more);

  clear (self);
  for (guint i = 0; i < n_early; i++)
    gtk_box_append (GTK_BOX (self->rows), make_row (self, early->pdata[i]));
  for (guint i = 0; i < n_ahead; i++)
    gtk_box_append (GTK_BOX (self->rows), make_words (self, ahead->pdata[i], TRUE));
  fit (self);
  gtk_label_set_label (GTK_LABEL (self->more), more);
  gtk_widget_set_visible (self->more, n_more > 0);
  gtk_widget_set_visible (self->all, n_early > 0);
  gtk_widget_set_sensitive (self->all,
                            !trends_session_get_read_only (trends_view_get_session (self->view)));
}

static void
trends_early_list_dispose (GObject *object)
{
  TrendsEarlyList *self = TRENDS_EARLY_LIST (object);

  g_clear_object (&self->layout);

  G_OBJECT_CLASS (trends_early_list_parent_class)->dispose (object);
}

static void
trends_early_list_class_init (TrendsEarlyListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_early_list_dispose;
}

static void
trends_early_list_init (TrendsEarlyList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "propagate-natural-width",
                                 TRUE,
                                 /* So that it is seen that there is more. */
                                 "overlay-scrolling",
                                 FALSE,
                                 NULL);
  gtk_widget_set_focusable (self->scroller, FALSE);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->more = g_object_new (GTK_TYPE_LABEL,
                             "xalign",
                             0.0f,
                             "visible",
                             FALSE,
                             "css-classes",
                             (const char *[]) { "quiet", NULL },
                             NULL);
  self->all = gtk_button_new_with_label (_("Move all after what they need"));
  g_signal_connect_swapped (self->all, "clicked", G_CALLBACK (move_all_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->rows);
  gtk_box_append (GTK_BOX (box), self->scroller);
  gtk_box_append (GTK_BOX (box), self->more);
  gtk_box_append (GTK_BOX (box), self->all);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  g_signal_connect (self, "closed", G_CALLBACK (clear), NULL);
}

/**
 * trends_early_list_new:
 * @view: the roadmap that it is of, and in
 *
 * Returns: (transfer floating): a popover, closed
 */
GtkWidget *
trends_early_list_new (TrendsView *view)
{
  TrendsEarlyList *self = g_object_new (TRENDS_TYPE_EARLY_LIST, NULL);

  self->view = view;
  trends_accessible_name_popover (GTK_POPOVER (self), _("What starts too early"));
  return GTK_WIDGET (self);
}

/**
 * trends_early_list_update:
 * @layout: what has changed
 *
 * Shows what it has now; where nothing is left, or nothing more to move, it closes.
 */
void
trends_early_list_update (TrendsEarlyList *self, TrendsRoadmapLayout *layout)
{
  gboolean could_move;

  g_return_if_fail (TRENDS_IS_EARLY_LIST (self));

  g_set_object (&self->layout, layout);
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  could_move = gtk_widget_get_visible (self->all);
  fill (self);
  if (gtk_widget_get_first_child (self->rows) == NULL
      || (could_move && !gtk_widget_get_visible (self->all)))
    gtk_popover_popdown (GTK_POPOVER (self));
  else if (gtk_widget_get_visible (self->all))
    gtk_widget_grab_focus (self->all);
  else
    gtk_widget_child_focus (self->rows, GTK_DIR_TAB_FORWARD);
}

/**
 * trends_early_list_fill:
 *
 * For when it is about to be shown.
 */
void
trends_early_list_fill (TrendsEarlyList *self)
{
  g_return_if_fail (TRENDS_IS_EARLY_LIST (self));

  if (self->layout != NULL)
    fill (self);
}
