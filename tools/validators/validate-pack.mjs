#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the files of packs against validators that others wrote: the case against its schema, the web page, the
// Markdown and the places. Takes packs' folders; prints what is wrong, a line each, and ends with 1 if there is anything.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import geojsonhint from '@mapbox/geojsonhint';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { lint } from 'markdownlint/promise';

const here = dirname(fileURLToPath(import.meta.url));
const readJson = path => JSON.parse(readFileSync(path, 'utf8'));

function validateCase(path) {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false, strictTypes: false });
  addFormats(ajv);
  const validate = ajv.compile(readJson(join(here, '../../data/case.schema.json')));
  return validate(readJson(path)) ? [] : validate.errors.map(error => `${error.instancePath} ${error.message}`);
}

// Longitude first in GeoJSON, which the validator does not hold against the Earth.
function* strayPositions(coordinates) {
  if (typeof coordinates?.[0] !== 'number')
    for (const part of coordinates ?? [])
      yield* strayPositions(part);
  else if (Math.abs(coordinates[0]) > 180 || Math.abs(coordinates[1]) > 90)
    yield coordinates;
}

function validatePlaces(path) {
  const text = readFileSync(path, 'utf8');
  const features = JSON.parse(text).features ?? [];
  const hints = geojsonhint.hint(text).map(hint => `line ${hint.line}: ${hint.message}`);
  const geometries = features.flatMap(feature => feature.geometry?.geometries ?? [feature.geometry]);
  const stray = geometries.flatMap(geometry => [...strayPositions(geometry?.coordinates)]);

  if (features.length === 0)
    hints.push('no feature');
  return [...hints, ...stray.map(position => `not on the Earth: ${position}`)];
}

async function validatePage(path) {
  const validator = new HtmlValidate(new FileSystemConfigLoader(readJson(join(here, '.htmlvalidate.json'))));
  const report = await validator.validateFile(path);
  return report.results.flatMap(result =>
    result.messages.map(message => `${message.line}:${message.column}: ${message.message} (${message.ruleId})`));
}

async function validateMarkdown(path) {
  const results = await lint({ files: [path], config: readJson(join(here, '.markdownlint.json')) });
  return results[path].map(result =>
    `${result.lineNumber}: ${result.ruleDescription} ${result.errorDetail ?? ''} (${result.ruleNames[0]})`);
}

const validators = {
  'briefing.html': validatePage,
  'briefing.md': validateMarkdown,
  'case.atlante': validateCase,
  'places.geojson': validatePlaces,
};

const packs = process.argv.slice(2);
if (packs.length === 0) {
  console.error('Usage: validate-pack.mjs PACK…');
  process.exit(2);
}
let wrong = 0;
for (const pack of packs)
  for (const [name, validate] of Object.entries(validators)) {
    const path = join(pack, 'data', name);
    let problems;
    try {
      problems = await validate(path);
    } catch (error) {
      problems = [error.message];
    }
    wrong += problems.length;
    for (const problem of problems)
      console.log(`${path}: ${problem}`);
  }
process.exit(wrong === 0 ? 0 : 1);
