import { defineMessages } from '../../../../platform/i18n/index.js';

export const aboutProjectMessages = defineMessages('portal.pages.project', {
  title: { bg: 'За проекта', en: 'About the project' },
  description: {
    bg: '„Заедно за развитие – от добри практики и идеи към ефективни резултати“: кой, с какви средства, какво обеща и какво показва.',
    en: '“Together for development – from good practices and ideas to effective results”: who, with which money, what was promised and what there is to show.',
  },
  text: {
    bg: `Платформата за граждански дебати беше създадена по този проект. Той събра неправителствена организация и община, за да научат от другите как хората участват в местните политики, и да превърнат наученото в навик.

## Накратко

| Какво | По договора |
|---|---|
| Договор | № BG05SFOP001-2.009-0119-C01 |
| Програма | Оперативна програма „Добро управление“ 2014–2020 |
| Процедура | „Повишаване на гражданското участие в процесите на формулиране, изпълнение и мониторинг на политики и законодателство“ |
| Бенефициент | Сдружение „Югозападен обществено-информационен център“, юридическо лице с нестопанска цел |
| Партньор | Община Сандански |
| Начало и край | 4 януари 2019 г. – 4 януари 2021 г. (24 месеца) |

## С какви средства

| Източник | В левове, по договора | В евро |
|---|---|---|
| Европейски социален фонд | 75 970,01 лв. | 38 842,85 € |
| Национално съфинансиране | 13 406,47 лв. | 6 854,62 € |
| Общо | 89 376,48 лв. | 45 697,47 € |

Договорът е в левове, валутата от онова време. Равностойността в евро е по официалния курс 1 € = 1,95583 лв. Европейският дял е 85 %.

## Какви бяха целите

- Местната власт, гражданите и бизнесът да управляват като партньори.
- Открито и отговорно управление, което трае и след проекта.
- Неправителственият сектор да отправя препоръки към местната власт: за по-добри услуги и по-ясни правила, срещу корупцията, конфликта на интереси и злоупотребата със служебно положение, за етиката на служителите.

## Какво беше предвидено

- **Проучване и анализ.** Опитът, добрите практики и иновативните решения; как хората участват в създаването, изпълнението и наблюдението на политики. Върху тях стъпват поне четири препоръки.
- **Платформа.** Място за дебати по важните за общността теми и за пряк разговор между администрация, граждани и бизнес.
- **Обмен.** Шест кръгли маси, на които добрите практики се пренасят от едно място на друго.
- **Осведоменост.** Бенчмарк форум, мотивационен плакат, Фестивал за граждански инициативи със собствено лого, постоянна изложба и информационна кампания.`,
    en: `The platform for civic debates was made under this project. It brought a non-governmental organisation and a municipality together to learn from others how people take part in local policies, and to make a habit of what was learnt.

## In short

| What | By the contract |
|---|---|
| Contract | No BG05SFOP001-2.009-0119-C01 |
| Programme | Operational Programme Good Governance 2014–2020 |
| Procedure | “Raising civic participation in the processes of making, carrying out and monitoring policies and legislation” |
| Beneficiary | Association South-West Public Information Centre, a non-profit legal entity |
| Partner | Sandanski Municipality |
| Beginning and end | 4 January 2019 – 4 January 2021 (24 months) |

## With which money

| Source | In leva, by the contract | In euro |
|---|---|---|
| European Social Fund | 75,970.01 BGN | €38,842.85 |
| National co-financing | 13,406.47 BGN | €6,854.62 |
| Total | 89,376.48 BGN | €45,697.47 |

The contract is in leva, the currency of that time. The equivalent in euro is at the official rate of €1 = 1.95583 BGN. The European share is 85%.

## What the aims were

- Local government, citizens and businesses govern as partners.
- Open and responsible government that lasts beyond the project.
- The non-governmental sector addresses recommendations to local government: for better services and clearer rules, against corruption, conflicts of interest and abuse of office, for the ethics of officials.

## What was planned

- **A study and an analysis.** Experience, good practices and innovative solutions; how people take part in making, carrying out and monitoring policies. At least four recommendations rest on them.
- **A platform.** A place to debate what matters to the community, and for direct talk between administration, citizens and businesses.
- **Exchange.** Six round tables at which good practices are carried from one place to another.
- **Awareness.** A benchmark forum, a motivational poster, a Festival of Civic Initiatives with a logo of its own, a permanent exhibition and an information campaign.`,
  },
});
