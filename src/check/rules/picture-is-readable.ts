import { isSound, linkedFormat } from '../../graph/pictures.ts';
import { namedPicturePlaces } from '../pictures.ts';
import type { FileFinding, SiteRule } from '../rule.ts';

export const pictureIsReadable: SiteRule = {
  id: 'picture-is-readable',
  severity: 'error',
  binding: true,
  *site({ graph }): Iterable<FileFinding> {
    for (const { picture, file, place, isLink } of namedPicturePlaces(graph.content)) {
      if (!isSound(picture)) {
        const { problem, help } = picture;
        yield { file, place, message: `the picture \`${picture.file}\` ${problem}`, help };
      } else if (isLink && !linkedFormat(picture)) {
        yield {
          file,
          place,
          message: `the picture \`${picture.file}\` cannot be opened by a link: browsers do not show what its name ends in`,
          help: 'save it under the name that goes with its form: .jpg, .png, .webp, .avif, .gif or .svg',
        };
      }
    }
  },
};
