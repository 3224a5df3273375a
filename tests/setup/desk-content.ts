import { createHash } from 'node:crypto';

/**
 * What stands on a desk, as values that edits change: some articles that name one another, registries, captures and a page.
 * As it begins it is free of errors.
 */
export interface DeskContent {
  site: Record<string, unknown>;
  /** By id. */
  articles: Record<string, DeskArticle>;
  /** Registries by file, without its ending: `sources/report`. */
  entries: Record<string, Record<string, unknown>>;
  /** The last words of each capture, and whether what articles quote stands before them. */
  captures: Record<string, { words: string; hasQuote: boolean }>;
  /** Addresses to which the page `about` links. */
  about: { words: string; links: string[] };
}

export interface DeskArticle {
  front: DeskFront;
  heading: string;
  /** Addresses to which the text links. */
  links: string[];
  words: string;
}

export interface DeskFront extends Record<string, unknown> {
  title: string;
  published: string;
  topics: string[];
  authors: string[];
  keyPoints: { text: string; claims: string[] }[];
  claims: DeskClaim[];
  sources: DeskSource[];
  corrections: Record<string, unknown>[];
  accept: { rule: string; reason: string }[];
  translationOf?: string;
  draft?: boolean;
}

/** A source of the article's own, or one that is registered. */
type DeskSource = { ref: string } | { ref?: undefined; id: string; [field: string]: unknown };

export interface DeskClaim extends Record<string, unknown> {
  id: string;
  text: string;
  kind: string;
  evidence: { source: string; quote?: string; stance?: string }[];
}

/** What articles quote from every source that has a capture. */
export const QUOTE = 'the terms were known to all who had asked';

/** The articles of a desk; no more are ever on it. */
export const SLUGS = ['a', 'b', 'd/e', 'd/f', 'uk/a'] as const;

export const REGISTERED = ['report', 'wire', 'speech'] as const;

/** A desk before its first edit. `settings` are those of `site.yml` that are to hold for all of its series. */
export function firstContent(settings: Record<string, unknown> = {}): DeskContent {
  return {
    site: {
      name: 'Site 0',
      url: 'https://standfirst.example',
      languages: ['en', 'uk'],
      sections: [
        { id: 'news', name: 'News' },
        { id: 'world', name: 'World' },
      ],
      ...settings,
    },
    articles: {
      a: articleOf('a', 0),
      b: { ...articleOf('b', 1), links: ['/articles/a/#terms-0', '/articles/a/#claim-said'] },
      'd/e': articleOf('d/e', 2),
      'uk/a': withFront(articleOf('uk/a', 0), { translationOf: 'a' }),
    },
    entries: {
      'sources/report': { type: 'report', role: 'primary', title: 'Report 0', issued: '2024-02' },
      'sources/wire': { type: 'article-newspaper', role: 'secondary', title: 'Wire 0', origin: 'report' },
      'sources/speech': { type: 'speech', role: 'primary', title: 'Speech 0', issued: '2024-03-01' },
      'people/jane-doe': { name: 'Jane Doe', role: 'minister' },
      'people/john-roe': { name: 'John Roe' },
      'organisations/house': { name: 'The House' },
      'topics/talks': { name: 'Talks' },
      'topics/treaties': { name: 'Treaties', parent: 'talks' },
      'claims/terms': {
        text: 'The terms are known.',
        history: [{ on: '2024-05-01', status: 'contested', text: 'They were asked.', article: 'a' }],
      },
    },
    captures: {
      report: { words: 'So it ends.', hasQuote: true },
      speech: { words: 'Thanks.', hasQuote: true },
    },
    about: { words: 'Who we are.', links: ['/articles/a/'] },
  };
}

/** A sound article with a box, a statement, a fact and a forecast; by the word it is one of several. */
export function articleOf(slug: string, word: number): DeskArticle {
  const registered = REGISTERED[word % 3] as string;
  const quote = registered === 'wire' ? {} : { quote: QUOTE };
  return {
    front: {
      title: `Article ${slug} has words`,
      standfirst: 'It says what it shows.',
      published: '2025-06-01T09:00:00+03:00',
      ...(slug.startsWith('uk/') && { lang: 'uk' }),
      section: word % 2 ? 'news' : 'world',
      topics: word % 2 ? ['talks'] : ['talks', 'treaties'],
      authors: [word % 3 ? 'jane-doe' : 'house'],
      keyPoints: [
        { text: 'Jane Doe said so.', claims: ['said'] },
        { text: 'It is shown.', claims: ['shown', 'said'] },
      ],
      claims: [
        statementOf(registered, quote),
        {
          id: 'shown',
          text: 'The notes show it.',
          kind: 'fact',
          confidence: 'moderate',
          evidence: [{ source: 'notes' }],
        },
      ],
      sources: [{ id: 'notes', type: 'report', role: 'primary', title: 'The notes' }, { ref: registered }],
      corrections: [],
      accept: [],
    },
    heading: `Terms ${word}`,
    links: [],
    words: `The word is ${word}.`,
  };
}

function statementOf(source: string, quote: { quote?: string }): DeskClaim {
  return {
    id: 'said',
    text: 'The terms are known, she said.',
    kind: 'statement',
    claimant: 'jane-doe',
    on: '2024-05-01',
    confidence: 'moderate',
    ref: 'terms',
    evidence: [{ source, ...quote }],
  };
}

function withFront(article: DeskArticle, fields: Partial<DeskFront>): DeskArticle {
  return { ...article, front: { ...article.front, ...fields } };
}

/** The files of a desk, by their paths below the content folder. */
export function filesOf({ site, articles, entries, captures, about }: DeskContent): Map<string, string> {
  return new Map([
    ['site.yml', yaml(site)],
    ...Object.entries(articles).map(([slug, article]) => [`articles/${slug}.md`, textOf(article)] as const),
    ...Object.entries(entries).map(([name, fields]) => [`${name}.yml`, yaml(fields)] as const),
    ...Object.entries(captures).map(
      ([name, capture]) => [`captures/${name}.txt`, captureOf(capture)] as const,
    ),
    ['pages/about.md', `---\ntitle: About\n---\n\n${about.words}\n\n${about.links.map(linkTo).join(' ')}\n`],
  ]);
}

/** Whatever front matter names is marked or cited, whichever edits there have been. */
function textOf({ front, heading, links, words }: DeskArticle): string {
  const marks = front.claims.map(({ id }) => `It is held that :claim[words on ${id}]{#${id}}.`);
  const cited = front.sources.map((source) => `[@${source.ref ?? source.id}]`);
  const parts = [words, ...marks, `## ${heading}`, `So it stands ${cited.join(' ')}.`, ...links.map(linkTo)];
  return `---\n${yaml(front)}---\n\n${parts.join('\n\n')}\n`;
}

function linkTo(address: string): string {
  return `What is told [of it at ${address.replaceAll(/\W+/g, ' ').trim()}](${address}) goes on.`;
}

function captureOf({ words, hasQuote }: DeskContent['captures'][string]): string {
  const text = `${hasQuote ? `They said that ${QUOTE}.\n` : ''}${words}\n`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  return `---\n${yaml({ capturedOn: '2025-01-02', sha256 })}---\n${text}`;
}

/** JSON is YAML: a field a line. */
function yaml(fields: Record<string, unknown>): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
}
