/* SPDX-License-Identifier: GPL-3.0-or-later */

/* fuzz-target.h: what a fuzzer's engine calls with bytes of its making. The
 * engine is libFuzzer (build-aux/fuzz), or replay.c in the tests.
 */

#pragma once

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);
