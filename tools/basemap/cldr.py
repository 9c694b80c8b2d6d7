# SPDX-License-Identifier: GPL-3.0-or-later
"""Names and codes of countries, and names of cities, from Unicode's CLDR."""

import os
import xml.etree.ElementTree as ElementTree

LANGUAGES = ('en', 'it', 'fr', 'de', 'es', 'ru', 'ja', 'ko', 'zh')

# Where the short form is the better label. Elsewhere it is an abbreviation ("US") or too short.
SHORT = {'HK', 'MO', 'MM', 'PS'}

# The languages of a country's own name, where they are not just the official one that most people
# there speak: two or three that stand side by side, or the one of the country's own signs.
OWN_LANGUAGES = {
    'AF': ('fa', 'ps'), 'BA': ('bs',), 'BE': ('nl', 'fr'), 'BI': ('fr',), 'BW': ('en',),
    'BY': ('be',), 'CA': ('en', 'fr'), 'CF': ('fr',), 'CH': ('de', 'fr', 'it'), 'CW': ('nl',),
    'CY': ('el', 'tr'), 'DJ': ('fr', 'ar'), 'FI': ('fi', 'sv'), 'HT': ('fr',), 'IE': ('ga',),
    'IL': ('he', 'ar'), 'IN': ('hi',), 'KG': ('ky',), 'KZ': ('kk',), 'LK': ('si', 'ta'),
    'LS': ('en',), 'LU': ('lb', 'fr'), 'MW': ('en',), 'NO': ('no',), 'PG': ('en',), 'PH': ('fil',),
    'PY': ('es',), 'RS': ('sr',), 'RW': ('rw',), 'SD': ('ar',), 'SN': ('fr',), 'TD': ('fr', 'ar'),
    'TL': ('pt',), 'UA': ('uk',), 'UG': ('en',), 'VU': ('en',), 'WS': ('en',), 'XK': ('sq', 'sr'),
    'ZW': ('en',),
}


class Cldr:
    """by_numeric and by_alpha3 lead to ISO alpha-2 codes; names are by language, then code; zones
    of cities lead to countries."""

    def __init__(self, folder):
        self.folder, self.files = folder, []
        self.names, self.cities = {}, {}
        # English leaves out what is in the root already.
        for language in ('root',) + LANGUAGES:
            self._read_language(language)
        supplemental = self._parse('supplemental', 'supplementalData.xml')
        self.by_numeric, self.by_alpha3 = {}, {'SDS': 'SS', 'KOS': 'XK'}
        for row in supplemental.iter('territoryCodes'):
            # What has no name any more (Burma's BU) shares its number with what came after it.
            if row.get('type') in self.names['en'] and row.get('numeric'):
                self.by_numeric.setdefault(row.get('numeric'), row.get('type'))
                self.by_alpha3.setdefault(row.get('alpha3'), row.get('type'))
        self.own_languages = dict(_read_own_languages(supplemental))
        self.zone_countries = {}
        for row in self._parse('bcp47', 'timezone.xml').iter('type'):
            for zone in (row.get('alias') or '').split():
                self.zone_countries[zone] = row.get('name')[:2].upper()

    def _parse(self, *names):
        path = os.path.join(self.folder, *names)
        self.files.append(path)
        return ElementTree.parse(path).getroot()

    def _read_language(self, language):
        root = self._parse('main', language + '.xml')
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

    def _in_language(self, table, key, language):
        if language not in self.names:
            if not os.path.exists(os.path.join(self.folder, 'main', language + '.xml')):
                return None
            self._read_language(language)
        return getattr(self, table)[language].get(key)

    def zone_city(self, zone, language):
        """The city of a time zone in a language. English has those only that differ from the id."""
        if language == 'en':
            return self.cities['en'].get(zone) or self.cities['root'].get(
                zone, zone.rpartition('/')[2].replace('_', ' '))
        return self.cities[language].get(zone)

    def local_country(self, code):
        """What a country calls itself: "België / Belgique"; None where that is not known."""
        found = []
        for language in self.own_languages.get(code, ()):
            name = self._in_language('names', code, language)
            if name and name not in found:
                found.append(name)
        return ' / '.join(found) or None

    def local_city(self, zone, code):
        """The city of a time zone in the first language of its country, or None."""
        for language in self.own_languages.get(code, ())[:1]:
            return self.zone_city(zone, 'en') if language == 'en' else \
                self._in_language('cities', zone, language)
        return None


def _read_own_languages(supplemental):
    for territory in supplemental.iter('territory'):
        official = [(-float(row.get('populationPercent')), row.get('type'))
                    for row in territory.findall('languagePopulation')
                    if row.get('officialStatus') in ('official', 'de_facto_official')]
        if official:
            code = territory.get('type')
            yield code, OWN_LANGUAGES.get(code, (min(official)[1],))
