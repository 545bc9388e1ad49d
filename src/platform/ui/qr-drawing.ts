import QRCode from 'qrcode';

/** The quiet zone that readers need around the squares. */
const MARGIN = 4;

export interface QrDrawing {
  /** Of the whole picture, in squares. */
  side: number;
  /** The dark squares as one SVG path. */
  path: string;
}

/** For a screen or a sheet of paper; drawn by `QrCode`. */
export function qrDrawing(text: string): QrDrawing {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) path += `M${column + MARGIN} ${row + MARGIN}h1v1h-1z`;
    }
  }
  return { side: modules.size + 2 * MARGIN, path };
}
