import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  asset,
  ButtonLink,
  Link,
  Paragraphs,
  Tag,
  useLocale,
  usePath,
  type Tone,
} from '../../../../platform/ui/index.js';
import { readingMessages } from '../reading.messages.js';

/** What stands behind a board. */
export interface Behind {
  kind: string;
  title: string;
  lang: Locale;
  path: string;
  summary: string;
  state: { label: string; tone: Tone };
  when: string;
}

export interface BoardView {
  id: string;
  path: string;
  lang: Locale;
  heading: string;
  text: string;
  figure: string;
  figureLabel: string;
  picture: string;
  alt: string;
  credit: string;
  behind: Behind | null;
}

/** What the exhibition looks like beside what every page brings along, and the keys that lead through it. */
export function ExhibitionStyles(): VNode {
  return (
    <>
      <link rel="stylesheet" href={asset('exhibition.css')} />
      <script type="module" src={asset('exhibition.js')} />
    </>
  );
}

export function BoardPicture({ board, eager = false }: { board: BoardView; eager?: boolean }): VNode {
  return (
    <figure class="board-picture" lang={board.lang}>
      <img
        src={board.picture}
        alt={board.alt}
        loading={eager ? undefined : 'lazy'}
        decoding="async"
        width="1280"
        height="853"
      />
      {board.credit && <figcaption>{board.credit}</figcaption>}
    </figure>
  );
}

export function BoardWords({ board }: { board: BoardView }): VNode {
  return (
    <>
      {board.figure && <SpeakingNumber {...board} />}
      <Paragraphs text={board.text} lang={board.lang} />
    </>
  );
}

export function SpeakingNumber({
  figure,
  figureLabel,
  lang,
}: Pick<BoardView, 'figure' | 'figureLabel' | 'lang'>): VNode {
  return (
    <p class="speaking-number" lang={lang}>
      <b>{figure}</b> <span>{figureLabel}</span>
    </p>
  );
}

export function BehindCard({ behind }: { behind: Behind }): VNode {
  const t = readingMessages(useLocale());
  return (
    <div class="behind">
      <p class="kind">
        {t('behind')}: {behind.kind}
      </p>
      <p>
        <Link path={behind.path} class="name" lang={behind.lang}>
          {behind.title}
        </Link>
      </p>
      {behind.when && <p class="small num">{behind.when}</p>}
      <p class="meta">
        <Tag tone={behind.state.tone}>{behind.state.label}</Tag>
      </p>
    </div>
  );
}

/** The boards as sheets, lying or standing. */
export function PrintLinks({
  print,
  one,
}: {
  print: { landscape: string; portrait: string };
  one: boolean;
}): VNode {
  const t = readingMessages(useLocale());
  const at = usePath();
  return (
    <section class="card" aria-labelledby="print">
      <h2 class="card-title" id="print">
        {t(one ? 'printOne' : 'print')}
      </h2>
      <p class="small">{t('printHint')}</p>
      <p class="actions">
        <ButtonLink kind="quiet" small href={at(print.landscape)}>
          {t(one ? 'landscapeOne' : 'landscape')}
        </ButtonLink>
        <ButtonLink kind="quiet" small href={at(print.portrait)}>
          {t(one ? 'portraitOne' : 'portrait')}
        </ButtonLink>
      </p>
    </section>
  );
}

export function Funding({ text, lang }: { text: string; lang: Locale }): VNode | null {
  const t = readingMessages(useLocale());
  if (!text) return null;
  return (
    <section class="card" aria-labelledby="funding">
      <h2 class="card-title" id="funding">
        {t('funding')}
      </h2>
      <p class="small" lang={lang}>
        {text}
      </p>
    </section>
  );
}
