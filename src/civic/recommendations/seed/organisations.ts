import type { SeededOrganisation, SeededSet } from './seeded-recommendation.js';

export interface Representative {
  name: string;
  email: string;
  organisation: string;
  eik: string;
  /** Days ago. */
  joined: number;
}

/** Invented; the ЕИК are of a range that no register uses. */
export const representatives: Record<SeededOrganisation, Representative> = {
  transparent: {
    name: 'Силвия Грозданова',
    email: 's.grozdanova@prozrachen.example',
    organisation: 'Сдружение „Прозрачен Сандански“',
    eik: '999500129',
    joined: 330,
  },
  pirin: {
    name: 'Десислава Белева',
    email: 'd.beleva@zelen-pirin.example',
    organisation: 'Сдружение „Зелен Пирин – юг“',
    eik: '999100042',
    joined: 310,
  },
  youth: {
    name: 'Калоян Робев',
    email: 'kaloyan.robev@mladite.example',
    organisation: 'Фондация „Младите на Сандански“',
    eik: '999600342',
    joined: 320,
  },
};

export const STUDY = 'Колко време отнема да научиш нещо от общината: проучване на 42 услуги';

export const sets: readonly SeededSet[] = [
  {
    organisation: 'transparent',
    kind: 'study',
    title: STUDY,
    sourceUrl: 'https://prozrachen.example/prouchvane-42-uslugi',
    on: -215,
  },
];
