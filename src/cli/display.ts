import { join, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';

/** A diagnostic with its files named as they stand from the working folder, or in full when they lie outside it. */
export function onDisplay(diagnostic: Diagnostic, dir: string): Diagnostic {
  const { ruleId, severity, file, line, column, related, ...rest } = diagnostic;
  const shown = related?.map((place) => ({ ...place, file: displayPath(dir, place.file) }));
  return {
    ruleId,
    severity,
    file: displayPath(dir, file),
    line,
    column,
    ...rest,
    ...(shown ? { related: shown } : {}),
  };
}

export function displayPath(dir: string, file: string): string {
  const full = resolve(join(dir, file));
  const fromHere = relative(process.cwd(), full);
  return (fromHere === '..' || fromHere.startsWith(`..${sep}`) ? full : fromHere).replaceAll(sep, '/');
}
