import type { LanguagePack } from '../language.ts';
import { links } from './links.ts';
import { sentences } from './sentences.ts';

export const ru: LanguagePack = { sentences, links };
