import type { VNode } from 'preact';
import { formatBytes, type Locale } from '../../../platform/i18n/index.js';
import {
  Banner,
  Button,
  ButtonLink,
  Card,
  ErrorSummary,
  Facts,
  Field,
  FileList,
  Link,
  Paragraphs,
  SubjectHead,
  Tag,
  useLocale,
  usePath,
  type FileItem,
  type FormState,
  type Tone,
} from '../../../platform/ui/index.js';
import { LIMITS } from '../debate.rules.js';
import { debateMessages } from '../debates.messages.js';
import { proposalMessages } from '../proposals/proposals.messages.js';

export interface ProposalFile extends FileItem {
  id: string;
}

export interface ProposalPageProps {
  id: string;
  title: string;
  lang: Locale;
  why: string;
  proposedBy: string;
  state: { label: string; tone: Tone };
  /** What became of it so far; `detail` in the words of a member of the staff. */
  notice: { title: string; text: string; detail?: string };
  facts: readonly { label: string; value: string }[];
  files: readonly ProposalFile[];
  similar: readonly { path: string; title: string; lang: Locale; state: { label: string; tone: Tone } }[];
  /** Its proposer may change it, attach to it and send it. */
  mayChange: boolean;
  /** The staff may open documents that are not public yet. */
  mayOpenFiles: boolean;
  form: FormState<object>;
}

/** A proposal as its proposer checks it, and as the staff read it, before the public does. */
export function ProposalPage(props: ProposalPageProps): VNode {
  const locale = useLocale();
  const t = proposalMessages(locale);
  const at = usePath();
  const own = `/debates/${props.id}`;
  return (
    <article>
      <SubjectHead
        crumbs={[{ path: '/debates', label: debateMessages(locale)('debates') }]}
        kind={debateMessages(locale)('debate')}
        title={props.title}
        lang={props.lang}
        state={props.state}
        facts={[props.proposedBy]}
      />
      <div class="page two-columns">
        <div class="stack">
          <ErrorSummary form={props.form} ids={targets(props.form)} />
          <Banner title={props.notice.title}>
            <p>{props.notice.text}</p>
            {props.notice.detail && <Paragraphs text={props.notice.detail} />}
          </Banner>
          <section aria-labelledby="why">
            <h2 id="why">{t('why')}</h2>
            <Paragraphs text={props.why} lang={props.lang} />
          </section>
          {props.mayChange && (
            <form method="post" action={at(`${own}/submit`)}>
              <p class="actions" id="submit">
                <Button>{t('submit')}</Button>
                <ButtonLink kind="quiet" path={`${own}/edit`}>
                  {t('change')}
                </ButtonLink>
                <Link path={`${own}/discard`}>{t('discard')}</Link>
              </p>
            </form>
          )}
        </div>
        <aside class="rail" aria-label={t('answers')}>
          <Card title={t('answers')}>
            <Facts facts={props.facts} />
          </Card>
          {props.similar.length > 0 && <Similar debates={props.similar} />}
          <Documents {...props} />
        </aside>
      </div>
    </article>
  );
}

/** What is wrong with the answers leads to the button that takes one back to them. */
function targets({ errors }: FormState<object>): Record<string, string> {
  return Object.fromEntries(Object.keys(errors).map((name) => [name, name === 'file' ? 'file' : 'submit']));
}

function Similar(props: { debates: ProposalPageProps['similar'] }): VNode {
  const t = proposalMessages(useLocale());
  return (
    <Card title={t('similar')}>
      <p class="small">{t('similarText')}</p>
      <ul class="list">
        {props.debates.map(({ path, title, lang, state }) => (
          <li key={path}>
            <Link path={path} lang={lang}>
              {title}
            </Link>{' '}
            <Tag tone={state.tone}>{state.label}</Tag>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Documents(props: ProposalPageProps): VNode | null {
  const locale = useLocale();
  const t = proposalMessages(locale);
  const at = usePath();
  const own = `/debates/${props.id}/files`;
  if (!props.mayChange && props.files.length === 0) return null;
  return (
    <Card title={t('documents')} id="documents">
      {props.mayOpenFiles ? (
        <FileList files={props.files} />
      ) : (
        <ul class="files">
          {props.files.map(({ id, name, bytes }) => (
            <li key={id}>
              {name} <span class="soft small">({formatBytes(bytes, locale)})</span>
              {props.mayChange && (
                <form method="post" action={at(`${own}/${id}/remove`)}>
                  <Button kind="quiet" small>
                    {t('remove', { name })}
                  </Button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {props.mayChange && props.files.length < LIMITS.citizenFiles && (
        <form method="post" action={at(own)} enctype="multipart/form-data">
          <Field
            name="file"
            label={t('file')}
            hint={t('documentsHint', {
              max: LIMITS.citizenFiles,
              size: formatBytes(LIMITS.citizenFileBytes, locale),
            })}
            form={props.form}
          >
            {(id, described) => (
              <input
                id={id}
                name="file"
                type="file"
                class="input full"
                accept=".pdf,.docx,.png,.jpg,.jpeg"
                aria-describedby={described}
              />
            )}
          </Field>
          <Button kind="quiet" small>
            {t('attach')}
          </Button>
        </form>
      )}
    </Card>
  );
}
