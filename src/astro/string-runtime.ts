import {
  addAttribute as astroAttribute,
  spreadAttributes as astroAttributes,
  escapeHTML,
  Fragment,
} from 'astro/runtime/server/index.js';

/**
 * What compiled templates run on, in place of `astro/compiler-runtime`: they become strings at once, from the inside out,
 * where Astro's own would stream them and wait for promises, of which no page here has any. What templates here do not use
 * is not exported: compiling one that does fails, and says by what name.
 */
export { createAstro, Fragment } from 'astro/runtime/server/index.js';

/** HTML, as against a text, which is still to be escaped. */
export class Html {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

/** What a page is rendered with. */
export interface PageResult {
  /** The links to style sheets and scripts that the page needs, as HTML. */
  head: string;
  /** The tag of a script that a component brings along, by the name that the compiler gives it. */
  script: (id: string) => string;
  createAstro: (props: object) => { props: object; locals: object };
}

type Render = (result: PageResult) => unknown;
type Slots = Partial<Record<string, Render>>;
/** A compiled component. */
export type Component = (result: PageResult, props: object, slots: Slots) => Html;

export function createComponent(component: Component): Component {
  return component;
}

export function renderComponent(
  result: PageResult,
  _name: string,
  component: Component | typeof Fragment,
  props: object,
  slots: Slots = {},
): unknown {
  return component === Fragment ? slots.default?.(result) : (component as Component)(result, props, slots);
}

export function renderSlot(result: PageResult, slot: Render | undefined, fallback?: Render): unknown {
  return (slot ?? fallback)?.(result);
}

export function renderHead({ head }: PageResult): Html {
  return new Html(head);
}

/** An attribute with a space before it, as Astro writes it; the commonest kind is written here. */
export function addAttribute(value: unknown, name: string): Html {
  const isPlain = typeof value === 'string' && value !== '' && !/[&"]/.test(value) && isOrdinary(name);
  return new Html(isPlain ? ` ${name}="${value}"` : String(astroAttribute(value, name)));
}

/** Attributes by whether Astro makes nothing special of them, as it does of `class:list` and `checked`. */
const ordinary = new Map<string, boolean>();

function isOrdinary(name: string): boolean {
  let known = ordinary.get(name);
  if (known === undefined) {
    known = String(astroAttribute('x', name)) === ` ${name}="x"`;
    ordinary.set(name, known);
  }
  return known;
}

/** Attributes by the names that an object has for them; Astro's own components are written so. */
export function spreadAttributes(...of: Parameters<typeof astroAttributes>): Html {
  return new Html(String(astroAttributes(...of)));
}

export function unescapeHTML(html: string | undefined): Html {
  return new Html(html ?? '');
}

/** A page has one head, and says where. */
export function maybeRenderHead(): string {
  return '';
}

/** What stands in a `<template>` is like all else here. */
export const templateEnter = maybeRenderHead;
export const templateExit = maybeRenderHead;

export function renderScript({ script }: PageResult, id: string): Html {
  return new Html(script(id));
}

export function render(parts: TemplateStringsArray, ...values: unknown[]): Html {
  let html = parts[0] as string;
  for (let index = 0; index < values.length; index += 1)
    html += htmlOf(values[index]) + (parts[index + 1] as string);
  return new Html(html);
}

/** A value in a template, as HTML: nothing for what is absent or false, and one after the other what a list holds. */
function htmlOf(value: unknown): string {
  if (typeof value === 'string') return escapeHTML(value);
  if (value instanceof Html) return value.html;
  if (typeof value === 'number') return String(value);
  if (value === undefined || value === null || value === false) return '';
  if (Array.isArray(value)) return value.reduce((html: string, one) => html + htmlOf(one), '');
  throw new TypeError(`a template has a value that is no HTML: ${String(value)}`);
}
