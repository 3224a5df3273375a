import { isSound, linkedFormat } from '../../graph/pictures.ts';
import { type NamedPicture, namedPicturePlaces } from '../pictures.ts';
import type { ArticleRule, FileFinding, SiteRule } from '../rule.ts';

export const pictureIsReadable: ArticleRule & SiteRule = {
  id: 'picture-is-readable',
  severity: 'error',
  binding: true,
  *article({ article }, { graph }) {
    for (const named of namedPicturePlaces(article, graph.content)) yield* unreadable(named);
  },
  *site({ graph: { content } }) {
    for (const page of content.pages)
      for (const named of namedPicturePlaces(page, content)) yield* unreadable(named);
  },
};

function* unreadable({ picture, file, place, isLink }: NamedPicture): Iterable<FileFinding> {
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
