import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { placeOf } from './places.ts';

/** What a site has, kind by kind: of whom or what, and where those of them that are lists lead. */
export type Inventory = ReadonlyMap<string, ReadonlyMap<string, Listed>>;

interface Listed {
  /** How many places of the site the pages of a list lead to together; 0 for what is no list. */
  count: number;
  /** The same where they lead to the same places. */
  digest: string;
}

/** Further pages of a list that are there for no other reason than old addresses of its first one. */
const FIRST_PAGE = /(?:^|\/)page\/1\/index\.html$/;

export function readInventory(out: string): Inventory {
  const found = new Map<string, Map<string, Set<string>>>();
  for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(out.length + 1).replaceAll(sep, '/');
    const place = FIRST_PAGE.test(path) ? undefined : placeOf(path);
    if (!place) continue;
    const kind = found.get(place.kind) ?? new Map<string, Set<string>>();
    const listed = kind.get(place.entity) ?? new Set<string>();
    found.set(place.kind, kind.set(place.entity, listed));
    if (place.lists) for (const address of addressesIn(file)) listed.add(address);
  }
  return new Map([...found].map(([kind, entities]) => [kind, new Map([...entities].map(summary))]));
}

/** Where on the site the main part of a page leads, but for the other pages of the same list. */
function addressesIn(file: string): string[] {
  const html = readFileSync(file, 'utf8');
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const found = main.matchAll(/ href="\/((?!(?:[^"]*\/)?page\/\d)[^"]*)"/g);
  // Cloned, because an address that is a slice of a page would keep the whole page in memory.
  return structuredClone(Array.from(found, ([, address = '']) => address));
}

function summary([entity, listed]: [string, Set<string>]): [string, Listed] {
  const digest = createHash('sha256')
    .update([...listed].sort().join('\n'))
    .digest('hex');
  return [entity, { count: listed.size, digest }];
}

/** Says in sentences what one site has and the other has not, and which lists lead elsewhere; nothing where both hold the same. */
export function inventoryDifferences(
  [nameA, a]: readonly [string, Inventory],
  [nameB, b]: readonly [string, Inventory],
): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].sort().flatMap((kind) => {
    const ofA = a.get(kind) ?? new Map<string, Listed>();
    const ofB = b.get(kind) ?? new Map<string, Listed>();
    return [
      ...missing(kind, [nameA, ofA], [nameB, ofB]),
      ...missing(kind, [nameB, ofB], [nameA, ofA]),
      ...unlikeLists(kind, [nameA, ofA], [nameB, ofB]),
    ];
  });
}

type Named = readonly [name: string, entities: ReadonlyMap<string, Listed>];

function missing(kind: string, [name, entities]: Named, [other, others]: Named): string[] {
  const absent = [...others.keys()].filter((entity) => !entities.has(entity)).sort();
  if (absent.length === 0) return [];
  return [
    `${kind}: ${name} has ${entities.size}, ${other} ${others.size}; ${absent[0]} is one that ${name} lacks`,
  ];
}

function unlikeLists(kind: string, [nameA, a]: Named, [nameB, b]: Named): string[] {
  return [...a].flatMap(([entity, { count, digest }]) => {
    const other = b.get(entity);
    if (!other || other.digest === digest) return [];
    return [
      `${kind}: ${entity} leads to ${count} places in ${nameA} and to ${other.count} in ${nameB}, which are not the same`,
    ];
  });
}
