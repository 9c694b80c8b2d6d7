#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes cases that are valid but odd, one file each: every verb has to take them, in bounded time.

usage: make-odd-cases.py FOLDER [NAME...]

Without a name it writes all of them, and prints each path.
"""

import copy
import json
import os
import sys

HASH = '0123456789abcdef' * 4
STAMP = '2026-11-22'

# What text must never mean to a format that it goes through.
TEXTS = {
    'markup': '<b>bold</b> &amp; <script>alert(1)</script> <!-- --> ]]> "quoted" \'single\'',
    'percent': '%s %n %d %1$s {0} ${HOME} $(id) `id`',
    'escapes': r'\0 \x00 \u0000 \n \\ \" /) /S /JavaScript',
    'lines': 'one\ntwo\r\nthree\tfour\u2028five\u2029six\u0085seven\x0beight\x0cnine',
    'controls': 'a\x01b\x08c\x1bd\x7fe\u0080f\u009fg\ufeffh\ufffei\uffffj\U000e0001k',
    'bidi': '\u202e\u2067\u2066abc\u2069\u2069 שלום عربى \u200f\u200e\u202a\u202b',
    'formula': '=HYPERLINK("http://example.org","x") +1 -1 @SUM(A1)',
    'spaces': '  \u00a0\u3000\u200b\u200d ',
    'markdown': '# heading | cell | **x** [a](javascript:alert(1)) ![i](http://example.org/i.png) ```',
    'combining': 'e' + '\u0301' * 300,
    'wide': '北方領土 𠀀𠀁 👩‍👩‍👧‍👦🇮🇹 ไทย தமிழ் ខ្មែរ',
    'long-word': 'W' * 10000,
    'long-text': 'Una parola dopo l’altra. ' * 4000,
}


def text(value):
    return {'it': value, 'en': value}


def place(name, latitude=10.0, longitude=20.0, **more):
    location = {'latitude': latitude, 'longitude': longitude, 'precision': 'town'}
    location.update(more.pop('location', {}))
    return dict({'id': name, 'kind': 'city', 'names': [{'text': name.title(), 'language': 'en'}], 'location': location},
                **more)


def claim(name, **more):
    return dict({'id': name, 'text': text('A claim'), 'passages': ['p-1'], 'modality': 'reported',
                 'attribution': {'kind': 'unnamed', 'actor': None, 'text': None}, 'status': 'confirmed'}, **more)


def base():
    return {'format': 'atlante-case', 'version': 1, 'id': 'odd', 'title': text('Odd'), 'summary': text('Odd'),
            'languages': ['it', 'en'], 'created': STAMP, 'modified': STAMP + 'T10:00:00Z', 'marking': 'TLP:CLEAR',
            'viewpoint': 'international',
            'sources': [{'id': 'text', 'language': 'it', 'length': 100, 'sha256': HASH}],
            'passages': [{'id': 'p-1', 'source': 'text', 'paragraph': 1, 'start': 0, 'length': 40, 'sha256': HASH,
                          'loose': {'start': 0, 'length': 30, 'sha256': HASH}}],
            'places': [place('alfa'), place('beta', 11, 22)],
            'actors': [{'id': 'someone', 'kind': 'person', 'names': [{'text': 'N. N.', 'language': 'it'}]}],
            'events': [], 'claims': [claim('c-1', places=[{'place': 'alfa', 'role': 'origin'}])], 'relations': [],
            'topics': [], 'setAside': [], 'notes': [], 'briefings': []}


def full():
    """Every member that a case may have."""
    case = base()
    case['sources'][0].update(title=text('Title'), author='A', publisher='P', published='2024-10-23', url='U',
                              parts=[{'paragraph': 1, 'title': text('Part')}])
    case['places'][0].update(summary=text('S'), country='KP', gazetteer={'geonames': '1'},
                             figures=[{'value': 'V', 'label': text('L'), 'claims': ['c-1']}])
    case['places'][0]['names'].append({'text': 'N', 'language': 'ja', 'role': 'contested', 'viewpoint': 'jp'})
    case['places'][1]['part-of'] = 'alfa'
    case['actors'][0].update(office=text('O'), country='JP', seat='alfa', summary=text('S'))
    case['topics'] = [{'id': 'topic', 'title': text('T')}]
    case['events'] = [{'id': 'event', 'title': text('E'), 'summary': text('S'), 'time': '2024-06',
                       'places': [{'place': 'alfa', 'role': 'venue'}], 'actors': [{'actor': 'someone', 'role': 'guest'}],
                       'claims': ['c-1']}]
    case['claims'][0].update(topic='topic', cue=text('C'), time='2022/..', likelihood='likely', confidence='low',
                             attribution={'kind': 'named', 'actor': 'someone', 'text': text('T')},
                             grade={'reliability': 'A', 'credibility': 1, 'by': 'B', 'on': STAMP},
                             actors=[{'actor': 'someone', 'role': 'speaker'}])
    case['relations'] = [{'id': 'r-1', 'kind': 'transfer', 'from': 'alfa', 'to': 'beta', 'time': '2022/..',
                          'claims': ['c-1'], 'label': text('L')}]
    case['notes'] = [{'id': 'n-1', 'about': 'alfa', 'text': 'N', 'by': 'B', 'on': STAMP}]
    return case


# Members whose text has a form of its own, or is an id.
FORMED = {'format', 'id', 'languages', 'created', 'modified', 'marking', 'viewpoint', 'language', 'published', 'sha256',
          'source', 'kind', 'role', 'precision', 'country', 'part-of', 'claims', 'seat', 'passages', 'topic', 'modality',
          'status', 'time', 'likelihood', 'confidence', 'actor', 'place', 'from', 'to', 'about', 'on', 'reliability'}


def fill(node, value):
    """@node with @value in every free text."""
    if isinstance(node, dict):
        return {key: child if key in FORMED and not isinstance(child, dict) and not
                (isinstance(child, list) and child and isinstance(child[0], dict)) else fill(child, value)
                for key, child in node.items()}
    if isinstance(node, list):
        return [fill(child, value) for child in node]
    return value if isinstance(node, str) else node


def many_claims(n):
    case = base()
    case['claims'] = [claim(f'c-{i}', text=text(f'Claim {i} of many'), places=[{'place': 'alfa', 'role': 'origin'}])
                      for i in range(n)]
    return case


def many_places(n):
    case = base()
    case['places'] = [place(f'place-{i}', -89 + 178 * ((i * 37) % n) / n, -179 + 358 * i / n) for i in range(n)]
    case['claims'] = []
    return case


def with_(**more):
    case = base()
    case.update(more)
    return case


def without(*names):
    case = base()
    for name in names:
        del case[name]
    return case


def located(*points, **more):
    places = [place(f'place-{i}', latitude, longitude, location=dict(more)) for i, (latitude, longitude) in enumerate(points)]
    return with_(places=places, claims=[], relations=[{'id': f'r-{i}', 'kind': 'talks', 'from': f'place-{i}', 'to': 'place-0',
                                                       'claims': ['c-1']} for i in range(1, len(places))]
                 ) | {'claims': [claim('c-1', places=[{'place': one['id'], 'role': 'x'} for one in places])]}


def timed(*times):
    return with_(events=[{'id': f'e-{i}', 'title': text(f'Event {i}'), 'time': time,
                          'places': [{'place': 'alfa', 'role': 'venue'}]} for i, time in enumerate(times)])


def one_language(tag):
    case = full()

    def cut(node):
        if isinstance(node, dict):
            return {tag: node['it']} if set(node) == {'it', 'en'} else {key: cut(child) for key, child in node.items()}
        return [cut(child) for child in node] if isinstance(node, list) else node
    return dict(cut(case), languages=[tag])


def unlocated():
    case = base()
    for one in case['places']:
        del one['location']
    return case


def role_everywhere(role):
    case = full()

    def put(node):
        if isinstance(node, dict):
            return {key: role if key == 'role' and ('place' in node or 'actor' in node) else put(child)
                    for key, child in node.items()}
        return [put(child) for child in node] if isinstance(node, list) else node
    return put(case)


def chain(n):
    """Places that are part of each other, as deep as is allowed."""
    return with_(places=[place(f'place-{i}', i, i, **({'part-of': f'place-{i - 1}'} if i else {})) for i in range(n)],
                 claims=[])


CASES = {
    'nothing': lambda: with_(sources=[], passages=[], places=[], actors=[], claims=[]),
    'bare': lambda: {'format': 'atlante-case', 'version': 1, 'id': 'bare', 'title': {'it': 'Nudo'}, 'languages': ['it'],
                     'sources': []},
    'no-places': lambda: with_(places=[], claims=[claim('c-1')]),
    'no-claims': lambda: with_(claims=[]),
    'no-summary': lambda: with_(summary=None),
    'no-lists': lambda: without('actors', 'events', 'relations', 'topics', 'setAside', 'notes', 'briefings'),
    'no-dates': lambda: without('created', 'modified', 'marking', 'viewpoint'),
    'full': full,
    'unlocated': unlocated,
    'one-place': lambda: with_(places=[place('alfa')]),
    'poles': lambda: located((90, 0), (-90, 0), (90, 180), (-90, -180), (89.9999999, 12), (0, 0)),
    'dateline': lambda: located((10, 180), (10, -180), (-10, 179.9999999), (-10, -179.9999999), (0, 180)),
    'same-spot': lambda: located(*[(10, 20)] * 40),
    'near-spot': lambda: located(*[(10 + i * 1e-12, 20 - i * 1e-12) for i in range(40)]),
    'tiny-numbers': lambda: located((1e-320, -1e-320), (5e-324, 0), (0.1e1, -0.0)),
    'radius-huge': lambda: located((10, 20), (80, 170), (-90, 0), radius=20000000),
    'radius-tiny': lambda: located((10, 20), (80, 170), radius=1e-9),
    'old-years': lambda: timed('-5000', '9999', 'Y-200000', 'Y200000', '0000', '-0001-02-28', '9999-12-31'),
    'odd-times': lambda: timed('2024-06', '2024-21', '2024-24', '202X', '20XX', '2024-XX-XX', '../2024', '2024/..', '/2024',
                               '2024-10~', '2024-10-23?', '2024%', '2024-10-23T15:30:00Z', '-5000/9999', None),
    'to-itself': lambda: with_(relations=[{'id': 'r-1', 'kind': 'transfer', 'from': 'alfa', 'to': 'alfa', 'claims': ['c-1']},
                                          {'id': 'r-2', 'kind': 'talks', 'from': 'someone', 'to': 'someone',
                                           'claims': ['c-1']}]),
    'same-origin-circle': lambda: with_(claims=[claim('c-1', **{'same-origin-as': 'c-2'}),
                                                claim('c-2', **{'same-origin-as': 'c-1'}),
                                                claim('c-3', **{'same-origin-as': 'c-3'})]),
    'unknown-role': lambda: role_everywhere('never-heard-of-it'),
    'no-role': lambda: role_everywhere(None),
    'same-place-twice': lambda: with_(claims=[claim('c-1', places=[{'place': 'alfa', 'role': 'origin'}] * 50)]),
    'only-italian': lambda: one_language('it'),
    'only-arabic': lambda: one_language('ar'),
    'odd-language': lambda: one_language('qaa-Zzzz-x-a'),
    'chain': lambda: chain(30),
    'many-claims': lambda: many_claims(5000),
    'many-places': lambda: many_places(1500),
    'many-names': lambda: with_(places=[dict(place('alfa'), names=[{'text': f'Name {i}', 'language': 'en',
                                                                    **({'role': 'alias'} if i else {})} for i in range(2000)])]),
    'many-relations': lambda: with_(relations=[{'id': f'r-{i}', 'kind': 'transfer', 'from': 'alfa', 'to': 'beta',
                                                'claims': ['c-1']} for i in range(500)]),
}
CASES.update({'text-' + name: (lambda value=value: fill(copy.deepcopy(full()), value)) for name, value in TEXTS.items()})


def main(folder, names):
    for name in names or CASES:
        path = os.path.join(folder, name + '.atlante')
        with open(path, 'w', encoding='utf-8') as file:
            json.dump(CASES[name](), file, ensure_ascii=False)
        print(path)


if __name__ == '__main__':
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    os.makedirs(sys.argv[1], exist_ok=True)
    main(sys.argv[1], sys.argv[2:])
