import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dump, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { parseFile } from '../../src/parse/file.ts';

/** A case is a file: what an editor wrote, and all that `check` says of its form, in order. */
interface Case {
  title: string;
  file: string;
  kind: Parameters<typeof parseFile>[0];
  raw: string;
  says: string[];
}

const folder = new URL('./fields/', import.meta.url);
const options = { lang: 'en', base: '/', articles: 'articles/' } as const;

describe('what is said of fields', () => {
  for (const name of readdirSync(folder).sort()) {
    const path = new URL(name, folder);
    const { says, ...given } = load(readFileSync(path, 'utf8')) as Case;
    test(given.title, () => {
      const said = parseFile(given.kind, given.file, given.raw, options).parsed.diagnostics.map(line);
      if (process.env.UPDATE_GOLDEN) writeFileSync(path, dump({ ...given, says: said }, { lineWidth: 160 }));
      else expect(said).toEqual(says);
    });
  }
});

function line({ line, column, endLine, endColumn, severity, ruleId, message, help }: Diagnostic): string {
  const end = endLine === line ? `${endColumn}` : `${endLine}:${endColumn}`;
  return `${line}:${column}-${end} ${severity} ${ruleId}: ${message}${help ? ` | ${help}` : ''}`;
}
