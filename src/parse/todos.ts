import type { Path } from '../model/finding.ts';

/** What stands where somebody has yet to say something: `TODO`, alone or before a note. */
const TODO = /^TODO\b/;

/** The fields that say they are yet to be filled in, in order. */
export function todosIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return isTodo(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => todosIn(item, [...path, index]));
  return Object.entries(value).flatMap(([key, item]) => todosIn(item, [...path, key]));
}

/** Whether a text only says that somebody has yet to say something. */
export function isTodo(text: string): boolean {
  return TODO.test(text);
}
