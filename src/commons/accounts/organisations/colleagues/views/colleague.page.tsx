import type { VNode } from 'preact';
import type { Locale } from '../../../../../platform/i18n/index.js';
import {
  Button,
  Card,
  ErrorSummary,
  Radios,
  TextPage,
  usePath,
  type FormState,
} from '../../../../../platform/ui/index.js';
import { colleaguesMessages } from '../colleagues.messages.js';
import { roleOptions } from './colleague-words.js';
import { COLLEAGUES_PATH } from './colleagues.page.js';

/** One colleague, for the lead: another role, or none. */
export function ColleaguePage(props: {
  locale: Locale;
  id: string;
  title: string;
  isViewer: boolean;
  form: FormState<object>;
}): VNode {
  const t = colleaguesMessages(props.locale);
  const at = usePath();
  const path = `${COLLEAGUES_PATH}/${props.id}`;
  return (
    <TextPage
      title={props.title}
      crumbs={[
        { path: '/account', label: t('profile') },
        { path: '/account/organisation', label: t('organisation') },
        { path: COLLEAGUES_PATH, label: t('title') },
      ]}
      above={<ErrorSummary form={props.form} />}
    >
      <div class="stack">
        <form method="post" action={at(path)} noValidate>
          <Radios form={props.form} name="role" label={t('role')} options={roleOptions(props.locale)} />
          <Button>{t('save')}</Button>
        </form>
        {!props.isViewer && (
          <Card title={t('removeTitle')}>
            <p>{t('removeText')}</p>
            <form method="post" action={at(`${path}/remove`)}>
              <Button kind="danger">{t('remove')}</Button>
            </form>
          </Card>
        )}
      </div>
    </TextPage>
  );
}
