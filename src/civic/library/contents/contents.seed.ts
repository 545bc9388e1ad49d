import type { INestApplicationContext } from '@nestjs/common';
import { Units } from '../../../commons/accounts/index.js';
import { seedComments, type SeededComment } from '../../../commons/comments/index.js';
import { Database } from '../../../platform/database/index.js';
import { CHAPTER } from './chapter.subject.js';
import { CommentsSwitch } from './comments-switch.service.js';
import { FileReadings } from './file-readings.service.js';

const DAY_MINUTES = 1_440;
const OPEN_DAYS = 90;
const UNIT = 'general-administration';

interface People {
  staff: Record<string, string>;
  participants: readonly string[];
  /** Of publications, by title. */
  publications: ReadonlyMap<string, string>;
}

type Said = Omit<SeededComment, 'author' | 'ups' | 'replies'> & {
  who: number;
  ups?: readonly number[];
  answer?: { text: string; minutesAgo: number };
};

const STUDY = 'Проучване относно опита';
const ANALYSIS = 'Анализ на гражданското участие';

/** By the beginning of the title, and the address of the chapter. */
const OPINIONS: readonly { title: string; slug: string; said: readonly Said[] }[] = [
  {
    title: STUDY,
    slug: 'kakvo-raboti-v-obshtinite-u-nas',
    said: [
      {
        who: 3,
        stance: 'for',
        text: 'Таблицата „казано – прието – защо“ ми се струва най-евтиното нещо в целия документ. Предлагам да започнем с нея още от следващото обсъждане, без да чакаме платформа или наредба.',
        minutesAgo: 41 * DAY_MINUTES,
        ups: [1, 4, 6, 9, 11],
        answer: {
          text: 'Нашият отговор: от началото на годината към всяко обсъждане се води такава таблица. Първата е към бюджета; отговорите пише звеното, за което се отнася предложението.',
          minutesAgo: 36 * DAY_MINUTES,
        },
      },
      {
        who: 7,
        stance: 'question',
        text: 'При проверката на обектите от доброволци кой поема риска, ако някой се нарани на строежа? В текста пише, че не носят отговорност, но не пише кой носи.',
        minutesAgo: 28 * DAY_MINUTES,
        ups: [2, 5],
      },
    ],
  },
  {
    title: STUDY,
    slug: 'kakvo-ne-raboti',
    said: [
      {
        who: 5,
        stance: 'neutral',
        text: 'Добре, че има и такава глава. Липсва ми един случай от Сандански: обсъждането за паркирането през пролетта беше обявено девет дни по-рано и дойдохме четирима.',
        minutesAgo: 19 * DAY_MINUTES,
        ups: [0, 3, 8],
      },
    ],
  },
  {
    title: ANALYSIS,
    slug: 'koy-lipsva',
    said: [
      {
        who: 10,
        stance: 'for',
        text: 'Автобусът от Склаве наистина тръгва в 17 часа. Ако обсъжданията започват в 15 часа в събота, от нашето село ще дойдат поне десетина души.',
        minutesAgo: 24 * DAY_MINUTES,
        ups: [0, 1, 2, 3, 6, 7],
        answer: {
          text: 'Нашият отговор: следващото обсъждане за бюджета е в събота от 10 часа, а за селата има и отделни срещи в кметствата. Часовете са в „Събития“.',
          minutesAgo: 21 * DAY_MINUTES,
        },
      },
      {
        who: 2,
        stance: 'against',
        text: 'С младежите не съм съгласен, че проблемът е в канала. Пратете ми съобщение колкото искате: ако после нищо не се случи, втори път няма да отговоря.',
        minutesAgo: 11 * DAY_MINUTES,
        ups: [1, 9],
      },
    ],
  },
];

/** Reads the documents of the demonstration at once, and lets people comment on chapters of two of them. */
export async function seedChapterOpinions(
  app: INestApplicationContext,
  now: Date,
  people: People,
): Promise<void> {
  const readings = app.get(FileReadings, { strict: false });
  if (await readings.due(now)) await readings.drain();
  const idOf = (begins: string) => [...people.publications].find(([title]) => title.startsWith(begins))![1];
  const [comments, database] = [app.get(CommentsSwitch, { strict: false }), app.get(Database)];
  const editor = { kind: 'staff', id: people.staff['editor']! } as const;
  const opened = new Date(now.getTime() - OPEN_DAYS * DAY_MINUTES * 60_000);
  for (const title of [STUDY, ANALYSIS])
    await database.transaction((tx) => comments.open(tx, idOf(title), editor, opened));
  const unit = (await app.get(Units, { strict: false }).active()).find(({ code }) => code === UNIT)!;
  for (const { title, slug, said } of OPINIONS) {
    const [chapter] = await database.read<{ id: string }>(
      'SELECT id FROM publication_chapter WHERE publication_id = $1 AND slug = $2',
      [idOf(title), slug],
    );
    const thread = said.map((one) => written(one, people, { unitId: unit.id, staffId: editor.id }));
    await seedComments(app, { type: CHAPTER, id: chapter!.id }, thread, now);
  }
}

function written(
  { who, ups = [], answer, ...said }: Said,
  { participants }: People,
  official: { unitId: string; staffId: string },
): SeededComment {
  return {
    ...said,
    author: { participantId: participants[who]! },
    ups: ups.map((voter) => participants[voter]!),
    replies: answer ? [{ ...answer, author: official }] : [],
  };
}
