/** The path of Chromium, with or without its window; null where there is none. `CHROMIUM` says it beforehand. */
export function findChromium(): string | null;

export const NO_CHROMIUM: string;
