import type { CslItem } from './item.ts';

/** Writes a citation as RIS (Research Information Systems, 2001 and 2011): a tag a line, lines ended by CR LF. */
export function formatRis(item: CslItem): string {
  const [date] = item.issued?.['date-parts'] ?? [];
  const [year, month, day] = date?.map((part) => String(part).padStart(2, '0')) ?? [];
  const lines = [
    ['TY', 'NEWS'],
    ...item.author.map(({ literal }) => ['AU', literal]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ...(item.publisher ? [['PB', item.publisher]] : []),
    ...(year ? [['PY', year] as const, ['DA', `${year}/${month}/${day}/`] as const] : []),
    ['LA', item.language],
    ['UR', item.URL],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}
