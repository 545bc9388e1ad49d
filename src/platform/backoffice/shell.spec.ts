import { describe, expect, it } from '@jest/globals';
import { dressShell, isShell } from './shell.js';

const staff = {
  staffId: '1',
  name: 'Мария',
  roles: [],
  permissions: new Set<string>(),
  everywhere: new Set<string>(),
  units: [],
  settlements: [],
};
const state = {
  resources: [{ id: 'secret', actions: [], resourceActions: [] }],
  pages: [{ name: 'x' }],
  note: '</script><b>\u2028',
};
const html = `
    <!DOCTYPE html>
    <html lang=bg>
    <head>
      <script>
        window.REDUX_STATE = ${JSON.stringify(state)};
        window.THEME = {"font":"</script>"};
      </script>
      <title>Мегдан</title>
      <link rel="stylesheet" href="https://fonts.googleapis.com/css?family=Roboto:300" type="text/css">
      <script src="/admin/frontend/assets/app.bundle.js"></script>
    </head>
    <body><div id="app" /></body></html>`;

const dressed = dressShell(html, {
  nonce: 'n0nce',
  title: 'Място & <b>',
  favicon: '/f.svg',
  staff,
  plans: new Map(),
  versioned: (path) => `${path}?v=1`,
});

describe("AdminJS's page", () => {
  it('is told from other answers', () => {
    expect(isShell(html)).toBe(true);
    expect(isShell('{"a":1}')).toBe(false);
  });

  it('has no script that text could end', () => {
    expect(dressed.match(/<\/script>/g)).toHaveLength(2);
    expect(dressed).toContain('\\u003c/script>\\u003cb>\\u2028');
    expect(dressed.match(/<script nonce="n0nce"/g)).toHaveLength(2);
    expect(dressed).not.toMatch(/<script(?! nonce)/);
  });

  it('names no resource that the viewer may not open', () => {
    expect(dressed).not.toContain('secret');
  });

  it('begins at the doctype, loads nothing from elsewhere and names its versions', () => {
    expect(dressed).toMatch(/^<!DOCTYPE html>/);
    expect(dressed).not.toContain('googleapis');
    expect(dressed).toContain('app.bundle.js?v=1"');
    expect(dressed).toContain('<title>Място &amp; &lt;b></title>');
    expect(dressed).toContain('<div id="app"></div>');
  });
});
