import type { Finding } from '../../model/finding.ts';
import { dimensionOf, type Figure } from '../../prose/figures.ts';
import type { MeasureWords } from '../../prose/measure-words.ts';
import { type Passage, placeIn } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Sentence } from '../../prose/read-text.ts';
import { isRounded, isWithin, unlikeValues } from './quantities.ts';
import { Quantity, SENTENCES } from './quantity.ts';

/**
 * One share with two values in one sentence: `70 per cent of the regions was held, while 75 per cent of the regions was held`.
 * Each clause has one share, both are of the same whole, which they overrun together, and the one clause tells of it nothing
 * that the other does not; neither tells of a change or a time.
 */
export function* twoSharesInOne(
  prose: Prose,
  measures: MeasureWords,
  file: string | undefined,
): Iterable<Finding> {
  for (const passage of prose.passages) {
    if (!SENTENCES.has(passage.kind)) continue;
    const shares = prose.figures(passage).filter((figure) => dimensionOf(figure) === 'share');
    for (const [index, first] of shares.entries()) {
      const second = shares[index + 1];
      if (!second || first.value + second.value <= 100 || isRounded(first.value, second.value)) continue;
      const clauses = clausesOf(passage, [first, second], prose, measures);
      const [a, b] = clauses.map(
        ([clause, figure]) => new Quantity(passage, clause, figure, prose, measures),
      );
      if (a && b && areOne(a, b)) yield unlikeValues(b, a, placeIn(passage, b.figure), file);
    }
  }
}

/** The clauses of a sentence that has two shares and no more, parted by a mark or a conjunction; none where nothing parts them. */
function clausesOf(
  passage: Passage,
  [first, second]: readonly [Figure, Figure],
  prose: Prose,
  { clause }: MeasureWords,
): [Sentence, Figure][] {
  const sentence = prose
    .sentences(passage)
    .find(({ start, end }) => start <= first.start && first.start < end);
  if (!sentence || second.start >= sentence.end) return [];
  const isShare = (figure: Figure) => figure.start >= sentence.start && figure.start < sentence.end;
  if (prose.figures(passage).filter((one) => dimensionOf(one) === 'share' && isShare(one)).length > 2)
    return [];
  const parting = clause.exec(passage.text.slice(first.end, second.start));
  if (!parting) return [];
  const at = first.end + parting.index;
  const part = (start: number, end: number) => ({ start, end, text: passage.text.slice(start, end) });
  return [
    [part(sentence.start, at), first],
    [part(at + parting[0].length, sentence.end), second],
  ];
}

/** What stands first behind both is their whole; the rest of the one is in the other, and so is all that follows the whole in either. */
function areOne(a: Quantity, b: Quantity): boolean {
  if (a.isRelative || b.isRelative || a.hasTime || b.hasTime || a.dates || b.dates) return false;
  const [first, second] = [a.whole, b.whole];
  const differs = first.behind.findIndex((stem, nth) => stem !== second.behind[nth]);
  const whole = differs < 0 ? first.behind.length : differs;
  if (whole === 0) return false;
  const [restOfFirst, restOfSecond] = [first.behind.slice(whole), second.behind.slice(whole)];
  const [allOfFirst, allOfSecond] = [
    new Set([...first.before, ...restOfFirst]),
    new Set([...second.before, ...restOfSecond]),
  ];
  if ((allOfFirst.size === 0) !== (allOfSecond.size === 0)) return false;
  return (
    isWithin(allOfFirst, allOfSecond) &&
    restOfFirst.every((stem) => allOfSecond.has(stem)) &&
    restOfSecond.every((stem) => allOfFirst.has(stem))
  );
}
