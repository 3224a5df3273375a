/**
 * A guide is Markdown whose fenced blocks are its steps, in order. A block with a path after its language is a file as it is
 * to be written; `diff` with a path changes that file; `console` holds commands, each behind `$ `, with what they print.
 * All other blocks are only there to be read.
 */
export type Step =
  | { kind: 'write'; file: string; text: string }
  | { kind: 'change'; file: string; hunks: Hunk[] }
  | { kind: 'run'; command: string; output: string };

/** Lines as they stand, and as they are to stand. */
export interface Hunk {
  before: string[];
  after: string[];
}

const BLOCK = /^(`{3,})(\w+)(?: (\S+))?\n([\s\S]*?)^\1$/gm;

export function stepsIn(guide: string): Step[] {
  return [...guide.matchAll(BLOCK)].flatMap(([, , language = '', file, text = '']): Step[] => {
    if (language === 'console') return commandsIn(text);
    if (file === undefined) return [];
    return language === 'diff'
      ? [{ kind: 'change', file, hunks: hunksIn(text) }]
      : [{ kind: 'write', file, text }];
  });
}

/** The guide with other outputs behind its commands, in their order. */
export function withOutputs(guide: string, outputs: readonly string[]): string {
  const left = [...outputs];
  return guide.replace(BLOCK, (block, fence: string, language: string, _file, text: string) => {
    if (language !== 'console') return block;
    const commands = commandsIn(text).map(({ command }) => `$ ${command}\n${left.shift() ?? ''}`);
    return `${fence}console\n${commands.join('')}${fence}`;
  });
}

/** Changes a text; each hunk must fit at exactly one place. */
export function changed(text: string, hunks: readonly Hunk[]): string {
  return hunks.reduce((whole, { before, after }) => {
    const parts = `\n${whole}`.split(`\n${before.join('\n')}\n`);
    if (parts.length !== 2) throw new Error(`${parts.length - 1} places fit:\n${before.join('\n')}`);
    const put = after.length > 0 ? `\n${after.join('\n')}\n` : '\n';
    return parts.join(put).slice(1);
  }, text);
}

function commandsIn(text: string): Extract<Step, { kind: 'run' }>[] {
  return text
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return { kind: 'run', command: part.slice(0, end), output: part.slice(end + 1) };
    });
}

function hunksIn(text: string): Hunk[] {
  return text
    .split(/^@@.*\n/m)
    .filter(Boolean)
    .map((hunk) => {
      const lines = hunk.replace(/\n$/, '').split('\n');
      const side = (sign: string) => lines.filter((line) => line[0] !== sign).map((line) => line.slice(1));
      return { before: side('+'), after: side('-') };
    });
}
