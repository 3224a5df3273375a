import { lowered } from './forms.ts';
import type { Span } from './passage.ts';
import type { SayingWords } from './saying.ts';
import type { WordedSentence } from './worded-sentence.ts';
import type { Word } from './words.ts';

/**
 * `name`: Jane Smith; `named-role`: minister Jane Smith; `role`: the minister; `body`: the ministry, ISW, analysts at ISW;
 * `pronoun`: she; `nameless`: analysts, some experts; `other`: whatever else speaks: the report, residents.
 */
export type SpeakerKind = 'name' | 'named-role' | 'role' | 'body' | 'pronoun' | 'nameless' | 'other';

/** Who says something. Where words in apposition stand behind a name (`Jane Smith, the minister,`) they are in the span. */
export interface Speaker extends Span {
  kind: SpeakerKind;
}

/** The speaker before a verb, over the adverbs and the apposition between them. */
export function speakerBefore(sentence: WordedSentence, verb: number): Speaker | undefined {
  const last = sentence.skipBetween(verb - 1);
  if (last < sentence.from) return undefined;
  const end = endOfNoun(sentence, last);
  if (end === undefined) return undefined;
  const start = trimmed(sentence, startOfNoun(sentence, end), end);
  if (start >= end || sentence.saying.causing.has(sentence.low(start))) return undefined;
  const { kind } = speakerOf(sentence, start, end);
  return { ...sentence.spanOf(start, isApposition(sentence, end) ? last + 1 : end), kind };
}

/** Not `Smith, who …` and `Smith, як повідомило видання`. */
function isApposition(sentence: WordedSentence, index: number): boolean {
  const low = sentence.low(index);
  return !sentence.saying.as.has(low) && !sentence.saying.stops.has(low);
}

