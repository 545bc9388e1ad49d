import { adopted } from './adopted.js';
import { beginning } from './beginning.js';
import { building } from './building.js';
import { collection } from './collection.js';

export const wasteOrdinanceTitle = 'Наредба за управление на отпадъците на територията на община Сандански';

const draft = [beginning, collection, building].join('\n\n');

/** The draft of an ordinance as long as those that councils adopt. */
export const wasteOrdinanceDraft = numbered(draft);

/** What the council made of it: a dozen articles changed, one split, one dropped, two new, and others numbered anew. */
export const wasteOrdinanceFinal = numbered(
  adopted.reduce((text, [before, after]) => {
    if (!text.includes(before)) throw new Error(`The draft does not say: ${before}`);
    return text.replace(before, after);
  }, draft),
);

function numbered(text: string): string {
  let number = 0;
  return text.replace(/^Чл\. #\./gm, () => `Чл. ${(number += 1)}.`);
}
