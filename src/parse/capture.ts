import { hash } from 'node:crypto';
import { type CaptureFrontMatter, captureFrontMatter } from '../model/capture.ts';
import type { Parsed } from './article.ts';
import { parseFrontMatter } from './fields.ts';

/** What is kept in mind of a capture: all but its text, which is read when a quote is held against it. */
export type Capture = Parsed<CaptureFrontMatter> & {
  /** The hash of the text as it stands, which `data.sha256` should be. */
  sum: string;
};

export interface ParsedCapture {
  capture: Capture;
  text: string;
  /** How many lines of the file stand before the text. */
  textLine: number;
}

/** Parses `captures/<name>.txt`. Never throws on bad input: what is wrong with it is in `capture.diagnostics`. */
export function parseCapture(file: string, source: string): ParsedCapture {
  const { body, bodyLine, ...fields } = parseFrontMatter(file, source, captureFrontMatter);
  return { capture: { file, ...fields, sum: captureHash(body) }, text: body, textLine: bodyLine };
}

/** The hash of a capture's text: SHA-256 in hex of its UTF-8 bytes, line ends being line feeds. */
export function captureHash(text: string): string {
  return hash('sha256', text);
}
