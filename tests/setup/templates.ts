import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { compiledRenderer } from '../../src/press/renderer.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A cache folder that holds the compiled templates and nothing else. */
    templates: string;
  }
}

/** Compiles the templates once for all tests. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-templates-'));
  await Promise.all([compiledRenderer(folder, '/')]);
  project.provide('templates', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
