import type { Path } from '../model/finding.ts';

/** What stands where somebody has yet to say something: `TODO`, alone or before a note. */
const TODO = /^TODO\b/;

/** The fields that say they are yet to be filled in, in order. */
export function todosIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return isTodo(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  const todos: Path[] = [];
  for (const [key, item] of Array.isArray(value) ? value.entries() : Object.entries(value))
    if (mayHaveTodo(item)) todos.push(...todosIn(item, [...path, key]));
  return todos;
}

/** Quick to tell of the many texts that are said. */
function mayHaveTodo(value: unknown): boolean {
  return typeof value === 'string' ? value.startsWith('TODO') : typeof value === 'object';
}

/** Whether a text only says that somebody has yet to say something. */
export function isTodo(text: string): boolean {
  return TODO.test(text);
}
