#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Everything else is imported afterwards, so that it comes from the compile cache and the command starts at once.
enableCompileCache();
const { run } = await import('./run.ts');
process.exitCode = await run(process.argv.slice(2));
