import type { DiffPart } from '../../../platform/words/index.js';

/** Signs of what stayed that are shown on each side of a change. */
const AROUND = 160;
const LEFT_OUT = '[…] ';

/** The changes with what stands next to them: nobody looks for two words in four pages. */
export function nearChanges(parts: readonly DiffPart[]): DiffPart[] {
  return parts.map((part, at) => {
    if (part.kind !== 'same') return part;
    const head = at === 0 ? '' : beginning(part.text);
    const tail = at === parts.length - 1 ? '' : ending(part.text);
    const text = `${head}${LEFT_OUT}${tail}`;
    return text.length < part.text.length ? { ...part, text } : part;
  });
}

function beginning(text: string): string {
  return text.slice(0, text.lastIndexOf(' ', AROUND) + 1);
}

function ending(text: string): string {
  return text.slice(text.indexOf(' ', text.length - AROUND) + 1);
}
