import type { Agent } from '../../graph/agents.ts';
import { addresses } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import { present } from '../present.ts';
import type { JsonLdNode } from './node.ts';

/** The id of a person or body: on its page in this edition. */
export function agentId(agent: Agent, edition: Edition): string {
  return `${pageOf(agent, edition)}#agent`;
}

/** A person or body as pages name it in passing: who is meant. */
export function nameNode(agent: Agent, edition: Edition): JsonLdNode {
  const { data, kind, name } = agent;
  const wikidata = data?.wikidata ? [`https://www.wikidata.org/entity/${data.wikidata}`] : [];
  const sameAs = [...wikidata, ...(data?.sameAs ?? [])];
  return {
    '@type': kind === 'person' ? 'Person' : 'Organization',
    '@id': agentId(agent, edition),
    name: edition.words(data?.name ?? name),
    ...(sameAs.length > 0 ? { sameAs } : {}),
  };
}

/** The same with its page and what it does: for authors, and for that page. */
export function agentNode(agent: Agent, edition: Edition): JsonLdNode {
  const role = agent.data?.role && edition.words(agent.data.role);
  return {
    ...nameNode(agent, edition),
    url: edition.place.origin + pageOf(agent, edition),
    ...present({ [agent.kind === 'person' ? 'jobTitle' : 'description']: role }),
  };
}

function pageOf({ kind, id }: Agent, { href, prefix }: Edition): string {
  return href(kind === 'person' ? addresses.person(prefix, id) : addresses.organisation(prefix, id));
}
