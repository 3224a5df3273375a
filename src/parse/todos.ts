import type { Path } from '../model/finding.ts';

/** What stands where somebody has yet to say something: `TODO`, alone or before a note. */
const TODO = /^TODO\b/;

/** The fields that say they are yet to be filled in, in order. */
export function todosIn(value: unknown): Path[] {
  const todos: Path[] = [];
  collect(value, [], todos);
  return todos;
}

/** @param path where the value stands; as it was when this returns */
function collect(value: unknown, path: (string | number)[], todos: Path[]): void {
  if (typeof value === 'string') {
    if (isTodo(value)) todos.push([...path]);
  } else if (typeof value === 'object' && value !== null) {
    const group = value as Record<string | number, unknown>;
    for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
      if (!mayHaveTodo(group[key])) continue;
      path.push(key);
      collect(group[key], path, todos);
      path.pop();
    }
  }
}

/** Quick to tell of the many texts that are said. */
function mayHaveTodo(value: unknown): boolean {
  return typeof value === 'string' ? value.startsWith('TODO') : typeof value === 'object';
}

/** Whether a text only says that somebody has yet to say something. */
export function isTodo(text: string): boolean {
  return TODO.test(text);
}
