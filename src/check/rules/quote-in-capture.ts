import type { Finding } from '../../model/finding.ts';
import { type QuoteVerdict, SHORTEST_QUOTE } from '../../model/quote.ts';
import { evidenceOf } from '../evidence.ts';
import { countedCharacters } from '../quote/gate.ts';
import type { ArticleRule } from '../rule.ts';

export const quoteInCapture: ArticleRule = {
  id: 'quote-in-capture',
  severity: 'error',
  *article(article) {
    for (const { node, path } of evidenceOf(article)) {
      const { quote } = node.evidence;
      const verdict = node.verdict ?? (quote === undefined ? undefined : verdictByLength(quote));
      if (quote === undefined || !verdict || verdict.outcome === 'passes') continue;
      const place = { path: [...path, 'quote'] };
      yield {
        place,
        ...SAY[verdict.outcome](verdict as never, node.source.id, quote),
        ...nearestPlace(verdict, node.source.captureFile),
      };
    }
  },
};

type Said = Pick<Finding, 'message' | 'help'>;
type Failing = Exclude<QuoteVerdict, { outcome: 'passes' }>;
type Sayings = {
  [Outcome in Failing['outcome']]: (
    verdict: Extract<Failing, { outcome: Outcome }>,
    source: string,
    quote: string,
  ) => Said;
};

const OR_PARAPHRASE = 'or paraphrase and delete quote:';

const SAY: Sayings = {
  missing: ({ part, nearest }, source) => ({
    message: `${named(part)} does not stand in the capture of \`${source}\``,
    help: nearest
      ? `nearest passage: "${nearest.difference}"; quote it as it stands, ${OR_PARAPHRASE}`
      : `nothing like it stands there: name the source that has it, ${OR_PARAPHRASE}`,
  }),
  'too short': ({ characters }, _, quote) => ({
    message: `the quote \`${quote}\` has ${characters} characters, white space and brackets apart; fewer than ${SHORTEST_QUOTE} prove nothing`,
    help: `quote more of the passage, ${OR_PARAPHRASE}`,
  }),
  ambiguous: ({ part, times }, source) => ({
    message: `${named(part)} stands ${times} times in the capture of \`${source}\``,
    help: 'quote more words, or say which passage is meant with locator:',
  }),
  'out of order': ({ part }, source) => ({
    message: `${named(part)} does not follow the part before it in the capture of \`${source}\``,
    help: 'put the parts in the order of the source, or make two pieces of evidence of them',
  }),
};

function named(part: string | undefined): string {
  return part === undefined ? 'the quote' : `the part \`${part}\` of the quote`;
}

/** A quote that is too short proves nothing, captured or not. */
function verdictByLength(quote: string): QuoteVerdict | undefined {
  const characters = countedCharacters(quote);
  return characters < SHORTEST_QUOTE ? { outcome: 'too short', characters } : undefined;
}

function nearestPlace(verdict: QuoteVerdict, file: string): Pick<Finding, 'related'> {
  if (verdict.outcome !== 'missing' || !verdict.nearest) return {};
  return { related: [{ file, place: verdict.nearest, message: 'the nearest passage' }] };
}
