import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { InLocale } from './locale.js';
import { ErrorPage, errorTitle } from './pages.js';

const hrefs = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);

describe('a page for what went wrong', () => {
  it('leads on, to each place once and in the reader’s language', () => {
    const links = [
      { path: '/consultations', label: 'Consultations' },
      { path: '/contact', label: 'Write to us' },
    ];
    const html = renderToString(
      <InLocale locale="en">
        <ErrorPage status={404} links={links} />
      </InLocale>,
    );
    expect(html).toContain('Page not found');
    expect(hrefs(html)).toEqual(['/en/consultations', '/en/site-map', '/en/', '/en/contact']);
  });

  it('says when to come back', () => {
    const html = renderToString(<ErrorPage status={503} retryAfterSeconds={30} />);
    expect(html).toContain('Опитайте отново след 30 секунди.');
  });

  it('gives the number to quote only where something broke on our side', () => {
    expect(renderToString(<ErrorPage status={500} reference="r1" />)).toContain('Номер за справка: r1');
    expect(renderToString(<ErrorPage status={404} reference="r1" />)).not.toContain('r1');
  });

  it('has words for every status', () => {
    expect(errorTitle(418, 'bg')).toBe(errorTitle(400, 'bg'));
    expect(errorTitle(502, 'bg')).toBe(errorTitle(500, 'bg'));
  });
});
