import type { OutcomeJson } from '../protocol';

/** What the server said no to, with its sentence. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly errors: Record<string, string>,
  ) {
    super(message);
  }
}

interface RefusalBody {
  notice?: { message: string };
  record?: { errors?: Record<string, { message: string }>; baseError?: { message: string } | null };
}

const AWAY = 'Няма връзка със сървъра. Проверете мрежата и опитайте отново; написаното остава тук.';

async function answer<T>(request: Promise<Response>): Promise<T> {
  let response: Response;
  try {
    response = await request;
  } catch {
    throw new Refused(0, AWAY, {});
  }
  const body = (await response.json().catch(() => ({}))) as T & RefusalBody;
  if (response.ok) return body;
  const errors = Object.entries(body.record?.errors ?? {}).map(([name, { message }]) => [name, message]);
  const message = body.record?.baseError?.message ?? body.notice?.message ?? AWAY;
  throw new Refused(response.status, message, Object.fromEntries(errors) as Record<string, string>);
}

/** @param path below /admin/api */
export async function load<T>(path: string, signal?: AbortSignal): Promise<T> {
  try {
    return await answer<T>(fetch(`/admin/api${path}`, { headers: { accept: 'application/json' }, signal }));
  } catch (error) {
    if (error instanceof Refused && error.status === 401) signIn();
    throw error;
  }
}

export function send<T>(path: string, body: object): Promise<T & { outcome: OutcomeJson }> {
  return answer(
    fetch(`/admin/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
    }),
  );
}

export function sendFile<T>(resource: string, file: File): Promise<T> {
  return answer(
    fetch(`/admin/api/files?resource=${encodeURIComponent(resource)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) },
      body: file,
    }),
  );
}

function signIn(): void {
  window.location.assign(
    `/staff/sign-in?next=${encodeURIComponent(window.location.pathname + window.location.search)}`,
  );
}
