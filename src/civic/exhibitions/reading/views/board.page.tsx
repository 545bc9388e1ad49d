import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { Breadcrumbs, Link, ShareLinks, useLocale, usePath } from '../../../../platform/ui/index.js';
import { exhibitionMessages } from '../../exhibition.messages.js';
import { EXHIBITION_PATH } from '../../exhibition.rules.js';
import { readingMessages } from '../reading.messages.js';
import {
  BehindCard,
  BoardPicture,
  BoardWords,
  ExhibitionStyles,
  Funding,
  PrintLinks,
  type BoardView,
} from './board-parts.js';

export interface BoardPageProps {
  board: BoardView;
  room: { title: string; path: string; lang: Locale };
  /** „Табло 2 от 5“ */
  place: string;
  previous: { path: string; heading: string } | null;
  next: { path: string; heading: string } | null;
  print: { landscape: string; portrait: string };
  funding: string;
  address: string;
}

export function BoardPage(props: BoardPageProps): VNode {
  const locale = useLocale();
  const { board, room } = props;
  return (
    <article class="exhibition">
      <ExhibitionStyles />
      <div class="top">
        <div class="page">
          <Breadcrumbs
            crumbs={[
              { path: EXHIBITION_PATH, label: exhibitionMessages(locale)('exhibition') },
              { path: room.path, label: room.title, lang: room.lang },
            ]}
          />
          <p class="kind num">{props.place}</p>
          <h1 lang={board.lang}>{board.heading}</h1>
        </div>
      </div>
      <div class="page one-board">
        <BoardPicture board={board} eager />
        <div class="board-words">
          <BoardWords board={board} />
          {board.behind && <BehindCard behind={board.behind} />}
        </div>
        <Neighbours {...props} />
        <div class="room-after">
          <PrintLinks print={props.print} one />
          <ShareLinks title={board.heading} address={props.address} />
          <Funding text={props.funding} lang={board.lang} />
        </div>
      </div>
    </article>
  );
}

/** The arrow keys follow these links where scripts run. */
function Neighbours({ previous, next, room, board }: BoardPageProps): VNode {
  const t = readingMessages(useLocale());
  const at = usePath();
  return (
    <nav class="neighbours" aria-label={t('between')} data-neighbours>
      {previous && (
        <a class="btn quiet" rel="prev" href={at(previous.path)}>
          <span aria-hidden="true">← </span>
          {t('previous')}
          <small lang={board.lang}>{previous.heading}</small>
        </a>
      )}
      <Link path={room.path}>{t('toRoom')}</Link>
      {next && (
        <a class="btn quiet" rel="next" href={at(next.path)}>
          {t('next')}
          <span aria-hidden="true"> →</span>
          <small lang={board.lang}>{next.heading}</small>
        </a>
      )}
    </nav>
  );
}
