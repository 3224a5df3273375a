import { hash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { type BuildOptions, type BuildResult, buildSite } from '../../src/build.ts';
import { filesBelow } from '../../src/press/files-below.ts';

/** Articles are older than this in every test, but for those that are scheduled. */
export const NOW = Date.parse('2026-01-01T00:00:00Z');

/** A folder that is gone when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files, given by their path below a folder. */
export function writeFiles(folder: string, files: Record<string, string>): string {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** Lets a minute pass for the files of a folder: what has been changed just now is looked at again by every build. */
export function settle(folder: string): void {
  const before = (Date.now() - 60_000) / 1000;
  for (const path of filesBelow(folder).values()) utimesSync(path, before, before);
}

/** A folder of content. */
export function contentFolder(files: Record<string, string>): string {
  return writeFiles(join(temporaryFolder(), 'content'), files);
}

/** A cache folder that knows the compiled templates and nothing of content. */
export function freshCache(): string {
  const folder = temporaryFolder();
  symlinkSync(join(inject('templates'), 'renderer'), join(folder, 'renderer'));
  return folder;
}

/**
 * Builds as the command line does, with a clock of its own, and on this thread alone unless told otherwise: a worker takes
 * longer to start than the sites of most tests take to print.
 */
export function buildInto(
  out: string,
  content: string,
  options: Partial<BuildOptions> = {},
): Promise<BuildResult> {
  const cacheFolder = options.cacheFolder ?? freshCache();
  const usual = { useCache: true, now: NOW, drafts: false, workers: 0 };
  return buildSite({ content, out, ...usual, ...options, cacheFolder });
}

/** What stands in an output folder: a hash for each file. */
export function treeOf(folder: string): Map<string, string> {
  const files = [...filesBelow(folder)].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(files.map(([file, path]) => [file, hash('sha256', readFileSync(path))]));
}

/** A sound article: every claim has evidence and is marked, every source is cited. Fields replace its own. */
export function articleText(fields: Record<string, string> = {}, body = ''): string {
  const all: Record<string, string> = {
    title: 'A sound article',
    standfirst: 'It says what it shows.',
    published: '2025-06-01T09:00:00+03:00',
    section: 'news',
    topics: '[talks]',
    authors: '[Standfirst desk]',
    keyPoints: '\n  - text: The first point.\n    claims: [first]',
    claims:
      '\n  - id: first\n    text: The first claim.\n    kind: fact\n    confidence: moderate\n    evidence:\n      - source: report',
    sources: '\n  - id: report\n    type: report\n    role: primary\n    title: The report',
    ...fields,
  };
  const front = Object.entries(all).map(([key, value]) => `${key}: ${value}`);
  return `---\n${front.join('\n')}\n---\n\nThe text makes :claim[the first claim]{#first} and cites it [@report].\n${body}`;
}
