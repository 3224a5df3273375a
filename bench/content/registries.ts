import { type Archive, GRAMMARS, SECTIONS } from './archive.ts';
import { capital } from './prose.ts';
import { type Random, seededRandom } from './random.ts';
import { sourceFields } from './sources.ts';

/** A file of the content folder: its path below it, and its text. */
export interface ContentFile {
  path: string;
  text: string;
}

/** Sources of the registry are older than every article, and people are made of these. */
const SOURCE_YEARS = [2008, 2012] as const;
const GIVEN_NAMES = ['Alda', 'Borys', 'Ciara', 'Dmytro', 'Elin', 'Faruk', 'Greta', 'Halyna', 'Ivo', 'Jana'];
const FAMILY_NAMES = ['Arnov', 'Bellik', 'Corvane', 'Dorsk', 'Estrem', 'Falkova', 'Gronde', 'Hartyn'];

/** `site.yml` and the files of every registry. */
export function* registryFiles(archive: Archive): Generator<ContentFile> {
  const { shape, sources, people, organisations, topics } = archive;
  yield { path: 'site.yml', text: siteFile() };
  for (const [index, id] of sources.entries()) {
    const random = seededRandom(shape.seed, index, 3);
    const origin = index > 0 && index % 5 === 0 ? sources[index - 1] : undefined;
    yield entry('sources', id, sourceFields(random, id, random.int(...SOURCE_YEARS), origin));
  }
  for (const [index, id] of people.entries())
    yield entry('people', id, person(seededRandom(shape.seed, index, 4)));
  for (const [index, id] of organisations.entries()) yield entry('organisations', id, body(index));
  for (const [index, id] of topics.entries()) yield entry('topics', id, topic(index, topics));
}

function entry(folder: string, id: string, lines: readonly string[]): ContentFile {
  return { path: `${folder}/${id}.yml`, text: `${lines.join('\n')}\n` };
}

function siteFile(): string {
  const sections = SECTIONS.flatMap((id) => [`- id: ${id}`, `  name: ${capital(id)}`]);
  const lines = [
    'name: The Velmora Benchmark',
    // What no peer does is measured apart: set them to true to see what they take.
    'cards: false',
    'search: false',
    'description: Generated articles about a country that does not exist.',
    'url: https://bench.example.org',
    'languages: [en, uk]',
    // Translations here share a subject with their original and no more.
    'rules: { translation-is-current: off, translation-keeps-claims: off }',
    'sections:',
    ...sections,
    'publisher:',
    '  name: The Velmora Benchmark',
  ];
  return `${lines.join('\n')}\n`;
}

function person(random: Random): string[] {
  const family = random.pick(FAMILY_NAMES);
  return [
    `name: ${random.pick(GIVEN_NAMES)} ${family} ${random.int(1, 999)}`,
    `aliases: [A. ${family}]`,
    'role: Correspondent',
    'disclosures:',
    '- Exists in a benchmark only.',
  ];
}

function body(index: number): string[] {
  const names = GRAMMARS.en.subjects;
  return [`name: ${capital(names[index % names.length] as string)} ${index + 1}`, 'role: Public body'];
}

/** Every fourth topic is wide, and the three after it belong to it. */
function topic(index: number, topics: readonly string[]): string[] {
  const names = GRAMMARS.en.objects;
  const name = capital((names[index % names.length] as string).replace(/^the /, ''));
  const parent = index % 4 === 0 ? [] : [`parent: ${topics[index - (index % 4)]}`];
  return [`name: ${name} ${index + 1}`, 'description: What the archive holds on it.', ...parent];
}
