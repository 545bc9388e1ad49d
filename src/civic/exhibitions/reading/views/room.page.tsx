import type { VNode } from 'preact';
import { TrailLinks, type TrailLinksProps } from '../../../../commons/trail/views/index.js';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  Banner,
  ButtonLink,
  EmptyState,
  FollowBox,
  Link,
  Paragraphs,
  ShareLinks,
  SubjectHead,
  useLocale,
  type Tone,
} from '../../../../platform/ui/index.js';
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

export interface RoomPageProps {
  title: string;
  lang: Locale;
  summary: string;
  description: string;
  state: { label: string; tone: Tone };
  isDraft: boolean;
  isClosed: boolean;
  /** „5 табла“ */
  count: string;
  topics: readonly string[];
  boards: readonly BoardView[];
  screen: string;
  print: { landscape: string; portrait: string };
  funding: string;
  follow: Record<string, string> | null;
  signedIn: boolean;
  links: TrailLinksProps;
  address: string;
}

/** A room: its boards one after the other, each reached from the one before. */
export function RoomPage(props: RoomPageProps): VNode {
  const locale = useLocale();
  const t = readingMessages(locale);
  return (
    <article class="exhibition">
      <ExhibitionStyles />
      <SubjectHead
        crumbs={[{ path: EXHIBITION_PATH, label: exhibitionMessages(locale)('exhibition') }]}
        kind={exhibitionMessages(locale)('room')}
        title={props.title}
        lang={props.lang}
        state={props.state}
        facts={[props.count, ...props.topics]}
        follow={props.follow ? '#follow' : undefined}
      >
        <p class="lead" lang={props.lang}>
          {props.summary}
        </p>
        {props.boards.length > 0 && (
          <p class="actions">
            <ButtonLink path={props.screen}>{t('screen')}</ButtonLink>
          </p>
        )}
      </SubjectHead>
      <div class="page room">
        {props.isDraft && (
          <Banner>
            <p>{t('draft')}</p>
          </Banner>
        )}
        {props.isClosed && (
          <Banner>
            <p>{t('closed')}</p>
          </Banner>
        )}
        {props.description && <Paragraphs text={props.description} lang={props.lang} />}
        <Boards boards={props.boards} />
        <div class="room-after">
          {props.boards.length > 0 && <PrintLinks print={props.print} one={false} />}
          <ShareLinks title={props.title} address={props.address} />
          <Funding text={props.funding} lang={props.lang} />
          {props.follow && (
            <FollowBox
              title={t('follow')}
              hidden={props.follow}
              note={t('followNote')}
              signedIn={props.signedIn}
            />
          )}
        </div>
        <TrailLinks {...props.links} />
      </div>
    </article>
  );
}

function Boards({ boards }: { boards: readonly BoardView[] }): VNode {
  const t = readingMessages(useLocale());
  if (boards.length === 0)
    return (
      <EmptyState title={t('emptyTitle')}>
        <p>
          <Link path={EXHIBITION_PATH}>{t('toRoom')}</Link>
        </p>
      </EmptyState>
    );
  return (
    <section aria-labelledby="boards">
      <h2 id="boards">{t('inRoom')}</h2>
      <p class="soft small" data-board-keys hidden>
        {t('keys')}
      </p>
      <ol class="boards" data-boards>
        {boards.map((board, index) => (
          <li key={board.id} id={`board-${board.id}`} tabIndex={-1}>
            <BoardPicture board={board} eager={index === 0} />
            <div class="board-words">
              <p class="kind num">{t('place', { at: index + 1, all: boards.length })}</p>
              <h3 lang={board.lang}>
                <Link path={board.path}>{board.heading}</Link>
              </h3>
              <BoardWords board={board} />
              {board.behind && <BehindCard behind={board.behind} />}
              <Between previous={boards[index - 1]} next={boards[index + 1]} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** From board to board inside of the page. */
function Between({ previous, next }: { previous?: BoardView; next?: BoardView }): VNode {
  const t = readingMessages(useLocale());
  return (
    <p class="actions small between">
      {previous && (
        <a href={`#board-${previous.id}`}>
          <span aria-hidden="true">↑ </span>
          {t('previous')}
          <span class="visually-hidden">: {previous.heading}</span>
        </a>
      )}
      {next && (
        <a href={`#board-${next.id}`}>
          <span aria-hidden="true">↓ </span>
          {t('next')}
          <span class="visually-hidden">: {next.heading}</span>
        </a>
      )}
    </p>
  );
}
