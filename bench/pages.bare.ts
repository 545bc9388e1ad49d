/**
 * What there is to be compared with: node:http that knows nothing but one answer, with the same head and the same bytes.
 *
 * node pages.bare.ts <file with {"headers": [[name, value], …], "body": base64}>  →  its port on standard output
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const { headers, body } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as {
  headers: [string, string][];
  body: string;
};
const head = headers.flat();
const bytes = Buffer.from(body, 'base64');

const server = createServer({ keepAliveTimeout: 72_000 }, (_request, response) => {
  response.writeHead(200, head);
  response.end(bytes);
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
