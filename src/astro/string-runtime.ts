import { escapeHTML, Fragment, HTMLString } from 'astro/runtime/server/index.js';

/**
 * What compiled templates run on, in place of `astro/compiler-runtime`: they become strings at once, from the inside out,
 * where Astro's own would stream them and wait for promises, of which no page here has any. Attributes and what is HTML
 * already are Astro's. What templates here do not use is not exported: compiling one that does fails, and says by what name.
 */
export {
  addAttribute,
  createAstro,
  Fragment,
  mergeSlots,
  spreadAttributes,
  unescapeHTML,
} from 'astro/runtime/server/index.js';

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
export type Component = (result: PageResult, props: object, slots: Slots) => HTMLString;

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

export function renderHead({ head }: PageResult): HTMLString {
  return new HTMLString(head);
}

/** A page has one head, and says where. */
export function maybeRenderHead(): string {
  return '';
}

/** What stands in a `<template>` is like all else here. */
export const templateEnter = maybeRenderHead;
export const templateExit = maybeRenderHead;

export function renderScript({ script }: PageResult, id: string): HTMLString {
  return new HTMLString(script(id));
}

export function render(parts: TemplateStringsArray, ...values: unknown[]): HTMLString {
  let html = parts[0] as string;
  for (let index = 0; index < values.length; index += 1)
    html += htmlOf(values[index]) + (parts[index + 1] as string);
  return new HTMLString(html);
}

/** A value in a template, as HTML: nothing for what is absent or false, and one after the other what a list holds. */
function htmlOf(value: unknown): string {
  if (typeof value === 'string') return escapeHTML(value);
  if (value instanceof HTMLString) return value.toString();
  if (typeof value === 'number') return String(value);
  if (value === undefined || value === null || value === false) return '';
  if (Array.isArray(value)) return value.reduce((html: string, one) => html + htmlOf(one), '');
  throw new TypeError(`a template has a value that is no HTML: ${String(value)}`);
}
