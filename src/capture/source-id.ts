import { isLocalId } from '../model/ids.ts';
import type { Facts } from './facts.ts';

const WORDS = 6;
/** Labels below which countries register names: example.co.uk. */
const SECOND_LEVEL = /^(?:ac|co|com|edu|gob|gouv|gov|net|or|org)$/;

/**
 * An id for a source, of the form that people give: who published it and when (`nato-2024-06-14`), else what it is called, else
 * the name of its file or the day of its capture. A number is added where `isTaken` says that the id is another's.
 */
export function sourceIdFor(
  facts: Facts,
  { file, day }: { file?: string; day: string },
  isTaken: (id: string) => boolean,
): string {
  const from = facts.url ? hostLabel(facts.url) : slug(facts.publisher ?? '');
  const about =
    facts.issued ??
    (slug(facts.title ?? '')
      .split('-')
      .slice(0, WORDS)
      .join('-') ||
      undefined);
  const named = from && about ? `${from}-${about}` : undefined;
  const id = [named, slug(file ?? ''), `${from || 'source'}-${day}`].find(
    (name) => name && isLocalId(name),
  ) as string;
  if (!isTaken(id)) return id;
  let number = 2;
  while (isTaken(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

/** The label of a host that names the site: `eurointegration` of www.eurointegration.com.ua. */
export function hostLabel(url: string): string {
  const { hostname } = new URL(url);
  if (/^\[|^[\d.]+$/.test(hostname)) return slug(hostname);
  const labels = hostname.split('.').filter(Boolean);
  labels.pop();
  if (labels.length > 1 && SECOND_LEVEL.test(labels.at(-1) as string)) labels.pop();
  return slug(labels.at(-1) ?? hostname);
}

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
}
