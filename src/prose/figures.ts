import { inEitherCase } from './either-case.ts';
import { byFormIn, lowered } from './forms.ts';
import type { Span } from './passage.ts';
import { type Word, wordsIn } from './words.ts';

/** What the units that are known measure. Two figures can be compared only within one of these. */
const DIMENSIONS = {
  percent: 'share',
  point: 'points',
  m: 'length',
  km: 'length',
  mile: 'length',
  'm²': 'area',
  'km²': 'area',
  'mile²': 'area',
  ha: 'area',
  acre: 'area',
  kg: 'mass',
  t: 'mass',
} as const;

export type Unit = keyof typeof DIMENSIONS;
export type Dimension = (typeof DIMENSIONS)[Unit];

/** How a language writes figures. Patterns are matched without regard to case, white space in them as any white space. */
export interface FigureWords {
  /** Numbers in words, in every form, with the apostrophe ’. Those from 100 on that multiply what stands before them are scales. */
  numbers: ReadonlyMap<string, number>;
  /** `thousand`, `тис`: each multiplies what stands before it. */
  scales: ReadonlyMap<string, number>;
  /** Words between the words of one number: `and`. */
  joints: ReadonlySet<string>;
  /** `third` in `two thirds`: what stands before it is no figure. */
  fractions: ReadonlySet<string>;
  /** Each unit as a regular expression; of two that match, the first in this list. */
  units: readonly (readonly [Unit, string])[];
  /** The sign before decimals. */
  decimal: '.' | ',';
}

/** A number in a text, with the unit behind it. */
export interface Figure extends Span {
  /** In its unit, scales worked in: `23 thousand` is 23000. */
  value: number;
  /** Where the number ends and its unit, if there is one, is yet to come. */
  numberEnd: number;
  isInWords: boolean;
  /** Part of a name: `ES-11/4`, `F-16`, `2(4)`, `Part 3`. */
  isInName: boolean;
  unit: Unit | undefined;
}

/** What a figure measures, where its unit says so. */
export function dimensionOf({ unit }: Pick<Figure, 'unit'>): Dimension | undefined {
  return unit && DIMENSIONS[unit];
}

/**
 * The figures of a text, in order, dates among them. Without the words of its language only digits are read, and a full
 * stop or a comma before three digits is taken to part thousands.
 *
 * @param words of the text, where they are at hand
 */
export function figuresIn(
  text: string,
  language?: FigureWords,
  words: readonly Word[] = wordsIn(text),
): Figure[] {
  const figures = inDigits(text, language, words);
  if (!language) return figures;
  const written = inWords(text, language, words);
  return written.length > 0 ? [...figures, ...written].sort((a, b) => a.start - b.start) : figures;
}

