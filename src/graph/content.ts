import type { Acceptance } from '../model/article.ts';
import { type Accepted, compareText, type Diagnostic } from '../model/diagnostic.ts';
import type { AgentId, FollowedClaimId, SourceId, TopicId } from '../model/ids.ts';
import { isLocalId } from '../model/ids.ts';
import type { FollowedClaim, Organisation, Person, RegistryName, Topic } from '../model/registry.ts';
import { REGISTRIES } from '../model/registry.ts';
import { type SiteConfig, siteConfig } from '../model/site.ts';
import type { RegisteredSource } from '../model/source.ts';
import type { Article, Page, Parsed } from '../parse/article.ts';
import type { Capture } from '../parse/capture.ts';
import type { KnownFile } from '../parse/file.ts';
import type { Verdicts } from './captures.ts';
import type { KnownPicture } from './pictures.ts';

/** Everything that a content folder holds, each file parsed once. Lists and maps are ordered by id, by code point. */
export interface Content {
  site: Parsed<SiteConfig>;
  articles: readonly Article[];
  pages: readonly Page[];
  sources: ReadonlyMap<SourceId, Parsed<RegisteredSource>>;
  people: ReadonlyMap<AgentId, Parsed<Person>>;
  organisations: ReadonlyMap<AgentId, Parsed<Organisation>>;
  topics: ReadonlyMap<TopicId, Parsed<Topic>>;
  claims: ReadonlyMap<FollowedClaimId, Parsed<FollowedClaim>>;
  /** Files below the content folder that articles may show: `media/map.png`. */
  media: ReadonlySet<string>;
  /** What is known of the pictures that articles and pages show or link to, by their file. */
  pictures: ReadonlyMap<string, KnownPicture>;
  /** Captures by their file, without their texts. */
  captures: ReadonlyMap<string, Capture>;
  verdicts: Verdicts;
  /** Acceptances that have a warning to accept, by the file of their article; known once all is checked. */
  accepted: ReadonlyMap<string, readonly Acceptance[]>;
}

/** Puts parsed files together, in whatever order they come. `withCaptures` and `withPictures` add what is read only once it is known what for. */
export function assembleContent(files: Iterable<KnownFile>, media: Iterable<string> = []): Content {
  const articles: Article[] = [];
  const pages: Page[] = [];
  let site: Parsed<SiteConfig> = {
    file: 'site.yml',
    data: siteConfig.parse({}),
    diagnostics: [],
    unsound: [],
  };
  const entries = Object.fromEntries(Object.keys(REGISTRIES).map((name) => [name, []])) as unknown as Record<
    RegistryName,
    [string, Parsed<unknown>][]
  >;
  for (const file of files) {
    if (file.kind === 'article') articles.push(file.parsed);
    else if (file.kind === 'page') pages.push(file.parsed);
    else if (file.kind === 'site') site = file.parsed as Parsed<SiteConfig>;
    else entries[file.kind].push(entryOf(file.kind, file.parsed));
  }
  const map = <K, T>(name: RegistryName) =>
    new Map(entries[name].sort(([a], [b]) => compareText(a, b)) as [K, Parsed<T>][]);
  return {
    site,
    articles: articles.sort((a, b) => compareText(a.id, b.id)),
    pages: pages.sort((a, b) => compareText(a.slug, b.slug)),
    sources: map('sources'),
    people: map('people'),
    organisations: map('organisations'),
    topics: map('topics'),
    claims: map('claims'),
    media: new Set(media),
    pictures: new Map(),
    captures: new Map(),
    verdicts: new Map(),
    accepted: new Map(),
  };
}

/** The content with what its articles accept: each acceptance that found a warning, once, in the order of rules. */
export function withAccepted(content: Content, accepted: readonly Accepted[]): Content {
  const byFile = new Map<string, Map<string, Acceptance>>();
  for (const { file, ruleId, reason } of accepted) {
    const known = byFile.get(file) ?? new Map<string, Acceptance>();
    byFile.set(file, known.set(ruleId, { rule: ruleId, reason }));
  }
  const sorted = [...byFile].map(([file, known]): [string, Acceptance[]] => [
    file,
    [...known.values()].sort((a, b) => compareText(a.rule, b.rule)),
  ]);
  return { ...content, accepted: new Map(sorted) };
}

/** A registry's entry goes by its file's name, which must therefore have the form of an id. */
function entryOf(name: RegistryName, parsed: Parsed<unknown>): [string, Parsed<unknown>] {
  const id = parsed.file.slice(name.length + 1, -'.yml'.length);
  if (isLocalId(id)) return [id, parsed];
  const diagnostic: Diagnostic = {
    ruleId: 'id-is-well-formed',
    severity: 'error',
    file: parsed.file,
    line: 1,
    column: 1,
    message: `\`${id}\` cannot be an id`,
    help: 'rename the file: a-z, 0-9 and single hyphens, then .yml',
  };
  return [id, { ...parsed, diagnostics: [...parsed.diagnostics, diagnostic] }];
}

/** The problems with the form of every file, as parsing found them. */
export function formProblems(content: Content): Diagnostic[] {
  const { sources, people, organisations, topics, claims, captures } = content;
  const entries = [sources, people, organisations, topics, claims, captures];
  const files: Iterable<Parsed<unknown>>[] = [
    [content.site],
    content.articles,
    content.pages,
    ...entries.map((parsed) => parsed.values()),
  ];
  return files.flatMap((parsed) => [...parsed].flatMap(({ diagnostics }) => diagnostics));
}
