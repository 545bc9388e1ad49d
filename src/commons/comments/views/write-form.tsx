import type { VNode } from 'preact';
import {
  Button,
  Checkbox,
  Hidden,
  Link,
  Radios,
  TextArea,
  TextInput,
  useLocale,
  WritingForm,
  type FormState,
  type Option,
} from '../../../platform/ui/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import { CITIZEN_STANCES } from '../comment.rules.js';
import { commentMessages } from '../comments.messages.js';
import { writingMessages } from '../writing.messages.js';

/** Whoever is signed in, as the form speaks of them. */
export interface Writer {
  shownAs: string;
  organisation: string | null;
}

export interface WriteFormProps {
  subject: string;
  /** What is answered; null for a comment on the subject itself. */
  parent: string | null;
  form: FormState<object>;
  writer: Writer | null;
  /** Where one gets to without writing; null where the form stands below what it is about. */
  cancel: string | null;
}

/** The same names of fields stand elsewhere on the page of a subject. */
export const WRITE_FORM_IDS = {
  stance: 'comment-stance',
  text: 'comment-text',
  email: 'comment-email',
  name: 'comment-name',
  asOrganisation: 'comment-organisation',
  subject: 'comment-text',
  parent: 'comment-text',
};
export const WRITE_FORM_ORDER = ['stance', 'text', 'asOrganisation', 'email', 'name'];

export function stanceOptions(locale: Locale): Option[] {
  const t = commentMessages(locale);
  return CITIZEN_STANCES.map((value) => ({ value, label: t(`stance_${value}`) }));
}

export function WriteForm(props: WriteFormProps): VNode {
  const locale = useLocale();
  const t = writingMessages(locale);
  const { form, writer, parent } = props;
  const isReply = parent !== null;
  return (
    <WritingForm path="/comments" keepAs={parent ? `parent:${parent}` : props.subject}>
      <Hidden fields={{ subject: props.subject, ...(parent && { parent }) }} />
      <Radios
        id={WRITE_FORM_IDS.stance}
        name="stance"
        label={t('stance')}
        form={form}
        value={isReply && !Object.hasOwn(form.values, 'stance') ? 'neutral' : undefined}
        options={stanceOptions(locale)}
        chips
      />
      <TextArea
        id={WRITE_FORM_IDS.text}
        name="text"
        label={t('text')}
        hint={t('textHint')}
        form={form}
        rows={isReply ? 5 : 7}
        lang={locale}
      />
      {writer ? <SignedIn writer={writer} form={form} /> : <Newcomer form={form} />}
      <div class="actions">
        <Button>{t(isReply ? 'publishReply' : 'publish')}</Button>
        {props.cancel && (
          <a href={props.cancel} data-cancel>
            {t('cancel')}
          </a>
        )}
        <Link path="/rules">{t('rules')}</Link>
      </div>
    </WritingForm>
  );
}

function SignedIn(props: { writer: Writer; form: FormState<object> }): VNode {
  const t = writingMessages(useLocale());
  const { shownAs, organisation } = props.writer;
  return (
    <>
      {organisation && (
        <Checkbox
          id={WRITE_FORM_IDS.asOrganisation}
          name="asOrganisation"
          label={t('asOrganisation', { name: organisation })}
          form={props.form}
        />
      )}
      <p class="hint">
        {t('shownAs', { author: shownAs })} <Link path="/account">{t('changeName')}</Link>
      </p>
    </>
  );
}

function Newcomer(props: { form: FormState<object> }): VNode {
  const t = writingMessages(useLocale());
  const { form } = props;
  return (
    <>
      <TextInput
        id={WRITE_FORM_IDS.email}
        name="email"
        type="email"
        autocomplete="email"
        label={t('email')}
        hint={t('emailHint')}
        form={form}
        width="medium"
      />
      <TextInput
        id={WRITE_FORM_IDS.name}
        name="name"
        autocomplete="name"
        label={t('name')}
        hint={t('nameHint')}
        form={form}
        width="medium"
        optional
      />
      <Checkbox id="comment-shows-name" name="showsName" label={t('showsName')} form={form} />
      <p class="hint">
        {t('signInLead')} <Link path="/sign-in">{t('signIn')}</Link>
      </p>
    </>
  );
}
