import fc from 'fast-check';
import { ARTICLE_EDITS } from './article-edits.ts';
import { CLAIM_EDITS } from './claim-edits.ts';
import { articleOf, type DeskArticle, type DeskContent, REGISTERED, SLUGS } from './desk-content.ts';
import { addressOf, follow, forget } from './desk-links.ts';

/** One save of an editor: what is edited, in which article, with a second article and a number for what it becomes. */
export interface DeskEdit {
  type: string;
  slug: string;
  other: string;
  word: number;
}

type OfArticle = (article: DeskArticle, edit: DeskEdit, content: DeskContent) => void;
type OfDesk = (content: DeskContent, edit: DeskEdit) => void;

/**
 * Any save. Most leave content free of errors. Some bring one: the deleted, hidden or renamed article or heading to which
 * another links, the capture that lacks what is quoted.
 */
export function anyEdit(): fc.Arbitrary<DeskEdit> {
  const slug = fc.constantFrom(...SLUGS);
  const type = fc.constantFrom(...Object.keys(OF_ARTICLES), ...Object.keys(OF_DESK));
  return fc.record({ type, slug, other: slug, word: fc.nat(11) });
}

/** The desk after a save; one that makes no sense there changes nothing. */
export function edited(content: DeskContent, edit: DeskEdit): DeskContent {
  const next = structuredClone(content);
  const article = next.articles[edit.slug];
  if (article) OF_ARTICLES[edit.type]?.(article, edit, next);
  OF_DESK[edit.type]?.(next, edit);
  return next;
}

const OF_ARTICLES: Record<string, OfArticle> = { ...ARTICLE_EDITS, ...CLAIM_EDITS };

/** Edits of articles that come and go, and of all else. */
const OF_DESK: Record<string, OfDesk> = {
  write: ({ articles }, { slug, word }) => {
    articles[slug] = articleOf(slug, word);
  },
  delete: (content, { slug, word }) => {
    delete content.articles[slug];
    if (word % 3) forget(content, slug);
  },
  rename: (content, { slug, other }) => {
    const { [slug]: article, ...others } = content.articles;
    if (!article || others[other]) return;
    content.articles = { ...others, [other]: article };
    follow(content, slug, other);
  },
  source: ({ entries }, { word }) => {
    const field = ['title', 'publisher', 'issued', 'url', 'origin', 'role', 'urlStatus'][word % 7] as string;
    const values: Record<string, unknown> = {
      title: `Source ${word}`,
      publisher: word % 2 ? 'The House' : 'The Press',
      issued: word % 2 ? '2024' : '2024-01-15',
      url: `https://sources.example/${word}`,
      origin: word % 2 ? 'speech' : undefined,
      role: word % 2 ? 'primary' : 'secondary',
      urlStatus: word % 2 ? 'dead' : 'live',
    };
    Object.assign(entries[`sources/${REGISTERED[word % 3]}`] as object, { [field]: values[field] });
  },
  person: ({ entries }, { word }) => {
    const person = entries[word % 3 ? 'people/jane-doe' : 'people/john-roe'] as Record<string, unknown>;
    if (word % 2) person.role = `role ${word}`;
    else person.name = word % 4 ? `Jane Doe ${'I'.repeat(1 + (word % 3))}` : 'J. Doe';
  },
  organisation: ({ entries }, { word }) => {
    entries['organisations/house'] = { name: `The House ${word}`, aliases: word % 2 ? ['Mary Major'] : [] };
  },
  topic: ({ entries }, { word }) => {
    const topic = entries[word % 2 ? 'topics/treaties' : 'topics/talks'] as Record<string, unknown>;
    if (word % 3) topic.name = `Topic ${word}`;
    else if (word % 2) topic.parent = topic.parent ? undefined : 'talks';
    else topic.description = `On ${word} talks.`;
  },
  followed: ({ articles, entries }, { slug, word }) => {
    const article = articles[slug] && { article: slug };
    const entry = entries['claims/terms'] as { history: unknown[]; text: string; status?: string };
    if (word % 3 === 0) entry.text = `The ${word} terms are known.`;
    else if (word % 3 === 1) entry.status = word % 2 ? 'contested' : 'supported';
    else
      entry.history = [{ on: '2024-05-01', status: 'contested', text: `Asked ${word} times.`, ...article }];
  },
  capture: ({ captures }, { word }) => {
    captures[word % 2 ? 'report' : 'speech'] = { words: `The end, ${word}.`, hasQuote: word % 4 !== 0 };
  },
  page: ({ about, articles }, { slug, word }) => {
    about.words = `Who we are, ${word}.`;
    about.links = articles[slug] && word % 2 ? [addressOf(slug, articles[slug].heading)] : [];
  },
  siteName: ({ site }, { word }) => {
    site.name = `Site ${word}`;
  },
  sectionName: ({ site }, { word }) => {
    site.sections = [
      { id: 'news', name: `News ${word}` },
      { id: 'world', name: 'World' },
    ];
  },
  severity: ({ site }, { word }) => {
    site.rules = word % 2 ? { 'wording-is-neutral': 'off' } : {};
  },
};
