import { type Example, readExamples } from '../check/examples.ts';
import { processMarkdown } from '../markdown/process.ts';
import type { Severity } from '../model/diagnostic.ts';
import type { RuleExampleView, RuleMessageView, RuleTextView, Words } from './list-views.ts';

/** A rule's Markdown as its page shows it. Where it names another rule, it leads to that rule's page, which stands beside it. */
export function ruleTextView(source: string, ruleIds: ReadonlySet<string>): RuleTextView {
  const text = source.replace(/^# .*\n+/, '').split(/^## /m, 1)[0] as string;
  const [first = ''] = text.split('\n\n', 1);
  const [short = first] = /^.*?[.!?](?=\s|$)/s.exec(first) ?? [];
  const rest = text.slice(short.length).trim();
  return {
    short: htmlOf(short).replace(/^<p>|<\/p>$/g, ''),
    rest: htmlOf(rest).replace(/<code>([a-z0-9-]+)<\/code>/g, (code, id) =>
      ruleIds.has(id) ? `<a href="../${id}/">${code}</a>` : code,
    ),
    examples: readExamples(source).map(exampleView),
  };
}

function htmlOf(markdown: string): string {
  const context = { file: 'pages/rule.md', bodyLine: 1, lang: 'en', base: '/', sources: [], claims: [] };
  return processMarkdown(markdown, context).html.trim();
}

/** The lines that a message is about are marked in their files. */
function exampleView({ isRight, title, files, output }: Example): RuleExampleView {
  const messages = messagesOf(output);
  const places = messages.flatMap(({ place, related }) => [place, ...related.map((other) => other.place)]);
  const meant = new Set(places.map((place) => place.replace(/:\d+$/, '')));
  return {
    isRight,
    title,
    files: [...files].map(([path, text]) => ({
      path,
      lines: text
        .trimEnd()
        .split('\n')
        .map((line, index) => ({ text: line, isMeant: meant.has(`${path}:${index + 1}`) })),
    })),
    messages,
  };
}

const MESSAGE = /^(\S.*:\d+:\d+) {2}(error|warning) {2}(.*) {2}[a-z0-9-]+$/;
const RELATED = /^ {2}(\S+:\d+:\d+) {2}(.*)$/;
const HELP = /^ {2}help: (.*)$/;

/** What `check` prints, taken apart. Throws at a line that is none of its own: the text of the rule would be at fault. */
function messagesOf(output: string): RuleMessageView[] {
  const messages: RuleMessageView[] = [];
  for (const line of output.split('\n').filter((other) => other !== '')) {
    const [, place, severity, text] = MESSAGE.exec(line) ?? [];
    if (place !== undefined && text !== undefined) {
      messages.push({ place, severity: severity as Severity, text: wordsOf(text), related: [] });
      continue;
    }
    const message = messages.at(-1);
    const [, help] = HELP.exec(line) ?? [];
    const [, other, said] = RELATED.exec(line) ?? [];
    if (message && help !== undefined) message.help = wordsOf(help);
    else if (message && other !== undefined && said !== undefined)
      message.related.push({ place: other, text: wordsOf(said) });
    else throw new Error(`\`${line}\` is no line that check prints`);
  }
  return messages;
}

/** Code spans mark values. */
function wordsOf(text: string): Words {
  return text
    .split('`')
    .map((part, index) => ({ text: part, isCode: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}
