import { messages } from '../i18n/messages.ts';
import { compareText } from '../model/diagnostic.ts';
import type { LocalText } from '../model/values.ts';

/**
 * A text in a language: that language's own, else the nearest that there is: the same language elsewhere, then the
 * site's languages in their order, then whatever stands first by code point.
 */
export function inLanguage(text: LocalText, lang: string, languages: readonly string[]): string {
  if (typeof text === 'string') return text;
  return text[tagIn(text, lang, languages)] ?? '';
}

/** The language that a text is given in where it is not the one wanted, for readers to be told; of a bare text nobody knows. */
export function otherLanguage(
  text: LocalText,
  lang: string,
  languages: readonly string[],
): string | undefined {
  if (typeof text === 'string') return undefined;
  const tag = tagIn(text, lang, languages);
  return tag.split('-')[0] === lang.split('-')[0] ? undefined : tag;
}

function tagIn(text: Exclude<LocalText, string>, lang: string, languages: readonly string[]): string {
  const primary = lang.split('-')[0] as string;
  const wanted = [lang, primary, ...languages, ...Object.keys(text).sort(compareText)];
  return wanted.find((tag) => text[tag] !== undefined) ?? lang;
}

/** The direction in which a language is written. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  const script = new Intl.Locale(lang).maximize().script ?? '';
  return ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr'].includes(script)
    ? 'rtl'
    : 'ltr';
}

/** A language as Open Graph names it: with the country where it is most at home, `uk_UA`. */
export function shareLocale(lang: string): string {
  const { locale } = messages(lang);
  const { language, region } = new Intl.Locale(locale.startsWith(`${lang}-`) ? locale : lang).maximize();
  return region ? `${language}_${region}` : language;
}
