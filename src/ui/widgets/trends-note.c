/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-note.c: see trends-note.h. */

#include "trends-note.h"

#include "trends-accessible.h"

#define MAX_CHARS 40

enum { PROP_LABEL = 1 };

struct _TrendsNote
{
  GtkWidget parent_instance;

  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (TrendsNote, trends_note, GTK_TYPE_WIDGET)

static void
trends_note_dispose (GObject *object)
{
  g_clear_pointer (&TRENDS_NOTE (object)->label, gtk_widget_unparent);

  G_OBJECT_CLASS (trends_note_parent_class)->dispose (object);
}

static void
trends_note_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  g_value_set_string (value, gtk_label_get_label (GTK_LABEL (TRENDS_NOTE (object)->label)));
}

static void
trends_note_set_property (GObject      *object,
                          guint         property_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  const char *text = g_value_get_string (value);

  gtk_label_set_label (GTK_LABEL (TRENDS_NOTE (object)->label), text);
  trends_accessible_set_name (GTK_WIDGET (object), text != NULL ? text : "");
}

static void
trends_note_class_init (TrendsNoteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = trends_note_dispose;
  object_class->get_property = trends_note_get_property;
  object_class->set_property = trends_note_set_property;
  g_object_class_install_property (
    object_class, PROP_LABEL,
    g_param_spec_string ("label", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));

  gtk_widget_class_set_css_name (widget_class, "trends-note");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
trends_note_init (TrendsNote *self)
{
  self->label = g_object_new (GTK_TYPE_LABEL,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                              "wrap", TRUE,
                              "justify", GTK_JUSTIFY_CENTER,
                              "max-width-chars", MAX_CHARS,
                              NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}
