import { clean, TITLE_LIMIT } from './wording.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g;

/** A line as long as this is the beginning of a paragraph, not a title. */
const TITLE = Math.min(TITLE_LIMIT, 200);

/**
 * A text file as it is kept: its own lines and characters, with runs of spaces as one and blank lines as one. A form
 * feed, which PDF-to-text programs put between pages, is a blank line. The first line is offered as its title.
 */
export function plainText(source: string): { text: string; title?: string } {
  const lines = source
    .replace(/\r\n?/g, '\n')
    .replaceAll('\f', '\n\n')
    .replace(CONTROL, '')
    .split('\n')
    .map((line) => line.replace(/[\t ]+/g, ' ').trim());
  const text = `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
  const title = clean(text.slice(0, text.indexOf('\n')), TITLE);
  return { text, ...(title ? { title } : {}) };
}
