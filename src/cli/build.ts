import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pc from 'picocolors';
import { type BuildResult, buildSite } from '../build.ts';
import { LockHeld } from '../press/lock.ts';
import { PrintError } from '../press/print.ts';
import { TemplateError } from '../press/renderer.ts';
import { IndexError } from '../press/search-index.ts';
import { UnsafeOutput } from '../press/staging.ts';
import { STAGES, startTimings, type Timings } from '../press/timings.ts';
import { UnsoundPlan } from '../publish/plan.ts';
import { formatPretty } from '../report/pretty.ts';
import { summarise } from '../report/summary.ts';
import { formatTimings, formatTrace } from '../report/timings.ts';
import { DEFAULT_SITE } from '../site.ts';
import { displayPath, onDisplay } from './display.ts';
import { basePath, clock, contentFolder, shardNamed, siteAddress, wholeNumber } from './options.ts';
import { startProgress } from './progress.ts';
import { WrongUse } from './wrong-use.ts';

export interface BuildCommand {
  content: string;
  out: string;
  site?: string;
  base?: string;
  now?: string;
  drafts: boolean;
  cache: string | false;
  shard?: string;
  workers?: string;
  /** Say how long the stages took; the file of the trace, where one is named. */
  timings?: true | string;
}

const CACHE = '.standfirst';

/** `standfirst build`: publishes the site, or says why not. All it says goes to standard error; its result is the folder. */
export async function build(command: BuildCommand): Promise<number> {
  const started = performance.now();
  const content = contentFolder(command.content);
  const site = siteAddress(command.site);
  const base = basePath(command.base);
  const shard = command.shard === undefined ? undefined : shardNamed(command.shard);
  const progress = startProgress();
  const timings = command.timings === undefined ? undefined : startTimings();
  try {
    const result = await buildSite({
      content,
      out: command.out,
      cacheFolder: command.cache === false ? CACHE : command.cache,
      useCache: command.cache !== false,
      now: clock(command.now),
      drafts: command.drafts,
      ...(site ? { site } : {}),
      ...(base ? { base } : {}),
      ...(shard ? { shard } : {}),
      ...(command.workers ? { workers: wholeNumber('workers', command.workers, 1, 256) } : {}),
      ...(timings && { timings }),
      onProgress: progress.show,
    });
    progress.stop();
    if (timings) reportTimings(timings, command);
    return report(result, command, performance.now() - started);
  } catch (error) {
    progress.stop();
    return explain(error);
  }
}

function report({ site, report: pressed }: BuildResult, command: BuildCommand, ms: number): number {
  const diagnostics = site.diagnostics.map((diagnostic) => onDisplay(diagnostic, site.dir));
  const summary = summarise(site.articles.length, diagnostics, site.accepted);
  const say = (text: string) => process.stderr.write(text);
  if (diagnostics.length > 0)
    say(
      formatPretty(
        { diagnostics, accepted: site.accepted, summary },
        (file) => readFileSync(file, 'utf8'),
        pc,
      ),
    );
  if (!pressed) {
    say(`${pc.red('nothing was published')}: mend the errors above and build again\n`);
    return 1;
  }
  if (site.place.origin === DEFAULT_SITE) {
    say(
      `${pc.yellow('note')}: no address is known for the site, so feeds and the sitemap carry ${DEFAULT_SITE}; set url in ${displayPath(site.dir, 'site.yml')} or --site before you publish\n`,
    );
  }
  const { out, shard, now } = command;
  if (shard && now === undefined) say(`${pc.yellow('note')}: ${CLOCKS}\n`);
  const { files, printed, removed } = pressed;
  const changes =
    printed === 0 && removed === 0 ? 'nothing changed' : `${printed} printed, ${removed} removed`;
  const what = shard ? `${pc.green('printed')} shard ${shard}:` : pc.green('published');
  say(`${what} ${files} files to ${out} in ${(ms / 1000).toFixed(2)} s (${changes})\n`);
  return 0;
}

const CLOCKS =
  'each shard has a clock of its own, and merge refuses shards between whose times something is published or a day ends; give all of them the same --now';

/** A table for people, and a trace for the profiler of a browser. A build that had nothing to do has neither. */
function reportTimings(timings: Timings, { timings: file, cache }: BuildCommand): void {
  const spans = timings.spans();
  if (spans.length === 0) return;
  const path = typeof file === 'string' ? file : join(cache || CACHE, 'trace.json');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, formatTrace(spans));
  process.stderr.write(`${formatTimings(spans, STAGES)}trace: ${path}\n`);
}

/** What stops a build and can be mended by whoever called it; anything else is a bug and is thrown on. */
function explain(error: unknown): number {
  if (error instanceof UnsafeOutput) throw new WrongUse(error.message);
  const known = [LockHeld, TemplateError, PrintError, IndexError, UnsoundPlan].some(
    (kind) => error instanceof kind,
  );
  if (!known) throw error;
  process.stderr.write(`${pc.red('nothing was published')}: ${(error as Error).message}\n`);
  return 1;
}
