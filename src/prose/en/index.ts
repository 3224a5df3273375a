import type { LanguagePack } from '../language.ts';
import { certainty } from './certainty.ts';
import { dates } from './dates.ts';
import { figures } from './figures.ts';
import { likelihood } from './likelihood.ts';
import { links } from './links.ts';
import { measures } from './measures.ts';
import { names } from './names.ts';
import { offices } from './offices.ts';
import { saying } from './saying.ts';
import { sentences } from './sentences.ts';
import { wording } from './wording.ts';

export const en: LanguagePack = {
  sentences,
  links,
  figures,
  dates,
  measures,
  saying,
  likelihood,
  names,
  certainty,
  offices,
  wording,
};
