import { isSound } from '../../graph/pictures.ts';
import { type NamedPicture, namedPicturePlaces } from '../pictures.ts';
import type { ArticleRule, FileFinding, SiteRule } from '../rule.ts';

export const pictureIsShownWhole: ArticleRule & SiteRule = {
  id: 'picture-is-shown-whole',
  severity: 'warning',
  *article({ article }, { graph }) {
    for (const named of namedPicturePlaces(article, graph.content)) yield* losses(named);
  },
  *site({ graph: { content } }) {
    for (const page of content.pages)
      for (const named of namedPicturePlaces(page, content)) yield* losses(named);
  },
};

function* losses({ picture, file, place }: NamedPicture): Iterable<FileFinding> {
  if (!isSound(picture) || picture.lost.length === 0) return;
  const moves = picture.kind === 'raster';
  yield {
    file,
    place,
    message: moves
      ? `the picture \`${picture.file}\` moves, and readers see its first frame only`
      : `the drawing \`${picture.file}\` holds ${picture.lost.join(', ')}, which readers do not get`,
    help: moves
      ? 'choose the frame that shows what matters and save it as a still picture'
      : 'export it as plain SVG, or as PNG where it needs what is left out',
  };
}
