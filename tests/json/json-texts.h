/* SPDX-License-Identifier: GPL-3.0-or-later */

/* json-texts.h: texts that are JSON, and texts that aren't, for all tests of src/json. */

#pragma once

#include <glib.h>

static const char * const good_json[] = {
  "{}", "[]", " [ ] ", "null", "true", "false", "0", "-0", "1", "-12", "1.5", "1e5", "1E+5", "-1.25e-7",
  "\"\"", "\"a\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\u00e9\"", "\"\\ud83c\\udf31\"", "\"🌱\"",
  "[1,2,[3,{\"a\":[]}]]", "{\"a\":1,\"b\":{\"c\":null}}", "\t{\r\n\"a\" : 1 }\n",
  "123456789012345678901234567890", "1e400", "\xef\xbb\xbf{}",
};

static const char * const bad_json[] = {
  "", " ", "{", "}", "[", "]", "[1,]", "[,1]", "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}",
  "{'a':1}", "\"", "\"\\\"", "\"\\x\"", "\"\\u12\"", "\"\\ud800\"", "\"\\udc00\"",
  "\"\\ud800\\u0041\"", "\"\\u0000\"", "\"a\nb\"", "01", "-", "+1", "1.", ".5", "1e", "1e+", "0x10",
  "NaN", "Infinity", "nul", "nulll", "True", "{} {}", "[1]x", "{\"a\":1 \"b\":2}", "\"\xff\"",
  "// no\n{}", "{\"a\":1}}", "[}", "{]",
};
