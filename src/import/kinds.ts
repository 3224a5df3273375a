import type { ClaimKind } from '../model/claim.ts';

/** Stems of verbs that tell a judgement or a look ahead from a plain statement, in all languages that have packs. */
const FORECAST =
  /^(?:predict|forecast|foresee|foresaw|expect|прогноз|передбача|очіку|предска|предрек|ожида)/iu;
const ASSESSMENT =
  /^(?:assess|estimat|judge|conclud|calculat|believ|consider|argu|think|thought|suggest|determin|оціню|оцінив|оцінил|оцінює|вважа|дійш|припус|підрах|полага|счита|оцен|заключ|подсчит|предполаг|дума)/iu;

/** The kind of claim that a verb of saying most likely brings. */
export function kindOf(verb: string): Exclude<ClaimKind, 'fact'> {
  if (FORECAST.test(verb)) return 'forecast';
  return ASSESSMENT.test(verb) ? 'assessment' : 'statement';
}
