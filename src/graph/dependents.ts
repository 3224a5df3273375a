import type { ArticleFrontMatter } from '../model/article.ts';
import { ARTICLE_FORMS, type ArticleId, isLocalId, LIST_FOLDERS } from '../model/ids.ts';
import type { Article, Page } from '../parse/article.ts';
import { agentFinder } from './agents.ts';
import { captureFile } from './captures.ts';
import type { Content } from './content.ts';
import type { ArticleNode, Graph } from './graph.ts';

/**
 * The files that changes to some files can make right or wrong: those files themselves, and whatever rests on them. An
 * article rests on the registry's entries that it names and on the origins of its sources, on the captures of its sources,
 * on its pictures, on the other articles of its translation group, and on what it links to. `'all'` where `site.yml` is
 * among the changes.
 *
 * @param changed paths below the content folder, of files that were added, changed or deleted. A deleted file matters by
 * its path: what named it still names it.
 */
export function affectedFiles(graph: Graph, changed: Iterable<string>): ReadonlySet<string> | 'all' {
  const affected = new Set(changed);
  if (affected.has(graph.content.site.file)) return 'all';
  const dependents = dependentsOf(graph);
  const open = affected.size > 0 ? [...affected, ANY_CHANGE] : [];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const dependent of dependents.get(file) ?? []) {
      if (affected.has(dependent)) continue;
      affected.add(dependent);
      if (isRegistryFile(dependent)) open.push(dependent);
    }
  }
  return affected;
}

/** Every file that the parsed content was read from. */
export function filesOf({ site, articles, pages, ...content }: Content): string[] {
  const { sources, people, organisations, topics, claims, captures } = content;
  const entries = [sources, people, organisations, topics, claims, captures].flatMap((map) => [
    ...map.values(),
  ]);
  return [site, ...articles, ...pages, ...entries].map(({ file }) => file);
}

/**
 * Stands for whatever is changed. A link that leads to no article, page or picture may lead to a list, an old address or
 * nothing: that hangs on what all other files say.
 */
const ANY_CHANGE = '*';

/** What rests on an article's words rests on nothing beyond them; what rests on a registry's entry passes it on. */
function isRegistryFile(file: string): boolean {
  return file.endsWith('.yml');
}

const LIST = new RegExp(`^(?:[^/]+/)?(?:${LIST_FOLDERS.join('|')})(?:/|$)`);

type Dependents = Map<string, Set<string>>;
type Note = (file: string, needs: Iterable<string>) => void;

function dependentsOf(graph: Graph): Dependents {
  const dependents: Dependents = new Map();
  const note: Note = (file, needs) => {
    for (const need of needs) {
      const files = dependents.get(need) ?? new Set();
      dependents.set(need, files.add(file));
    }
  };
  const agents = agentFiles(graph.content);
  const linked = linkFiles(graph.content);
  const articleFile = articleFiles(graph.content);
  for (const node of graph.articles.values()) {
    note(node.article.file, articleNeeds(node, agents, articleFile));
    note(node.article.file, linked(node.article));
    for (const source of node.sources.values())
      if (source.owner) note(source.captureFile, [node.article.file]);
  }
  for (const page of graph.content.pages) {
    note(page.file, linked(page));
    // Whether a list stands in its place hangs on what all articles say.
    if (LIST.test(page.slug)) note(page.file, [ANY_CHANGE]);
  }
  noteRivals(graph.content, note);
  noteRegistries(graph.content, agents, articleFile, note);
  return dependents;
}

type FilesOf<T> = (what: T) => Iterable<string>;

function* articleNeeds(
  node: ArticleNode,
  agents: FilesOf<string>,
  articleFile: (id: string) => string,
): Iterable<string> {
  const { id, data } = node.article;
  for (const topic of data.topics) yield `topics/${topic}.yml`;
  for (const author of data.authors) yield* agents(author);
  for (const claim of data.claims) yield* claimNeeds(claim, agents);
  for (const source of data.sources) yield* sourceNeeds(source, id);
  if (data.image) yield data.image.src;
  if (data.translationOf !== undefined) yield articleFile(data.translationOf);
  for (const other of [node.original, ...(node.original ?? node).translations])
    if (other && other !== node) yield other.article.file;
}

