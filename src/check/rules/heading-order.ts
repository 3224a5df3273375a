import type { Heading } from '../../markdown/body.ts';
import type { Finding } from '../../model/finding.ts';
import type { ArticleRule, SiteRule } from '../rule.ts';

/** The headline of the page. */
const HEADLINE_DEPTH = 1;

export const headingOrder: ArticleRule & SiteRule = {
  id: 'heading-order',
  severity: 'warning',
  article: ({ article }) => skippedLevels(article.body.headings),
  *site({ graph: { content } }) {
    for (const { file, body } of content.pages)
      for (const finding of skippedLevels(body.headings)) yield { ...finding, file };
  },
};

/** Headings more than one level below the one before them. Those that follow on the same level are not named again. */
function* skippedLevels(headings: readonly Heading[]): Iterable<Finding> {
  let above = HEADLINE_DEPTH;
  for (const { depth, text, range } of headings) {
    if (depth > above + 1)
      yield {
        place: range,
        message:
          above === HEADLINE_DEPTH
            ? `the first heading, “${text}”, is of level ${depth}, but the headline above it is of level 1`
            : `the heading “${text}” is of level ${depth}, but the one above it is of level ${above}`,
        help: `write it with \`${'#'.repeat(above + 1)}\``,
      };
    above = depth;
  }
}
