import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { Link } from '../../../../platform/ui/index.js';
import { homeMessages } from '../home.messages.js';

const DOORS = ['citizens', 'ngos', 'businesses', 'officials'] as const;

/** A way in for each of those who come. */
export function Doors(props: { locale: Locale }): VNode {
  const t = homeMessages(props.locale);
  return (
    <section class="block" aria-labelledby="for-whom">
      <div class="page">
        <h2 id="for-whom">{t('doorsTitle')}</h2>
        <ul class="ways-in">
          {DOORS.map((door) => (
            <li key={door}>
              <Link path={`/for/${door}`} class="card">
                <b>{t(door)}</b>
                <span class="soft small">{t(`${door}Text`)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
