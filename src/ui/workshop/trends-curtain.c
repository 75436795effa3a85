/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-curtain.c: see trends-curtain.h. */

#include "trends-curtain.h"

#include <glib/gi18n-lib.h>

#include "trends-wall-controls.h"
#include "trends-wall-stage.h"

static void
add_text (GtkWidget  *box,
          const char *text,
          const char *style)
{
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "justify",
                                               GTK_JUSTIFY_CENTER, "css-classes",
                                               (const char *[]) { style, NULL }, NULL));
}

/* No other key of the wall does anything then. */
static GtkWidget *
new_button (void)
{
  /* Translators: a verb: what is behind the wall, which the room sees then */
  GtkWidget *button = gtk_button_new_with_label (_("Show the plan"));

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  trends_wall_controls_keep_keys (button);
  return button;
}

/* As large as slides are, on every screen */
static GtkWidget *
enlarge (GtkWidget  *curtain,
         const char *title)
{
  GtkWidget *stage = trends_wall_stage_new ();

  gtk_widget_set_focusable (stage, FALSE);
  trends_wall_stage_set_slide (TRENDS_WALL_STAGE (stage), curtain, title);
  return stage;
}

/**
 * trends_curtain_new:
 * @title: what has come to its end
 * @button: (out) (transfer none): what is pressed by whoever asks for the plan; it is to have the focus
 *
 * Returns: (transfer floating): it, for all of a window
 */
GtkWidget *
trends_curtain_new (const char  *title,
                    GtkWidget  **button)
{
  GtkWidget *curtain, *box;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (button != NULL, NULL);

  curtain = g_object_new (GTK_TYPE_BOX, "css-classes", (const char *[]) { "wall-curtain", NULL }, NULL);
  box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 24, "hexpand",
                      TRUE, "valign", GTK_ALIGN_CENTER, NULL);
  gtk_box_append (GTK_BOX (curtain), box);
  add_text (box, title, "wall-title");
  add_text (box, _("Enter shows the plan to everybody who sees this screen"), "wall-line");
  *button = new_button ();
  gtk_box_append (GTK_BOX (box), *button);
  return enlarge (curtain, title);
}
