import type { Graph } from '../graph/graph.ts';
import { type Fact, type Grounds, openMemory, type Remembered } from '../graph/memory.ts';
import { outputFile, type Place } from '../publish/addresses.ts';
import { type KnownPage, LATEST, type PlannedPage, planChanges, planWith } from '../publish/plan.ts';
import { type Shard, shardOf } from '../publish/shards.ts';
import type { Left } from './looking.ts';
import { type Entry, OTHERS } from './manifest.ts';
import { type LastOutput, outputBut, wholeOutput } from './standing.ts';

export interface PlanJob {
  graph: Graph;
  place: Place;
  now: number;
  shard: Shard | undefined;
  /** What the plan is made on. */
  grounds: Grounds;
  /** What stands in the output folder. */
  left: Left;
}

export interface NextPlan {
  /** Pages as they are planned; those that are known stand as they were written, and so does whatever is not named. */
  pages: Iterable<PlannedPage | KnownPage>;
  last: LastOutput;
  /** What is remembered of what was planned, once it has been. */
  remembered: () => Remembered<KnownPage>;
}

/** Plans the next site, as far as it may differ from the last one. */
export function planNext(job: PlanJob): NextPlan {
  const { manifest, standing } = job.left;
  const isSameFrame = standing.isAsWritten && manifest.head()?.frame === job.grounds.frame;
  const facts = isSameFrame ? manifest.facts() : undefined;
  return (facts && !job.shard && planOutdated(job, facts)) || planAll(job, facts);
}

/** So many pieces are held in memory at one time. */
const FEW_PIECES = 1000;

/** Plans the pieces that looked at a fact that is another now. */
function planOutdated(
  { graph, grounds, left, now, place }: PlanJob,
  facts: readonly Fact[],
): NextPlan | undefined {
  const { manifest } = left;
  const memory = openMemory<KnownPage>(grounds, { frame: grounds.frame, facts, pieces: {} });
  const outdated = manifest.lookersAt(memory.changed);
  if (outdated.length > FEW_PIECES) return undefined;
  const seen = manifest.entries([...outdated, ...LATEST, OTHERS]);
  const pagesOf = (piece: string) => seen.get(piece)?.pages ?? [];
  const known = new Map(outdated.map((piece) => [piece, pagesOf(piece)]));
  const pages = planChanges(graph, place, now, { memory, outdated: known });
  return pages && { pages, last: outputBut(manifest, seen), remembered: memory.all };
}

/** Goes through the whole plan. Where the facts of the last one are at hand, on the same frame, pieces that still hold are recalled. */
function planAll({ graph, grounds, left, now, place, shard }: PlanJob, facts?: readonly Fact[]): NextPlan {
  const { manifest, standing } = left;
  const entries = manifest.entries();
  const { frame } = grounds;
  const last = facts && { frame, facts, pieces: piecesIn(entries) };
  const memory = openMemory<KnownPage>(grounds, last);
  const isWanted = shard && ((path: string) => shardOf(outputFile(path), shard.of) === shard.number);
  return {
    pages: planWith(graph, place, now, { memory, ...(isWanted && { isWanted }) }),
    last: wholeOutput(manifest, standing, entries),
    remembered: memory.all,
  };
}

function piecesIn(entries: ReadonlyMap<string, Entry>): Remembered<KnownPage>['pieces'] {
  return Object.fromEntries(
    Array.from(entries, ([piece, { looked, pages: results }]) => [piece, { looked, results }]),
  );
}
