import { type MeasuredNode, type Node, Renderer } from '@takumi-rs/core';
import { formatDate, nounFor } from '../i18n/format.ts';
import { messages, wordFor } from '../i18n/messages.ts';
import { CARD, type CardProps } from '../publish/cards.ts';
import { readFontFaces } from './fonts.ts';

/** Draws cards, as PNG. */
export type DrawCard = (props: CardProps) => Promise<Uint8Array>;

/** Loads the site's fonts once; what it returns draws cards with them. */
export async function loadCardPress(): Promise<DrawCard> {
  const renderer = new Renderer();
  for (const { family, style, data, ranges } of readFontFaces())
    await renderer.registerFont({ name: family, style, data, unicodeRange: ranges });
  return async (props) => {
    const options = { width: CARD.width, height: CARD.height, css: [STYLE], lang: props.lang };
    for (const size of sizesFor(props.title)) {
      const { children } = await renderer.measure(card(props, size), options);
      if (endOf(children.at(-1)) <= CARD.height)
        return renderer.render(card(props, size), { ...options, format: 'png' });
    }
    return renderer.render(card(props, SIZES.at(-1) as number), { ...options, format: 'png' });
  };
}

/** Sizes of the headline, in pixels. */
const SIZES = [80, 68, 60, 52, 46, 40, 34];

/** Headlines are always shown in full: the longer they are, the smaller the first size that is tried. */
function sizesFor(title: string): number[] {
  const { length } = [...title];
  return SIZES.slice([40, 60, 85].filter((limit) => length > limit).length);
}

/** How far down something reaches. */
function endOf(node: MeasuredNode | undefined): number {
  return node ? node.transform[5] + node.height : 0;
}

/** What stands on a card, with the headline in the given size. */
function card(props: CardProps, size: number): Node {
  const { lang, siteName, section, type, title, standfirst, published } = props;
  const kind = wordFor(messages(lang).articleType, type);
  return box('card', [
    box('rule', []),
    box('top', [text('site', siteName), text('date', published && formatDate(published, lang))]),
    box('middle', [
      text('kicker', [section, kind].filter(Boolean).join('  ·  ')),
      { ...text('title', title), style: { fontSize: size } },
      text('standfirst', standfirst),
    ]),
    box('bottom', [figures(props), blocks(props)]),
  ]);
}

/** The figures that stand on top of the article's ledger, as a sentence. */
function figures({ figures, lang }: CardProps): Node {
  const t = messages(lang).figures;
  const names = (['claims', 'origins', 'primarySources', 'contested'] as const).filter(
    (name) => name !== 'contested' || figures.contested > 0,
  );
  const parts = names.map((name) =>
    box(`figure ${name}`, [
      text('count', `${figures[name]}`),
      text('noun', nounFor(figures[name], t[name], lang)),
    ]),
  );
  return box('figures', parts);
}

const MOST_CLAIMS = 28;
const MOST_ORIGINS = 4;

/** A column a claim, in the article's order: a block for each independent origin, as dark as the author is sure. */
function blocks({ claims }: CardProps): Node {
  const columns = claims.slice(0, MOST_CLAIMS).map(({ origins, confidence, status }) => {
    const isContested = status === 'contested' || status === 'refuted';
    const count = Math.min(origins, MOST_ORIGINS);
    const kind = `${confidence}${isContested ? ' contested' : ''}`;
    if (count === 0) return box('column', [box(`block none ${kind}`, [])]);
    return box(
      'column',
      Array.from({ length: count }, () => box(`block ${kind}`, [])),
    );
  });
  return box(`blocks${claims.length > MOST_CLAIMS / 2 ? ' many' : ''}`, columns);
}

function box(className: string, children: Node[]): Node {
  return { type: 'container', className, children };
}

function text(className: string, text: string): Node {
  return { type: 'text', className, text };
}

/** As the pages, in light colours: the values of `tokens.css`. */
const STYLE = `
.card { display: flex; flex-direction: column; width: 1200px; height: 630px; padding: 48px 64px 0; background: #fcfbf8; color: #1b1a18; font-family: Text; }
.rule { height: 9px; border-top: 5px solid #1b1a18; border-bottom: 1px solid #1b1a18; }
.top { display: flex; justify-content: space-between; align-items: baseline; padding-top: 14px; }
.site { font-size: 32px; font-weight: 650; letter-spacing: -0.3px; }
.date, .kicker { font-family: Marks; font-size: 22px; color: #524d45; }
.middle { display: flex; flex-direction: column; flex: 1; justify-content: center; padding-bottom: 6px; }
.kicker { margin-bottom: 12px; }
.title { font-weight: 600; line-height: 1.1; letter-spacing: -0.8px; text-wrap: balance; }
.standfirst { margin-top: 18px; font-size: 29px; line-height: 1.34; color: #524d45; text-overflow: ellipsis; -webkit-line-clamp: 2; line-clamp: 2; overflow: hidden; }
.bottom { display: flex; height: 120px; padding-bottom: 44px; justify-content: space-between; align-items: flex-end; padding-top: 18px; border-top: 1px solid #d9d4c9; }
.figures { display: flex; font-family: Marks; font-size: 22px; color: #524d45; }
.figure { display: flex; margin-right: 26px; }
.count { font-weight: 650; color: #1b1a18; margin-right: 8px; }
.figure.contested, .figure.contested .count { color: #96261a; }
.blocks { display: flex; align-items: flex-end; height: 58px; }
.column { display: flex; flex-direction: column; margin-left: 5px; }
.block { width: 12px; height: 12px; margin-top: 3px; background: #1b1a18; }
.block.none { height: 2px; }
.many .column { margin-left: 3px; }
.many .block { width: 8px; }
.block.moderate { background: #a39b8e; }
.block.low { background: #fcfbf8; border: 2px solid #a39b8e; }
.block.contested { background: #96261a; }
.block.contested.low { background: #fcfbf8; border-color: #96261a; }
`;
