import type { Graph } from '../graph/graph.ts';
import {
  isPictureName,
  isSound,
  linkedFormat,
  namedMedia,
  type PictureFormat,
  type SoundPicture,
} from '../graph/pictures.ts';
import { compareText } from '../model/diagnostic.ts';
import type { Text } from '../parse/article.ts';
import { addresses, hrefOf, type Place } from './addresses.ts';
import type { Edition } from './edition.ts';
import type { PictureView } from './views.ts';

/** One form of a picture, as the press makes it: upright, in sRGB, without anything that the camera noted. */
export interface PictureProps {
  /** The file below the content folder, and the sum that its bytes must have. */
  file: string;
  sum: string;
  format: PictureFormat;
  /** In pixels, and never more than the picture has. */
  width: number;
  /** Whether edges must stay sharp. */
  isExact: boolean;
}

export interface PicturePage {
  path: string;
  view: 'picture';
  props: PictureProps;
}

/** Up to twice the measure of the text, which is 624 pixels on most screens and a phone's width on phones. */
const WIDTHS = [400, 720, 1080, 1440];
/** For browsers that know neither AVIF nor WebP, feed readers and crawlers. */
const FALLBACK_WIDTH = 1080;
/** What a link to a picture opens. */
const LINKED_WIDTH = 2560;

/** What the layout makes of a picture in the text: `--measure` of tokens.css, and all but the gutters below it. */
const SIZES = '(min-width: 43rem) 39rem, 92vw';

/** A picture as templates show it. */
export function pictureView(picture: SoundPicture, place: Place): PictureView {
  const [fallback, ...others] = formsOf(picture);
  const { path, props } = fallback as PicturePage;
  const { width, height } = sizeAt(picture, props.width);
  const sources = ['avif', 'webp'].map((format) => ({
    type: `image/${format}`,
    srcset: others
      .filter((form) => form.props.format === format)
      .map((form) => `${hrefOf(form.path, place)} ${form.props.width}w`)
      .join(', '),
  }));
  return {
    src: hrefOf(path, place),
    width,
    height,
    sizes: SIZES,
    sources: sources.filter(({ srcset }) => srcset !== ''),
  };
}

/** The pictures that a text shows, for the press to put into it. */
export function shownPictures(
  { images }: Text,
  { graph, place }: Edition,
): { pictures?: Record<string, PictureView> } {
  const files = [...new Set(images.flatMap(({ file }) => file ?? []))];
  const pictures = files.map((file) => graph.content.pictures.get(file)).filter(isSound);
  if (pictures.length === 0) return {};
  return {
    pictures: Object.fromEntries(pictures.map((picture) => [picture.file, pictureView(picture, place)])),
  };
}

/** Every form of every picture that public content shows or links to. Originals are not among them. */
export function* picturePages({ content }: Graph): Generator<PicturePage> {
  const { shown, linked } = namedMedia(content);
  for (const file of [...new Set([...shown, ...linked])].sort(compareText)) {
    const picture = content.pictures.get(file);
    if (!isSound(picture)) continue;
    if (shown.has(file)) yield* formsOf(picture);
    if (linked.has(file)) yield* linkedForm(picture);
  }
}

/** The media that are no pictures and that public articles and pages link to, in order: published as they are. */
export function linkedFiles({ content }: Graph): string[] {
  return [...namedMedia(content).linked].filter((file) => !isPictureName(file));
}

function linkedForm(picture: SoundPicture): PicturePage[] {
  const { file, sum, width, isExact } = picture;
  const format = linkedFormat(picture);
  if (!format) return [];
  const props = { file, sum, format, width: Math.min(width, LINKED_WIDTH), isExact };
  return [{ path: addresses.media(file), view: 'picture', props }];
}

/** The fallback, which is all that a drawing needs, then the others. Addresses change with what the picture shows. */
function formsOf({ file, sum, kind, width, isTransparent, isExact }: SoundPicture): PicturePage[] {
  const stem = `${addresses.media(file).replace(/\.\w+$/, '')}-${sum.slice(0, 10)}`;
  const form = (format: PictureFormat, at: number): PicturePage => ({
    path: kind === 'drawing' ? `${stem}.svg` : `${stem}-${at}.${format === 'jpeg' ? 'jpg' : format}`,
    view: 'picture',
    props: { file, sum, format, width: at, isExact },
  });
  if (kind === 'drawing') return [form('svg', width)];
  const largest = Math.min(width, WIDTHS.at(-1) as number);
  const widths = [...WIDTHS.filter((candidate) => candidate < largest), largest];
  return [
    form(isTransparent ? 'png' : 'jpeg', Math.min(width, FALLBACK_WIDTH)),
    ...widths.map((at) => form('avif', at)),
    ...widths.map((at) => form('webp', at)),
  ];
}

function sizeAt({ width, height }: SoundPicture, at: number): { width: number; height: number } {
  return { width: at, height: Math.max(1, Math.round((height * at) / width)) };
}
