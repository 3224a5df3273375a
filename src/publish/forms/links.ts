import type { ArticleForm, ArticleId } from '../../model/ids.ts';
import type { Edition } from '../edition.ts';

/** Links to an article in some of its forms, by their names; to those in which the site does not have it there are none. */
export function formLinks<Form extends ArticleForm>(
  id: ArticleId,
  forms: readonly Form[],
  { form: pathOf, href }: Edition,
): { [Name in Form]?: string } {
  const links: { [Name in Form]?: string } = {};
  for (const form of forms) {
    const path = pathOf(id, form);
    if (path !== undefined) links[form] = href(path);
  }
  return links;
}
