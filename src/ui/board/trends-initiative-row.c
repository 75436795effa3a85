/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-initiative-row.c: an initiative on a card. What it shows is bound in
 * its template; this is what it does.
 */

#include "trends-initiative-row.h"

#include <glib/gi18n-lib.h>

#include "trends-announce.h"
#include "trends-avatar.h"
#include "trends-closures.h"
#include "trends-container.h"
#include "trends-escape.h"
#include "trends-fit-layout.h"
#include "trends-glyph.h"
#include "trends-line-entry.h"
#include "trends-pending.h"
#include "trends-plan-verbs.h"
#include "trends-typing.h"

#define TIP_WIDTH_CHARS 52

struct _TrendsInitiativeRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *content;
  GtkWidget *title;
  GtkWidget *when;
  GtkWidget *lead;
  GtkWidget *entry; /* while it is being renamed */
  GtkWidget *tip;   /* once it was asked for */

  TrendsPending *pending; /* that the renaming is an input of */
  TrendsEntity *initiative;
  TrendsEntity *plan_info;
  TrendsFilter *filter;
  int priority; /* that its style classes are for */
  gboolean dimmed;
};

typedef enum
{
  PROP_INITIATIVE = 1,
  PROP_PLAN_INFO,
  PROP_FILTER,
} TrendsInitiativeRowProperty;

static GParamSpec *properties[PROP_FILTER + 1];
static guint renamed_signal;

static void trends_initiative_row_input_init (TrendsInputInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TrendsInitiativeRow, trends_initiative_row, GTK_TYPE_LIST_BOX_ROW,
                               G_IMPLEMENT_INTERFACE (TRENDS_TYPE_INPUT,
                                                      trends_initiative_row_input_init))

/* ----------------------------------------------------------------- words */

static void
append_priority (TrendsInitiativeRow *self,
                 GString             *text)
{
  TrendsPlan *plan = trends_entity_get_plan (self->initiative);
  gint64 priority = trends_entity_get_integer (self->initiative, TRENDS_INITIATIVE_PRIORITY);

  if (priority != TRENDS_PRIORITY_UNSET)
    /* Translators: spoken and in tooltips; %s is a priority: "priority high" */
    g_string_append_printf (
        text, _("priority %s"),
        trends_choices_get_label (trends_plan_get_priority_choices (plan), priority));
  else
    g_string_append (text, _("no priority"));
}

static void
append_lead (TrendsInitiativeRow *self,
             GString             *text)
{
  TrendsAvatar *lead = TRENDS_AVATAR (self->lead);

  if (trends_avatar_get_owner (lead) != NULL)
    /* Translators: spoken and in tooltips; %s is a name: "lead Asha Mann" */
    g_string_append_printf (text, _("lead %s"), trends_avatar_get_label (lead));
  else
    g_string_append (text, _("no lead"));
}

/* What a screen reader says and the tooltip shows: all that the glyphs tell. */
static char *
dup_description (TrendsInitiativeRow *self,
                 const char          *separator)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 status = trends_entity_get_integer (self->initiative, TRENDS_INITIATIVE_STATUS);
  const char *when = gtk_widget_get_tooltip_text (self->when); /* both days */

  append_priority (self, text);
  g_string_append_printf (text, "%s%s", separator,
                          trends_choices_get_label (&trends_status_choices, status));
  g_string_append (text, separator);
  append_lead (self, text);
  if (when != NULL && *when != '\0')
    g_string_append_printf (text, "%s%s", separator, when);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
