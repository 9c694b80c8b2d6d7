# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads and writes tables of cells that tabs part."""

import csv


def read(path):
    with open(path, encoding='utf-8', newline='') as stream:
        return list(csv.DictReader(stream, delimiter='\t', quoting=csv.QUOTE_NONE))


def write(path, columns, rows):
    with open(path, 'w', encoding='utf-8', newline='') as stream:
        stream.write('\t'.join(columns) + '\n')
        for row in rows:
            stream.write('\t'.join(str(row.get(column) or '') for column in columns) + '\n')
