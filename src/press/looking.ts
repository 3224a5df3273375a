import { once } from '../graph/once.ts';
import { type Manifest, manifestOf } from './manifest.ts';
import type { Pool } from './pool.ts';
import { type Standing, standingOf } from './standing.ts';

/** An output folder as the last build has left it. */
export interface Left {
  manifest: Manifest;
  standing: Standing;
}

/** A manifest of this size, in bytes, is one of files that take longer to look at than a worker takes to start. */
const WORTH_WORKER = 4 * 2 ** 20;

/** Begins to look at an output folder. Where its files are many, a worker looks at them while this thread goes on. */
export function startLooking(cacheFolder: string, out: string, pool: Pool): () => Promise<Left> {
  const manifest = manifestOf(cacheFolder, out);
  const isMuch = manifest.size() > WORTH_WORKER;
  const there = isMuch ? pool.run('lookAtOutput', { cacheFolder, out }) : undefined;
  // Awaited when somebody asks; until then a failure is not to end the process.
  there?.catch(() => {});
  return once(async () => ({ manifest, standing: there ? await there : standingOf(out, manifest) }));
}
