import { hash } from 'node:crypto';
import { outputFile } from '../publish/addresses.ts';
import type { PlannedPage } from '../publish/plan.ts';
import { isMade, versionsOfMade } from './made.ts';
import { utf8 } from './utf8.ts';

/** What a page is made from: a key that other pages have only if they are the same, and its props as JSON. */
export interface PageKey {
  key: string;
  json: string;
}

/**
 * Works out the keys of pages, which hang on a page's view, its props, its texts, and the templates or whatever else makes it.
 * Pages that follow one another with the same props share their JSON.
 *
 * @param templates the version of the compiled templates
 * @param sumOfParts a sum of the keys of a page's parts, for pages that are made of others; it stands in their keys as it is
 */
export function pageKeys(
  templates: string,
  sumOfParts: (file: string, parts: readonly string[]) => string,
): (page: PlannedPage) => PageKey {
  const versionOfMade = versionsOfMade();
  let last: WrittenProps | undefined;
  return (page) => {
    last = last?.of === page.props ? last : writtenProps(page.props);
    const { path, view, html = '', texts = [], parts = [] } = page;
    const version = isMade(page) ? versionOfMade(page.view) : templates;
    const made = [last.sum, ...parts].join();
    const key = hash('sha256', `${version}\0${view}\0${html}\0${texts.join()}\0${made}`);
    const sum = parts.length === 0 ? '' : ` ${sumOfParts(outputFile(path), parts.map(outputFile))}`;
    return { key: key + sum, json: last.json };
  };
}

interface WrittenProps {
  of: PlannedPage['props'];
  json: string;
  sum: string;
}

function writtenProps(props: PlannedPage['props']): WrittenProps {
  const json = JSON.stringify(props);
  return { of: props, json, sum: hash('sha256', utf8(json)) };
}
