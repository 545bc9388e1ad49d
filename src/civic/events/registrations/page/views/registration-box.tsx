import type { VNode } from 'preact';
import {
  Button,
  ButtonLink,
  Card,
  Hidden,
  Link,
  useLocale,
  usePath,
} from '../../../../../platform/ui/index.js';
import { sectionMessages } from '../section.messages.js';

/** The place that whoever reads the page has already. */
export interface Yours {
  text: string;
  path: string;
}

export interface RegistrationBoxProps {
  lines: readonly string[];
  isOpen: boolean;
  isFull: boolean;
  path: string;
  /** The name of whoever is signed in; '' for everybody else, and for a profile without one. */
  participant: string;
  yours: Yours | null;
}

/** Whoever is signed in with a name has a place with one button. */
export function RegistrationBox(props: RegistrationBoxProps): VNode {
  const t = sectionMessages(useLocale());
  const { yours, isOpen, participant } = props;
  return (
    <Card title={t('title')} id="registration">
      {props.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {yours && (
        <p>
          {yours.text} <Link path={yours.path}>{t('toYours')}</Link>
        </p>
      )}
      {isOpen && !yours && (participant ? <AtOnce {...props} /> : <ByLetter {...props} />)}
    </Card>
  );
}

function AtOnce({ path, participant, isFull }: RegistrationBoxProps): VNode {
  const t = sectionMessages(useLocale());
  const at = usePath();
  return (
    <>
      <form method="post" action={at(path)}>
        <Hidden fields={{ name: participant }} />
        <Button name="step" value="send">
          {t(isFull ? 'joinLine' : 'registerMe')}
        </Button>
      </form>
      <p class="small">
        <Link path={path}>{t('withNeeds')}</Link>
      </p>
    </>
  );
}

function ByLetter({ path, isFull }: RegistrationBoxProps): VNode {
  const t = sectionMessages(useLocale());
  return (
    <>
      <p>
        <ButtonLink path={path}>{t(isFull ? 'joinLine' : 'register')}</ButtonLink>
      </p>
      <p class="soft small">{t('byEmail')}</p>
    </>
  );
}

/** How many there were; who, is nobody's business. */
export function AttendanceBox({ lines }: { lines: readonly string[] }): VNode {
  const t = sectionMessages(useLocale());
  return (
    <Card title={t('cameTitle')}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Card>
  );
}
