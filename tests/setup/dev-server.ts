import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const main = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');

/** Starts `standfirst dev` on a free port, as an editor does. */
export async function startDevServer(content: string): Promise<{ address: string; stop: () => void }> {
  const cache = mkdtempSync(join(tmpdir(), 'standfirst-dev-cache-'));
  const options = ['--content', content, '--cache', cache, '--port', '0'];
  const server = spawn(process.execPath, [main, 'dev', ...options], {
    // The editor's environment, not that of a test runner, which turns watching off.
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stderr.on('data', (chunk) => {
      said += chunk;
      const found = /at (http:\/\/localhost:\d+)\//.exec(said)?.[1];
      if (found) resolve(found);
    });
    server.once('exit', () => reject(new Error(said)));
  });
  const stop = () => {
    server.removeAllListeners('exit');
    server.kill();
    rmSync(cache, { recursive: true, force: true });
  };
  return { address, stop };
}
