/** What a rule's own Markdown says, in the pieces that tools show. */
export interface RuleText {
  /** Its first sentence. */
  short: string;
  /** Its first paragraph. */
  full: string;
  /** All that stands before its examples. */
  plain: string;
  /** The whole, without its title. */
  markdown: string;
}

/** Takes a rule's text apart. It begins with `# the-rule's-id` and a paragraph; `## Right` and `## Wrong` hold its examples. */
export function ruleText(source: string): RuleText {
  const markdown = source.replace(/^# .*\n+/, '');
  const plain = plainText(markdown.split(/^## /m, 1)[0] as string);
  const full = plain.split('\n\n', 1)[0] as string;
  const [short = full] = /^.*?[.!?](?=\s|$)/s.exec(full) ?? [];
  return { short, full, plain, markdown };
}

/** Paragraphs on one line each, without the marks of code, emphasis and links. */
function plainText(markdown: string): string {
  return markdown
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) =>
      paragraph
        .replace(/\n(?![-*|] )/g, ' ')
        .replace(/`([^`]*)`/g, '$1')
        .replace(/\*\*?([^*]+)\*\*?/g, '$1')
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'),
    )
    .join('\n\n');
}
