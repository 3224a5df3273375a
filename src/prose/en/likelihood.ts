import type { LikelihoodWords } from '../likelihood-words.ts';
import { finderOf, PhraseFinder, type Phrases } from '../phrases.ts';

const LOOSE: Phrases<string> = {
  'even chance': '',
  'highly probable': '',
  'highly improbable': '',
  'almost|nearly certain to': '',
  'may|might|could well': 'likely',
  'may|might|could possibly|conceivably|perhaps': 'unlikely',
  'good|fair|strong|decent|real|serious|high chance|likelihood|probability|possibility': 'likely',
  'slim|small|slight|outside|faint|low chance|chances|likelihood|probability': 'very unlikely',
  'every chance': 'very likely',
  'is|was a chance': 'roughly even chance',
  'is|was some chance': 'unlikely',
  'it is|was|remains|seems possible|conceivable|plausible that': 'unlikely',
  'is|are likely as not': 'roughly even chance',
  'more likely|probable than not': 'likely',
  'in all likelihood|probability': 'very likely',
  'quite|highly|extremely likely|probable': 'very likely',
  'highly|extremely|quite unlikely|improbable': 'very unlikely',
  'is|are|was|were bound|certain|sure to': 'almost certain',
  'odds are': 'likely',
  'cannot|not be ruled out': 'unlikely',
  'a foregone conclusion': 'almost certain',
  'a matter of time': 'almost certain',
};

export const likelihood: LikelihoodWords = {
  loose: new PhraseFinder(LOOSE),
  likelihood: finderOf([
    ...Object.keys(LOOSE),
    'likely',
    'unlikely',
    'probable',
    'improbable',
    'probably',
    'almost|nearly certain|certainly',
    'almost no chance',
    'roughly even chance|odds',
    'a remote chance',
  ]),
  confidence: finderOf([
    'high|moderate|medium|low|great|full|some|little confidence',
    'highly|very|fairly|quite|moderately confident',
    'we are confident',
  ]),
  terms: [
    'almost no chance',
    'very unlikely',
    'unlikely',
    'roughly even chance',
    'likely',
    'very likely',
    'almost certain',
  ],
};
