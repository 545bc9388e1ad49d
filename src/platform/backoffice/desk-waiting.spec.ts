import { expect, it } from '@jest/globals';
import { inOrderOnce } from './desk-waiting.js';
import type { DeskItem } from './pages.js';

const RECORD = '/admin/resources/inquiries/records/7';
const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const item = (title: string, href: string, more: Partial<DeskItem> = {}, quiet = false): DeskItem => ({
  title,
  action: { label: 'Отворете', href, quiet },
  ...more,
});
const titles = (items: DeskItem[]) => inOrderOnce(items).map(({ title }) => title);

it('says what is to be done with a record until a time once, in the words that say more', () => {
  const clock = item('срок', `${RECORD}/show`, { at: at(9) }, true);
  const task = item('възложено', `${RECORD}/wordQuestion`, { at: at(9) });
  expect(titles([clock, task])).toEqual(['възложено']);
  expect(titles([task, clock])).toEqual(['възложено']);
});

it('keeps the clock of something else: another time, another record, or one that nobody else tells of', () => {
  const task = item('възложено', `${RECORD}/wordQuestion`, { at: at(9) });
  const sooner = item('уведомяване', `${RECORD}/show`, { at: at(3) }, true);
  const other = item('друго', `${RECORD}1/show`, { at: at(9) }, true);
  const timeless = item('за публикуване', `${RECORD}/publish`);
  expect(titles([timeless, task, other, sooner])).toEqual([
    'уведомяване',
    'възложено',
    'друго',
    'за публикуване',
  ]);
});
