import type { Claim } from '../../model/claim.ts';
import type { Finding } from '../../model/finding.ts';
import type { ArticleRule } from '../rule.ts';

export const forecastIsResolvable: ArticleRule = {
  id: 'forecast-is-resolvable',
  severity: 'error',
  *article({ article }) {
    for (const [index, claim] of article.data.claims.entries()) {
      const problems = claim.kind === 'forecast' ? openForecast(claim) : strayForecast(claim);
      for (const { field, needs = [], ...said } of problems) {
        const restsOn = [['kind'], ...needs].map((other) => ['claims', index, ...other]);
        yield { place: { path: ['claims', index, ...field], at: 'key' }, restsOn, ...said };
      }
    }
  },
};

/** What is wrong with a field of a claim, and which other fields must be readable to say so. */
type Said = Pick<Finding, 'message' | 'help'> & { field: string[]; needs?: string[][] };

/** What a forecast lacks to be judged by its readers. */
function* openForecast({ id, forecast }: Claim): Iterable<Said> {
  if (!forecast) {
    yield {
      field: ['forecast'],
      message: `forecast \`${id}\` does not say when and by what it is settled`,
      help: 'add forecast: with due: (a day) and resolves: (what would settle it)',
    };
    return;
  }
  if (!forecast.due) {
    yield {
      field: ['forecast', 'due'],
      message: `forecast \`${id}\` has no day by which it can be judged`,
      help: 'add due: under forecast:, written like 2030-12-31',
    };
  }
  if (!forecast.resolves) {
    yield {
      field: ['forecast', 'resolves'],
      message: `forecast \`${id}\` does not say what would settle it`,
      help: 'add resolves: under forecast:, so that two readers would come to one verdict',
    };
  }
  yield* outcome(id, forecast);
}

function* outcome(id: string, { outcome, resolvedOn }: NonNullable<Claim['forecast']>): Iterable<Said> {
  if (outcome !== 'pending' && !resolvedOn) {
    yield {
      field: ['forecast', 'resolvedOn'],
      message: `forecast \`${id}\` is settled as \`${outcome}\`, but not since when`,
      help: 'add resolvedOn: with the day on which the outcome was known',
    };
  }
  if (outcome === 'pending' && resolvedOn) {
    yield {
      field: ['forecast', 'resolvedOn'],
      needs: [['forecast', 'outcome']],
      message: `forecast \`${id}\` was settled on \`${resolvedOn}\`, but its outcome is \`pending\``,
      help: 'write the outcome: `occurred`, `did not occur` or `void`; or delete resolvedOn:',
    };
  }
}

/** What belongs to forecasts only. */
function* strayForecast({ id, kind, forecast, likelihood }: Claim): Iterable<Said> {
  if (forecast) {
    yield {
      field: ['forecast'],
      message: `claim \`${id}\` has a \`forecast\`, but its kind is \`${kind}\``,
      help: 'write kind: forecast, or delete forecast:',
    };
  }
  if (likelihood) {
    yield {
      field: ['likelihood'],
      message: `claim \`${id}\` has a \`likelihood\`, but its kind is \`${kind}\``,
      help: 'only what is still to come is likely or unlikely: write kind: forecast, or delete likelihood:',
    };
  }
}
