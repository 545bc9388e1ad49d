import type { VNode } from 'preact';
import { z } from 'zod';
import {
  Banner,
  BarChart,
  Button,
  ButtonLink,
  Card,
  Checkbox,
  Checkboxes,
  ConfirmPage,
  CopyLink,
  DateBox,
  DateInput,
  Days,
  Donut,
  EmptyState,
  ErrorPage,
  ErrorSummary,
  Facts,
  FileList,
  FilterForm,
  FollowBox,
  LineChart,
  Meter,
  PageHead,
  Pagination,
  Paragraphs,
  parseForm,
  Radios,
  renderDocument,
  Select,
  SubjectHead,
  Table,
  Tag,
  TextArea,
  TextInput,
  TextPage,
  WritingForm,
  type LayoutContext,
  type LayoutProps,
  type Tone,
} from '../../src/platform/ui/index.js';
import type { Locale } from '../../src/platform/i18n/index.js';

const link = (path: string, bg: string, en: string) => ({ path, label: { bg, en } });

export const sinkContext = (locale: Locale, path = '/consultations'): LayoutContext => ({
  locale,
  path,
  viewer: null,
  staff: null,
  site: {
    name: { bg: 'Община Сандански', en: 'Sandanski Municipality' },
    logoUrl: null,
    contacts: {
      address: { bg: '2800 Сандански, бул. „Свобода“ 14', en: '14 Svoboda Blvd, 2800 Sandanski' },
      phone: '0746 8 91 00',
      email: 'obshtina@example.org',
      website: 'https://example.org',
    },
    navigation: [
      link('/debates', 'Дебати', 'Debates'),
      link('/consultations', 'Консултации', 'Consultations'),
      link('/petitions', 'Подписки', 'Petitions'),
      link('/recommendations', 'Препоръки', 'Recommendations'),
      link('/events', 'Събития', 'Events'),
      link('/library', 'Библиотека', 'Library'),
      link('/contact', 'Пишете на общината', 'Write to us'),
    ],
    footer: {
      participate: [
        link('/about', 'Първи стъпки', 'First steps'),
        link('/rules', 'Правила за участие', 'Rules'),
      ],
      audiences: [link('/for/citizens', 'Граждани', 'Citizens')],
      transparency: [link('/deadlines', 'Срокове по закон', 'Legal time limits')],
      help: [
        link('/accessibility', 'Декларация за достъпност', 'Accessibility statement'),
        link('/privacy', 'Защита на личните данни', 'Privacy'),
      ],
    },
    demo: true,
    url: 'https://megdan.example',
  },
});

export function sinkDocument(locale: Locale, body: VNode, more: Partial<LayoutProps> = {}): string {
  return renderDocument({ ctx: sinkContext(locale), title: 'Компоненти', children: body, ...more });
}

const schema = z.object({
  email: z.email(),
  name: z.string().min(2),
  opinion: z.string().min(10),
  topics: z.array(z.string()).min(1),
  frequency: z.enum(['daily', 'weekly']),
});

const LONG =
  'Наредба за изменение и допълнение на Наредбата за определянето и администрирането на местните такси и цени на услуги';

