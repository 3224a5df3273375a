import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { isCancel, select } from '@clack/prompts';
import { CannotCapture } from '../capture/cannot-capture.ts';
import { isKnown } from '../capture/charset.ts';
import type { EntryOptions, Role } from '../capture/entry.ts';
import { captureSource, type RawSource } from '../capture/page.ts';
import { isLocalId } from '../model/ids.ts';
import { urlProblem } from '../model/url.ts';
import { day as daySchema } from '../model/values.ts';
import { type FetchOptions, fetchPage, LIMITS } from '../press/fetch.ts';
import { specialAddress } from '../press/special-address.ts';
import { type Keeping, keepCapture } from './keep-capture.ts';
import { contentFolder } from './options.ts';
import { openRegister } from './source-register.ts';
import { WrongUse } from './wrong-use.ts';

export interface CaptureCommand {
  content: string;
  id?: string;
  article?: string;
  role?: string;
  url?: string;
  on?: string;
  charset?: string;
  allowPrivate?: boolean;
}

/** Where the command meets the world; tests bring their own. */
export interface CaptureEdge {
  now: number;
  fetch: Partial<FetchOptions>;
}

/**
 * `standfirst capture`: stores the text of a source and its entry, and prints the paths of what it wrote; for an
 * article's own source it prints the entry. Exit code 1 when the page cannot be captured: then nothing is written.
 */
export async function capture(
  target: string,
  command: CaptureCommand,
  edge: CaptureEdge = { now: Date.now(), fetch: {} },
): Promise<number> {
  const dir = contentFolder(command.content);
  refuseWrongUse(target, command);
  const register = openRegister(dir, command.article);
  const day = command.on ?? new Date(edge.now).toISOString().slice(0, 10);
  try {
    const raw = isAddress(target) ? await fetched(target, command, edge) : read(target, command);
    const captured = captureSource({ ...raw, day });
    for (const note of captured.notes) say(`note: ${note}`);
    const file = isAddress(target) ? {} : { file: basename(target, extname(target)) };
    const keeping: Keeping = { captured, register, day, ...file, ...(command.id ? { id: command.id } : {}) };
    return await keepCapture(keeping, () => roleOf(command));
  } catch (error) {
    if (!(error instanceof CannotCapture)) throw error;
    say(`standfirst: cannot capture ${target}: ${error.message}`);
    return 1;
  }
}

function refuseWrongUse(target: string, { id, role, url, on, charset }: CaptureCommand): void {
  const problem = isAddress(target) ? urlProblem(target) : undefined;
  if (problem) throw new WrongUse(`${target} ${problem}`);
  if (!isAddress(target) && !existsSync(target))
    throw new WrongUse(`there is no file ${target}; an address begins with https:// or http://`);
  if (!isAddress(target) && !statSync(target).isFile())
    throw new WrongUse(`${target} is no file; name the page or text to capture`);
  if (isAddress(target) && url)
    throw new WrongUse('--url says where a file comes from; leave it out for an address');
  const urlTrouble = url && urlProblem(url);
  if (urlTrouble) throw new WrongUse(`--url ${url} ${urlTrouble}`);
  if (id !== undefined && !isLocalId(id))
    throw new WrongUse(`--id ${id || '(empty)'} cannot be an id: a-z, 0-9 and single hyphens`);
  if (role !== undefined && role !== 'primary' && role !== 'secondary')
    throw new WrongUse(`--role ${role} is none; a source is primary or secondary`);
  if (on !== undefined && !daySchema.safeParse(on).success)
    throw new WrongUse(`--on ${on} is no day, such as 2024-06-14`);
  if (charset !== undefined && !isKnown(charset))
    throw new WrongUse(`--charset ${charset} is no encoding, such as utf-8 or windows-1251`);
}

/** Anything with a scheme is an address, so that `ftp://` and `javascript:` are refused as such; `C:\` is a drive. */
function isAddress(target: string): boolean {
  return /^[a-z][a-z\d+.-]+:/i.test(target) && !existsSync(target);
}

async function fetched(
  target: string,
  { charset, allowPrivate }: CaptureCommand,
  edge: CaptureEdge,
): Promise<Omit<RawSource, 'day'>> {
  const refuse = allowPrivate ? () => undefined : specialAddress;
  const page = await fetchPage(target, { refuse, ...edge.fetch });
  const charsets = {
    ...(charset ? { given: charset } : {}),
    ...(page.charset ? { header: page.charset } : {}),
  };
  return { bytes: page.bytes, kind: page.kind, url: page.url, charsets };
}

function read(file: string, { charset, url }: CaptureCommand): Omit<RawSource, 'day'> {
  if (statSync(file).size > LIMITS.size)
    throw new CannotCapture(
      `it is larger than ${LIMITS.size / 1_048_576} MB; cut it to the text that you need`,
    );
  const bytes = readFileSync(file);
  const isPage =
    /\.x?html?$/i.test(file) || /^[\s\ufeff]*<(?:!doctype html|html)\b/i.test(bytes.toString('utf8', 0, 256));
  return {
    bytes,
    kind: isPage ? 'html' : 'text',
    charsets: charset ? { given: charset } : {},
    ...(url ? { url: new URL(url).href } : {}),
  };
}

/** The role as given, or as answered on a terminal; elsewhere it stays open, and the entry asks for it. */
async function roleOf({ role }: CaptureCommand): Promise<EntryOptions['role']> {
  if (role !== undefined || !process.stdin.isTTY || !process.stderr.isTTY) return role as Role | undefined;
  const answer = await select<Role>({
    message: 'Role',
    output: process.stderr,
    options: [
      { value: 'secondary', label: 'secondary: someone reporting or analysing it' },
      { value: 'primary', label: 'primary: the document, speech or data itself' },
    ],
  });
  return isCancel(answer) ? undefined : answer;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
