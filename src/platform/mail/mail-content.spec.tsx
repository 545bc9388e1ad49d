import { describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { RuleBroken } from '../errors/index.js';
import { renderMail } from './mail-content.js';
import { mimeMessage } from './mime.js';
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

describe('the message', () => {
  it('refuses a subject that holds a second header', () => {
    expect(() => renderMail(example('Тема\r\nBcc: a@b.bg'), brand)).toThrow(RuleBroken);
  });

  it('arrives with its Cyrillic, both parts and its headers', async () => {
    const mail = renderMail(
      example('Една отговорена идея и два срока, които изтичат – в цялата община'),
      brand,
    );
    const raw = await mimeMessage({
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
  });
});
