import type { VNode } from 'preact';
import { formatDate, type Locale } from '../../../../../platform/i18n/index.js';
import {
  Banner,
  Button,
  Card,
  ErrorSummary,
  Hidden,
  Link,
  Radios,
  Table,
  TextInput,
  TextPage,
  usePath,
  type FormState,
} from '../../../../../platform/ui/index.js';
import { colleaguesMessages } from '../colleagues.messages.js';
import { roleOptions, roleWords, shownName } from './colleague-words.js';
import type { Colleague, Membership } from '../colleagues.service.js';
import type { OpenInvitation } from '../invitations.service.js';

export const COLLEAGUES_PATH = '/account/organisation/colleagues';

export interface ColleaguesProps {
  locale: Locale;
  now: Date;
  viewerId: string;
  membership: Membership;
  colleagues: readonly Colleague[];
  /** Shown to the lead alone. */
  invitations: readonly OpenInvitation[];
  form: FormState<object>;
  done: string | null;
}

export function ColleaguesPage(props: ColleaguesProps): VNode {
  const t = colleaguesMessages(props.locale);
  const { name, role } = props.membership;
  return (
    <TextPage
      title={t('title')}
      crumbs={[
        { path: '/account', label: t('profile') },
        { path: '/account/organisation', label: t('organisation') },
      ]}
      above={
        <>
          <ErrorSummary form={props.form} />
          {props.done && (
            <Banner kind="success">
              <p>{props.done}</p>
            </Banner>
          )}
        </>
      }
    >
      <p class="lead">{t('lead', { name })}</p>
      <div class="stack">
        <People {...props} />
        {role === 'lead' && <Waiting {...props} />}
        {role === 'lead' && <Invite {...props} />}
        <Leave {...props} />
      </div>
    </TextPage>
  );
}

function People({ locale, membership, colleagues, viewerId }: ColleaguesProps): VNode {
  const t = colleaguesMessages(locale);
  const isLead = membership.role === 'lead';
  const columns = [{ label: t('who') }, { label: t('role') }, { label: t('since') }];
  const rows = colleagues.map((colleague) => {
    const shown = shownName(colleague, isLead, locale);
    const who = (
      <>
        <b>{shown}</b> {colleague.participantId === viewerId && t('you')}
        {isLead && shown !== colleague.email && <div class="soft small">{colleague.email}</div>}
      </>
    );
    const cells = [who, roleWords(colleague.role, locale).label, formatDate(colleague.joinedAt, locale)];
    const change = (
      <Link path={`${COLLEAGUES_PATH}/${colleague.id}`}>
        {t('change')}
        <span class="visually-hidden"> {shown}</span>
      </Link>
    );
    return isLead ? [...cells, change] : cells;
  });
  return (
    <Table
      caption={t('title')}
      captionHidden
      columns={isLead ? [...columns, { label: t('deeds') }] : columns}
      rows={rows}
    />
  );
}

function Waiting({ locale, invitations, now }: ColleaguesProps): VNode | null {
  const t = colleaguesMessages(locale);
  if (invitations.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t('invitationsTitle')}</h2>
      <Table
        caption={t('invitationsTitle')}
        captionHidden
        columns={[{ label: t('email') }, { label: t('role') }, { label: t('until') }, { label: t('deeds') }]}
        rows={invitations.map((invitation) => [
          invitation.email,
          roleWords(invitation.role, locale).label,
          invitation.expiresAt <= now ? t('expired') : formatDate(invitation.expiresAt, locale),
          <InvitationDeeds key={invitation.id} locale={locale} invitation={invitation} />,
        ])}
      />
    </section>
  );
}

function InvitationDeeds({ locale, invitation }: { locale: Locale; invitation: OpenInvitation }): VNode {
  const t = colleaguesMessages(locale);
  const at = usePath();
  const { id, email, role } = invitation;
  return (
    <div class="stack">
      <form method="post" action={at(COLLEAGUES_PATH)}>
        <Hidden fields={{ email, role }} />
        <Button kind="quiet" small>
          {t('again')}
          <span class="visually-hidden"> {email}</span>
        </Button>
      </form>
      <form method="post" action={at(`${COLLEAGUES_PATH}/invitations/${id}/revoke`)}>
        <Button kind="quiet" small>
          {t('revoke')}
          <span class="visually-hidden"> {email}</span>
        </Button>
      </form>
    </div>
  );
}

function Invite({ locale, form }: ColleaguesProps): VNode {
  const t = colleaguesMessages(locale);
  const at = usePath();
  return (
    <Card title={t('inviteTitle')}>
      <form method="post" action={at(COLLEAGUES_PATH)} noValidate>
        <TextInput
          form={form}
          name="email"
          type="email"
          label={t('email')}
          hint={t('emailHint')}
          autocomplete="off"
        />
        <Radios form={form} name="role" label={t('role')} options={roleOptions(locale)} />
        <Button>{t('invite')}</Button>
      </form>
    </Card>
  );
}

function Leave({ locale, membership, colleagues }: ColleaguesProps): VNode {
  const t = colleaguesMessages(locale);
  const at = usePath();
  const leads = colleagues.filter(({ role }) => role === 'lead');
  const isLast = membership.role === 'lead' && leads.length === 1;
  return (
    <Card title={t('leaveTitle')} id="leave">
      {isLast ? (
        <p>{t('lastLead')}</p>
      ) : (
        <>
          <p>{t('leaveText')}</p>
          <form method="post" action={at(`${COLLEAGUES_PATH}/leave`)}>
            <Button kind="danger">{t('leave')}</Button>
          </form>
        </>
      )}
    </Card>
  );
}
