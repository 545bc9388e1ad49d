/**
 * The European emblem, by the rules of its construction: a rectangle half as long again as it is high; twelve stars, each
 * upright, placed like the hours of a clock on a circle whose radius is a third of the height; every star in an invisible
 * circle whose radius is an eighteenth of the height.
 */
export const EMBLEM = {
  /** In units of the radius of a star. */
  height: 18,
  width: 27,
  field: '#003399',
  stars: '#ffcc00',
  /** Where the ground is not white: a border of a twenty-fifth of the height. */
  border: 18 / 25,
} as const;

const STARS = 12;
const POINTS = 5;
/** A regular five-pointed star turns in at this part of its radius. */
const INNER = Math.sin(Math.PI / 10) / Math.sin((3 * Math.PI) / 10);

/** The corners of each star, as `points` of an SVG polygon. */
export function emblemStars(): string[] {
  const circle = EMBLEM.height / 3;
  return Array.from({ length: STARS }, (_, hour) => {
    const angle = (hour * 2 * Math.PI) / STARS;
    return star(EMBLEM.width / 2 + circle * Math.sin(angle), EMBLEM.height / 2 - circle * Math.cos(angle));
  });
}

/** One point up, whatever the hour. */
function star(x: number, y: number): string {
  return Array.from({ length: 2 * POINTS }, (_, corner) => {
    const radius = corner % 2 === 0 ? 1 : INNER;
    const angle = (corner * Math.PI) / POINTS;
    return `${round(x + radius * Math.sin(angle))},${round(y - radius * Math.cos(angle))}`;
  }).join(' ');
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
