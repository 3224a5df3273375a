import type { Content } from '../../graph/content.ts';
import type { Place } from '../../model/finding.ts';
import type { Article, Page } from '../../parse/article.ts';
import { guesser } from '../guesses.ts';
import { asked } from '../names.ts';
import type { ArticleRule, FileFinding, SiteRule } from '../rule.ts';

export const mediaExists: ArticleRule & SiteRule = {
  id: 'media-exists',
  severity: 'error',
  article: ({ article }, { graph }) => missingPictures(article, graph.content),
  *site({ graph: { content } }) {
    for (const page of content.pages) yield* missingPictures(page, content);
  },
};

function* missingPictures(
  { file, data, body }: Article | Page,
  { media }: Pick<Content, 'media'>,
): Iterable<FileFinding> {
  const guess = guesser(() => media);
  const missing = (picture: string, place: Place): FileFinding => ({
    file,
    place,
    message: `the picture \`${picture}\` is not in the content folder`,
    help: asked(guess(picture)) ?? 'put the file below media/',
  });
  if ('image' in data && data.image && !media.has(data.image.src))
    yield missing(data.image.src, { path: ['image', 'src'] });
  for (const image of body.images)
    if (image.file !== undefined && !media.has(image.file)) yield missing(image.file, image.range);
}
