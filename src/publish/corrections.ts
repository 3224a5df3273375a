import { correction } from '../model/article.ts';
import { addresses } from './addresses.ts';
import { correctionView } from './article.ts';
import type { Edition } from './edition.ts';
import { type CorrectionNode, correctionsIn } from './holdings.ts';
import { type Frame, listFrame } from './list-frame.ts';
import type { CorrectionsProps } from './list-views.ts';
import { type Listed, paginate } from './pagination.ts';

/** The gravest first. */
const SEVERITIES = correction.shape.severity.options.toReversed();

/** All corrections of an edition, the newest first; no page where nothing was corrected. */
export function correctionPages(edition: Edition, frame: Frame): Listed<CorrectionsProps>[] {
  const corrections = correctionsIn(edition.holds);
  if (corrections.length === 0) return [];
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: corrections.filter((one) => one.severity === severity).length,
  })).filter(({ count }) => count > 0);
  const pathOf = (page: number) => addresses.corrections(edition.prefix, page);
  const inEdition = ({ prefix, holds }: Edition) =>
    holds.corrected.length > 0 ? addresses.corrections(prefix) : undefined;
  return paginate(corrections, pathOf, edition, ({ items, pagination, path }) => ({
    chrome: frame({
      ...listFrame('corrections', path, edition),
      feedOf: pathOf(1),
      ...(pagination.page === 1 && { inEdition }),
    }),
    counts,
    corrections: items.flatMap((one) => listedCorrection(one, edition)),
    pagination,
  }));
}

function listedCorrection(
  { article: node, index }: CorrectionNode,
  edition: Edition,
): CorrectionsProps['corrections'] {
  const { data, id } = node.article;
  const correction = data.corrections[index];
  if (!correction) return [];
  const article = { text: edition.words(data.title), href: edition.href(addresses.article(id)) };
  return [{ ...correctionView(correction, node, edition), article }];
}
