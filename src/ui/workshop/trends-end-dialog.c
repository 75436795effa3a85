/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-end-dialog.c: see trends-end-dialog.h. It is on the laptop, as its parent is. */

#include "trends-end-dialog.h"

#include <glib/gi18n-lib.h>

#include "trends-keys.h"
#include "trends-line-entry.h"
#include "trends-kind.h"
#include "trends-one-line.h"
#include "trends-style-class.h"

struct _TrendsEndDialog
{
  AdwWindow parent_instance;

  TrendsEndFunc callback;
  gpointer user_data;
  GtkEditable *people;
  GtkWidget *end;
  GtkLabel *open_vote;
};

G_DEFINE_FINAL_TYPE (TrendsEndDialog, trends_end_dialog, ADW_TYPE_WINDOW)

/**
 * trends_end_dialog_read_people:
 * @text: what somebody has typed
 * @people: (out): how many; %TRENDS_UNSET where nobody says
 *
 * Returns: whether it is nothing, or a number that can be
 */
gboolean
trends_end_dialog_read_people (const char *text,
                               gint64     *people)
{
  const TrendsField *field = trends_kind_get_field (TRENDS_KIND_WORKSHOP,
                                                    TRENDS_WORKSHOP_ATTENDANCE);
  g_autofree char *line = NULL;

  g_return_val_if_fail (text != NULL && people != NULL, FALSE);

  line = trends_tidy_line (text);
  *people = TRENDS_UNSET;
  return *line == '\0'
         || g_ascii_string_to_signed (line, 10, field->min, field->max, people, NULL);
}

static gboolean
read_people (TrendsEndDialog *self,
             gint64          *people)
{
  return trends_end_dialog_read_people (gtk_editable_get_text (self->people), people);
}

static void
changed_cb (TrendsEndDialog *self)
{
  gint64 people;
  gboolean can = read_people (self, &people);

  gtk_widget_set_sensitive (self->end, can);
  trends_style_class_set (GTK_WIDGET (self->people), "error", !can);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->people), GTK_ACCESSIBLE_STATE_INVALID,
                               can ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
}

typedef struct
{
  GtkWindow *parent; /* (nullable), weak */
  TrendsEndFunc callback;
  gpointer user_data;
  gint64 people;
} Answer;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_clear_weak_pointer (&answer->parent);
  g_free (answer);
}

static gboolean
answer_cb (gpointer data)
{
  Answer *answer = data;

  if (answer->parent != NULL)
    answer->callback (answer->people, answer->user_data);
  return G_SOURCE_REMOVE;
}

/* What it is told may be the end of its parent, which the key that answered has to find there still. */
static void
end_cb (TrendsEndDialog *self)
{
  Answer *answer;
  gint64 people;

  if (!read_people (self, &people))
    return;
  answer = g_new0 (Answer, 1);
  g_set_weak_pointer (&answer->parent, gtk_window_get_transient_for (GTK_WINDOW (self)));
  answer->callback = self->callback;
  answer->user_data = self->user_data;
  answer->people = people;
  gtk_window_destroy (GTK_WINDOW (self));
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, answer_cb, answer, answer_free);
}

static void
trends_end_dialog_class_init (TrendsEndDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  trends_keys_bind (widget_class, TRENDS_KEYS_DIALOG, NULL, 0);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/socitm/Trends/ui/workshop/trends-end-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsEndDialog, people);
  gtk_widget_class_bind_template_child (widget_class, TrendsEndDialog, end);
  gtk_widget_class_bind_template_child (widget_class, TrendsEndDialog, open_vote);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, end_cb);
}

static void
trends_end_dialog_init (TrendsEndDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trends_line_entry_fold (self->people);
}

/* What the button does besides is on the button, too. */
static void
show_open_vote (TrendsEndDialog *self,
                const char      *open_vote)
{
  if (open_vote == NULL)
    return;
  gtk_label_set_label (self->open_vote, open_vote);
  gtk_widget_set_visible (GTK_WIDGET (self->open_vote), TRUE);
  gtk_button_set_label (GTK_BUTTON (self->end), _("Close the vote and end"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->people), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  open_vote, -1);
}

/**
 * trends_end_dialog_present:
 * @parent: what it is over
 * @open_vote: (nullable): what becomes of the vote that is being counted, in words
 * @people: how many were said to be there, which is proposed; 0: nobody has said
 * @callback: told when somebody ends the workshop, in a later turn
 * @user_data: what that is given, which lives as long as @parent does
 */
void
trends_end_dialog_present (GtkWindow     *parent,
                           const char    *open_vote,
                           guint          people,
                           TrendsEndFunc  callback,
                           gpointer       user_data)
{
  TrendsEndDialog *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (callback != NULL);

  self = g_object_new (TRENDS_TYPE_END_DIALOG, "transient-for", parent, "destroy-with-parent", TRUE,
                       NULL);
  self->callback = callback;
  self->user_data = user_data;
  show_open_vote (self, open_vote);
  if (people > 0)
    {
      g_autofree char *text = g_strdup_printf ("%u", people);

      gtk_editable_set_text (self->people, text);
    }
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->people));
}
