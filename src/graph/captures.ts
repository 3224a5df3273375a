import type { Evidence } from '../model/claim.ts';
import { compareText } from '../model/diagnostic.ts';
import type { ArticleId, SourceId } from '../model/ids.ts';
import type { Quote, QuoteVerdict } from '../model/quote.ts';
import type { OwnSource, RegisteredSource } from '../model/source.ts';
import type { Article } from '../parse/article.ts';
import type { Capture } from '../parse/capture.ts';
import type { Content } from './content.ts';

/** A capture, and what the quote gate says of each quote that is taken from it. */
export interface ExaminedCapture {
  capture: Capture;
  verdicts: [Quote, QuoteVerdict][];
}

/** What the quote gate says, by the capture's file and then by `quoteKey`. */
export type Verdicts = ReadonlyMap<string, ReadonlyMap<string, QuoteVerdict>>;

/**
 * The file of a source's capture: the one that it names, else the one that is named after it, among the captures of the
 * article that owns it. Whether there is such a file is another matter.
 */
export function captureFile(
  id: SourceId,
  { capture }: RegisteredSource | OwnSource,
  owner?: ArticleId,
): string {
  return `captures/${capture ?? `${owner ? `${owner}/` : ''}${id}.txt`}`;
}

/** What evidence quotes; nothing where it paraphrases. */
export function quoteOf({ quote, locator }: Evidence): Quote | undefined {
  return quote === undefined ? undefined : { words: quote, located: locator !== undefined };
}

/** Tells the quotes of one capture apart. */
export function quoteKey({ words, located }: Quote): string {
  return `${located ? 'located' : 'bare'} ${words}`;
}

/** All that articles quote, by the file of the capture that has to bear it out; each quote once, in the order of articles. */
export function quotesByCapture(content: Content): Map<string, Quote[]> {
  const found = new Map<string, Map<string, Quote>>();
  for (const article of content.articles) {
    const files = captureFiles(article, content);
    for (const { evidence } of article.data.claims) {
      for (const one of evidence) {
        const quote = quoteOf(one);
        const file = files.get(one.source);
        if (!quote || file === undefined) continue;
        const quotes = found.get(file) ?? new Map<string, Quote>();
        if (!quotes.has(quoteKey(quote))) quotes.set(quoteKey(quote), quote);
        found.set(file, quotes);
      }
    }
  }
  return new Map([...found].map(([file, quotes]) => [file, [...quotes.values()]]));
}

/** The same content, with its captures and what the gate says of its quotes. */
export function withCaptures(content: Content, examined: Iterable<ExaminedCapture>): Content {
  const captures = new Map<string, Capture>();
  const verdicts = new Map<string, ReadonlyMap<string, QuoteVerdict>>();
  for (const one of [...examined].sort((a, b) => compareText(a.capture.file, b.capture.file))) {
    const { file } = one.capture;
    captures.set(file, one.capture);
    verdicts.set(file, new Map(one.verdicts.map(([quote, verdict]) => [quoteKey(quote), verdict])));
  }
  return { ...content, captures, verdicts };
}

/** As in the graph, the first of several sources with one id counts. */
function captureFiles({ id, data }: Article, content: Content): Map<SourceId, string> {
  const files = new Map<SourceId, string>();
  for (const entry of data.sources) {
    const isOwn = 'id' in entry;
    const source = isOwn ? entry : content.sources.get(entry.ref)?.data;
    const name = isOwn ? entry.id : entry.ref;
    if (source && !files.has(name)) files.set(name, captureFile(name, source, isOwn ? id : undefined));
  }
  return files;
}
