/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-drafts-bar.c: says what is offered in a person's own words, shortened. */

#include "trends-drafts-bar.h"

#include <glib/gi18n.h>

#include "trends-announce.h"
#include "trends-draft-place.h"
#include "trends-one-line.h"
#include "trends-wrap-layout.h"

#define MAX_QUOTED 48 /* characters of a text */
#define MAX_LEFT_OUT 96 /* the same of what can only be copied */
#define MAX_PLACES 3 /* of texts that are restored */

struct _TrendsDraftsBar
{
  GtkWidget parent_instance;

  TrendsDraftKeeper *keeper;
  gboolean is_held;

  GtkLabel *text;
  GtkWidget *copy;
  GtkWidget *restore;
  GtkWidget *discard;
};

enum
{
  SIGNAL_RESTORED,
  SIGNAL_EDITS_RESTORED,
  SIGNAL_COPIED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrendsDraftsBar, trends_drafts_bar, GTK_TYPE_WIDGET)

/* A vote isn't text that anybody could read: others are quoted rather. */
static const TrendsDraft *
find_readable (GPtrArray *drafts)
{
  for (guint i = 0; i < drafts->len; i++)
    {
      const TrendsDraft *draft = drafts->pdata[i];

      if (!g_str_equal (draft->key, TRENDS_DRAFT_COUNT))
        return draft;
    }
  return NULL;
}

static char *
dup_sentence (GPtrArray  *drafts,
              TrendsPlan *plan)
{
  const TrendsDraft *draft = find_readable (drafts);
  g_autofree char *first = draft != NULL ? trends_excerpt (draft->text, MAX_QUOTED) : NULL;
  g_autofree char *place = draft != NULL ? trends_draft_dup_place (draft, plan) : NULL;
  guint n_more = drafts->len - 1;

  if (draft == NULL)
    return g_strdup (_("A vote was counted last time, and isn’t closed."));
  if (n_more == 0)
    /* Translators: what a person typed before the program ended, and where: “End of “Data
     * ethics board”” */
    return g_strdup_printf (_("“%s” was typed last time into %s, and isn’t in the plan yet."),
                            first, place);

  return g_strdup_printf (
    /* Translators: what a person typed before the program ended, where: “End of “Data ethics
     * board””, and how many texts more */
    g_dngettext (GETTEXT_PACKAGE,
                 "“%s” was typed last time into %s, and isn’t in the plan yet; nor is %u more text.",
                 "“%s” was typed last time into %s, and isn’t in the plan yet; nor are %u more texts.",
                 n_more),
    first, place, n_more);
}

static char *
dup_edits_sentence (guint n)
{
  return g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "Trends ended before %u edit could be saved.",
                 "Trends ended before %u edits could be saved.", n),
    n);
}

static guint
count_edits (TrendsDraftsBar *self)
{
  return self->keeper != NULL ? trends_draft_keeper_get_unsaved (self->keeper)->len : 0;
}

/* (nullable): what was left out, where something was */
static GPtrArray *
get_left_out (TrendsDraftsBar *self)
{
  GPtrArray *all = self->keeper != NULL ? trends_draft_keeper_get_left_out (self->keeper) : NULL;

  return all != NULL && all->len > 0 ? all : NULL;
}

static char *
dup_left_out_text (TrendsDraftsBar *self)
{
  return trends_left_out_dup_text (get_left_out (self),
                                   trends_draft_keeper_get_plan (self->keeper));
}

static char *
dup_left_out_sentence (TrendsDraftsBar *self)
{
  g_autofree char *sentence = trends_left_out_dup_sentence (get_left_out (self));
  g_autofree char *text = dup_left_out_text (self);
  g_autofree char *quoted = trends_excerpt (text, MAX_LEFT_OUT);

  return *quoted != '\0' ? g_strconcat (sentence, "\n", quoted, NULL)
                         : g_steal_pointer (&sentence);
}

/* (nullable): what was deleted was mostly an initiative */
static const TrendsField *
find_field (const TrendsDraft *draft)
{
  const TrendsField *field = trends_kind_find_field (TRENDS_KIND_INITIATIVE, draft->key);

  return field != NULL ? field : trends_kind_find_field (TRENDS_KIND_MILESTONE, draft->key);
}

