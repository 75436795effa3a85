/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ui-pch.h: what nearly every file of the interface includes, read once where headers-once is set.
 * Each includes what it needs all the same: without that, it doesn't compile elsewhere.
 */

#include <adwaita.h>
