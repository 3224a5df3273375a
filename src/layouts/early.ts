import { hash } from 'node:crypto';

/**
 * Runs before anything is drawn, so that nothing flashes or moves: puts the reader's choice of light or dark in place, and
 * marks what is over a year old. It stays the same on every page, so that a policy can name it by its hash.
 */
export const EARLY = `(({dataset:d})=>{d.script=navigator.share?"share":"";try{const t=localStorage.getItem("theme");if(t)d.theme=t}catch{}if(Date.now()-Date.parse(d.published)>31557600000)d.old=""})(document.documentElement)`;

/** Pages are fetched and drawn ahead when a reader is about to open them; files such as feeds and data are not. */
export function speculationRules(base: string): string {
  const where = { and: [{ href_matches: `${base}*` }, { not: { href_matches: `${base}*.*` } }] };
  return JSON.stringify({ prerender: [{ where, eagerness: 'moderate' }] });
}

/**
 * What a page may load: from its own address, and nothing else. Style elements on the page stay possible, for they place
 * the notes in the margin. With `wasm` it may run WebAssembly, which is the heart of the search.
 */
export function policy(base: string, wasm = false): string {
  const inline = [EARLY, speculationRules(base)].map((text) => `'sha256-${hash('sha256', text, 'base64')}'`);
  return [
    "default-src 'self'",
    `script-src 'self' ${[...inline, ...(wasm ? ["'wasm-unsafe-eval'"] : [])].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join(';');
}
