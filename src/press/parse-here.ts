import { readProse } from '../check/prose.ts';
import type { ParseOptions } from '../parse/article.ts';
import { type FileKind, type ParsedFile, parseFile } from '../parse/file.ts';
import { type Cache, type KeptParse, keptParse } from './cache.ts';
import { type ShelvedFile, toShelf } from './read.ts';
import { type Span, startSpan } from './timings.ts';

export interface ParseTask {
  texts: { kind: Exclude<FileKind, 'media' | 'capture'>; file: string; source: string; key: string }[];
  options: ParseOptions;
}

/** What came of some texts, in their order: all of it, or where that is kept, what is to be known without taking it from there. */
export type ParseResult = ({ files: ParsedFile[] } | { kept: ShelvedFile[] }) & { spans: Span[] };

/** Parses some files and reads their prose. Each is brought into the form in which it is kept before the next is parsed. */
export function parseHere({ texts, options }: ParseTask, cache?: Cache): ParseResult {
  const end = startSpan('parse');
  const parse = ({ kind, file, source }: ParseTask['texts'][number]) =>
    parseFile(kind, file, source, options, readProse);
  if (!cache) return { files: texts.map(parse), spans: [end()] };
  const entries: KeptParse[] = [];
  const kept = texts.map((text) => {
    const file = parse(text);
    entries.push(keptParse(text.key, file));
    // Cloned, because a word that is a slice of a text would keep the whole text in memory.
    return structuredClone(toShelf(file));
  });
  cache.write(entries);
  return { kept, spans: [end()] };
}
