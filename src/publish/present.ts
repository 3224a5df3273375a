/** The fields that have a value, so that optional ones are absent rather than undefined. */
export function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined | ''> } {
  const known: Partial<T> = {};
  // Not by way of entries: this is called for every claim and source of every page.
  for (const key in fields) {
    const value = fields[key];
    if (value !== undefined && value !== '') known[key] = value;
  }
  return known as never;
}
