import { describe, expect, it } from '@jest/globals';
import { renderMail } from '../../../../platform/mail/index.js';
import type { PetitionFacts } from '../news-facts.queries.js';
import { OCCASIONS, type Occasion } from '../occasions.js';
import { petitionNewsMail, type PetitionNews } from './petition-news.email.js';

const facts: PetitionFacts = {
  id: '12',
  title: 'Осветление в парка край реката',
  lang: 'bg',
  state: 'collecting',
  isPublic: true,
  isHidden: false,
  signatures: 1,
  reachedWith: 300,
  hearingFollows: { bg: 'Съветът изслушва инициаторите.', en: 'The council hears the initiators.' },
  receivedAt: new Date('2026-11-22T10:00:00Z'),
  hearingAt: new Date('2026-12-03T12:00:00Z'),
  hearingPlace: 'Зала 1',
  hearingNote: 'Влизането е свободно.',
  forwardedTo: 'ВиК',
  ground: { bg: 'Исканото вече е направено', en: 'What is asked for has been done already' },
  endReason: 'Лампите са сменени.',
  endLaw: 'чл. 8 от закона',
  answer: { outcome: { bg: 'Приета', en: 'Accepted' }, text: `Ще сложим лампи. ${'дума '.repeat(400)}` },
};
const written = (occasion: Occasion, change: Partial<PetitionNews> = {}) =>
  renderMail(
    petitionNewsMail({
      locale: 'bg',
      occasion,
      petition: facts,
      link: 'https://megdan.example/petitions/12',
      optOut: 'https://megdan.example/signatures/news/7.proof',
      ...change,
    }),
    { name: 'Община Сандански', address: '' },
  );

describe('a letter to signers', () => {
  it.each<[Occasion, string, string]>([
    ['reached', 'Прагът за изслушване е достигнат', 'събра 300 подписа'],
    ['closed', 'Събирането на подписи приключи', 'с 1 подпис и постъпи в общината на 22 ноември 2026'],
    ['hearing', 'Насрочено е изслушване', 'Място: Зала 1'],
    ['answered', 'Общината отговори', 'Ще сложим лампи.'],
    ['forwarded', 'Подписката е препратена', 'препрати подписката на: ВиК.'],
    ['notConsidered', 'оставена без разглеждане', 'Основание: Исканото вече е направено.'],
    ['withdrawn', 'Подписката е оттеглена', 'Лампите са сменени.'],
    ['stopped', 'Подписката е спряна по закон', 'спря подписката: чл. 8 от закона.'],
  ])('about %s says what happened, why it comes, and how to stop it', (occasion, heading, sentence) => {
    const { subject, text, html } = written(occasion);
    expect(subject).toContain(heading);
    expect(subject).toContain('Осветление в парка край реката');
    expect(text).toContain(sentence);
    expect(text).toContain('защото при подписването поискахте');
    expect(text).toContain('https://megdan.example/signatures/news/7.proof');
    expect(html).toContain('href="https://megdan.example/petitions/12"');
  });

  it.each(OCCASIONS)('about %s is in English for whoever signed in English', (occasion) => {
    const { text, html } = written(occasion, { locale: 'en' });
    expect(text).toContain('because you asked');
    expect(html).toContain('<html lang="en">');
  });

  it('marks what was entered in another language', () => {
    expect(written('stopped', { locale: 'en' }).html).toContain(`<p lang="bg">${facts.endReason}`);
    expect(written('stopped').html).toContain(`<p>${facts.endReason}`);
  });

  it('brings the beginning of the answer, and leads nowhere that the public cannot go', () => {
    expect(written('answered').text.length).toBeLessThan(1_400);
    expect(written('withdrawn', { link: null }).html).not.toContain('/petitions/12');
  });
});
