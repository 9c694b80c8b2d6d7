# SPDX-License-Identifier: GPL-3.0-or-later
"""Names and codes of countries, and names of cities, from Unicode's CLDR."""

import os
import xml.etree.ElementTree as ElementTree

LANGUAGES = ('en', 'it', 'fr', 'de', 'es', 'ru', 'ja', 'ko', 'zh')

# Where the short form is the better label. Elsewhere it is an abbreviation ("US") or too short.
SHORT = {'HK', 'MO', 'MM', 'PS'}


class Cldr:
    """by_numeric and by_alpha3 lead to ISO alpha-2 codes; names are by language, then code."""

    def __init__(self, folder):
        self.files = [os.path.join(folder, 'supplemental', 'supplementalData.xml')]
        self.names, self.cities = {}, {}
        # English leaves out what is in the root already.
        for language in ('root',) + LANGUAGES:
            path = os.path.join(folder, 'main', language + '.xml')
            self.files.append(path)
            self._read_language(language, ElementTree.parse(path).getroot())
        self.by_numeric, self.by_alpha3 = {}, {'SDS': 'SS', 'KOS': 'XK'}
        for row in ElementTree.parse(self.files[0]).getroot().iter('territoryCodes'):
            # What has no name any more (Burma's BU) shares its number with what came after it.
            if row.get('type') in self.names['en'] and row.get('numeric'):
                self.by_numeric.setdefault(row.get('numeric'), row.get('type'))
                self.by_alpha3.setdefault(row.get('alpha3'), row.get('type'))

    def _read_language(self, language, root):
        names, short = {}, {}
        for row in root.findall('localeDisplayNames/territories/territory'):
            if row.get('alt') is None:
                names[row.get('type')] = row.text
            elif row.get('alt') == 'short':
                short[row.get('type')] = row.text
        names.update({code: name for code, name in short.items() if code in SHORT})
        names['MM'] = names.get('MM', '').partition(' (')[0]
        self.names[language] = names
        self.cities[language] = {
            zone.get('type'): zone.findtext('exemplarCity')
            for zone in root.findall('dates/timeZoneNames/zone') if zone.findtext('exemplarCity')}

    def zone_city(self, zone, language):
        """The city of a time zone in a language. English has those only that differ from the id."""
        if language == 'en':
            return self.cities['en'].get(zone) or self.cities['root'].get(
                zone, zone.rpartition('/')[2].replace('_', ' '))
        return self.cities[language].get(zone)
