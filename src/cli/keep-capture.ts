import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { formatCapture } from '../capture/capture-file.ts';
import { archiveAddress, formatEntry, formatOwnSource, type Role } from '../capture/entry.ts';
import type { Facts } from '../capture/facts.ts';
import type { CapturedSource } from '../capture/page.ts';
import { sameAddress } from '../capture/same-address.ts';
import { sourceIdFor } from '../capture/source-id.ts';
import type { RegisteredSource } from '../model/source.ts';
import { captureHash, parseCapture } from '../parse/capture.ts';
import { writeNew } from '../press/write-new.ts';
import { displayPath } from './display.ts';
import { type SourceRegister, sourceAt } from './source-register.ts';

/** A captured source on its way into the content folder. */
export interface Keeping {
  captured: CapturedSource;
  register: SourceRegister;
  /** The day of the capture, in UTC. */
  day: string;
  /** The id that the editor wants. */
  id?: string;
  /** The name of the file that was captured, without its ending. */
  file?: string;
}

/**
 * Puts a captured source where it belongs. What stands there stays: another capture of a source is kept beside the
 * first, and an entry that exists is not touched. Prints what was written; returns the exit code.
 */
export async function keepCapture(
  keeping: Keeping,
  askRole: () => Promise<Role | undefined>,
): Promise<number> {
  const { captured, register, day } = keeping;
  const id = keeping.id ?? idFor(keeping);
  const known = register.entries.get(id);
  const role = known ? undefined : await askRole();
  const entry = { role, accessed: day };
  const file = writeCapture(id, known, keeping);
  if (known) {
    print(register, file);
    sayOfKnown(id, known, file, keeping);
  } else if (register.article === undefined) {
    writeEntry(id, formatEntry(captured.facts, entry), file, register);
    print(register, file, register.fileOf(id));
  } else {
    say(`wrote ${displayPath(register.dir, file)}`);
    say(`paste below sources: in ${displayPath(register.dir, register.fileOf(id))}`);
    process.stdout.write(formatOwnSource(id, captured.facts, entry));
  }
  sayOfAddress(captured.facts, day);
  return 0;
}

function idFor({ captured: { facts }, register, day, file }: Keeping): string {
  const isTaken = (id: string) =>
    register.entries.has(id) || existsSync(join(register.dir, register.captures, `${id}.txt`));
  return sourceAt(register, facts) ?? sourceIdFor(facts, { day, ...(file ? { file } : {}) }, isTaken);
}

/**
 * Writes the capture under the first name that is free, and returns its path below the content folder. It bears the
 * address of its source, in the spelling of the entry.
 */
function writeCapture(
  id: string,
  known: Partial<RegisteredSource> | undefined,
  { captured, register, day }: Keeping,
): string {
  const { url: found } = captured.facts;
  const url = known?.url && found && sameAddress(known.url, found) ? known.url : found;
  const text = formatCapture({ text: captured.text, day, ...(url ? { url } : {}) });
  for (let number = 0; ; number += 1) {
    const name = number === 0 ? id : number === 1 ? `${id}.${day}` : `${id}.${day}-${number}`;
    const file = `${register.captures}/${name}.txt`;
    if (writeNew(join(register.dir, file), text)) return file;
  }
}

/** An entry that cannot be written takes its capture with it; one that came into being meanwhile is left as it is. */
function writeEntry(id: string, text: string, capture: string, { dir, fileOf }: SourceRegister): void {
  try {
    writeNew(join(dir, fileOf(id)), text);
  } catch (error) {
    rmSync(join(dir, capture), { force: true });
    throw error;
  }
}

function sayOfKnown(
  id: string,
  known: Partial<RegisteredSource>,
  file: string,
  { captured, register }: Keeping,
): void {
  const entry = displayPath(register.dir, register.fileOf(id));
  say(`${entry} has \`${id}\` already and stays as it is`);
  for (const difference of differences(known, captured.facts)) say(`  the page differs: ${difference}`);
  const used = `captures/${known.capture ?? `${register.captures.slice('captures/'.length)}/${id}.txt`.replace(/^\//, '')}`;
  if (used === file) return;
  const isSame = hashOf(join(register.dir, used)) === captureHash(captured.text);
  const option = file.slice('captures/'.length);
  say(
    isSame
      ? `the text is the same as in ${displayPath(register.dir, used)}`
      : `quotes are checked against ${displayPath(register.dir, used)}; to use the new text, set capture: ${option}`,
  );
}

function differences(known: Partial<RegisteredSource>, facts: Facts): string[] {
  const fields = ['title', 'publisher', 'author', 'issued', 'url', 'lang'] as const;
  return fields.flatMap((field) => {
    const [before, now] = [[known[field] ?? []].flat().join('; '), [facts[field] ?? []].flat().join('; ')];
    const isSame = before === now || (field === 'url' && sameAddress(before, now));
    return now === '' || isSame ? [] : [`${field} is ${before || 'not given'} here, ${now} there`];
  });
}

function hashOf(path: string): string | undefined {
  return existsSync(path) ? parseCapture(path, readFileSync(path, 'utf8')).capture.sum : undefined;
}

function sayOfAddress({ url, elsewhere }: Facts, day: string): void {
  if (elsewhere) say(`note: the page calls ${elsewhere} its own address, which is on another site`);
  if (url) say(`an archived copy, if there is one: ${archiveAddress(url, day)}`);
}

function print({ dir }: SourceRegister, ...files: string[]): void {
  for (const file of files) process.stdout.write(`${displayPath(dir, file)}\n`);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
