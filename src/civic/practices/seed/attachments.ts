import { letterDocument } from '../../../commons/registry/index.js';
import { formatNumber } from '../../../platform/i18n/index.js';
import { stepsOf } from '../practice.rules.js';
import type { SeededPractice } from './seeded-practice.js';

/** What is seen on the photo of a practice, and which drawing stands for it in the demonstration. */
export interface SeededPhoto {
  scene: string;
  alt: string;
}

/** By how the title begins. */
const PHOTOS: Record<string, SeededPhoto> = {
  'Втора кофа': {
    scene: 'bins',
    alt: 'Жена стои до кафява и зелена кофа пред дървената ограда на двуетажна къща.',
  },
  'Пешеходците са видими': {
    scene: 'schoolStreet',
    alt: 'Шестима души пресичат пешеходна пътека пред жълто училище с часовник и две големи дървета.',
  },
  'Читалище до 22 часа': {
    scene: 'chitalishte',
    alt: 'Бяла сграда с колони и червен покрив, през отворената врата се виждат рафтове с книги; отпред стоят трима души.',
  },
  'Жителите разпределят': {
    scene: 'playground',
    alt: 'Детска площадка с люлки и пързалка: две деца се люлеят, двама възрастни гледат, а до тях има голямо дърво.',
  },
  'Един номер': {
    scene: 'answers',
    alt: 'Жена изпраща плик до сграда с червен покрив и по пунктирана линия получава обратно жълт плик.',
  },
  'Гражданско събрание': {
    scene: 'roundTable',
    alt: 'Осем души, гледани отгоре, са протегнали ръце над кръгла дървена маса с лист и цветни бележки.',
  },
  'Заседанията на общинския съвет': {
    scene: 'councilTable',
    alt: 'Шестима души седят на дълга маса пред три заоблени прозореца; над двама от тях има балончета с думи.',
  },
  'Автобус по заявка': {
    scene: 'eveningBus',
    alt: 'Червен автобус с четирима пътници в осветените прозорци пътува нощем покрай тъмни къщи и хълмове.',
  },
  'Съседи на повикване': {
    scene: 'neighbours',
    alt: 'Жена носи торба с покупки на възрастен мъж, който стои на отворената врата на дома си.',
  },
  'Подвижен кабинет': {
    scene: 'surgery',
    alt: 'Бял автобус с червен кръст на селска улица: лекарка стои на вратата, трима души чакат отпред.',
  },
  'Работилница за поправки': {
    scene: 'workshop',
    alt: 'Четирима души поправят тостер и лампа на дълга маса; зад тях на стената висят инструменти и колело.',
  },
  'Чешмички за питейна вода': {
    scene: 'fountain',
    alt: 'Каменна чешма в парк с течаща вода; до нея стоят двама възрастни и дете.',
  },
  'Училищен бюджет': {
    scene: 'schoolVote',
    alt: 'Шестима ученици стоят около синя урна с бюлетина пред черна дъска с четири цветни стълбчета.',
  },
  'Младежки съвет': {
    scene: 'youthCouncil',
    alt: 'Момиче с лист в ръка говори изправено, а по двама млади хора седят на маси от двете му страни.',
  },
};

/** Which evidence comes as a file, by its label, and what the file is made of. */
const PAPERS: Record<string, { name: string; of: 'results' | 'steps' }> = {
  'Годишен отчет за управление на отпадъците': { name: 'otchet-otpadatsi.docx', of: 'results' },
  'Преброяванията на кръстовището': { name: 'prebroyavaniya.docx', of: 'results' },
  'Правилата за ползване на залите': { name: 'pravila-za-zalite.docx', of: 'steps' },
  'Отчет за десет години': { name: 'otchet-byudzhet.docx', of: 'results' },
  'Месечна справка за сроковете': { name: 'spravka-srokove.docx', of: 'results' },
  'Докладът на събранието': { name: 'doklad-sabranie.docx', of: 'results' },
  'Отчет за първата година': { name: 'otchet-avtobus.docx', of: 'results' },
};

export function photoOf({ record }: SeededPractice): SeededPhoto | undefined {
  return Object.entries(PHOTOS).find(([begins]) => record.title.startsWith(begins))?.[1];
}

/** The paper behind this evidence; null where there is only an address. */
export async function paperOf(
  { record }: SeededPractice,
  label: string,
): Promise<{ name: string; buffer: Buffer } | null> {
  const paper = PAPERS[label];
  if (!paper) return null;
  const { actorName = '', title, steps = '', results = [] } = record;
  const number = (value: number | null) => formatNumber(value ?? 0, 'bg', { maximumFractionDigits: 2 });
  const parts =
    paper.of === 'steps'
      ? stepsOf(steps).map((step, at) => ({ label: `${at + 1}`, value: step }))
      : results.map(({ indicator, unit, before, after, measured, source }) => ({
          label: unit ? `${indicator} (${unit})` : indicator,
          value: `преди: ${number(before)}, след: ${number(after)}. Измерено: ${measured}. Източник: ${source}.`,
        }));
  const buffer = await letterDocument({
    municipality: actorName,
    to: '',
    heading: label,
    about: title,
    parts,
    closing: '',
    signature: actorName,
  });
  return { name: paper.name, buffer };
}
