import type { Content } from '../graph/content.ts';
import type { KnownPicture } from '../graph/pictures.ts';
import type { Place } from '../model/finding.ts';

/** A picture where a text shows it or links to it. */
export interface NamedPicture {
  picture: KnownPicture;
  /** The file that names it, and where. */
  file: string;
  place: Place;
  isLink: boolean;
}

/** Every picture of the content folder at each place that names it. */
export function* namedPicturePlaces({ articles, pages, pictures }: Content): Iterable<NamedPicture> {
  const at = (name: string | undefined, file: string, place: Place, isLink = false): NamedPicture[] => {
    const picture = name === undefined ? undefined : pictures.get(name);
    return picture ? [{ picture, file, place, isLink }] : [];
  };
  if (pictures.size === 0) return;
  for (const { file, data } of articles)
    if (data.image) yield* at(data.image.src, file, { path: ['image', 'src'] });
  for (const texts of [articles, pages])
    for (const { file, body } of texts) {
      for (const image of body.images) yield* at(image.file, file, image.range);
      for (const link of body.links) yield* at(link.target?.slice(1), file, link.range, true);
    }
}
