import type { Rule } from '../check/rule.ts';
import { rules } from '../check/rules/index.ts';
import { severityOf } from '../check/severity.ts';
import type { ArticleNode } from '../graph/graph.ts';
import { once } from '../graph/once.ts';
import { addresses } from './addresses.ts';
import type { Edition } from './edition.ts';
import { type Frame, listFrame } from './list-frame.ts';
import type { ListedRule, RuleGroup, StandardProps, StandardsProps } from './list-views.ts';
import { type Listed, onOnePage } from './pagination.ts';
import type { CheckedView } from './views.ts';

/** What each rule is about. Rules that are named nowhere are about words: most that are added are. */
const GROUPS: Record<RuleGroup, readonly string[]> = {
  claims: [
    'key-point-has-claim',
    'key-point-is-borne-out',
    'headline-is-borne-out',
    'claim-has-evidence',
    'claim-is-marked',
    'claim-mark-exists',
    'claimant-is-named',
    'confidence-is-earned',
    'refuted-is-shown',
  ],
  quotes: ['quote-in-capture', 'quote-has-capture', 'quote-is-attributed', 'capture-is-intact'],
  sources: [
    'evidence-source-exists',
    'citation-source-exists',
    'source-is-cited',
    'source-is-fresh',
    'origin-is-acyclic',
  ],
  forecasts: ['forecast-is-resolvable', 'likelihood-is-standard', 'likelihood-and-confidence-apart'],
  words: [],
  translations: [
    'translation-has-original',
    'translation-language-differs',
    'translation-is-current',
    'translation-keeps-claims',
  ],
  links: [
    'link-target-exists',
    'link-target-is-public',
    'link-text-says-where',
    'media-exists',
    'image-has-alt',
    'picture-is-readable',
    'picture-is-shown-whole',
  ],
  records: [
    'acceptance-is-allowed',
    'acceptance-is-needed',
    'correction-claim-exists',
    'dates-in-order',
    'id-is-unique',
    'reference-exists',
  ],
};

/** The page of all rules: the same for every site but for the severities, which `site.yml` sets. */
export function standardsPages(edition: Edition, frame: Frame): Listed<StandardsProps>[] {
  const path = addresses.standards(edition.prefix);
  const inEdition = ({ prefix }: Edition) => addresses.standards(prefix);
  return onOnePage(path, () => {
    const groups = (Object.keys(GROUPS) as RuleGroup[]).map((group) => ({
      group,
      rules: rules.filter(({ id }) => groupOf(id) === group).map((rule) => listedRule(rule, edition)),
    }));
    const chrome = frame({ ...listFrame('standards', path, edition), inEdition });
    return { chrome, groups: groups.filter((group) => group.rules.length > 0) };
  });
}

/** The page of each rule. What it says is compiled with the templates. */
export function standardPages(edition: Edition, frame: Frame): Listed<StandardProps>[] {
  const accepted = once(() => acceptancesByRule(edition));
  return rules.flatMap((rule) => {
    const path = addresses.standard(edition.prefix, rule.id);
    const inEdition = ({ prefix }: Edition) => addresses.standard(prefix, rule.id);
    return onOnePage(path, () => ({
      chrome: frame({ path, title: rule.id, inEdition }),
      ...listedRule(rule, edition),
      group: groupOf(rule.id),
      all: edition.href(addresses.standards(edition.prefix)),
      binding: rule.binding ?? false,
      accepted: (accepted().get(rule.id) ?? []).map((one) => acceptanceView(one, edition)),
    }));
  });
}

/** What an article was checked against. */
export function checkedView({ article }: ArticleNode, edition: Edition): CheckedView {
  const accepted = edition.graph.content.accepted.get(article.file) ?? [];
  return {
    rules: edition.rulesInForce,
    href: edition.href(addresses.standards(edition.prefix)),
    accepted: accepted.map(({ rule, reason }) => ({
      rule: { text: rule, href: edition.href(addresses.standard(edition.prefix, rule)) },
      reason: edition.words(reason),
    })),
  };
}

/** How many rules a site holds itself to. */
export function countRules(site: Edition['graph']['content']['site']): number {
  return rules.filter((rule) => severityOf(rule, site) !== 'off').length;
}

function listedRule(rule: Rule, { graph, href, prefix }: Edition): ListedRule {
  return {
    id: rule.id,
    href: href(addresses.standard(prefix, rule.id)),
    severity: severityOf(rule, graph.content.site),
  };
}

function groupOf(id: string): RuleGroup {
  const found = Object.entries(GROUPS).find(([, ids]) => ids.includes(id));
  return (found?.[0] ?? 'words') as RuleGroup;
}

/** Where warnings of a rule were let stand, and why. */
interface Accepted {
  node: ArticleNode;
  reason: string;
}

function acceptancesByRule({ articles, graph }: Edition): ReadonlyMap<string, readonly Accepted[]> {
  const all = articles.flatMap((node) =>
    (graph.content.accepted.get(node.article.file) ?? []).map(({ rule, reason }) => ({ rule, node, reason })),
  );
  return Map.groupBy(all, ({ rule }) => rule);
}

function acceptanceView(
  { node: { article }, reason }: Accepted,
  { href, words }: Edition,
): StandardProps['accepted'][number] {
  const link = { text: words(article.data.title), href: href(addresses.article(article.id)) };
  return { article: link, reason: words(reason) };
}