update_name (TrendsInitiativeRow *self)
{
  g_autofree char *description = dup_description (self, ", ");
  g_autofree char *found
      /* Translators: said of an initiative, after its title, that isn't what is searched for */
      = self->dimmed ? g_strdup_printf (_("no match, %s"), description)
                     : g_steal_pointer (&description);
  g_autofree char *name
      = g_strdup_printf ("%s, %s", trends_entity_get_name (self->initiative), found);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
update_priority (TrendsInitiativeRow *self)
{
  int priority = (int) trends_entity_get_integer (self->initiative, TRENDS_INITIATIVE_PRIORITY);

  if (priority == self->priority)
    return;

  self->priority = priority;
  trends_glyph_set_class (GTK_WIDGET (self), TRENDS_GLYPH_PRIORITY, priority);
}

/* A row may outlive its initiative's stay in the plan by a moment. */
static gboolean
is_in_plan (TrendsInitiativeRow *self)
{
  return trends_entity_get_plan (self->initiative) != NULL;
}

static void
changed_cb (TrendsInitiativeRow *self)
{
  if (!is_in_plan (self))
    return;

  update_priority (self);
  gtk_widget_set_visible (self->when, *gtk_label_get_label (GTK_LABEL (self->when)) != '\0');
  update_name (self);
  trends_initiative_row_update_match (self);
}

/* GTK's own lines are wider than a screen where text is large. */
static GtkLabel *
get_tip (TrendsInitiativeRow *self)
{
  if (self->tip == NULL)
    {
      self->tip = g_object_ref_sink (gtk_label_new (NULL));
      gtk_label_set_wrap (GTK_LABEL (self->tip), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (self->tip), TIP_WIDTH_CHARS);
    }

  return GTK_LABEL (self->tip);
}

static gboolean
trends_initiative_row_query_tooltip (GtkWidget  *widget,
                                     int         x,
                                     int         y,
                                     gboolean    keyboard_tip,
                                     GtkTooltip *tooltip)
{
  TrendsInitiativeRow *self = TRENDS_INITIATIVE_ROW (widget);
  g_autofree char *description = NULL;
  g_autofree char *text = NULL;

  if (self->entry != NULL || !is_in_plan (self))
    return FALSE;

  description = dup_description (self, " · ");
  text = g_strdup_printf ("%s\n%s", trends_entity_get_name (self->initiative), description);
  gtk_label_set_label (get_tip (self), text);
  gtk_tooltip_set_custom (tooltip, GTK_WIDGET (get_tip (self)));

  return TRUE;
}

/* ---------------------------------------------------------------- rename */

static void
follow_pending (TrendsInitiativeRow *self,
                TrendsPending       *pending)
{
  if (self->pending != NULL)
    trends_pending_remove (self->pending, TRENDS_INPUT (self));
  g_set_object (&self->pending, pending);
  if (pending != NULL)
    trends_pending_add (pending, TRENDS_INPUT (self));
}

static gboolean
end_rename (gpointer data)
{
  TrendsInitiativeRow *self = TRENDS_INITIATIVE_ROW (data);

  follow_pending (self, NULL);
  if (self->entry != NULL)
    {
      gtk_widget_unparent (self->entry);
      self->entry = NULL;
    }

  return G_SOURCE_REMOVE;
}

/* Leaving the entry happens while the focus moves, when a widget mustn't go. */
static void
stop_rename (TrendsInitiativeRow *self)
{
  if (self->entry == NULL || !gtk_widget_get_visible (self->entry))
    return;

  gtk_widget_set_visible (self->title, TRUE);
  gtk_widget_set_visible (self->entry, FALSE);
  gtk_widget_set_can_target (self->content, FALSE);
  g_idle_add_full (G_PRIORITY_DEFAULT, end_rename, g_object_ref (self), g_object_unref);
}

/* Whether the plan has the title now that is typed; what it can't take stays typed,
 * and the card says why. An empty title means that there is to be no new one. */
static gboolean
commit_rename (TrendsInitiativeRow *self)
{
  g_autofree char *title = NULL;
  gboolean taken = TRUE;

  if (self->entry == NULL || !gtk_widget_get_visible (self->entry) || !is_in_plan (self))
    return TRUE;

  title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  if (*title != '\0' && g_strcmp0 (title, trends_entity_get_name (self->initiative)) != 0)
    g_signal_emit (self, renamed_signal, 0, title, &taken);

  return taken;
}

static void
entry_activate_cb (TrendsInitiativeRow *self)
{
  if (!commit_rename (self))
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  stop_rename (self);
}

static void
entry_left_cb (TrendsInitiativeRow *self)
{
  if (commit_rename (self))
    stop_rename (self);
}

static void
entry_changed_cb (TrendsInitiativeRow *self)
{
  const char *title[] = { gtk_editable_get_text (GTK_EDITABLE (self->entry)), NULL };
  gboolean was_wrong = gtk_widget_has_css_class (self->entry, "error");
  g_autoptr (GError) error = NULL;

  if (*title[0] != '\0')
    trends_plan_check_titles (title, &error);
  trends_line_entry_show_problem (self->entry, error != NULL ? error->message : NULL);
  if (error != NULL && !was_wrong)
    trends_announce (self->entry, error->message);
}

static gboolean
leave_entry (gpointer user_data)
{
  TrendsInitiativeRow *self = TRENDS_INITIATIVE_ROW (user_data);

  stop_rename (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));

  return TRUE;
}

