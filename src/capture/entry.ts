import { CORE_SCHEMA, dump } from 'js-yaml';
import type { RegisteredSource } from '../model/source.ts';
import type { Facts } from './facts.ts';

export type Role = RegisteredSource['role'];

export interface EntryOptions {
  /** `undefined` where nobody has said: the entry says `secondary` and asks. */
  role: Role | undefined;
  /** The day on which the text was seen, in UTC. */
  accessed: string;
}

/** The fields that no entry is without: the remark on them is not that they are missing. */
const ASSERTED = new Set(['type', 'role', 'title']);

/** One line a value, in quotes where YAML needs them; a day needs none. */
const STYLE = { schema: CORE_SCHEMA, lineWidth: -1, quoteStyle: 'double' } as const;

/** A field of an entry, with what an editor has to look at; a field without a value is only asked for. */
type Line = readonly [key: string, value: string | readonly string[] | undefined, remark?: string];

/** The text of `sources/<id>.yml`: what the source says of itself, and a comment for each thing to confirm or fill in. */
export function formatEntry(facts: Facts, options: EntryOptions): string {
  return linesOf(facts, options).map(formatLine).join('');
}

/** The same as an item of an article's `sources:`, indented to be pasted below that line. */
export function formatOwnSource(id: string, facts: Facts, options: EntryOptions): string {
  const text = `id: ${id}\n${formatEntry(facts, options)}`;
  return text.replace(/^(?=.)/gm, '    ').replace(/^ {4}/, '  - ');
}

/** Where the Wayback Machine shows the copy of an address that is nearest to a day, if it has one. */
export function archiveAddress(url: string, day: string): string {
  return `https://web.archive.org/web/${day.replaceAll('-', '')}/${url}`;
}

function linesOf(facts: Facts, { role, accessed }: EntryOptions): Line[] {
  const { type, publisher, author, issued, url, lang } = facts;
  return [
    ['type', type, 'guessed; confirm, or write report, speech, treaty, dataset …'],
    [
      'role',
      role ?? 'secondary',
      role ? undefined : 'confirm; primary is the document, speech or data itself',
    ],
    titleLine(facts),
    ['publisher', publisher, 'who published it'],
    ['author', author?.length === 1 ? author[0] : author, 'who wrote or said it'],
    ['issued', issued, 'when it was published: 2024, 2024-06 or 2024-06-14'],
    ['url', url, 'where it is published'],
    ['accessed', accessed],
    ['lang', lang, 'its language, such as en or uk'],
    ...(url ? archiveLines(url, accessed) : []),
  ];
}

function titleLine({ title, isFirstLine }: Facts): Line {
  if (!title) return ['title', '[Untitled source]', 'it names no title; say in brackets what it is'];
  return ['title', title, isFirstLine ? 'the first line of the text; confirm' : undefined];
}

function archiveLines(url: string, day: string): Line[] {
  return [
    ['archiveUrl', undefined, `${archiveAddress(url, day)}  # if a copy stands there`],
    ['archivedOn', undefined, `${day}  # the day of that copy`],
  ];
}

function formatLine([key, value, remark]: Line): string {
  if (value === undefined) return `# ${key}: ${remark}\n`;
  const field = dump({ [key]: value }, STYLE).trimEnd();
  return ASSERTED.has(key) && remark ? `${field}  # ${remark}\n` : `${field}\n`;
}
