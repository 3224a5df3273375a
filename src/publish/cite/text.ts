import { formatDate, formatList } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { typographic } from '../../markdown/typography.ts';
import type { CslItem } from './item.ts';

/** A citation in words, as readers of the article's language write it in a note. A draft has no day. */
export function citationText({ author, issued, language, title, URL, ...item }: CslItem): string {
  const [parts] = issued?.['date-parts'] ?? [];
  const day = parts?.map((part) => String(part).padStart(2, '0')).join('-');
  const known: Record<string, string> = {
    authors: formatList(
      author.map(({ literal }) => literal),
      language,
    ),
    title: typographic(`"${title}"`, language),
    site: item['container-title'],
    date: day ? formatDate(day, language) : '',
    url: URL,
  };
  return messages(language)
    .citation.filter((part) => day || !part.includes('{date}'))
    .map((part) => part.replace(/\{(\w+)\}/g, (_, name: string) => known[name] ?? ''))
    .join('');
}
