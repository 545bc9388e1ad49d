import { BaseEntity, Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Domains under which one mailbox receives; what is added later concerns later signatures alone. */
@Entity('mail_domain_alias')
@Check('mail_domain_alias_lower', 'domain = lower(domain) AND canonical = lower(canonical)')
export class MailDomainAlias extends BaseEntity {
  @PrimaryColumn('text')
  domain: string;

  @Column('text')
  canonical: string;

  /** The provider does not tell a.b from ab. */
  @Column('boolean', { default: false })
  ignoresDots: boolean;
}
