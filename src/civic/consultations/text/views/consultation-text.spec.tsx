import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { parseText } from '../consultation.text.js';
import { ConsultationText } from './consultation-text.js';

const sections = parseText(
  'Глава първа. Общи положения\n\nЧл. 1. Предмет\n(1) Едно:\n1. точка;\n(2) Две.\n\nЧл. 2. (1) Три.\n\n§ 1. Влиза в сила.\n\nПриложение № 1\n1. Съдове.',
);

describe('the text on the page of a consultation', () => {
  it('offers a proposal on each article and tells how many there are, those on a paragraph included', () => {
    const html = renderToString(
      <ConsultationText
        sections={sections}
        lang="bg"
        counts={
          new Map([
            ['chl-1', 3],
            ['chl-1-al-1-t-1', 14],
            ['', 5],
            ['par-1', 1],
          ])
        }
        buttonFor={(anchor) => `/propose?anchor=${anchor}`}
        listFor={(anchor) => `/proposals?anchor=${anchor}`}
      />,
    );
    const links = [...html.matchAll(/<a (?:class="btn[^"]*" )?href="\/([^"]*)"[^>]*>([^<]*)<\/a>/g)];
    expect(links.map(([, href, label]) => `${label} → ${href}`)).toEqual([
      'Предложете промяна в чл. 1 → propose?anchor=chl-1',
      '17 предложения по чл. 1 → proposals?anchor=chl-1',
      'Предложете промяна в чл. 2 → propose?anchor=chl-2',
      'Предложете промяна в § 1 → propose?anchor=par-1',
      '1 предложение по § 1 → proposals?anchor=par-1',
      'Предложете промяна в „Приложение № 1“ → propose?anchor=pril-1',
    ]);
  });

  it('shows the text alone where nothing is taken, with a way to each paragraph', () => {
    const html = renderToString(<ConsultationText sections={sections} lang="bg" />);
    expect(html).not.toContain('doors');
    for (const { id, paragraphs } of sections)
      for (const anchor of [id, ...paragraphs.map((paragraph) => paragraph.id)])
        expect(html).toContain(` id="${anchor}"`);
    expect(html).toContain('<a href="#chl-1-al-1-t-1">1.</a>');
  });

  it('has contents where the text is long', () => {
    const long = parseText(Array.from({ length: 8 }, (_, index) => `Чл. ${index + 1}. Заглавие`).join('\n'));
    expect(renderToString(<ConsultationText sections={long} lang="bg" />)).toContain(
      '<a href="#chl-8">Чл. 8. Заглавие</a></li>',
    );
    expect(renderToString(<ConsultationText sections={sections} lang="bg" />)).not.toContain('<nav');
  });
});
