/** What newsrooms write above a summary box, in lower case. */
const TITLES = new Set([
  'at a glance',
  'highlights',
  'in brief',
  'in short',
  'key facts',
  'key findings',
  'key points',
  'key takeaways',
  'main points',
  'points of attention',
  'summary',
  'takeaways',
  'the main points',
  'what you need to know',
  'why it matters',
  'ключові моменти',
  'ключові тези',
  'ключові факти',
  'коротко',
  'найважливіше',
  'найголовніше',
  'головне',
  'головні тези',
  'основне',
  'основні тези',
  'стисло',
  'тези',
  'що варто знати',
  'на що звернути увагу',
  'варто уваги',
  'главное',
  'главные тезисы',
  'кратко',
  'ключевые моменты',
  'ключевые тезисы',
  'ключевые факты',
  'на что обратить внимание',
  'основное',
  'основные тезисы',
  'самое важное',
  'самое главное',
  'тезисы',
  'что важно знать',
]);

/** Whether a line is the title of a summary box: “Points of attention”, «Головне:», «Главное». */
export function isBoxTitle(line: string): boolean {
  return TITLES.has(
    line
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .replace(/^[\s#*_"“«]+|[\s:.*_"”»]+$/g, ''),
  );
}
