import type { VNode } from 'preact';
import {
  ButtonLink,
  EmptyState,
  FilterForm,
  Hidden,
  Link,
  ListData,
  PageHead,
  Pagination,
  Select,
  TextInput,
  useLocale,
  type Option,
} from '../../../../../platform/ui/index.js';
import { RecommendationStyles } from '../../../views/recommendation-styles.js';
import { recommendationMessages } from '../../../recommendations.messages.js';
import { listMessages } from '../lists.messages.js';
import { Board, RecommendationTable, type BoardColumn, type ListItem } from './list-parts.js';

type Chosen =
  | 'state'
  | 'overdue'
  | 'unit'
  | 'topic'
  | 'stage'
  | 'organisation'
  | 'year'
  | 'answer'
  | 'outcome'
  | 'disputed'
  | 'set'
  | 'q';

export interface RecommendationListProps {
  /** „12 препоръки“ */
  found: string;
  /** One of the two, as the reader chose. */
  items: readonly ListItem[] | null;
  columns: readonly BoardColumn[] | null;
  typed: Record<Chosen, string>;
  options: Record<
    | 'states'
    | 'units'
    | 'topics'
    | 'stages'
    | 'organisations'
    | 'years'
    | 'answers'
    | 'outcomes'
    | 'disputes',
    readonly Option[]
  >;
  filtered: boolean;
  views: { table: string; board: string };
  older?: string;
  first?: string;
  data: { feed: string; csv: string; xlsx: string; json: string };
}

export function RecommendationListPage(props: RecommendationListProps): VNode {
  const locale = useLocale();
  const t = listMessages(locale);
  const empty = props.items?.length === 0 || props.columns?.length === 0;
  return (
    <>
      <RecommendationStyles />
      <PageHead title={recommendationMessages(locale)('recommendations')} lead={t('lead')}>
        <p class="actions">
          <ButtonLink kind="quiet" path="/recommendations/scoreboard">
            {t('scoreboard')}
          </ButtonLink>
        </p>
      </PageHead>
      <div class="page">
        <Filters {...props} />
        <div class="list-head">
          <p role="status" class="num">
            <b>{props.found}</b>
          </p>
          <Views {...props} />
        </div>
        {empty ? (
          <Nothing filtered={props.filtered} />
        ) : (
          <>
            {props.items && <RecommendationTable caption={props.found} items={props.items} />}
            {props.columns && <Board columns={props.columns} />}
          </>
        )}
        <Pagination older={props.older} />
        <hr />
        <ListData first={props.first} data={props.data} />
      </div>
    </>
  );
}

function Views({ views, items }: RecommendationListProps): VNode {
  const t = listMessages(useLocale());
  const view = (path: string, label: string, current: boolean) => (
    <li>{current ? <b aria-current="true">{label}</b> : <Link path={path}>{label}</Link>}</li>
  );
  return (
    <nav aria-label={t('view')}>
      <ul class="views">
        {view(views.table, t('asTable'), items !== null)}
        {view(views.board, t('asBoard'), items === null)}
      </ul>
    </nav>
  );
}

function Filters(props: RecommendationListProps): VNode {
  const t = listMessages(useLocale());
  const { typed, options } = props;
  const further = [typed.stage, typed.organisation, typed.answer, typed.outcome, typed.disputed].some(
    Boolean,
  );
  return (
    <FilterForm path="/recommendations" filtered={props.filtered}>
      {props.columns && <Hidden fields={{ view: 'board' }} />}
      {typed.set && <Hidden fields={{ set: typed.set }} />}
      <TextInput
        name="q"
        type="search"
        label={t('search')}
        hint={t('searchHint')}
        value={typed.q}
        maxLength={100}
      />
      <div class="filters">
        <Select
          name="state"
          label={t('state')}
          empty={t('anyState')}
          options={options.states}
          value={typed.state}
        />
        <Select
          name="overdue"
          label={t('overdue')}
          empty={t('noMatter')}
          options={[{ value: 'yes', label: t('onlyOverdue') }]}
          value={typed.overdue}
        />
        <Select
          name="unit"
          label={t('unit')}
          empty={t('anyUnit')}
          options={options.units}
          value={typed.unit}
        />
        <Select
          name="topic"
          label={t('area')}
          empty={t('anyArea')}
          options={options.topics}
          value={typed.topic}
        />
        <Select
          name="year"
          label={t('year')}
          empty={t('anyYear')}
          options={options.years}
          value={typed.year}
        />
      </div>
      <details class="more-filters" open={further}>
        <summary>{t('moreFilters')}</summary>
        <div class="filters">
          <Select
            name="organisation"
            label={t('organisation')}
            empty={t('anyOrganisation')}
            options={options.organisations}
            value={typed.organisation}
          />
          <Select
            name="stage"
            label={t('stage')}
            empty={t('anyStage')}
            options={options.stages}
            value={typed.stage}
          />
          <Select
            name="answer"
            label={t('answer')}
            empty={t('noMatter')}
            options={options.answers}
            value={typed.answer}
          />
          <Select
            name="outcome"
            label={t('outcome')}
            empty={t('noMatter')}
            options={options.outcomes}
            value={typed.outcome}
          />
          <Select
            name="disputed"
            label={t('disputed')}
            empty={t('noMatter')}
            options={options.disputes}
            value={typed.disputed}
          />
        </div>
      </details>
    </FilterForm>
  );
}

function Nothing({ filtered }: { filtered: boolean }): VNode {
  const t = listMessages(useLocale());
  return (
    <EmptyState title={t(filtered ? 'emptyFound' : 'emptyAll')}>
      <p>{t(filtered ? 'emptyFoundHint' : 'emptyAllHint')}</p>
      {filtered && (
        <p>
          <Link path="/recommendations">{t('seeAll')}</Link>
        </p>
      )}
    </EmptyState>
  );
}
