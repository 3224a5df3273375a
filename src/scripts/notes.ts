/** How long a pointer rests on a link before its note opens, in milliseconds. */
const REST = 180;

/** How long it may be on its way from the link to the note. */
const AWAY = 240;

/**
 * One note for the words of a claim and for the number of a source: what stands in the margin or in the ledger, shown
 * beside the link that leads there. It opens for a pointer at rest, for the keyboard and for a tap; Escape, leaving or
 * a tap elsewhere closes it. Where the margin shows the claim, its note there is lit instead. A browser that cannot place a
 * note beside its words follows the link, as one without script does.
 */
export function openNotes(): void {
  if (!('popover' in HTMLElement.prototype) || !CSS.supports('anchor-name: --a')) return;
  const note = document.body.appendChild(document.createElement('div'));
  note.className = 'note';
  note.popover = 'auto';
  let shown: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const light = (link: HTMLElement, isLit: boolean) => inMargin(link)?.toggleAttribute('data-lit', isLit);
  const close = () => {
    clearTimeout(timer);
    if (note.matches(':popover-open')) note.hidePopover();
  };
  const open = (link: HTMLElement) => {
    clearTimeout(timer);
    if (shown === link && note.matches(':popover-open')) return;
    const parts = partsFor(link);
    if (parts.length === 0) return;
    close();
    note.replaceChildren(...parts);
    note.lang = link.closest<HTMLElement>('[lang]')?.lang ?? '';
    shown?.style.removeProperty('anchor-name');
    shown = link;
    link.style.setProperty('anchor-name', '--here');
    note.showPopover({ source: link });
  };
  const soon = (act: () => void, delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(act, delay);
  };

  on('pointerover', (link, event) => {
    if ((event as PointerEvent).pointerType !== 'mouse') return;
    light(link, true);
    soon(() => open(link), REST);
  });
  on('pointerout', (link) => {
    light(link, false);
    soon(close, AWAY);
  });
  on('focusin', (link) => {
    if (!link.matches(':focus-visible')) return;
    light(link, true);
    open(link);
  });
  on('focusout', (link, event) => {
    light(link, false);
    if (!note.contains((event as FocusEvent).relatedTarget as Node | null)) close();
  });
  on('click', (link, event) => {
    if ((event as PointerEvent).pointerType !== 'touch' || partsFor(link).length === 0) return;
    event.preventDefault();
    open(link);
  });
  note.addEventListener('pointerover', () => clearTimeout(timer));
  note.addEventListener('pointerleave', () => soon(close, AWAY));
  note.addEventListener(
    'click',
    (event) => event.target instanceof Element && event.target.closest('a') && close(),
  );
}

const LINKS = '.prose a.claim, .prose a[href^="#source-"], .evidence a[href^="#source-"]';

function on(type: string, act: (link: HTMLElement, event: Event) => void): void {
  document.addEventListener(type, (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLElement>(LINKS);
    if (link) act(link, event);
  });
}

/** The note in the margin beside the words of a claim, where the window is wide enough for one. */
function inMargin(link: HTMLElement): HTMLElement | null {
  const note = noteOf(link);
  return note?.checkVisibility() ? note : null;
}

function noteOf(link: HTMLElement): HTMLElement | null {
  const id = /^#claim-(.+)$/.exec(link.getAttribute('href') ?? '')?.[1];
  return id === undefined ? null : document.getElementById(`note-${id}`);
}

/** What the note shows: copies, so that nothing is missing from its place. Nothing where the margin shows it already. */
function partsFor(link: HTMLElement): Node[] {
  const note = noteOf(link);
  if (note) return note.checkVisibility() ? [] : [...copiesOf(note.children), wayOn(note, link)];
  const entry = document.getElementById(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''));
  return entry ? copiesOf(entry.querySelectorAll('.source-title, .attribution, .grade, .onward')) : [];
}

/** The link to the ledger, under the words that the margin keeps for it. */
function wayOn(note: HTMLElement, link: HTMLElement): Node {
  const line = document.createElement('p');
  line.className = 'onward';
  const onward = line.appendChild(document.createElement('a'));
  onward.href = link.getAttribute('href') ?? '';
  onward.textContent = note.closest<HTMLElement>('[data-more]')?.dataset.more ?? '';
  return line;
}

function copiesOf(elements: Iterable<Element>): Node[] {
  return [...elements].map((element) => element.cloneNode(true));
}
