import { dump } from 'js-yaml';
import { captureHash } from '../parse/capture.ts';

/** The text of a capture: its front matter, with the SHA-256 of what follows it in UTF-8, and the captured text. */
export function formatCapture({ url, day, text }: { url?: string; day: string; text: string }): string {
  const address = url ? dump({ url }, { lineWidth: -1, quoteStyle: 'double' }) : '';
  return `---\n${address}capturedOn: ${day}\nsha256: ${captureHash(text)}\n---\n${text}`;
}
