import { dump } from 'js-yaml';
import { dayOrTime, lang } from '../model/values.ts';
import { dayIn } from './day-line.ts';
import type { Said } from './reading.ts';

/** What other programs call our fields, first choice first. */
const NAMES = {
  title: ['title', 'headline'],
  standfirst: [
    'standfirst',
    'deck',
    'dek',
    'subtitle',
    'lead',
    'summary',
    'abstract',
    'description',
    'excerpt',
  ],
  authors: ['authors', 'author', 'byline', 'creator'],
  published: ['published', 'date', 'pubdate', 'publishdate', 'datepublished', 'published_at'],
  updated: ['updated', 'lastmod', 'modified', 'last_modified_at', 'datemodified', 'updated_at'],
  lang: ['lang', 'language', 'locale'],
  topics: ['topics', 'tags', 'keywords', 'categories', 'category'],
} as const;

/** Longer values are kept, and put in no field. */
const LONGEST = 1_000;
const MOST_NAMES = 20;

type Name = keyof typeof NAMES;

/**
 * Front matter of another program in the words of our fields. What has no field here, or a value that the field does not
 * take, is given back as lines of YAML, so that it can be kept.
 */
export function foreignFields(fields: Record<string, unknown>): { said: Said; kept: string[] } {
  const said: Said = {};
  const left = new Map(Object.entries(fields));
  for (const name of Object.keys(NAMES) as Name[]) {
    for (const key of [...left.keys()].sort((a, b) => rank(name, a) - rank(name, b))) {
      if (rank(name, key) < 0 || Object.hasOwn(said, name)) continue;
      const value = READERS[name](left.get(key));
      if (value === undefined) continue;
      Object.assign(said, { [name]: value });
      left.delete(key);
    }
  }
  return { said, kept: [...left].flatMap(([key, value]) => linesOf(key, value)) };
}

function rank(name: Name, key: string): number {
  return (NAMES[name] as readonly string[]).indexOf(key.toLowerCase());
}

const READERS: Record<Name, (value: unknown) => unknown> = {
  title: line,
  standfirst: line,
  authors: names,
  published: dayOf,
  updated: dayOf,
  lang: (value) => (lang.safeParse(value).success ? value : undefined),
  topics: names,
};

function line(value: unknown): string | undefined {
  const isLine = typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST;
  return isLine ? value.replace(/\s+/g, ' ').trim() : undefined;
}

/** One name, a list of names, or a list of groups that each have a name and nothing else. */
function names(value: unknown): string[] | undefined {
  const list = [value].flat().map((item) => line(item) ?? line(onlyName(item)));
  return list.length > 0 && list.length <= MOST_NAMES && list.every((name) => name !== undefined)
    ? (list as string[])
    : undefined;
}

function onlyName(value: unknown): unknown {
  const isNamed = typeof value === 'object' && value !== null && Object.keys(value).join() === 'name';
  return isNamed ? (value as { name: unknown }).name : undefined;
}

/** A day or time as it stands, or a day written out; a time without its offset is kept, and left to the editor. */
function dayOf(value: unknown): string | undefined {
  const text = line(value);
  if (text === undefined || dayOrTime.safeParse(text).success) return text;
  const day = dayIn(text);
  return day && day.rest === '' ? day.day : undefined;
}

function linesOf(key: string, value: unknown): string[] {
  return dump({ [key]: value }, { lineWidth: -1 })
    .trimEnd()
    .split('\n');
}
