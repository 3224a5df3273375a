/** Quotes of more words than this are named by their first and last words: an address must stay one that people can send. */
const LONG = 12;
const EDGE = 5;

/**
 * The address of quoted words inside a source, by URL text fragment (WICG Scroll-to-Text-Fragment): what the browser
 * finds on the page it shows. Where the quote leaves words out, each of its parts becomes a directive of its own;
 * the editor's words in brackets are no part of the source. Without a quote it is the plain address.
 */
export function passageAddress(url: string, quote: string | undefined): string {
  const parts = (quote ?? '')
    .split(/\s*(?:\[(?:…|\.\.\.|[^\]]*)\]|…|\.\.\.)\s*/)
    .map((part) => part.trim().split(/\s+/).filter(Boolean))
    .filter((words) => words.length > 0);
  if (parts.length === 0) return url;
  const directives = parts.map((words) => `text=${directive(words)}`).join('&');
  return `${url}${url.includes('#') ? '' : '#'}:~:${directives}`;
}

function directive(words: string[]): string {
  if (words.length <= LONG) return encode(words.join(' '));
  return `${encode(words.slice(0, EDGE).join(' '))},${encode(words.slice(-EDGE).join(' '))}`;
}

/** A hyphen separates prefix and suffix in a directive, so it has to be encoded besides what URLs ask for. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
