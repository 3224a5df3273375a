import type { Place } from '../../model/finding.ts';
import { guesser } from '../guesses.ts';
import { asked } from '../names.ts';
import type { FileFinding, SiteRule } from '../rule.ts';

export const mediaExists: SiteRule = {
  id: 'media-exists',
  severity: 'error',
  *site({ graph }): Iterable<FileFinding> {
    const { articles, pages, media } = graph.content;
    const guess = guesser(() => media);
    const missing = (picture: string, file: string, place: Place): FileFinding => ({
      file,
      place,
      message: `the picture \`${picture}\` is not in the content folder`,
      help: asked(guess(picture)) ?? 'put the file below media/',
    });
    for (const { file, data } of articles)
      if (data.image && !media.has(data.image.src))
        yield missing(data.image.src, file, { path: ['image', 'src'] });
    for (const texts of [articles, pages])
      for (const { file, body } of texts)
        for (const image of body.images)
          if (image.file !== undefined && !media.has(image.file))
            yield missing(image.file, file, image.range);
  },
};
