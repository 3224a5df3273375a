import { load } from 'js-yaml';

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
  lang?: unknown;
}

/** Makes an article of a Markdown file with front matter, or of plain text that begins with its headline; nothing without a headline or a text. */
export function plainArticle(file: string, source: string): PlainArticle | undefined {
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const match = /^---\n(.*?)\n---[ \t]*\n(.*)$/s.exec(text);
  const [fields, body] = match ? [readFields(match[1] ?? ''), match[2] ?? ''] : plainText(text);
  const title = String(fields.title ?? '').trim();
  if (title === '' || body.trim() === '') return undefined;
  const standfirst = [fields.deck, fields.summary, fields.description]
    .map((field) => String(field ?? '').trim())
    .find(Boolean);
  const front = {
    title: title.slice(0, 110),
    standfirst: standfirst ?? title,
    published: '2020-01-01',
    authors: ['Somebody'],
    lang: typeof fields.lang === 'string' ? fields.lang : 'en',
  };
  const yaml = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const id = file.replace(/\.\w+$/, '').replaceAll('\\', '/');
  return { file: `articles/${id}.md`, source: `---\n${yaml.join('\n')}\n---\n\n${withoutShortcodes(body)}` };
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
  return [{ title, description: rest[0] }, rest.join('\n\n')];
}

/** Hugo's shortcodes are no words of the text. */
function withoutShortcodes(body: string): string {
  return body.replace(/\{\{[<%].*?[>%]\}\}/gs, '');
}
