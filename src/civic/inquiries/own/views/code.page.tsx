import type { VNode } from 'preact';
import {
  Button,
  ErrorSummary,
  Tag,
  TextInput,
  TextPage,
  Trail,
  useLocale,
  usePath,
  type FormState,
  type Station,
  type Tone,
} from '../../../../platform/ui/index.js';
import { CODE_PATH, WRITE_PATH } from '../../inquiry.rules.js';
import { ownMessages } from '../own.messages.js';
import { PathList, type PathEntryProps } from './path-list.js';

export interface CodePageProps {
  form: FormState<object>;
  /** Null until a code is known. */
  found: {
    kind: string;
    state: { label: string; tone: Tone };
    due: string | null;
    stations: readonly Station[];
    path: readonly PathEntryProps[];
  } | null;
}

/** Where the file is that has this code. */
export function CodePage({ form, found }: CodePageProps): VNode {
  const t = ownMessages(useLocale());
  const at = usePath();
  return (
    <TextPage
      title={t('codeTitle')}
      crumbs={[{ path: WRITE_PATH, label: t('write') }]}
      above={<ErrorSummary form={form} />}
    >
      <p class="lead">{t('codeLead')}</p>
      <form method="post" action={at(CODE_PATH)} noValidate>
        <TextInput
          name="code"
          label={t('code')}
          hint={t('codeHint')}
          form={form}
          width="medium"
          autocomplete="off"
        />
        <Button>{t('codeButton')}</Button>
      </form>
      {found && (
        <section aria-labelledby="found">
          <h2 id="found">{found.kind}</h2>
          <p role="status">
            <Tag tone={found.state.tone}>{found.state.label}</Tag> {found.due}
          </p>
          <Trail stations={found.stations} />
          <PathList entries={found.path} />
        </section>
      )}
    </TextPage>
  );
}
