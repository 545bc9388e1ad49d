import { describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { RuleBroken } from '../errors/index.js';
import { renderMail } from './mail-content.js';
import { encodedWords, mimeMessage } from './mime.js';
import { MailBox, MailButton, MailItem, MailLayout, MailSection } from './views/index.js';

const brand = { name: 'Община Сандански', address: 'бул. „Свобода“ № 14' };

const example = (title: string) => ({
  subject: title,
  body: (
    <MailLayout
      locale="bg"
      title={title}
      lead="16–22 ноември."
      preview="само в списъка"
      footer={<a href="https://m.bg/p">Предпочитания</a>}
    >
      <MailBox title="Отговориха Ви">
        <b>Приема се:</b> „Контейнерите“
        <br />
        <MailButton href="https://m.bg/1">Вижте мотивите</MailButton>
      </MailBox>
      <MailSection title="Нови">
        <MailItem title="Наредба за реда" href="https://m.bg/2" note="Следите темата.">
          До 25 ноември.
        </MailItem>
      </MailSection>
      <ul>
        <li>едно</li>
        <li>две</li>
      </ul>
    </MailLayout>
  ),
});

describe('the text part', () => {
  it('says what the HTML says, with the addresses of its links', () => {
    expect(renderMail(example('Една новост'), brand).text).toBe(
      [
        'Мегдан · Община Сандански',
        '',
        'Една новост',
        '===========',
        '',
        '16–22 ноември.',
        '',
        'Отговориха Ви',
        '-------------',
        'Приема се: „Контейнерите“',
        '',
        'Вижте мотивите <https://m.bg/1>',
        '',
        'Нови',
        '----',
        '',
        'Наредба за реда <https://m.bg/2>',
        'До 25 ноември.',
        'Следите темата.',
        '',
        '• едно',
        '• две',
        '',
        'Предпочитания <https://m.bg/p>',
        'Община Сандански, бул. „Свобода“ № 14',
        '',
      ].join('\n'),
    );
  });
});

describe('the HTML part', () => {
  it('shows typed markup as text', () => {
    const { html } = renderMail(example('<script>alert(1)</script>'), brand);
    expect(html).toContain('&lt;script>alert(1)');
    expect(html).not.toContain('<script');
  });

  it('is in the language of the reader and knows the dark', () => {
    const { html } = renderMail(example('Една новост'), brand);
    expect(html).toMatch(/^<!doctype html><html lang="bg">/);
    expect(html).toContain('prefers-color-scheme:dark');
  });

  it('cannot be rendered past the service', () => {
    expect(() => MailLayout({ locale: 'bg', title: '', children: '' })).toThrow();
  });
});

describe('encoded words', () => {
  it('leave plain text alone and never split a letter', () => {
    expect(encodedWords('Megdan news 2026')).toBe('Megdan news 2026');
    const words = encodedWords('Ръководство за 🌳🌳🌳🌳🌳🌳🌳🌳🌳🌳🌳🌳 в цялата община').split('\r\n ');
    expect(words.every((word) => word.length <= 75)).toBe(true);
    const read = words.map((word) => Buffer.from(word.slice(10, -2), 'base64').toString()).join('');
    expect(read).toBe('Ръководство за 🌳🌳🌳🌳🌳🌳🌳🌳🌳🌳🌳🌳 в цялата община');
    expect(encodedWords('=?UTF-8?B?x?=')).not.toBe('=?UTF-8?B?x?=');
  });
});

describe('the message', () => {
  it('refuses a subject that holds a second header', () => {
    expect(() => renderMail(example('Тема\r\nBcc: a@b.bg'), brand)).toThrow(RuleBroken);
  });

  it('arrives with its Cyrillic, both parts and its headers', async () => {
    const mail = renderMail(
      example('Една отговорена идея и два срока, които изтичат – в цялата община'),
      brand,
    );
    const raw = mimeMessage({
      from: { name: 'Мегдан', address: 'm@sandanski.example' },
      to: 'a@b.example',
      mail,
      messageId: '<1@m.bg>',
      date: new Date('2026-11-22T06:00:00Z'),
      headers: { 'List-Unsubscribe': '<https://m.bg/unsubscribe/x>' },
    });
    const read = await PostalMime.parse(raw);
    expect(read).toMatchObject({ subject: mail.subject, messageId: '<1@m.bg>', from: { name: 'Мегдан' } });
    expect(read.text?.trim()).toBe(mail.text.trim());
    expect(read.html).toContain('Наредба за реда');
    expect(read.to).toMatchObject([{ address: 'a@b.example' }]);
    expect(raw.toString()).toMatch(/^List-Unsubscribe: <https:\/\/m\.bg\/unsubscribe\/x>\r$/m);
    expect(raw.toString()).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(
      Math.max(
        ...raw
          .toString()
          .split('\r\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(100);
  });

  it.each([
    { messageId: '<1@m.bg>\r\nBcc: x@y.bg' },
    { headers: { 'List-ID': 'a\nb' } },
    { from: { name: 'a\rb', address: 'a@b.bg' } },
  ])('refuses a second header in %j', (bad) => {
    const whole = {
      from: { name: '', address: 'a@b.bg' },
      to: 'c@d.bg',
      mail: { subject: 'x', html: '', text: '' },
    };
    expect(() => mimeMessage({ ...whole, messageId: '<1@m.bg>', date: new Date(), ...bad })).toThrow(
      RuleBroken,
    );
  });

  it('writes Bulgarian domains as mail servers know them', () => {
    const mail = { subject: 'x', html: '', text: '' };
    const from = { name: '', address: 'a@b.bg' };
    const raw = mimeMessage({ from, to: 'ivan@община.бг', mail, messageId: '<1@m.bg>', date: new Date() });
    expect(raw.toString()).toMatch(/^To: ivan@xn--[a-z0-9]+\.xn--90ae\r$/m);
  });
});
