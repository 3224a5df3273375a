import { compareText } from '../model/diagnostic.ts';
import type { Content } from './content.ts';

/** What is known of a picture: how readers can be shown it, or why they cannot. */
export type KnownPicture = SoundPicture | UnfitPicture;

export interface SoundPicture {
  /** Path below the content folder. */
  file: string;
  /** SHA-256 of the file's bytes, in hex. */
  sum: string;
  /** A photograph or other raster, or a drawing in SVG. */
  kind: 'raster' | 'drawing';
  /** In pixels, once the picture stands upright. */
  width: number;
  height: number;
  /** Whether parts of it may be seen through. */
  isTransparent: boolean;
  /** Whether it was kept without loss: screenshots, maps and charts, whose edges must stay sharp. */
  isExact: boolean;
  /** What the file holds and readers are not shown, in words: `movement`, `<script>`. */
  lost: string[];
}

/** The problem goes on from the picture: "the picture `x` is broken…". */
export interface UnfitPicture {
  file: string;
  problem: string;
  help: string;
}

export function isSound(picture: KnownPicture | undefined): picture is SoundPicture {
  return picture !== undefined && 'sum' in picture;
}

/** Files that are pictures by their name, whatever is in them. */
const PICTURE_NAME = /\.(?:avif|bmp|gif|heic|heif|jpe?g|jxl|png|svgz?|tiff?|webp)$/i;

/** How a picture is written. */
export type PictureFormat = 'avif' | 'webp' | 'jpeg' | 'png' | 'gif' | 'svg';

/** The formats that browsers show, by the end of a file's name. */
const FORMATS: Readonly<Record<string, PictureFormat>> = {
  avif: 'avif',
  gif: 'gif',
  jpeg: 'jpeg',
  jpg: 'jpeg',
  png: 'png',
  svg: 'svg',
  webp: 'webp',
};

/** The format in which a link to a picture's file opens it; none where its name promises another. */
export function linkedFormat({ file, kind }: SoundPicture): PictureFormat | undefined {
  const format = FORMATS[file.slice(file.lastIndexOf('.') + 1).toLowerCase()];
  return (format === 'svg') === (kind === 'drawing') ? format : undefined;
}

/** The media that texts show, and those that they link to: by their name these are pictures or other files. */
export interface NamedMedia {
  shown: Set<string>;
  linked: Set<string>;
}

export function namedMedia({
  articles,
  pages,
  media,
}: Pick<Content, 'articles' | 'pages' | 'media'>): NamedMedia {
  const texts = [...articles, ...pages].map((text) => text.media);
  const shown = texts.flatMap((one) => one.shown);
  const linked = texts.flatMap((one) => one.linked);
  const known = (files: string[]) => new Set(files.filter((file) => media.has(file)).sort(compareText));
  return { shown: known(shown), linked: known(linked) };
}

export function isPictureName(file: string): boolean {
  return PICTURE_NAME.test(file);
}

/** Every picture that texts show or link to, in order. */
export function namedPictures(content: Content): string[] {
  const { shown, linked } = namedMedia(content);
  return [...new Set([...shown, ...[...linked].filter(isPictureName)])].sort(compareText);
}

/** The same content, with what is known of its pictures. */
export function withPictures(content: Content, pictures: readonly KnownPicture[]): Content {
  return { ...content, pictures: new Map(pictures.map((picture) => [picture.file, picture])) };
}
