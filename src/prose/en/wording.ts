import { PhraseFinder } from '../phrases.ts';
import type { WordingWords } from '../wording-words.ts';

export const wording: WordingWords = new PhraseFinder({
  'the|this|that|his|its|their|military|communist|fascist|nazi|authoritarian|puppet|criminal|kyiv|kiev|kremlin|moscow|tehran|damascus|minsk|assad|putin|zelensky|zelenskyy|lukashenko|maduro|russian|ukrainian|iranian|syrian|belarusian|putin’s|zelensky’s|assad’s|lukashenko’s|maduro’s|kyiv’s|moscow’s regime':
    '“government” or “authorities”',
  'the|this|that|its|their regime of|for|change': '',
  'the|a|these|those|russian|ukrainian|palestinian|chechen|kurdish|islamist terrorist|terrorists':
    'what they did: “attackers”, “gunmen”, the name of the group',
  'the|a|these|those|russian|ukrainian|palestinian|chechen|kurdish|islamist terrorist attack|attacks|act|acts|threat|threats|offence|offences|offense|offenses|financing|list|lists|organisation|organization|organisations|organizations|designation':
    '',
  'the|a|these|those terrorist group|groups|leader|leaders|state|regime|fighters|militants|stronghold|strongholds|entity':
    'what they did, or the name of the group, and who calls it so',
  'terrorist group|groups|leader|leaders|state|regime|fighters|militants|stronghold|strongholds|entity':
    'what they did, or the name of the group, and who calls it so',
  'so called republic|republics|referendum|referendums|referenda|election|elections|vote|votes|people’s|state|government|authorities|peace|plan|expert|experts|independence|leader|leaders|president|parliament|special|democracy|democracies|allies|liberation|liberators|donetsk|luhansk|dnr|lnr|dpr|lpr|islamic':
    'the name alone, or who calls it that',
  'martyrs|martyred': '“killed”',
  'lambasted|lambasts|eviscerated': '“criticised”',
  'barbaric|barbarous|heinous|bloodthirsty': 'the deed alone; readers can judge it',
  'heroically|valiantly|gloriously|valiant': 'the deed alone; readers can judge it',
  'junta|juntas': '“military government”',
  'ruler|rulers of': 'the office: “president”, “king”',
  'facto|military|colonial|medieval|ancient|hereditary|dubai|dubai’s|qatari|qatar’s|kuwaiti|kuwait’s|emirati|omani|bahraini|saudi|ottoman|mughal|moghul ruler|rulers':
    '',
  'ruler|rulers sheikh|sheik|sultan|emir|amir|king|queen|prince|princess|emperor|tsar|shah|duke|khan|caliph|mehmed|haji|maharaja':
    '',
  'ruler|rulers ^': 'the office: “president”, “king”',
  'strongman|strongmen': 'the office that the person holds',
  'puppet|puppets government|governments|regime|state|states|leader|leaders|ruler|rulers|president|parliament|administration|authorities':
    'who installed or controls it, with a source',
  'kremlin stooge|stooges|puppet|puppets': 'what ties the person to the Kremlin, with a source',
  'cronies|henchmen|henchman|stooges|stooge|lackeys|lackey|goons|thugs':
    'who the people are: their offices or their part in it',
  'freedom fighter|fighters': '“fighters” or the name of the group',
  'neutralised|neutralized|liquidated': '“killed”, “captured” or “destroyed”, whichever is meant',
  'collateral damage': '“civilians killed” or “buildings destroyed”',
  'surgical strike|strikes': '“air strike”, and what was hit',
  'self styled|self proclaimed leader|leaders|republic|republics|government|governments|president|expert|experts':
    'who recognises it and who does not',
  'refuses|refused to say|comment|answer|apologise|apologize|condemn|rule|acknowledge|recognise|recognize|negotiate|talk|accept':
    '“did not …” or “declined to …”, unless it was asked for and turned down in words that can be cited',
  'admits|admitted that': '“says” or “said”, unless it is a confession that can be cited',
  'falsely claimed|claims|claim': 'what was said, and the evidence against it',
  'conveniently ignores|ignored|forgets|forgot|omits|omitted': '“does not mention”',
  'brazenly|shamelessly|cynically|hypocritically': 'the deed alone; readers can judge it',
  'tirade|tirades|rant|rants|ranted': '“speech” or “remarks”',
  'doubled|doubles|doubling down on': '“repeated”',
  bombshell: 'what is new in it',
  draconian: 'what the measure provides',
});
