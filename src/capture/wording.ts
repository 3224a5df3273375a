// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f\u2028\u2029\ufffe\uffff]/g;

/** The longest title that is believed to be one, in characters. */
export const TITLE_LIMIT = 500;
/** The longest name that is believed to be one. */
export const NAME_LIMIT = 200;

/**
 * A title or a name on one line, fit for a field: without control characters, with runs of white space as one space.
 * `undefined` when nothing is left, or more than `limit` characters: it is not cut, for then it would be another.
 */
export function clean(text: string, limit: number): string | undefined {
  const bare = text.toWellFormed().replace(CONTROL, ' ').replace(/\s+/g, ' ').trim();
  return bare === '' || bare.length > limit ? undefined : bare;
}
