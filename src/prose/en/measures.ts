import { inEitherCase } from '../either-case.ts';
import type { MeasureWords } from '../measure-words.ts';

const ABOUT =
  '(?:(?:about|some|around|over|more than|less than|fewer than|nearly|almost|roughly|approximately|an estimated|up to|at least|just|under|only)\\s+)*';

export const measures: MeasureWords = {
  area: inEitherCase(
    new RegExp(
      `(?<!\\p{L})(?:the|total|whole|combined|surface)\\s+area\\s+of(?:\\s+(?!(?:along|across|around)\\s)\\p{L}+){1,8}?\\s+(?<!(?:that|which)\\s+)(?:is|was|comes? to|came to|amounts to|amounted to|equals|equalled|totals|totalled|measures|measured|covers|covered)\\s+${ABOUT}$|(?<!\\p{L})(?:(?:land|surface|total|combined|whole)\\s+)?area\\s+(?:(?:of|is|was|comes to|came to|amounts to|amounted to|covers|covering|measures|measuring|totals|totalling|totaling|spans|spanning)\\s+)+${ABOUT}$`,
      'u',
    ),
  ),
  length: inEitherCase(
    new RegExp(
      `(?<!\\p{L})(?:length|distance|width|height|depth|altitude)\\s+(?:of|is|was)\\s+${ABOUT}$`,
      'u',
    ),
  ),
  isLength: inEitherCase(
    /^[\s-]+(?:long|wide|deep|high|tall|away|apart|north|south|east|west|upstream|downstream)(?!\p{L})/u,
  ),
  isStretch: inEitherCase(
    /^\s*(?:[x×*]|(?:by|around|about|from|between|along|across|in radius|radius|of (?:road|coast|border|front)\p{L}*)(?!\p{L}))/u,
  ),
  isArea: inEitherCase(/^\s+of\s+(?:\p{L}+\s+)?(?:territory|land|farmland|forest)(?!\p{L})/u),
  strayUnit:
    /^(?:[\s,.]+\p{L}+\.?){0,3}?\s+(?<!(?<!\p{L})(?:in|or|per|of|and|to|a|an|by|from|the|each|every|few|several|many|some|more|another|thousand|thousands|hundred|hundreds|million|square|cubic)\s+)((?:sq\.?\s*)?(?:km|kg|mi|km²|m²|ha)(?:²|2)?)(?![\p{L}\p{N}/])/u,
  change: inEitherCase(
    /(?<!\p{L})(?:from|rose|risen|rise|rises|rising|fell|fallen|falls|falling|grew|grown|growing|dropped|drop|increas\p{L}+|decreas\p{L}+|reduc\p{L}+|compared|versus|than|up|down|instead|another|other|further|additional|again|respectively|whereas|while|previous\p{L}*|earlier|later|former\p{L}*|initial\p{L}*|original\p{L}*|estimat\p{L}+|target\p{L}*|goal\p{L}*|aim\p{L}*|between)(?!\p{L})/u,
  ),
  clause:
    /[,;–—]\s+(?:(?:while|whereas|though|although|but|and)\s)?|\s(?:while|whereas|though|although|but|and)\s/iu,
  time: inEitherCase(
    /(?<!\p{L})(?:now|today|then|yesterday|currently|last|next|this|ago|once|since|before|after|until|by|when|days?|hours?|minutes?|seconds?|weeks?|months?|years?|quarters?|decades?|daily|weekly|annual\p{L}*|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?!\p{L})/u,
  ),
  wholeIsDivided: inEitherCase(
    /(?<!\p{L})(?:divided|split|shared|made up of|composed of|consists? of|comprises?|comprising|breaks? down|broken down|the rest|the remaining|the remainder)(?!\p{L})/u,
  ),
  synonyms: [
    [/^(?:occup|hold|held|control|seiz|captur)/u, 'hold'],
    [/^(?:back|support|approv|favour|favor)/u, 'back'],
    [/^(?:troops?$|soldiers?$|army$)/u, 'forces'],
  ],
  rise: inEitherCase(
    /(?<!\p{L})from\s+§\s+to\s+§(?:[^.;]{0,30}?[\s,(–—-]+(?:an? |up |by |that is |i\.e\. |down )+(?:(?:rise|increase|growth|gain|jump|fall|drop|decline|decrease|loss|up|down)\s+)?(?:of |by )?)(?:about |some |nearly )?§/u,
  ),
  total: /^(?:total|all|overall|sum)$/iu,
  empty: new Set(
    (
      'the a an all its their his her our your total whole entire this that these those of in on at by for with as to from and or but ' +
      'is was are were be been has have had will would could should may might can do does did it they we he she you i not no ' +
      'who which what where how there here than more less about over some only just also already still said says say according'
    ).split(' '),
  ),
  and: 'and',
};
