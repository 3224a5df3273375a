import { join, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';

/**
 * A diagnostic with its files named as they stand from the working folder, or in full when they lie outside it, and its
 * fields in the order of the content model, wherever it came from.
 */
export function onDisplay<Said extends Diagnostic>(diagnostic: Said, dir: string): Omit<Said, 'fix'> {
  const { fix: _, ...shown } = renameFiles(diagnostic, (file) => displayPath(dir, file));
  return shown;
}

/** A diagnostic with other names for its files, and its fields in the order of the content model. */
export function renameFiles<Said extends Diagnostic>(diagnostic: Said, name: (file: string) => string): Said {
  const { ruleId, severity, file, line, column, endLine, endColumn, message, help, related, fix, ...more } =
    diagnostic;
  return {
    ruleId,
    severity,
    file: name(file),
    line,
    column,
    ...(endLine === undefined ? {} : { endLine }),
    ...(endColumn === undefined ? {} : { endColumn }),
    message,
    ...(help === undefined ? {} : { help }),
    ...(related ? { related: related.map((place) => ({ ...place, file: name(place.file) })) } : {}),
    ...(fix ? { fix: { ...fix, file: name(fix.file) } } : {}),
    ...more,
  } as Said;
}

export function displayPath(dir: string, file: string): string {
  const full = resolve(join(dir, file));
  const fromHere = relative(process.cwd(), full);
  return (fromHere === '..' || fromHere.startsWith(`..${sep}`) ? full : fromHere).replaceAll(sep, '/');
}
