import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { readProse } from '../src/check/prose.ts';
import { rules } from '../src/check/rules/index.ts';
import { check } from '../src/check/run.ts';
import { assembleContent } from '../src/graph/content.ts';
import { buildGraph } from '../src/graph/graph.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { type KnownFile, parseFile } from '../src/parse/file.ts';
import { type PlainArticle, plainArticle } from './plain-article.ts';

/**
 * `node bench/precision.ts FOLDER… [--rule ID] [--sample N] [--skip N] [--lead]`: what the rules of the craft find in texts that were not
 * written for them. Every `.md` and `.txt` below the folders is checked as a plain article; the table gives findings per
 * 1,000 words, and `--sample` prints findings of one rule, evenly spread, each with its line, to be read and judged by hand. `--lead` makes key points of each text's lead.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rule: { type: 'string' },
    sample: { type: 'string', default: '0' },
    skip: { type: 'string', default: '0' },
    lead: { type: 'boolean', default: false },
  },
});

/** Rules of form: what they find in such texts says nothing about the texts. */
const OF_FORM =
  /^(?:article|key-point-has|claim-|citation-|field-|file-|front-|yaml-|reference-|link-target|media-|id-)/;

const articles = positionals.flatMap(readFolder);
const found = findProblems(articles);
printTable(found);
if (values.rule) printSample(found.filter(({ ruleId }) => ruleId === values.rule));

function readFolder(folder: string): PlainArticle[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|txt)$/.test(entry.name) && entry.name !== 'README.md')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .flatMap((path) => plainArticle(relative(folder, path), readFileSync(path, 'utf8'), values) ?? []);
}

function findProblems(texts: readonly PlainArticle[]): Diagnostic[] {
  const options = { lang: 'en', base: '/', articles: 'articles/' } as const;
  const known = texts.map(
    ({ file, source }): KnownFile => parseFile('article', file, source, options, readProse),
  );
  const sources = new Map(texts.map(({ file, source }) => [file, source]));
  return check(buildGraph(assembleContent(known)), {
    readSource: (file) => sources.get(file) as string,
    now: Date.parse('2026-01-01'),
  }).diagnostics;
}

function printTable(diagnostics: readonly Diagnostic[]): void {
  const words = articles.reduce((sum, { source }) => sum + source.split(/\s+/).length, 0);
  console.log(`${articles.length} articles, ${words} words`);
  const ids = rules.map(({ id }) => id).filter((id) => !OF_FORM.test(id));
  for (const id of ids) {
    const own = diagnostics.filter(({ ruleId }) => ruleId === id);
    const rate = ((own.length / words) * 1000).toFixed(3);
    const files = new Set(own.map(({ file }) => file)).size;
    if (own.length > 0)
      console.log(
        `${id.padEnd(32)} ${String(own.length).padStart(6)}  ${rate} per 1,000 words, in ${files} articles`,
      );
  }
}

function printSample(diagnostics: readonly Diagnostic[]): void {
  const wanted = Number(values.sample);
  const step = Math.max(1, diagnostics.length / Math.max(1, wanted));
  for (let index = 0; index < Math.min(wanted, diagnostics.length); index += 1) {
    const one = diagnostics[Math.floor(index * step + Number(values.skip))];
    if (!one) break;
    const source = articles.find(({ file }) => file === one.file)?.source ?? '';
    const line = (source.split('\n')[one.line - 1] ?? '').slice(
      Math.max(0, one.column - 160),
      one.column + 200,
    );
    console.log(`\n${one.file}:${one.line}:${one.column}  ${one.message}\n  ${line}`);
  }
}