static GtkWidget *
make_entry (TrendsInitiativeRow *self)
{
  GtkWidget *entry = gtk_entry_new (); /* a bare GtkText has no text for screen readers */
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_set_hexpand (entry, TRUE);
  trends_line_entry_fold (GTK_EDITABLE (entry));
  gtk_widget_add_css_class (entry, "rename");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Title"), -1);

  g_signal_connect_object (entry, "activate", G_CALLBACK (entry_activate_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "changed", G_CALLBACK (entry_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (entry_left_cb), self, G_CONNECT_SWAPPED);
  trends_escape_add (entry, TRENDS_ESCAPE_FIELD, leave_entry, self);
  gtk_widget_add_controller (entry, focus);

  return entry;
}

/* A title that is being typed is asked for as what is typed elsewhere. */
static gboolean
is_renaming (TrendsInitiativeRow *self)
{
  return self->entry != NULL && gtk_widget_get_visible (self->entry);
}

static gboolean
commit_input (TrendsInput *input)
{
  TrendsInitiativeRow *self = TRENDS_INITIATIVE_ROW (input);

  if (is_renaming (self) && is_in_plan (self))
    entry_left_cb (self);
  return !is_renaming (self);
}

static const char *
get_input_error (TrendsInput *input)
{
  return NULL; /* the entry says it */
}

static void
hold_input (TrendsInput *input)
{
  TrendsInitiativeRow *self = TRENDS_INITIATIVE_ROW (input);

  if (is_renaming (self))
    gtk_widget_grab_focus (self->entry);
}

static const char *
get_title_key (void)
{
  return trends_kind_get_field (TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_TITLE)->key;
}

static TrendsDraft *
dup_input_draft (TrendsInput *input)
{
  TrendsInitiativeRow *self = TRENDS_INITIATIVE_ROW (input);
  const char *text;

  if (!is_renaming (self))
    return NULL;
  text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  if (*text == '\0' || g_str_equal (text, trends_entity_get_name (self->initiative)))
    return NULL;

  return trends_draft_new (trends_entity_get_id (self->initiative), get_title_key (), text);
}

static void
trends_initiative_row_input_init (TrendsInputInterface *iface)
{
  iface->commit = commit_input;
  iface->get_error = get_input_error;
  iface->hold = hold_input;
  iface->dup_draft = dup_input_draft;
  iface->only_for_typing = TRUE;
}

/* Rows come and go as the plan changes; what is typed doesn't go with them. */
static void
keep_typed (TrendsInitiativeRow *self)
{
  g_autoptr (TrendsDraft) draft = dup_input_draft (TRENDS_INPUT (self));

  if (draft != NULL && self->pending != NULL)
    trends_pending_set_draft (self->pending, draft->id, draft->key, draft->text);
}

static gboolean
bring_back_cb (gpointer data)
{
  TrendsInitiativeRow *self = TRENDS_INITIATIVE_ROW (data);
  g_autofree char *text = NULL;

  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL && is_in_plan (self))
    text = trends_pending_take_draft (trends_pending_of (trends_entity_get_plan (self->initiative)),
                                      trends_entity_get_id (self->initiative), get_title_key ());
  if (text != NULL)
    {
      trends_initiative_row_rename (self);
      gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
      gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
    }

  return G_SOURCE_REMOVE;
}

/**
 * trends_initiative_row_bring_back:
 *
 * Goes on with a title that is kept as a draft, unless somebody else takes that
 * soon: rows come and go, and one may take the place of another in which it was
 * being typed.
 */
void
trends_initiative_row_bring_back (TrendsInitiativeRow *self)
{
  TrendsPending *pending;

  g_return_if_fail (TRENDS_IS_INITIATIVE_ROW (self));

  pending = is_in_plan (self) ? trends_pending_of (trends_entity_get_plan (self->initiative)) : NULL;
  if (pending != NULL
      && trends_pending_get_draft (pending, trends_entity_get_id (self->initiative),
                                   get_title_key ()) != NULL)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, bring_back_cb, g_object_ref (self), g_object_unref);
}

