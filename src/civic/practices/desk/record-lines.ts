import type { PracticeEvidence, PracticeResult } from '../practice-record.js';
import { numberIn } from '../typed-numbers.js';

const PARTS = 6;

/** „Показател; мярка; преди; след; кога; източник“ on a line each. */
export function resultsIn(lines: string): PracticeResult[] {
  return written(lines).map((line) => {
    const parts = line.split(';').map((part) => part.trim());
    const [indicator = '', unit = '', before = '', after = '', measured = ''] = parts;
    const source = parts.slice(PARTS - 1).join('; ');
    return { indicator, unit, before: numberIn(before), after: numberIn(after), measured, source };
  });
}

export function resultLines(results: readonly PracticeResult[]): string {
  const number = (value: number | null) => (value === null ? '' : String(value).replace('.', ','));
  return results
    .map(({ indicator, unit, before, after, measured, source }) =>
      [indicator, unit, number(before), number(after), measured, source].join('; '),
    )
    .join('\n');
}

/** „Надпис; https://…“ on a line each; a label alone keeps the file that has it. */
export function evidenceIn(lines: string, before: readonly PracticeEvidence[]): PracticeEvidence[] {
  return written(lines).map((line) => {
    const at = line.lastIndexOf(';');
    const label = (at < 0 ? line : line.slice(0, at)).trim();
    const url = at < 0 ? '' : line.slice(at + 1).trim();
    return { label, url, fileId: before.find((one) => one.label === label)?.fileId ?? null };
  });
}

export function evidenceLines(evidence: readonly PracticeEvidence[]): string {
  return evidence.map(({ label, url }) => (url ? `${label}; ${url}` : label)).join('\n');
}

function written(lines: string): string[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
