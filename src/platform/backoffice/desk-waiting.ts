import type { DeskItem } from './pages.js';

const last = Number.POSITIVE_INFINITY;

/**
 * What waits, by the time at which it is due. A quiet item, which only leads to a record, is left out where another one says
 * what is to be done with the same record until the same time.
 */
export function inOrderOnce(items: readonly DeskItem[]): DeskItem[] {
  const told = new Set(items.filter(({ action }) => !action.quiet).map(taskOf));
  return items
    .filter((item) => !item.action.quiet || !item.at || !told.has(taskOf(item)))
    .toSorted((left, right) => (left.at?.getTime() ?? last) - (right.at?.getTime() ?? last));
}

function taskOf({ at, action }: DeskItem): string {
  return `${at?.getTime()} ${/^\/admin\/resources\/[^/]+\/records\/[^/]+/.exec(action.href)?.[0] ?? action.href}`;
}
