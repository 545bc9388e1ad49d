import type { VNode } from 'preact';
import {
  asset,
  Breadcrumbs,
  Button,
  Card,
  Facts,
  TextInput,
  useLocale,
  usePath,
} from '../../../../platform/ui/index.js';
import { ledgerMessages } from '../../ledger.messages.js';
import { OwnCheck, type LedgerProps } from '../../views/ledger.page.js';
import { verifyingMessages } from '../verifying.messages.js';
import { VerifyWords } from './verify-words.js';

export interface ShownProof {
  seq: string;
  at: string;
  kind: string;
  about: string;
  body: string;
  hash: string;
  previous: string;
  /** Null while the day is not signed. */
  sealed: {
    date: string;
    place: number;
    size: number;
    path: readonly string[];
    root: string;
    signature: string;
    key: string;
  } | null;
}

export interface VerifyProps {
  typed: string;
  error?: string;
  /** Null before anything was asked, empty where nothing was found. */
  proofs: readonly ShownProof[] | null;
  kinds: readonly { kind: string; text: string }[];
  api: string;
  path: string;
  ledgerPath: string;
  paths: LedgerProps['paths'];
}

/**
 * With scripts the form comes out of the template and nothing that is typed leaves the browser; without them another
 * form asks for the part of the receipt that says nothing of anybody.
 */
export function VerifyPage(props: VerifyProps): VNode {
  const locale = useLocale();
  const t = verifyingMessages(locale);
  const { error } = props;
  return (
    <>
      <div class="page narrow">
        <Breadcrumbs crumbs={[{ path: props.ledgerPath, label: ledgerMessages(locale)('title') }]} />
        <h1>{t('title')}</h1>
        <p class="lead">{t('lead')}</p>
        <div data-ledger-verify={props.api}>
          <template data-form>
            <ReceiptForm />
          </template>
          <VerifyWords kinds={props.kinds} />
          <PartForm {...props} error={error} />
          {props.proofs && <Found {...props} proofs={props.proofs} />}
        </div>
        <div data-result role="status" />
      </div>
      <div class="page narrow">
        <OwnCheck paths={props.paths} />
      </div>
      <script type="module" src={asset('ledger.js')} />
    </>
  );
}

function ReceiptForm(): VNode {
  const t = verifyingMessages(useLocale());
  return (
    <form method="post" novalidate autocomplete="off">
      <TextInput name="receipt" label={t('receipt')} hint={t('receiptHint')} autocomplete="off" />
      <TextInput
        name="email"
        type="email"
        inputmode="email"
        autocomplete="email"
        label={t('email')}
        hint={t('emailHint')}
        optional
      />
      <Button>{t('check')}</Button>
    </form>
  );
}

function PartForm(props: VerifyProps): VNode {
  const t = verifyingMessages(useLocale());
  const at = usePath();
  return (
    <>
      <p>{t('withoutScript')}</p>
      <form method="get" action={at(props.path)} novalidate>
        <TextInput
          name="commitment"
          label={t('commitment')}
          hint={t('commitmentHint')}
          autocomplete="off"
          value={props.typed}
          error={props.error}
        />
        <Button>{t('check')}</Button>
      </form>
    </>
  );
}

function Found(props: VerifyProps & { proofs: readonly ShownProof[] }): VNode {
  const t = verifyingMessages(useLocale());
  if (props.proofs.length === 0)
    return (
      <Card title={t('missingTitle')} class="section">
        <p>{t('missing')}</p>
      </Card>
    );
  return (
    <Card title={t('foundTitle')} class="section">
      {props.proofs.map((proof) => (
        <Proof key={proof.seq} proof={proof} />
      ))}
      <p>{t('goOn')}</p>
      <p>
        <code class="hash">node verify-ledger.mjs ledger.ndjson --receipt megdan1.…</code>
      </p>
    </Card>
  );
}

function Proof({ proof }: { proof: ShownProof }): VNode {
  const t = verifyingMessages(useLocale());
  const { seq, at, kind, about, body, hash, previous, sealed } = proof;
  const code = (text: string) => <code class="hash">{text}</code>;
  return (
    <>
      <Facts
        facts={[
          { label: t('entry'), value: t('entryText', { seq, at, kind }) },
          { label: t('about'), value: about },
          { label: t('content'), value: code(body) },
          { label: t('previous'), value: code(previous) },
          { label: t('hash'), value: code(hash) },
          ...(sealed
            ? [
                { label: t('root'), value: code(sealed.root) },
                { label: t('place'), value: t('placeText', { place: sealed.place, size: sealed.size }) },
                { label: t('path'), value: sealed.path.map((step) => <p key={step}>{code(step)}</p>) },
                { label: t('signature'), value: code(sealed.signature) },
                { label: t('key'), value: code(sealed.key) },
              ]
            : []),
        ]}
      />
      {!sealed && <p>{t('notSealed')}</p>}
    </>
  );
}
