import { request, type IncomingHttpHeaders } from 'node:http';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  bytes: Buffer;
  /** Where a redirect leads, as a path of this site. */
  location: string;
  json<T>(): T;
}

export type FormFields = Record<string, string | string[]> | [string, string][] | FormData;
export type Headers = Record<string, string>;

/** One reader with one cookie jar, whose requests look like those of a browser on our own pages. */
export class Visitor {
  readonly cookies = new Map<string, string>();

  constructor(
    private readonly url: string,
    /** Sent with every request, for example `accept-language` or `x-forwarded-for`. */
    private readonly always: Headers = {},
  ) {}

  get(path: string, headers: Headers = {}): Promise<Answer> {
    return this.send('GET', path, { headers });
  }

  /** Sends a form; with FormData it is a multipart one. */
  async post(path: string, form: FormFields = {}, headers: Headers = {}): Promise<Answer> {
    const encoded = new Response(form instanceof FormData ? form : urlEncoded(form));
    const type = encoded.headers.get('content-type') ?? '';
    const body = Buffer.from(await encoded.arrayBuffer());
    const ours = { origin: this.url, 'sec-fetch-site': 'same-origin', 'content-type': type };
    return this.send('POST', path, { headers: { ...ours, ...headers }, body });
  }

  /** Goes on to where a redirect leads, as a browser does. */
  async follow(answer: Answer): Promise<Answer> {
    let current = answer;
    for (let hops = 0; current.location && hops < 5; hops += 1) current = await this.get(current.location);
    return current;
  }

  /** Any request, with nothing added but the cookies and what a navigation carries. An empty header value removes it. */
  send(
    method: string,
    path: string,
    { headers = {}, body }: { headers?: Headers; body?: Buffer | string } = {},
  ): Promise<Answer> {
    const all: Headers = {
      accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
      'sec-fetch-site': 'none',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
      ...this.always,
      ...headers,
    };
    if (this.cookies.size > 0)
      all.cookie ??= [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (body !== undefined) all['content-length'] = String(Buffer.byteLength(body));
    const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
    return new Promise((resolve, reject) => {
      const outgoing = request(
        new URL(path, this.url),
        { method, headers: sent, agent: false },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('error', reject);
          incoming.on('end', () => {
            this.#keep(incoming.headers['set-cookie'] ?? []);
            resolve(this.#answer(incoming.statusCode ?? 0, incoming.headers, Buffer.concat(chunks)));
          });
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }

  #answer(status: number, headers: IncomingHttpHeaders, bytes: Buffer): Answer {
    const text = bytes.toString('utf8');
    const target = headers.location ? new URL(headers.location, this.url) : null;
    const isOurs = target?.origin === new URL(this.url).origin;
    const location = target
      ? isOurs
        ? `${target.pathname}${target.search}${target.hash}`
        : target.href
      : '';
    return { status, headers, text, bytes, location, json: <T>() => JSON.parse(text) as T };
  }

  #keep(lines: string[]): void {
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      const isGone = attributes.some(
        (text) => /^max-age=0$/i.test(text) || /^expires=Thu, 01 Jan 1970/i.test(text),
      );
      if (isGone) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

function urlEncoded(form: Exclude<FormFields, FormData>): URLSearchParams {
  const pairs = Array.isArray(form)
    ? form
    : Object.entries(form).flatMap(([name, value]) =>
        [value].flat().map((one): [string, string] => [name, one]),
      );
  return new URLSearchParams(pairs);
}
