import { inEitherCase } from '../either-case.ts';
import { finderOf } from '../phrases.ts';
import { type SayingWords, words } from '../saying.ts';

const PAST = `said told argued warned assessed claimed stated declared announced reported wrote tweeted posted asserted
  insisted suggested concluded noted observed believed thought considered alleged added explained replied responded answered
  admitted acknowledged conceded confirmed denied stressed emphasised emphasized underlined pointed maintained contended
  predicted forecast estimated calculated found judged determined remarked commented disclosed revealed testified
  recalled reiterated repeated complained cautioned promised vowed pledged proposed demanded accused called described
  dismissed rejected condemned criticised criticized praised hailed quipped joked recounted mused lamented boasted urged
  quoted summarised summarized wondered coined hinted implied speculated guessed assumed fears feared hoped agreed disagreed advised asked cited`;

const PRESENT = `says argues warns asserts insists suggests concludes observes believes thinks considers alleges adds explains
  replies admits acknowledges concedes confirms denies stresses emphasises emphasizes underlines maintains contends
  predicts assesses declares announces writes tells describes proposes recommends finds expects doubts agrees disagrees
  speculates recalls cautions tweets hopes say argue warn believe think consider suggest insist maintain contend predict assert
  agree disagree doubt expect allege conclude speculate assess caution acknowledge concede`;

/** As often nouns, or verbs of doing. */
const UNSURE = `continued continues shares shared share alleged fears feared claims reports states notes estimates comments remarks forecasts judges demands promises claim
  report state note estimate fear hope find add explain stress posted found called asked pointed considered determined
  thought proposed cited hoped advised described added finds describes observed adds agreed hopes judged
  answered repeated calculated guess assume thinks think doubt hail praised rejected demanded promised agree
  expect proposes questioned expects assess recommends`;

export const saying: SayingWords = {
  verbs: words(PAST, PRESENT, UNSURE),
  unsure: words(UNSURE),
  continuing: words('recounted added adds repeated reiterated quoted cited agreed asked told tells replied'),
  passive:
    words(`said believed thought understood considered reported alleged claimed argued assumed expected feared rumoured
    rumored estimated hoped suggested stated noted observed announced accepted acknowledged agreed described predicted
    assessed confirmed felt seen regarded viewed deemed reckoned warned written called dismissed rejected condemned
    criticised criticized praised`),
  be: words('is are was were be been being'),
  by: words('by'),
  impersonal: new Set(),
  accordingTo: finderOf([
    'according to',
    'in the words of',
    'in the view|views|opinion|estimation|judgement|judgment|assessment of',
    'as reported|described|stated|noted|put by',
    'citing',
    'quoting',
  ]),
  views: words(
    'view views opinion opinions words estimation assessment judgement judgment account reckoning telling',
  ),
  as: words('as'),
  that: words('that'),
  pronouns: words('he she they it we i you everyone everybody nobody'),
  nameless:
    /^(?:experts?|analysts?|observers?|commentators?|critics?|sources?|insiders?|pundits?|skeptics?|sceptics?|opponents|supporters|proponents|detractors|scientists|researchers|scholars|academics|economists|historians|strategists|watchers|specialists|onlookers)$/,
  some: words('some many several most'),
  crowd: words('people others in'),
  past: /(?:ed|said|told|thought|found|wrote|felt|foresaw)$/,
  modals: words('would could might may can should will must often'),
  hearsay: words('believed thought said alleged rumoured rumored feared understood argued claimed reckoned'),
  definite: words('the this that these those both such our your their his her its my'),
  suchAs: finderOf([
    'such as',
    'including',
    'among them',
    'like',
    'namely',
    'led by',
    'for example',
    'for instance',
  ]),
  demonym:
    /^(?:(?:West|East|North|South)(?:ern)?|U\.?S\.?A?|UK|EU|Arab|Baltic|Balkan|Asian|Nordic|Kremlinolog\w*|Afghan|French|Dutch|Greek|Czech|Swiss|Thai|Iraqi|Israeli|Saudi|Pakistani|Emirati|\p{Lu}\p{Ll}+(?:ian|ean|ish|ese|ican|pean))$/u,
  roles: inEitherCase(
    /^(?:president|minister|premier|chancellor|secretary|spokes(?:man|woman|person|people)|governor|mayor|senator|ambassador|general|colonel|captain|commander|director|head|chief|chair(?:man|woman|person)?|leader|king|queen|prince|pope|judge|prosecutor|lawyer|attorney|professor|doctor|author|editor|reporter|journalist|analyst|expert|official|officer|adviser|advisor|aide|envoy|diplomat|deputy|representative|negotiator|police|ceo|mp|mr|mrs|ms|dr|sir|prof|sen|rep|gov|gen|\p{L}+(?:ers|ors|ents|ists|men|women))s?$/u,
  ),
  bodies:
    /^(?:ministr(?:y|ies)|governments?|institutes?|institutions?|agenc(?:y|ies)|councils?|assembl(?:y|ies)|parliaments?|congress|senate|court|tribunal|committee|commission|departments?|organi[sz]ations?|compan(?:y|ies)|bank|union|part(?:y|ies)|office|bureau|administration|authorit(?:y|ies)|newspapers?|magazine|outlet|channel|broadcaster|university|foundation|alliance|group|tank|force|army|military|navy|embassy|service|centre|center|association|federation|league|press|news|board|kremlin|pentagon|nato|house|staff|command)$/i,
  between:
    words(`has have had also then later repeatedly publicly recently again now still often once reportedly himself herself
    itself themselves earlier today yesterday previously subsequently already always never simply just only even both all
    twice rightly wrongly openly explicitly privately initially first finally famously correctly generally widely commonly usually
    would will could might may should must did does do on in late early mid last this week month year monday tuesday
    wednesday thursday friday saturday sunday january february march april may june july august september october november
    december`),
  causing: words('let lets letting make makes made making help helps helped hear heard see saw watch'),
  supposing: words(
    'example examples instance imagine suppose eg ask asks asking question questions phrase phrases like might could would if yourself ourselves thinking think you your wonder answer says statement words',
  ),
  stops:
    words(`that but while whereas because when if which who whom whose where after before since although though so yet
    or nor whether than what how why said says as is are was were be been being to not until unless`),
  prepositions:
    words(`on in at by until during after before since by from with for of to about against amid under over between into
    through despite`),
  binding: words('of at for from with in to on behind'),
  and: words('and &'),
};
