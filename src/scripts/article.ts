import { openNotes } from './notes.ts';

/** Comfort on an article's page; everything here can be read without it. */

openNotes();
openTarget();
addEventListener('hashchange', openTarget);

document.addEventListener('click', (event) => {
  const { target } = event;
  if (!(target instanceof Element)) return;
  const link = target.closest<HTMLAnchorElement>('a[data-copy]');
  if (link) copy(link);
  if (target.closest('[data-share]'))
    navigator.share({ title: document.title, url: canonical() }).catch(() => {});
});

/** A link to a key point opens it. */
function openTarget(): void {
  // Not by `:target`, which is not there yet when the page has just been read.
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const details = target?.querySelector<HTMLDetailsElement>(':scope > details');
  if (details) details.open = true;
}

/** The link goes where it goes; its address is in the clipboard as well. */
function copy(link: HTMLAnchorElement): void {
  navigator.clipboard
    ?.writeText(link.href)
    .then(() => say(link.closest<HTMLElement>('[data-copied]')?.dataset.copied ?? ''))
    .catch(() => {});
}

/** Says something for a moment, to eyes and screen readers. */
function say(words: string): void {
  const status = document.querySelector('.status') ?? document.body.appendChild(document.createElement('p'));
  status.className = 'status';
  status.setAttribute('role', 'status');
  status.textContent = words;
  setTimeout(() => status.remove(), 3000);
}

function canonical(): string {
  return document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
}
