import { describe, expect, it } from '@jest/globals';
import { brandCss, brandHref, contrast, DEFAULT_COLOURS } from './brand.js';

/** The custom properties of the light and of the dark scheme. */
function schemes(css: string): [Map<string, string>, Map<string, string>] {
  const [light = '', dark = ''] = css.split('@media');
  const read = (text: string) =>
    new Map(
      [...text.matchAll(/--([\w-]+):(#[0-9a-f]{6})/g)].map(([, name, value]) => [name ?? '', value ?? '']),
    );
  return [read(light), read(dark)];
}

const SETS = [
  ['the default colours', DEFAULT_COLOURS],
  ['pale colours', { pine: '#9fe0c8', pineDeep: '#cfeee4', clay: '#ffc9b5', sky: '#cfe4ff' }],
  ['garish colours', { pine: '#00ff00', pineDeep: '#ffff00', clay: '#ff00ff', sky: '#00ffff' }],
  ['black', { pine: '#000000', pineDeep: '#000000', clay: '#000000', sky: '#000000' }],
] as const;

describe.each(SETS)('%s of a municipality', (_name, colours) => {
  const [light, dark] = schemes(brandCss(colours));
  const at = (scheme: Map<string, string>, name: string) => scheme.get(name) ?? '';

  it.each(['pine', 'clay', 'sky'])('leave %s readable in both schemes', (name) => {
    expect(contrast(at(light, name), '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(at(light, name), '#f1ecdf')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(at(light, `${name}-deep`), at(light, `${name}-wash`))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(at(dark, name), '#1d2b2d')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(at(dark, name), '#0b1f1b')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(at(dark, `${name}-deep`), at(dark, `${name}-wash`))).toBeGreaterThanOrEqual(4.5);
  });

  it('leave the footer dark enough for its text', () => {
    expect(contrast(at(light, 'foot'), '#e9f2ee')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(at(dark, 'foot'), '#d7e5e0')).toBeGreaterThanOrEqual(4.5);
  });
});

it('lets nothing but colours into the style sheet', () => {
  const css = brandCss({ pine: 'red;}body{display:none', clay: '#12', sky: 'url(//evil)' });
  expect(css).toBe(brandCss({}));
});

it('has an address only while the colours are the municipality’s own', () => {
  expect(brandHref(DEFAULT_COLOURS)).toBeNull();
  expect(brandHref({ ...DEFAULT_COLOURS, pine: '#0F5B4C' })).toBeNull();
  const one = brandHref({ pine: '#123456' });
  expect(one).toMatch(/^\/assets\/brand\.css\?v=[0-9a-f]{12}$/);
  expect(brandHref({ pine: '#123457' })).not.toBe(one);
});

it.each([
  ['#ffffff', '#000000', 21],
  ['#777777', '#ffffff', 4.48],
  ['#0f5b4c', '#ffffff', 8.02],
])('the contrast of %s and %s is %d', (one, other, expected) => {
  expect(contrast(one, other)).toBeCloseTo(expected, 1);
});
