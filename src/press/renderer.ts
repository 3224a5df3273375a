import { execFile } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { codeVersion } from './code-version.ts';

/** The templates as Astro compiled them. */
export interface Renderer {
  /** What the compiled templates are made of; part of the key of every printed page. */
  key: string;
  /** The module that exports `app`. */
  entry: string;
  /** Style sheets and fonts, to be published as they are. */
  assets: string;
}

/** The templates cannot be compiled; the message is the bundler's own. */
export class TemplateError extends Error {}

/**
 * The compiled templates for a base path, from the cache folder or compiled anew. They depend on the code of this
 * package and the base alone: an edit of content never comes here.
 */
export async function compiledRenderer(cacheFolder: string, base: string): Promise<Renderer> {
  const version = codeVersion(['src', 'astro.config.mjs', 'package-lock.json']);
  const key = `${version.slice(0, 24)}-${hash('sha256', base).slice(0, 8)}`;
  const folder = join(cacheFolder, 'renderer', key);
  const renderer = { key, entry: join(folder, 'server', 'entry.mjs'), assets: join(folder, 'client') };
  if (existsSync(renderer.entry)) return renderer;
  forgetOthers(join(cacheFolder, 'renderer'), version.slice(0, 24));
  await compile(folder, base);
  return renderer;
}

/** Templates of other versions of the code will not be asked for again. */
function forgetOthers(folder: string, version: string): void {
  mkdirSync(folder, { recursive: true });
  const others = readdirSync(folder).filter((name) => !name.startsWith(version));
  for (const name of others) rmSync(join(folder, name), { recursive: true, force: true });
}

/** Compiles beside the final place and moves there when done, so that half a renderer is never found. */
async function compile(folder: string, base: string): Promise<void> {
  const staging = `${folder}.${process.pid}`;
  mkdirSync(staging, { recursive: true });
  const script = new URL('./compile.ts', import.meta.url).pathname;
  // Whoever runs under Vite has these of its own, and templates would ask them what they are compiled for.
  const { DEV: _dev, PROD: _prod, MODE: _mode, SSR: _ssr, ...inherited } = process.env;
  const env = { ...inherited, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
  try {
    await promisify(execFile)(process.execPath, [script, staging, base], { env, maxBuffer: 1 << 26 });
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    const { stderr, stdout } = error as { stderr?: string; stdout?: string };
    throw new TemplateError(
      `the templates cannot be compiled:\n${(stderr || stdout || String(error)).trim()}`,
    );
  }
  // Somebody else may have been quicker; a folder without its entry is what a broken-off build has left.
  if (existsSync(join(folder, 'server', 'entry.mjs'))) rmSync(staging, { recursive: true, force: true });
  else {
    rmSync(folder, { recursive: true, force: true });
    renameSync(staging, folder);
  }
}
