/** EKATTE of the municipality, as published by the National Statistical Institute. */
export const settlementsCsv = `
ekatte,kind_bg,name_bg,municipality_code,kmetstvo_code
03335,с.,Белевехчево,BLG40,
03784,с.,Бельово,BLG40,
04933,с.,Бождово,BLG40,
11168,с.,Виногради,BLG40,
11315,с.,Вихрен,BLG40,
12200,с.,Враня,BLG40,
12471,с.,Вълково,BLG40,BLG40-04
15549,с.,Голем Цалим,BLG40,
15583,с.,Голешово,BLG40,
16403,с.,Горна Сушица,BLG40,
16969,с.,Горно Спанчево,BLG40,
20105,с.,Дамяница,BLG40,BLG40-08
20345,с.,Дебрене,BLG40,
20780,с.,Джигурово,BLG40,BLG40-10
21909,с.,Долени,BLG40,
31139,с.,Златолист,BLG40,
20910,с.,Зорница,BLG40,
35362,с.,Калиманци,BLG40,
36693,с.,Катунци,BLG40,BLG40-14
36734,с.,Кашина,BLG40,
37486,с.,Ковачево,BLG40,
40378,с.,Кръстилци,BLG40,
40926,с.,Кърланово,BLG40,
43030,с.,Ладарево,BLG40,
43150,с.,Ласкарево,BLG40,
43181,с.,Лебница,BLG40,BLG40-20
43243,с.,Левуново,BLG40,BLG40-21
43503,с.,Лехово,BLG40,
43565,с.,Лешница,BLG40,BLG40-23
43699,с.,Лиляново,BLG40,
44121,с.,Лозеница,BLG40,
44625,с.,Любовище,BLG40,
44639,с.,Любовка,BLG40,
46526,с.,Малки Цалим,BLG40,
47754,гр.,Мелник,BLG40,
52074,с.,Ново Делчево,BLG40,BLG40-29
52307,с.,Ново Ходжово,BLG40,
56174,с.,Петрово,BLG40,BLG40-31
56352,с.,Пиперица,BLG40,
56410,с.,Пирин,BLG40,
56839,с.,Плоски,BLG40,BLG40-34
57176,с.,Поленица,BLG40,BLG40-35
62918,с.,Рожен,BLG40,
65334,гр.,Сандански,BLG40,
66785,с.,Склаве,BLG40,BLG40-37
68223,с.,Спатово,BLG40,
69290,с.,Стожа,BLG40,
69938,с.,Струма,BLG40,BLG40-39
70189,с.,Сугарево,BLG40,
77361,с.,Хотово,BLG40,
77414,с.,Храсна,BLG40,
77565,с.,Хърсово,BLG40,
80618,с.,Черешница,BLG40,
87446,с.,Яново,BLG40,
`;

export interface UnitSeed {
  code: string;
  nameBg: string;
  nameEn: string;
  phone: string;
}

export const units: UnitSeed[] = [
  {
    code: 'general-administration',
    nameBg: 'Обща администрация',
    nameEn: 'General administration',
    phone: '0746 89 001',
  },
  { code: 'legal', nameBg: 'Правно обслужване', nameEn: 'Legal services', phone: '0746 89 002' },
  { code: 'finance', nameBg: 'Финанси и бюджет', nameEn: 'Finance and budget', phone: '0746 89 003' },
  {
    code: 'spatial-planning',
    nameBg: 'Устройство на територията',
    nameEn: 'Spatial planning',
    phone: '0746 89 004',
  },
  { code: 'environment', nameBg: 'Околна среда', nameEn: 'Environment', phone: '0746 89 005' },
  {
    code: 'education-culture-sport',
    nameBg: 'Образование, култура и спорт',
    nameEn: 'Education, culture and sport',
    phone: '0746 89 006',
  },
  {
    code: 'social',
    nameBg: 'Социални дейности и здравеопазване',
    nameEn: 'Social services and health',
    phone: '0746 89 007',
  },
  { code: 'property', nameBg: 'Общинска собственост', nameEn: 'Municipal property', phone: '0746 89 008' },
  { code: 'council', nameBg: 'Общински съвет', nameEn: 'Municipal council', phone: '0746 89 009' },
];
