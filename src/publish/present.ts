/** The fields that have a value, so that optional ones are absent rather than undefined. */
export function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined | ''> } {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  ) as never;
}
