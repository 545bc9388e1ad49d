/** Programs that read everything there is; whoever does not say what they are is one too. */
const ROBOT =
  /bot\b|bot\/|crawl|spider|slurp|archiv|preview|monitor|scan|fetch|curl|wget|python|java\/|go-http|okhttp|libwww|headless(?!chrome)|facebookexternalhit|embedly|lighthouse/i;

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Whether somebody takes a file now. Players and readers ask for the rest of what they began in pieces, browsers fetch
 * ahead what nobody has pressed yet: neither is a reader.
 */
export function countsAsDownload(method: string, headers: Headers): boolean {
  if (method !== 'GET') return false;
  const agent = String(headers['user-agent'] ?? '');
  if (agent === '' || ROBOT.test(agent)) return false;
  const purpose = `${String(headers['sec-purpose'] ?? '')} ${String(headers['purpose'] ?? '')}`;
  if (/prefetch|prerender|preview/i.test(purpose)) return false;
  const range = headers['range'];
  return range === undefined || /^bytes=0-/.test(String(range));
}
