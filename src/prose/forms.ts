/** A word as it is written, wherever it stands. */
export interface Form {
  /** A number of its own below `FORMS`; 0 for all that are not kept. */
  id: number;
  /** Where its letters are kept, and how many it has. */
  at: number;
  length: number;
  text: string;
  /** In lower case, with one kind of apostrophe. */
  lower: string;
  /** What is left of it without its ending: see `stemOf`. */
  stem: string;
  /** Where in it runs of digits begin. */
  digits: readonly number[];
  /** Digits of ASCII, and nothing else. */
  isNumber: boolean;
}

/** So many forms are kept at most. They make up nearly all of what is read. */
export const FORMS = 1 << 14;

let kept = 0;

/** Where the kept forms are found by the sum of their letters. */
const slots = Array.from<Form | undefined>({ length: FORMS * 2 });

/** The letters of the kept forms, one form behind the other, and where the next begins. Numbers are compared quicker than strings. */
const letters = new Uint16Array(FORMS * 12);
let next = 0;

/**
 * The form of the word that stands in a stretch of a text. Prose is made of words that were there before: each is kept once for all
 * texts.
 *
 * @param signs the text as numbers
 */
export function formAt(text: string, signs: Uint16Array, start: number, end: number): Form {
  let slot = sumOf(signs, start, end) & (slots.length - 1);
  for (let form = slots[slot]; form; form = slots[slot]) {
    if (form.length === end - start && stands(form, signs, start)) return form;
    slot = (slot + 1) & (slots.length - 1);
  }
  const written = text.slice(start, end);
  if (kept === FORMS - 1 || next + written.length > letters.length) return formOf(written, 0);
  kept += 1;
  // A slice would keep the whole text in memory.
  const form = formOf([...written].join(''), kept);
  slots[slot] = form;
  for (let at = start; at < end; at += 1) letters[form.at + at - start] = signs[at] as number;
  next += form.length;
  return form;
}

/** What is to be known of each form of a word; it is worked out once for those that are kept. */
export function byForm<T>(workOut: (form: Form) => T): (form: Form) => T {
  let known: (T | undefined)[] | undefined;
  return (form) => {
    if (form.id === 0) return workOut(form);
    known ??= new Array<T | undefined>(FORMS);
    const found = known[form.id];
    if (found !== undefined) return found;
    const made = workOut(form);
    known[form.id] = made;
    return made;
  };
}

/** The same where it hangs on a list as well, such as each language has: there are few of them. */
export function byFormIn<List extends object, T>(
  workOutIn: (list: List) => (form: Form) => T,
): (form: Form, list: List) => T {
  const tables = new WeakMap<List, (form: Form) => T>();
  let last: List | undefined;
  let table: (form: Form) => T;
  return (form, list) => {
    if (list !== last) {
      table = tables.get(list) ?? byForm(workOutIn(list));
      tables.set(list, table);
      last = list;
    }
    return table(form);
  };
}

/** Whether a word stands in a set of words in lower case. */
export const isIn = byFormIn(
  (list: ReadonlySet<string>) =>
    ({ lower }) =>
      list.has(lower),
);

function formOf(text: string, id: number): Form {
  const lower = lowered(text);
  const digits = Array.from(text.matchAll(/\p{Nd}+/gu), ({ index }) => index);
  const isNumber = /^[0-9]+$/.test(text);
  return { id, at: next, length: text.length, text, lower, stem: stemOf(lower), digits, isNumber };
}

function stands({ at, length }: Form, signs: Uint16Array, start: number): boolean {
  for (let nth = 0; nth < length; nth += 1) if (letters[at + nth] !== signs[start + nth]) return false;
  return true;
}

function sumOf(signs: Uint16Array, start: number, end: number): number {
  let sum = end - start;
  for (let at = start; at < end; at += 1) sum = (Math.imul(sum, 31) + (signs[at] as number)) | 0;
  return sum ^ (sum >>> 15);
}

/** A text as the lists of a language have it: in lower case, with the apostrophe ’, and as long as it was. */
export function lowered(word: string): string {
  const lower = word.toLowerCase();
  if (lower.length !== word.length) return word;
  return lower.includes("'") || lower.includes('ʼ') ? lower.replace(/['ʼ]/g, '’') : lower;
}

/**
 * What is left of a word, in lower case, without its ending, roughly: enough to tell that two words are one in two forms, in
 * languages that inflect at the end.
 */
export function stemOf(lower: string): string {
  const bare = lower.replace(/’s?$/, '');
  return bare.slice(0, Math.max(3, Math.min(5, bare.length - 2)));
}
