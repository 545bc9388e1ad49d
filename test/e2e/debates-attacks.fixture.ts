import { expect } from '@jest/globals';
import { moderationSettings } from '../../src/commons/moderation/index.js';
import { Settings } from '../../src/platform/settings/index.js';
import type { TestApp } from '../support/app.js';
import { markupOf, resolved, type Element } from '../support/markup.js';
import type { Answer } from '../support/visitor.js';

/** Whatever becomes an element or an attribute carries this word. */
const EVIL = 'data-evil';

/** For fields of one line. */
export const LINE = `"><img ${EVIL} src=x onerror=alert(1)> '{{7*7}}' & <script ${EVIL}>alert(1)</script>`;

/** For fields of many. */
export const TEXT = [
  `<script ${EVIL}>alert(1)</script>`,
  `"><img ${EVIL} src=x onerror=alert(1)>`,
  `'><svg ${EVIL} onload=alert(1)>`,
  `</textarea></title></blockquote><iframe ${EVIL} src=//evil.example>`,
  `<!--<x-evil ${EVIL}>--><![CDATA[<x-evil ${EVIL}>]]>]]>`,
  `&lt;b ${EVIL}&gt; &#60;b ${EVIL}&#62; javascript:alert(1)`,
  `{{constructor.constructor('alert(1)')()}} \${7*7} <%= 7*7 %>`,
  '[натиснете](javascript:alert(1)) **не** `е` <http://mark.evil.example/>',
  `http://quote.evil.example/"onmouseover="alert(1) https://tag.evil.example/<b ${EVIL}>`,
  '=HYPERLINK("http://cell.evil.example")',
  'емоджи 👩🏽‍🔧 🇧🇬',
].join('\n');

/** Comments take letters that turn the line as well; debates refuse them. */
export const TURNED = `${TEXT}\nобърнато \u202Eтатинак`;

/** So that what is tried is not refused for how often it is tried. */
export async function patient({ nest, db, clock }: TestApp): Promise<void> {
  const values = {
    ...moderationSettings.defaults,
    maxLinks: 50,
    newcomerMaxLinks: 50,
    perHour: 1_000,
    newcomerPerHour: 1_000,
    repeatDays: 0,
  };
  const settings = nest.get(Settings);
  await db.transaction((tx) =>
    settings.write(tx, moderationSettings, values, { kind: 'system' }, clock.now()),
  );
  await settings.refresh();
}

/** What the texts above became where they should be nothing but text. */
export function intruders(html: string): string[] {
  return markupOf(html).elements.filter(isEvil).map(asText);
}

function isEvil({ name, attributes }: Element): boolean {
  const values = [...attributes];
  return (
    name === 'x-evil' ||
    values.some(
      ([key, value]) =>
        key.includes(EVIL) ||
        key.startsWith('on') ||
        (/^(?:href|src|srcdoc|action|formaction|content)$/.test(key) &&
          /^[\s\0-\x1f]*javascript:/i.test(value)),
    ) ||
    (!isMeta(name) && values.some(([key, value]) => key !== 'value' && !isLink(key, value, attributes)))
  );
}

const isMeta = (name: string) => name === 'meta';

/** Links that people wrote lead to web addresses, and vouch for nothing. */
function isLink(key: string, value: string, attributes: Map<string, string>): boolean {
  if (!/^(?:href|src|action|formaction)$/.test(key) || !value.includes('evil.example')) return true;
  const isOurs = /^(?:\/|http:\/\/localhost)/.test(value);
  return isOurs || (/^https?:\/\//.test(value) && attributes.get('rel') === 'nofollow ugc noopener');
}

const asText = ({ name, attributes }: Element) =>
  `<${[name, ...[...attributes].map(([key, value]) => `${key}=${JSON.stringify(value)}`)].join(' ')}>`;

/** Holds an answer of any kind to what its kind promises. */
export function expectHarmless(path: string, { status, headers, text }: Answer): void {
  const type = String(headers['content-type'] ?? '');
  expect([path, status < 500]).toEqual([path, true]);
  expect([path, headers['x-content-type-options']]).toEqual([path, 'nosniff']);
  if (type.includes('html')) {
    expect([path, intruders(text)]).toEqual([path, []]);
    expect([path, String(headers['content-security-policy'])]).toEqual([
      path,
      expect.not.stringMatching(/script-src[^;]*unsafe-inline/),
    ]);
  } else if (type.includes('atom')) {
    expect([path, intruders(text)]).toEqual([path, []]);
    for (const [, content = ''] of text.matchAll(/<content type="html"[^>]*>([\s\S]*?)<\/content>/g))
      expect([path, intruders(resolved(content))]).toEqual([path, []]);
  } else if (type.includes('json')) {
    JSON.parse(text);
  } else if (type.includes('csv')) {
    expect([path, headers['content-disposition']]).toEqual([path, expect.stringContaining('attachment')]);
    expect([path, cellsOf(text).filter((cell) => /^[=+@\t\r-]/.test(cell))]).toEqual([path, []]);
  } else throw new Error(`${path} answers with ${status} ${type}: ${text.slice(0, 200)}`);
}

function cellsOf(csv: string): string[] {
  const cells = csv.matchAll(/(?<=^|[,;\n])(?:"((?:[^"]|"")*)"|([^",;\r\n]*))/g);
  return [...cells].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

/** The tables in which a text stands. */
export async function tablesWith({ db }: TestApp, text: string): Promise<string[]> {
  const tables = await db.read<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
  );
  const hits = await Promise.all(
    tables.map(async ({ name }) => {
      const found = await db.read(
        `SELECT 1 FROM "${name}" AS row WHERE position($1 IN row::text) > 0 LIMIT 1`,
        [text],
      );
      return found.length > 0 ? [name] : [];
    }),
  );
  return hits.flat();
}
