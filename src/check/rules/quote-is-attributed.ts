import { type Passage, placeIn, type Span } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import { type Word, wordsWithin } from '../../prose/words.ts';
import { isSourced, neighbourhood } from '../nearby.ts';
import type { ProseRule, Reading } from '../rule.ts';

/** From so many words on, a quotation is what somebody said; below, it is a term, a title or a word at arm's length. */
const WORDS = 8;

export const quoteIsAttributed: ProseRule = {
  id: 'quote-is-attributed',
  severity: 'warning',
  *prose(reading) {
    const { passages, pack } = reading.prose;
    if (!pack) return;
    for (const [index, passage] of passages.entries()) {
      for (const quotation of quotationsOf(reading, passage)) {
        const around = [passages[index - 1], passages[index + 1]];
        if (
          isAttributed(reading, passage, quotation) ||
          isAttributedAround(reading, passage, quotation, around)
        )
          continue;
        yield {
          place: placeIn(passage, quotation),
          message: `the quotation “${beginning(reading.prose, passage, quotation)}…” does not say whose words it gives`,
          help: 'name the speaker or the text in the sentence or beside it, or cite the source, like [@source-id]',
        };
      }
    }
  },
};

/** A blockquote, or the sentences between quotation marks in a paragraph. */
function quotationsOf(reading: Reading, passage: Passage): Span[] {
  const { prose } = reading;
  const { kind, text } = passage;
  if (kind === 'blockquote') return isQuoting(reading, passage) ? [{ start: 0, end: text.length }] : [];
  if (kind !== 'paragraph') return [];
  return prose
    .quotations(passage)
    .filter(({ inner, end }) => inner.end < end && isSentence(prose.words(passage), text, inner, end));
}

/**
 * Not what sites set apart in the same way: a label, an address to readers, a sentence of the text itself. Without quotation
 * marks, only texts that work with sources are taken to quote.
 */
