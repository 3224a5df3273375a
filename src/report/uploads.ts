import type { Changes } from './changes.ts';

/** An upload that has been worked out. */
export interface Upload {
  changes: Changes;
  /** The folder of the next site. */
  folder: string;
  /** Where the site is kept, as the tool names it: `remote:bucket/path`, `s3://bucket/path`. */
  to: string;
  /** The list of checksums, which goes up last: an upload that breaks off is done over again from the last list. */
  list?: string;
}

/** Names of files in this folder come from their bytes, so that browsers need never ask for them again. */
const HASHED = /^_astro\//;
const FOREVER = 'public, max-age=31536000, immutable';

/** A script for `sh` that has rclone make an upload. Paths with line breaks must not be among the changes. */
export function formatRclone({ changes, folder, to, list }: Upload): string {
  const run = (command: string, paths: readonly string[], more = '') =>
    paths.length === 0
      ? []
      : [`rclone ${command} --no-traverse${more} --files-from-raw - ${document(paths)}`];
  const copy = (paths: readonly string[], more = '') =>
    run(`copy ${quote(folder)} ${quote(to)} --no-check-dest`, paths, more);
  const { hashed, others } = split(changes.added);
  return script([
    [NEW, copy(hashed, ` --header-upload ${quote(`Cache-Control: ${FOREVER}`)}`), copy(others)],
    [CHANGED, copy(changes.changed)],
    [GONE, run(`delete ${quote(to)}`, changes.removed)],
    [LAST, copy(list === undefined ? [] : [list])],
  ]);
}

/**
 * A script for `sh` that has the AWS CLI make an upload. `aws s3 cp` takes a folder and no list, so files are laid out in a
 * folder of their own first; deletions go through `aws s3api`, which takes a thousand at a time.
 */
export function formatAws({ changes, folder, to, list }: Upload): string {
  const copy = (paths: readonly string[], more = '') =>
    paths.length === 0 ? [] : [`upload${more} ${document(paths.map((path) => `./${path}`))}`];
  const { hashed, others } = split(changes.added);
  const steps: Step[] = [
    [NEW, copy(hashed, ` --cache-control ${quote(FOREVER)}`), copy(others)],
    [CHANGED, copy(changes.changed)],
    [GONE, deletions(changes.removed, to)],
    [LAST, copy(list === undefined ? [] : [list])],
  ];
  return script(steps, awsFunctions(folder, to));
}

const NEW = 'Files that are new, to which nothing leads yet.';
const CHANGED = 'Files that have changed: all that they lead to is there.';
const GONE = 'Files that are gone, to which nothing leads any more.';
const LAST =
  'The list of what stands there, last: after an upload that broke off, the next one starts from the old list.';

type Step = [what: string, ...commands: string[][]];

function script(steps: readonly Step[], functions = ''): string {
  const blocks = steps.flatMap(([what, ...commands]) => {
    const all = commands.flat();
    return all.length === 0 ? [] : [`\n# ${what}\n${all.join('')}`];
  });
  return `set -eu\n${functions}${blocks.join('')}`;
}

function split(paths: readonly string[]): { hashed: string[]; others: string[] } {
  const hashed = paths.filter((path) => HASHED.test(path));
  return { hashed, others: paths.filter((path) => !HASHED.test(path)) };
}

/** Lines for a command to read. No path is a point, with which they end. */
function document(lines: readonly string[]): string {
  return `<<'.'\n${lines.join('\n')}\n.\n`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function awsFunctions(folder: string, to: string): string {
  return `stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
upload() {
  tar -C ${quote(folder)} -cf "$stage/files.tar" -T -
  mkdir "$stage/files"
  tar -C "$stage/files" -xf "$stage/files.tar"
  aws s3 cp "$stage/files" ${quote(`${to.replace(/\/$/, '')}/`)} --recursive --only-show-errors "$@"
  rm -rf "$stage/files"
}
remove() {
  errors=$(aws s3api delete-objects --bucket ${quote(bucketOf(to).bucket)} --delete file:///dev/stdin --query Errors --output text)
  [ "$errors" = None ] || { echo "$errors" >&2; exit 1; }
}
`;
}

/** Amazon's limit for one request. */
const KEYS = 1000;

function deletions(paths: readonly string[], to: string): string[] {
  const { prefix } = bucketOf(to);
  const keys = paths.map((path) => ({ Key: prefix + path }));
  const requests = Array.from({ length: Math.ceil(keys.length / KEYS) }, (_, index) =>
    keys.slice(index * KEYS, (index + 1) * KEYS),
  );
  return requests.map((Objects) => `remove ${document([JSON.stringify({ Objects, Quiet: true })])}`);
}

/** `s3://bucket/news` keeps its files under `news/`. Instead of a bucket there may be an access point. */
function bucketOf(to: string): { bucket: string; prefix: string } {
  const [, bucket = '', rest = ''] = /^s3:\/\/(arn:[^/]+\/[^/]+|[^/]+)\/*(.*?)\/*$/.exec(to) ?? [];
  return { bucket, prefix: rest === '' ? '' : `${rest}/` };
}
