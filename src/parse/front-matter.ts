import matter from 'gray-matter';

/** A file in its two halves. Line counts are how many lines stand before each half in the file. */
export interface SplitFile {
  /** The YAML between the `---` lines; `undefined` where the file has none. */
  yaml: string | undefined;
  yamlLine: number;
  body: string;
  bodyLine: number;
  problem?: { message: string; help: string };
}

/** gray-matter only finds and splits the block: every engine is replaced, so that none can run or parse anything. */
const engines = new Proxy(
  { yaml: { parse: () => ({}), stringify: refuse } },
  {
    get: (own, name) => (name === 'yaml' ? own.yaml : { parse: refuse, stringify: refuse }),
    has: () => true,
  },
);

/**
 * Splits a file into front matter and body. Only YAML between `---` lines is front matter; `---js`, `---json` and the
 * like are refused, unread and unexecuted. Never throws on bad input.
 */
export function splitFrontMatter(source: string): SplitFile {
  const text = normalise(source);
  if (!/^---/.test(text)) return { yaml: undefined, yamlLine: 0, body: text, bodyLine: 0 };
  const opening = text.slice(0, lineEnd(text));
  const named = opening.slice(3).trim();
  if (opening.startsWith('----')) return { yaml: undefined, yamlLine: 0, body: text, bodyLine: 0 };
  if (named !== '' && named !== 'yaml') {
    return refused(
      text,
      `the front matter opens with \`${opening.trim()}\`; only YAML is read here`,
      'open it with --- alone and write its fields as YAML',
    );
  }
  if (!/\n---[ \t]*(?:\n|$)/.test(text)) {
    return refused(
      text,
      'the front matter opens with `---` but never closes',
      'put a line of --- alone after the last field',
    );
  }
  // What stands behind the line that closes the block is no matter of gray-matter's, which copies all that it is given.
  const close = lineEnd(text, text.indexOf('\n---') + 1);
  // The options object keeps gray-matter from caching: its cache returns a broken file as sound the second time.
  const file = matter(text.slice(0, close + 1), { engines: engines as never, language: 'yaml' });
  const body = file.content + text.slice(close + 1);
  const head = text.slice(0, text.length - body.length);
  return { yaml: file.matter.replace(/^\n/, ''), yamlLine: 1, body, bodyLine: lineEnds(head) };
}

/** Line ends as one line feed and no byte-order mark, so that places and hashes are alike wherever a file was saved. */
export function normalise(source: string): string {
  const text = source.startsWith('\ufeff') ? source.slice(1) : source;
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function refused(text: string, message: string, help: string): SplitFile {
  return { yaml: undefined, yamlLine: 0, body: text, bodyLine: 0, problem: { message, help } };
}

function refuse(): never {
  throw new Error('gray-matter only splits here; its engines are never called');
}

/** Where the line ends that an offset is in. */
function lineEnd(text: string, from = 0): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
