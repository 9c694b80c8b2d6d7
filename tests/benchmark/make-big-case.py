#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a large case to the path given: 2,000 places and 6,000 claims unless told otherwise; the same bytes each time."""
import hashlib
import json
import random
import sys

SENTENCE = "Claim number %d says something on a place, for a measure of how long loading takes. "
KINDS = ("city", "town", "port", "base", "site", "island", "region", "area")
MODALITIES = ("asserted", "reported", "predicted", "conditional", "denied")


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


def make_place(chance, i):
    return {"id": f"place-{i}", "kind": chance.choice(KINDS),
            "names": [{"text": f"Luogo {i}", "language": "it"}, {"text": f"Place {i}", "language": "en"},
                      {"text": f"場所{i}", "language": "ja", "role": "local"}],
            "location": {"latitude": round(chance.uniform(-85, 85), 4), "longitude": round(chance.uniform(-180, 180), 4),
                         "precision": "town", "radius": 5000},
            "country": None, "part-of": None, "summary": {"it": f"Il luogo numero {i}.", "en": f"Place number {i}."}}


def make_claim(chance, i, n_places):
    return {"id": f"claim-{i}", "text": {"it": f"Affermazione numero {i}.", "en": f"Claim number {i}."},
            "passages": [f"passage-{i}"], "topic": f"topic-{i % 20}", "modality": chance.choice(MODALITIES), "cue": None,
            "attribution": {"kind": "author", "actor": None, "text": None},
            "grade": {"reliability": "F", "credibility": 6, "by": None, "on": None}, "status": "confirmed",
            "places": [{"place": f"place-{chance.randrange(n_places)}", "role": "subject"} for _ in range(2)],
            "time": f"20{chance.randrange(10, 25)}-{chance.randrange(1, 13):02}"}


def make_case(n_places, n_claims):
    chance = random.Random(1)
    sentences = [SENTENCE % i for i in range(n_claims)]
    text = "".join(sentences)
    passages, start, loose_start = [], 0, 0
    for i, sentence in enumerate(sentences):
        loose = "".join(filter(str.isalnum, sentence)).casefold()
        passages.append({"id": f"passage-{i}", "source": "source", "paragraph": 1, "start": start, "length": len(sentence),
                         "sha256": sha256(sentence),
                         "loose": {"start": loose_start, "length": len(loose), "sha256": sha256(loose)}})
        start, loose_start = start + len(sentence), loose_start + len(loose)
    # An item of a case has 1 MB at most, and the source is one with its text.
    held = text if len(text) < 1_000_000 else None
    return {"format": "atlante-case", "version": 1, "id": "big", "title": {"en": "A large case"}, "languages": ["en", "it"],
            "created": "2026-01-01", "modified": "2026-01-01T00:00:00Z", "marking": "TLP:CLEAR",
            "sources": [{"id": "source", "language": "en", "length": len(text), "sha256": sha256(text), "text": held}],
            "passages": passages, "places": [make_place(chance, i) for i in range(n_places)],
            "claims": [make_claim(chance, i, n_places) for i in range(n_claims)],
            "topics": [{"id": f"topic-{i}", "title": {"en": f"Topic {i}"}} for i in range(20)]}


numbers = [int(number) for number in sys.argv[2:]] or [2000, 6000]
with open(sys.argv[1], "w", encoding="utf-8") as file:
    json.dump(make_case(*numbers), file, ensure_ascii=False, indent=1)
    file.write("\n")
