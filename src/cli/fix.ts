import { chmodSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pc from 'picocolors';
import type { Diagnostic, Fix } from '../model/diagnostic.ts';
import { applyFixes } from '../parse/fix.ts';
import { displayPath } from './display.ts';
import { WrongUse } from './wrong-use.ts';

/** Applies the fixes that diagnostics carry, file by file, and says each on standard error. Returns whether any was made. */
export function fixContent(diagnostics: readonly Diagnostic[], dir: string): boolean {
  const byFile = Map.groupBy(
    diagnostics.filter(({ fix }) => fix !== undefined),
    ({ file }) => file,
  );
  let isFixed = false;
  for (const [file, problems] of byFile) {
    const path = join(dir, file);
    const fixes = new Map(problems.map(({ fix, ruleId }) => [fix as Fix, ruleId]));
    const { text, applied } = applyFixes(readFileSync(path, 'utf8'), [...fixes.keys()]);
    if (applied.length === 0) continue;
    replaceFile(path, text);
    for (const fix of applied) process.stderr.write(said(fix, fixes.get(fix) as string, dir));
    isFixed = true;
  }
  return isFixed;
}

function said({ file, range, was, text }: Fix, ruleId: string, dir: string): string {
  const place = `${displayPath(dir, file)}:${range.line}:${range.column}`;
  return `${pc.green('fixed')} ${place}  \`${was}\` is now \`${text}\`  ${pc.dim(ruleId)}\n`;
}

/** Writes beside the file and moves it into place: a reader finds the old text or the new one, never half of it. */
function replaceFile(path: string, text: string): void {
  const staged = join(dirname(path), `.standfirst-fix-${process.pid}`);
  try {
    writeFileSync(staged, text, { flag: 'wx' });
    chmodSync(staged, statSync(path).mode);
    renameSync(staged, path);
  } catch (error) {
    rmSync(staged, { force: true });
    throw new WrongUse(`${path} cannot be written: ${(error as Error).message}`);
  }
}
