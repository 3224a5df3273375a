import { messages } from '../i18n/messages.ts';
import type { PageFrame } from './chrome.ts';
import type { Edition } from './edition.ts';
import type { Chrome, ListName } from './views.ts';

/** What a page of a list says of itself: its name and what it lists, in the words of the interface. */
export function listFrame(
  name: ListName,
  path: string,
  { lang }: Edition,
): Pick<PageFrame, 'path' | 'title' | 'description' | 'data'> {
  const { lists, listHints } = messages(lang);
  return { path, title: lists[name], description: listHints[name], data: { type: 'CollectionPage' } };
}

/** Makes the frame of a page. */
export type Frame = (frame: PageFrame) => Chrome;
