import { EXHIBITION_PATH } from '../exhibition.rules.js';

/** Widths in which pictures are given out; nobody makes us draw any other. */
export const WIDTHS = { cover: 720, board: 1280 } as const;
export type PictureSize = keyof typeof WIDTHS;

/** Where a board's picture is read in one of our sizes. It changes its address with the picture. */
export function picturePath(
  { roomId, boardId, fileId }: { roomId: string; boardId: string; fileId: string },
  size: PictureSize,
): string {
  return `${EXHIBITION_PATH}/${roomId}/boards/${boardId}/${size}.webp?picture=${fileId}`;
}
