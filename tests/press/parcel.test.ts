import { expect, test } from 'vitest';
import { type PrintTask, packed, unpacked } from '../../src/press/parcel.ts';

const record = { id: 'a', title: 'A «title»' };
const tasks = [
  task('/a/', 'article', { title: 'A' }, { html: '<p>Text</p>' }),
  task('/a.json', 'data', record),
  task('/a.md', 'markdown', record, { texts: ['Text'] }),
  task('/a.ninjs.json', 'ninjs', { title: 'A' }, { texts: ['<p>Text</p>', ''] }),
];

test('a parcel holds what several pages are made from once, and gives every page what it was packed with', () => {
  const { pages, strings } = packed(tasks);
  expect(strings).toEqual(['{"title":"A"}', '<p>Text</p>', '{"id":"a","title":"A «title»"}', 'Text', '']);
  expect([...unpacked({ pages, strings })]).toEqual(tasks.map(({ json: _, ...page }) => page));
});

test('pages with the same props share them', () => {
  const [, json, markdown] = unpacked(packed(tasks));
  expect(markdown?.props).toBe(json?.props);
});

function task(
  path: string,
  view: PrintTask['view'],
  props: object,
  texts: Pick<PrintTask, 'html' | 'texts'> = {},
): PrintTask {
  return { path, view, key: `key of ${path}`, props, json: JSON.stringify(props), ...texts };
}
