import type { NewInquiry } from './inquiries.service.js';
import type { NewSender } from './inquiry-senders.service.js';

/** A Monday morning in Sofia; the day before the next is no holiday. */
export const NOW = new Date('2026-11-02T08:00:00Z');
export const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

export const sender: NewSender = {
  kind: 'citizen',
  participantId: null,
  name: 'Ана Стойкова',
  organisation: '',
  email: 'ana@example.com',
  phone: '',
  address: '',
};

/** For tests that are not about how inquiries come to be. */
export function inquiryOf(change: Partial<NewInquiry> = {}): NewInquiry {
  return {
    kind: 'question',
    title: 'Кога ще бъде почистено дерето край ул. „Роден край“?',
    text: 'След дъждовете през октомври дерето преля. Кога е предвидено почистване?',
    lang: 'bg',
    topics: [],
    places: [],
    channel: 'site',
    sender,
    wantsPublic: true,
    answerWay: 'site',
    fileIds: [],
    receivedAt: NOW,
    formKey: null,
    previousId: null,
    arisesFrom: null,
    accusedUnitId: null,
    accusedStaffIds: [],
    ...change,
  };
}
