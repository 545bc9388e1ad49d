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
const PIXELS_AN_INCH = 170;

/** Sheets of A3 in the language of the room: a board hangs in one language. */
@Injectable()
export class PrintedExhibition {
  constructor(
    private readonly pages: ExhibitionPages,
    private readonly pictures: BoardPictures,
  ) {}

  async pdf(visited: VisitedRoom, orientation: Orientation, { site, now }: PageContext): Promise<Buffer> {
    const { room } = visited;
    const locale = room.lang;
    const { boards } = await this.pages.views(visited, { locale });
    const t = readingMessages(locale);
    const sheets = await Promise.all(
      boards.map(async (view, at): Promise<PrintedBoard> => {
        const address = new URL(view.behind?.path ?? view.path, site.url);
        return {
          heading: view.heading,
          text: view.text,
          figure: view.figure,
          figureLabel: view.figureLabel,
          picture: await this.picture(visited.boards[at]!, orientation),
          alt: view.alt,
          credit: view.credit,
          more: { ...qrDrawing(address.href), label: t('readOn'), address: shortAddress(view, address) },
        };
      }),
    );
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

  private async picture(board: ShownBoard, orientation: Orientation): Promise<Buffer> {
    const { width, height } = pictureBox(orientation);
    const pixels = (points: number) => Math.round((points / POINTS_AN_INCH) * PIXELS_AN_INCH);
    const size = { width: pixels(width), height: pixels(height), fit: 'cover', format: 'jpeg' } as const;
    return (await this.pictures.of(board, size)).bytes;
  }
}

/** What a hand can type: without the words that follow the number. */
function shortAddress({ behind, path }: BoardView, { host }: URL): string {
  return `${host}${(behind?.path ?? path).replace(/^(\/.*?\/\d+)-[^/]*/, '$1')}`;
}
