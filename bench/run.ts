import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Builder, PEERS, standfirst } from './builders.ts';
import { articleIds } from './edits.ts';
import { generate } from './generate.ts';
import { type Options, readOptions, USAGE } from './options.ts';
import { differences, type OutputOutline, readOutline } from './outline.ts';
import { formatReport } from './report.ts';
import { type Bench, placeOf, type Run, runRound } from './scenarios.ts';

const REPORT = join(import.meta.dirname, '../docs/benchmark.md');
const DIFFERENCES_SHOWN = 20;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  let options: Options | undefined;
  try {
    options = readOptions(args);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  if (!options) {
    console.log(USAGE);
    return 0;
  }
  const work = mkdtempSync(join(tmpdir(), 'standfirst-bench-'));
  try {
    return await bench(
      options,
      work,
      ['npm run bench', ...(args.length > 0 ? ['--', ...args] : [])].join(' '),
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function bench(options: Options, work: string, command: string): Promise<number> {
  const content = join(work, 'content');
  if (options.content === undefined) generate(content, options);
  else copyContent(options.content, content);
  const builders = [standfirst(), ...options.peers.flatMap(peerNamed)];
  const runs: Run[] = [];
  for (let round = 0; round < options.runs; round += 1) {
    const setup = { content, work, builders, onBuild: progress(round, options.runs) };
    runs.push(...(await runRound(setup, round)));
    if (round === 0 && !sameEverywhere(setup)) return 1;
  }
  const outputs = outlines({ work, content, builders });
  const articles = articleIds(content).length;
  const report = formatReport({ builders, runs, outputs, articles, rounds: options.runs, command });
  process.stdout.write(report);
  if (options.write) writeReport(report);
  return 0;
}

function peerNamed(name: string): Builder[] {
  const peer = PEERS[name]?.();
  if (!peer) console.error(`${name} is not installed, and is left out`);
  return peer ? [peer] : [];
}

/** A bare folder of articles becomes a content folder, so that every builder finds articles in one place. */
function copyContent(from: string, to: string): void {
  const isBare = !statSync(join(from, 'articles'), { throwIfNoEntry: false })?.isDirectory();
  cpSync(from, isBare ? join(to, 'articles') : to, { recursive: true });
}

function progress(round: number, rounds: number): Bench['onBuild'] {
  return ({ name }, scenario) => console.error(`run ${round + 1} of ${rounds}: ${name}, ${scenario}`);
}

/** Figures about different sites are worth nothing: tells whether all outputs hold the same articles and pages. */
function sameEverywhere(setup: Bench): boolean {
  const [own, ...others] = [...outlines(setup)].map(([id, outline]) => [id, outline] as const);
  const found = own ? others.flatMap((other) => differences(own, other)) : [];
  for (const difference of found.slice(0, DIFFERENCES_SHOWN)) console.error(difference);
  if (found.length > 0)
    console.error(`The outputs differ in ${found.length} places, so that there is nothing to compare.`);
  return found.length === 0;
}

function outlines(setup: Omit<Bench, 'onBuild'>): Map<string, OutputOutline> {
  return new Map(setup.builders.map((builder) => [builder.id, readOutline(placeOf(setup, builder).out)]));
}

function writeReport(report: string): void {
  mkdirSync(join(REPORT, '..'), { recursive: true });
  writeFileSync(REPORT, report);
}
