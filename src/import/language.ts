/** Letters that one of the two languages has and the other has not. */
const UKRAINIAN = /[іїєґ]/gi;
const RUSSIAN = /[ыэёъ]/gi;

/** Words that no English text is without. */
const ENGLISH = /\b(?:the|of|and|to|in|that|is|for|was|with|has|as|on|by)\b/gi;

/** How much of a text is looked at, in characters. */
const SAMPLE = 20_000;

/**
 * The language of a text by its letters and words: English, Ukrainian or Russian. `undefined` where none of them can be
 * told: a wrong language would have a text read by the wrong words.
 */
export function languageOf(text: string): 'en' | 'uk' | 'ru' | undefined {
  const sample = text.slice(0, SAMPLE);
  const cyrillic = count(sample, /\p{Script=Cyrillic}/gu);
  const latin = count(sample, /\p{Script=Latin}/gu);
  if (cyrillic > latin) {
    const [ukrainian, russian] = [count(sample, UKRAINIAN), count(sample, RUSSIAN)];
    if (ukrainian === russian) return undefined;
    return ukrainian > russian ? 'uk' : 'ru';
  }
  const words = count(sample, /\p{L}+/gu);
  return words > 0 && count(sample, ENGLISH) >= words / 12 ? 'en' : undefined;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
