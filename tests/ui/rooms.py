# SPDX-License-Identifier: GPL-3.0-or-later
"""Plans that are hard on a wall: few initiatives and very many, ninety ideas on one trend, long titles, Welsh ones."""

import datetime
import json
import subprocess
import uuid

import harness

LONG = 'Records of planning decisions that residents, councillors and their advisers can search by place and by year, '
WELSH = 'Gwasanaethau digidol dwyieithog i breswylwyr Ynys Môn, Tŷ Ddewi a’r Wyddgrug: ymddiriedolaeth a chyfrifoldebau '
IDEAS = ['Ask residents first', 'Translation at front desks', 'Notes for social care visits', 'One number for all repairs',
         'Say plainly what a form is for, and how long it takes to fill in', 'Longer hours at the libraries']
COUNTS = {'10': 10, '35': 35, '200': 200}


def document_of(plan):
    return json.loads(subprocess.run([harness.PROGRAM, 'export', plan, '--format', 'json', '--output', '-'], check=True,
                                     capture_output=True, text=True).stdout)


def change(desktop, plan, document):
    """Has the plan be as a document says."""
    source = desktop.place / 'changed.json'
    source.write_text(json.dumps(document), encoding='utf-8')
    desktop.run(harness.PROGRAM, 'import', plan, source)


def retitled(desktop, name, text):
    """Every title is the beginning of that text, each longer than the one before."""
    plan = desktop.new_plan(name, '--sample')
    document = document_of(plan)
    for kind in 'trends', 'initiatives':
        for number, entry in enumerate(document[kind]):
            entry['title'] = (text * 2)[:20 + number * 140 // len(document[kind])].strip()
    document['plan']['title'] = text[:90].strip()
    change(desktop, plan, document)
    return plan


def with_ideas(desktop, name, count=90):
    """So many on the sixth trend, in the workshop of the sample, which is today’s; some are in groups."""
    plan = desktop.new_plan(name, '--sample')
    document = document_of(plan)
    document['workshops'][0]['date'] = datetime.date.today().isoformat()
    for number in range(count):
        document['ideas'].append({
            'id': str(uuid.uuid5(uuid.NAMESPACE_URL, f'idea {number}')), 'workshop': document['workshops'][0]['id'],
            'trend': document['trends'][5]['id'], 'text': f'{IDEAS[number % len(IDEAS)]} {number + 1}', 'revealed': True,
            'cluster': ['', '', 'Front desks', 'Words'][number % 4], 'position': f'W{number:02}V'})
    change(desktop, plan, document)
    return plan


def with_initiatives(desktop, name, count):
    plan = desktop.documents / name
    desktop.run(harness.MAKE_PLAN, plan, str(count))
    return plan


def rated(desktop, name, count):
    """As many, of which nineteen in twenty are rated."""
    plan = with_initiatives(desktop, name, count)
    document = document_of(plan)
    for number, one in enumerate(document['initiatives']):
        if number % 20:
            one.update(value=1 + number % 5, effort=1 + number // 5 % 5, urgency=1 + number % 3, risk_reduction=1 + number % 4,
                       confidence=('green', 'amber', 'red')[number % 3])
    change(desktop, plan, document)
    return plan


def dense(desktop, name, count=300):
    """As many in one lane of a roadmap, all of the sample's first trend, with dates and ratings, half of them led by one."""
    plan = desktop.new_plan(name, '--sample')
    document = document_of(plan)
    models = [one for one in document['initiatives'] if one.get('start_date') and one.get('end_date')]
    for number in range(count):
        model = models[number % len(models)]
        begin = datetime.date.fromisoformat(model['start_date']) + datetime.timedelta(days=number % 23 * 17)
        document['initiatives'].append({
            **model, 'id': str(uuid.uuid5(uuid.NAMESPACE_URL, f'dense {number}')), 'trend': document['trends'][0]['id'],
            'title': f'{model["title"]} {number + 1}', 'start_date': begin.isoformat(),
            'end_date': (begin + datetime.timedelta(days=60 + number % 7 * 40)).isoformat(),
            'value': 1 + number % 5, 'effort': 1 + number // 5 % 5, 'lead': document['owners'][number % 2]['id']})
    for one in document['initiatives'][-count:]:
        one.pop('position', None)
    change(desktop, plan, document)
    return plan


def make(desktop, room):
    """The path of a plan for a room of that name."""
    name = f'Room {room}.trends'
    if room in COUNTS:
        return with_initiatives(desktop, name, COUNTS[room])
    if room == 'ideas':
        return with_ideas(desktop, name)
    return retitled(desktop, name, {'long': LONG, 'welsh': WELSH}[room])
