import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const folder = new URL('../../../shared/corpora/', import.meta.url);

/** A real text, named by its corpus and its path there. */
export interface Sample {
  name: string;
  markdown: string;
}

export const hasCorpora = existsSync(folder);

/** All Markdown texts of the corpora, without their front matter, ordered by name. */
export function readCorpora(): Sample[] {
  const archives = ['opensource-guide.tar.gz', 'digitalgov.tar.gz'].flatMap((file) =>
    untar(gunzipSync(readFileSync(new URL(file, folder)))),
  );
  const news = readdirSync(new URL('wikinews-txt/', folder)).map((file) => ({
    name: `wikinews-txt/${file}`,
    markdown: readFileSync(new URL(`wikinews-txt/${file}`, folder), 'utf8'),
  }));
  return [...archives, ...news]
    .filter(({ name }) => /\.(?:md|txt)$/.test(name))
    .map(({ name, markdown }) => ({ name, markdown: bodyOf(markdown) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function bodyOf(file: string): string {
  const text = file.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  return text.replace(/^---\n.*?\n---[ \t]*\n/s, '');
}

/** Reads a POSIX tar file: headers of 512 bytes, each followed by its content in blocks of 512; GNU long names too. */
function untar(archive: Buffer): Sample[] {
  const samples: Sample[] = [];
  let longName: string | undefined;
  for (let at = 0; at + 512 <= archive.length && archive[at] !== 0; ) {
    const field = (start: number, length: number) =>
      archive.toString('utf8', at + start, at + start + length).split('\0', 1)[0] ?? '';
    const size = Number.parseInt(field(124, 12), 8) || 0;
    const content = archive.toString('utf8', at + 512, at + 512 + size);
    const type = field(156, 1);
    if (type === 'L') longName = content.split('\0', 1)[0];
    else {
      const prefix = field(257, 5) === 'ustar' ? field(345, 155) : '';
      const name = longName ?? (prefix ? `${prefix}/${field(0, 100)}` : field(0, 100));
      if (type === '0' || type === '') samples.push({ name, markdown: content });
      longName = undefined;
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return samples;
}
