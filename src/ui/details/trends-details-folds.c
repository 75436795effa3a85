/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-details-folds.c: see trends-details-folds.h. What a person folds is kept in the settings,
 * and nothing else: sections that open because something in them has to be seen are not.
 */

#include "trends-details-folds.h"

#include <gio/gio.h>

#include "trends-config.h"

#define KEY "details-folded"

static char *
make_name (TrendsKind                kind,
           const TrendsDetailsGroup *group)
{
  return g_strconcat (trends_kind_get_info (kind)->nick, ".", group->key, NULL);
}

/**
 * trends_details_folds_get:
 * @kind: what the group is of
 * @group: one of trends_details_layout_get_groups()
 *
 * Returns: whether it is folded at first: as it was left, or as its layout has it
 */
gboolean
trends_details_folds_get (TrendsKind                kind,
                          const TrendsDetailsGroup *group)
{
  g_autoptr (GSettings) settings = g_settings_new (TRENDS_APP_ID);
  g_autoptr (GVariant) kept = g_settings_get_value (settings, KEY);
  g_autofree char *name = make_name (kind, group);
  gboolean folded = group->folded;

  /* What has no heading couldn't be opened. */
  if (group->title != NULL)
    g_variant_lookup (kept, name, "b", &folded);
  return folded;
}

/**
 * trends_details_folds_keep:
 * @kind: what the group is of
 * @group: one of trends_details_layout_get_groups()
 * @folded: how somebody has left it
 */
void
trends_details_folds_keep (TrendsKind                kind,
                           const TrendsDetailsGroup *group,
                           gboolean                  folded)
{
  g_autoptr (GSettings) settings = g_settings_new (TRENDS_APP_ID);
  g_autoptr (GVariant) kept = g_settings_get_value (settings, KEY);
  g_autofree char *name = make_name (kind, group);
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{sb}"));
  GVariantIter iter;
  const char *other;
  gboolean other_folded;

  g_variant_iter_init (&iter, kept);
  while (g_variant_iter_next (&iter, "{&sb}", &other, &other_folded))
    if (g_strcmp0 (other, name) != 0)
      g_variant_builder_add (&builder, "{sb}", other, other_folded);
  g_variant_builder_add (&builder, "{sb}", name, folded);
  g_settings_set_value (settings, KEY, g_variant_builder_end (&builder));
}
