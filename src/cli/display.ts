import { join, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';

/**
 * A diagnostic with its files named as they stand from the working folder, or in full when they lie outside it, and its
 * fields in the order of the content model, wherever it came from.
 */
export function onDisplay(diagnostic: Diagnostic, dir: string): Diagnostic {
  const { ruleId, severity, file, line, column, endLine, endColumn, message, help, related } = diagnostic;
  return {
    ruleId,
    severity,
    file: displayPath(dir, file),
    line,
    column,
    ...(endLine === undefined ? {} : { endLine }),
    ...(endColumn === undefined ? {} : { endColumn }),
    message,
    ...(help === undefined ? {} : { help }),
    ...(related
      ? { related: related.map((place) => ({ ...place, file: displayPath(dir, place.file) })) }
      : {}),
  };
}

export function displayPath(dir: string, file: string): string {
  const full = resolve(join(dir, file));
  const fromHere = relative(process.cwd(), full);
  return (fromHere === '..' || fromHere.startsWith(`..${sep}`) ? full : fromHere).replaceAll(sep, '/');
}
