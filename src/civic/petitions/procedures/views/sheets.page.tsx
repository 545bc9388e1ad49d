import type { VNode } from 'preact';
import {
  Banner,
  Breadcrumbs,
  Button,
  ErrorSummary,
  Link,
  TextInput,
  useLocale,
  usePath,
  type Crumb,
  type FormState,
} from '../../../../platform/ui/index.js';
import { sheetPageMessages } from '../sheets.messages.js';
import { Sheet, type SheetProps } from './sheet.js';
import { PetitionStyles } from '../../views/petition-styles.js';

export interface SheetsPageProps {
  path: string;
  crumbs: readonly Crumb[];
  notices: readonly string[];
  form: FormState<Record<string, string>>;
  numbers: readonly number[];
  sheet: SheetProps;
  petition: string | null;
}

/** On screen a form above pictures of the sheets; on paper the sheets alone. */
export function SheetsPage(props: SheetsPageProps): VNode {
  const t = sheetPageMessages(useLocale());
  const at = usePath();
  return (
    <>
      <PetitionStyles />
      <div class="top">
        <div class="page">
          <Breadcrumbs crumbs={props.crumbs} />
          <ErrorSummary form={props.form} />
          <h1>{t('title')}</h1>
          <p class="lead">{t('lead')}</p>
        </div>
      </div>
      <div class="page section">
        {props.notices.length > 0 && (
          <Banner>
            {props.notices.map((notice) => (
              <p key={notice}>{notice}</p>
            ))}
          </Banner>
        )}
        <form class="card calculator" method="get" action={at(props.path)} noValidate>
          <div class="fields">
            <TextInput
              name="count"
              label={t('count')}
              hint={t('countHint')}
              form={props.form}
              inputmode="numeric"
              width="short"
              maxLength={4}
            />
            <TextInput
              name="from"
              label={t('from')}
              hint={t('fromHint')}
              form={props.form}
              inputmode="numeric"
              width="short"
              maxLength={5}
            />
          </div>
          <div class="actions">
            <Button>{t('make')}</Button>
            {props.petition && <Link path={props.petition}>{t('backToPetition')}</Link>}
          </div>
        </form>
      </div>
      {props.numbers.length > 0 && (
        <div class="page section sheets" role="region" aria-label={t('title')} tabIndex={0}>
          <p class="sheets-count">{t('sheetsShown', { count: props.numbers.length })}</p>
          {props.numbers.map((number) => (
            <Sheet key={number} {...props.sheet} number={number} />
          ))}
        </div>
      )}
    </>
  );
}
