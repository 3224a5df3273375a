import type { SentenceWords } from '../sentences.ts';

export const sentences: SentenceWords = {
  abbreviations: new Set(
    (
      'mr mrs ms dr prof sen rep gov gen lt col maj capt sgt cmdr adm rev hon pres sec st mt ft jr sr vs v no nos art ' +
      'para paras sec ch fig figs vol vols p pp ed eds inc ltd co corp dept est approx ca cf e.g i.e etc al a.m p.m jan ' +
      'feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun'
    ).split(' '),
  ),
};
