#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Calendars as python-icalendar reads them: each day of a plan is in one, once, under a name that stays.

usage: test-calendar.py PROGRAM
"""

import datetime
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import icalendar

PROGRAM = sys.argv.pop(1)
ENVIRONMENT = dict(os.environ, SOURCE_DATE_EPOCH='1790000000', LC_ALL='C.UTF-8')
NASTY = 'Ŵyl; “Quay”, "or" \\ : 🌱 ' + 'Ελληνικά ' * 12 + 'BEGIN:VEVENT'


def run(*command):
    return subprocess.run([PROGRAM, *command], check=True, capture_output=True, env=ENVIRONMENT).stdout


class TestCalendar(unittest.TestCase):
    def setUp(self):
        self.keeper = tempfile.TemporaryDirectory()
        self.addCleanup(self.keeper.cleanup)
        self.folder = pathlib.Path(self.keeper.name)
        self.plan = self.folder / 'plan.trends'
        run('new', self.plan, '--sample')
        self.document = json.loads(run('export', '-f', 'json', '-o', '-', self.plan))

    def export(self, *options):
        data = run('export', '-f', 'ics', '-o', '-', *options, self.plan)
        self.assertEqual(data.count(b'\n'), data.count(b'\r\n'))
        for line in data.split(b'\r\n'):
            self.assertLessEqual(len(line), 75)
            line.decode('utf-8')
        calendar = icalendar.Calendar.from_ical(data)
        self.assertEqual((calendar['METHOD'], calendar['VERSION']), ('PUBLISH', '2.0'))
        events = {str(event['UID']): event for event in calendar.walk('VEVENT')}
        self.assertEqual(len(events), data.count(b'\r\nBEGIN:VEVENT'))
        return calendar, events

    def expected(self):
        """The days by the ids that events have."""
        days = {entry['id']: entry['date'] for kind in ('milestones', 'governance_dates')
                for entry in self.document[kind] if entry.get('date')}
        left_out = {entry['id'] for entry in self.document['initiatives'] if entry['status'] == 'not_doing'}
        for entry in self.document['milestones']:
            if entry['initiative'] in left_out:
                days.pop(entry['id'], None)
        days |= {entry['id'] + '-end': entry['end_date'] for entry in self.document['initiatives']
                 if entry.get('end_date') and entry['id'] not in left_out}
        return {f'{id}@org.socitm.Trends': day for id, day in days.items()}

    def test_days(self):
        calendar, events = self.export()
        self.assertEqual(calendar['X-WR-CALNAME'], self.document['plan']['title'])
        self.assertEqual({id: event['DTSTART'].dt.isoformat() for id, event in events.items()}, self.expected())
        for event in events.values():
            self.assertEqual(event['DTEND'].dt - event['DTSTART'].dt, datetime.timedelta(days=1))
            self.assertEqual(event['DTSTAMP'].dt.replace(tzinfo=None), datetime.datetime(2026, 9, 21))
            self.assertEqual(str(event['TRANSP']), 'TRANSPARENT')

    def test_names_stay(self):
        """What is renamed and moved is the same event, with a sequence that is no lower, and any text comes back."""
        _, before = self.export()
        entry = self.document['governance_dates'][0]
        entry |= {'title': NASTY, 'date': '2999-12-31'}
        (self.folder / 'change.json').write_text(json.dumps(self.document), encoding='utf-8')
        run('import', self.plan, self.folder / 'change.json')
        _, after = self.export()
        self.assertEqual(before.keys(), after.keys())
        event = after[entry['id'] + '@org.socitm.Trends']
        self.assertEqual(str(event['SUMMARY']), NASTY)
        self.assertEqual(event['DTSTART'].dt, datetime.date(2999, 12, 31))
        self.assertGreaterEqual(event['SEQUENCE'], before[entry['id'] + '@org.socitm.Trends']['SEQUENCE'])

    def import_calendar(self, text, *options):
        (self.folder / 'back.ics').write_bytes(text)
        return json.loads(run('import', '--json', *options, self.plan, self.folder / 'back.ics'))

    def test_back(self):
        """What comes back from a calendar is what went out; what was moved there is moved here, and nothing is there twice."""
        data = run('export', '-f', 'ics', '-o', '-', self.plan)
        said = self.import_calendar(data)
        self.assertEqual((said['added'], said['updated'], said['refused']), (0, 0, 0))
        _, events = self.export()
        calendar = icalendar.Calendar.from_ical(data.replace(b'PRODID:', b'PRODID:another '))
        moved = {}
        for kind, suffix, field in (('governance_dates', '', 'date'), ('milestones', '', 'date'), ('initiatives', '-end', 'end_date')):
            entry = next(entry for entry in self.document[kind] if f'{entry["id"]}{suffix}@org.socitm.Trends' in events)
            event = next(event for event in calendar.walk('VEVENT') if event['UID'].startswith(entry['id'] + suffix))
            event['DTSTART'].dt += datetime.timedelta(days=40)
            moved[kind] = (entry['id'], field, event['DTSTART'].dt.isoformat())
            if kind == 'governance_dates':
                event['SUMMARY'] = icalendar.vText(NASTY)
        said = self.import_calendar(calendar.to_ical())
        self.assertEqual((said['added'], said['updated'], said['refused']), (0, 3, 0))
        after = json.loads(run('export', '-f', 'json', '-o', '-', self.plan))
        for kind, (id, field, day) in moved.items():
            entry = next(entry for entry in after[kind] if entry['id'] == id)
            self.assertEqual(entry[field], day, kind)
            self.assertEqual(len(after[kind]), len(self.document[kind]))
        self.assertIn(NASTY, [entry['title'] for entry in after['governance_dates']])

    def test_back_with_notes(self):
        """What somebody has noted in a calendar, or deleted, doesn't change what a day is about; nor does an alarm."""
        data = run('export', '-f', 'ics', '-o', '-', self.plan)
        _, events = self.export()
        calendar = icalendar.Calendar.from_ical(data)
        moved = {}
        for kind in ('governance_dates', 'milestones'):
            entry = next(entry for entry in self.document[kind] if f'{entry["id"]}@org.socitm.Trends' in events)
            event = next(event for event in calendar.walk('VEVENT') if event['UID'] == f'{entry["id"]}@org.socitm.Trends')
            event['DTSTART'].dt += datetime.timedelta(days=40)
            moved[kind] = (entry, event['DTSTART'].dt.isoformat())
            if kind == 'governance_dates':
                event['DESCRIPTION'] = icalendar.vText('Agenda: budget')
            else:
                del event['DESCRIPTION']
            alarm = icalendar.Alarm()
            alarm.add('action', 'DISPLAY')
            alarm.add('uid', '8c5f2d3e-alarm')
            alarm.add('description', 'Reminder')
            alarm.add('trigger', datetime.timedelta(days=-1))
            event.add_component(alarm)
        said = self.import_calendar(calendar.to_ical())
        self.assertEqual((said['added'], said['updated'], said['refused']), (0, 2, 0))
        after = json.loads(run('export', '-f', 'json', '-o', '-', self.plan))
        for kind, (before, day) in moved.items():
            entry = next(entry for entry in after[kind] if entry['id'] == before['id'])
            self.assertEqual((entry['date'], entry['title']), (day, before['title']), kind)

    def test_back_among_others(self):
        """In a calendar with other events ours are left out: they are no initiatives."""
        data = run('export', '-f', 'ics', '-o', '-', self.plan)
        other = b'BEGIN:VEVENT\r\nUID:dentist\r\nSUMMARY:Dentist\r\nDTSTART;VALUE=DATE:20261130\r\nEND:VEVENT\r\n'
        data = data.replace(b'BEGIN:VEVENT', other + b'BEGIN:VEVENT', 1)
        said = self.import_calendar(data, '--trend', '1')
        self.assertEqual((said['added'], said['updated']), (1, 0))

    def into_another(self, data):
        """What the command line says of it, by the other plan; and that plan."""
        other = self.folder / 'other.trends'
        if not other.exists():
            run('new', other)
        (self.folder / 'in.ics').write_bytes(data)
        done = subprocess.run([PROGRAM, 'import', '--json', other, self.folder / 'in.ics'], capture_output=True, env=ENVIRONMENT)
        return json.loads(done.stdout), json.loads(run('export', '-f', 'json', '-o', '-', other))

    def check_into_another(self, data):
        said, other = self.into_another(data)
        titles = {entry['id']: entry['title'] for entry in self.document['initiatives'] + self.document['trends']}
        ends = {entry['title']: (titles[entry['trend']], entry['end_date']) for entry in self.document['initiatives']
                if entry.get('end_date') and entry['status'] != 'not_doing'}
        meant = {entry['id'] for entry in self.document['initiatives'] if entry['status'] != 'not_doing'}
        milestones = {(entry['title'], titles[entry['initiative']], entry['date'], entry['done'])
                      for entry in self.document['milestones'] if entry['initiative'] in meant and entry.get('date')}
        lost = {entry for entry in milestones if entry[1] not in ends}
        names = {entry['id']: entry['title'] for entry in other['initiatives'] + other['trends']}
        self.assertEqual({entry['title']: (names[entry['trend']], entry['end_date']) for entry in other['initiatives']}, ends)
        self.assertEqual({(entry['title'], names[entry['initiative']], entry['date'], entry['done'])
                          for entry in other['milestones']}, milestones - lost)
        self.assertEqual({(entry['title'], entry['date']) for entry in other['governance_dates']},
                         {(entry['title'], entry['date']) for entry in self.document['governance_dates']})
        # Each that can't come in is named, with what it lacks.
        self.assertEqual(said['refused'], len(lost))
        for title, initiative, _, _ in lost:
            self.assertTrue(any(title in reason and initiative in reason for reason in said['reasons']), said['reasons'])
        sensitivities = {entry['title']: entry['sensitivity'] for entry in self.document['initiatives']}
        for entry in other['initiatives']:
            self.assertEqual(entry['sensitivity'], sensitivities[entry['title']], entry['title'])
        again, _ = self.into_another(data)
        self.assertEqual((again['added'], again['updated']), (0, 0))

    def test_into_another_plan(self):
        """Ends, milestones and governance dates are entries of another plan, below what is called the same there."""
        ending = [entry for entry in self.document['initiatives'] if entry.get('end_date') and entry['status'] != 'not_doing']
        for entry, sensitivity in zip(ending, ('public', 'internal', 'exempt')):
            entry['sensitivity'] = sensitivity
        (self.folder / 'change.json').write_text(json.dumps(self.document), encoding='utf-8')
        run('import', self.plan, self.folder / 'change.json')
        self.check_into_another(run('export', '-f', 'ics', '-o', '-', self.plan))

    def test_welsh(self):
        """A plan in Welsh has a calendar in Welsh, which comes in as an English one does."""
        self.document['plan']['language'] = 'cy'
        self.document['initiatives'][0]['end_date'] = '2027-01-15'
        self.document['initiatives'][0]['start_date'] = None
        (self.folder / 'change.json').write_text(json.dumps(self.document), encoding='utf-8')
        run('import', self.plan, self.folder / 'change.json')
        data = run('export', '-f', 'ics', '-o', '-', self.plan)
        _, events = self.export()
        self.assertEqual({str(event['CATEGORIES'].cats[0]) for event in events.values()},
                         {'Diwedd', 'Carreg filltir', 'Dyddiad llywodraethu'})
        for event in events.values():
            if event.get('DESCRIPTION'):
                self.assertRegex(str(event['DESCRIPTION']), r'^Menter: .*\nTuedd: ')
        self.check_into_another(data)

    def test_titles_of_another_plan(self):
        """An end moves that of the initiative that is called so there; what is nowhere is refused by its name."""
        data = run('export', '-f', 'ics', '-o', '-', self.plan)
        other = self.folder / 'other.trends'
        run('new', other)
        plan = json.loads(run('export', '-f', 'json', '-o', '-', other))
        there = next(entry for entry in self.document['initiatives'] if entry.get('end_date') and entry['status'] != 'not_doing')
        entry = {'id': '77777777-7777-4777-8777-777777777777', 'title': there['title'], 'trend': plan['trends'][-1]['id']}
        (self.folder / 'one.json').write_text(json.dumps({'format': plan['format'], 'version': plan['version'],
                                                          'initiatives': [entry]}))
        run('import', other, self.folder / 'one.json')
        _, plan = self.into_another(data)
        found = [entry for entry in plan['initiatives'] if entry['title'] == there['title']]
        self.assertEqual([(entry['id'][0], entry['end_date']) for entry in found], [('7', there['end_date'])])
        said, _ = self.into_another(b'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n'
                                    b'UID:88888888-8888-4888-8888-888888888888-end@org.socitm.Trends\r\nSUMMARY:Quays: end\r\n'
                                    b'DESCRIPTION:Initiative: Quays\\nTrend: Ports\r\nDTSTART;VALUE=DATE:20270101\r\n'
                                    b'END:VEVENT\r\nEND:VCALENDAR\r\n')
        self.assertEqual(said['refused'], 1)
        self.assertIn('“Quays”', said['reasons'][0])
        self.assertIn('“Ports”', said['reasons'][0])

    def test_far_days(self):
        """What no calendar can have is said."""
        self.document['governance_dates'][0]['date'] = '9999-12-31'
        (self.folder / 'change.json').write_text(json.dumps(self.document), encoding='utf-8')
        run('import', self.plan, self.folder / 'change.json')
        done = subprocess.run([PROGRAM, 'export', '-f', 'ics', '-o', self.folder / 'far.ics', self.plan], check=True,
                              capture_output=True, env=ENVIRONMENT, text=True)
        self.assertIn('after the year 3000', done.stderr)
        self.assertNotIn('00000000', (self.folder / 'far.ics').read_text(encoding='utf-8'))

    def test_parts(self):
        """Of a part of the initiatives, with all governance dates; and what is exempt isn't public."""
        _, events = self.export()
        _, part = self.export('--where', 'is(status, under_way)')
        dates = {entry['id'] + '@org.socitm.Trends' for entry in self.document['governance_dates']}
        self.assertTrue(dates < part.keys() < events.keys())
        _, public = self.export('-p', 'public')
        self.assertLess(public.keys(), events.keys())
        self.assertFalse([event for event in public.values() if 'CLASS' in event])


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
