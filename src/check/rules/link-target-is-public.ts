import type { Article } from '../../parse/article.ts';
import { type InternalLink, internalLinks, targetFinder } from '../links.ts';
import type { FileFinding, SiteRule } from '../rule.ts';
import type { Target } from '../targets.ts';

export const linkTargetIsPublic: SiteRule = {
  id: 'link-target-is-public',
  severity: 'error',
  *site({ graph, targets }): Iterable<FileFinding> {
    const found = targetFinder(targets());
    for (const link of internalLinks(graph)) {
      const target = found.get(link.address);
      if (!target || link.from?.data.draft) continue;
      if (target.since === Infinity) yield hidden(link, target);
      else if (link.from && target.since > lastChange(link.from)) yield later(link, target);
    }
  },
};

/** When the text took the form that it has, in milliseconds since 1970 UTC; a link may have come with the last update. */
function lastChange({ data: { published, updated } }: Article): number {
  if (published === undefined) return Infinity;
  return Math.max(Date.parse(published), updated === undefined ? -Infinity : Date.parse(updated));
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
    help: 'take the link out until then; if the article has changed since it was published, add updated:',
    restsOn: [['published'], ['updated'], ['draft']],
  };
}

/** As the article has it; a list has the time of its first article. */
function timeOf({ since, text }: Target): string {
  const written = text && 'published' in text.data ? text.data.published : undefined;
  return written ?? new Date(since).toISOString();
}
