/** What stands in templates in braces, and is written out for each inquiry. */
export const PLACES = ['обръщение', 'номер', 'дата', 'постъпило', 'заглавие', 'код'] as const;
export type Place = (typeof PLACES)[number];

const PLACE = /\{([^{}]*)\}/gu;

export const LIMITS = { name: 120 } as const;

/** The places in a text that no inquiry has. */
export function unknownPlaces(text: string): string[] {
  const named = Array.from(text.matchAll(PLACE), ([, name]) => name!);
  return [...new Set(named)].filter((name) => !isPlace(name));
}

export function filled(text: string, values: Record<Place, string>): string {
  return text.replace(PLACE, (place, name: string) => (isPlace(name) ? values[name] : place));
}

/** Surnames tell how to address most people; whoever they do not tell of is addressed by the whole name. */
export function salutation(name: string, organisation: string): string {
  if (organisation) return `Уважаеми дами и господа от ${organisation}`;
  const surname = name.trim().split(/\s+/u).at(-1) ?? '';
  if (/(ов|ев|ин|ски|цки|шки|чки)$/iu.test(surname)) return `Уважаеми господине ${surname}`;
  if (/(ова|ева|ина|ска|цка|шка|чка)$/iu.test(surname)) return `Уважаема госпожо ${surname}`;
  return surname ? `Уважаеми/а ${name.trim()}` : NEUTRAL_SALUTATION;
}

/** For those who are not told who wrote, and where nobody stands behind it any more. */
export const NEUTRAL_SALUTATION = 'Уважаеми дами и господа';

/** Without the line that says whom an answer is for. */
export function withoutSalutation(text: string): string {
  return text.replace(/^\s*Уважаем[^\n]*\n+/u, '');
}

function isPlace(name: string): name is Place {
  return PLACES.some((place) => place === name);
}
