import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { type JoinedProps, joinTexts } from '../publish/joined.ts';

/** So much is gathered before it is written, in UTF-16 units. */
const CHUNK = 1 << 16;

/** Puts files together to one, holding no more of them than a piece. */
export function joinFiles(to: string, props: JoinedProps, files: readonly string[]): void {
  mkdirSync(dirname(to), { recursive: true });
  const file = openSync(to, 'w');
  try {
    let chunk = '';
    for (const text of joinTexts(props, read(files))) {
      chunk += text;
      if (chunk.length < CHUNK) continue;
      writeSync(file, chunk);
      chunk = '';
    }
    writeSync(file, chunk);
  } finally {
    closeSync(file);
  }
}

function* read(files: readonly string[]): Generator<string> {
  for (const file of files) yield readFileSync(file, 'utf8');
}