function isQuoting({ prose, article }: Reading, passage: Passage): boolean {
  const { text } = passage;
  const words = prose.words(passage);
  if (words.length < WORDS || isQuestion(text)) return false;
  if (/^\s*["“«„]/.test(text)) return true;
  if (!article?.data.sources.length) return false;
  if (!/^\s*[\p{Lu}[…]/u.test(text) || /^\s*\p{Lu}\p{L}+:/u.test(text)) return false;
  if (words.some(({ lower }) => prose.pack?.saying.supposing.has(lower))) return false;
  const start = text.slice(0, 60);
  return !prose.passages.some((other) => other.kind !== 'blockquote' && other.text.includes(start));
}

/** Long enough, no question, with the capital and the mark of a sentence, and not in the capitals of a title. */
function isSentence(words: readonly Word[], text: string, inner: Span, end: number): boolean {
  const own = words.slice(...wordsWithin(words, inner));
  const said = text.slice(inner.start, inner.end).trim();
  if (own.length < WORDS || !/^\p{Lu}/u.test(said) || isQuestion(said)) return false;
  if (!/[.!…,]$/.test(said) && !/^\s*(?:[.,!…]|[–—]\s)/.test(text.slice(end))) return false;
  const long = own.slice(1).filter((word) => word.text.length > 3);
  return long.filter(({ text: word }) => /^\p{Lu}/u.test(word)).length * 2 < long.length;
}

/** Questions in quotation marks are mostly put by the text itself. */
function isQuestion(said: string): boolean {
  return /\?[\s"”»“]*$/.test(said);
}

/** A speaker or a source in the sentence or beside it, or a speaker anywhere in the paragraph. */
function isAttributed(reading: Reading, passage: Passage, quotation: Span): boolean {
  const { prose } = reading;
  if (passage.aside?.by || prose.attributions(passage).some(({ speaker }) => speaker)) return true;
  if (isSigned(passage, quotation) || hasSpeakerWithin(prose, passage, quotation)) return true;
  const near = neighbourhood(prose, passage, quotation.start);
  const last = neighbourhood(prose, passage, Math.max(quotation.start, quotation.end - 1));
  if (isSourced(reading, passage, { start: near.start, end: last.end })) return true;
  return (
    passage.kind !== 'blockquote' &&
    isIntroduced(prose, passage, quotation, { start: near.start, end: last.end })
  );
}

/** `“…” – Jane Smith`, `Jane Smith: “…”`. */
function isSigned({ text, kind }: Passage, { start, end }: Span): boolean {
  if (/^[^.!?\n]{1,40}:\W*$/u.test(text.slice(0, start))) return true;
  if (kind === 'blockquote')
    return /(?:[—–~"”»]|\s-|--)\s*@?[\p{Lu}\p{Lo}](?:[^.!?]|(?<=\p{Lu})\.){2,80}$/u.test(text);
  return /^[\s,.]*(?:[—–-]|\()\s*@?\p{Lu}/u.test(text.slice(end));
}

/** A mark that closes too late: `“We lost, said Smith. “But we learned.”` */
function hasSpeakerWithin(prose: Prose, passage: Passage, span: Span): boolean {
  const words = prose.words(passage);
  const [from, to] = wordsWithin(words, span);
  return words.slice(from, to).some(({ lower, start, end }) => {
    if (!prose.pack?.saying.verbs.has(lower)) return false;
    return /,\s$/.test(passage.text.slice(0, start)) && /^\s\p{Lu}/u.test(passage.text.slice(end));
  });
}

/** The words around it have a name, or lead to it with a comma, or to what nobody has said: `imagine an editor writing`. */
function isIntroduced(prose: Prose, passage: Passage, { start, end }: Span, near: Span): boolean {
  const words = prose.words(passage);
  const around = [...words.slice(...wordsWithin(words, { start: near.start, end: start }))];
  const behind = words.slice(...wordsWithin(words, { start: end, end: near.end }));
  const supposing = prose.pack?.saying.supposing;
  if (/\p{L},\s$/u.test(passage.text.slice(0, start))) return true;
  if (around.at(-1) && prose.pack?.saying.that.has(around.at(-1)?.lower ?? '')) return true;
  const isName = ({ text }: Word, at: number) => at > 0 && /^\p{Lu}\p{L}/u.test(text);
  return (
    [...around, ...behind].some(({ lower }) => supposing?.has(lower)) ||
    around.some(isName) ||
    behind.some(isName)
  );
}

/** The passage before leads to it with a colon or tells of somebody at its end; or the one behind does where it begins. */
function isAttributedAround(
  reading: Reading,
  passage: Passage,
  { start, end }: Span,
  [before, behind]: readonly (Passage | undefined)[],
): boolean {
  const { text } = passage;
  const isFirst = /^\W*$/.test(text.slice(0, start));
  const isLast = /^\W*$/.test(text.slice(end));
  if (behind && isLast && SIGNATURE.test(behind.text)) return true;
  if (before && isFirst && (LEADS.test(before.text) || continues(before, passage))) return true;
  return (
    (isFirst && before !== undefined && tells(reading, before, before.text.length)) ||
    (isLast && behind !== undefined && tells(reading, behind, 0))
  );
}

/** A colon, or the question of an interview. */
const LEADS = /[:?]\s*$/;

/** A passage that is no more than a name behind a dash: `~ Jane Smith`. */
const SIGNATURE = /^\s*[~—–-]+\s*\p{Lu}[^!?]{2,80}$/u;

/** The quotation goes on from the passage before: what is said of the first is not said again. */
function continues(before: Passage, { kind, text }: Passage): boolean {
  if (before.kind !== kind) return false;
  return kind === 'blockquote' || (/^["“«„]/.test(before.text) && /^["“«„]/.test(text));
}

/** A source or a name stands where a passage of the body ends or begins. */
function tells(reading: Reading, passage: Passage, at: number): boolean {
  if (!('pieces' in passage.source)) return false;
  const span = neighbourhood(reading.prose, passage, at);
  return isSourced(reading, passage, span) || NAME.test(passage.text.slice(span.start, span.end));
}

/** A name of two words, or the letters of a body. */
const NAME = /\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+|\p{Lu}{2,}/u;

/** Its first words, without marks. */
function beginning(prose: Prose, passage: Passage, span: Span): string {
  const words = prose.words(passage);
  const [from] = wordsWithin(words, span);
  return passage.text.slice(words[from]?.start, words[from + 3]?.end);
}
