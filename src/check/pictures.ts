import type { Content } from '../graph/content.ts';
import type { KnownPicture } from '../graph/pictures.ts';
import type { Place } from '../model/finding.ts';
import type { Article, Page } from '../parse/article.ts';

/** A picture where a text shows it or links to it. */
export interface NamedPicture {
  picture: KnownPicture;
  /** The file that names it, and where. */
  file: string;
  place: Place;
  isLink: boolean;
}

/** The pictures of the content folder that a text names, at each place where it does. */
export function* namedPicturePlaces(
  { file, data, body }: Article | Page,
  { pictures }: Pick<Content, 'pictures'>,
): Iterable<NamedPicture> {
  const at = (name: string | undefined, place: Place, isLink = false): NamedPicture[] => {
    const picture = name === undefined ? undefined : pictures.get(name);
    return picture ? [{ picture, file, place, isLink }] : [];
  };
  if (pictures.size === 0) return;
  if ('image' in data) yield* at(data.image?.src, { path: ['image', 'src'] });
  for (const image of body.images) yield* at(image.file, image.range);
  for (const link of body.links) yield* at(link.target?.slice(1), link.range, true);
}
