import type { Article, ArticleHead } from './article.ts';

/**
 * An article of which no more than the head is at hand. The rest is taken from where it is kept when somebody looks at it.
 * Its front matter stays at hand from then on, since lists and other articles look at it too; its text does not.
 *
 * @param onLook called whenever somebody looks at what the front matter says, or at what the text says and what was found in it
 */
export function shelvedArticle(head: ArticleHead, take: () => Article, onLook: OnLook = () => {}): Article {
  return new Shelved(head, take, onLook);
}

type OnLook = (file: string, part: 'front' | 'text') => void;

/** What of an article is to be known without taking it from its shelf. */
export function headOf(article: Article): ArticleHead {
  const { file, id, sums, outline, media, quoted, diagnostics, unsound } = article;
  return { file, id, sums, outline, media, quoted, diagnostics, unsound };
}

/** A class, because its getters are made once and not for each of ten thousand articles. */
class Shelved implements Article {
  readonly file: Article['file'];
  readonly id: Article['id'];
  readonly sums: Article['sums'];
  readonly outline: Article['outline'];
  readonly quoted: Article['quoted'];
  readonly diagnostics: Article['diagnostics'];
  readonly unsound: Article['unsound'];
  private readonly head: ArticleHead;
  private readonly take: () => Article;
  private readonly onLook: OnLook;
  private front?: Article['data'];

  constructor(head: ArticleHead, take: () => Article, onLook: OnLook) {
    this.file = head.file;
    this.id = head.id;
    this.sums = head.sums;
    this.outline = head.outline;
    this.quoted = head.quoted;
    this.diagnostics = head.diagnostics;
    this.unsound = head.unsound;
    this.head = head;
    this.take = take;
    this.onLook = onLook;
  }

  get data(): Article['data'] {
    this.onLook(this.file, 'front');
    this.front ??= this.take().data;
    return this.front;
  }

  get media(): Article['media'] {
    this.onLook(this.file, 'text');
    return this.head.media;
  }

  get body(): Article['body'] {
    return this.looked().body;
  }

  get findings(): Article['findings'] {
    return this.looked().findings;
  }

  get names(): Article['names'] {
    return this.looked().names;
  }

  private looked(): Article {
    this.onLook(this.file, 'text');
    return this.take();
  }
}
