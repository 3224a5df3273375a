import { primaryLanguage } from './labels.ts';

/** Outer pair, then the pair inside it. French sets its quotation marks off with narrow no-break spaces. */
const MARKS: Readonly<Record<string, string>> = {
  be: '« » „ “',
  bg: '„ “ ‚ ‘',
  cs: '„ “ ‚ ‘',
  da: '» « › ‹',
  de: '„ “ ‚ ‘',
  'de-ch': '« » ‹ ›',
  el: '« » “ ”',
  en: '“ ” ‘ ’',
  es: '« » “ ”',
  et: '„ “ ‚ ‘',
  fi: '” ” ’ ’',
  fr: '«\u202f \u202f» “ ”',
  'fr-ch': '« » ‹ ›',
  hr: '„ ” ‘ ’',
  hu: '„ ” » «',
  it: '« » “ ”',
  ka: '„ “ ‚ ‘',
  lt: '„ “ ‚ ‘',
  nb: '« » ‘ ’',
  nn: '« » ‘ ’',
  no: '« » ‘ ’',
  pl: '„ ” « »',
  pt: '« » “ ”',
  'pt-br': '“ ” ‘ ’',
  ro: '„ ” « »',
  ru: '« » „ “',
  sk: '„ “ ‚ ‘',
  sl: '„ “ ‚ ‘',
  sr: '„ ” ’ ’',
  sv: '” ” ’ ’',
  uk: '« » „ “',
};

const APOSTROPHE = '’';

/** What stands for something in a run of text that is no text: a picture, code, a reference. */
export const OBJECT = '\ufffc';

/**
 * Puts the quotation marks and apostrophes of a language (BCP 47) in place of `"` and `'`. Changes nothing else, and
 * leaves the primes of feet and inches, which follow a digit, as they are. Marks that are typographic already stay.
 */
export function typographic(text: string, lang: string): string {
  return PLAIN_MARK.test(text) ? (typographicRun([text], lang)[0] ?? '') : text;
}

const PLAIN_MARK = /["']/;

/** The same for a run that is cut into parts, such as the text nodes of a paragraph: a quotation may span several. */
export function typographicRun(parts: readonly string[], lang: string): string[] {
  const text = parts.join('');
  if (!PLAIN_MARK.test(text)) return [...parts];
  const run = new Run(text, lang);
  let start = 0;
  return parts.map((part) => {
    const set = part.replace(/["']/g, (_, at: number) => run.glyphAt(start + at));
    start += part.length;
    return set;
  });
}

const WORD = /[\p{L}\p{M}\p{N}\ufffc\ud800-\udfff]/u;
const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\d/;
const SPACE_OR_OPENER = /[\s([{<«„“‘‚‹/]/;
const DASH_OR_MARK = /["'–—-]/;
const ENDING = /^["']+(?![\p{L}\p{N}])/u;

/** Words that begin with an apostrophe, as far as they are common: ’tis, ’em, rock ’n’ roll, the ’90s. */
const CLIPPED = /^'(?:\d0s|(?:tis|twas|em|til|n)(?!\p{L}))/iu;

/** Where the pairs begin in `glyphs`. */
const OUTER = 0;
const INNER = 2;

/** Quotations inside quotations that are kept account of; no sentence has so many, and a page of marks must not cost more. */
const OPEN_LIMIT = 8;

/** Reads a run from its beginning to its end, remembering which quotations are open. */
class Run {
  private readonly text: string;
  private readonly english: boolean;
  private readonly glyphs: readonly string[];
  private readonly open: { mark: string; level: number }[] = [];
  private readonly lastClosing: number;
  private lastOpened = -1;

  constructor(text: string, lang: string) {
    this.text = text;
    this.english = primaryLanguage(lang) === 'en';
    this.glyphs = (MARKS[lang.toLowerCase()] ?? MARKS[primaryLanguage(lang)] ?? '“ ” ‘ ’').split(' ');
    this.lastClosing = lastClosingSingle(text);
  }

  /** The glyph for the mark at an index; to be asked for every mark, in order. */
  glyphAt(index: number): string {
    const mark = this.text[index] as string;
    const before = this.text[index - 1] ?? ' ';
    const after = this.text[index + 1] ?? ' ';
    const opens = this.opens(index, before, after);
    if (mark === "'" && (standsInWord(before, after) || (opens && this.clips(index)))) return APOSTROPHE;
    if (opens) return this.openAt(index, mark);
    if (/\s/.test(before) && /\s/.test(after)) return mark;
    const opened = this.open.findLastIndex((quotation) => quotation.mark === mark);
    if (opened >= 0) return this.glyphs[(this.open.splice(opened)[0]?.level ?? 0) + 1] ?? mark;
    if (DIGIT.test(before)) return mark;
    return mark === "'" ? APOSTROPHE : (this.glyphs[1] ?? mark);
  }

  private opens(index: number, before: string, after: string): boolean {
    if (/\s/.test(after)) return false;
    if (SPACE_OR_OPENER.test(before) || index - 1 === this.lastOpened) return true;
    if (!DASH_OR_MARK.test(before) || !(WORD.test(after) || DASH_OR_MARK.test(after))) return false;
    return this.open.length === 0 || !ENDING.test(this.text.slice(index, index + 4));
  }

  /** An apostrophe at the beginning of a word: a known one, or one that nothing further on could close. */
  private clips(index: number): boolean {
    return index >= this.lastClosing || (this.english && CLIPPED.test(this.text.slice(index, index + 8)));
  }

  private openAt(index: number, mark: string): string {
    if (this.open.length >= OPEN_LIMIT) return mark;
    const around = this.open.at(-1)?.level ?? (mark === "'" ? OUTER : INNER);
    const level = around === OUTER ? INNER : OUTER;
    this.open.push({ mark, level });
    this.lastOpened = index;
    return this.glyphs[level] ?? mark;
  }
}

function standsInWord(before: string, after: string): boolean {
  return WORD.test(before) && (LETTER.test(after) || (LETTER.test(before) && DIGIT.test(after)));
}

/** The index of the last `'` that could end a quotation, or -1. */
function lastClosingSingle(text: string): number {
  for (let index = text.lastIndexOf("'"); index > 0; index = text.lastIndexOf("'", index - 1)) {
    if (!/\s/.test(text[index - 1] ?? ' ') && !WORD.test(text[index + 1] ?? ' ')) return index;
  }
  return -1;
}
