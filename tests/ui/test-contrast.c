/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-contrast.c: what stands in buttons, fields and menus can be read, and rings be seen, in light and dark; in high
 * contrast where the environment asks for that. Colours are those that are drawn, as the style sheets make them.
 */

#include "fixture.h"

#include "trends-colour.h"
#include "trends-palette.h"

#define TEXT 4.5
#define RING 3.0
#define NARROW 4 /* pixels: as a caret, which is no ground */

/* What was drawn, from below */
typedef struct
{
  TrendsColour ground;
  double text; /* the least of any text */
  double ring; /* the best of any edge */
} Look;

static TrendsColour
blend (const TrendsColour *ground,
       const GdkRGBA      *colour,
       double              opacity)
{
  double share = colour->alpha * opacity;

  return (TrendsColour) { ground->red + (colour->red - ground->red) * share,
                          ground->green + (colour->green - ground->green) * share,
                          ground->blue + (colour->blue - ground->blue) * share };
}

static void
see_text (Look          *look,
          const GdkRGBA *colour,
          double         opacity)
{
  TrendsColour seen = blend (&look->ground, colour, opacity);

  look->text = MIN (look->text, trends_colour_contrast (&seen, &look->ground));
}

static void
see_ring (Look          *look,
          const GdkRGBA *colour,
          double         opacity)
{
  TrendsColour seen = blend (&look->ground, colour, opacity);

  look->ring = MAX (look->ring, trends_colour_contrast (&seen, &look->ground));
}

static void see (Look *look, GskRenderNode *node, double opacity);

/* What is drawn by drawing something else */
static void
see_inside (Look          *look,
            GskRenderNode *node,
            double         opacity)
{
  GskRenderNodeType type = gsk_render_node_get_node_type (node);

  if (type == GSK_CONTAINER_NODE)
    for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
      see (look, gsk_container_node_get_child (node, i), opacity);
  else if (type == GSK_TRANSFORM_NODE)
    see (look, gsk_transform_node_get_child (node), opacity);
  else if (type == GSK_CLIP_NODE)
    see (look, gsk_clip_node_get_child (node), opacity);
  else if (type == GSK_ROUNDED_CLIP_NODE)
    see (look, gsk_rounded_clip_node_get_child (node), opacity);
  else if (type == GSK_DEBUG_NODE)
    see (look, gsk_debug_node_get_child (node), opacity);
  else if (type == GSK_OPACITY_NODE)
    see (look, gsk_opacity_node_get_child (node), opacity * gsk_opacity_node_get_opacity (node));
}

static void
see_ground (Look          *look,
            GskRenderNode *node,
            double         opacity)
{
  graphene_rect_t bounds;

  gsk_render_node_get_bounds (node, &bounds);
  if (bounds.size.width >= NARROW)
    look->ground = blend (&look->ground, gsk_color_node_get_color (node), opacity);
}

static void
see (Look          *look,
     GskRenderNode *node,
     double         opacity)
{
  GskRenderNodeType type = gsk_render_node_get_node_type (node);

  if (type == GSK_COLOR_NODE)
    see_ground (look, node, opacity);
  else if (type == GSK_TEXT_NODE)
    see_text (look, gsk_text_node_get_color (node), opacity);
  else if (type == GSK_INSET_SHADOW_NODE)
    see_ring (look, gsk_inset_shadow_node_get_color (node), opacity);
  else if (type == GSK_BORDER_NODE)
    see_ring (look, &gsk_border_node_get_colors (node)[0], opacity);
  else
    see_inside (look, node, opacity);
}

static Look
look_at (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GdkPaintable) image = gdk_paintable_get_current_image (paintable);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  Look look = { { 1, 1, 1 }, 21, 1 };

  gdk_paintable_snapshot (image, snapshot, gtk_widget_get_width (widget),
                          gtk_widget_get_height (widget));
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  see (&look, node, 1);
  return look;
}

/* ------------------------------------------------------------- what is looked at */

static Look
look_in_window (GtkWidget *widget,
                gboolean   has_focus)
{
  GtkWidget *window = gtk_window_new ();
  Look look;

  gtk_widget_set_halign (widget, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_window_set_child (GTK_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));
  gtk_window_set_focus (GTK_WINDOW (window), has_focus ? widget : NULL);
  fixture_wait_for_frames (widget);
  look = look_at (window);
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle ();
  return look;
}

static GtkWidget *
make_button (const char *css_class)
{
  GtkWidget *button = gtk_button_new_with_label ("Restore");

  gtk_widget_add_css_class (button, css_class);
  return button;
}

static GtkWidget *
make_entry (void)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), "Not set");
  return entry;
}

static void
check_widgets (void)
{
  Look look = look_in_window (make_button ("suggested-action"), FALSE);

  g_assert_cmpfloat (look.text, >=, TEXT);
  look = look_in_window (make_entry (), FALSE);
  g_assert_cmpfloat (look.text, >=, TEXT);
  g_assert_cmpfloat (look.text, <, 21);
  look = look_in_window (make_entry (), TRUE);
  g_assert_cmpfloat (look.ring, >=, RING);
  look = look_in_window (gtk_check_button_new (), FALSE);
  g_assert_cmpfloat (look.ring, >=, RING);
}

static void
check_menu (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuItem) item = g_menu_item_new ("Export", "test.none");
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("none", NULL);
  GtkWidget *popover;
  Look look;

  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (window, "test", G_ACTION_GROUP (group));
  g_menu_item_set_attribute (item, "accel", "s", "<Control>e");
  g_menu_append_item (menu, item);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  fixture_wait_for_frames (button);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  fixture_wait_for_frames (popover);
  look = look_at (popover);
  g_assert_cmpfloat (look.text, >=, TEXT);
  g_assert_cmpfloat (look.text, <, 21);
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle ();
}

static void
test_style (Fixture       *fixture,
            gconstpointer  scheme)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), GPOINTER_TO_INT (scheme));
  fixture_settle ();
  check_widgets ();
  check_menu ();
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GtkCssProvider) style = NULL;
  g_autoptr (GtkCssProvider) of_contrast = NULL;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  trends_entity_ensure_types ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  trends_palette_install ();
  style = fixture_use_style ();
  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    of_contrast = fixture_use_style_sheet ("/org/socitm/Trends/style-hc.css");

  g_test_add ("/contrast/light", Fixture, GINT_TO_POINTER (ADW_COLOR_SCHEME_FORCE_LIGHT),
              fixture_set_up, test_style, fixture_tear_down);
  g_test_add ("/contrast/dark", Fixture, GINT_TO_POINTER (ADW_COLOR_SCHEME_FORCE_DARK),
              fixture_set_up, test_style, fixture_tear_down);
  return g_test_run ();
}
