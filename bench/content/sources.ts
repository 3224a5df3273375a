import { GRAMMARS } from './archive.ts';
import { capital, join, pastClause } from './prose.ts';
import type { Random } from './random.ts';

const TYPES = [
  'report',
  'article-newspaper',
  'dataset',
  'legislation',
  'speech',
  'webpage',
  'hearing',
] as const;
const PUBLISHERS = [
  'Government Gazette',
  'Office of Statistics',
  'Velmora Courier',
  'Court of Audit',
  'River Commission',
] as const;

/**
 * The fields of a source as lines of YAML. It is issued on a day of `year`, seen a year later, and repeats the source
 * `origin` where one is given.
 */
export function sourceFields(random: Random, id: string, year: number, origin?: string): string[] {
  const month = `0${random.int(1, 9)}`;
  const day = String(random.int(10, 28));
  const address = `${id}-${random.int(1000, 9999)}`;
  return [
    `type: ${random.pick(TYPES)}`,
    `role: ${random.chance(0.6) ? 'primary' : 'secondary'}`,
    `title: ${capital(join(pastClause(GRAMMARS.en, random, year)))}`,
    `publisher: ${random.pick(PUBLISHERS)}`,
    ...(random.chance(0.4) ? [`author: A. N. Author ${random.int(1, 90)}`] : []),
    `issued: ${year}-${month}-${day}`,
    `url: https://example.org/documents/${address}`,
    ...(random.chance(0.7)
      ? [`archiveUrl: https://archive.example.org/${address}`, `archivedOn: ${year + 1}-${month}-${day}`]
      : []),
    'lang: en',
    ...(origin ? [`origin: ${origin}`] : []),
  ];
}
