import type { Report } from './summary.ts';

/**
 * The report as JSON for machines: `{diagnostics, summary}`, as the content model defines it, and `accepted` where articles
 * accept warnings: diagnostics, each with the `reason`.
 */
export function formatJson({ diagnostics, accepted = [], summary }: Report): string {
  const report = { diagnostics, ...(accepted.length > 0 && { accepted }), summary };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
