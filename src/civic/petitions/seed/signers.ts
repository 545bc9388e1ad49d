/** Ordinary names, put together by turns; nobody in particular is meant. */
const GIVEN = [
  ['Мария', 'ж'],
  ['Иван', 'м'],
  ['Елена', 'ж'],
  ['Георги', 'м'],
  ['Даниела', 'ж'],
  ['Петър', 'м'],
  ['Росица', 'ж'],
  ['Николай', 'м'],
  ['Силвия', 'ж'],
  ['Димитър', 'м'],
  ['Надежда', 'ж'],
  ['Христо', 'м'],
  ['Виолета', 'ж'],
  ['Стоян', 'м'],
  ['Теодора', 'ж'],
  ['Атанас', 'м'],
  ['Снежана', 'ж'],
  ['Кирил', 'м'],
  ['Албена', 'ж'],
  ['Валентин', 'м'],
  ['Соня', 'ж'],
  ['Борислав', 'м'],
  ['Цветана', 'ж'],
] as const;
const FAMILY = [
  'Иванов',
  'Георгиев',
  'Димитров',
  'Петров',
  'Николов',
  'Стоянов',
  'Тодоров',
  'Атанасов',
  'Христов',
  'Илиев',
  'Ангелов',
  'Василев',
  'Костов',
  'Маринов',
  'Попов',
  'Златков',
  'Митрев',
  'Кузманов',
  'Янчев',
];

/** The name of the n-th signer: all combinations come before one repeats. */
export function signerName(n: number): string {
  const [given, sex] = GIVEN[n % GIVEN.length]!;
  const family = FAMILY[(n + Math.floor(n / GIVEN.length)) % FAMILY.length]!;
  return `${given} ${family}${sex === 'ж' ? 'а' : ''}`;
}
