import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { png } from '../files/office.factory.js';
import { shareCard, smallPicture } from './index.js';

// It needs no database, but native libraries: pure specs are quick.

const COLOURS = { pine: '#0f5b4c', clay: '#a83f22', sky: '#1f5a8f' };

describe('a small picture', () => {
  it('stands upright as the camera was held, and forgets where that was', async () => {
    const photo = await sharp({ create: { width: 400, height: 200, channels: 3, background: '#a83f22' } })
      .jpeg()
      .withExif({ IFD0: { Make: 'Фотоапарат' }, IFD3: { GPSLatitude: '41/1 31/1 0/1', GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(gpsIn(photo)).toBe(true);
    const small = await smallPicture(photo, { width: 100, format: 'jpeg' });
    const { exif, icc, xmp, orientation, width, height } = await sharp(small.bytes).metadata();
    expect({ exif, icc, xmp, orientation }).toEqual({});
    expect([width, height, small.width, small.height]).toEqual([100, 200, 100, 200]);
    const page = await smallPicture(photo, { width: 100 });
    expect(page).toMatchObject({ mediaType: 'image/webp', width: 100, height: 200 });
    expect(page.bytes.toString('latin1')).toMatch(/^RIFF....WEBPVP8 (?!.*(?:EXIF|XMP |ICCP))/s);
  });

  it('fills both sides, or stays within them, and is never blown up', async () => {
    const photo = await sharp({ create: { width: 400, height: 200, channels: 4, background: '#0000' } })
      .png()
      .toBuffer();
    const sizes = await Promise.all(
      [{ width: 100, height: 100, fit: 'cover' as const }, { width: 100, height: 100 }, { width: 900 }].map(
        async (options) => {
          const { width, height } = await smallPicture(photo, options);
          return [width, height];
        },
      ),
    );
    expect(sizes).toEqual([
      [100, 100],
      [100, 50],
      [400, 200],
    ]);
  });

  it.each([
    ['claims more pixels than there is memory', png(60_000, 60_000), 'pictureTooLarge'],
    ['is a header alone', png(30, 30), 'pictureBroken'],
    ['is a drawing with scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'pictureBroken'],
  ])('is not made of what %s', async (_what, source, reason) => {
    await expect(smallPicture(source, { width: 100 })).rejects.toMatchObject({ reason });
  });

  it('is not made of a photo that is cut in the middle', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
    const photo = await sharp({
      create: { width: 300, height: 300, channels: 3, background: '#fff', noise },
    })
      .jpeg()
      .toBuffer();
    const cut = photo.subarray(0, photo.length / 2);
    await expect(smallPicture(cut, { width: 100 })).rejects.toMatchObject({ reason: 'pictureBroken' });
  });
});

describe('the picture of a link', () => {
  it('is a PNG of the size that networks ask for, with the words on it', async () => {
    const card = { kind: 'Добра практика', line: 'Община Мелник', colours: COLOURS, locale: 'bg' as const };
    const made = await shareCard({ ...card, title: 'Пешеходни училищни улици' });
    const { format, width, height } = await sharp(made).metadata();
    expect([format, width, height]).toEqual(['png', 1200, 630]);
    expect(made.equals(await shareCard({ ...card, title: 'Пешеходни училищни улица' }))).toBe(false);
    expect(await shareCard({ ...card, title: '' })).toBeInstanceOf(Buffer);
  });
});

const gpsIn = (photo: Buffer) =>
  photo.includes(Buffer.from([0x88, 0x25])) || photo.includes(Buffer.from([0x25, 0x88]));
