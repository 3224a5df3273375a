import { isUtf8 } from 'node:buffer';
import { CannotCapture } from './cannot-capture.ts';

/** What is said of the encoding of a text by those outside it. */
export interface Charsets {
  /** What the editor says. */
  given?: string;
  /** What the server says. */
  header?: string;
}

const SCANNED = 4096;

/**
 * Bytes made into text. A byte order mark is believed first, then the editor, the server, the page's own meta element,
 * and UTF-8 where the bytes fit it. A declaration that the bytes contradict gives way to the next. Throws
 * `CannotCapture` when none fits: a guess would put words into the source's mouth.
 */
export function decode(
  bytes: Uint8Array,
  kind: 'html' | 'text',
  { given, header }: Charsets,
): { text: string; notes: string[] } {
  const declared = kind === 'html' ? declaredIn(bytes) : undefined;
  const mark = markOf(bytes);
  const labels = [mark, given, header, declared, isUtf8(bytes) ? 'utf-8' : undefined];
  const known = labels.filter((label) => label !== undefined).filter(isKnown);
  for (const label of known) {
    const text = tryDecode(bytes, label);
    if (text !== undefined) return { text: bare(text, kind, mark), notes: [] };
  }
  const [first] = known;
  if (!first) {
    throw new CannotCapture(
      `its encoding cannot be told${unknownAmong(labels)}; name it with --charset, such as --charset windows-1251`,
    );
  }
  const text = bare(new TextDecoder(first).decode(bytes), kind, mark);
  const lost = text.split('\ufffd').length - 1;
  return { text, notes: [`bytes that are no letters in ${first} stand as \ufffd in the text: ${lost}`] };
}

/** Tells whether an encoding of this name can be read. */
export function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

function markOf([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/** The encoding that a page names itself. UTF-16 cannot be: its name could be read as ASCII. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, SCANNED)).toString('latin1');
  const label =
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
  return label && /^utf-?16/i.test(label) ? 'utf-8' : label;
}

function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** NUL bytes in a text mean that it is none; in a page, parsers drop them. */
function bare(text: string, kind: 'html' | 'text', mark: string | undefined): string {
  if (kind === 'text' && text.includes('\0')) {
    throw new CannotCapture(
      mark
        ? 'it holds NUL characters, so it is no text'
        : 'it holds NUL bytes, so it is no text; save it as UTF-8 text',
    );
  }
  return text;
}

function unknownAmong(labels: readonly (string | undefined)[]): string {
  const unknown = labels.find((label) => label !== undefined && !isKnown(label));
  return unknown ? ` (\`${unknown}\` is no encoding)` : '';
}
