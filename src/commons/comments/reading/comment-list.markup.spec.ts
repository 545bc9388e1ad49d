import { describe, expect, it } from '@jest/globals';
import { commentArticle, commentList, replyList, type CommentReader } from './comment-list.markup.js';
import { textMarkup } from './comment-text.markup.js';
import type { ListedComment } from './comments.queries.js';

const NOW = new Date('2026-10-07T07:30:00Z');
const comment = (change: Partial<ListedComment> = {}): ListedComment => ({
  id: '12',
  parentId: null,
  depth: 0,
  stance: 'for',
  text: 'Да остане парк.',
  lang: 'bg',
  state: 'visible',
  participantId: '7',
  authorName: null,
  authorCode: 'К7Ж2М4',
  organisationId: null,
  unitId: null,
  pinnedAt: null,
  ups: 3,
  downs: 1,
  score: 0.3,
  replies: 0,
  descendants: 0,
  createdAt: NOW,
  editedAt: null,
  vote: null,
  organisation: null,
  unitBg: null,
  unitEn: null,
  answersId: null,
  answersAuthor: null,
  ...change,
});
const reader = (change: Partial<CommentReader> = {}): CommentReader => ({
  locale: 'bg',
  now: NOW,
  participantId: null,
  open: true,
  ...change,
});

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  'javascript:alert(1)',
  'https://example.org/"onmouseover="alert(1)',
  "https://example.org/'><svg/onload=alert(1)>",
  '</p></div></article><iframe src=//evil>',
  '<!--',
  ']]>',
  '&lt;b&gt;',
  '\u202e<b>',
  '${alert(1)}',
];

/** The tags and attributes of a piece of HTML that no text could have brought along. */
function skeleton(html: string): string {
  return html.replace(/>[^<]*</g, '><').replace(/href="https:[^"<>]*"/g, 'href=""');
}

describe('hostile text', () => {
  it.each(HOSTILE)('is shown as text: %s', (hostile) => {
    const change = {
      text: hostile,
      authorName: hostile,
      organisation: hostile,
      answersId: '9',
      answersAuthor: hostile,
    };
    const plain = {
      text: hostile.includes('https:') ? 'https://example.org/' : 'а',
      authorName: 'а',
      organisation: 'а',
      answersId: '9',
      answersAuthor: 'а',
    };
    const [got, expected] = [change, plain].map((one) =>
      skeleton(commentArticle(comment(one), reader()).html),
    );
    expect(got).toBe(expected);
  });

  it('becomes a link only where it is a web address', () => {
    const html = textMarkup(
      'javascript:alert(1) https://example.org/a?b=1&c=2, data:text/html,x http://',
    ).html;
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      'https://example.org/a?b=1&amp;c=2',
    ]);
  });

  it('keeps its lines and paragraphs', () => {
    expect(textMarkup('а\nб\n\n\n \nв').html).toBe('<p>а<br>б</p><p>в</p>');
  });
});

describe('a comment', () => {
  it('is signed as its author chose, or by the unit', () => {
    const signed = (change: Partial<ListedComment>, locale: 'bg' | 'en' = 'bg') =>
      /<b>(.*?)<\/b>/.exec(commentArticle(comment(change), reader({ locale })).html)?.[1];
    expect(signed({})).toBe('Участник К7Ж2М4');
    expect(signed({ authorName: 'Мария' }, 'en')).toBe('Мария');
    expect(signed({ authorName: 'Мария', organisation: 'Река' })).toBe('Река (Мария)');
    expect(signed({ stance: 'answer', unitBg: 'Кмет', unitEn: 'Mayor' }, 'en')).toBe('Mayor');
    expect(signed({ stance: 'answer', unitBg: 'Кмет', unitEn: '' }, 'en')).toBe('Кмет');
  });

  it('offers its author what authors may do, and everybody else a vote', () => {
    const own = commentArticle(comment(), reader({ participantId: '7' })).html;
    const others = commentArticle(comment({ vote: 1 }), reader({ participantId: '8' })).html;
    expect([own.includes('/comments/12/edit'), own.includes('data-vote')]).toEqual([true, false]);
    expect([others.includes('/comments/12/delete'), others.includes('data-vote')]).toEqual([false, true]);
    expect(others).toContain('value="0" data-value="1" aria-pressed="true"');
    const closed = commentArticle(comment(), reader({ participantId: '8', open: false })).html;
    expect(closed).not.toMatch(/data-vote|data-reply/);
  });

  it('that is not public is a stub, but for its author', () => {
    const hidden = comment({ state: 'hidden' });
    expect(commentArticle(hidden, reader()).html).not.toContain('парк');
    expect(commentArticle(hidden, reader({ participantId: '7' })).html).toContain('Само Вие виждате');
    expect(commentArticle(comment({ state: 'deleted' }), reader({ participantId: '7' })).html).not.toContain(
      'парк',
    );
  });
});

describe('a list', () => {
  it('shows some replies and says how many are left', () => {
    const reply = comment({ id: '13', parentId: '12', depth: 1, replies: 2 });
    const { html } = commentList(
      [{ comment: comment({ replies: 5 }), replies: [reply] }],
      reader({ locale: 'en' }),
    );
    expect(html).toMatch(/href="\/en\/comments\/12\/replies\?after=[\w-]+" data-more>4 more replies</);
    expect(html).toContain('href="/en/comments/13/replies" data-replies>2 replies<');
  });

  it('of replies leads to the next ones', () => {
    const next = { cursor: { value: 0.3, id: '13' }, left: 7 };
    const { html } = replyList('12', [{ comment: comment({ id: '13' }), replies: [] }], next, reader());
    expect(html).toContain('data-more>още 7 отговора<');
  });
});
