#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check-json-filter.py FILTER: what Python's json writes, src/json reads as the same, digit by digit; what it writes of
# that, Python reads as the same; and what nobody should read is refused at each door.

import json
import random
import subprocess
import sys

FILTER = sys.argv[1]
MODES = ['compact', 'pretty', 'sound', 'tree']
CHARACTERS = ['a', '"', '\\', '/', '\b', '\f', '\n', '\r', '\t', '\x01', '\x1b', '\x7f', '\x9b', 'é', 'ŵ', '\u2028',
              '\u202e', '\ufeff', '\U0001f331', '\U0001f468\u200d\U0001f469', '{', ']', ',', ':', ' ']


class Number(str):
    """A number by its digits."""


def read(text):
    return json.loads(text, parse_int=Number, parse_float=Number, object_pairs_hook=lambda pairs: ('object', pairs))


def run(mode, texts):
    data = b''.join(text.encode('utf-8', 'surrogatepass') + b'\0' for text in texts)
    done = subprocess.run([FILTER, mode], input=data, stdout=subprocess.PIPE, check=True)
    outs = done.stdout.split(b'\0')[:-1]
    assert len(outs) == len(texts), (len(outs), len(texts))
    return [out.decode() for out in outs]


def random_text(rand):
    return ''.join(rand.choice(CHARACTERS) for _ in range(rand.randrange(9)))


def random_number(rand, any_size):
    if any_size:
        return rand.choice([rand.randrange(-10**40, 10**40), rand.uniform(-1e300, 1e300), rand.random(), -0.0])
    return rand.choice([rand.randrange(-2**63, 2**63), rand.randrange(-9, 10), rand.randrange(-99, 99) / 4])


def random_value(rand, depth, any_size):
    kind = rand.randrange(6 if depth < 6 else 4)
    if kind == 5:
        return {random_text(rand): random_value(rand, depth + 1, any_size) for _ in range(rand.randrange(5))}
    if kind == 4:
        return [random_value(rand, depth + 1, any_size) for _ in range(rand.randrange(5))]
    return [random_text(rand), random_number(rand, any_size), rand.choice([True, False]), None][kind]


def random_form(rand, value):
    return json.dumps(value, ensure_ascii=rand.random() < .5, indent=rand.choice([None, None, 0, 3, '\t']),
                      separators=rand.choice([(',', ':'), (' , ', ' :\n'), None]))


def check_random():
    rand = random.Random(7)
    texts = [random_form(rand, random_value(rand, 0, True)) for _ in range(2000)]
    for mode in MODES[:3]:
        for text, out in zip(texts, run(mode, texts)):
            assert read(out) == read(text), (mode, text, out)
            assert not any(bad in out for bad in '\x1b\x7f\x9b\u2028\u202e'), (mode, text, out)
    # A tree has numbers instead of digits.
    values = [random_value(rand, 0, False) for _ in range(2000)]
    for value, out in zip(values, run('tree', [random_form(rand, value) for value in values])):
        assert json.loads(out) == value, (value, out)


def nest(depth, opening='[', inside='', closing=']'):
    return opening * depth + inside + closing * depth


def check_refused():
    lone = [json.dumps(half) for half in ('\ud800', '\udc00', 'a\udfff', '\ud800x', '\udbff\ud800')]
    refused = lone + [json.dumps(number) for number in (float('nan'), float('inf'), -float('inf'))]
    refused += [json.dumps({'a': [float('nan')]}), '"\ud800"', '"\\u0000"', '{"\\u0000":1}', '1,', '[1]]', "{'a':1}"]
    refused += [nest(200000), nest(200000, '{"a":', '1', '}'), '[' * 200000, nest(1000), nest(905, '{"a":', '1', '}')]
    # Each may be a value or a key of an object anywhere.
    refused += [f'{{"a":[1,{{"b":{text}}}]}}' for text in refused]
    for mode in MODES:
        for text, out in zip(refused, run(mode, refused)):
            assert out == '', (mode, text[:80])


def check_repeated():
    """A key that is there twice is let through by the first check alone: who reads a plan names the entry with it."""
    twice = ['{"a":1,"a":1}', '{"a":1,"b":2,"\\u0061":3}', '[{"x":{"é":1,"\\u00e9":2}}]', '{"":1,"":{"":2}}']
    for mode in ('sound', 'tree'):
        assert run(mode, twice) == [''] * len(twice), mode
    for text, out in zip(twice, run('compact', twice)):
        assert read(out) == read(text), (text, out)


def check_limits():
    for opening, inside, closing in ('[', '', ']'), ('{"a":', '1', '}'), ('[{"a":', 'null', '}]'):
        levels = opening.count('[') + opening.count('{')
        for mode, most in ('compact', 64), ('pretty', 64), ('tree', 64), ('sound', 900):
            kept, refused = (nest(most // levels + more, opening, inside, closing) for more in (0, 1))
            assert read(run(mode, [kept])[0]) == read(kept), (mode, opening)
            assert run(mode, [refused]) == [''], (mode, opening)


sys.setrecursionlimit(10000)
check_random()
check_refused()
check_repeated()
check_limits()
print('src/json and Python read and write the same JSON')
