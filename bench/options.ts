import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PEERS } from './builders/peers.ts';
import { SETTINGS } from './builders/standfirst.ts';
import { SCENARIOS, type Scenario } from './scenarios.ts';

const USUAL_SETTINGS = 'complete,shared';
const ALL_PEERS = Object.keys(PEERS).join();

export const USAGE = `npm run bench -- [options]

  --articles N       how many articles to generate (1000)
  --content DIR      a content folder of your own instead; it is copied, never changed
  --runs N           how often each build is measured (3); outputs stay until the end, and 10,000 articles take 1.5 GB each
  --scenarios LIST   what to measure, separated by commas: ${Object.keys(SCENARIOS).join(', ')} (all)
  --settings LIST    what Standfirst builds: ${Object.keys(SETTINGS).join(', ')} (${USUAL_SETTINGS})
  --peers LIST       whom to measure beside it: ${ALL_PEERS} (all); Astro takes minutes for 10,000 articles, and Hugo is
                     measured in its smallest site and in those of these settings that it has
  --scaling LIST     instead of all that: cold builds of the complete site in these sizes, such as 1000,10000,100000
  --seed N           another archive of the same size (1)
  --write            also write docs/benchmark.md with its chart, or docs/scaling.md
`;

export interface Options {
  articles: number;
  content?: string;
  runs: number;
  scenarios: Scenario[];
  /** Names in `SETTINGS`. */
  settings: string[];
  /** Names in `PEERS`. */
  peers: string[];
  /** Numbers of articles, the smallest first; none where not asked for. */
  scaling: number[];
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
      scenarios: { type: 'string', default: Object.keys(SCENARIOS).join() },
      settings: { type: 'string', default: USUAL_SETTINGS },
      peers: { type: 'string', default: ALL_PEERS },
      scaling: { type: 'string', default: '' },
      seed: { type: 'string', default: '1' },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const wanted = names('scenarios', values.scenarios, SCENARIOS);
  return {
    articles: count('articles', values.articles),
    runs: count('runs', values.runs),
    seed: count('seed', values.seed),
    scenarios: (Object.keys(SCENARIOS) as Scenario[]).filter((scenario) => wanted.includes(scenario)),
    settings: names('settings', values.settings, SETTINGS),
    peers: names('peers', values.peers, PEERS),
    scaling: listed(values.scaling)
      .map((size) => count('scaling', size))
      .sort((a, b) => a - b),
    write: values.write,
    ...(values.content === undefined ? {} : { content: resolve(values.content) }),
  };
}

function names(option: string, text: string, known: object): string[] {
  const list = listed(text);
  const unknown = list.find((name) => !Object.hasOwn(known, name));
  if (unknown === undefined) return list;
  throw new Error(`--${option} names \`${unknown}\`; it knows ${Object.keys(known).join(', ')}`);
}

function listed(text: string): string[] {
  return text.split(',').filter(Boolean);
}

function count(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new Error(`--${name} is \`${text}\`; it must be 1 or more`);
  return number;
}
