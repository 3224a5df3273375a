import type { ArticleNode } from '../../graph/graph.ts';
import type { Path } from '../../model/finding.ts';
import { isBefore } from '../dates.ts';
import type { ArticleRule } from '../rule.ts';

export const translationIsCurrent: ArticleRule = {
  id: 'translation-is-current',
  severity: 'warning',
  *article({ article, original }) {
    const own = latest(datesOf(article));
    const change = original && latest(changesOf(original));
    if (!original || !own || !change || !isBefore(own.on, change.on)) return;
    yield {
      place: { path: own.path },
      message: `the original, \`${original.article.id}\`, was ${change.what} (\`${change.on}\`) after this translation was last changed (\`${own.on}\`)`,
      help: 'bring the translation up to the original, then set updated:',
      related: [{ file: original.article.file, place: { path: change.path }, message: 'the change is here' }],
      restsOn: [['published'], ['updated'], ['corrections']],
    };
  },
};

interface Dated {
  on: string;
  path: Path;
}

function datesOf({ data }: ArticleNode['article']): Dated[] {
  const { published, updated, corrections } = data;
  return [
    ...(published === undefined ? [] : [{ on: published, path: ['published'] }]),
    ...(updated === undefined ? [] : [{ on: updated, path: ['updated'] }]),
    ...corrections.map(({ on }, index) => ({ on, path: ['corrections', index, 'on'] })),
  ];
}

/** Changes on which a conclusion may hang; a minor correction may be of a slip that the translation never had. */
function changesOf({ article: { data } }: ArticleNode): (Dated & { what: string })[] {
  const corrections = data.corrections.flatMap(({ on, severity }, index) => {
    const what = severity === 'retraction' ? 'retracted' : 'corrected';
    return severity === 'minor' ? [] : [{ on, what, path: ['corrections', index, 'on'] }];
  });
  if (data.updated === undefined) return corrections;
  return [...corrections, { on: data.updated, what: 'updated', path: ['updated'] }];
}

/** The last of several dates, the first of those that may be one moment. */
function latest<T extends Dated>(dates: readonly T[]): T | undefined {
  return dates.reduce<T | undefined>(
    (last, date) => (last && !isBefore(last.on, date.on) ? last : date),
    undefined,
  );
}
