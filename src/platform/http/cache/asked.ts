import type { IncomingMessage } from 'node:http';

/** The few headers that decide which page a reader gets. */
export interface Asked {
  host: string | undefined;
  cookie: string | undefined;
  acceptEncoding: string | undefined;
  ifNoneMatch: string | undefined;
}

/**
 * Reads them without `request.headers`, which builds an object of all headers when it is first looked at: what stands
 * before the framework must cost less than what it saves. Repeated headers count as joined, as Node joins them.
 */
export function askedOf({ rawHeaders }: Pick<IncomingMessage, 'rawHeaders'>): Asked {
  const asked: Asked = {
    host: undefined,
    cookie: undefined,
    acceptEncoding: undefined,
    ifNoneMatch: undefined,
  };
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]!;
    const value = rawHeaders[at + 1]!;
    switch (name.length) {
      case 4:
        if (asked.host === undefined && name.toLowerCase() === 'host') asked.host = value;
        break;
      case 6:
        if (name.toLowerCase() === 'cookie') asked.cookie = joined(asked.cookie, value, '; ');
        break;
      case 13:
        if (name.toLowerCase() === 'if-none-match')
          asked.ifNoneMatch = joined(asked.ifNoneMatch, value, ', ');
        break;
      case 15:
        if (name.toLowerCase() === 'accept-encoding')
          asked.acceptEncoding = joined(asked.acceptEncoding, value, ', ');
        break;
      default:
    }
  }
  return asked;
}

function joined(before: string | undefined, value: string, by: string): string {
  return before === undefined ? value : `${before}${by}${value}`;
}
