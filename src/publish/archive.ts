import { dateInWords } from '../model/date-words.ts';
import { addresses } from './addresses.ts';
import type { Edition } from './edition.ts';
import { type Frame, listFrame } from './list-frame.ts';
import type { ArchiveProps } from './list-views.ts';
import { listPages } from './lists.ts';
import { type Listed, onOnePage } from './pagination.ts';
import type { LinkView, ListProps } from './views.ts';

/** The list of all months; none where nothing has been published. */
export function archivePages(edition: Edition, frame: Frame): Listed<ArchiveProps>[] {
  const { months } = edition.holds;
  if (months.size === 0) return [];
  const path = addresses.archive(edition.prefix);
  const inEdition = ({ prefix, holds }: Edition) =>
    holds.months.size > 0 ? addresses.archive(prefix) : undefined;
  return onOnePage(path, () => ({
    chrome: frame({ ...listFrame('archive', path, edition), inEdition }),
    years: [...Map.groupBy(months, ([month]) => month.slice(0, 4))].map(([year, within]) => ({
      year,
      months: within.map(([month, nodes]) => ({ ...monthLink(month, edition), count: nodes.length })),
    })),
  }));
}

/** A month is what the calendar said where an article was published: the day as it is written. */
export function monthPages(month: string, edition: Edition, frame: Frame): Listed<ListProps>[] {
  const { holds, prefix } = edition;
  const standing = {
    pathOf: (page: number) => addresses.month(prefix, month, page),
    inEdition: (other: Edition) =>
      other.holds.months.has(month) ? addresses.month(other.prefix, month) : undefined,
  };
  const about = () => ({ name: monthLink(month, edition).text, months: monthsAround(month, edition) });
  const nodes = holds.months.get(month) ?? [];
  return listPages('month', about, nodes, standing, edition, frame);
}

function monthsAround(month: string, edition: Edition): NonNullable<ListProps['months']> {
  const names = [...edition.holds.months.keys()];
  const index = names.indexOf(month);
  const [newer, older] = [names[index - 1], names[index + 1]];
  return {
    ...(newer && { newer: monthLink(newer, edition) }),
    ...(older && { older: monthLink(older, edition) }),
    all: edition.href(addresses.archive(edition.prefix)),
  };
}

function monthLink(month: string, { lang, prefix, href }: Edition): LinkView {
  const words = dateInWords(month, lang);
  const text = words.charAt(0).toLocaleUpperCase(lang) + words.slice(1);
  return { text, href: href(addresses.month(prefix, month)) };
}
