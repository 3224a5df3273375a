import fc from 'fast-check';
import type { Nodes } from 'hast';
import type { Nodes as MarkdownNodes, Root } from 'mdast';
import { htmlToHast, markdownToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { processMarkdown } from '../../src/markdown/process.ts';
import { walk } from '../../src/markdown/walk.ts';
import { contextIn } from './context.ts';
import { dangersIn } from './dangers.ts';

/** Pieces that mean something to Markdown, to HTML or to this pipeline, so that random texts are seldom just text. */
const pieces = [
  '\n¦\n\n¦ ¦  ¦    ¦\t¦\r¦\0¦\ud800¦x¦є¦😢¦2024¦\\¦`¦```¦*¦**¦_¦~~¦#¦# ¦> ¦- ¦1. ¦|¦|-|¦---',
  '[¦]¦](¦)¦![¦[^1]¦[^1]: ¦[x]: ¦[x]¦<¦>¦</¦/>¦&¦&#106;¦&colon;¦&Tab;¦"¦\'',
  '[@¦[@boe-minutes¦; @¦, p. 1]¦:claim[¦]{#withdrawal}¦:30¦:::counterpoint\n¦:::timeline\n¦:::¦::x',
  'javascript:¦JaVaScRiPt:¦java\nscript:¦data:text/html,¦vbscript:¦alert(1)¦https://example.org/¦//x¦#a¦other.md',
  '<script>¦</script>¦<style>¦<svg>¦<math>¦<img src=¦ onerror=¦<a href=¦<b onclick=¦ style=¦ id=main¦<!--¦-->',
  '<table>¦<td>¦<p>¦</p>¦<div>¦</div>¦<textarea>¦<title>¦<template>¦<![CDATA[¦<?',
].flatMap((line) => line.split('¦'));
const piece = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...pieces) },
  { weight: 1, arbitrary: fc.string() },
);
const texts = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));
const langs = fc.constantFrom('en', 'uk', 'fr', '');

test('renders any text, to HTML that runs nothing', () => {
  fc.assert(
    fc.property(texts, langs, (markdown, lang) => {
      expect(dangersIn(processMarkdown(markdown, contextIn(lang)).html)).toEqual([]);
    }),
    { numRuns: 3_000 },
  );
});

test('gives the same body for the same text', () => {
  fc.assert(
    fc.property(texts, langs, (markdown, lang) => {
      expect(processMarkdown(markdown, contextIn(lang))).toEqual(processMarkdown(markdown, contextIn(lang)));
    }),
    { numRuns: 300 },
  );
});

test('places lie in the text', () => {
  fc.assert(
    fc.property(texts, (markdown) => {
      const {
        html,
        markdown: _,
        words,
        method,
        passages,
        ...facts
      } = processMarkdown(markdown, contextIn('en'));
      const lines = markdown.split(/\r\n?|\n/).length;
      for (const { range } of Object.values(facts).flat()) {
        expect(range.line).toBeGreaterThanOrEqual(1);
        expect(range.endLine).toBeLessThanOrEqual(lines);
        const isForward = range.endLine > range.line || range.endColumn >= range.column;
        expect(isForward && range.endLine >= range.line).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

const word = fc.string({ unit: fc.constantFrom(...'abcxyzабвгєї'), minLength: 1, maxLength: 9 });
const wrappers = fc.constantFrom(
  ...'@¦*@*¦**@**¦~~@~~¦"@"¦:claim[@]{#withdrawal}¦[@](other.md)¦[@](javascript:x)¦a:@¦<b>@</b>¦`@`'.split(
    '¦',
  ),
);
const joints = fc.constantFrom(...' ¦\n¦\n\n¦\n\n- ¦\n\n> ¦\n\n## ¦\n\n:::background\n¦\n:::\n\n'.split('¦'));

test('loses no word', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(joints, wrappers, word), { minLength: 1 }), (parts) => {
      const markdown = parts.map(([joint, wrapper, inside]) => joint + wrapper.replace('@', inside)).join('');
      const shown = textOf(processMarkdown(markdown, contextIn('en')).html);
      for (const [, , inside] of parts) expect(shown).toContain(inside);
    }),
    { numRuns: 1_000 },
  );
});

test('counts plain words', () => {
  fc.assert(
    fc.property(fc.array(word), (words) => {
      expect(processMarkdown(words.join(' '), contextIn('en')).words).toBe(words.length);
    }),
  );
});

/** The text that a browser shows. */
function textOf(html: string): string {
  let text = '';
  walk<Nodes>(htmlToHast(html, { fragment: true }) as Nodes, (node) => {
    if (node.type === 'text') text += node.value;
    return undefined;
  });
  return text;
}

test('plain Markdown holds no HTML', () => {
  fc.assert(
    fc.property(texts, (markdown) => {
      const { markdown: portable, problems } = processMarkdown(markdown, contextIn('en'));
      if (problems.length > 0) return;
      const tree = markdownToMdast(portable, {
        features: { directive: true, frontmatter: false, gfm: true },
      });
      const wrong: string[] = [];
      walk<MarkdownNodes>(tree as Root, (node) => {
        if (node.type === 'html') wrong.push(node.value);
        return undefined;
      });
      expect(wrong, portable).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});
