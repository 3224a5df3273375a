import type { Article, Parsed } from '../parse/article.ts';
import { headOf, shelvedArticle } from '../parse/shelved.ts';
import type { Content } from './content.ts';

/**
 * Pieces of work look at this and that: at what the text of one article says, at what stands in the front matter of another,
 * at a source of the registry, at a capture. Each of these is a fact, and has a name. Which facts a piece of work looks at
 * is noted while it is done: nobody has to list them. What all pieces may look at without its being noted is the frame.
 */

/** The facts at which the work that is being done has looked; none where nobody wants to know. One thread does one piece at a time. */
let current: Set<string> | undefined;

/** Notes that the work that is being done looks at a fact. */
export function look(fact: string): void {
  current?.add(fact);
}

/** The same of several. A value that is made once is asked for often, and mostly nobody wants to know. */
export function lookAtAll(facts: Iterable<string>): void {
  if (current) for (const fact of facts) current.add(fact);
}

/** Does some work, and adds the facts at which it looked. */
export function during<Made>(looked: Set<string>, work: () => Made): Made {
  const before = current;
  current = looked;
  try {
    return work();
  } finally {
    current = before;
  }
}

const FRONT = '#front';

/** The name of what the front matter of a file says. All that it says goes by the name of the file. */
function frontOf(file: string): string {
  return file + FRONT;
}

/** The other way round. */
export function namedBy(fact: string): { file: string; isFront: boolean } {
  const isFront = fact.endsWith(FRONT);
  return { file: isFront ? fact.slice(0, -FRONT.length) : fact, isFront };
}

/** The same content; from now on it is noted when somebody looks at one of its facts. */
export function watched(content: Content): Content {
  const { articles, sources, captures, verdicts } = content;
  return {
    ...content,
    articles: articles.map(watchedArticle),
    sources: new Map([...sources].map(([id, source]) => [id, watchedSource(source)])),
    captures: new WatchedMap(captures),
    verdicts: new WatchedMap(verdicts),
  };
}

function watchedArticle(article: Article): Article {
  const onLook = (file: string, part: 'front' | 'text') => look(part === 'text' ? file : frontOf(file));
  return shelvedArticle(headOf(article), () => article, onLook);
}

function watchedSource<Data>(source: Parsed<Data>): Parsed<Data> {
  return {
    ...source,
    get data() {
      look(source.file);
      return source.data;
    },
  };
}

/** Whoever looks at an entry looks at the fact of its name. Which entries there are is part of the frame. */
class WatchedMap<Value> extends Map<string, Value> {
  override get(key: string): Value | undefined {
    look(key);
    return super.get(key);
  }

  override *entries(): MapIterator<[string, Value]> {
    for (const [key, value] of super.entries()) {
      look(key);
      yield [key, value];
    }
  }

  override *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) yield value;
  }

  override [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }

  override forEach(tell: (value: Value, key: string, map: Map<string, Value>) => void): void {
    for (const [key, value] of this.entries()) tell(value, key, this);
  }
}
