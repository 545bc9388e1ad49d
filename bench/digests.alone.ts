/**
 * What there is to be compared with: nodemailer's pool that sends one message again and again, and knows nothing else.
 *
 * node digests.alone.ts <smtp url> <file with the message> <count>  →  {perSecond, cpuMs}: letters a second, and what each costs this process
 */
import { readFileSync } from 'node:fs';
import { createTransport } from 'nodemailer';

const [, , url, file, times] = process.argv;
const message = JSON.parse(readFileSync(file!, 'utf8')) as {
  html: string;
  text: string;
  subject: string;
  headers: Record<string, string>;
};
const count = Number(times);
const CONNECTIONS = 10;

const transport = createTransport({
  url: url!,
  pool: true,
  maxConnections: CONNECTIONS,
  maxMessages: Infinity,
});
const send = (number: number) =>
  transport.sendMail({
    from: { name: 'Мегдан', address: 'megdan@sandanski.example' },
    to: `subscriber${number}@poshta.example`,
    ...message,
  });

await send(0);
const cpu = process.cpuUsage();
let next = 1;
const started = performance.now();
await Promise.all(
  Array.from({ length: CONNECTIONS * 2 }, async () => {
    while (next <= count) await send((next += 1));
  }),
);
const perSecond = count / ((performance.now() - started) / 1_000);
const { user, system } = process.cpuUsage(cpu);
process.stdout.write(JSON.stringify({ perSecond, cpuMs: (user + system) / 1_000 / count }));
transport.close();
