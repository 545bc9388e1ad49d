import { Injectable } from '@nestjs/common';
import { pictureBox, printed, type Orientation, type PrintedBoard } from '../../../platform/print/index.js';
import type { PageContext } from '../../../platform/http/index.js';
import { qrDrawing } from '../../../platform/ui/index.js';
import { exhibitionMessages } from '../exhibition.messages.js';
import type { ShownBoard } from '../exhibition.queries.js';
import type { VisitedRoom } from '../reading/exhibition-pages.service.js';
import { ExhibitionPages } from '../reading/exhibition-pages.service.js';
import { readingMessages } from '../reading/reading.messages.js';
import type { BoardView } from '../reading/views/board-parts.js';
import { BoardPictures } from './board-pictures.service.js';

const POINTS_AN_INCH = 72;
/** Sharp where one stands before a board; a sheet of A3 is not held in the hand. */
const PIXELS_AN_INCH = 150;
/** Of the four threads that read files and make pictures, those that the readers of pages can spare. */
const PICTURES_AT_ONCE = 2;

/** Sheets of A3 in the language of the room: a board hangs in one language. */
@Injectable()
export class PrintedExhibition {
  /** Rooms are drawn one after the other: many who ask at once need no more memory than one. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly pages: ExhibitionPages,
    private readonly pictures: BoardPictures,
  ) {}

  pdf(visited: VisitedRoom, orientation: Orientation, ctx: PageContext): Promise<Buffer> {
    const made = this.turn.then(() => this.made(visited, orientation, ctx));
    this.turn = made.catch(() => null);
    return made;
  }

  private async made(
    visited: VisitedRoom,
    orientation: Orientation,
    { site, now }: PageContext,
  ): Promise<Buffer> {
    const { room } = visited;
    const locale = room.lang;
    const { boards } = await this.pages.views(visited, { locale });
    const t = readingMessages(locale);
    const pictures = await this.pictureOfEach(visited.boards, orientation);
    const sheets = boards.map((view, at): PrintedBoard => {
      const address = new URL(view.behind?.path ?? view.path, site.url);
      return {
        heading: view.heading,
        text: view.text,
        figure: view.figure,
        figureLabel: view.figureLabel,
        picture: pictures[at]!,
        alt: view.alt,
        credit: view.credit,
        more: { ...qrDrawing(address.href), label: t('readOn'), address: shortAddress(view, address) },
      };
    });
    return printed({
      format: 'boards',
      boards: {
        lang: locale === 'bg' ? 'bg-BG' : 'en-GB',
        title: room.title,
        municipality: site.name[locale],
        series: `${exhibitionMessages(locale)('exhibition')} „${room.title}“`,
        funding: room.funding,
        publishedAt: now.toISOString(),
        orientation,
        boards: sheets,
      },
    });
  }

  private async pictureOfEach(boards: readonly ShownBoard[], orientation: Orientation): Promise<Buffer[]> {
    const { width, height } = pictureBox(orientation);
    const pixels = (points: number) => Math.round((points / POINTS_AN_INCH) * PIXELS_AN_INCH);
    const whole = { width: pixels(width), height: pixels(height), format: 'jpeg', quick: true } as const;
    const made: Buffer[] = [];
    for (let at = 0; at < boards.length; at += PICTURES_AT_ONCE) {
      const some = boards.slice(at, at + PICTURES_AT_ONCE).map((board) => this.pictures.of(board, whole));
      made.push(...(await Promise.all(some)).map(({ bytes }) => bytes));
    }
    return made;
  }
}

/** What a hand can type: without the words that follow the number. */
function shortAddress({ behind, path }: BoardView, { host }: URL): string {
  return `${host}${(behind?.path ?? path).replace(/^(\/.*?\/\d+)-[^/]*/, '$1')}`;
}