/** Every component once, with the awkward content that real pages have. */
export function KitchenSink(props: { locale: Locale }): VNode {
  const parsed = parseForm(schema, { email: 'не е адрес', name: 'Я', opinion: 'Кратко' }, props.locale);
  if (parsed.ok) throw new Error('The form of the kitchen sink has to be wrong');
  const form = parsed.state;
  return (
    <>
      <SubjectHead
        crumbs={[{ path: '/consultations', label: 'Консултации' }]}
        kind="Проект на нормативен акт · № К-2026-014"
        title={LONG}
        state={{ label: 'Отворена', tone: 'open' }}
        facts={['Вносител: кметът на общината', 'Отговорно звено: дирекция „Околна среда“']}
        clock={{
          text: 'Остават 12 дни',
          how: <p>Денят на публикуването не се брои (чл. 26, ал. 4 от ЗНА).</p>,
        }}
        follow="#follow"
        trail={[
          { label: 'Публикувана', note: '5 октомври', state: 'done' },
          { label: 'Приключва', note: '4 ноември, 24:00 ч.', state: 'now' },
          { label: 'Справка по чл. 26, ал. 5 от ЗНА', state: 'next' },
          { label: 'Общински съвет', note: 'предвидено за 17 декември', state: 'next' },
        ]}
      />
      <div class="page two-columns">
        <div>
          <ErrorSummary form={form} />
          <Banner kind="success">
            <p>Записахме избора Ви.</p>
          </Banner>
          <Banner>
            <p>Срокът е удължен до 12 декември.</p>
          </Banner>
          <Banner kind="warning" title="Проверете адреса">
            <p>Писмото може да е в папката за нежелана поща.</p>
          </Banner>
          <WritingForm path="/form">
            <TextInput
              form={form}
              name="email"
              type="email"
              label="Имейл"
              hint="Например ime@poshta.bg"
              autocomplete="email"
            />
            <TextInput form={form} name="name" label="Име" autocomplete="name" width="medium" />
            <TextArea form={form} name="opinion" label="Мнение" rows={4} />
            <Checkboxes
              form={form}
              name="topics"
              label="Теми"
              options={['Околна среда', 'Образование', 'Градска среда', 'Бюджет'].map((label) => ({
                value: label,
                label,
              }))}
            />
            <Radios
              form={form}
              name="frequency"
              label="Колко често"
              options={[
                { value: 'daily', label: 'Всеки ден', hint: 'Само ако има промяна' },
                { value: 'weekly', label: 'Всяка седмица' },
              ]}
            />
            <Select
              name="kind"
              label="Вид"
              empty="Всички"
              options={[{ value: 'a', label: 'Наредба' }]}
              optional
            />
            <DateInput name="day" label="Дата" optional />
            <Checkbox name="agree" label="Съгласен съм името ми да се вижда." />
            <div class="actions">
              <Button>Изпратете</Button>
              <Button kind="quiet">Запазете</Button>
              <Button kind="danger" small>
                Изтрийте
              </Button>
              <ButtonLink path="/" kind="quiet" small>
                Откажете се
              </ButtonLink>
              <CopyLink />
            </div>
          </WritingForm>
          <Paragraphs
            text={
              'Първи абзац с адрес https://example.org/път?x=1.\nВтори ред.\n\n- едно\n- две <script>alert(1)</script>\n\n1. първо\n2. второ'
            }
          />
          <p>
            {(['open', 'late', 'wait', 'info', 'plain'] satisfies Tone[]).map((tone) => (
              <span key={tone}>
                <Tag tone={tone}>{tone}</Tag>{' '}
              </span>
            ))}
          </p>
          <Table
            caption="Срокове"
            columns={[{ label: 'Кога' }, { label: 'Какво' }, { label: 'Дни', numeric: true }]}
            rows={[
              ['Публикуване', 'Проект и мотиви', '30'],
              ['По изключение', LONG, '14'],
            ]}
          />
          <Pagination newer="/consultations?before=4" older="/consultations?after=9" />
          <EmptyState title="Нищо не отговаря на този избор">
            <p>Опитайте с по-кратка дума.</p>
          </EmptyState>
          <BarChart
            title="Постъпили и отговорени по седмици"
            labels={['20 окт.', '27 окт.', '3 ноем.', '10 ноем.', '17 ноем.']}
            series={[
              { label: 'Постъпили', values: [18, 22, 15, 31, 27], tone: 'sand' },
              { label: 'Отговорени', values: [16, 21, 19, 24, 30] },
            ]}
          />
          <LineChart
            title="Абонати по месеци"
            labels={['юли', 'авг.', 'септ.', 'окт.', 'ноем.']}
            series={[
              { label: 'Всички', values: [120, 180, 260, 410, 633] },
              { label: 'Нови', values: [120, 60, 80, 150, 223] },
            ]}
          />
          <FilterForm path="/consultations" filtered>
            <TextInput name="q" type="search" label="Търсене" />
          </FilterForm>
        </div>
        <aside class="rail" aria-label="Отстрани">
          <Card title="Разгледани предложения">
            <Donut
              title="42 предложения: 24 се приемат, 11 частично, 7 не се приемат"
              parts={[
                { label: 'Приемат се', value: 24 },
                { label: 'Частично', value: 11 },
                { label: 'Не се приемат', value: 7 },
              ]}
            />
          </Card>
          <FollowBox title="Следете тази консултация" hidden={{ scope: 'subject' }} />
          <Card title="Документи">
            <FileList
              files={[
                { name: 'Проект', href: '/files/1', mediaType: 'application/pdf', bytes: 84_000 },
                { name: 'Мотиви към проекта', href: '/files/2', mediaType: 'text/plain', bytes: 1_200_000 },
              ]}
            />
          </Card>
          <Card title="Подписка">
            <Meter value={612} max={1000} label="612 от 1 000 подписа" />
            <p class="small">612 от 1 000 подписа</p>
          </Card>
          <Card title="Данни">
            <Facts
              facts={[
                { label: 'Номер', value: 'К-2026-014' },
                { label: 'Звено', value: 'Околна среда' },
              ]}
            />
          </Card>
          <ul class="subjects" aria-label="Дни">
            {[12, 3, 1, 0, -1].map((left) => (
              <li key={left}>
                <Days left={left} />
                <p>{left}</p>
              </li>
            ))}
            <li>
              <DateBox date="2026-11-26" />
              <p>Дата</p>
            </li>
          </ul>
        </aside>
      </div>
    </>
  );
}

/** The whole pages of the kit, by name. */
export const sinkPages: Record<string, (locale: Locale) => VNode> = {
  confirm: () => (
    <ConfirmPage
      title="Потвърдете абонамента"
      path="/subscriptions/confirm"
      button="Потвърдете"
      other={{ path: '/', label: 'Не сега' }}
    >
      <p>Ще получавате едно обобщение седмично, само ако нещо се е променило.</p>
    </ConfirmPage>
  ),
  missing: () => <ErrorPage status={404} links={[{ path: '/consultations', label: 'Всички консултации' }]} />,
  broken: () => <ErrorPage status={500} reference="01J9Z3" />,
  head: () => (
    <PageHead
      title="Обществени консултации"
      crumbs={[{ path: '/library', label: 'Библиотека' }]}
      lead="Проектите, преди да са станали задължителни."
    />
  ),
  text: () => (
    <TextPage title="Вход" above={<Banner title="Първо влезте" />}>
      <p>Без парола.</p>
    </TextPage>
  ),
};
