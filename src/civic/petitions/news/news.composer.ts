import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  BulkMail,
  MailBrands,
  renderMail,
  Suppressions,
  type BulkComposer,
  type ComposedMessage,
  type DueMessage,
  type NothingToSend,
} from '../../../platform/mail/index.js';
import { petitionPath } from '../petition.rules.js';
import { SignaturePeople } from '../signatures/signature-people.service.js';
import { NewsFacts, type NewsReader, type PetitionFacts } from './news-facts.queries.js';
import { NewsLinks } from './news-links.js';
import { isStillNews, newsKind, OCCASIONS, occasionOf } from './occasions.js';
import { petitionNewsMail } from './views/petition-news.email.js';

/** Writes letters to signers right before they are sent: until then nobody's address leaves its seal. */
@Injectable()
export class PetitionNewsComposer implements BulkComposer, OnModuleInit {
  readonly kinds = OCCASIONS.map(newsKind);

  constructor(
    private readonly bulk: BulkMail,
    private readonly facts: NewsFacts,
    private readonly people: SignaturePeople,
    private readonly links: NewsLinks,
    private readonly suppressions: Suppressions,
    private readonly brands: MailBrands,
  ) {}

  onModuleInit(): void {
    this.bulk.register(this);
  }

  async compose(batch: DueMessage[], now: Date): Promise<Map<string, ComposedMessage | NothingToSend>> {
    const readers = await this.facts.readers(batch.map(({ subscriber }) => subscriber));
    const petitions = await this.facts.of([
      ...new Set([...readers.values()].map(({ petitionId }) => petitionId)),
    ]);
    return new Map(
      batch.map((message) => {
        const reader = readers.get(message.subscriber);
        const petition = reader && petitions.get(reader.petitionId);
        return [message.id, this.letter(message, reader, petition, now)];
      }),
    );
  }

  private letter(
    { kind, id }: DueMessage,
    reader: NewsReader | undefined,
    petition: PetitionFacts | undefined,
    now: Date,
  ): ComposedMessage | NothingToSend {
    const occasion = occasionOf(kind);
    if (!reader?.sealed || !petition || !occasion) return { nothing: 'forgotten' };
    if (!reader.wants) return { nothing: 'stopped' };
    if (petition.isHidden || !isStillNews(occasion, petition, now)) return { nothing: 'nothingLeft' };
    const { locale } = reader;
    const to = this.people.open(reader.sealed).email;
    const content = petitionNewsMail({
      locale,
      occasion,
      petition,
      link: petition.isPublic ? this.links.absolute(locale, petitionPath(petition)) : null,
      optOut: this.links.optOut(reader.id, locale),
    });
    return {
      to,
      recipientLookup: this.suppressions.lookupOf(to),
      mail: renderMail(content, this.brands.of(locale)),
      covers: id,
      unsubscribeUrl: this.links.oneClick(reader.id),
      listId: `petition-${petition.id}.petitions`,
    };
  }
}
