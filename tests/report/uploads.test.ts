import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../src/report/changes.ts';
import { formatAws, formatRclone, type Upload } from '../../src/report/uploads.ts';
import { temporaryFolder, treeOf, writeFiles } from '../setup/desk.ts';

/** Does what rclone does with `copy FROM TO` and `delete AT`, for the paths that it reads. */
const RCLONE = `#!/bin/sh
set -eu
command=$1 from=$2 to=\${3-}
while IFS= read -r path; do
  case $command in
    copy) mkdir -p "$to/$(dirname -- "$path")"; cp -- "$from/$path" "$to/$path" ;;
    delete) rm -- "$from/$path" ;;
  esac
done
`;

/** Does what the AWS CLI does with \`s3 cp FOLDER s3://bucket/\` and \`s3api delete-objects\`; the bucket is a folder. */
const AWS = `#!${process.execPath}
const { cpSync, readFileSync, rmSync } = require('node:fs');
const [, command, from, to] = process.argv.slice(2);
if (command === 'cp') cpSync(from, process.env.BUCKET + to.replace('s3://bucket', ''), { recursive: true });
else {
  for (const { Key } of JSON.parse(readFileSync(0, 'utf8')).Objects) rmSync(process.env.BUCKET + '/' + Key);
  console.log('None');
}
`;

const OLD = {
  'index.html': 'old',
  'stays.html': 'same',
  "it's gone.html": 'old',
  'gone/$HOME "quoted" \\ `x`.html': 'old',
  '#hash.html': 'old',
};
const NEXT = {
  'index.html': 'next',
  'stays.html': 'same',
  '#hash.html': 'next',
  ' space.html': 'next',
  '-dash/[a]*?.html': 'next',
  'end/.html': 'next',
  'їжак & $(touch x).html': 'next',
  '_astro/a.css': 'next',
  SHA256SUMS: 'next',
};

describe('the script of an upload makes the old site into the next, byte for byte', () => {
  test('by rclone', () => {
    const { upload, run } = siteAtHand({ rclone: RCLONE });
    const to = join(upload.folder, '..', "the site's place");
    cpSync(join(upload.folder, '..', 'old'), to, { recursive: true });
    run(formatRclone({ ...upload, to }));
    expect(treeOf(to)).toEqual(treeOf(upload.folder));
  });

  test('by the AWS CLI', () => {
    const { upload, run } = siteAtHand({ aws: AWS });
    const bucket = join(upload.folder, '..', 'bucket');
    cpSync(join(upload.folder, '..', 'old'), join(bucket, 'news'), { recursive: true });
    run(formatAws({ ...upload, to: 's3://bucket/news' }), { BUCKET: bucket });
    expect(treeOf(join(bucket, 'news'))).toEqual(treeOf(upload.folder));
  });
});

test('nothing is done where nothing has changed', () => {
  const upload = { changes: { added: [], changed: [], removed: [] }, folder: 'dist', to: 'remote:' };
  expect(formatRclone(upload)).toBe('set -eu\n');
});

test('an access point stands in the place of a bucket', () => {
  const to = 's3://arn:aws:s3:eu-west-1:1:accesspoint/point/news/';
  const script = formatAws({ changes: { added: [], changed: [], removed: ['a.html'] }, folder: 'dist', to });
  expect(script).toContain("--bucket 'arn:aws:s3:eu-west-1:1:accesspoint/point' ");
  expect(script).toContain('{"Objects":[{"Key":"news/a.html"}],"Quiet":true}');
});

/** The old site and the next in a folder, and a shell that finds stand-ins for tools. */
function siteAtHand(tools: Record<string, string>) {
  const folder = temporaryFolder();
  writeFiles(join(folder, 'old'), OLD);
  writeFiles(join(folder, 'next'), NEXT);
  writeFiles(join(folder, 'bin'), tools);
  for (const name of Object.keys(tools)) chmodSync(join(folder, 'bin', name), 0o755);
  mkdirSync(join(folder, 'bucket'));
  const { SHA256SUMS, ...listed } = NEXT;
  const changes = changesBetween(new Map(Object.entries(OLD)), new Map(Object.entries(listed)));
  const upload: Omit<Upload, 'to'> = { changes, folder: join(folder, 'next'), list: 'SHA256SUMS' };
  const path = `${join(folder, 'bin')}${delimiter}${process.env.PATH}`;
  const run = (script: string, env: Record<string, string> = {}) =>
    execFileSync('sh', { input: script, cwd: folder, env: { ...process.env, ...env, PATH: path } });
  return { upload, run };
}
