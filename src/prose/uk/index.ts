import type { LanguagePack } from '../language.ts';
import { links } from './links.ts';
import { sentences } from './sentences.ts';

export const uk: LanguagePack = { sentences, links };
