import { type DeskArticle, type DeskContent, REGISTERED } from './desk-content.ts';
import type { DeskEdit } from './desk-edits.ts';
import { addressOf, forget, relink } from './desk-links.ts';

/** Edits of an article, but for its claims. */
export const ARTICLE_EDITS = {
  text: (article, { word }) => {
    article.words = WORDS[word % WORDS.length] as string;
  },
  headline: ({ front }, { word }) => {
    front.title = word % 4 ? `Article of ${word} words` : `Kyiv has ${word} words`;
  },
  standfirst: ({ front }, { word }) => {
    front.standfirst = word % 4 ? `It says ${word} words.` : 'And on it goes. '.repeat(30).trim();
  },
  keyPoint: ({ front }, { word }) => {
    const point = front.keyPoints[word % front.keyPoints.length];
    if (point) point.text = `Point ${word} was made.`;
  },
  keyPoints: ({ front }, { word }) => {
    front.keyPoints = [
      { text: 'It was said and shown.', claims: ['said', 'shown'] },
      ...front.keyPoints.slice(word % 2),
    ].slice(0, 3);
  },
  published: ({ front }, { word }) => {
    front.published = DATES[word % DATES.length] as string;
  },
  updated: ({ front }, { word }) => {
    front.updated = word % 2 ? '2025-12-31' : undefined;
  },
  draft: ({ front }, { slug, word }, content) => {
    front.draft = !front.draft;
    if (front.draft && word % 3) forget(content, slug);
  },
  section: ({ front }, { word }) => {
    front.section = ['news', 'world', undefined][word % 3];
  },
  topics: ({ front }, { word }) => {
    front.topics = [['talks'], ['treaties'], ['treaties', 'talks'], []][word % 4] as string[];
  },
  authors: ({ front }, { word }) => {
    front.authors = [['jane-doe'], ['john-roe', 'house'], ['Mary Major'], ['house']][word % 4] as string[];
  },
  alias: ({ front }, { word }) => {
    front.aliases = word % 2 ? [`/old/${word}/`] : [];
  },
  list: ({ front }, { word }) => {
    const ref = REGISTERED[word % 3] as string;
    const others = front.sources.filter((source) => source.ref !== ref);
    if (others.length === front.sources.length) front.sources.push({ ref });
    else {
      front.sources = others;
      for (const { evidence } of front.claims)
        for (const item of evidence)
          if (item.source === ref) Object.assign(item, { source: 'notes', quote: undefined });
    }
  },
  ownSource: ({ front }, { word }) => {
    const own = front.sources.find((source) => source.ref === undefined);
    if (own)
      Object.assign(own, { title: `The notes ${word}`, publisher: word % 2 ? 'The House' : undefined });
  },
  correction: ({ front }, { word }) => {
    const severity = ['minor', 'substantive', 'retraction'][word % 3];
    const correction = { on: '2025-12-31', severity, text: `Wrong were ${word} words.`, claims: ['said'] };
    front.corrections = word % 4 ? [...front.corrections, correction] : [];
  },
  accept: ({ front }, { word }) => {
    const rule = ACCEPTABLE[word % ACCEPTABLE.length] as string;
    const others = front.accept.filter((accepted) => accepted.rule !== rule);
    front.accept =
      others.length < front.accept.length ? others : [...others, { rule, reason: `It is so, ${word}.` }];
  },
  translation: ({ front }, { other }, { articles }) => {
    const original = articles[other];
    const isTranslated = Object.values(articles).some(
      ({ front: { translationOf } }) => translationOf === other,
    );
    if (front.translationOf !== undefined) delete front.translationOf;
    else if (original && front.lang !== original.front.lang && !isTranslated) front.translationOf = other;
  },
  heading: (article, { slug, word }, content) => {
    const before = addressOf(slug, article.heading);
    article.heading = `Terms ${word}`;
    if (word % 3) relink(content, before, addressOf(slug, article.heading));
  },
  link: (article, { other, word }, { articles }) => {
    const heading = articles[other]?.heading ?? '';
    const to =
      heading &&
      [`/articles/${other}/`, addressOf(other, heading), `/articles/${other}/#claim-said`][word % 3];
    if (word % 4 === 3) article.links = word % 8 === 3 ? [] : ['/topics/talks/', '/people/jane-doe/'];
    else if (heading && to) article.links.push(to);
  },
} satisfies Record<string, (article: DeskArticle, edit: DeskEdit, content: DeskContent) => void>;

/** Some of them bring warnings. */
const WORDS = [
  'A word.',
  'The regime refused to answer.',
  'Experts believe it was a trap.',
  'They hold 5 regions, 3 of 4.',
  '## Other\n\nWords on 2031.',
  'Jane Doe spoke in Kyiv, and in Kiev.',
];

/** In three months and two years, one of them news, and one to come. */
const DATES = [
  '2025-06-01',
  '2025-06-20T10:00:00Z',
  '2025-07-03',
  '2024-12-31',
  '2025-12-31T12:00:00Z',
  '2026-02-01',
];

const ACCEPTABLE = [
  'wording-is-neutral',
  'attribution-is-named',
  'headline-is-borne-out',
  'key-point-is-borne-out',
];
