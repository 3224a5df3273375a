import type { RegisteredSource } from '../model/source.ts';
import { urlProblem } from '../model/url.ts';
import { dayOf } from './day.ts';
import { type LinkedData, linkedData, type Thing, textOf } from './json-ld.ts';
import { guessType, isArticle } from './source-type.ts';
import { clean, NAME_LIMIT, TITLE_LIMIT } from './wording.ts';

/** The kind of a document, as a CSL type. */
export type SourceType = RegisteredSource['type'];

/** What a source says of itself. What it does not say is absent; only `type` is a guess. */
export interface Facts {
  type: SourceType;
  title?: string;
  /** The title is the first line of a text, which may be something else. */
  isFirstLine?: boolean;
  publisher?: string;
  author?: string[];
  /** EDTF: a day, month or year. */
  issued?: string;
  /** The address that it goes by: its canonical one where that is on the same site, else where it was found. */
  url?: string;
  /** A canonical address on another site, which an editor has to judge. */
  elsewhere?: string;
  lang?: string;
}

/** Everything that facts are taken from. */
export interface Evidence {
  document: Document;
  /** The texts of meta elements by their name or property, in lower case. */
  meta: (...names: string[]) => string[];
  article: Thing | undefined;
  names: LinkedData['names'];
}

/**
 * What a page says of itself in JSON-LD, meta elements of the kinds that newsrooms, publishers of research and
 * governments use (Open Graph, citation_*, Dublin Core), and its markup, in this order. `found` is where it stood.
 */
export function factsOf(document: Document, found: string | undefined): Facts {
  const data = linkedData(document);
  const article = data.things.find(isArticle);
  const evidence: Evidence = { document, meta: metaReader(document), article, names: data.names };
  const publisher = publisherOf(evidence);
  const facts = {
    type: guessType(evidence),
    title: titleOf(evidence, publisher),
    publisher,
    author: authorsOf(evidence),
    issued: issuedOf(evidence),
    ...addressOf(evidence, found),
    lang: langOf(evidence),
  };
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined),
  ) as unknown as Facts;
}

function metaReader(document: Document): Evidence['meta'] {
  const texts = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta')) {
    const name =
      element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const text = element.getAttribute('content')?.trim();
    if (!name || !text) continue;
    const key = name.trim().toLowerCase();
    const known = texts.get(key);
    if (known) known.push(text);
    else texts.set(key, [text]);
  }
  return (...names) => names.flatMap((name) => texts.get(name) ?? []);
}

function titleOf({ document, meta, article }: Evidence, publisher: string | undefined): string | undefined {
  const headings = document.querySelectorAll('h1');
  return firstClean(
    [
      textOf(article, 'headline'),
      ...meta('og:title', 'citation_title', 'dc.title', 'dcterms.title'),
      headings.length === 1 ? headings[0]?.textContent : undefined,
      withoutSite(document.querySelector('head title, title')?.textContent ?? '', publisher),
      textOf(article, 'name'),
    ],
    TITLE_LIMIT,
  );
}

/** `<title>` often ends with the name of the site. */
function withoutSite(title: string, publisher: string | undefined): string {
  const bare = title.trim();
  if (!publisher || !bare.endsWith(publisher)) return bare;
  return bare.slice(0, -publisher.length).replace(/\s+[-–—|·:»]\s+$/, '') || bare;
}

function publisherOf({ meta, article, names }: Evidence): string | undefined {
  return firstClean(
    [
      ...names(article?.publisher),
      ...meta('og:site_name', 'citation_publisher', 'dc.publisher', 'dcterms.publisher', 'application-name'),
    ],
    NAME_LIMIT,
  );
}

function authorsOf({ document, meta, article, names }: Evidence): string[] | undefined {
  const marked = [...document.querySelectorAll('[rel~=author], [itemprop~=author]')];
  const candidates = [
    names(article?.author),
    meta('citation_author'),
    meta('author', 'dc.creator', 'dcterms.creator', 'article:author'),
    marked.map((element) => element.getAttribute('content') ?? element.textContent ?? ''),
  ];
  for (const candidate of candidates) {
    const authors = candidate
      .map((name) => clean(name, NAME_LIMIT))
      .filter((name) => name !== undefined && !/^(?:https?:)?\/\//i.test(name)) as string[];
    if (authors.length > 0) return [...new Set(authors)].slice(0, 50);
  }
  return undefined;
}

function issuedOf({ document, meta, article }: Evidence): string | undefined {
  const times = document.querySelectorAll('[itemprop~=datePublished], time[pubdate]');
  const marked = [...times].map(
    (time) => time.getAttribute('content') ?? time.getAttribute('datetime') ?? '',
  );
  const all = [...document.querySelectorAll('time[datetime]')].map(
    (time) => time.getAttribute('datetime') ?? '',
  );
  const days = new Set(all.map(dayOf));
  const candidates = [
    textOf(article, 'datePublished'),
    ...meta('article:published_time', 'og:published_time', 'citation_publication_date', 'citation_date'),
    ...meta('dcterms.issued', 'dc.date.issued', 'dc.date', 'dcterms.date', 'date', 'pubdate', 'publish-date'),
    ...marked,
    // Several days on a page are those of other articles, comments or updates: which one is its own cannot be told.
    days.size === 1 ? all[0] : undefined,
  ];
  return candidates.map((text) => text && dayOf(text)).find(Boolean) || undefined;
}

function addressOf(
  { document, meta }: Evidence,
  found: string | undefined,
): Pick<Facts, 'url' | 'elsewhere'> {
  const named = [document.querySelector('link[rel~=canonical]')?.getAttribute('href'), ...meta('og:url')];
  const canonical = named.map((href) => (href ? usable(href, found) : undefined)).find(Boolean);
  const own = found && usable(found, undefined);
  if (!own || !canonical) return { ...(canonical || own ? { url: canonical ?? own } : {}) };
  if (siteOf(canonical) !== siteOf(own)) return { url: own, elsewhere: canonical };
  // A page that names the front page its canonical address was set up wrongly.
  return { url: new URL(canonical).pathname === '/' ? own : canonical };
}

function usable(href: string, base: string | undefined): string | undefined {
  const url = URL.parse(href.trim(), base);
  if (!url) return undefined;
  url.hash = '';
  return urlProblem(url.href) ? undefined : url.href;
}

/** The name of the site, which goes by several hosts for telephones and for AMP. */
function siteOf(address: string): string {
  return new URL(address).host.replace(/^(?:(?:www|m|mobile|amp)\.)+(?=[^.]+\.)/, '');
}

function langOf({ document, meta, article }: Evidence): string | undefined {
  const candidates = [
    document.documentElement.getAttribute('lang'),
    document.documentElement.getAttribute('xml:lang'),
    textOf(article, 'inLanguage'),
    ...meta('og:locale', 'dc.language', 'dcterms.language', 'language'),
  ];
  return candidates.map((tag) => tag && languageTag(tag)).find(Boolean) || undefined;
}

/** A tag that names a language that exists: `ua`, which Ukrainian pages often give, names none. */
function languageTag(text: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'));
    const language = tag?.split('-')[0];
    const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
    return language && names.of(language) ? tag : undefined;
  } catch {
    return undefined;
  }
}

function firstClean(texts: readonly (string | null | undefined)[], limit: number): string | undefined {
  return texts.map((text) => text && clean(text, limit)).find(Boolean) || undefined;
}
