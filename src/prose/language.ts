import type { CertaintyWords } from './certainty-words.ts';
import type { DateWords } from './dates.ts';
import { en } from './en/index.ts';
import type { FigureWords } from './figures.ts';
import type { LikelihoodWords } from './likelihood-words.ts';
import type { LinkWords } from './link-words.ts';
import type { MeasureWords } from './measure-words.ts';
import type { NameWords } from './name-words.ts';
import type { OfficeWords } from './office-words.ts';
import { ru } from './ru/index.ts';
import type { SayingWords } from './saying.ts';
import type { SentenceWords } from './sentences.ts';
import { uk } from './uk/index.ts';
import type { WordingWords } from './wording-words.ts';

/**
 * What the rules know of a language, part by part; each part is a file of its own in the language's folder. A language
 * without a pack is read by no rule that needs words.
 */
export interface LanguagePack {
  sentences: SentenceWords;
  links: LinkWords;
  figures: FigureWords;
  dates: DateWords;
  measures: MeasureWords;
  saying: SayingWords;
  likelihood: LikelihoodWords;
  names: NameWords;
  certainty: CertaintyWords;
  offices: OfficeWords;
  wording: WordingWords;
}

const PACKS: Readonly<Record<string, LanguagePack>> = { en, uk, ru };

/** The pack of a language, told by the first part of its BCP 47 tag; `undefined` where there is none. */
export function languagePack(lang: string): LanguagePack | undefined {
  const [language = ''] = lang.toLowerCase().split('-');
  return Object.hasOwn(PACKS, language) ? PACKS[language] : undefined;
}
