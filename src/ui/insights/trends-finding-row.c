/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-finding-row.c: see trends-finding-row.h. The row is a stop of the keyboard, and its keys
 * do what the buttons do (TRENDS_KEYS_INSIGHTS): buttons in each row would be stops by the hundred.
 */

#include "trends-finding-row.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-finding-fix.h"
#include "trends-printable.h"

struct _TrendsFindingRow
{
  GtkWidget parent_instance;

  TrendsFindings *findings;
  TrendsFinding *finding;
  GtkWidget *icon;
  GtkWidget *title;
  GtkWidget *sentence;
  GtkWidget *more;
  GtkWidget *buttons;
  GtkWidget *fix;
  GtkWidget *aside;
};

enum
{
  FIX,
  ASIDE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrendsFindingRow, trends_finding_row, GTK_TYPE_WIDGET)

static const char *const icons[TRENDS_N_SEVERITIES] = {
  "dialog-error-symbolic", "dialog-warning-symbolic", "dialog-information-symbolic"
};
static const char *const styles[TRENDS_N_SEVERITIES] = { "act-now", "look-into", "worth-knowing" };

static void
name (GtkWidget  *widget,
      const char *words)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* (transfer full) (nullable): why, and who set it aside */
static char *
dup_more (TrendsFindingRow *self)
{
  g_autofree char *aside = trends_finding_dup_aside (self->finding, NULL);
  g_autofree char *grounds = aside == NULL ? trends_finding_dup_grounds (self->finding) : NULL;

  return aside != NULL     ? trends_make_sentence (aside)
         : grounds != NULL ? trends_make_sentence (grounds)
                           : NULL;
}

static void
name_row (TrendsFindingRow *self,
          const char       *severity,
          const char       *title,
          const char       *sentence,
          const char       *more)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *words
    = more != NULL ? g_strdup_printf ("%s: %s. %s %s", severity, title, sentence, more)
                   : g_strdup_printf ("%s: %s. %s", severity, title, sentence);

  if (row != NULL)
    name (row, words);
}

/* The buttons aren't stops of the keyboard: the row says what its keys do. */
static void
describe_row (TrendsFindingRow *self)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));
  gboolean is_aside = trends_finding_get_set_aside (self->finding) != NULL;
  /* Translators: what keys do on a finding; %s is what a button says, as "Choose a lead…" */
  g_autofree char *words
    = g_strdup_printf (is_aside ? _("Enter: %s, Delete: Take back")
                                : _("Enter: %s, Delete: Set aside…"),
                       trends_finding_fix_get_label (self->finding));

  if (row != NULL)
    trends_accessible_describe (row, words);
}

static void
name_buttons (TrendsFindingRow *self,
              const char       *sentence)
{
  gboolean is_aside = trends_finding_get_set_aside (self->finding) != NULL;
  const char *fix = trends_finding_fix_get_label (self->finding);
  const char *aside = is_aside ? _("Take back") : _("Set aside…");
  g_autofree char *fix_words = g_strdup_printf ("%s %s", fix, sentence);
  g_autofree char *aside_words = g_strdup_printf ("%s %s", aside, sentence);

  gtk_button_set_label (GTK_BUTTON (self->fix), fix);
  gtk_button_set_label (GTK_BUTTON (self->aside), aside);
  name (self->fix, fix_words);
  name (self->aside, aside_words);
}

static void
update (TrendsFindingRow *self)
{
  TrendsSeverity severity;
  const TrendsFindingKind *kind;
  g_autofree char *raw = NULL, *sentence = NULL;
  g_autofree char *more = NULL;

  if (self->finding == NULL
      || trends_entity_get_plan (trends_finding_get_entity (self->finding)) == NULL)
    return;

  severity = trends_finding_get_severity (self->finding);
  kind = trends_finding_kind_get (trends_finding_get_type_of (self->finding));
  raw = trends_findings_dup_sentence (self->findings, self->finding, NULL);
  sentence = trends_make_sentence (raw);
  more = dup_more (self);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icons[severity]);
  gtk_widget_set_css_classes (self->icon, (const char *[]) { "severity", styles[severity], NULL });
  gtk_label_set_label (GTK_LABEL (self->title), trends_finding_kind_get_title (kind));
  gtk_label_set_label (GTK_LABEL (self->sentence), sentence);
  gtk_label_set_label (GTK_LABEL (self->more), more != NULL ? more : "");
  gtk_widget_set_visible (self->more, more != NULL);
  gtk_widget_set_tooltip_text (self->icon, trends_severity_get_label (severity));
  name_row (self, trends_severity_get_label (severity), trends_finding_kind_get_title (kind),
            sentence, more);
  describe_row (self);
  name_buttons (self, sentence);
}

