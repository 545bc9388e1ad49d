import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { EmptyState, Link, PageHead, useLocale } from '../../../../platform/ui/index.js';
import { exhibitionMessages } from '../../exhibition.messages.js';
import { readingMessages } from '../reading.messages.js';
import { ExhibitionStyles } from './board-parts.js';

export interface RoomItem {
  path: string;
  title: string;
  lang: Locale;
  summary: string;
  count: string;
  cover: { src: string; alt: string } | null;
}

export function RoomsPage({
  open,
  archive,
}: {
  open: readonly RoomItem[];
  archive: readonly RoomItem[];
}): VNode {
  const locale = useLocale();
  const t = readingMessages(locale);
  return (
    <>
      <ExhibitionStyles />
      <PageHead title={exhibitionMessages(locale)('exhibition')} lead={t('lead')} />
      <div class="page">
        {open.length === 0 && (
          <EmptyState title={t('emptyTitle')}>
            <p>{t('emptyText')}</p>
            <p>
              <Link path="/events">{t('emptyLink')}</Link>
            </p>
          </EmptyState>
        )}
        <Rooms rooms={open} />
        {archive.length > 0 && (
          <section class="room-archive" aria-labelledby="archive">
            <h2 id="archive">{t('archive')}</h2>
            <p>{t('archiveLead')}</p>
            <Rooms rooms={archive} level={3} />
          </section>
        )}
      </div>
    </>
  );
}

function Rooms({ rooms, level = 2 }: { rooms: readonly RoomItem[]; level?: 2 | 3 }): VNode | null {
  if (rooms.length === 0) return null;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <ol class="rooms">
      {rooms.map((room, index) => (
        <li key={room.path} class="card">
          {room.cover && (
            <img
              src={room.cover.src}
              alt={room.cover.alt}
              lang={room.lang}
              width="720"
              height="480"
              loading={index === 0 ? undefined : 'lazy'}
              decoding="async"
            />
          )}
          <div>
            <Heading lang={room.lang}>
              <Link path={room.path}>{room.title}</Link>
            </Heading>
            <p lang={room.lang}>{room.summary}</p>
            <p class="soft small num">{room.count}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
