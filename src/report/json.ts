import type { Report } from './summary.ts';

/** The report as JSON for machines: `{diagnostics, summary}`, as the content model defines it. */
export function formatJson({ diagnostics, summary }: Report): string {
  return `${JSON.stringify({ diagnostics, summary }, undefined, 2)}\n`;
}
