import { describe, expect, it } from '@jest/globals';
import { qrDrawing } from './qr-drawing.js';

describe('a QR code', () => {
  const { side, path } = qrDrawing(
    'otpauth://totp/Megdan:a@b.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Megdan',
  );

  it('has a quiet zone and the three corner marks', () => {
    const dark = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));
    expect(dark.size).toBeGreaterThan(200);
    for (const square of dark) {
      expect(square.split(' ').every((place) => Number(place) >= 4 && Number(place) < side - 4)).toBe(true);
    }
    const corner = (x: number, y: number) =>
      [0, 1, 2, 3, 4, 5, 6].every((step) => dark.has(`${x + step} ${y}`));
    expect([corner(4, 4), corner(side - 11, 4), corner(4, side - 11), corner(side - 11, side - 5)]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});
