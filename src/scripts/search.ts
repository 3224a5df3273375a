import { withStems } from '../i18n/stems.ts';
import { type Shown, shownOf } from './found.ts';
import { type FilterCounts, type Found, type FoundRecord, loadPagefind, type Pagefind } from './pagefind.ts';

/** The search page. What is looked for stands in the address, so that a search can be linked to and gone back to. */

const form = document.querySelector('form[data-parts]') as HTMLFormElement;
const query = form.querySelector('input[type=search]') as HTMLInputElement;
const filters = document.querySelector('details.filters') as HTMLDetailsElement;
const count = document.querySelector('.count') as HTMLElement;
const list = document.querySelector('.found') as HTMLOListElement;
const more = document.querySelector('.more-found') as HTMLElement;
const template = document.querySelector('#result') as HTMLTemplateElement;

interface Words {
  locale: string;
  any: string;
  kinds: Record<string, string>;
  within: Record<string, string>;
  found: Record<string, string>;
  failed: string;
}
const words: Words = JSON.parse(form.dataset.words ?? '{}');
const { lang } = document.documentElement;
const parameters = new URLSearchParams(location.search);

const PAGE = 10;
/** Typing is waited out for this long, in milliseconds. */
const PAUSE = 150;

let loading: Promise<Pagefind> | undefined;
let turn = 0;
let timer = 0;

query.value = parameters.get('q') ?? '';
if (query.value === '') query.focus();
query.addEventListener('focus', () => pagefind().catch(() => {}), { once: true });
for (const place of [form, filters])
  place.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(search, PAUSE);
  });
form.addEventListener('submit', (event) => {
  event.preventDefault();
  search();
});
document.addEventListener('keydown', moveAmongResults);
search();

function pagefind(): Promise<Pagefind> {
  loading ??= loadPagefind(JSON.parse(form.dataset.parts ?? '[]')).then(async (loaded) => {
    fill(await loaded.filters());
    return loaded;
  });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

async function search(): Promise<void> {
  clearTimeout(timer);
  turn += 1;
  const mine = turn;
  if (query.value.trim() === '' && !wanted().length && !parameters.size) return show('', undefined);
  try {
    const index = await pagefind();
    const narrowed = Object.fromEntries(wanted());
    keepInAddress(narrowed);
    const found = await find(index, narrowed);
    if (mine === turn) await show(query.value, found);
  } catch {
    count.textContent = words.failed;
  }
}

/** Stems first; then, for words that are not typed to their end, the words themselves. */
async function find(index: Pagefind, filters: Record<string, string>): Promise<Found | undefined> {
  const text = query.value.trim();
  if (text === '' && Object.keys(filters).length === 0) return undefined;
  const isPhrase = /^["“„«].+["”“»]$/.test(text);
  const stems = isPhrase ? text.replace(/^.|.$/g, '"') : withStems(text, lang);
  const found = await index.search(stems || null, { filters });
  return found.results.length > 0 || stems === text ? found : index.search(text, { filters });
}

function wanted(): [name: string, value: string][] {
  return [...new FormData(form)].filter(([name, value]) => name !== 'q' && value !== '') as [
    string,
    string,
  ][];
}

function keepInAddress(filters: Record<string, string>): void {
  const now = new URLSearchParams({ ...(query.value.trim() && { q: query.value.trim() }), ...filters });
  history.replaceState(null, '', now.size > 0 ? `?${now}` : location.pathname);
}

/** Fills the lists of filters, in the reader's order; what the address asks for is chosen. */
function fill(counts: FilterCounts): void {
  const { compare } = new Intl.Collator(lang);
  for (const select of filters.querySelectorAll('select')) {
    const values = Object.keys(counts[select.name] ?? {}).sort(compare);
    if (select.name === 'year') values.reverse();
    const name = (value: string) => (select.name === 'kind' ? (words.kinds[value] ?? value) : value);
    select.append(...values.map((value) => new Option(name(value), value)));
    select.value = parameters.get(select.name) ?? '';
    (select.parentElement as HTMLElement).hidden = values.length < 2;
  }
  const corrected = filters.querySelector('[name=corrected]') as HTMLInputElement;
  corrected.checked = parameters.get('corrected') === 'yes';
  (corrected.parentElement as HTMLElement).hidden = !counts.corrected?.yes;
  filters.open = wanted().length > 0 || matchMedia('(min-width: 72rem)').matches;
  filters.hidden = false;
}

async function show(text: string, found: Found | undefined): Promise<void> {
  const results = found?.results ?? [];
  const mine = turn;
  const first = await render(results.slice(0, PAGE), text);
  if (mine !== turn) return;
  count.textContent = found ? countInWords(results.length) : '';
  list.replaceChildren(...first);
  let shown = PAGE;
  more.hidden = results.length <= shown;
  const button = more.firstElementChild as HTMLButtonElement;
  button.onclick = async () => {
    const next = await render(results.slice(shown, shown + PAGE), text);
    shown += PAGE;
    list.append(...next);
    more.hidden = results.length <= shown;
    next[0]?.querySelector('a')?.focus();
  };
}

function countInWords(results: number): string {
  const { found, locale } = words;
  const form = results === 0 ? 'zero' : new Intl.PluralRules(locale).select(results);
  return (found[form] ?? found.other ?? '').replace('{n}', new Intl.NumberFormat(locale).format(results));
}

async function render(results: Found['results'], text: string): Promise<HTMLElement[]> {
  const records = await Promise.all(results.map(({ data }) => data()));
  return records.map((record) => item(record, shownOf(record, text, lang)));
}

function item({ meta, url }: FoundRecord, { excerpt, within }: Shown): HTMLElement {
  const entry = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const part = <E extends Element>(selector: string) => entry.querySelector(selector) as E;
  part('.kicker').textContent = [meta.kicker, meta.date].filter(Boolean).join(' · ');
  const link = part<HTMLAnchorElement>('h2 a');
  link.href = url;
  link.textContent = meta.title ?? url;
  part('.standfirst').textContent = meta.standfirst ?? '';
  part('.excerpt').append(...excerpt.flatMap(({ text, isHit }) => (isHit ? marked(text) : text)));
  part('.within').append(...within.map(({ id, text }) => inner(`${url}#${id}`, text)));
  for (const empty of entry.querySelectorAll(':scope > :empty')) empty.remove();
  return entry;
}

/** The word is marked, and what stands around it is not. */
function marked(text: string): (HTMLElement | string)[] {
  const [, before = '', word = text, after = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(text) ?? [];
  return [before, Object.assign(document.createElement('mark'), { textContent: word }), after];
}

function inner(href: string, text: string): HTMLElement {
  const entry = document.createElement('li');
  const kind = href.includes('#claim-') ? words.within.claim : words.within.source;
  const label = Object.assign(document.createElement('span'), { className: 'kind', textContent: kind });
  entry.append(label, ' ', Object.assign(document.createElement('a'), { href, textContent: text }));
  return entry;
}

/** Arrows go from the field to the results and among them; Escape goes back to the field. */
function moveAmongResults(event: KeyboardEvent): void {
  const { key, target, altKey, ctrlKey, metaKey } = event;
  if (altKey || ctrlKey || metaKey) return;
  const links = [...list.querySelectorAll('a')];
  const at = links.indexOf(target as HTMLAnchorElement);
  if (target !== query && at < 0) return;
  const next = { ArrowDown: links[at + 1], ArrowUp: at === 0 ? query : links[at - 1], Escape: query }[key];
  if (!next || (target === query && key !== 'ArrowDown')) return;
  event.preventDefault();
  next.focus();
}
