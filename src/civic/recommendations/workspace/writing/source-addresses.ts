import { parseSubjectKey, subjectKey, type SubjectDescriptor } from '../../../../commons/subjects/index.js';

/** What somebody pasted, one on a line: `debate:12`, a path of this site, or a whole address of it. */
export function sourceKeys(
  typed: string,
  types: readonly Pick<SubjectDescriptor, 'type' | 'listPath'>[],
  siteUrl: string,
): string[] {
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return [...new Set(lines.map((line) => keyOf(line, types, siteUrl) ?? line))];
}

function keyOf(
  line: string,
  types: readonly Pick<SubjectDescriptor, 'type' | 'listPath'>[],
  siteUrl: string,
): string | null {
  if (parseSubjectKey(line)) return line;
  if (!URL.canParse(line, siteUrl)) return null;
  const { origin, pathname } = new URL(line, siteUrl);
  if (origin !== new URL(siteUrl).origin) return null;
  const path = pathname.replace(/^\/en(?=\/)/, '');
  for (const { type, listPath } of types) {
    const id = path.startsWith(`${listPath}/`)
      ? /^([1-9]\d{0,17})(?:-|\/|$)/.exec(path.slice(listPath.length + 1))?.[1]
      : undefined;
    if (id) return subjectKey({ type, id });
  }
  return null;
}
