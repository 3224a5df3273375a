import { createHash, hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Said } from '../check/run.ts';
import type { Remembered } from '../graph/memory.ts';
import type { Accepted, Diagnostic } from '../model/diagnostic.ts';
import type { Place } from '../publish/addresses.ts';
import { codeVersion } from './code-version.ts';
import { keep, readKept } from './kept.ts';
import { listStamped, type StampedFile } from './list.ts';

/** What a run says of a content folder, whether or not it had to look at it anew. */
export interface Findings {
  dir: string;
  place: Place;
  articles: readonly { file: string }[];
  /** Every file that content was read from. */
  files: readonly string[];
  /** Everything that is wrong, in order. */
  diagnostics: readonly Diagnostic[];
  /** Warnings that their articles accept, in order. */
  accepted: readonly Accepted[];
}

/** What a run hangs on: where these are the same, another run with the clock between the two times does the same. */
export interface Basis {
  /** A hash over all that it reads and is told: the code, its options, and the stamps of all files. */
  inputs: string;
  /** In milliseconds since 1970 UTC; `until` is no longer in it. */
  since: number;
  until: number;
}

/** What a run reads and is told, but for the clock. */
export interface RunOptions {
  /** The content folder, and whatever other folders files are published from. */
  folders: readonly [content: string, ...string[]];
  site?: string;
  base?: string;
  drafts?: boolean;
}

/** A run, before it has read anything. */
export interface Run {
  /** What stands in the content folder; `undefined` where there is none. */
  listed: readonly StampedFile[] | undefined;
  /** What the last run found, where it had the same basis. */
  recall: () => Findings | undefined;
  /** Whether something was made on the basis of this run. */
  rests: (basis: Basis | undefined) => boolean;
  /** The basis of this run, which has learnt until when it holds; none where a file has been changed just now. */
  basis: (until: number) => Basis | undefined;
  /** What is remembered of the last check, whatever its basis was. */
  lastCheck: () => Remembered<Said> | undefined;
  /** Keeps what was found, and what is remembered of the check, for the next run. */
  keep: (findings: Findings, until: number, check?: Remembered<Said>) => void;
}

/**
 * Looks at the stamps of all that a run will read. To be asked before the run reads: what is changed afterwards is new to the
 * next one.
 */
export function startRun(cacheFolder: string, options: RunOptions, now: number): Run {
  const { folders, ...others } = options;
  const listings = folders.map((folder) => (isFolder(folder) ? listStamped(folder) : undefined));
  const inputs = inputsOf(options, listings);
  const pathOf = (what: unknown, ending: string) =>
    join(cacheFolder, 'found', `${hash('sha256', JSON.stringify(what)).slice(0, 16)}${ending}`);
  const path = pathOf([folders.map((folder) => resolve(folder)), others], '.json');
  // The same for all who check the same: a build goes on from where a check has been.
  const { drafts = false, site, base } = others;
  const checkPath = pathOf([resolve(folders[0]), drafts, site, base], '.check.json');
  const rests: Run['rests'] = (basis) =>
    basis !== undefined && basis.inputs === inputs && basis.since <= now && now < basis.until;
  const basis: Run['basis'] = (until) => (inputs === undefined ? undefined : { inputs, since: now, until });
  return {
    listed: listings[0],
    rests,
    basis,
    recall: () => {
      const kept = readKept<LastRun>(path)?.value;
      return kept && rests(kept.basis) ? { ...kept.findings, dir: folders[0] } : undefined;
    },
    lastCheck: () => readKept<Remembered<Said>>(checkPath)?.value,
    keep: ({ place, articles, files, diagnostics, accepted }, until, check) => {
      const known = basis(until);
      const findings = {
        place,
        articles: articles.map(({ file }) => ({ file })),
        files,
        diagnostics,
        accepted,
      };
      if (known) keep(path, { basis: known, findings } satisfies LastRun);
      if (check) keep(checkPath, check);
    },
  };
}

interface LastRun {
  basis: Basis;
  findings: Omit<Findings, 'dir'>;
}

/** A hash over all that a run reads; `undefined` where a file has been changed so lately that the next change may not show. */
function inputsOf(
  { folders, ...others }: RunOptions,
  listings: readonly (readonly StampedFile[] | undefined)[],
): string | undefined {
  const code = codeVersion(['src', 'astro.config.mjs', 'package.json', 'package-lock.json']);
  const sum = createHash('sha256').update(JSON.stringify([code, folders, others]));
  for (const [index, folder] of folders.entries()) {
    const listed = listings[index];
    if (!listed) continue;
    if (listed.some(({ fresh }) => fresh && !fresh.isSettled)) return undefined;
    sum.update(`\0${folder}\0${isFolder(join(folder, 'articles'))}`);
    sum.update(listed.map(({ file, fresh }) => `\0${file}\0${fresh?.stamp}`).join(''));
  }
  return sum.digest('hex');
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
