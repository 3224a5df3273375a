import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Builder, BuildPlace } from './builders.ts';
import { articleEdit, type Edit, sourceEdit } from './edits.ts';
import { generate } from './generate.ts';
import { type Measurement, measure } from './measure.ts';

export const SCENARIOS = {
  first: 'Very first build, templates compiled',
  cold: 'Cold, compiled templates kept',
  unchanged: 'Nothing changed',
  edit: 'One word in one article',
  source: 'One source of the registry',
} as const;
export type Scenario = keyof typeof SCENARIOS;

/** One build, measured. */
export interface Run extends Measurement {
  builder: string;
  scenario: Scenario;
}

/** Where all builders work: the content that they share, and a folder for each. */
export interface Bench {
  content: string;
  work: string;
  builders: readonly Builder[];
  /** Told before each build what is being measured. */
  onBuild: (builder: Builder, scenario: Scenario) => void;
}

/**
 * Measures every scenario once. In each, all builders go one after the other, in reverse order in every other round, so
 * that none has the quieter machine. Throws when a build fails or does not publish an edit.
 */
export async function runRound(bench: Bench, round: number): Promise<Run[]> {
  const builders = round % 2 === 0 ? bench.builders : bench.builders.toReversed();
  const runs: Run[] = [];
  const build = async (
    scenario: Scenario,
    chosen: readonly Builder[],
    before?: (builder: Builder) => Promise<void>,
  ) => {
    for (const builder of chosen) {
      await before?.(builder);
      runs.push(await measuredBuild(bench, builder, scenario));
    }
  };
  const compiling = builders.filter(({ compilesTemplates }) => compilesTemplates);
  await build('first', compiling, async (builder) => clear(placeOf(bench, builder)));
  await build('cold', builders, (builder) => clearButTemplates(bench, builder));
  await build('unchanged', builders);
  for (const [scenario, edit] of editsOf(bench.content, round)) {
    edit.apply();
    await build(scenario, builders);
    for (const builder of builders) refuseUnpublished(edit, builder, placeOf(bench, builder).out);
    edit.undo();
  }
  return runs;
}

export function placeOf({ content, work }: Pick<Bench, 'content' | 'work'>, { id }: Builder): BuildPlace {
  return { content, out: join(work, id, 'out'), cache: join(work, id, 'cache') };
}

async function measuredBuild(bench: Bench, builder: Builder, scenario: Scenario): Promise<Run> {
  bench.onBuild(builder, scenario);
  settleDisk();
  const measurement = await measure(builder.command(placeOf(bench, builder)));
  return { builder: builder.id, scenario, ...measurement };
}

function editsOf(content: string, round: number): [Scenario, Edit][] {
  const source = sourceEdit(content, `Resourced${round}`);
  return [
    ['edit', articleEdit(content, `reworded${round}`)],
    ...(source ? [['source', source] as [Scenario, Edit]] : []),
  ];
}

function clear({ out, cache }: BuildPlace): void {
  for (const folder of [out, cache]) rmSync(folder, { recursive: true, force: true });
}

/** Empties the caches and has a site of one article built, which leaves the compiled templates and next to nothing else. */
async function clearButTemplates(bench: Bench, builder: Builder): Promise<void> {
  const place = placeOf(bench, builder);
  clear(place);
  if (!builder.compilesTemplates) return;
  const small = {
    content: join(bench.work, 'small'),
    out: join(bench.work, 'small-out'),
    cache: place.cache,
  };
  generate(small.content, { articles: 1, seed: 1 });
  await measure(builder.command(small));
}

/** Has the system write out what the last build left in memory, so that the next one does not wait for it. */
function settleDisk(): void {
  if (process.platform !== 'win32') execFileSync('sync');
}

function refuseUnpublished({ word, shownBy }: Edit, { name }: Builder, out: string): void {
  const stale = shownBy.filter(
    (id) => !readFileSync(join(out, 'articles', id, 'index.html'), 'utf8').includes(word),
  );
  if (stale.length > 0)
    throw new Error(`${name} left ${stale.length} pages without an edit, ${stale[0]} among them`);
}
