// Mends package-lock.json after `npm install`, in two ways; tests/lockfile.test.ts tells when it is needed.
//
// Optional packages that npm left out, because the registry at hand does not carry them, are added: builds of native
// tools for other platforms. Without their entries `npm ci` refuses the lockfile everywhere.
//
// Optional packages lose their `engines`: npm leaves out, without a word, those that do not fit the machine's Node, but
// what they run on here is the Node that this package brings with it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// With a folder, the lockfile of that one.
const path = process.argv[2]
  ? join(process.argv[2], 'package-lock.json')
  : new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));

for (const { optionalDependencies = {}, dev } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const key = `node_modules/${name}`;
    if (lock.packages[key] || !/^\d/.test(version)) continue;
    lock.packages[key] = { version, ...platformOf(name), ...(dev ? { dev } : {}), optional: true };
  }
}

for (const entry of Object.values(lock.packages)) if (entry.optional) delete entry.engines;

const packages = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);

/** The platform that a package is built for, by its name: `cli-linux-x64-musl`, `compiler-binding-win32-arm64-msvc`. */
function platformOf(name) {
  const os = /android|darwin|freebsd|linux|win32/.exec(name)?.[0];
  const cpu = /arm64|x64|ia32|wasm32|arm(?=$|-)/.exec(name)?.[0];
  const libc = /musl|gnu/.exec(name)?.[0];
  return {
    ...(os ? { os: [os] } : {}),
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(libc && os === 'linux' ? { libc: [libc === 'gnu' ? 'glibc' : 'musl'] } : {}),
  };
}
