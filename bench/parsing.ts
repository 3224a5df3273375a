import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type Profiler, Session } from 'node:inspector/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readProse } from '../src/check/prose.ts';
import { fileKind, parseFile } from '../src/parse/file.ts';
import { limitPromotion } from '../src/press/heap.ts';
import { listFiles } from '../src/press/list.ts';
import { generate } from './generate.ts';

/**
 * `node bench/parsing.ts [FOLDER]`: how long an article takes from its bytes to what is kept of it, step by step: YAML, schema,
 * Markdown, each plugin, HTML, each part of the prose and each rule that reads it. A profiler looks 5,000 times a second at which step
 * is running, and finds it by the files that the code stands in, so that a new plugin or rule has its own line by itself. What a
 * rule is the first to ask for, such as the words, counts for itself. Without a folder, articles are generated.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string', default: '300' },
    rounds: { type: 'string', default: '5' },
    cold: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);

/** Which step a file belongs to; of a call within another, the inner one counts. `$1` is a part of the path. */
const STEPS: readonly (readonly [RegExp, string])[] = [
  [/\/node_modules\/(?:js-yaml|gray-matter)\/|\/src\/parse\/(?:yaml|front-matter|line-map)\.ts$/, 'yaml'],
  [/\/node_modules\/zod\/|\/src\/parse\/(?:validate|todos)\.ts$|\/src\/model\//, 'schema'],
  [/\/node_modules\/satteri\//, 'markdown: mdast'],
  [/\/node_modules\/(?:mdast-util-to-hast|remark-rehype)\//, 'markdown: remark-elements'],
  [/\/src\/markdown\/(re(?:mark|hype)-[\w-]+)\.ts$/, 'markdown: $1'],
  [/\/src\/markdown\//, 'markdown: all else'],
  [/\/src\/prose\/(words|sentences|quotations|dates|figures|names|name-notes)\.ts$/, 'prose: $1'],
  [/\/src\/prose\/(?:attributions|speakers|what-is-said|worded-sentence)\.ts$/, 'prose: attributions'],
  [/\/src\/check\/(?:rules\/)?(figures|borne-out|spellings|[\w-]+)(?=\.ts$|\/)/, 'rule: $1'],
  [/\/src\/parse\//, 'all else'],
];

const IDLE = '(idle)';
const OTHER = 'all else';

const folder = positionals[0] ?? mkdtempSync(join(tmpdir(), 'standfirst-parsing-'));
try {
  if (positionals.length === 0) generate(folder, { articles: Number(values.articles), seed: 1 });
  await print();
} finally {
  if (positionals.length === 0) rmSync(folder, { recursive: true, force: true });
}

async function print(): Promise<void> {
  // As builds do that have as much to parse.
  limitPromotion();
  const articles = listFiles(folder)
    .filter(({ file }) => fileKind(file, 'articles/') === 'article')
    .map(({ file }) => ({ file, source: readFileSync(join(folder, file), 'utf8') }));
  if (!values.cold) parse(articles, 1);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  const before = process.cpuUsage();
  parse(articles, rounds);
  const { user, system } = process.cpuUsage(before);
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const each = (user + system) / articles.length / rounds;
  console.log(`${articles.length} articles, ${rounds} rounds: ${each.toFixed(0)} µs of processor time each`);
  for (const [step, share] of shares(profile))
    console.log(`${step.padEnd(40)} ${(share * each).toFixed(0).padStart(6)} µs`);
}

function parse(articles: readonly { file: string; source: string }[], times: number): void {
  const options = { lang: 'en', base: '/', articles: 'articles/' } as const;
  for (let round = 0; round < times; round += 1)
    for (const { file, source } of articles) parseFile('article', file, source, options, readProse);
}

/** The share of each step in the time, by name. */
function shares({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): [string, number][] {
  const steps = stepsOf(nodes);
  const times = new Map<string, number>();
  let all = 0;
  for (const [index, id] of samples.entries()) {
    const step = steps.get(id);
    const time = timeDeltas[index] ?? 0;
    if (step === IDLE) continue;
    all += time;
    times.set(step ?? OTHER, (times.get(step ?? OTHER) ?? 0) + time);
  }
  return [...times].sort(([a], [b]) => (a < b ? -1 : 1)).map(([step, time]) => [step, time / all]);
}

/** The step of every place in the code that was seen: that of its file, or else of whatever called it. */
function stepsOf(nodes: readonly Profiler.ProfileNode[]): Map<number, string> {
  const steps = new Map<number, string>();
  for (const { id, callFrame, children = [] } of nodes) {
    const own = stepOf(callFrame) ?? steps.get(id);
    if (own !== undefined) steps.set(id, own);
    for (const child of children) if (own !== undefined) steps.set(child, own);
  }
  return steps;
}

function stepOf({ functionName, url }: Profiler.ProfileNode['callFrame']): string | undefined {
  if (functionName === IDLE) return IDLE;
  if (functionName === '(garbage collector)') return 'garbage collection';
  if (url.endsWith('/src/markdown/walk.ts')) return undefined;
  for (const [pattern, name] of STEPS) {
    const match = pattern.exec(url);
    if (match) return name.replace('$1', match[1] ?? '');
  }
  return undefined;
}
