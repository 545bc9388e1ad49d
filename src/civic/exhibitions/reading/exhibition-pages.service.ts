import { Injectable } from '@nestjs/common';
import { parseSubjectKey, subjectKey, Subjects } from '../../../commons/subjects/index.js';
import { Trail } from '../../../commons/trail/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { idOf, type PageContext } from '../../../platform/http/index.js';
import { exhibitionLifecycle, isPublic } from '../exhibition.lifecycle.js';
import { ExhibitionQueries, type ShownBoard, type ShownRoom } from '../exhibition.queries.js';
import { EXHIBITION, EXHIBITION_PATH, roomPath } from '../exhibition.rules.js';
import { behindView, boardView } from './exhibition.presentation.js';
import type { BoardView } from './views/board-parts.js';
import { readingMessages } from './reading.messages.js';
import type { RoomPageProps } from './views/room.page.js';

export interface VisitedRoom {
  room: ShownRoom;
  boards: ShownBoard[];
  /** Undefined while the room is a draft, so that nothing keeps its pages. */
  tags: string[] | undefined;
}

/** Gathers what the pages of a room show. */
@Injectable()
export class ExhibitionPages {
  constructor(
    private readonly queries: ExhibitionQueries,
    private readonly subjects: Subjects,
    private readonly trail: Trail,
  ) {}

  /** @throws NotFound for what this reader may not see, as for what is not there */
  async visited(idSlug: string, { staff }: Pick<PageContext, 'staff'>): Promise<VisitedRoom> {
    const id = idOf(idSlug);
    const room = id && (await this.queries.room(id));
    if (!room) throw new NotFound('roomNotFound');
    const shown = isPublic(room);
    if (!shown && !staff?.permissions.has('exhibitions.read')) throw new NotFound('roomNotFound');
    const boards = await this.queries.boards(room.id);
    return { room, boards, tags: shown ? [`subject:${EXHIBITION}:${room.id}`] : undefined };
  }

  /** The boards with the public subjects behind them, and the tags of these. */
  async views(
    { room, boards }: VisitedRoom,
    { locale }: Pick<PageContext, 'locale'>,
  ): Promise<{ boards: BoardView[]; tags: string[] }> {
    const refs = boards.flatMap(({ about }) => (about ? (parseSubjectKey(about) ?? []) : []));
    const cards = await this.subjects.cards(refs);
    const views = boards.map((board) => {
      const card = cards.get(board.about ?? '');
      const behind = card?.public ? behindView(card, this.subjects.descriptor(card.ref.type), locale) : null;
      return boardView(board, { room, behind, locale });
    });
    return { boards: views, tags: refs.map((ref) => `subject:${subjectKey(ref)}`) };
  }

  async room(visited: VisitedRoom, ctx: PageContext): Promise<{ props: RoomPageProps; tags: string[] }> {
    const { room } = visited;
    const { locale, viewer, site } = ctx;
    const [{ boards, tags }, links, topics] = await Promise.all([
      this.views(visited, ctx),
      this.trail.shown({ type: EXHIBITION, id: room.id }),
      this.subjects.topicNames(),
    ]);
    const t = readingMessages(locale);
    const { label, tone } = exhibitionLifecycle.states[room.state];
    const props: RoomPageProps = {
      title: room.title,
      lang: room.lang,
      summary: room.summary,
      description: room.description,
      state: { label: label[locale], tone: tone ?? 'plain' },
      isDraft: !isPublic(room),
      isClosed: room.state === 'closed',
      count: t('boards', { count: boards.length }),
      topics: room.topics.map((code) => topics.get(code)?.[locale] ?? code),
      boards,
      screen: `${EXHIBITION_PATH}/${room.id}/screen`,
      print: printPaths(`${EXHIBITION_PATH}/${room.id}/boards.pdf`),
      funding: room.funding,
      follow: room.state === 'open' ? { scope: 'subject', subject: `${EXHIBITION}:${room.id}` } : null,
      signedIn: viewer !== null,
      links,
      address: new URL(roomPath(room), site.url).href,
    };
    return { props, tags: [...tags, ...links.tags, 'topics'] };
  }
}

export function printPaths(path: string): { landscape: string; portrait: string } {
  return { landscape: path, portrait: `${path}?layout=portrait` };
}