static char *
dup_astray_sentence (GPtrArray *astray)
{
  const TrendsDraft *draft = astray->pdata[0];
  g_autofree char *first = trends_excerpt (draft->text, MAX_LEFT_OUT);
  const TrendsField *field = find_field (draft);
  guint n_more = astray->len - 1;

  if (n_more == 0 && field != NULL)
    /* Translators: what a person typed, and into which field, of something that somebody else
     * deleted meanwhile */
    return g_strdup_printf (_("“%s” was typed as %s of something that isn’t in the plan any more."),
                            first, trends_field_get_label (field));
  if (n_more == 0)
    /* Translators: what a person typed into something that somebody else deleted meanwhile */
    return g_strdup_printf (_("“%s” was typed into something that isn’t in the plan any more."),
                            first);

  return g_strdup_printf (
    /* Translators: what a person typed into something that somebody else deleted meanwhile, and
     * how many texts more */
    g_dngettext (GETTEXT_PACKAGE,
                 "“%s” was typed into something that isn’t in the plan any more; so was %u more text.",
                 "“%s” was typed into something that isn’t in the plan any more; so were %u more texts.",
                 n_more),
    first, n_more);
}

static char *
dup_astray_text (GPtrArray *astray)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < astray->len; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? "\n" : "",
                            ((const TrendsDraft *) astray->pdata[i])->text);

  return g_string_free (g_steal_pointer (&all), FALSE);
}

/* (nullable): what was typed for what is gone, where something was */
static GPtrArray *
dup_astray (TrendsDraftsBar *self)
{
  GPtrArray *astray = self->keeper != NULL ? trends_draft_keeper_dup_astray (self->keeper) : NULL;

  if (astray == NULL || astray->len > 0)
    return astray;

  g_ptr_array_unref (astray);
  return NULL;
}

/* What can only be copied comes first, for it is news. Edits come before what was typed, which
 * may be about what these add. */
static char *
dup_offer (TrendsDraftsBar *self)
{
  GPtrArray *drafts = self->keeper != NULL ? trends_draft_keeper_get_offered (self->keeper) : NULL;
  g_autoptr (GPtrArray) astray = dup_astray (self);
  guint n_edits = count_edits (self);

  if (self->is_held)
    return NULL;
  if (get_left_out (self) != NULL)
    return dup_left_out_sentence (self);
  if (astray != NULL)
    return dup_astray_sentence (astray);
  if (n_edits > 0)
    return dup_edits_sentence (n_edits);
  if (drafts == NULL || drafts->len == 0)
    return NULL;
  return dup_sentence (drafts, trends_draft_keeper_get_plan (self->keeper));
}

/* NULL where what is offered can be restored, and "" where there is no text in it */
static char *
dup_text (TrendsDraftsBar *self)
{
  g_autoptr (GPtrArray) astray = dup_astray (self);

  if (get_left_out (self) != NULL)
    return dup_left_out_text (self);
  return astray != NULL ? dup_astray_text (astray) : NULL;
}

static void
update (TrendsDraftsBar *self)
{
  g_autofree char *sentence = dup_offer (self);
  g_autofree char *text = dup_text (self);
  gboolean is_news = sentence != NULL
                     && g_strcmp0 (sentence, gtk_label_get_label (self->text)) != 0;

  gtk_label_set_label (self->text, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->copy, text != NULL && *text != '\0');
  gtk_widget_set_visible (self->restore, text == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), sentence != NULL);
  if (is_news)
    trends_announce (GTK_WIDGET (self), sentence);
}

static void
copy_cb (TrendsDraftsBar *self)
{
  g_autofree char *text = dup_text (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  g_signal_emit (self, signals[SIGNAL_COPIED], 0);
}

static void
restore_edits (TrendsDraftsBar   *self,
               TrendsDraftKeeper *keeper)
{
  guint n_edits = count_edits (self);
  guint n_refused = trends_draft_keeper_restore_unsaved (keeper);

  g_signal_emit (self, signals[SIGNAL_EDITS_RESTORED], 0, n_edits, n_refused);
}

/* Where all but the first were typed: “Cost of “Ledger”, End of “Portal””; NULL where there is
 * but one. */
static char *
dup_other_places (GPtrArray  *drafts,
                  TrendsPlan *plan)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_free);

  if (drafts->len < 2)
    return NULL;

  for (guint i = 1; i < drafts->len && i <= MAX_PLACES; i++)
    g_ptr_array_add (places, trends_draft_dup_place (drafts->pdata[i], plan));
  if (drafts->len > MAX_PLACES + 1)
    g_ptr_array_add (places, g_strdup ("…"));
  g_ptr_array_add (places, NULL);

  /* Translators: between the parts of a list */
  return g_strjoinv (_(", "), (char **) places->pdata);
}

