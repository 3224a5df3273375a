import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { bottomlessLine, DEPTH_LIMIT, firstBeyond } from '../markdown/depth.ts';
import { splitFrontMatter } from '../parse/front-matter.ts';
import { parseYaml } from '../parse/yaml.ts';
import { CannotImport } from './cannot-import.ts';
import { foreignFields } from './foreign-fields.ts';
import type { Reading } from './reading.ts';

/**
 * A Markdown file of another program in blocks, CommonMark and GFM. What looks like a directive or a citation of ours is
 * text: the file did not mean them. Its front matter is read where it is YAML, and kept word for word where it is not.
 */
export function readMarkdownFile(source: string): Reading {
  const split = splitFrontMatter(source);
  const { said, kept, notes } = frontMatter(split.yaml);
  return { tree: treeOf(split.body), said, kept, outside: [], notes };
}

function frontMatter(yaml: string | undefined): Pick<Reading, 'said' | 'kept' | 'notes'> {
  if (yaml === undefined) return { said: {}, kept: [], notes: [] };
  const { value, problems } = parseYaml(yaml);
  const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (problems.length === 0 && isGroup)
    return { ...foreignFields(value as Record<string, unknown>), notes: [] };
  if (yaml.trim() === '') return { said: {}, kept: [], notes: [] };
  const why = problems[0]?.message ?? 'it holds no fields';
  return { said: {}, kept: yaml.trimEnd().split('\n'), notes: [`the front matter is kept as it is: ${why}`] };
}

function treeOf(body: string): Root {
  if (bottomlessLine(body)) throw tooDeep();
  const tree = markdownToMdast(body, {
    features: { gfm: true, directive: false, frontmatter: false },
  }) as Root;
  if (firstBeyond(tree, DEPTH_LIMIT / 2)) throw tooDeep();
  return tree;
}

function tooDeep(): CannotImport {
  return new CannotImport(
    'its quotes or lists stand deeper in one another than any text does; flatten them, or import it as --format text',
  );
}
