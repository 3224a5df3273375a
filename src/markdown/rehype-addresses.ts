import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { type Address, type Refusal, resolveAddress } from './address.ts';
import { type Notebook, notebookOf, placeOf, report } from './notebook.ts';

/** Fragments that this pipeline makes itself: claims, sources and footnotes. */
const OWN_FRAGMENT = /^#(?:claim|source|fn|fnref)-/;
const SHOWN_LENGTH = 80;

/**
 * Resolves the address of every link and image, from Markdown or from HTML, and collects them. Where an address is
 * unsafe or leads nowhere the link is taken off its text, and an image gives way to its description.
 */
export function rehypeAddresses() {
  return (_: Root, file: VFile): void => {
    const notebook = notebookOf(file);
    for (const element of notebook.elements) {
      if (element.tagName === 'a' && element.properties.href !== undefined) resolveLink(element, notebook);
      else if (element.tagName === 'img') resolveImage(element, notebook);
    }
  };
}

function resolveLink(link: Element, notebook: Notebook): void {
  const href = String(link.properties.href);
  if (OWN_FRAGMENT.test(href)) return;
  const written = writtenAddress(link, href, notebook);
  const address = resolveAddress(href, notebook.context);
  if ('reason' in address) {
    refuse(link, written, address, notebook);
    return;
  }
  const { target, fragment } = address;
  notebook.links.push({
    href: written,
    ...(target !== undefined && { target }),
    ...(fragment !== undefined && { fragment }),
    range: placeOf(link, notebook),
  });
  link.properties.href = address.href;
  if (address.isExternal) link.properties.rel = ['external'];
  else delete link.properties.rel;
}

function resolveImage(image: Element, notebook: Notebook): void {
  const src = String(image.properties.src ?? '');
  const alt = String(image.properties.alt ?? '');
  const written = writtenAddress(image, src, notebook);
  const address = pictureOnly(resolveAddress(src, notebook.context));
  if ('reason' in address) {
    refuse(image, written, address, notebook);
    image.children = [{ type: 'text', value: alt }];
    return;
  }
  const file = address.target?.startsWith('/media/') ? address.target.slice(1) : undefined;
  notebook.images.push({
    src: written,
    ...(file && { file }),
    alt,
    ...(isMarkedDecoration(image, notebook) && { isDecoration: true }),
    range: placeOf(image, notebook),
  });
  Object.assign(image.properties, { src: address.href, alt, loading: 'lazy', decoding: 'async' });
}

/** In HTML an empty `alt` is written on purpose; in Markdown it is what stays where nothing is written. */
function isMarkedDecoration({ position, properties }: Element, { written }: Notebook): boolean {
  return properties.alt === '' && !written.has(position?.start.offset ?? -1);
}

function pictureOnly(address: Address | Refusal): Address | Refusal {
  if ('reason' in address || address.isExternal || /[^/]$/.test(address.target ?? '')) return address;
  return { reason: 'is no picture', help: 'name a file in media/, such as media/map.png' };
}

function writtenAddress(element: Element, address: string, { written }: Notebook): string {
  return written.get(element.position?.start.offset ?? -1) ?? address;
}

function refuse(element: Element, written: string, { reason, help }: Refusal, notebook: Notebook): void {
  const kind = element.tagName === 'img' ? 'image' : 'link';
  const shown = written.length > SHOWN_LENGTH ? `${written.slice(0, SHOWN_LENGTH)}…` : written;
  report(notebook, element, {
    ruleId: 'link-is-safe',
    message: `the address of this ${kind}${written && `, \`${shown}\`,`} ${reason}`,
    help,
  });
  element.tagName = 'span';
  element.properties = {};
}
