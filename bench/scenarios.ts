import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Builder, BuildPlace } from './builders/builder.ts';
import { articleEdit, type Edit, sourceEdit, templateEdit, titleEdit } from './edits.ts';
import { generate } from './generate.ts';
import { layOutContent } from './home.ts';
import { type Measurement, measure } from './measure.ts';
import { checksumsIn, refuseNeedless } from './needless.ts';

export const SCENARIOS = {
  first: 'Very first build, templates compiled',
  cold: 'Cold, compiled templates kept',
  unchanged: 'Nothing changed',
  edit: 'One word in one article',
  title: 'The headline of one article',
  source: 'A source that every twentieth article cites',
  template: 'The template of articles',
} as const;
export type Scenario = keyof typeof SCENARIOS;

/** One build, measured. */
export interface Run extends Measurement {
  builder: string;
  scenario: Scenario;
}

/** Where all builders work, and what they are to do. */
export interface Bench {
  /** A copy of all builders, as `layOutHome` makes it. */
  home: string;
  /** The content, which is copied for each of them. */
  content: string;
  work: string;
  builders: readonly Builder[];
  scenarios: readonly Scenario[];
  /** Told before each build what is being measured. */
  onBuild: (builder: Builder, scenario: Scenario) => void;
}

/** Copies the content for every builder. To be called once, before the first round. */
export function layOutPlaces(bench: Bench): void {
  for (const builder of bench.builders) {
    const place = placeOf(bench, builder);
    layOutContent(bench.content, place.content, builder);
    builder.prepare?.(place);
  }
}

/**
 * Measures every scenario once. In each, all builders go one after the other, in reverse order in every other round, so
 * that none has the quieter machine. Throws when a build fails, does not publish an edit, or publishes more than that.
 */
export async function runRound(bench: Bench, round: number): Promise<Run[]> {
  const builders = round % 2 === 0 ? bench.builders : bench.builders.toReversed();
  const runs: Run[] = [];
  if (!bench.scenarios.includes('cold')) await buildWhatIsMissing(bench);
  for (const scenario of bench.scenarios) {
    const edits = new Map(builders.map((builder) => [builder, editFor(bench, builder, scenario, round)]));
    for (const edit of edits.values()) edit?.apply();
    for (const builder of builders) {
      if (scenario === 'first' && !builder.compilesTemplates) continue;
      if (EDITS.has(scenario) && !edits.get(builder)) continue;
      runs.push(await measuredBuild(bench, builder, scenario, edits.get(builder)));
    }
  }
  return runs;
}

export function placeOf({ home, work }: Pick<Bench, 'home' | 'work'>, { id }: Builder): BuildPlace {
  const own = (name: string) => join(work, id, name);
  return { home, content: own('content'), out: own('out'), cache: own('cache') };
}

/** Edits are measured on a site that stands. */
async function buildWhatIsMissing(bench: Bench): Promise<void> {
  const places = bench.builders.map((builder) => ({ builder, place: placeOf(bench, builder) }));
  for (const { builder, place } of places) if (!existsSync(place.out)) await measure(builder.command(place));
}

async function measuredBuild(bench: Bench, builder: Builder, scenario: Scenario, edit?: Edit): Promise<Run> {
  const place = placeOf(bench, builder);
  if (scenario === 'first') clear(place);
  if (scenario === 'cold') await clearButTemplates(bench, builder);
  bench.onBuild(builder, scenario);
  const before = builder.isOurs && scenario === 'source' ? checksumsIn(place.out) : undefined;
  settleDisk();
  const { said, ...measurement } = await measure(builder.command(place));
  if (edit) refuseUnpublished(edit, builder, place.out);
  if (edit && before) refuseNeedless(before, place.out, edit.word, said);
  return { builder: builder.id, scenario, ...measurement };
}

const EDITS: ReadonlySet<Scenario> = new Set(['edit', 'title', 'source', 'template']);

function editFor(bench: Bench, builder: Builder, scenario: Scenario, round: number): Edit | undefined {
  const { home, content } = placeOf(bench, builder);
  switch (scenario) {
    case 'edit':
      return articleEdit(content, `reworded${round}`);
    case 'title':
      return titleEdit(content, `Retitled${round}`);
    case 'source':
      return sourceEdit(content, `Resourced${round}`);
    case 'template':
      return templateEdit(join(home, builder.template), content, `edition${round}`);
    default:
      return undefined;
  }
}

/**
 * Puts away what a builder has made and remembers, so that it begins with nothing. Nothing is deleted before the end of the
 * bench: file systems that tell the disk what has been freed do so for seconds after a gigabyte is gone, in the time of whoever works then.
 */
function clear({ out, cache }: BuildPlace): void {
  for (const folder of [out, cache]) {
    if (!existsSync(folder)) continue;
    const put = mkdtempSync(`${folder}-put-away-`);
    renameSync(folder, join(put, basename(folder)));
  }
}

/** Empties the caches and has a site of one article built, which leaves the compiled templates and next to nothing else. */
async function clearButTemplates(bench: Bench, builder: Builder): Promise<void> {
  const place = placeOf(bench, builder);
  clear(place);
  if (!builder.compilesTemplates) return;
  const small = { ...place, content: join(bench.work, 'small'), out: join(bench.work, 'small-out') };
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
