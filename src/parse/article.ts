import { hash } from 'node:crypto';
import type { Body } from '../markdown/body.ts';
import { processMarkdown } from '../markdown/process.ts';
import { type ArticleFrontMatter, articleFrontMatter } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Path, RuleFinding } from '../model/finding.ts';
import type { ArticleId } from '../model/ids.ts';
import { type PageFrontMatter, pageFrontMatter } from '../model/registry.ts';
import type { SiteConfig } from '../model/site.ts';
import type { NameNote } from '../prose/name-notes.ts';
import type { Passage } from '../prose/passage.ts';
import { type ParsedFrontMatter, parseFrontMatter } from './fields.ts';
import { type Outline, outlineOf } from './outline.ts';
import { type Quoted, quotedIn } from './quoted.ts';
import { sumOf } from './sum.ts';

/** What a file is parsed under; part of the key of every cached parse. */
export interface ParseOptions {
  /** The language of files that name none. */
  lang: string;
  /** The path under which the site is published, with slashes at both ends. */
  base: string;
  /** The folder of articles below the content folder: `articles/`, or empty for a bare folder of articles. */
  articles: 'articles/' | '';
  /** What the site adds to the words that take sides, and what it takes from them. */
  wording?: SiteConfig['wording'];
}

/** A file after its one parse. `diagnostics` are about its form; `unsound` names the fields that hold stand-ins. */
export interface Parsed<T> {
  /** Path below the content folder, with forward slashes. */
  file: string;
  data: T;
  diagnostics: Diagnostic[];
  unsound: Path[];
}

/** What a text says, with its HTML and its plain Markdown named by hash: they are kept apart, for whoever prints them. */
export type Text = Omit<Body, 'html' | 'markdown' | 'passages' | 'problems'> & {
  html: HtmlHash;
  markdown: MarkdownHash;
};

/** SHA-256, in hex, of the HTML of a text. */
export type HtmlHash = string & { readonly HtmlHash: unique symbol };

/** The same of its plain Markdown. */
export type MarkdownHash = string & { readonly MarkdownHash: unique symbol };

/** Either: what names a text that is kept apart. */
export type TextHash = HtmlHash | MarkdownHash;

export type Article = Parsed<ArticleFrontMatter & { lang: string }> & {
  id: ArticleId;
  sums: Sums;
  outline: Outline;
  body: Text;
  media: TextMedia;
  quoted: readonly Quoted[];
} & Read;
export type Page = Parsed<PageFrontMatter & { lang: string }> & {
  slug: string;
  body: Text;
  media: TextMedia;
} & Read;

/** What of an article is read for all articles. The rest, which is twenty times as much, is read when somebody looks at it. */
export type ArticleHead = Pick<
  Article,
  'file' | 'id' | 'sums' | 'outline' | 'media' | 'quoted' | 'diagnostics' | 'unsound'
>;

/** The files below `media/` that a text or its front matter shows, and those that it links to, whether they are there or not. */
export interface TextMedia {
  shown: readonly string[];
  linked: readonly string[];
}

/** Sums of what the front matter of an article says, and of its outline, in hex. */
export interface Sums {
  front: string;
  outline: string;
}

/** What is kept of the words of a text. */
export interface Read {
  /** What was found in the words while they were at hand. */
  findings: RuleFinding[];
  /** The names in them. */
  names: NameNote[];
}

/** Reads the prose of a parsed text, which is not kept. */
export type Reader = (text: Article | Page, passages: readonly Passage[], options: ParseOptions) => Read;

export const NOTHING_READ: Read = { findings: [], names: [] };

/** A parsed file, and what its text becomes. */
export interface WithTexts<T> {
  parsed: T;
  html: string;
  markdown: string;
}

/** The id of the article in a file: its path below the folder of articles, without `.md`. */
export function articleIdOf(file: string, options: ParseOptions): ArticleId {
  return file.slice(options.articles.length, -'.md'.length) as ArticleId;
}

/** Parses `articles/<id>.md` and has its prose read. Never throws on bad input: what is wrong with it is in `diagnostics`. */
export function parseArticle(
  file: string,
  source: string,
  options: ParseOptions,
  read: Reader,
): WithTexts<Article> {
  const front = parseFrontMatter(file, source, articleFrontMatter, articleProblems);
  const lang = front.data.lang ?? options.lang;
  const id = articleIdOf(file, options);
  const body = processMarkdown(front.body, {
    file: `articles/${id}.md`,
    bodyLine: front.bodyLine,
    lang,
    base: options.base,
    sources: front.data.sources.map((source) => ('ref' in source ? source.ref : source.id)),
    claims: front.data.claims,
  });
  const text = parsedText(file, front, body, lang);
  const outline = outlineOf(text.data);
  const sums = { front: sumOf([text.data, text.unsound]), outline: sumOf(outline) };
  const media = mediaIn(text.body, text.data.image?.src);
  const quoted = quotedIn(text.data);
  const parsed: Article = { id, ...text, sums, outline, media, quoted, ...NOTHING_READ };
  const { html, markdown, passages } = body;
  return { parsed: { ...parsed, ...read(parsed, passages, options) }, html, markdown };
}

/** Parses `pages/<slug>.md` and has its prose read. Never throws on bad input. */
export function parsePage(
  file: string,
  source: string,
  options: ParseOptions,
  read: Reader,
): WithTexts<Page> {
  const front = parseFrontMatter(file, source, pageFrontMatter);
  const lang = front.data.lang ?? options.lang;
  const { bodyLine } = front;
  const body = processMarkdown(front.body, {
    file,
    bodyLine,
    lang,
    base: options.base,
    sources: [],
    claims: [],
  });
  const slug = file.slice('pages/'.length, -'.md'.length);
  const text = parsedText(file, front, body, lang);
  const parsed: Page = { slug, ...text, media: mediaIn(text.body), ...NOTHING_READ };
  const { html, markdown, passages } = body;
  return { parsed: { ...parsed, ...read(parsed, passages, options) }, html, markdown };
}

/** What no single field can say: an article that is no draft has a time of publication. */
function articleProblems(data: ArticleFrontMatter) {
  if (data.draft || data.published) return [];
  return [
    {
      ruleId: 'field-is-present',
      path: ['published'],
      at: 'key',
      message: '`published` is missing',
      help: 'add a day or a time, written like 2024-06-14 or 2024-06-14T09:00:00+03:00, or mark the article as draft: true',
    } as const,
  ];
}

/** Joins a file's two halves: what is wrong with its text stands beside what is wrong with its front matter. */
function parsedText<T>(file: string, front: ParsedFrontMatter<T>, body: Body, lang: string) {
  const { html, markdown, passages: _, problems, ...facts } = body;
  const own = problems.map(({ range, ...problem }): Diagnostic => ({ ...problem, file, ...range }));
  return {
    file,
    data: { ...front.data, lang },
    body: {
      ...facts,
      html: hash('sha256', html) as HtmlHash,
      markdown: hash('sha256', markdown) as MarkdownHash,
    },
    diagnostics: [...front.diagnostics, ...own],
    unsound: front.unsound,
  };
}

function mediaIn({ images, links }: Text, lead?: string): TextMedia {
  const shown = [lead, ...images.map(({ file }) => file)].filter((file) => file !== undefined);
  const linked = links.flatMap(({ target }) => (target?.startsWith('/media/') ? target.slice(1) : []));
  return { shown: [...new Set(shown)], linked: [...new Set(linked)] };
}
