import type { VNode } from 'preact';
import { QrCode, useLocale, usePath, type QrDrawing } from '../../../../platform/ui/index.js';
import { readingMessages } from '../reading.messages.js';
import { ExhibitionStyles, SpeakingNumber, type BoardView } from './board-parts.js';

export interface ScreenPageProps {
  board: BoardView;
  roomTitle: string;
  roomPath: string;
  /** „2 / 5“ for the eye, in words for those who hear it. */
  place: { short: string; words: string };
  previous: string;
  next: string;
  /** The same board with the other: changing by itself, or standing still. */
  toggle: string;
  isStanding: boolean;
  seconds: number;
  qr: QrDrawing;
  shortAddress: string;
}

/**
 * One board on the whole screen. Without scripts the page goes on by itself, and links go back, on and stop it; with
 * them the board changes in place, so that the browser stays in full screen.
 */
export function ScreenPage(props: ScreenPageProps): VNode {
  const t = readingMessages(useLocale());
  const { board } = props;
  return (
    <div
      class="screen"
      data-screen
      data-seconds={props.seconds}
      data-standing={props.isStanding ? 'yes' : 'no'}
    >
      <ExhibitionStyles />
      <article class="screen-board" data-screen-board tabIndex={-1} lang={board.lang}>
        <img src={board.picture} alt={board.alt} width="1280" height="853" />
        <div class="screen-words" tabIndex={0}>
          <p class="screen-room">{props.roomTitle}</p>
          <h1>{board.heading}</h1>
          {board.figure && <SpeakingNumber {...board} />}
          <p class="screen-text">{board.text}</p>
          <div class="screen-way">
            <QrCode drawing={props.qr} label={t('readOn')} />
            <p>
              <span>{t('readOn')}</span>
              <span class="num">{props.shortAddress}</span>
            </p>
          </div>
          {board.credit && <p class="screen-credit">{board.credit}</p>}
        </div>
      </article>
      <Controls {...props} />
    </div>
  );
}

function Controls({ place, previous, next, toggle, isStanding, roomPath }: ScreenPageProps): VNode {
  const t = readingMessages(useLocale());
  const at = usePath();
  return (
    <nav class="screen-controls" aria-label={t('controls')} data-screen-controls>
      <a rel="prev" href={at(previous)}>
        <span aria-hidden="true">← </span>
        {t('previous')}
      </a>
      <a data-toggle href={at(toggle)}>
        {t(isStanding ? 'play' : 'pause')}
      </a>
      <button type="button" hidden data-toggle data-pause={t('pause')} data-play={t('play')}>
        {t(isStanding ? 'play' : 'pause')}
      </button>
      <a rel="next" href={at(next)}>
        {t('next')}
        <span aria-hidden="true"> →</span>
      </a>
      <span class="num" data-place>
        <span aria-hidden="true">{place.short}</span>
        <span class="visually-hidden">{place.words}</span>
      </span>
      <button
        type="button"
        hidden
        data-full-screen
        data-enter={t('fullScreen')}
        data-leave={t('leaveFullScreen')}
      >
        {t('fullScreen')}
      </button>
      <a data-leave-screen href={at(roomPath)}>
        {t('toRoom')}
      </a>
      <span class="screen-keys" hidden data-screen-keys>
        {t('screenKeys')}
      </span>
    </nav>
  );
}
