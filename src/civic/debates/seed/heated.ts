import type { CitizenStance } from '../../../commons/comments/index.js';
import {
  ANA,
  DESISLAVA,
  IVO,
  KATERINA,
  LYUBOMIR,
  MILA,
  NASKO,
  OGNYAN,
  PARASKEVA,
  ROSEN,
  VLADIMIR,
} from './seeded-debate.js';

/** What was said too loudly, and what became of it. Days are counted as in `SeededDebate`. */
export interface HeatedOpinion {
  /** How the title of the debate begins. */
  debate: string;
  by: number;
  stance: CitizenStance;
  day: number;
  text: string;
  reason: string;
  explanation?: string;
  reporters: readonly number[];
  /** Without it, it waits for the moderator. */
  decision?: { day: number; action: 'keep' | 'remove'; explanation: string };
  appeal?: { day: number; text: string; answer?: { day: number; uphold: boolean; text: string } };
}

const PARK = 'Да се затвори ли за коли алеята';
const DOGS = 'Какво да направим, за да има по-малко бездомни';
const BUSES = 'По кои пътища да минават';

export const heatedOpinions: HeatedOpinion[] = [
  {
    debate: DOGS,
    by: OGNYAN,
    stance: 'against',
    day: -60,
    text: 'Който храни кучета пред блока, да си ги прибере вкъщи. Стига с тези лигльовци, дето градът им е кучкарник.',
    reason: 'insult',
    reporters: [DESISLAVA, MILA, KATERINA],
    decision: {
      day: -59,
      action: 'remove',
      explanation: 'Хората, които хранят животни, са наречени с обидна дума.',
    },
    appeal: {
      day: -57,
      text: 'Думата е разговорна, не е обида. Искам поне първото изречение да остане.',
      answer: {
        day: -49,
        uphold: false,
        text: 'Решението остава: обидата е насочена към участници в същия дебат. Доводът може да бъде написан отново без нея.',
      },
    },
  },
  {
    debate: DOGS,
    by: NASKO,
    stance: 'neutral',
    day: -55,
    text: 'Продавам клетки и каишки на едро, за сдружения отстъпка 20 %. Пишете ми на лично.',
    reason: 'spam',
    reporters: [PARASKEVA],
    decision: { day: -54, action: 'remove', explanation: '' },
  },
  {
    debate: PARK,
    by: LYUBOMIR,
    stance: 'against',
    day: -14,
    text: 'Общината пет години обещава осветление на „Банска“ и нищо не прави. Защо да вярваме, че този път ще е друго?',
    reason: 'otherRules',
    explanation: 'Настройва хората срещу общината.',
    reporters: [ROSEN, NASKO],
    decision: { day: -13, action: 'keep', explanation: 'Критиката към общината е част от дебата.' },
  },
  {
    debate: PARK,
    by: ROSEN,
    stance: 'neutral',
    day: -12,
    text: 'Управителят на единия хотел вдига всеки ден. Ето личния му номер, обадете му се: 08•• ••• •••.',
    reason: 'personalData',
    explanation: 'Публикуван е личен телефон на човек, който не е давал съгласие.',
    reporters: [IVO],
    decision: { day: -11.8, action: 'remove', explanation: 'Публикуван е личен телефонен номер.' },
  },
  {
    debate: PARK,
    by: VLADIMIR,
    stance: 'against',
    day: -9,
    text: 'Смешно е градът да се реди по двама природозащитници и една таблица от гимназията.',
    reason: 'insult',
    reporters: [MILA, DESISLAVA, ANA],
    decision: { day: -8, action: 'remove', explanation: 'Присмех към участници в дебата.' },
    appeal: {
      day: -7,
      text: 'Не съм нарекъл никого с лоша дума. Казвам, че данните не стигат за такова решение.',
      answer: {
        day: -3,
        uphold: true,
        text: 'Тонът е остър, но доводът е по темата и никой не е обиден лично. Мнението се връща.',
      },
    },
  },
  {
    debate: BUSES,
    by: OGNYAN,
    stance: 'against',
    day: -4,
    text: 'Шофьорът на сутрешния автобус е пиян всеки понеделник, всички го знаят.',
    reason: 'defamation',
    explanation: 'Обвинява разпознаваем човек без никакво доказателство.',
    reporters: [LYUBOMIR, PARASKEVA],
    decision: {
      day: -3.5,
      action: 'remove',
      explanation:
        'Приписва се нарушение на разпознаваем човек. За опасно управление се подава сигнал на 112 или в полицията.',
    },
    appeal: {
      day: -1.5,
      text: 'Не съм писал име. Пътува дъщеря ми и имам право да питам кой кара.',
    },
  },
  {
    debate: PARK,
    by: NASKO,
    stance: 'against',
    day: -1.2,
    text: 'Който иска чист въздух, да ходи в гората. Пенсионерите с кучета да си гледат внуците, а не движението.',
    reason: 'insult',
    reporters: [PARASKEVA, ANA, KATERINA],
  },
  {
    debate: BUSES,
    by: ROSEN,
    stance: 'question',
    day: -0.6,
    text: 'А защо никой не пита кой печели от тези курсове и чий братовчед държи фирмата?',
    reason: 'deception',
    explanation: 'Внушение без факти.',
    reporters: [OGNYAN],
  },
];
