import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContentFile } from '../../bench/content/registries.ts';
import { type GenerateOptions, generate, generatedFiles } from '../../bench/generate.ts';
import { articleFrontMatter } from '../../src/model/article.ts';
import { REGISTRIES, type RegistryName } from '../../src/model/registry.ts';
import { siteConfig } from '../../src/model/site.ts';
import { splitFrontMatter } from '../../src/parse/front-matter.ts';
import { validate } from '../../src/parse/validate.ts';
import { parseYaml } from '../../src/parse/yaml.ts';

const archive = files({ articles: 300, seed: 7 });
const articles = archive.filter(isArticle).map(read);
const registry = new Set(
  archive.filter(({ path }) => path.startsWith('sources/')).map(({ path }) => idOf(path)),
);

describe('a generated archive', () => {
  it('is the same for the same options, and another for another seed', () => {
    expect(files({ articles: 30, seed: 1 })).toEqual(files({ articles: 30, seed: 1 }));
    expect(files({ articles: 30, seed: 1 })).not.toEqual(files({ articles: 30, seed: 2 }));
  });

  it('stands on disk as it was generated', () => {
    const dir = mkdtempSync(join(tmpdir(), 'standfirst-bench-test-'));
    try {
      generate(dir, { articles: 10, seed: 3 });
      const written = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      );
      const expected = files({ articles: 10, seed: 3 });
      expect(written).toHaveLength(expected.length);
      for (const { path, text } of expected) expect(readFileSync(join(dir, path), 'utf8')).toBe(text);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });

  it('has no two files of one path', () => {
    expect(new Set(archive.map(({ path }) => path)).size).toBe(archive.length);
  });

  it('is valid, every file of it', () => {
    expect(archive.flatMap(problemsOf)).toEqual([]);
  });

  it('holds as many of everything as was asked for', () => {
    expect(articles).toHaveLength(300);
    for (const { data, words } of articles) {
      expect([data.claims.length, data.sources.length, data.keyPoints.length]).toEqual([8, 6, 5]);
      expect(data.sources.filter((source) => 'ref' in source)).toHaveLength(4);
      expect(words).toBeGreaterThan(700);
      expect(words).toBeLessThan(1150);
    }
  });

  it('is English and Ukrainian, and some articles translate others', () => {
    const ids = new Set(articles.map(({ id }) => id));
    expect(articles.filter(({ data }) => data.lang === 'uk')).toHaveLength(30);
    const translations = articles.flatMap(({ data }) => data.translationOf ?? []);
    expect(translations).toHaveLength(15);
    expect(translations.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('has a source that a good part of the articles cite', () => {
    const citing = articles.filter(({ data }) =>
      data.sources.some((source) => 'ref' in source && source.ref === 'source-1'),
    );
    expect(citing.length).toBeGreaterThan(50);
  });

  it('has a source that every twentieth article cites', () => {
    const citing = articles.filter(({ data }) =>
      data.sources.some((source) => 'ref' in source && source.ref === 'source-2'),
    );
    expect(citing).toHaveLength(15);
  });

  it('keeps its promises at any size and shape', () => {
    const shape = fc.record({
      articles: fc.integer({ min: 1, max: 12 }),
      seed: fc.integer(),
      words: fc.integer({ min: 1, max: 400 }),
      claims: fc.integer({ min: 7, max: 12 }),
      sources: fc.integer({ min: 1, max: 15 }),
      keyPoints: fc.integer({ min: 1, max: 7 }),
    });
    fc.assert(
      fc.property(shape, (options) => {
        const made = files(options);
        expect(made.flatMap(problemsOf)).toEqual([]);
        expect(made.filter(isArticle).map(read).flatMap(breachesOf)).toEqual([]);
      }),
      { numRuns: 30, seed: 1 },
    );
  });
});

describe('every generated article', () => {
  it('rests each key point on claims, each claim on listed sources, and marks and cites all of them', () => {
    expect(articles.flatMap(breachesOf)).toEqual([]);
  });

  it('links to an article that was published before it, but for the oldest', () => {
    const published = new Map(articles.map(({ id, data }) => [id, data.published ?? '']));
    const links = articles.flatMap(({ id, body }) =>
      [...body.matchAll(/\]\(\/articles\/(.+?)\/\)/g)].map(([, target]) => [id, target as string] as const),
    );
    expect(links).toHaveLength(articles.length - 1);
    const ahead = links.filter(
      ([id, target]) => !((published.get(target) ?? '~') <= (published.get(id) ?? '')),
    );
    expect(ahead).toEqual([]);
  });
});

it('refuses what cannot be generated', () => {
  expect(() => files({ articles: 0, seed: 1 })).toThrow('articles is 0; it must be 1 or more');
  expect(() => files({ articles: 1, seed: 1, keyPoints: 8 })).toThrow(
    'keyPoints is 8; an article has at most 7',
  );
  expect(() => files({ articles: 1, seed: 1, claims: 2, keyPoints: 3 })).toThrow(
    'keyPoints is 3, but there are 2 claims',
  );
});

type ReadArticle = ReturnType<typeof read>;

function files(options: GenerateOptions): ContentFile[] {
  return [...generatedFiles(options)];
}

function isArticle({ path }: ContentFile): boolean {
  return path.startsWith('articles/');
}

function idOf(path: string): string {
  return path.slice(path.indexOf('/') + 1, path.lastIndexOf('.'));
}

function read({ path, text }: ContentFile) {
  const { yaml = '', body } = splitFrontMatter(text);
  const data = articleFrontMatter.parse(parseYaml(yaml).value);
  return { id: idOf(path), data, body, words: body.split(/\s+/).length };
}

function problemsOf({ path, text }: ContentFile): string[] {
  const folder = path.split('/')[0] as RegistryName | 'articles' | 'site.yml';
  const yaml = folder === 'articles' ? (splitFrontMatter(text).yaml ?? '') : text;
  const schema =
    folder === 'articles' ? articleFrontMatter : folder === 'site.yml' ? siteConfig : REGISTRIES[folder];
  const document = parseYaml(yaml);
  const { problems } = validate(schema, document.value);
  return [...document.problems, ...problems].map(({ message }) => `${path}: ${message}`);
}

/** What the rules would say, worked out here without them. */
function breachesOf({ id, data, body }: ReadArticle): string[] {
  const claims = data.claims.map((claim) => claim.id as string);
  const sources = data.sources.map((source) => ('ref' in source ? source.ref : source.id) as string);
  const marked = [...body.matchAll(/:claim\[[^\]]+\]\{#([a-z0-9-]+)\}/g)].map(([, claim]) => claim as string);
  const cited = [...body.matchAll(/@([a-z0-9-]+)/g)].map(([, source]) => source as string);
  const evidence = data.claims.flatMap((claim) => claim.evidence.map(({ source }) => source as string));
  const published = (data.published ?? '').slice(0, 10);
  const breaches = [
    ...data.keyPoints
      .filter((point) => point.claims.length === 0)
      .map(({ text }) => `no claim under ${text}`),
    ...data.keyPoints.flatMap((point) => missing(point.claims, claims, 'key point names')),
    ...data.claims
      .filter((claim) => claim.evidence.length === 0)
      .map((claim) => `no evidence for ${claim.id}`),
    ...missing(evidence, sources, 'evidence names'),
    ...missing(cited, sources, 'text cites'),
    ...missing(sources, evidence, 'no evidence from'),
    ...missing(claims, marked, 'text does not mark'),
    ...(marked.length === claims.length ? [] : ['a claim is marked twice']),
    ...data.claims
      .filter(({ kind, claimant }) => kind !== 'fact' && !claimant)
      .map((claim) => `nobody asserts ${claim.id}`),
    ...data.claims
      .filter(({ kind, forecast }) => kind === 'forecast' && !(forecast?.due && forecast.resolves))
      .map((claim) => `no end to ${claim.id}`),
    ...missing(
      sources.filter((source) => source.startsWith('source-')),
      [...registry, ...sources],
      'registry lacks',
    ),
    ...(published < '2026-01-01' ? [] : ['not yet published']),
    ...(!data.updated || data.updated >= published ? [] : ['updated before published']),
  ];
  return breaches.map((breach) => `${id}: ${breach}`);
}

function missing(named: readonly string[], known: readonly string[], what: string): string[] {
  return named.filter((name) => !known.includes(name)).map((name) => `${what} ${name}`);
}
