import type { Picture } from '../../markdown/body.ts';
import type { Image } from '../../model/article.ts';
import type { Finding } from '../../model/finding.ts';
import type { Page } from '../../parse/article.ts';
import type { ArticleRule, FileFinding, SiteRule } from '../rule.ts';

const HELP = 'say in a sentence what the picture shows, for readers who do not see it';

export const imageHasAlt: ArticleRule & SiteRule = {
  id: 'image-has-alt',
  severity: 'warning',
  *article({ article }) {
    if (article.data.image) yield* leadPicture(article.data.image);
    for (const picture of article.body.images) yield* bodyPicture(picture);
  },
  *site({ graph: { content } }) {
    for (const page of content.pages) yield* pagePictures(page);
  },
};

function* pagePictures({ file, body }: Page): Iterable<FileFinding> {
  for (const picture of body.images) for (const finding of bodyPicture(picture)) yield { ...finding, file };
}

/** An empty text is a decision here, because the field is required; but what has a caption is no mere decoration. */
function* leadPicture({ src, alt, caption }: Image): Iterable<Finding> {
  const place = { path: ['image', 'alt'] };
  const restsOn = [
    ['image', 'src'],
    ['image', 'caption'],
  ];
  if (caption !== undefined && alt.trim() === '')
    yield { place, message: `the picture \`${src}\` has a caption but no alt text`, help: HELP, restsOn };
  else if (caption !== undefined && folded(alt) === folded(caption))
    yield {
      place,
      message: `the alt text of \`${src}\` repeats its caption`,
      help: `${HELP}; or leave it empty and the caption out, where the picture is mere decoration`,
      restsOn,
    };
  else if (isFileName(alt, src)) yield { place, message: namesFile(alt, src), help: HELP, restsOn };
}

function* bodyPicture({ src, file = src, alt, isDecoration = false, range }: Picture): Iterable<Finding> {
  if (isDecoration) return;
  if (alt.trim() === '')
    yield { place: range, message: `the picture \`${src}\` has no alt text`, help: HELP };
  else if (isFileName(alt, file)) yield { place: range, message: namesFile(alt, src), help: HELP };
}

function namesFile(alt: string, src: string): string {
  return `the alt text of \`${src}\`, “${alt}”, is the name of the file`;
}

/** Whether a text is the name of a file, or that name without its ending just as it is written: `Kyiv` is not `kyiv`. */
function isFileName(alt: string, path: string): boolean {
  const name = path.replace(/[?#].*$/, '').replace(/^.*\//, '');
  const text = alt.trim().replace(/^.*\//, '');
  return text.toLowerCase() === name.toLowerCase() || text === name.replace(/\.\w+$/, '');
}

/** The words of a text, whatever its case and punctuation. */
function folded(text: string): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ');
}
