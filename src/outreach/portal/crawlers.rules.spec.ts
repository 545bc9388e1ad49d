import { describe, expect, it } from '@jest/globals';
import { robotsText, securityText, sitemap } from './crawlers.rules.js';

const ORIGIN = 'https://megdan.example';

describe('what machines read first', () => {
  it('lists every page in both languages, each with the other', () => {
    const changedAt = new Date('2026-11-22T10:00:00Z');
    const xml = sitemap(ORIGIN, [{ path: '/consultations/1-a&b', changedAt }]);
    expect(xml).toContain('<loc>https://megdan.example/</loc>');
    expect(xml).toContain('<loc>https://megdan.example/en/about</loc>');
    expect(xml).toContain(
      '<loc>https://megdan.example/en/consultations/1-a&#38;b</loc><lastmod>2026-11-22T10:00:00.000Z',
    );
    expect(xml.match(/<loc>/g)).toHaveLength(32);
    expect(xml.match(/hreflang="en"/g)).toHaveLength(32);
    expect(xml).toContain('<loc>https://megdan.example/en/for/ngos</loc>');
  });

  it('keeps personal pages out of search in both languages', () => {
    const robots = robotsText(ORIGIN);
    expect(robots).toContain('Disallow: /account\nDisallow: /en/account\n');
    expect(robots).toContain('Sitemap: https://megdan.example/sitemap.xml');
  });

  it('names a contact that is valid for half a year from today', () => {
    const text = securityText(ORIGIN, 'a@b.bg', new Date('2026-11-22T10:30:00Z'));
    expect(text).toContain('Contact: mailto:a@b.bg\nExpires: 2027-05-21T10:00:00Z\n');
  });
});
