import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { temporaryFolder, writeFiles } from '../setup/desk.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');

/** A machine of a CI service, with a fresh checkout of some content. */
export interface Machine {
  folder: string;
  /** Runs a script as CI services do: by bash, which stops at the first command that fails. */
  run: (script: string, env?: Record<string, string>) => void;
}

export function machine(content: string): Machine {
  const folder = join(temporaryFolder(), 'checkout');
  cpSync(content, join(folder, 'content'), { recursive: true });
  const commands = commandsIn(temporaryFolder());
  // Templates are compiled once for all tests.
  mkdirSync(join(folder, '.standfirst'));
  symlinkSync(join(inject('templates'), 'renderer'), join(folder, '.standfirst', 'renderer'));
  return {
    folder,
    run: (script, env = {}) => {
      const path = `${commands}:${process.env.PATH}`;
      execFileSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
        cwd: folder,
        env: { ...process.env, ...env, PATH: path, GITHUB_STEP_SUMMARY: '' },
        stdio: 'pipe',
      });
    },
  };
}

/** `npx standfirst` runs this package; `npm ci` has nothing to install. */
function commandsIn(folder: string): string {
  writeFiles(folder, {
    npx: `#!/bin/sh\n[ "$1" = standfirst ] || exit 127\nshift\nexec "${process.execPath}" "${MAIN}" "$@"\n`,
    npm: '#!/bin/sh\n[ "$*" = ci ]\n',
  });
  for (const name of ['npx', 'npm']) chmodSync(join(folder, name), 0o755);
  return folder;
}

/** Copies what CI services carry from machine to machine. */
export function copy(from: string, to: string): void {
  cpSync(from, to, { recursive: true, filter: (path) => !path.endsWith('/.standfirst/renderer') });
}
