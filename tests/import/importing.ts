import { type Imported, importArticle } from '../../src/import/import.ts';
import type { Format } from '../../src/import/reading.ts';

/** Imports a text into a site in English that knows one person and one topic. */
export function importText(text: string, format: Format): Imported {
  return importArticle({
    text,
    format,
    siteLang: 'en',
    topics: new Set(['bridges']),
    register: [{ id: 'ivo-brandt', names: ['Ivo Brandt', 'Іво Брандт', 'Иво Брандт'] }],
  });
}
