import { type Passage, type PassageKind, placeIn, type Span } from '../../prose/passage.ts';
import { finderOf, PhraseFinder } from '../../prose/phrases.ts';
import { isWithin } from '../nearby.ts';
import type { ProseRule, Reading } from '../rule.ts';

/** The words of others. */
const LEFT_OUT: readonly PassageKind[] = ['blockquote', 'footnote'];

export const wordingIsNeutral: ProseRule = {
  id: 'wording-is-neutral',
  severity: 'warning',
  *prose(reading) {
    const { prose } = reading;
    const lists = listsFor(reading);
    for (const passage of prose.passages) {
      if (LEFT_OUT.includes(passage.kind)) continue;
      for (const { span, advice } of loadedWords(reading, passage, lists)) {
        yield {
          place: placeIn(passage, span),
          message: `“${passage.text.slice(span.start, span.end)}” is a loaded word`,
          help: `write ${advice}; quote the word if it is somebody’s own, or allow it under wording: in site.yml`,
        };
      }
    }
  },
};

/** The list of the language, with what a site adds to it and what it lets be. */
interface Lists {
  known: PhraseFinder<string> | undefined;
  added: PhraseFinder<string> | undefined;
  allowed: PhraseFinder<true> | undefined;
}

function listsFor({ prose, wording }: Reading): Lists {
  const own = wording?.[prose.lang] ?? wording?.[prose.lang.split('-')[0] ?? ''];
  return {
    known: prose.pack?.wording,
    added: own && new PhraseFinder(own.add),
    allowed: own && finderOf(own.allow),
  };
}

function loadedWords(
  { prose }: Reading,
  passage: Passage,
  { known, added, allowed }: Lists,
): { span: Span; advice: string }[] {
  const words = prose.words(passage);
  const loaded: { span: Span; advice: string }[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const found = added?.at(passage.text, words, index) ?? known?.at(passage.text, words, index);
    if (!found) continue;
    const last = found.phrase.endsWith(' ^') ? found.to - 2 : found.to - 1;
    const span = { start: words[found.from]?.start ?? 0, end: words[last]?.end ?? 0 };
    index = last;
    if (found.meaning === '' || allowed?.at(passage.text, words, found.from)) continue;
    if (!isWithin(prose.quotations(passage), span)) loaded.push({ span, advice: found.meaning });
  }
  return loaded;
}
