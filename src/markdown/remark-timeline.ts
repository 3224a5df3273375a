import type { List, ListItem, Nodes, Parent, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { dateInWords } from '../model/date-words.ts';
import { edtf } from '../model/values.ts';
import { text } from './directive-nodes.ts';
import { type Notebook, notebookOf, report } from './notebook.ts';
import { walk } from './walk.ts';

/** A date, and the colon, dash or space after it. `2024–2025` is a span of years and no date. */
const DATE = /^(\d{4}(?:-\d{2}){0,2})(?:\s*[:–—](?!\d)\s*|\s+(?:[-–—:]\s+)?|$)/;

const RULE = 'timeline-item-has-date';

/** Turns the list in `:::timeline` into a list of events by date: each item begins with a `<time>`. */
export function remarkTimeline() {
  return (tree: Root, file: VFile): void => {
    const notebook = notebookOf(file);
    if (!notebook.nodes.containerDirective.some(isTimeline)) return;
    walk<Nodes>(tree, (node) => {
      if (!('children' in node) || !node.children.some(isTimeline)) return undefined;
      const parent: Parent = node;
      parent.children = parent.children.flatMap((child): RootContent[] =>
        isTimeline(child) ? eventsOf(child, notebook) : [child],
      );
      return undefined;
    });
  };
}

function isTimeline(node: Nodes): node is ContainerDirective {
  return node.type === 'containerDirective' && node.name === 'timeline';
}

function eventsOf(timeline: ContainerDirective, notebook: Notebook): ContainerDirective['children'] {
  const lists = timeline.children.filter((child) => child.type === 'list');
  for (const list of lists) makeEvents(list, notebook);
  if (lists.length === 0) {
    const help = 'put a list into it whose items begin with a date, such as - 2024-06-14: …';
    report(notebook, timeline, { ruleId: RULE, message: 'this timeline holds no list', help });
  }
  return timeline.children;
}

function makeEvents(list: List, notebook: Notebook): void {
  list.ordered = true;
  list.start = 1;
  list.data = { hProperties: { className: ['timeline'] } };
  for (const item of list.children) dateItem(item, notebook);
}

function dateItem(item: ListItem, notebook: Notebook): void {
  const { holder, first } = leadOf(item);
  const [lead = '', date = ''] = DATE.exec(first?.value ?? '') ?? [];
  if (!holder || !first || !edtf.safeParse(date).success) {
    report(notebook, item, {
      ruleId: RULE,
      message: `an item of this timeline begins with \`${firstWord(first)}\`, which is no date`,
      help: 'begin it with a year, month or day that exists: 2024, 2024-06 or 2024-06-14, then a colon',
    });
    return;
  }
  const time: PhrasingContent = {
    type: 'emphasis',
    data: { hName: 'time', hProperties: { dateTime: date } },
    children: [text(dateInWords(date, notebook.context.lang))],
  };
  const rest = first.value.slice(lead.length);
  holder.children.splice(0, 1, time, ...(rest ? [text(` ${rest}`)] : []));
  if (item.children[0] !== holder) dropSeparator(item.children[0]);
}

/** After a date in bold the colon stands outside of it. */
function dropSeparator(paragraph: Nodes | undefined): void {
  const after = paragraph?.type === 'paragraph' ? paragraph.children[1] : undefined;
  if (after?.type === 'text') after.value = after.value.replace(/^\s*[:–—-]\s+/, ' ');
}

/** The text that an item begins with, also where it stands in bold, and the node whose first child it is. */
function leadOf(item: ListItem): { holder?: Parent; first?: Text } {
  let holder: Parent = item;
  for (let node = holder.children[0]; node; node = holder.children[0]) {
    if (node.type === 'text') return { holder, first: node };
    if (node.type !== 'paragraph' && node.type !== 'strong' && node.type !== 'emphasis') return {};
    holder = node;
  }
  return {};
}

function firstWord(lead: Text | undefined): string {
  return lead?.value.trim().split(/\s/, 1)[0] || '…';
}
