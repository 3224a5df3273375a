import { urlProblem } from '../model/url.ts';
import { CannotCapture } from './cannot-capture.ts';
import { type Charsets, decode } from './charset.ts';
import { type Facts, factsOf } from './facts.ts';
import { parsePage } from './html.ts';
import { plainText } from './plain-text.ts';
import { readableText } from './readable.ts';

/** The bytes of a source, as they came. */
export interface RawSource {
  bytes: Uint8Array;
  kind: 'html' | 'text';
  /** Where it was fetched from, or where whoever saved it says that it stands. */
  url?: string;
  charsets: Charsets;
  /** The day on which it was seen, in UTC. */
  day: string;
}

/** A source as it is kept: its readable text, and what it says of itself. */
export interface CapturedSource {
  /** Paragraphs, headings, list items and rows of tables, separated by blank lines, with one line break at the end. */
  text: string;
  facts: Facts;
  /** What an editor should know of how the text was read. */
  notes: string[];
}

/** Below this many characters a text is likely to be a part of the page, or a notice in its place. */
const SHORT = 250;

/**
 * Reads a source: the text that readers of the page see, without navigation, and its metadata. Nothing in the page is
 * run, and no character of the text is changed but for white space. Throws `CannotCapture` when there is nothing to keep.
 */
export function captureSource(raw: RawSource): CapturedSource {
  refuseOther(raw.bytes);
  const { text: source, notes } = decode(raw.bytes, raw.kind, raw.charsets);
  const url = raw.url ?? (raw.kind === 'html' ? savedFrom(source) : undefined);
  const place = url ? withoutFragment(url) : undefined;
  const captured = raw.kind === 'html' ? fromHtml(source, place) : fromText(source, place);
  if (!/\p{L}/u.test(captured.text)) {
    throw new CannotCapture(
      raw.kind === 'html'
        ? 'it holds no readable text, or its scripts would draw it; open it in a browser, save its text and capture that file'
        : 'it holds no text',
    );
  }
  const isShort = raw.kind === 'html' && captured.text.length < SHORT;
  const short = `the text has only ${captured.text.trim().length} characters; look whether it is all of the page`;
  return withoutFuture({ ...captured, notes: [...notes, ...(isShort ? [short] : [])] }, raw.day);
}

/** A date of publication after the day of capture is wrong, or that of a time zone ahead: an editor has to say which. */
function withoutFuture(source: CapturedSource, day: string): CapturedSource {
  const { issued, ...facts } = source.facts;
  if (issued === undefined || issued <= day) return source;
  const note = `the page says that it was published on ${issued}, after the day of capture; issued is left out`;
  return { ...source, facts, notes: [...source.notes, note] };
}

type Read = Omit<CapturedSource, 'notes'>;

function fromHtml(source: string, url: string | undefined): Read {
  const document = parsePage(source);
  const facts = factsOf(document, url);
  return { facts, text: `${readableText(document).join('\n\n')}\n` };
}

function fromText(source: string, url: string | undefined): Read {
  const { text, title } = plainText(source);
  const facts: Facts = {
    type: 'document',
    ...(title ? { title, isFirstLine: true } : {}),
    ...(url ? { url } : {}),
  };
  return { facts, text };
}

/** Browsers that save a page write its address above it. */
function savedFrom(html: string): string | undefined {
  const address = /<!-- saved from url=\(\d+\)(https?:\/\/\S+) -->/.exec(html.slice(0, 4096))?.[1];
  return address && urlProblem(address) === undefined ? address : undefined;
}

function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

function refuseOther(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1').trimStart();
  if (start.startsWith('%PDF-')) {
    throw new CannotCapture(
      'it is a PDF; make text of it with `pdftotext -layout FILE.pdf FILE.txt` and capture FILE.txt with --url and its address',
    );
  }
  if (/^(?:MIME-Version:|From: <Saved by)/i.test(start))
    throw new CannotCapture('it is a web archive of several files; save the page as HTML only');
}
