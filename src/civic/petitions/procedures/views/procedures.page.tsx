import type { VNode } from 'preact';
import { ButtonLink, Card, Facts, Link, PageHead, useLocale } from '../../../../platform/ui/index.js';
import { proceduresMessages } from '../procedures.messages.js';
import { PetitionStyles } from '../../views/petition-styles.js';

export interface ProcedureCard {
  path: string;
  title: string;
  lead: string;
  when: string;
  signatures: string;
  committee: string;
}

/** Which three procedures there are, when to use which, and what an online petition is not. */
export function ProceduresPage(props: { cards: readonly ProcedureCard[]; known: string }): VNode {
  const t = proceduresMessages(useLocale());
  return (
    <>
      <PetitionStyles />
      <PageHead
        title={t('title')}
        crumbs={[{ path: '/petitions', label: t('petitions') }]}
        lead={t('lead')}
      />
      <div class="page two-columns">
        <div>
          <h2>{t('whichTitle')}</h2>
          <ul class="doors wide">
            {props.cards.map((card) => (
              <li key={card.path} class="card">
                <h3>
                  <Link path={card.path}>{card.title}</Link>
                </h3>
                <p>{card.lead}</p>
                <Facts
                  facts={[
                    { label: t('when'), value: card.when },
                    { label: t('signaturesLabel'), value: card.signatures },
                    { label: t('committeeLabel'), value: card.committee },
                  ]}
                />
                <ButtonLink kind="quiet" small path={card.path}>
                  {t('open')}
                  <span class="visually-hidden">: {card.title}</span>
                </ButtonLink>
              </li>
            ))}
          </ul>
          <p class="small soft">{props.known}</p>
        </div>
        <div class="rail">
          <Card title={t('differenceTitle')}>
            <p>{t('difference')}</p>
            <p>{t('differencePaper')}</p>
            <p>
              <Link path="/petitions">{t('onlineLink')}</Link>
            </p>
          </Card>
          <Card title={t('caution')}>
            <p class="small">{t('lawyer')}</p>
            <p class="small">{t('noEgn')}</p>
          </Card>
        </div>
      </div>
    </>
  );
}
