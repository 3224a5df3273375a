import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ArchiveShape, layOutArchive } from './content/archive.ts';
import { generateArticle } from './content/article.ts';
import { type ContentFile, registryFiles } from './content/registries.ts';

/** How large a content folder is to be. What is left out is as in `USUAL_SHAPE`. */
export type GenerateOptions = Pick<ArchiveShape, 'articles' | 'seed'> & Partial<ArchiveShape>;

const USUAL_SHAPE = { words: 900, claims: 8, sources: 6, keyPoints: 5 };

/** Writes a generated content folder to `dir`, which should be new or empty. The same options give the same bytes. */
export function generate(dir: string, options: GenerateOptions): void {
  const folders = new Set<string>();
  for (const { path, text } of generatedFiles(options)) {
    const file = join(dir, path);
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(file, text);
  }
}

/** The files of a generated content folder, one after the other; registries come first. */
export function* generatedFiles(options: GenerateOptions): Generator<ContentFile> {
  const archive = layOutArchive({ ...USUAL_SHAPE, ...options });
  yield* registryFiles(archive);
  for (const [index, { id }] of archive.articles.entries())
    yield { path: `articles/${id}.md`, text: generateArticle(archive, index) };
}
