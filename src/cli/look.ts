import { affectedFiles } from '../graph/dependents.ts';
import { sameUntil } from '../graph/publication.ts';
import { withCache } from '../press/cache.ts';
import type { Findings, Run } from '../press/last-run.ts';
import { createPool } from '../press/pool.ts';
import { loadSite } from '../site.ts';

/** What is to be looked at, by whom. */
export interface LookJob {
  dir: string;
  /** The cache folder, or `false` for none. */
  cache: string | false;
  now: number;
  run: Run | undefined;
  /** Files that have changed, where there is talk of changes. */
  changed: readonly string[] | undefined;
}

export interface Look {
  findings: Findings;
  /** What the changes can have made wrong, where there is talk of changes. */
  affected?: ReadonlySet<string> | 'all';
}

/** Looks at content anew, and keeps what was found for the next run. What changes affect, only the graph can tell. */
export async function look({ dir, cache: folder, now, run, changed }: LookJob): Promise<Look> {
  const pool = createPool();
  try {
    return await withCache(folder === false ? undefined : folder, async (cache) => {
      const known = run && { lastCheck: run.lastCheck, listed: run.listed };
      const site = await loadSite(dir, { now, pool, ...(cache && { cache }), ...known });
      const { graph, grounds, ...findings } = site;
      run?.keep(findings, sameUntil(graph.content, now), grounds.checked);
      return { findings, ...(changed && { affected: affectedFiles(graph, changed) }) };
    });
  } finally {
    await pool.close();
  }
}
