/* SPDX-License-Identifier: GPL-3.0-or-later */

/* fuzz-target.h: what a fuzzer's engine calls with bytes of its making. The
 * engine is libFuzzer (build-aux/fuzz), or replay.c in the tests.
 */

#pragma once

#include <glib.h>
#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

/* How many entities the target has got to see so far: what it counts up where
 * bytes became a plan. A fuzzer that never gets there looks for nothing. */
extern guint64 fuzz_n_entities;