static void
typed_title_cb (TrendsInitiativeRow *self)
{
  if (self->pending != NULL)
    trends_pending_touch (self->pending);
}

/* ----------------------------------------------------------------- class */

static void
trends_initiative_row_constructed (GObject *object)
{
  TrendsInitiativeRow *self = TRENDS_INITIATIVE_ROW (object);

  G_OBJECT_CLASS (trends_initiative_row_parent_class)->constructed (object);

  /* After the template's own, so that what is said is what is shown. */
  g_signal_connect_object (self->initiative, "notify", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->when, "notify::label", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->when, "notify::tooltip-text", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->lead, "notify::label", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plan_info, "notify", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  changed_cb (self);
  trends_initiative_row_bring_back (self);
}

static void
trends_initiative_row_dispose (GObject *object)
{
  TrendsInitiativeRow *self = TRENDS_INITIATIVE_ROW (object);

  if (self->initiative != NULL)
    keep_typed (self);
  follow_pending (self, NULL);
  g_clear_pointer (&self->entry, gtk_widget_unparent);
  /* Its children have to go first: their bindings watch this row. */
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TRENDS_TYPE_INITIATIVE_ROW);
  g_clear_object (&self->initiative);
  g_clear_object (&self->plan_info);
  g_clear_object (&self->filter);
  g_clear_object (&self->tip);

  G_OBJECT_CLASS (trends_initiative_row_parent_class)->dispose (object);
}

