import { type NameWords, placeGroups } from '../name-words.ts';
import { spellings } from '../transliteration.ts';

export const names: NameWords = {
  generic:
    /^(?:i|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|president|prime|minister|ministers|ministry|government|parliament|senate|senator|congress|congressman|congresswoman|representative|house|council|court|supreme|committee|commission|commissioner|department|agency|office|bureau|secretary|general|chancellor|governor|mayor|king|queen|emperor|tsar|ruler|dictator|tyrant|premier|prince|princess|pope|sir|lord|lady|mr|mrs|ms|dr|prof|professor|chairman|chairwoman|chair|director|chief|head|leader|spokesman|spokeswoman|spokesperson|ambassador|colonel|major|captain|lieutenant|admiral|marshal|judge|justice|attorney|church|region|regions|oblast|province|state|states|city|town|county|district|republic|federation|kingdom|union|army|navy|force|forces|police|party|university|institute|college|school|company|inc|ltd|corp|north|south|east|west|northern|southern|eastern|western|central|former|new|great|act|treaty|article|paragraph|chapter|section|resolution|assembly|summit|conference|declaration|part|internet|web|administration|program|programme|service|services|center|centre|authority|association|organisation|organization|society|group|team|community|practice|initiative|project|plan|fund|foundation|bank|board|counsel|report|goal|goals|priority|strategy|policy|law|code|award|awards|prize|day|week|spring|summer|autumn|fall|winter|edition|guide|parts|phase|level|series|products|media|science|health|technology|technologies|digital|data|system|systems|network|forum|workshop|bulletin|security|defence|defense|finance|trade|justice|affairs|relations|god|bible|foreign|national|international|federal|the|a|an|and|of|for|in|on|at|to|with|by|from|as|it|its|he|she|they|we|you|his|her|their|our|your|my|this|that|these|those|what|when|where|why|how|who|which|but|or|not|no|if|after|before|while|since|until|under|over|all|some|many|most|more|both|each|one|there|here|then|now|also|even|only|just)$/,
  within: new Set(['of', 'for', 'the', 'in', 'on', 'de', 'la', 'von', 'van', 'der', 'al', 'bin', 'el', 'to']),
  and: new Set(['and']),
  places: placeGroups(`
    russia* moscow kremlin
    ukrain* kyiv kiev
    us usa america* united_states washington white_house
    uk brit* united_kingdom england english london
    franc* french* paris elysee
    german* berlin
    chin* beijing
    poland polish poles warsaw
    spain spanish spaniard* madrid
    ital* rome
    netherlands dutch hague
    turk* ankara
    japan* tokyo
    india* delhi
    iran* tehran
    israel* jerusalem
    palestin* gaza*
    syria* damascus
    iraq* baghdad
    saudi* riyadh
    belarus* minsk
    georgia* tbilisi
    moldova* chisinau
    armenia* yerevan
    azerbaijan* azeri* baku
    kazakh* astana
    hungar* budapest
    roman* bucharest
    bulgar* sofia
    serb* belgrade
    greece greek* athens
    sweden swed* stockholm
    norway norweg* oslo
    denmark danish danes copenhagen
    finland finn* helsinki
    switzerland swiss bern
    austria* vienna
    belgi* brussels
    europe* eu brussels
    nato brussels
    un united_nations
    canad* ottawa
    mexic*
    brazil* brasilia
    argentin*
    australia* canberra
    afghan* kabul taliban
    pakistan* islamabad
    korea* seoul pyongyang
    taiwan* taipei
    vietnam* hanoi
    egypt* cairo
    libya* tripoli
    sudan* khartoum
    ethiopia* addis_ababa
    nigeria* abuja
    kenya* nairobi
    venezuela* caracas
    cuba* havana
    lithuania* vilnius
    latvia* riga
    estonia* tallinn
    czech* prague
    slovak* bratislava
    sloven* ljubljana
    croat* zagreb
    ireland irish dublin
    scotland scot* edinburgh
    wales welsh cardiff
    portug* lisbon
    vatican holy_see pope
  `),
  spellings: spellings(`
    kyiv kiev
    kharkiv kharkov
    odesa odessa
    luhansk lugansk
    mykolaiv nikolaev nikolayev mykolayiv
    dnipro dnepr
    chernihiv chernigov
    lviv lvov
    chornobyl chernobyl
    rivne rovno
    vinnytsia vinnitsa
    zaporizhzhia zaporizhia zaporozhye zaporozhe
    ternopil ternopol
    zelensky zelenskyy zelenskiy zelenskyi zelenski
    lukashenko lukashenka
    tsikhanouskaya tikhanovskaya
    erdogan erdoğan
    gaddafi qaddafi gadhafi kadafi
    hezbollah hizbullah hizbollah
    houthi huthi
    houthis huthis
    qaeda qaida
  `),
  givenNames: spellings(`
    volodymyr vladimir wladimir
    mykhailo mikhail mikhailo mykhaylo
    serhiy serhii sergey sergei sergiy
    oleksandr aleksandr alexander
    andriy andrii andrey andrei
    dmytro dmitry dmitri dmitriy
    mykola nikolai nikolay
    olena elena yelena
    yevhen yevgeny evgeny evgeni
    kateryna ekaterina yekaterina
    pavlo pavel
    petro pyotr petr
    ihor igor
    oleh oleg
    hryhoriy grigory
    kyrylo kirill
    oleksiy oleksii alexei aleksei alexey
    iryna irina
    maksym maxim maksim
    yuriy yurii yuri yury
    vitaliy vitalii vitaly vitali
    valeriy valerii valery
    anatoliy anatolii anatoly
    denys denis
    svitlana svetlana
    tetiana tatiana tatyana
    yulia yuliia julia
    alyaksandr aleksandr
  `),
};