/** Where a noun ends that apposition or a bracket may follow: `Smith, the head of ISW, said`. */
function endOfNoun(sentence: WordedSentence, last: number): number | undefined {
  const gap = sentence.gap(last + 1);
  const opening = /\)/.test(gap) ? /\(/ : /,/.test(gap) ? /,/ : /[–—]/.test(gap) ? /[–—]/ : undefined;
  if (!opening) return /["”»“:;]/.test(gap) ? undefined : last + 1;
  for (let at = last; at > sentence.from; at -= 1) if (opening.test(sentence.gap(at))) return at;
  return undefined;
}

function startOfNoun(sentence: WordedSentence, end: number): number {
  const { saying } = sentence;
  let start = end;
  while (start > sentence.from && end - start < 14) {
    const low = sentence.low(start - 1);
    if (start < end && sentence.parts(start)) break;
    if (saying.stops.has(low) && !isJoint(sentence, start - 1) && !isSuchAs(sentence, start - 1)) break;
    if (saying.and.has(low) && !joinsNames(sentence, start - 1)) break;
    start -= 1;
  }
  return start;
}

/** The `as` of `experts such as Smith` parts nothing. */
function isSuchAs({ saying, text, words }: WordedSentence, as: number): boolean {
  return saying.suchAs.at(text, words, Math.max(0, as - 1), as + 1) !== undefined;
}

/** `Smith and Jones`, `officials and analysts`, against `he came and Jones said`. */
function joinsNames(sentence: WordedSentence, and: number): boolean {
  const { nameless, roles } = sentence.saying;
  const isPerson = (low: string) => nameless.test(low) || roles.test(low);
  if (isPerson(sentence.low(and - 1)) && isPerson(sentence.low(and + 1))) return true;
  return sentence.isCapital(and - 1) && sentence.isCapital(and + 1);
}

/** Without what tells when or where before the noun: `On 14 June the ministry`, `У своїй промові Путін`. */
function trimmed(sentence: WordedSentence, from: number, end: number): number {
  const { saying } = sentence;
  let start = from;
  while (start < end) {
    if (sentence.isBetween(start) || saying.and.has(sentence.low(start))) start += 1;
    else if (saying.prepositions.has(sentence.low(start))) start = behindPhrase(sentence, start + 1, end);
    else break;
  }
  return start;
}

/** Where a noun begins behind a phrase with a preposition: at its article, at a name, at what follows a day. */
function behindPhrase(sentence: WordedSentence, from: number, end: number): number {
  if (sentence.isBetween(from)) return from;
  for (let at = from + 1; at < end; at += 1) {
    const isBound = sentence.saying.binding.has(sentence.low(at - 1));
    if (!isBound && (/^(?:the|an?|he|she|they|it|we)$/.test(sentence.low(at)) || sentence.isCapital(at)))
      return at;
  }
  return end;
}

/** The speaker that begins at a word. */
export function speakerBehind(sentence: WordedSentence, index: number): Speaker | undefined {
  const { saying } = sentence;
  let start = index;
  if (sentence.parts(start)) return undefined;
  while (saying.be.size === 0 && saying.prepositions.has(sentence.low(start))) start += 2;
  while (sentence.isBetween(start) && !saying.definite.has(sentence.low(start)) && !sentence.parts(start + 1))
    start += 1;
  const end = endFrom(sentence, start);
  return end > start ? speakerOf(sentence, start, end) : undefined;
}

/** Where a noun ends that begins at a word: at a mark, at a conjunction, or at the first plain word behind a name. */
function endFrom(sentence: WordedSentence, start: number): number {
  const { saying } = sentence;
  if (saying.pronouns.has(sentence.low(start))) return start + 1;
  let plain = Number.POSITIVE_INFINITY;
  let end = start;
  for (; end < sentence.to && end - start < 10; end += 1) {
    if (end > start && sentence.parts(end)) break;
    const low = sentence.low(end);
    if (saying.pronouns.has(low) || (saying.stops.has(low) && !sentence.isSentTo(end))) break;
    if (isJoint(sentence, end)) {
      if (end > start && !isNounNext(sentence, end + 1)) break;
    } else if (saying.prepositions.has(low)) break;
    else if (sentence.isCapital(end)) plain = plainBehind(sentence, end);
    else if (saying.bodies.test(low)) plain = Math.min(plain, plainBehind(sentence, end));
    else if (!isJoint(sentence, end - 1)) {
      if (plain === 0) break;
      plain -= 1;
    }
  }
  return end;
}

/** How many plain words may follow: none behind a name, two behind an office or a body whose name goes on in the genitive. */
function plainBehind(sentence: WordedSentence, at: number): number {
  const low = sentence.low(at);
  if (sentence.saying.roles.test(low)) return 2;
  return sentence.saying.be.size === 0 && sentence.saying.bodies.test(low) ? 2 : 0;
}

/** A preposition, an article or a conjunction that ties a noun to the one before it. */
function isJoint(sentence: WordedSentence, at: number): boolean {
  const low = sentence.low(at);
  const before = sentence.low(at - 1);
  const { binding, and, roles } = sentence.saying;
  if (/^(?:the|an?)$/.test(low)) return !sentence.isCapital(at - 1);
  if (low === 'to') return roles.test(before) || /^(?:the|an?|its|his|her|their)$/.test(sentence.low(at + 1));
  return binding.has(low) || and.has(low) || low === 'by';
}

function isNounNext(sentence: WordedSentence, index: number): boolean {
  return index < sentence.to && !sentence.parts(index) && !sentence.isBetween(index);
}

/** What the words of a noun are. */
export function speakerOf(sentence: WordedSentence, from: number, to: number): Speaker {
  return { ...sentence.spanOf(from, to), kind: kindOf(sentence, from, to) };
}

function kindOf(sentence: WordedSentence, from: number, to: number): SpeakerKind {
  const { saying } = sentence;
  const nouns = sentence.words.slice(from, to);
  if (nouns.some(({ lower }) => saying.nameless.test(bare(lower)))) return groupKind(sentence, from, to);
  if (saying.pronouns.has(bare(nouns[0]?.lower ?? ''))) return 'pronoun';
  const hasName = namesIn(sentence, from, to).some((at) => !isOffice(sentence, at));
  if (saying.some.has(nouns[0]?.lower ?? '')) return isCrowd(nouns, saying) ? 'nameless' : 'other';
  if (
    nouns.some(
      ({ lower }, at) => saying.roles.test(bare(lower)) && !saying.bodies.test(nouns[at + 1]?.lower ?? ''),
    )
  )
    return hasName ? 'named-role' : 'role';
  if (nouns.some((word) => saying.bodies.test(bare(word.lower)) || /^\p{Lu}{2,}$/u.test(word.text)))
    return 'body';
  return hasName || (to - from === 1 && /^\p{Lu}/u.test(nouns[0]?.text ?? '')) ? 'name' : 'other';
}

/** `some`, `many people`, and not `some of our readers`. */
function isCrowd(nouns: readonly Word[], { crowd }: SayingWords): boolean {
  return nouns.slice(1).every(({ lower }) => crowd.has(lower));
}

/** Without a possessive ending. */
function bare(lower: string): string {
  return lower.replace(/’s$/, '');
}

/** `analysts at ISW` are of a body, `the analyst Jane Smith` is somebody, `sources close to ISW` and `experts in Kyiv` are nobody. */
function groupKind(sentence: WordedSentence, from: number, to: number): SpeakerKind {
  const { saying, words, text } = sentence;
  const group = words.findIndex(
    ({ lower }, at) => at >= from && at < to && saying.nameless.test(bare(lower)),
  );
  const names = namesIn(sentence, from, to).filter((at) => at !== group && !isPlace(sentence, at));
  if (words.slice(from, to).some(({ lower }) => /^(?:close|near|близьк|близк)/.test(lower)))
    return 'nameless';
  if (names.some((at) => at > group && !saying.binding.has(sentence.low(at - 1))))
    return isFullName(sentence, group + 1) ? 'named-role' : 'body';
  if (names.length > 0) return 'body';
  return saying.suchAs.at(text, words, to, sentence.to) || isListed(sentence, to) ? 'body' : 'nameless';
}

/** `Jane Smith`, and not `ISW`. */
function isFullName(sentence: WordedSentence, at: number): boolean {
  return sentence.isCapital(at) && sentence.isCapital(at + 1) && !isOffice(sentence, at);
}

/** `experts: Smith and Jones`, `experts (ISW)`, `analysts, including Smith`. */
function isListed(sentence: WordedSentence, to: number): boolean {
  const { saying, words, text } = sentence;
  const isOpened = /^\s*[,(:–—]/.test(sentence.gap(to));
  return (
    isOpened &&
    (saying.suchAs.at(text, words, to, sentence.to) !== undefined ||
      (/\(/.test(sentence.gap(to)) && sentence.isCapital(to)))
  );
}

function namesIn(sentence: WordedSentence, from: number, to: number): number[] {
  const names: number[] = [];
  for (let at = from; at < to; at += 1) if (sentence.isCapital(at)) names.push(at);
  return names;
}

/** `in Kyiv`: where, and not who. */
function isPlace(sentence: WordedSentence, at: number): boolean {
  return /^(?:in|в|у|во)$/.test(sentence.low(at - 1));
}

/** A capital that belongs to an office or a body: Foreign Minister, State Department. */
function isOffice(sentence: WordedSentence, at: number): boolean {
  const { saying, words } = sentence;
  const low = lowered((words[at] as Word).text);
  if (saying.roles.test(low) || saying.bodies.test(low) || /^\p{Lu}{2,}$/u.test((words[at] as Word).text))
    return true;
  const next = sentence.low(at + 1);
  const isTitle =
    !sentence.parts(at + 1) &&
    (saying.bodies.test(next) || (saying.roles.test(next) && /^\p{Lu}/u.test(words[at + 1]?.text ?? '')));
  return isTitle || saying.binding.has(sentence.low(at - 1));
}
