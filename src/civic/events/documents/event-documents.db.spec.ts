import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { later, NOW } from '../event.factory.js';
import { CLERK, eventsAtWork, fieldsOf, type EventsAtWork } from '../events-at-work.factory.js';

let work: EventsAtWork;
beforeAll(async () => void (work = await eventsAtWork()));
afterAll(() => work.db.close());

describe('what is documented', () => {
  const fileOf = async (name: string, mediaType: string, by = '7') =>
    (
      await work.inTx((tx) =>
        work.rows<{ id: string }>(
          tx,
          `INSERT INTO stored_file (key, name, media_type, bytes, sha256, stored_at, stored_by_kind, stored_by_id)
           VALUES (md5(random()::text), $1, $2, 10, repeat('0', 64), $3, 'staff', $4) RETURNING id`,
          [name, mediaType, NOW, by],
        ),
      )
    )[0]!.id;
  const photo = (id: string, fileId: string, alt: string) =>
    work.inTx((tx) => work.documents.addPhoto(tx, id, { fileIds: [fileId], alt, credit: '' }, CLERK, NOW));

  it('is a photo that says what it shows, or none', async () => {
    const id = await work.announced();
    const fileId = await fileOf('zala.jpg', 'image/jpeg');
    expect((await fieldsOf(photo(id, fileId, ' ')))['alt']).toContain('Без описание снимката не се записва');
    expect((await fieldsOf(photo(id, fileId, 'zala.jpg')))['alt']).toContain('име на файл');
    expect(await fieldsOf(photo(id, await fileOf('doc.pdf', 'application/pdf'), 'Зала'))).toHaveProperty(
      'file',
    );
    expect(await fieldsOf(photo(id, await fileOf('a.png', 'image/png', '8'), 'Зала'))).toHaveProperty('file');
    expect(await work.documents.photos(id)).toEqual([]);
    await photo(id, fileId, 'Петима души около маса');
    expect(await fieldsOf(photo(id, fileId, 'Отново същата'))).toHaveProperty('file');
    expect(await work.documents.photos(id)).toMatchObject([{ alt: 'Петима души около маса' }]);
  });

  it('is told to followers once, when the first of it is there', async () => {
    const id = await work.announced();
    await work.clock.run('test', later(21));
    const material = async (phase: 'before' | 'after') => {
      const fileIds = [await fileOf('zapiski.docx', 'application/msword')];
      const input = { fileIds, title: 'Записки', phase, lang: 'bg' } as const;
      await work.inTx((tx) => work.documents.addMaterial(tx, id, input, CLERK, later(22)));
    };
    await material('before');
    expect(await work.told(id)).toEqual(['announced', 'held']);
    await material('after');
    await material('after');
    expect(await work.told(id)).toEqual(['announced', 'held', 'documented']);
  });
});