/** `23,000`, `23 000`, `23.000`, `2.5`; a run of digits and marks of any other form is taken to pieces at the marks. */
const DIGITS =
  /(?<![\p{N}])(?:\p{Nd}{1,3}(?:[ \u00a0\u202f\u2009]\p{Nd}{3})+(?!\p{N})(?:[.,٫]\p{Nd}+)?|\p{Nd}{1,3}(?:([.,'’٬])\p{Nd}{3})(?:\1\p{Nd}{3})*(?!\p{N})(?:[.,٫]\p{Nd}+(?![.,]?\p{N}))?|\p{Nd}+(?:[.,٫]\p{Nd}+)?(?![.,]?\p{N})|\p{Nd}+)/uy;

/** Looks where digits begin: a pattern so long is slow to be led along a text. */
function inDigits(text: string, language: FigureWords | undefined, words: readonly Word[]): Figure[] {
  const figures: Figure[] = [];
  let end = 0;
  for (let index = 0; index < words.length; index += 1) {
    const { start, form } = words[index] as Word;
    if (form.digits.length === 0) continue;
    for (const offset of form.digits) {
      if (start + offset < end) continue;
      const written =
        form.isNumber && isAlone(text, start + form.text.length) ? form.text : digitsAt(text, start + offset);
      if (written === undefined) continue;
      end = start + offset + written.length;
      figures.push(figureAt(text, start + offset, written, language));
    }
  }
  return figures;
}

/** Whether the digits that end somewhere cannot go on behind a mark or a blank. */
function isAlone(text: string, end: number): boolean {
  const next = text.charCodeAt(end + 1);
  const isAscii = next < 0x80 || Number.isNaN(next);
  return isAscii && !(next >= 0x30 && next <= 0x39);
}

function digitsAt(text: string, start: number): string | undefined {
  DIGITS.lastIndex = start;
  return DIGITS.exec(text)?.[0];
}

function figureAt(text: string, start: number, written: string, language: FigureWords | undefined): Figure {
  const end = start + written.length;
  const scale = language ? scaleBehind(text, end, language) : undefined;
  const number = numberOf(written, language?.decimal);
  const figure: Figure = {
    start,
    end: scale?.end ?? end,
    numberEnd: scale?.end ?? end,
    value: scale || written.length > 15 ? Number((number * (scale?.by ?? 1)).toPrecision(15)) : number,
    isInWords: false,
    isInName: isInName(text, start, end),
    unit: undefined,
  };
  if (language) giveUnit(text, figure, language);
  return figure;
}

function numberOf(written: string, decimal: '.' | ',' | undefined): number {
  if (/^\d+$/.test(written)) return Number(written);
  const latin = written
    .replace(/[^\0-\x7f]/gu, (sign) => (/\p{Nd}/u.test(sign) ? latinDigit(sign) : sign))
    .replace(/[\s'’٬\u00a0\u202f\u2009]/g, '')
    .replace('٫', '.');
  const marks = latin.match(/[.,]/g) ?? [];
  const last = Math.max(latin.lastIndexOf('.'), latin.lastIndexOf(','));
  const isGrouped =
    /^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(latin) && (marks.length > 1 || decimal !== '.' || marks[0] === ',');
  if (last < 0 || isGrouped) return Number(latin.replace(/[.,]/g, ''));
  return Number(`${latin.slice(0, last).replace(/[.,]/g, '')}.${latin.slice(last + 1)}`);
}

/** Digits of one script stand in a row, and every row begins with a zero. */
function latinDigit(digit: string): string {
  if (digit <= '9') return digit;
  const at = digit.codePointAt(0) as number;
  let zero: number = at;
  while (at - zero < 9 && /\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero -= 1;
  return String(at - zero);
}

function scaleBehind(
  text: string,
  at: number,
  { scales }: FigureWords,
): { by: number; end: number } | undefined {
  const match = /^[\s\u00a0-]?(\p{L}+)/u.exec(text.slice(at, at + 24));
  const by = match ? scales.get(lowered(match[1] as string)) : undefined;
  if (!match || by === undefined) return undefined;
  const end = at + match[0].length;
  return { by, end: isAbbreviated(match[1] as string) && text[end] === '.' ? end + 1 : end };
}

/** A scale without a vowel, or as short as one: `тис.`, `млн`. */
function isAbbreviated(scale: string): boolean {
  return scale.length <= 4;
}

function isInName(text: string, start: number, end: number): boolean {
  if (isLabel(text, start, end)) return true;
  const isApart = start === 0 || text[start - 1] === ' ';
  const before = isApart ? '' : (BEFORE.exec(text.slice(Math.max(0, start - 12), start))?.[0] ?? '');
  if (/[\p{L}/#№§(]/u.test(before)) return true;
  return !isBlank(text, end) && /^(?:\(\d|[/]\p{N}|-0|\p{L})/u.test(text.slice(end, end + 2));
}

/** A text ends somewhere, or has a blank there. */
function isBlank(text: string, at: number): boolean {
  return at >= text.length || text[at] === ' ';
}

/** What stands before a number without a blank between. */
const BEFORE = /[\p{L}\p{N}/-]*[#№§]?$|\p{N}\($/u;

/** `Part 3`, `Slide 43:`: behind a word with a capital, and before none that it counts. */
function isLabel(text: string, start: number, end: number): boolean {
  if (isSmallLetter(text.charCodeAt(end + 1)) && isBlank(text, end)) return false;
  return (
    !/^\s\p{Ll}/u.test(text.slice(end, end + 2)) &&
    /\p{Lu}[\p{L}’]+\s$/u.test(text.slice(Math.max(0, start - 30), start))
  );
}

/** Of ASCII. */
function isSmallLetter(sign: number): boolean {
  return sign >= 0x61 && sign <= 0x7a;
}

/** Runs of number words. One alone is no figure: mostly it is a pronoun. */
function inWords(text: string, language: FigureWords, words: readonly Word[]): Figure[] {
  const figures: Figure[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const first = words[index] as Word;
    if (!isNumber(first.form, language)) continue;
    const run = runFrom(text, words.slice(index, index + LONGEST_NUMBER), language);
    const value = sum(run, language);
    const end = (run.at(-1) as Word).end;
    const isFraction = language.fractions.has(words[index + run.length]?.lower ?? '');
    index += run.length - 1;
    if (value <= 1 || isFraction) continue;
    const { start } = first;
    const figure = { start, end, numberEnd: end, value, isInWords: true, isInName: false, unit: undefined };
    giveUnit(text, figure, language);
    figures.push(figure);
  }
  return figures;
}

const isNumber = byFormIn(
  ({ numbers }: FigureWords) =>
    ({ lower }) =>
      numbers.has(lower),
);

/** In words. */
const LONGEST_NUMBER = 16;

/** The words from the first one on that make up one number. */
function runFrom(text: string, words: readonly Word[], language: FigureWords): Word[] {
  const { numbers, scales, joints } = language;
  const isPart = (word: Word | undefined) =>
    word !== undefined && (numbers.has(word.lower) || scales.has(word.lower));
  const run = [words[0] as Word];
  for (let index = 1; index < words.length; index += 1) {
    const [word, before, next] = [words[index] as Word, words[index - 1] as Word, words[index + 1]];
    if (!/^(?:[\s\u00a0]+|-)$/.test(text.slice(before.end, word.start))) break;
    const isJoint = joints.has(word.lower) && numbers.has(next?.lower ?? '') && isLarge(run, language);
    if (!isJoint && !(isPart(word) && follows(before, word, language))) break;
    run.push(word);
  }
  return run;
}

/** `two hundred and five` is one number, `two and five` are two. */
function isLarge(run: readonly Word[], { numbers, scales }: FigureWords): boolean {
  const last = run.at(-1)?.lower ?? '';
  return scales.has(last) || (numbers.get(last) ?? 0) >= 100;
}

/** Within one number each word is a scale, or of a lower order than the one before it. */
function follows(before: Word, word: Word, { numbers, scales, joints }: FigureWords): boolean {
  if (scales.has(word.lower) || scales.has(before.lower) || joints.has(before.lower)) return true;
  const [high, low] = [numbers.get(before.lower) ?? 0, numbers.get(word.lower) ?? 0];
  return (high >= 100 && low < 100) || (high >= 20 && high % 10 === 0 && low < 10);
}

function sum(run: readonly Word[], { numbers, scales }: FigureWords): number {
  let [total, part] = [0, 0];
  for (const { lower } of run) {
    const scale = scales.get(lower);
    if (scale === undefined) part += numbers.get(lower) ?? 0;
    else if (scale < 1000) part = Math.max(1, part) * scale;
    else {
      total += Math.max(1, part) * scale;
      part = 0;
    }
  }
  return total + part;
}

const unitPatterns = new WeakMap<FigureWords, RegExp>();

function giveUnit(text: string, figure: Figure, language: FigureWords): void {
  const pattern = unitPatterns.get(language) ?? unitPattern(language);
  unitPatterns.set(language, pattern);
  pattern.lastIndex = figure.numberEnd;
  const groups = pattern.exec(text);
  if (!groups) return;
  const nth = groups.findIndex((group, index) => index > 0 && group !== undefined) - 1;
  const unit = language.units[nth]?.[0];
  if (!unit || isMoney(text, figure)) return;
  figure.unit = unit;
  figure.end = figure.numberEnd + groups[0].length;
  figure.isInName = false;
}

/** `£5m` is no length. */
function isMoney(text: string, { start }: Figure): boolean {
  return /[$£€₴₽]\s?$/.test(text.slice(Math.max(0, start - 2), start));
}

function unitPattern({ units }: FigureWords): RegExp {
  const written = units.map(([, pattern]) => `(${pattern.replaceAll(' ', '[\\s\\u00a0\\u202f-]*')})`);
  return inEitherCase(new RegExp(`[\\s\\u00a0\\u202f-]*(?:${written.join('|')})(?![\\p{L}\\p{N}])`, 'uy'));
}
