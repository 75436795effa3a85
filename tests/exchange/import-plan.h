/* SPDX-License-Identifier: GPL-3.0-or-later */

/* import-plan.h: the small plan that the tests of imports import into. */

#pragma once

#include "trends-test-exchange.h"

G_BEGIN_DECLS

#define GROUP "11111111-1111-4111-8111-111111111111"
#define TREND "22222222-2222-4222-8222-222222222222"
#define FIRST "33333333-3333-4333-8333-333333333331"
#define SECOND "33333333-3333-4333-8333-333333333332"
#define THIRD "33333333-3333-4333-8333-333333333333"
#define OWNER "44444444-4444-4444-8444-444444444444"
#define PLAN "99999999-9999-4999-8999-999999999999"

static inline TrendsPlan *
make_plan (void)
{
  g_autofree char *document = make_document (
    "\"plan\": {\"id\": \"" PLAN "\", \"title\": \"Plan\", \"mood\": 1},"
    "\"groups\": [{\"id\": \"" GROUP "\", \"title\": \"Group\"}],"
    "\"owners\": [{\"id\": \"" OWNER "\", \"name\": \"Ann\"}],"
    "\"trends\": [{\"id\": \"" TREND "\", \"group\": \"" GROUP "\", \"title\": \"Trend\"}],"
    "\"initiatives\": ["
    "{\"id\": \"" FIRST "\", \"title\": \"First\", \"trend\": \"" TREND "\", \"cost\": 100,"
    " \"lead\": \"" OWNER "\", \"status\": \"under_way\", \"later\": {\"a\": 1, \"b\": 2}},"
    "{\"id\": \"" SECOND "\", \"title\": \"Second\", \"trend\": \"" TREND "\"}]");

  return import_plan (document);
}

G_END_DECLS
