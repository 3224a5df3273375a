import { absolute } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import { present } from '../present.ts';
import { type JsonLdNode, ref } from './node.ts';

/** The id of the body that publishes the site, the same on all of its pages. */
export function publisherId({ href }: Edition): string {
  return `${href('/')}#publisher`;
}

/** The body that publishes the site, with its policies as `site.yml` gives them. */
export function publisherNode(edition: Edition): JsonLdNode {
  const { graph, place, words } = edition;
  const { name, policies, publisher } = graph.content.site.data;
  const addresses = Object.entries(policies).flatMap(([policy, address]) =>
    address === undefined ? [] : [[policy, address.startsWith('/') ? absolute(address, place) : address]],
  );
  return {
    '@type': 'NewsMediaOrganization',
    '@id': publisherId(edition),
    name: words(publisher?.name ?? name),
    url: publisher?.url ?? absolute('/', place),
    logo: absolute('/icon-512.png', place),
    ...present({ sameAs: publisher?.sameAs.length ? publisher.sameAs : undefined }),
    ...Object.fromEntries(addresses),
  };
}

/** The site, for its front pages. */
export function siteNode(edition: Edition): JsonLdNode {
  const { graph, lang, place, words } = edition;
  const { name, description } = graph.content.site.data;
  return {
    '@type': 'WebSite',
    '@id': siteId(edition),
    name: words(name),
    url: absolute('/', place),
    inLanguage: lang,
    ...present({ description: description && words(description) }),
    publisher: ref(publisherId(edition)),
  };
}

export function siteId({ href }: Edition): string {
  return `${href('/')}#site`;
}
