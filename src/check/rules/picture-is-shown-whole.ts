import { isSound } from '../../graph/pictures.ts';
import { namedPicturePlaces } from '../pictures.ts';
import type { FileFinding, SiteRule } from '../rule.ts';

export const pictureIsShownWhole: SiteRule = {
  id: 'picture-is-shown-whole',
  severity: 'warning',
  *site({ graph }): Iterable<FileFinding> {
    for (const { picture, file, place } of namedPicturePlaces(graph.content)) {
      if (!isSound(picture) || picture.lost.length === 0) continue;
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
  },
};
