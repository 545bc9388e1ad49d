import { rows, type Tx } from '../../platform/database/index.js';
import { addDays, dateIn, endOfDay } from '../../platform/clock/index.js';

let made = 0;

/** For tests that are not about how petitions come to be: one that collects signatures now. */
export async function testPetition(
  tx: Tx,
  now: Date,
  columns: Record<string, unknown> = {},
): Promise<string> {
  made += 1;
  const values: Record<string, unknown> = {
    kind_code: 'online',
    state: 'collecting',
    title: `Осветление в парка край реката (${made})`,
    demand: 'Общината да осветли алеите на парка край реката до края на годината.',
    why: 'След залез никой не минава оттам, а това е най-прекият път до гарата.',
    lang: 'bg',
    initiator_kind: 'staff',
    initiator_name: 'Ана Стойкова',
    backers_needed: 5,
    collecting_days: 90,
    minimum_age: 16,
    answer_threshold: 50,
    hearing_threshold: 300,
    submitted_at: now,
    published_at: now,
    closes_at: endOfDay(addDays(dateIn(now), 90)),
    created_at: now,
    changed_at: now,
    ...columns,
  };
  const names = Object.keys(values);
  const [row] = await rows<{ id: string }>(
    tx,
    `INSERT INTO petition (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')}) RETURNING id`,
    Object.values(values),
  );
  return row!.id;
}
