/** Labels and dates are Standfirst's own words, so that both sites say the same; how pages are made is not shared. */
export { formatBand, formatCount, formatDate, languageName, nounFor } from '../../../src/i18n/format.ts';
export { messages, wordFor } from '../../../src/i18n/messages.ts';

const QUOTES = { en: '“”', uk: '«»' };

/** A text by language or a plain one, in the language of the page and with its quotation marks. */
export function wordsIn(text, lang) {
  const words = typeof text === 'object' ? (text[lang] ?? Object.values(text)[0]) : text;
  if (!/["']/.test(words)) return words;
  const [open, close] = QUOTES[lang] ?? QUOTES.en;
  return words.replace(/"([^"]*)"/g, `${open}$1${close}`).replaceAll("'", '’');
}

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as HTML and XML take it. */
export function esc(text) {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]) : text;
}
