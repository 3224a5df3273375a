import { bareAddress } from '../capture/same-address.ts';
import { hostLabel } from '../capture/source-id.ts';
import type { DraftSource } from './draft.ts';
import { inLatin, nameGiver } from './latin.ts';

const WORDS = 5;
/** Front matter has a limit: more links, and longer ones, stay in the text alone. */
const MOST = 40;
const LONGEST = 300;

/** The documents and outlets that a text names, each once. */
export class SourceList {
  private readonly found = new Map<string, DraftSource>();
  private readonly nameSource: (wanted: string) => string;
  private readonly lang: string;
  private readonly known: ReadonlyMap<string, string>;

  /** @param known ids of the sources that the site has, by their bare addresses */
  constructor(lang: string, known: ReadonlyMap<string, string>) {
    this.lang = lang;
    this.known = known;
    this.nameSource = nameGiver(known.values());
  }

  get all(): DraftSource[] {
    return [...this.found.values()];
  }

  /** The id of the page at an address; `undefined` where there is no room for it. */
  linked({ url, text }: { url: string; text: string }, publisher?: string): string | undefined {
    const key = bareAddress(url);
    const named = this.found.get(key);
    if (named) {
      if (publisher) named.publisher ??= publisher;
      return named.id;
    }
    const own = this.known.get(key);
    if (own) {
      this.found.set(key, { id: own, isKnown: true, url });
      return own;
    }
    if (this.found.size >= MOST || url.length > LONGEST) return undefined;
    const path = new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? '';
    const about = /^https?:/.test(text) ? path.replace(/\.\w+$/, '') : text;
    const words = inLatin(about, this.lang).split('-').slice(0, WORDS).join('-');
    const wanted = [hostLabel(url), words].filter(Boolean).join('-').slice(0, 60).replace(/-$/, '');
    const id = this.nameSource(wanted || 'source');
    this.found.set(key, { id, ...(publisher && { publisher }), url });
    return id;
  }

  /** The id of what an outlet or body published; `undefined` where there is no room for it. */
  named({ name, isOutlet }: { name: string; isOutlet: boolean }): string | undefined {
    const key = inLatin(name.replace(/^the /i, ''), this.lang);
    const known = this.found.get(key);
    if (known) return known.id;
    if (this.found.size >= MOST) return undefined;
    const id = this.nameSource(key.slice(0, 60).replace(/-$/, '') || 'source');
    this.found.set(key, {
      id,
      ...(isOutlet && { type: 'article-newspaper', role: 'secondary' }),
      publisher: name,
    });
    return id;
  }
}
