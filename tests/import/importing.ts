import { type Imported, importArticle } from '../../src/import/import.ts';
import type { Format } from '../../src/import/reading.ts';

/** The registers of that site. */
export const SITE: readonly [file: string, text: string][] = [
  ['people/ivo-brandt.yml', 'name: {en: Ivo Brandt, uk: Іво Брандт, ru: Иво Брандт}\n'],
  ['topics/bridges.yml', 'name: Bridges\n'],
  ['sources/council-minutes.yml', 'type: document\nrole: primary\ntitle: Minutes of 14 June\n'],
];

/** Imports a text into a site in English that knows one person, one topic and one source. */
export function importText(text: string, format: Format): Imported {
  return importArticle({
    text,
    format,
    siteLang: 'en',
    topics: new Set(['bridges']),
    sources: new Map([['council.example/minutes/14-june', 'council-minutes']]),
    register: [{ id: 'ivo-brandt', names: ['Ivo Brandt', 'Іво Брандт', 'Иво Брандт'] }],
  });
}
