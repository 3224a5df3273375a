import type { Element, ElementContent, Properties, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { KnownPicture } from '../graph/pictures.ts';

/** A drawing that is safe to publish, as SVG; or why there is none. `lost` is as in `SoundPicture`. */
export type Drawing =
  | { svg: string; width: number; height: number; lost: string[] }
  | { problem: string; help: string };

/** A drawing is read as a whole; one that has more bytes than this is a photograph in disguise. */
const BYTES = 4 * 2 ** 20;

/** Looks at an SVG file. */
export function examineDrawing(file: string, sum: string, bytes: Buffer): KnownPicture {
  if (bytes.length > BYTES) {
    const problem = `has ${Math.ceil(bytes.length / 2 ** 20)} MB; the most is ${BYTES / 2 ** 20} MB for a drawing`;
    return { file, problem, help: 'simplify it, or export it as PNG' };
  }
  const drawing = cleanDrawing(bytes.toString('utf8'));
  if ('problem' in drawing) return { file, ...drawing };
  const { width, height, lost } = drawing;
  return { file, sum, kind: 'drawing', width, height, isTransparent: true, isExact: true, lost };
}

/**
 * Makes an SVG file safe to publish, by a list of what may stand in a drawing: shapes, text, gradients, clips, masks and
 * filters, which refer to nothing outside. Scripts, embedded pictures and pages, animation, and what drawing programs note
 * about their user are left out; what readers might miss of that is in `lost`.
 *
 * Drawings stay drawings, because the words in them are set in the fonts of whoever looks: a build machine, which has
 * few, would print boxes.
 */
export function cleanDrawing(source: string): Drawing {
  try {
    return clean(source);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { problem: 'nests its groups too deep to be read', help: 'simplify it and export it anew' };
  }
}

const NAMESPACE = 'http://www.w3.org/2000/svg';
const parser = unified().use(rehypeParse, { fragment: true, space: 'svg' }).freeze();
const printer = unified().use(rehypeStringify, { space: 'svg', closeEmptyElements: true }).freeze();

function clean(source: string): Drawing {
  const found = parser.parse(withoutControls(source)).children.find(isSvg);
  if (!found) return { problem: 'is no drawing: it holds no <svg>', help: 'export it anew as SVG' };
  const size = sizeOf(found.properties);
  if (!size) return { problem: 'has neither a viewBox nor a size', help: 'give its <svg> a viewBox' };
  const lost = new Set<string>();
  const svg = cleanElement(found, lost);
  const viewBox = svg.properties.viewBox ?? `0 0 ${size.width} ${size.height}`;
  svg.properties = { ...svg.properties, viewBox, ...size, xmlns: NAMESPACE };
  const text = printer.stringify({ type: 'root', children: [svg] });
  return { svg: `${text}\n`, ...size, lost: [...lost].sort() };
}

function isSvg(node: Root['children'][number]): node is Element {
  return node.type === 'element' && node.tagName === 'svg';
}

/** Leaves out the characters that no XML file may hold. */
function withoutControls(source: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return source.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}

function cleanElement({ tagName, properties, children }: Element, lost: Set<string>): Element {
  return {
    type: 'element',
    tagName,
    properties: cleanProperties(properties, lost),
    children: children.flatMap((child) => cleanChild(child, lost)),
  };
}

const ELEMENTS = new Set(
  (
    'svg g defs symbol use title desc switch style path rect circle ellipse line polyline polygon text tspan textPath marker ' +
    'linearGradient radialGradient stop pattern clipPath mask filter feBlend feColorMatrix feComponentTransfer feComposite ' +
    'feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG ' +
    'feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile ' +
    'feTurbulence'
  ).split(' '),
);

/** What nobody sees, so that nobody misses it: notes about the file, and what belongs to a drawing program. */
const UNSEEN = /^metadata$|:/;

function cleanChild(child: ElementContent, lost: Set<string>): ElementContent[] {
  if (child.type === 'text') return [child];
  if (child.type !== 'element' || UNSEEN.test(child.tagName)) return [];
  if (!ELEMENTS.has(child.tagName)) {
    lost.add(`<${child.tagName}>`);
    return [];
  }
  if (child.tagName === 'style' && reachesOut(textIn(child))) {
    lost.add('a style sheet that loads something');
    return [];
  }
  return [cleanElement(child, lost)];
}

/** Attributes of SVG itself, but those that run scripts. */
const ATTRIBUTE = /^(?!on|data|xml)[a-z][A-Za-z0-9]*$/;

function cleanProperties(properties: Properties, lost: Set<string>): Properties {
  const clean: Properties = {};
  for (const [name, value] of Object.entries(properties)) {
    const isReference = name === 'href' || name === 'xLinkHref';
    const text = String(value);
    if (!ATTRIBUTE.test(name)) continue;
    if (isReference ? !text.startsWith('#') : reachesOut(text)) lost.add('references to other files');
    else clean[isReference ? 'href' : name] = value;
  }
  return clean;
}

/** Whether CSS, or the value of an attribute, names anything but a part of the same drawing. Escapes may hide anything. */
function reachesOut(text: string): boolean {
  return /[\\<&]|@import|image-set|url\((?!\s*["']?#)/i.test(text);
}

function textIn({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

/** The size in pixels that the width and the viewBox give, or width and height where there is no viewBox. */
function sizeOf({ width, height, viewBox }: Properties): { width: number; height: number } | undefined {
  const [, , boxWidth, boxHeight] = String(viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [ownWidth, ownHeight] = [lengthOf(width), lengthOf(height)];
  if (!isLength(boxWidth) || !isLength(boxHeight)) {
    return ownWidth && ownHeight ? { width: ownWidth, height: ownHeight } : undefined;
  }
  const shown = ownWidth ?? Math.ceil(boxWidth);
  return { width: shown, height: Math.max(1, Math.round((shown * boxHeight) / boxWidth)) };
}

/** A length in pixels, rounded up; `undefined` for other units, which the viewBox stands in for. */
function lengthOf(value: unknown): number | undefined {
  const [, digits = ''] = /^\s*([\d.]+)(?:px)?\s*$/.exec(String(value ?? '')) ?? [];
  return isLength(Number(digits)) ? Math.ceil(Number(digits)) : undefined;
}

function isLength(value: number | undefined): value is number {
  return value !== undefined && value > 0 && value < 100_000;
}
