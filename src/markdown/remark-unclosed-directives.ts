import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { notebookOf, pointAfter, report } from './notebook.ts';
import { walk } from './walk.ts';

/** Reports a `:::` passage that never closes: it would take in all that follows, unseen by whoever wrote it. */
export function remarkUnclosedDirectives() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    if (!source.includes(':::')) return;
    const notebook = notebookOf(file);
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'containerDirective' || !node.position) return undefined;
      const { start, end } = node.position;
      const written = source.slice(start.offset, end.offset);
      if (CLOSED.test(written)) return undefined;
      const opening = written.slice(0, written.search(/\n|$/)).trimEnd();
      const position = { start, end: pointAfter(source, start, opening.length) };
      report(
        notebook,
        { position },
        {
          ruleId: 'directive-is-closed',
          message: `\`${opening}\` opens a passage that never closes`,
          help: 'put a line of ::: after its last line',
        },
      );
      return undefined;
    });
  };
}

/** The last line of a passage is colons alone, be it in a list or a quotation. */
const CLOSED = /\n[ \t>]*:{3,}[ \t]*$/;
