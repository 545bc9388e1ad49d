import { describe, expect, it } from '@jest/globals';
import { h } from 'preact';
import { Link } from './locale.js';
import { escapeHtml, markup, Markup, renderFragment } from './markup.js';

describe('markup', () => {
  it('escapes every value, in text and in quotes', () => {
    const hostile = `"><img src=x onerror='alert(1)'>&amp;`;
    const { html } = markup`<a title="${hostile}">${hostile}</a>`;
    const safe = '&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;amp;';
    expect(html).toBe(`<a title="${safe}">${safe}</a>`);
  });

  it('passes on what is markup, alone and in lists, and writes nothing for null', () => {
    const items = ['<b>', 'a'].map((text) => markup`<li>${text}</li>`);
    expect(markup`<ol start="${2}">${items}${null}${new Markup('<hr>')}</ol>`.html).toBe(
      '<ol start="2"><li>&lt;b&gt;</li><li>a</li><hr></ol>',
    );
  });

  it('leaves a text without special signs as it is', () => {
    expect(escapeHtml('Паркът до реката')).toBe('Паркът до реката');
  });
});

describe('a fragment', () => {
  it('is in the language of its page', () => {
    const link = h(Link, { path: '/comments/1' }, '<x>');
    expect(renderFragment('en', link)).toBe('<a href="/en/comments/1">&lt;x></a>');
    expect(renderFragment('bg', link)).toBe('<a href="/comments/1">&lt;x></a>');
  });
});
