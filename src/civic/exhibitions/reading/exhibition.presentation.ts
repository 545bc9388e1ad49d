import type { SubjectCard, SubjectDescriptor } from '../../../commons/subjects/index.js';
import { pick, type Locale } from '../../../platform/i18n/index.js';
import { boardPath } from '../exhibition.rules.js';
import type { ShownBoard, ShownRoom } from '../exhibition.queries.js';
import { picturePath } from './exhibition-pictures.js';
import { readingMessages } from './reading.messages.js';
import type { Behind, BoardView } from './views/board-parts.js';

/** How a board is read, wherever it hangs. */
export function boardView(
  board: ShownBoard,
  {
    room,
    behind,
    locale,
  }: { room: Pick<ShownRoom, 'id' | 'title' | 'lang'>; behind: Behind | null; locale: Locale },
): BoardView {
  const { id, heading, text, figure, figureLabel, alt, credit, fileId } = board;
  return {
    id,
    path: boardPath(room, id),
    lang: room.lang,
    heading,
    text,
    figure,
    figureLabel,
    picture: picturePath({ roomId: room.id, boardId: id, fileId }, 'board'),
    alt,
    credit: credit && readingMessages(locale)('credit', { credit }),
    behind,
  };
}

/** What stands behind a board, as its module tells it. */
export function behindView(card: SubjectCard, descriptor: SubjectDescriptor, locale: Locale): Behind {
  return {
    kind: pick(descriptor.label, locale),
    title: card.title,
    lang: card.lang,
    path: card.path,
    summary: card.summary,
    state: { label: pick(card.stateLabel, locale), tone: card.tone },
    when: descriptor.comes?.(card, locale) ?? '',
  };
}
