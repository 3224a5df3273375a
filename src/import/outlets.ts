/** Agencies, papers and stations that texts name as where something was said or reported. */
const KNOWN = [
  'Agence France-Presse|Associated Press|AFP|AP|Reuters|Bloomberg|Politico|Axios|Ukrinform|Interfax-Ukraine|Interfax|TASS|RIA Novosti|Meduza',
  'BBC News|BBC|CNN|NBC News|NBC|ABC News|CBS News|Fox News|Sky News|GB News|NPR|Al Jazeera|Deutsche Welle|DW|Euronews|ITV News',
  'Le Monde|Le Figaro|Der Spiegel|Die Welt|Die Zeit|El País|La Repubblica|European Pravda|Ukrainska Pravda|Radio Free Europe|Radio Liberty',
  'The Economist|The Times|The Independent|The Standard|The Guardian|The Sun|The Atlantic|Newsweek|Time magazine',
  'Українськ(?:а|ій|ої|у) правд(?:а|і|и|у)|Європейськ(?:а|ій|ої|у) правд(?:а|і|и|у)|Укрінформ(?:у|ом)?|Суспільн(?:е|ому|ого)|Радіо Свобода|Інтерфакс-Україна|Бабель',
  'Интерфакс(?:у|ом|а)?|ТАСС|РИА Новости|РБК|Медуз(?:а|е|ы|у)|Коммерсант(?:ъ|у|ом)?|Радио Свобода|Би-би-си|Рейтер',
].join('|');

/** Names that end as those of papers do. */
const PAPERS =
  "(?:The )?(?:\\p{Lu}[\\p{L}.'’]+ ){1,3}(?:Times|Post|Journal|Tribune|Herald|Gazette|Chronicle|Telegraph|Observer|Mirror|Courier|Weekly|News|Guardian|Review)";

const NAMED = new RegExp(`(?<![\\p{L}\\p{N}])(?:(?:[Tt]he )?(?:${PAPERS})|${KNOWN})(?![\\p{L}\\p{N}])`, 'u');

/** What somebody told whom, or what a paper is called, where no list can know the name. */
const CALLED =
  /(?:виданн(?:я|ю|ям)|агентств(?:о|у|ом)|газет(?:а|і|и|ою)|телеканал(?:у|ом)?|издани(?:е|ю|ем|я)|агентств(?:е|а)|газет(?:е|ой)|newspaper|magazine|broadcaster|outlet)\s+[«“"„]([^»”"“]{2,60})[»”"“]/u;

/** A document that somebody made: “in a report by the Audit Office”. */
const DOCUMENT =
  /\b(?:report|study|survey|analysis|statement|paper|briefing) (?:by|from|published by|issued by) (?:the )?(\p{Lu}[\p{L}\p{N}'’.-]*(?:(?: (?:of|for|and|the|on))* \p{Lu}[\p{L}\p{N}'’.-]*){0,7})/u;

/** The outlet or document that a sentence names as where its words come from. */
export function outletIn(sentence: string): { name: string; isOutlet: boolean } | undefined {
  const name = CALLED.exec(sentence)?.[1] ?? NAMED.exec(sentence)?.[0];
  if (name) return { name: name.replace(/^the (?=\p{Lu})/u, ''), isOutlet: true };
  const maker = DOCUMENT.exec(sentence)?.[1];
  return maker ? { name: maker, isOutlet: false } : undefined;
}
