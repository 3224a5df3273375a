import type { ArticleNode } from '../../graph/graph.ts';
import type { Claim } from '../../model/claim.ts';
import type { Finding, Path } from '../../model/finding.ts';
import type { RegisteredSource } from '../../model/source.ts';
import { isBefore, latestDayAt } from '../dates.ts';
import type { ArticleRule, SiteRule } from '../rule.ts';

export const datesInOrder: ArticleRule & SiteRule = {
  id: 'dates-in-order',
  severity: 'error',
  *article(node) {
    const { claims, sources } = node.article.data;
    yield* changesBeforePublication(node);
    yield* matterAfterPublication(node);
    for (const [index, claim] of claims.entries()) yield* forecastDates(claim, ['claims', index]);
    for (const [index, source] of sources.entries())
      if ('id' in source) yield* sourceDates(source.id, source, ['sources', index]);
  },
  *site({ graph }) {
    for (const [id, { file, data }] of graph.content.sources)
      for (const finding of sourceDates(id, data, [])) yield { ...finding, file };
  },
};

function* changesBeforePublication({ article }: ArticleNode): Iterable<Finding> {
  const { published, updated, corrections } = article.data;
  if (published === undefined) return;
  const help = 'put right the date that is wrong';
  if (updated !== undefined && isBefore(updated, published)) {
    const message = `the article was updated (\`${updated}\`) before it was published (\`${published}\`)`;
    yield { place: { path: ['updated'] }, message, help, restsOn: [['published']] };
  }
  for (const [index, { on }] of corrections.entries()) {
    if (!isBefore(on, published)) continue;
    const message = `the article was corrected (\`${on}\`) before it was published (\`${published}\`)`;
    yield { place: { path: ['corrections', index, 'on'] }, message, help, restsOn: [['published']] };
  }
}

/** An article cannot rest on what came after its last change. */
function* matterAfterPublication({ article, sources }: ArticleNode): Iterable<Finding> {
  const { published, updated = published, claims } = article.data;
  if (published === undefined || updated === undefined) return;
  const changed = isBefore(published, updated) ? updated : published;
  const latest = latestDayAt(changed);
  const finding = (path: Path, what: string, date: string): Finding => ({
    place: { path },
    message: `${what} (\`${date}\`) after the article was ${changed === published ? 'published' : 'updated'} (\`${changed}\`)`,
    help: 'put right the date that is wrong; if the article has changed since, add updated:',
    restsOn: [['published'], ['updated']],
  });
  for (const [index, { id, on }] of claims.entries())
    if (on && isBefore(latest, on)) yield finding(['claims', index, 'on'], `claim \`${id}\` was made`, on);
  for (const [index, source] of article.data.sources.entries()) {
    const [id, field] = 'ref' in source ? ([source.ref, 'ref'] as const) : ([source.id, 'issued'] as const);
    const issued = 'ref' in source ? sources.get(id)?.data.issued : source.issued;
    if (issued && isBefore(latest, issued))
      yield finding(['sources', index, field], `source \`${id}\` was issued`, issued);
  }
}

function* forecastDates({ id, on, forecast }: Claim, path: Path): Iterable<Finding> {
  if (!on || !forecast) return;
  const help = 'put right the date that is wrong';
  const { due, resolvedOn } = forecast;
  if (due && isBefore(due, on)) {
    const message = `forecast \`${id}\` is due (\`${due}\`) before it was made (\`${on}\`)`;
    yield { place: { path: [...path, 'forecast', 'due'] }, message, help, restsOn: [[...path, 'on']] };
  }
  if (resolvedOn && isBefore(resolvedOn, on)) {
    const message = `forecast \`${id}\` was settled (\`${resolvedOn}\`) before it was made (\`${on}\`)`;
    yield { place: { path: [...path, 'forecast', 'resolvedOn'] }, message, help, restsOn: [[...path, 'on']] };
  }
}

function* sourceDates(id: string, source: RegisteredSource, path: Path): Iterable<Finding> {
  const { issued, accessed, archivedOn } = source;
  if (!issued) return;
  const help = 'put right the date that is wrong';
  const restsOn = [[...path, 'issued']];
  if (accessed && isBefore(accessed, issued)) {
    const message = `source \`${id}\` was seen (\`${accessed}\`) before it was issued (\`${issued}\`)`;
    yield { place: { path: [...path, 'accessed'] }, message, help, restsOn };
  }
  if (archivedOn && isBefore(archivedOn, issued)) {
    const message = `source \`${id}\` was archived (\`${archivedOn}\`) before it was issued (\`${issued}\`)`;
    yield { place: { path: [...path, 'archivedOn'] }, message, help, restsOn };
  }
}
