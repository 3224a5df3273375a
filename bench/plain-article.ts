import { load } from 'js-yaml';
import { languagePack } from '../src/prose/language.ts';
import { sentencesIn } from '../src/prose/sentences.ts';

/** A text from elsewhere as an article of ours: headline, standfirst and body, with nothing claimed. */
export interface PlainArticle {
  /** Below a content folder. */
  file: string;
  source: string;
}

interface Foreign {
  title?: unknown;
  summary?: unknown;
  deck?: unknown;
  description?: unknown;
  date?: unknown;
  lang?: unknown;
}

/**
 * Makes an article of a Markdown file with front matter, or of plain text that begins with its headline; nothing without a
 * headline or a text. With `lead`, the first paragraph that is prose becomes the key points, a sentence each, and leaves the text:
 * what it tells is then borne out only where the rest of the text tells it too.
 */
export function plainArticle(file: string, source: string, { lead = false } = {}): PlainArticle | undefined {
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const match = /^---\n(.*?)\n---[ \t]*\n(.*)$/s.exec(text);
  if (!match && file.endsWith('.md')) return undefined;
  const [fields, body] = match ? [readFields(match[1] ?? ''), match[2] ?? ''] : plainText(text);
  const title = String(fields.title ?? '').trim();
  if (title === '' || body.trim() === '') return undefined;
  const standfirst = [fields.deck, fields.summary, fields.description]
    .map((field) => plainWords(String(field ?? '')))
    .find(Boolean);
  const front = {
    title: title.slice(0, 110),
    standfirst: standfirst || 'None.',
    published: dayOf(fields.date),
    authors: ['Somebody'],
    lang: typeof fields.lang === 'string' ? fields.lang : 'en',
  };
  const [points, rest] = lead ? leadOf(withoutShortcodes(body), front.lang) : [[], withoutShortcodes(body)];
  const yaml = Object.entries({ ...front, ...(points.length > 0 && { keyPoints: points }) }).map(
    ([key, value]) => `${key}: ${JSON.stringify(value)}`,
  );
  const id = file.replace(/\.\w+$/, '').replaceAll('\\', '/');
  return { file: `articles/${id}.md`, source: `---\n${yaml.join('\n')}\n---\n\n${rest}` };
}

function leadOf(body: string, lang: string): [{ text: string }[], string] {
  const blocks = body.split(/\n\s*\n/);
  const at = blocks.findIndex((block) => /^\p{L}[^\n|]{60,}/u.test(block.trim()));
  const lead = plainWords((blocks[at] ?? '').replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_`]/g, ''));
  const points = sentencesIn(lead, languagePack(lang)?.sentences)
    .slice(0, 7)
    .map(({ start, end }) => ({ text: lead.slice(start, end) }));
  return [points, blocks.filter((_, index) => index !== at).join('\n\n')];
}

function readFields(yaml: string): Foreign {
  try {
    return (load(yaml) ?? {}) as Foreign;
  } catch {
    return {};
  }
}

/** Headline, perhaps a line with the day, and paragraphs. */
function plainText(text: string): [Foreign, string] {
  const [title = '', ...blocks] = text.trim().split(/\n\s*\n/);
  const rest = /\b\d{4}\s*$/.test(blocks[0] ?? '') ? blocks.slice(1) : blocks;
  return [{ title, description: rest[0], date: newsDate(blocks[0]) }, rest.join('\n\n')];
}

/** `Friday, July 21, 2017` as the front matter has it. */
function newsDate(line = ''): string | undefined {
  const date = new Date(`${line.trim()} UTC`);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

function dayOf(date: unknown): string {
  const written = date instanceof Date ? date.toISOString() : String(date ?? '');
  return /^\d{4}-\d{2}-\d{2}/.exec(written)?.[0] ?? '2020-01-01';
}

/** A field without shortcodes, entities and marks of Markdown. */
function plainWords(field: string): string {
  return withoutShortcodes(field)
    .replace(/&(?:#\d+|\w+);/g, ' ')
    .replace(/\*\*|__/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Hugo's shortcodes are no words of the text. */
function withoutShortcodes(body: string): string {
  return body.replace(/\{\{[<%].*?[>%]\}\}/gs, '');
}