static void
trends_initiative_row_get_property (GObject    *object,
                                    guint       property_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  TrendsInitiativeRow *self = TRENDS_INITIATIVE_ROW (object);

  switch ((TrendsInitiativeRowProperty) property_id)
    {
    case PROP_INITIATIVE:
      g_value_set_object (value, self->initiative);
      break;
    case PROP_PLAN_INFO:
      g_value_set_object (value, self->plan_info);
      break;
    case PROP_FILTER:
      g_value_set_object (value, self->filter);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_initiative_row_set_property (GObject      *object,
                                    guint         property_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  TrendsInitiativeRow *self = TRENDS_INITIATIVE_ROW (object);

  switch ((TrendsInitiativeRowProperty) property_id)
    {
    case PROP_INITIATIVE:
      self->initiative = g_value_dup_object (value);
      break;
    case PROP_PLAN_INFO:
      self->plan_info = g_value_dup_object (value);
      break;
    case PROP_FILTER:
      self->filter = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  properties[PROP_INITIATIVE] = g_param_spec_object ("initiative", NULL, NULL, TRENDS_TYPE_ENTITY,
                                                     flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_PLAN_INFO] = g_param_spec_object ("plan-info", NULL, NULL, TRENDS_TYPE_ENTITY,
                                                    flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_FILTER] = g_param_spec_object ("filter", NULL, NULL, TRENDS_TYPE_FILTER,
                                                 flags | G_PARAM_CONSTRUCT_ONLY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
trends_initiative_row_class_init (TrendsInitiativeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = trends_initiative_row_constructed;
  object_class->dispose = trends_initiative_row_dispose;
  object_class->get_property = trends_initiative_row_get_property;
  object_class->set_property = trends_initiative_row_set_property;
  widget_class->query_tooltip = trends_initiative_row_query_tooltip;

  install_properties (object_class);
  renamed_signal = g_signal_new ("renamed", TRENDS_TYPE_INITIATIVE_ROW, G_SIGNAL_RUN_LAST, 0,
                                 g_signal_accumulator_first_wins, NULL, NULL, G_TYPE_BOOLEAN, 1,
                                 G_TYPE_STRING);

  trends_kind_ensure_types ();
  g_type_ensure (TRENDS_TYPE_AVATAR);
  g_type_ensure (TRENDS_TYPE_CONTAINER);
  g_type_ensure (TRENDS_TYPE_FIT_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/socitm/Trends/ui/board/trends-initiative-row.ui");
  trends_closures_bind (widget_class);
  gtk_widget_class_bind_template_child (widget_class, TrendsInitiativeRow, content);
  gtk_widget_class_bind_template_child (widget_class, TrendsInitiativeRow, title);
  gtk_widget_class_bind_template_child (widget_class, TrendsInitiativeRow, when);
  gtk_widget_class_bind_template_child (widget_class, TrendsInitiativeRow, lead);
}

static void
trends_initiative_row_init (TrendsInitiativeRow *self)
{
  self->priority = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ------------------------------------------------------------ public doors */

/**
 * trends_initiative_row_new:
 * @initiative: what it shows
 * @filter: what dims it
 */
GtkWidget *
trends_initiative_row_new (TrendsEntity *initiative,
                           TrendsFilter *filter)
{
  g_return_val_if_fail (trends_entity_is (initiative, TRENDS_KIND_INITIATIVE), NULL);

  return g_object_new (TRENDS_TYPE_INITIATIVE_ROW,
                       "plan-info", trends_plan_get_info (trends_entity_get_plan (initiative)),
                       "filter", filter,
                       "initiative", initiative,
                       NULL);
}

/**
 * trends_initiative_row_get_initiative:
 *
 * Returns: (transfer none): what it shows
 */
TrendsEntity *
trends_initiative_row_get_initiative (TrendsInitiativeRow *self)
{
  g_return_val_if_fail (TRENDS_IS_INITIATIVE_ROW (self), NULL);

  return self->initiative;
}

/**
 * trends_initiative_row_update_match:
 *
 * Dims the row, and says so, where the filter is active and doesn't match it.
 */
void
trends_initiative_row_update_match (TrendsInitiativeRow *self)
{
  gboolean dimmed;

  g_return_if_fail (TRENDS_IS_INITIATIVE_ROW (self));

  dimmed = trends_filter_is_active (self->filter)
           && !trends_filter_matches (self->filter, self->initiative);
  if (dimmed == self->dimmed)
    return;

  self->dimmed = dimmed;
  if (dimmed)
    gtk_widget_add_css_class (GTK_WIDGET (self), "dimmed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "dimmed");
  if (is_in_plan (self))
    update_name (self);
}

/**
 * trends_initiative_row_rename:
 *
 * Lets the title be edited in its place.
 */
void
trends_initiative_row_rename (TrendsInitiativeRow *self)
{
  g_return_if_fail (TRENDS_IS_INITIATIVE_ROW (self));

  if (self->entry != NULL)
    return;

  self->entry = make_entry (self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), trends_entity_get_name (self->initiative));
  trends_typing_forget (GTK_EDITABLE (self->entry));
  follow_pending (self, trends_pending_of (trends_entity_get_plan (self->initiative)));
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (typed_title_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_insert_after (self->entry, self->content, self->title);
  gtk_widget_set_visible (self->title, FALSE);
  gtk_widget_set_can_target (self->content, TRUE);
  gtk_widget_grab_focus (self->entry);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

/**
 * trends_initiative_row_set_drop_mark:
 *
 * Shows where something that is being dragged would go.
 */
void
trends_initiative_row_set_drop_mark (TrendsInitiativeRow *self,
                                     TrendsDropMark       mark)
{
  GtkWidget *widget = GTK_WIDGET (self);

  g_return_if_fail (TRENDS_IS_INITIATIVE_ROW (self));

  gtk_widget_remove_css_class (widget, "drop-before");
  gtk_widget_remove_css_class (widget, "drop-after");

  if (mark == TRENDS_DROP_BEFORE)
    gtk_widget_add_css_class (widget, "drop-before");
  else if (mark == TRENDS_DROP_AFTER)
    gtk_widget_add_css_class (widget, "drop-after");
}
