import type { Nodes, Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { textOf } from '../../src/import/inline.ts';
import { walk } from '../../src/markdown/walk.ts';
import { splitFrontMatter } from '../../src/parse/front-matter.ts';
import { parseYaml } from '../../src/parse/yaml.ts';

/** The words of a draft: of its front matter with its comments, of its text as readers see it, of its hidden notes. */
export interface DraftWords {
  front: string;
  body: string;
  notes: string;
}

/** The words of a text in order, a space before and behind each: all letters and digits, in lower case. */
export function wordsOf(text: string): string {
  return ` ${(
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ')} `;
}

export function draftWords(file: string): DraftWords {
  const { yaml = '', body } = splitFrontMatter(file);
  const comments = [...yaml.matchAll(/(?:^|\s)# (.*)$/gm)].map(([, comment]) => comment);
  const { text, notes } = read(body);
  return {
    front: wordsOf([...scalars(parseYaml(yaml).value), ...comments].join('\n')),
    body: wordsOf(text),
    notes: wordsOf(notes),
  };
}

/** What a text of ours says to readers, and what it says in comments. Citations, but those of `nobody`, are marks of ours, and no words. */
function read(body: string): { text: string; notes: string } {
  const found = { text: '', notes: '' };
  const shown = body.replace(/^<!--\n.*?\n-->$/gms, (note) => {
    found.notes += note;
    return '';
  });
  const bare = shown.replace(/(?<!\\)\[@(?!nobody)[^\]]*\](?!\()/g, '');
  const tree = markdownToMdast(bare, { features: { gfm: true, directive: true } }) as Root;
  walk<Nodes>(tree, (node) => {
    // The `:30` of an hour is text to readers: see `remark-unknown-directives.ts`.
    if (node.type === 'textDirective' && node.children.length === 0 && node.name !== 'claim')
      node.children = [{ type: 'text', value: `:${node.name}` }];
    return undefined;
  });
  walk<Nodes>(tree, (node) => {
    if (node.type === 'html') found.notes += `${node.value}\n`;
    else if (
      'children' in node &&
      node.type !== 'paragraph' &&
      node.type !== 'heading' &&
      node.type !== 'tableCell'
    )
      return undefined;
    else found.text += `${node.type === 'code' ? node.value : textOf(node)}\n`;
    return false;
  });
  return found;
}

/**
 * Says which of some lines have not found their place: whole in the front matter, the text or the notes, or, where a lead
 * was cut, its beginning in the one and its rest in the other. In the text they must stand in their order.
 */
export function lost(lines: readonly string[], { front, body, notes }: DraftWords): string[] {
  let at = 0;
  return lines.filter((line) => {
    const words = wordsOf(line);
    if (words.trim() === '') return false;
    if ([front, notes].some((text) => text.includes(words))) return false;
    const found = body.indexOf(words, at);
    if (found >= 0) at = found + words.length - 1;
    return found < 0 && !isCut(words, front, body);
  });
}

function isCut(words: string, front: string, body: string): boolean {
  const list = words.trim().split(' ');
  return list.some(
    (_, index) =>
      index > 0 &&
      front.includes(` ${list.slice(0, index).join(' ')} `) &&
      body.includes(` ${list.slice(index).join(' ')} `),
  );
}

function scalars(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.values(value).flatMap(scalars);
}
