import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { Paragraphs } from './paragraphs.js';

const html = (text: string) =>
  renderToString(<Paragraphs text={text} />).replace(/^<div class="prose">|<\/div>$/g, '');

describe('plain text as paragraphs', () => {
  it('parts at blank lines and keeps line ends', () => {
    expect(html('едно\nдве\n\n\nтри')).toBe('<p>едно<br/>две</p><p>три</p>');
  });

  it('makes lists of marked lines', () => {
    expect(html('Списък:\n- едно\n- две\n2. три\n3. четири')).toBe(
      '<p>Списък:</p><ul><li>едно</li><li>две</li></ul><ol start="2"><li>три</li><li>четири</li></ol>',
    );
  });

  it('leaves a lone numbered line alone', () => {
    expect(html('1. януари е празник')).toBe('<p>1. януари е празник</p>');
  });

  it('links addresses without the signs around them', () => {
    expect(html('(вижте https://a.bg/x?y=1&z=2).')).toBe(
      '<p>(вижте <a href="https://a.bg/x?y=1&amp;z=2" rel="nofollow ugc noopener">https://a.bg/x?y=1&amp;z=2</a>).</p>',
    );
  });

  it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>'])('shows %s as text', (attack) => {
    expect(html(attack)).not.toContain('<script');
    expect(html(attack)).not.toContain('<img');
  });

  it('links nothing but the web', () => {
    expect(html('javascript:alert(1) data:text/html,x ftp://a.bg')).not.toContain('<a');
  });

  it('survives a megabyte', () => {
    expect(html('а'.repeat(1_000_000)).length).toBe(1_000_007);
  });
});
