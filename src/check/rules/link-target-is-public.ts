import { articleLinks, type InternalLink, otherLinks } from '../links.ts';
import type { ArticleRule, FileFinding, RuleContext, SiteRule } from '../rule.ts';
import type { Target } from '../target.ts';

export const linkTargetIsPublic: ArticleRule & SiteRule = {
  id: 'link-target-is-public',
  severity: 'error',
  binding: true,
  *article({ article }, context) {
    if (!article.data.draft) for (const link of articleLinks(article)) yield* unseen(link, context);
  },
  *site(context) {
    for (const link of otherLinks(context.graph)) yield* unseen(link, context);
  },
};

function* unseen(link: InternalLink, { now, addressBook }: RuleContext): Iterable<FileFinding> {
  const target = addressBook().find(link.address);
  if (!target) return;
  if (target.since === Infinity) yield hidden(link, target);
  else if (target.since > now && target.since > publicSince(link)) yield later(link, target);
}

/** When readers meet the link, in milliseconds since 1970 UTC; pages bear no date and are always there. */
function publicSince({ from }: InternalLink): number {
  if (!from) return -Infinity;
  return from.data.published === undefined ? Infinity : Date.parse(from.data.published);
}

function hidden({ file, place }: InternalLink, { what, text }: Target): FileFinding {
  return {
    file,
    place,
    message: `the link leads to ${what}, ${text ? 'which is a draft' : 'which only drafts fill'}`,
    help: 'take the link out until readers can follow it',
  };
}

function later({ file, place }: InternalLink, target: Target): FileFinding {
  return {
    file,
    place,
    message: `the link leads to ${target.what}, which is published later (\`${timeOf(target)}\`)`,
    help: 'take the link out until then, or publish this later',
    restsOn: [['published'], ['draft']],
  };
}

/** As the article has it; a list has the time of its first article. */
function timeOf({ since, text }: Target): string {
  const written = text && 'published' in text.data ? text.data.published : undefined;
  return written ?? new Date(since).toISOString();
}
