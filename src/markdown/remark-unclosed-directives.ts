import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { notebookOf, pointAfter, report } from './notebook.ts';

/** Reports a `:::` passage that never closes: it would take in all that follows, unseen by whoever wrote it. */
export function remarkUnclosedDirectives() {
  return (_: Root, file: VFile): void => {
    const source = String(file);
    const notebook = notebookOf(file);
    for (const { position: written } of notebook.nodes.containerDirective) {
      if (!written) continue;
      const { start, end } = written;
      const passage = source.slice(start.offset, end.offset);
      if (CLOSED.test(passage)) continue;
      const opening = passage.slice(0, passage.search(/\n|$/)).trimEnd();
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
    }
  };
}

/** The last line of a passage is colons alone, be it in a list or a quotation. */
const CLOSED = /\n[ \t>]*:{3,}[ \t]*$/;
