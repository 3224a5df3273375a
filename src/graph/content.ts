import type { AgentId, FollowedClaimId, SourceId, TopicId } from '../model/ids.ts';
import type { FollowedClaim, Organisation, Person, Topic } from '../model/registry.ts';
import type { SiteConfig } from '../model/site.ts';
import type { RegisteredSource } from '../model/source.ts';
import type { Article, Page, Parsed } from '../parse/article.ts';

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
}
