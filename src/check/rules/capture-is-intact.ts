import type { SourceNode } from '../../graph/graph.ts';
import type { Path } from '../../model/finding.ts';
import type { Capture } from '../../parse/capture.ts';
import { isBefore } from '../dates.ts';
import { asked } from '../names.ts';
import type { ArticleRule, FileFinding, RuleContext, SiteRule } from '../rule.ts';

export const captureIsIntact: ArticleRule & SiteRule = {
  id: 'capture-is-intact',
  severity: 'error',
  *article({ article: { file, data }, sources }, context) {
    for (const source of sources.values()) {
      if (!source.owner) continue;
      const path = ['sources', data.sources.indexOf(source.data as never)];
      yield* captureOf({ source, file, path }, context);
    }
  },
  *site(context) {
    const { content, sources } = context.graph;
    for (const capture of content.captures.values())
      if (capture.sum !== capture.data.sha256) yield altered(capture);
    for (const source of sources.values())
      yield* captureOf({ source, file: `sources/${source.id}.yml`, path: [] }, context);
  },
};

interface Listed {
  source: SourceNode;
  /** Where its fields are written. */
  file: string;
  path: Path;
}

function* captureOf({ source, file, path }: Listed, { guessCapture }: RuleContext): Iterable<FileFinding> {
  const { id, data, capture, captureFile } = source;
  if (capture) yield* unlikeSource(capture, source, file, path);
  else if (data.capture !== undefined)
    yield {
      file,
      place: { path: [...path, 'capture'] },
      message: `source \`${id}\` names the capture \`${data.capture}\`, but there is no ${captureFile}`,
      help:
        asked(guessCapture(captureFile)?.slice('captures/'.length)) ??
        'put the file there, or delete capture:',
    };
}

function altered({ file, data, sum }: Capture): FileFinding {
  return {
    file,
    place: { path: ['sha256'] },
    message: `the captured text has been altered: its hash begins with \`${short(sum)}\`, not \`${short(data.sha256)}\``,
    help: 'restore the file as it was stored; where the source has changed since, capture it anew',
  };
}

function short(hash: string): string {
  return hash.slice(0, 12);
}

/** A capture is of the source that it is kept for, and was made when there was such a source. */
function* unlikeSource(
  capture: Capture,
  { id, data }: SourceNode,
  file: string,
  path: Path,
): Iterable<FileFinding> {
  const { url, capturedOn } = capture.data;
  const addresses = [data.url, data.archiveUrl].filter((address) => address !== undefined);
  if (
    url !== undefined &&
    data.url !== undefined &&
    !addresses.some((address) => isSameAddress(address, url))
  )
    yield {
      file: capture.file,
      place: { path: ['url'] },
      message: `the capture is of \`${url}\`, but source \`${id}\` stands at \`${data.url}\``,
      help: 'put right the address that is wrong, or capture the source anew',
      related: [{ file, place: { path: [...path, 'url'] }, message: `the address of \`${id}\`` }],
    };
  if (data.issued !== undefined && isBefore(capturedOn, data.issued))
    yield {
      file: capture.file,
      place: { path: ['capturedOn'] },
      message: `the text was captured (\`${capturedOn}\`) before source \`${id}\` was issued (\`${data.issued}\`)`,
      help: 'put right the date that is wrong',
      related: [{ file, place: { path: [...path, 'issued'] }, message: `the date of \`${id}\`` }],
    };
}

/** Addresses are the same though one is spelt with capitals in its host, or with a fragment. */
function isSameAddress(a: string, b: string): boolean {
  return withoutFragment(a) === withoutFragment(b);
}

function withoutFragment(address: string): string | undefined {
  return URL.parse(address)?.href.replace(/#.*$/s, '');
}
