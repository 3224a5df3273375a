import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PACKAGE } from './code-version.ts';

/** A face of the site's fonts: a part of a family, for the characters in its ranges. */
export interface FontFace {
  family: string;
  style: string;
  data: Buffer;
  /** First and last code points. */
  ranges: [number, number][];
}

/** The faces that `styles/fonts.css` loads from packages, in its order, so that what is drawn is set as the pages are. */
export function readFontFaces(): FontFace[] {
  const css = readFileSync(join(PACKAGE, 'src/styles/fonts.css'), 'utf8');
  const { resolve } = createRequire(import.meta.url);
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, block = '']) => {
    const [url, ranges] = [
      matchIn(block, /url\("(@fontsource[^"]+)"\)/),
      matchIn(block, /unicode-range:([^;]+);/),
    ];
    if (!url || !ranges) return [];
    return {
      family: matchIn(block, /font-family:\s*"([^"]+)"/),
      style: matchIn(block, /font-style:\s*(\w+)/) || 'normal',
      data: readFileSync(resolve(url)),
      ranges: ranges.split(',').map(rangeOf),
    };
  });
}

function matchIn(block: string, pattern: RegExp): string {
  return pattern.exec(block)?.[1]?.trim() ?? '';
}

function rangeOf(range: string): [number, number] {
  const [first = '', last = first] = range.trim().slice('U+'.length).split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}
