/** A word as it is written, wherever it stands. */
export interface Form {
  /** A number of its own below `FORMS`; 0 for all that are not kept. */
  id: number;
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

/** Where the kept forms are found by their letters. */
const slots = Array.from<Form | undefined>({ length: FORMS * 2 });

/** The form of the word that stands in a stretch of a text. Prose is made of words that were there before: each is kept once for all texts. */
export function formAt(text: string, start: number, end: number): Form {
  let slot = sumOf(text, start, end) & (slots.length - 1);
  for (let form = slots[slot]; form; form = slots[slot]) {
    if (stands(form.text, text, start, end)) return form;
    slot = (slot + 1) & (slots.length - 1);
  }
  const written = text.slice(start, end);
  if (kept === FORMS - 1) return formOf(written, 0);
  // A slice would keep the whole text in memory.
  kept += 1;
  const form = formOf([...written].join(''), kept);
  slots[slot] = form;
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

function formOf(text: string, id: number): Form {
  const lower = lowered(text);
  const digits = Array.from(text.matchAll(/\p{Nd}+/gu), ({ index }) => index);
  return { id, text, lower, stem: stemOf(lower), digits, isNumber: /^[0-9]+$/.test(text) };
}

function stands(word: string, text: string, start: number, end: number): boolean {
  const length = end - start;
  if (word.length !== length) return false;
  for (let at = 0; at < length; at += 1)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

function sumOf(text: string, start: number, end: number): number {
  let sum = end - start;
  for (let at = start; at < end; at += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
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
