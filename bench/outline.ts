import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** What an article's page holds, as far as two builders must agree. */
export interface ArticleOutline {
  title: string;
  keyPoints: number;
  claims: number;
  marks: number;
  sources: number;
  /** Claims, independent origins, primary sources and contested claims, as the article's data gives them. */
  figures: string;
}

/** What a builder made. */
export interface OutputOutline {
  files: number;
  bytes: number;
  /** Paths of what every builder makes; see `COMPARED`. */
  pages: Set<string>;
  /** By the path of the page. */
  articles: Map<string, ArticleOutline>;
}

/** What every builder makes: articles, the front page, topics, the feed and the sitemap. What it makes besides is its own matter. */
const COMPARED = /^(?:articles\/.*\.html|(?:topics\/[^/]+\/)?index\.html|feed\.xml|sitemap\.xml)$/;

export function readOutline(out: string): OutputOutline {
  const outline: OutputOutline = { files: 0, bytes: 0, pages: new Set(), articles: new Map() };
  for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(out.length + 1).replaceAll(sep, '/');
    outline.files += 1;
    outline.bytes += statSync(file).size;
    if (COMPARED.test(path)) outline.pages.add(path);
    if (/^articles\/.*\.html$/.test(path)) outline.articles.set(path, readArticle(file));
  }
  return outline;
}

/** Says in sentences how two outputs differ; nothing where they hold the same articles and pages. */
export function differences(
  [nameA, a]: readonly [string, OutputOutline],
  [nameB, b]: readonly [string, OutputOutline],
): string[] {
  const missing = (name: string, from: Set<string>, than: Set<string>) =>
    [...than.difference(from)].sort().map((path) => `${name} has no ${path}`);
  const unlike = [...a.articles].flatMap(([path, article]) => {
    const other = b.articles.get(path);
    return other ? unlikeFields(path, [nameA, article], [nameB, other]) : [];
  });
  return [...missing(nameA, a.pages, b.pages), ...missing(nameB, b.pages, a.pages), ...unlike];
}

function unlikeFields(
  path: string,
  [nameA, a]: readonly [string, ArticleOutline],
  [nameB, b]: readonly [string, ArticleOutline],
): string[] {
  return (Object.keys(a) as (keyof ArticleOutline)[])
    .filter((field) => a[field] !== b[field])
    .map((field) => `${path}: ${field} is ${a[field]} in ${nameA}, ${b[field]} in ${nameB}`);
}

/** Anchors are part of what an article promises, so that they can be counted in anybody's markup. */
function readArticle(file: string): ArticleOutline {
  const html = readFileSync(file, 'utf8');
  const count = (anchor: string) => html.split(` id="${anchor}-`).length - 1;
  const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '';
  // Cloned, because a title that is a slice of a page would keep the whole page in memory.
  return structuredClone({
    title: plainText(heading),
    keyPoints: count('point'),
    claims: count('claim'),
    marks: count('mark'),
    sources: count('source'),
    figures: figuresBeside(file),
  });
}

/** An article at `x/index.html` stands as data at `x.json`, or beside it. */
function figuresBeside(file: string): string {
  const json = [`${dirname(file)}.json`, join(dirname(file), 'index.json')].find((path) => existsSync(path));
  if (!json) return '';
  const { figures } = JSON.parse(readFileSync(json, 'utf8')) as { figures: Record<string, number> };
  return ['claims', 'origins', 'primarySources', 'contested'].map((name) => figures[name]).join(' ');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text of some HTML, with straight apostrophes: setting them is no part of what is compared. */
function plainText(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll(/&#x([\da-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll(/&(\w+);/g, (entity, name) => ENTITIES[name] ?? entity)
    .replaceAll('’', "'")
    .trim();
}
