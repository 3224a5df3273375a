import type { Code, Heading, Root } from 'mdast';
import { markdownToMdast } from 'satteri';

/**
 * The examples in a rule's own text. Under `## Right` and `## Wrong` each `###` section, or the whole where there is none, is
 * one example: a small content folder, a fenced block a file, with the path after the language (```` ```yaml site.yml ````).
 * A block stands for its file to the letter, so that lines and columns count from its first line; fields that have no part
 * in the matter are left out. A wrong example ends with a block without a path: what `check` prints, code frames apart.
 */
export interface Example {
  /** The heading of its section; empty where there is none. */
  title: string;
  isRight: boolean;
  files: Map<string, string>;
  /** What `check` prints of this rule; empty for right examples. */
  output: string;
}

/** The examples of a rule's text, in order. Throws where a text does not keep to the form. */
export function readExamples(markdown: string): Example[] {
  const { children } = markdownToMdast(markdown, { features: { gfm: true } }) as Root;
  const examples: Example[] = [];
  let part = '';
  for (const node of children) {
    if (node.type === 'heading') {
      const { name, depth } = titleOf(node as Heading);
      if (depth === 2) part = name;
      if (depth >= 2) examples.push(emptyExample(depth === 2 ? '' : name, part));
    } else if (node.type === 'code') {
      const example = examples.at(-1);
      if (!example) throw new Error('a block stands before `## Right`');
      addBlock(node as Code, example);
    }
  }
  return examples.filter(({ files }) => files.size > 0);
}

function titleOf({ children, depth }: Heading): { name: string; depth: number } {
  return { name: children.map((child) => ('value' in child ? child.value : '')).join(''), depth };
}

function emptyExample(title: string, part: string): Example {
  if (part !== 'Right' && part !== 'Wrong') throw new Error(`\`## ${part}\` is neither Right nor Wrong`);
  return { title, isRight: part === 'Right', files: new Map(), output: '' };
}

function addBlock({ meta, value }: Code, example: Example): void {
  if (meta) example.files.set(meta, `${value}\n`);
  else if (example.isRight) throw new Error(`a right example has no output: ${value}`);
  else example.output = `${value}\n`;
}
