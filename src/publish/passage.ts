import type { EvidenceNode } from '../graph/graph.ts';
import type { TextDirective } from '../model/quote.ts';

/**
 * The address of quoted words inside a live source, by URL text fragment (WICG Scroll-to-Text-Fragment): the browser shows
 * the page at these words. They are named as the capture has them, with the words around them where they alone would lead
 * elsewhere; without a capture, as they are quoted. Where the quote leaves words out, each of its parts is named. The plain
 * address where nothing is quoted, or the words do not stand in the capture; nothing for a source that is not live.
 */
export function passageAddress({ evidence, source, verdict }: EvidenceNode): string | undefined {
  const { url, urlStatus } = source.data;
  if (url === undefined || urlStatus !== 'live') return undefined;
  const directives = verdict
    ? verdict.outcome === 'passes' && verdict.passage
    : quotedWords(evidence.quote ?? '');
  // An address that brings a text fragment of its own says already where to look.
  if (!directives || directives.length === 0 || url.includes(':~:')) return url;
  const fragment = directives.map((directive) => `text=${formatDirective(directive)}`).join('&');
  return `${url}${url.includes('#') ? '' : '#'}:~:${fragment}`;
}

/** Quotes of more words than this are named by their first and last words: an address must stay one that people can send. */
const LONG = 12;
const EDGE = 5;

/** What is known of the place of a quote without a capture; the editor's words in brackets are no part of the source. */
function quotedWords(quote: string): TextDirective[] {
  return quote
    .split(/\s*(?:\[[^\]]*\]|…|\.{3,})\s*/)
    .map((part) => part.trim().split(/\s+/).filter(Boolean))
    .filter((words) => words.length > 0)
    .map((words) =>
      words.length <= LONG
        ? { start: words.join(' ') }
        : { start: words.slice(0, EDGE).join(' '), end: words.slice(-EDGE).join(' ') },
    );
}

/** `[prefix-,]start[,end][,-suffix]` */
function formatDirective({ prefix, start, end, suffix }: TextDirective): string {
  return [
    ...(prefix === undefined ? [] : [`${encode(prefix)}-`]),
    encode(start),
    ...(end === undefined ? [] : [encode(end)]),
    ...(suffix === undefined ? [] : [`-${encode(suffix)}`]),
  ].join(',');
}

/** A hyphen tells prefix and suffix from the rest, so it has to be encoded besides what URLs ask for. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
