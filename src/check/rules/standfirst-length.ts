import { countWords } from '../../markdown/rehype-words.ts';
import type { ArticleRule } from '../rule.ts';

const MOST_WORDS = 70;
const MOST_SENTENCES = 3;

/** Up to so many words, sentences are not counted: three short questions and an answer are a standfirst too. */
const FEW_WORDS = 40;

/** Chinese and Japanese, where each character counts as a word, need about two for one. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;

/**
 * Where a sentence ends and another begins. A short word before the stop is taken for an initial or an abbreviation, in
 * every language: rather a sentence too few than an editor corrected for “J. D. Vance”.
 */
const SENTENCE_BREAK =
  /[\p{L}\p{M}\p{N}]{4}[\p{Pf}\p{Pe}"']*[.!?…؟।]+[\p{Pf}\p{Pe}"']*\s+[\p{P}]*[\p{Lu}\p{Lo}\p{N}]|[。！？](?=.)/gu;

export const standfirstLength: ArticleRule = {
  id: 'standfirst-length',
  severity: 'warning',
  *article({ article }) {
    const { standfirst } = article.data;
    const words = countWords(standfirst) / (UNSPACED.test(standfirst) ? 2 : 1);
    const sentences = 1 + (standfirst.match(SENTENCE_BREAK)?.length ?? 0);
    const excess =
      words > MOST_WORDS
        ? `${Math.floor(words)} words; more than ${MOST_WORDS} are a paragraph, not a summary`
        : words > FEW_WORDS && sentences > MOST_SENTENCES
          ? `${sentences} sentences; more than ${MOST_SENTENCES} leave open which one matters`
          : undefined;
    if (excess === undefined) return;
    yield {
      place: { path: ['standfirst'] },
      message: `the standfirst has ${excess}`,
      help: 'keep the one to three sentences that say what the piece establishes; the rest belongs in key points or the text',
    };
  },
};
