import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PEERS } from './builders.ts';

export const USAGE = `npm run bench -- [options]

  --articles N     how many articles to generate (1000)
  --content DIR    a content folder of your own instead; it is copied, never changed
  --runs N         how often each build is measured (3)
  --peers LIST     whom to measure beside Standfirst, separated by commas: ${Object.keys(PEERS).join(', ')} (all of them)
  --seed N         another archive of the same size (1)
  --write          also write the table to docs/benchmark.md
`;

export interface Options {
  articles: number;
  content?: string;
  runs: number;
  /** Names in `PEERS`. */
  peers: string[];
  seed: number;
  write: boolean;
}

/** Reads the command line; nothing where help was asked for. Throws with what is wrong with it. */
export function readOptions(args: string[]): Options | undefined {
  const { values } = parseArgs({
    args,
    options: {
      articles: { type: 'string', default: '1000' },
      content: { type: 'string' },
      runs: { type: 'string', default: '3' },
      peers: { type: 'string', default: Object.keys(PEERS).join(',') },
      seed: { type: 'string', default: '1' },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const peers = values.peers.split(',').filter(Boolean);
  const unknown = peers.find((peer) => !Object.hasOwn(PEERS, peer));
  if (unknown) throw new Error(`--peers names \`${unknown}\`, which is not known here`);
  return {
    articles: count('articles', values.articles),
    runs: count('runs', values.runs),
    seed: count('seed', values.seed),
    peers,
    write: values.write,
    ...(values.content === undefined ? {} : { content: resolve(values.content) }),
  };
}

function count(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new Error(`--${name} is \`${text}\`; it must be 1 or more`);
  return number;
}
