import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Builder } from './builders/builder.ts';
import { PEERS } from './builders/peers.ts';
import { standfirst } from './builders/standfirst.ts';
import { drawChart } from './chart.ts';
import { articleIds } from './edits.ts';
import { generate } from './generate.ts';
import { layOutHome } from './home.ts';
import { inventoryDifferences, readInventory } from './inventory.ts';
import { type Options, readOptions, USAGE } from './options.ts';
import { differences, type OutputOutline, readOutline } from './outline.ts';
import { formatReport, type Results } from './report.ts';
import { formatScaling, measureScaling } from './scaling.ts';
import { type Bench, layOutPlaces, placeOf, type Run, runRound } from './scenarios.ts';

const DOCS = join(import.meta.dirname, '../docs');
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
  const command = ['npm run bench', ...(args.length > 0 ? ['--', ...args] : [])].join(' ');
  try {
    const home = join(work, 'home');
    layOutHome(home);
    return await (options.scaling.length > 0 ? scaling : bench)(options, { work, home }, command);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function bench(
  options: Options,
  places: Pick<Bench, 'work' | 'home'>,
  command: string,
): Promise<number> {
  const content = join(places.work, 'content');
  if (options.content === undefined) generate(content, options);
  else copyContent(options.content, content);
  const builders = buildersOf(options);
  const setup = { ...places, content, builders, scenarios: options.scenarios };
  const runs: Run[] = [];
  layOutPlaces({ ...setup, onBuild: () => {} });
  for (let round = 0; round < options.runs; round += 1) {
    runs.push(...(await runRound({ ...setup, onBuild: progress(round, options.runs) }, round)));
    if (round === 0 && !sameEverywhere(setup)) return 1;
  }
  const outputs = outlines(setup);
  const articles = articleIds(content).length;
  return write({ builders, runs, outputs, articles, rounds: options.runs, command }, options.write);
}

async function scaling(
  options: Options,
  places: Pick<Bench, 'work' | 'home'>,
  command: string,
): Promise<number> {
  const measured = await measureScaling({ ...options, ...places, builders: buildersOf(options) }, (what) =>
    console.error(what),
  );
  const text = formatScaling(measured, command);
  process.stdout.write(text);
  if (options.write) writeFileSync(join(DOCS, 'scaling.md'), text);
  return 0;
}

/** Those that build the same site stand beside one another. */
function buildersOf({ settings, peers }: Options): Builder[] {
  const others = peers.flatMap((peer) => peerNamed(peer, settings));
  const alike = settings.map((setting) => [
    standfirst(setting),
    ...others.filter(({ site }) => site === setting),
  ]);
  return [...alike.flat(), ...others.filter(({ site }) => !settings.includes(site))];
}

function peerNamed(name: string, settings: readonly string[]): Builder[] {
  const builders = PEERS[name]?.(settings) ?? [];
  if (builders.length === 0) console.error(`${name} is not installed, and is left out`);
  return builders;
}

/** A bare folder of articles becomes a content folder, so that every builder finds articles in one place. */
function copyContent(from: string, to: string): void {
  const isBare = !statSync(join(from, 'articles'), { throwIfNoEntry: false })?.isDirectory();
  cpSync(from, isBare ? join(to, 'articles') : to, { recursive: true });
}

function progress(round: number, rounds: number): Bench['onBuild'] {
  return ({ name }, scenario) => console.error(`run ${round + 1} of ${rounds}: ${name}, ${scenario}`);
}

/**
 * Figures about different sites are worth nothing: tells whether all outputs hold the same articles, and those that are one
 * site the same of every other kind of page.
 */
function sameEverywhere(setup: Setup): boolean {
  const [own, ...others] = [...outlines(setup)].map(([id, outline]) => [id, outline] as const);
  const unlikeArticles = own ? others.flatMap((other) => differences(own, other)) : [];
  const found = unlikeArticles.length > 0 ? unlikeArticles : unlikeSites(setup);
  for (const difference of found.slice(0, DIFFERENCES_SHOWN)) console.error(difference);
  if (found.length > 0)
    console.error(`The outputs differ in ${found.length} places, so that there is nothing to compare.`);
  return found.length === 0;
}

/** Peers that build a site of which Standfirst has none like it are held against nobody. */
function unlikeSites(setup: Setup): string[] {
  const sites = [...Map.groupBy(setup.builders, ({ site }) => site).values()];
  return sites.flatMap(([first, ...others]) => {
    if (!first?.isOurs || others.length === 0) return [];
    const inventoryOf = (builder: Builder) =>
      [builder.id, readInventory(placeOf(setup, builder).out)] as const;
    const own = inventoryOf(first);
    return others.flatMap((other) => inventoryDifferences(own, inventoryOf(other)));
  });
}

type Setup = Pick<Bench, 'home' | 'work' | 'builders'>;

function outlines(setup: Setup): Map<string, OutputOutline> {
  return new Map(setup.builders.map((builder) => [builder.id, readOutline(placeOf(setup, builder).out)]));
}

function write(results: Results, isKept: boolean): number {
  const report = formatReport(results, 'benchmark.svg');
  process.stdout.write(report);
  if (isKept) {
    mkdirSync(DOCS, { recursive: true });
    writeFileSync(join(DOCS, 'benchmark.md'), report);
    writeFileSync(join(DOCS, 'benchmark.svg'), drawChart(results));
  }
  return 0;
}