static void
restore_drafts (TrendsDraftsBar   *self,
                TrendsDraftKeeper *keeper)
{
  GPtrArray *offered = trends_draft_keeper_get_offered (keeper);
  const TrendsDraft *first = g_ptr_array_index (offered, 0);
  g_autoptr (TrendsDraft) draft = trends_draft_new (first->id, first->key, first->text);
  g_autofree char *others = dup_other_places (offered, trends_draft_keeper_get_plan (keeper));
  guint n_left = trends_draft_keeper_restore (keeper);

  g_signal_emit (self, signals[SIGNAL_RESTORED], 0, draft, others, n_left);
}

static void
restore_cb (TrendsDraftsBar *self)
{
  g_autoptr (TrendsDraftKeeper) keeper = g_object_ref (self->keeper);

  if (count_edits (self) > 0)
    restore_edits (self, keeper);
  else
    restore_drafts (self, keeper);
}

static void
discard_cb (TrendsDraftsBar *self)
{
  g_autoptr (GPtrArray) astray = dup_astray (self);

  if (get_left_out (self) != NULL)
    trends_draft_keeper_discard_left_out (self->keeper);
  else if (astray != NULL)
    trends_draft_keeper_discard_astray (self->keeper);
  else if (count_edits (self) > 0)
    trends_draft_keeper_discard_unsaved (self->keeper);
  else
    trends_draft_keeper_discard (self->keeper);
  trends_announce (GTK_WIDGET (self), _("Discarded"));
}

static void
trends_drafts_bar_dispose (GObject *object)
{
  trends_drafts_bar_set_keeper (TRENDS_DRAFTS_BAR (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TRENDS_TYPE_DRAFTS_BAR);

  G_OBJECT_CLASS (trends_drafts_bar_parent_class)->dispose (object);
}

static void
trends_drafts_bar_class_init (TrendsDraftsBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_drafts_bar_dispose;
  signals[SIGNAL_RESTORED] = g_signal_new ("restored", TRENDS_TYPE_DRAFTS_BAR, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_POINTER,
                                           G_TYPE_STRING, G_TYPE_UINT);
  signals[SIGNAL_EDITS_RESTORED] = g_signal_new ("edits-restored", TRENDS_TYPE_DRAFTS_BAR,
                                                 G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                 G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[SIGNAL_COPIED] = g_signal_new ("copied", TRENDS_TYPE_DRAFTS_BAR, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (TRENDS_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/socitm/Trends/ui/shell/trends-drafts-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsDraftsBar, text);
  gtk_widget_class_bind_template_child (widget_class, TrendsDraftsBar, restore);
  gtk_widget_class_bind_template_child (widget_class, TrendsDraftsBar, copy);
  gtk_widget_class_bind_template_child (widget_class, TrendsDraftsBar, discard);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
  gtk_widget_class_bind_template_callback (widget_class, discard_cb);
  gtk_widget_class_set_css_name (widget_class, "draftsbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
trends_drafts_bar_init (TrendsDraftsBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Not in the plan yet"), -1);
}

/**
 * trends_drafts_bar_set_keeper:
 * @keeper: (nullable): the drafts of the open plan
 *
 * Shows what is offered, now and as it is found.
 */
void
trends_drafts_bar_set_keeper (TrendsDraftsBar   *self,
                              TrendsDraftKeeper *keeper)
{
  g_return_if_fail (TRENDS_IS_DRAFTS_BAR (self));

  if (self->keeper == keeper)
    return;
  if (self->keeper != NULL)
    g_signal_handlers_disconnect_by_func (self->keeper, update, self);
  g_set_object (&self->keeper, keeper);
  if (keeper != NULL)
    g_signal_connect_object (keeper, "offered", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  if (self->text != NULL)
    update (self);
}

/**
 * trends_drafts_bar_set_held:
 * @is_held: whether a person is being asked about all of it elsewhere
 *
 * Offers nothing meanwhile: what is one thing to a person is asked once.
 */
void
trends_drafts_bar_set_held (TrendsDraftsBar *self,
                            gboolean         is_held)
{
  g_return_if_fail (TRENDS_IS_DRAFTS_BAR (self));

  if (self->is_held == is_held)
    return;
  self->is_held = is_held;
  update (self);
}
