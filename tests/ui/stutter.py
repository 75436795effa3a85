# SPDX-FileCopyrightText: Trends contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets a program stand still and go on at random, as it does on a machine that has much else to do.

A test that looks once, where it should wait, is right nearly always, and fails on the busiest day. With
TRENDS_UI_STUTTER set (to a number that the randomness begins with) each program that is started stutters, and such
a test fails soon. For those who write tests: the suite itself runs without.
"""

import os
import random
import signal
import threading
import time

RUNS, STANDS = (0.02, 0.12), (0.02, 0.2)


def stutter(process):
    """Does so until the process ends, in a thread of its own, where the environment asks for it."""
    seed = os.environ.get('TRENDS_UI_STUTTER')
    if seed:
        threading.Thread(target=alternate, args=(process, random.Random(seed)), daemon=True).start()


def alternate(process, chance):
    while process.returncode is None:
        for number, times in ((signal.SIGSTOP, STANDS), (signal.SIGCONT, RUNS)):
            process.send_signal(number)
            time.sleep(chance.uniform(*times))
