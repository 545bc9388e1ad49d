import { afterEach, describe, expect, it } from '@jest/globals';
import nodemailer from 'nodemailer';
import pg from 'pg';
import { databaseCopy } from './database.js';
import { smtpSink, type Reply, type SmtpSink } from './smtp-sink.js';
import { proxyTo } from './tcp-proxy.js';

const open: { close(): Promise<void> }[] = [];
const closing = <T extends { close(): Promise<void> }>(one: T): T => {
  open.push(one);
  return one;
};

afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close();
});

describe('the mail sink', () => {
  const send = async (sink: SmtpSink, to = 'ivan@example.bg') => {
    const transport = nodemailer.createTransport({
      url: sink.url,
      socketTimeout: 400,
      ignoreTLS: true,
    } as never);
    try {
      return await transport.sendMail({
        from: 'megdan@example.bg',
        to,
        subject: 'Площад',
        text: 'Здравейте',
      });
    } finally {
      transport.close();
    }
  };

  it('keeps what it accepts, and reads it', async () => {
    const sink = closing(await smtpSink());
    await send(sink);
    const letter = await sink.letterTo('ivan@example.bg');
    expect(letter.subject).toBe('Площад');
    expect(letter.text?.trim()).toBe('Здравейте');
  });

  it.each<[string, 'recipient' | 'end', Reply, number | undefined]>([
    ['a temporary refusal', 'recipient', { code: 451 }, 451],
    ['a final refusal', 'end', { code: 550 }, 550],
    ['silence after the final dot', 'end', 'hang', undefined],
    ['a reset after the final dot', 'end', 'reset', undefined],
  ])('plays %s', async (_name, stage, reply, code) => {
    const sink = closing(await smtpSink());
    sink.script = (moment) => (moment.stage === stage ? reply : 'ok');
    await expect(send(sink)).rejects.toMatchObject(
      code ? { responseCode: code } : { message: expect.any(String) },
    );
    expect(sink.accepted).toEqual([]);
    expect(sink.letters).toHaveLength(stage === 'end' ? 1 : 0);
  });
});

describe('the proxy', () => {
  const connectTo = async (url: string) => {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  };

  it('cuts what is connected, refuses what is new, and lets it through again', async () => {
    const copy = await databaseCopy();
    closing({ close: () => copy.drop() });
    const proxy = closing(await proxyTo(copy.url));
    const url = proxy.through(copy.url);
    const client = await connectTo(url);
    expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    proxy.cut();
    await expect(client.query('SELECT 1')).rejects.toThrow();
    await expect(connectTo(url)).rejects.toThrow();
    proxy.restore();
    const again = await connectTo(url);
    expect((await again.query('SELECT 2 AS two')).rows).toEqual([{ two: 2 }]);
    await again.end();
  });
});

describe('copies of the database', () => {
  it('are migrated, and know nothing of each other', async () => {
    const copies = [await databaseCopy(), await databaseCopy()] as const;
    for (const copy of copies) closing({ close: () => copy.drop() });
    const owner = new pg.Client({ connectionString: copies[0].ownerUrl });
    await owner.connect();
    await owner.query('CREATE TABLE only_here (id int)');
    const { rows } = await owner.query<{ count: string }>('SELECT count(*) FROM migration');
    await owner.end();
    expect(Number(rows[0]?.count)).toBeGreaterThan(0);
    const other = new pg.Client({ connectionString: copies[1].ownerUrl });
    await other.connect();
    await expect(other.query('SELECT 1 FROM only_here')).rejects.toThrow(/only_here/);
    await other.end();
  });

  it('give the application no right to change the schema', async () => {
    const copy = await databaseCopy();
    closing({ close: () => copy.drop() });
    const app = new pg.Client({ connectionString: copy.url });
    await app.connect();
    await expect(app.query('CREATE TABLE mine (id int)')).rejects.toThrow(/permission denied/);
    await app.end();
  });
});