type ArticleClaim = ArticleFrontMatter['claims'][number];
type ArticleSource = ArticleFrontMatter['sources'][number];

function* claimNeeds({ claimant, ref, evidence }: ArticleClaim, agents: FilesOf<string>): Iterable<string> {
  if (claimant !== undefined) yield* agents(claimant);
  if (ref !== undefined) yield `claims/${ref}.yml`;
  for (const { reviewed } of evidence) if (reviewed) yield* agents(reviewed.by);
}

/** An own source may bear the id of a registered one, which is wrong, or have it for its origin. */
function* sourceNeeds(source: ArticleSource, article: ArticleId): Iterable<string> {
  const id = 'ref' in source ? source.ref : source.id;
  yield `sources/${id}.yml`;
  if ('ref' in source) return;
  if (source.origin !== undefined) yield `sources/${source.origin}.yml`;
  yield captureFile(source.id, source, article);
}

/** Texts that claim one address, today's or an old one, hang on each other: which of them is wrong depends on their order. */
function noteRivals({ articles, pages }: Content, note: Note): void {
  const claims: [address: string, file: string][] = [
    ...pages.map(({ slug, file }): [string, string] => [slug, file]),
    ...articles.map(({ id, file }): [string, string] => [`articles/${id}`, file]),
    ...articles.flatMap(({ data, file }) => data.aliases.map((alias): [string, string] => [alias, file])),
  ];
  const rivals = Map.groupBy(claims, ([address]) =>
    address
      .replace(/^\/|\/$/g, '')
      .normalize('NFC')
      .toLowerCase(),
  );
  for (const group of rivals.values()) {
    const files = group.map(([, file]) => file);
    if (files.length > 1) for (const file of files) note(file, files);
  }
}

function noteRegistries(
  content: Content,
  agents: FilesOf<string>,
  articleFile: (id: string) => string,
  note: Note,
): void {
  for (const [id, { file, data }] of content.sources) {
    note(file, [captureFile(id, data)]);
    note(captureFile(id, data), [file]);
    if (data.origin !== undefined) note(file, [`sources/${data.origin}.yml`]);
  }
  for (const { file, data } of content.topics.values())
    if (data.parent !== undefined) note(file, [`topics/${data.parent}.yml`]);
  for (const { file, data } of content.claims.values()) {
    if (data.claimant !== undefined) note(file, agents(data.claimant));
    for (const { article } of data.history) if (article !== undefined) note(file, [articleFile(article)]);
  }
  for (const id of content.people.keys()) note(`organisations/${id}.yml`, [`people/${id}.yml`]);
}

/** The entries that a name may stand for: the one that bears it, or those that would. */
function agentFiles(content: Content): FilesOf<string> {
  const find = agentFinder(content);
  return (name) => {
    const { kind, id, data } = find(name);
    const ids = data ? [id] : [];
    const files = ids.map((known) => `${kind === 'person' ? 'people' : 'organisations'}/${known}.yml`);
    return isLocalId(name) ? [...files, `people/${name}.yml`, `organisations/${name}.yml`] : files;
  };
}

/** Where an article's file stands; a bare folder of articles has no `articles/`. */
function articleFiles({ articles }: Content): (id: string) => string {
  const isBare = articles.some(({ id, file }) => file === `${id}.md`);
  return (id) => `${isBare ? '' : 'articles/'}${id}.md`;
}

/** What the links and pictures of a text lead to. */
function linkFiles(content: Content): FilesOf<Article | Page> {
  const files = new Map<string, string>();
  for (const { slug, file } of content.pages) files.set(`/${slug}/`, file);
  const ends = ['/', ...Object.values(ARTICLE_FORMS).map((end) => `.${end}`)];
  for (const { id, file } of content.articles)
    for (const end of ends) files.set(`/articles/${id}${end}`, file);
  for (const picture of content.media) files.set(`/${picture}`, picture);
  return function* ({ body }) {
    for (const { file } of body.images) if (file !== undefined) yield file;
    for (const { target } of body.links) if (target !== undefined) yield files.get(target) ?? ANY_CHANGE;
  };
}