static void
fix_cb (TrendsFindingRow *self)
{
  g_signal_emit (self, signals[FIX], 0);
}

static void
aside_cb (TrendsFindingRow *self)
{
  g_signal_emit (self, signals[ASIDE], 0);
}

/* ------------------------------------------------------------------ class */

static void
stop_following (TrendsFindingRow *self)
{
  if (self->findings != NULL)
    g_signal_handlers_disconnect_by_func (self->findings, update, self);
  g_clear_object (&self->findings);
  g_clear_object (&self->finding);
}

static void
trends_finding_row_dispose (GObject *object)
{
  TrendsFindingRow *self = TRENDS_FINDING_ROW (object);
  GtkWidget *child;

  stop_following (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (trends_finding_row_parent_class)->dispose (object);
}

static void
trends_finding_row_class_init (TrendsFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_finding_row_dispose;
  gtk_widget_class_set_css_name (widget_class, "trends-finding");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);

  signals[FIX] = g_signal_new ("fix", TRENDS_TYPE_FINDING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 0);
  signals[ASIDE] = g_signal_new ("aside", TRENDS_TYPE_FINDING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

/* What is said by the row's name */
static GtkWidget *
make_label (const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, "css-classes",
                                   (const char *[]) { style, NULL }, NULL);

  return label;
}

static GtkWidget *
make_button (TrendsFindingRow *self,
             GCallback         callback)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "focusable", FALSE, "focus-on-click", FALSE,
                                    NULL);

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->buttons), button);
  return button;
}

static void
trends_finding_row_init (TrendsFindingRow *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                             "valign", GTK_ALIGN_START, NULL);
  self->title = make_label ("title");
  self->sentence = make_label ("sentence");
  self->more = make_label ("quiet");
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->fix = make_button (self, G_CALLBACK (fix_cb));
  self->aside = make_button (self, G_CALLBACK (aside_cb));
  gtk_widget_add_css_class (self->aside, "flat");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  gtk_widget_set_parent (words, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (words), self->title);
  gtk_box_append (GTK_BOX (words), self->sentence);
  gtk_box_append (GTK_BOX (words), self->more);
  gtk_box_append (GTK_BOX (words), self->buttons);
}

/**
 * trends_finding_row_new:
 *
 * Returns: (transfer floating): a row for any finding
 */
GtkWidget *
trends_finding_row_new (void)
{
  return g_object_new (TRENDS_TYPE_FINDING_ROW, NULL);
}

/**
 * trends_finding_row_set_finding:
 * @findings: (nullable): those that @finding is one of, which are followed
 * @finding: (nullable): what the row says; %NULL for nothing
 */
void
trends_finding_row_set_finding (TrendsFindingRow *self,
                                TrendsFindings   *findings,
                                TrendsFinding    *finding)
{
  g_return_if_fail (TRENDS_IS_FINDING_ROW (self));

  stop_following (self);
  if (finding == NULL)
    return;
  self->findings = g_object_ref (findings);
  self->finding = g_object_ref (finding);
  g_signal_connect_swapped (findings, "counted", G_CALLBACK (update), self);
  update (self);
}

/**
 * trends_finding_row_get_finding:
 *
 * Returns: (transfer none) (nullable): what the row says
 */
TrendsFinding *
trends_finding_row_get_finding (TrendsFindingRow *self)
{
  g_return_val_if_fail (TRENDS_IS_FINDING_ROW (self), NULL);

  return self->finding;
}

/**
 * trends_finding_row_set_editable:
 * @editable: whether it can be set aside
 */
void
trends_finding_row_set_editable (TrendsFindingRow *self,
                                 gboolean          editable)
{
  g_return_if_fail (TRENDS_IS_FINDING_ROW (self));

  gtk_widget_set_sensitive (self->aside, editable);
}

/**
 * trends_finding_row_get_aside:
 *
 * Returns: (transfer none): the button that sets it aside, for what is asked then to point at
 */
GtkWidget *
trends_finding_row_get_aside (TrendsFindingRow *self)
{
  g_return_val_if_fail (TRENDS_IS_FINDING_ROW (self), NULL);

  return self->aside;
}
