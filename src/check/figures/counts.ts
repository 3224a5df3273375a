import type { Finding } from '../../model/finding.ts';
import type { Figure } from '../../prose/figures.ts';
import type { MeasureWords } from '../../prose/measure-words.ts';
import { type Passage, placeIn } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';

/** Counts that what follows them belies: `four (5)`, `three regions: A, B, C and D`. */
export function* beliedCounts(prose: Prose, measures: MeasureWords): Iterable<Finding> {
  const list = patterns.get(measures) ?? listPattern(measures);
  patterns.set(measures, list);
  for (const passage of prose.passages) {
    const figures = prose.figures(passage);
    for (const [index, figure] of figures.entries()) {
      if (!figure.isInWords) continue;
      const next = figures[index + 1];
      if (next && isRepeated(passage, figure, next)) {
        if (figure.value !== next.value) yield unlike(passage, figure, next);
      } else if (figure.value <= MOST) yield* miscounted(passage, figure, list);
    }
  }
}

const patterns = new WeakMap<MeasureWords, RegExp>();

/** Longer enumerations are seldom told by a count in words. */
const MOST = 12;

/** `four (4)`. */
function isRepeated({ text }: Passage, words: Figure, digits: Figure): boolean {
  return (
    !digits.isInWords &&
    /^\s*\($/.test(text.slice(words.end, digits.start)) &&
    /^\s*\)/.test(text.slice(digits.numberEnd))
  );
}

function unlike(passage: Passage, words: Figure, digits: Figure): Finding {
  const span = { start: words.start, end: digits.numberEnd + 1 };
  return {
    place: placeIn(passage, span),
    message: `“${passage.text.slice(span.start, span.end)}” is ${words.value} in words and ${digits.value} in digits`,
    help: 'write the one that is right, once',
  };
}

/** What is counted, in up to three words; a mark; names or a few words each, parted by commas, the last by `and`; an end. */
function listPattern({ and }: MeasureWords): RegExp {
  const counted = "\\s+(?:\\p{Ll}[\\p{L}’'-]*\\s+){0,2}\\p{Ll}[\\p{L}’'-]*";
  const name = "\\p{Lu}[\\p{L}’'-]*(?:[ -]\\p{Lu}[\\p{L}’'-]*){0,2}";
  const item = "[\\p{L}’'-]+(?:[ -][\\p{L}’'-]+){0,2}";
  const listOf = (one: string) => `${one}(?:,\\s+${one})*,?\\s+${and}\\s+${one}`;
  return new RegExp(
    `^${counted}(?::\\s+(${listOf(item)})|(?:,?\\s+[–—]\\s+|\\s+\\(|\\s+of\\s+)(${listOf(name)}))(?=[.)–—]|\\s[–—]|$)`,
    'u',
  );
}

function* miscounted(passage: Passage, figure: Figure, list: RegExp): Iterable<Finding> {
  const match = list.exec(passage.text.slice(figure.end, figure.end + 240));
  const items = match?.[1] ?? match?.[2];
  if (!match || items === undefined) return;
  // “search and rescue, medicine and food” may be two or three.
  if (items.split(/\s(?:and|та|і|й|и)\s/u).length > 2) return;
  const count = items.split(/,\s+(?:and|та|і|й|и)\s+|,\s+|\s+(?:and|та|і|й|и)\s+/u).length;
  if (count === figure.value) return;
  const span = { start: figure.start, end: figure.end + match[0].length };
  const number = passage.text.slice(figure.start, figure.end);
  yield {
    place: placeIn(passage, span),
    message: `“${number}” is ${figure.value}, but ${count} are named: ${items}`,
    help: 'count again: one is missing, one too many, or the number is wrong',
  };
}
