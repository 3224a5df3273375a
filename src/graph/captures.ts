import { compareText } from '../model/diagnostic.ts';
import type { ArticleId, SourceId } from '../model/ids.ts';
import { type Quote, type QuoteVerdict, quoteOf } from '../model/quote.ts';
import type { OwnSource, RegisteredSource } from '../model/source.ts';
import type { Article } from '../parse/article.ts';
import type { Capture } from '../parse/capture.ts';
import type { Quoted } from '../parse/quoted.ts';
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
  { capture }: Pick<RegisteredSource | OwnSource, 'capture'>,
  owner?: ArticleId,
): string {
  return `captures/${capture ?? `${owner ? `${owner}/` : ''}${id}.txt`}`;
}

/** Tells the quotes of one capture apart. */
export function quoteKey({ words, located }: Quote): string {
  return `${located ? 'located' : 'bare'} ${words}`;
}

/** What articles quote from a capture. */
export interface CaptureQuotes {
  /** Tells whether they quote what they did before. */
  sum: string;
  /** Each quote once, in the order of articles. The records of those who quote from the capture are read for it. */
  read: () => Quote[];
}

/** All that articles quote, by the file of the capture that has to bear it out. No more than the heads of articles is looked at. */
export function quotesByCapture(content: Content): Map<string, CaptureQuotes> {
  const found = new Map<string, { articles: Set<Article>; sums: Set<string> }>();
  for (const article of content.articles) {
    for (const quoted of article.quoted) {
      const file = quotedFile(quoted, article, content);
      if (file === undefined) continue;
      const { articles, sums } = found.get(file) ?? { articles: new Set(), sums: new Set() };
      found.set(file, { articles: articles.add(article), sums: sums.add(quoted.sum) });
    }
  }
  const quotes = [...found].map(([file, { articles, sums }]): [string, CaptureQuotes] => [
    file,
    { sum: [...sums].sort().join(' '), read: () => quotesFrom(file, articles, content) },
  ]);
  return new Map(quotes);
}

function quotedFile(
  { id, own, isSecond }: Quoted,
  article: Pick<Article, 'id'>,
  { sources }: Content,
): string | undefined {
  const registered = !own || isSecond ? sources.get(id)?.data : undefined;
  if (registered) return captureFile(id, registered);
  return own && captureFile(id, own, article.id);
}

function quotesFrom(file: string, articles: Iterable<Article>, content: Content): Quote[] {
  const quotes = new Map<string, Quote>();
  for (const article of articles) {
    const files = new Map(article.quoted.map((one) => [one.id, quotedFile(one, article, content)]));
    for (const { evidence } of article.data.claims) {
      for (const one of evidence) {
        const quote = files.get(one.source) === file ? quoteOf(one) : undefined;
        if (quote && !quotes.has(quoteKey(quote))) quotes.set(quoteKey(quote), quote);
      }
    }
  }
  return [...quotes.values()];
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
