import type { Colors } from 'picocolors/types';
import { compareText } from '../model/diagnostic.ts';

/**
 * What turns one published site into the next, in an order in which no page ever leads to what is not there: files that are
 * new, to which nothing leads yet; files that have changed, all of whose links are there by now; files that are gone, to which
 * nothing leads any more. Each list is in order of path.
 */
export interface Changes {
  added: string[];
  changed: string[];
  removed: string[];
}

/** Compares two sites by the checksums of their files, by path. */
export function changesBetween(old: ReadonlyMap<string, string>, next: ReadonlyMap<string, string>): Changes {
  const paths = [...next.keys()].sort(compareText);
  return {
    added: paths.filter((path) => !old.has(path)),
    changed: paths.filter((path) => old.has(path) && old.get(path) !== next.get(path)),
    removed: [...old.keys()].filter((path) => !next.has(path)).sort(compareText),
  };
}

/** The changes for people, a line a file, and a last line of sums. `bytes` is what there is to upload, where that is known. */
export function formatChanges(changes: Changes, colors: Colors, bytes?: number): string {
  const { added, changed, removed } = changes;
  const lines = [
    ...added.map((path) => colors.green(`+ ${path}`)),
    ...changed.map((path) => colors.yellow(`~ ${path}`)),
    ...removed.map((path) => colors.red(`- ${path}`)),
    sums(changes, bytes),
  ];
  return `${lines.join('\n')}\n`;
}

/** The same for machines: `{added, changed, removed}`, paths in order. */
export function formatChangesJson(changes: Changes): string {
  return `${JSON.stringify(changes, undefined, 2)}\n`;
}

function sums({ added, changed, removed }: Changes, bytes?: number): string {
  const uploads = added.length + changed.length;
  if (uploads + removed.length === 0) return 'both are the same: nothing to upload, nothing to delete';
  const size = bytes === undefined ? '' : `, ${formatBytes(bytes)}`;
  return `${uploads} to upload (${added.length} new, ${changed.length} changed${size}), ${removed.length} to delete`;
}

function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
