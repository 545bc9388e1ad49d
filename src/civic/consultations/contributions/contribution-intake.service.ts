import { Injectable } from '@nestjs/common';
import { Moderation, type HoldReason } from '../../../commons/moderation/index.js';
import { Subjects } from '../../../commons/subjects/index.js';
import { Crypto } from '../../../platform/crypto/index.js';
import { affected, rows, type Tx } from '../../../platform/database/index.js';
import { sameWording, type Locale } from '../../../platform/i18n/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { CONSULTATION } from '../consultation.subject.js';
import { CONTRIBUTION, type ActingFor, type EnteredChannel } from './contribution.rules.js';
import { contributionTags } from './contribution.subject.js';
import { ContributionLetters } from './contribution-letters.js';
import { ContributionPeople } from './contribution-people.js';
import { ContributionPlaces, type Place } from './contribution-places.js';
import { ContributionRefused } from './contributions.errors.js';

export interface NewContribution {
  consultationId: string;
  /** The id of an article or paragraph; null for the whole draft. */
  anchor: string | null;
  text: string;
  lang: Locale;
  actingFor: ActingFor;
  /** '' for whoever speaks for themselves. */
  onBehalfOf: string;
  organisationId: string | null;
  name: string;
  showsName: boolean;
  /** Stored files, of whoever contributes. */
  fileIds: readonly string[];
  /** When it came, which is not always when it is stored. */
  receivedAt: Date;
  from: FromSite | FromClerk;
}

export interface FromSite {
  channel: 'site';
  participantId: string;
}

/** What came on paper, by e-mail or was said in a hall. */
export interface FromClerk {
  channel: EnteredChannel;
  staffId: string;
  incomingNumber: string;
  scanFileId: string | null;
  /** '' where none was given. */
  email: string;
}

export interface Received {
  id: string;
  number: number;
  late: boolean;
  /** Why its words wait for a moderator; null for what the public reads at once. */
  held: HoldReason | null;
  /** The same was said before: this is that one. */
  again: boolean;
}

const INSERT = `INSERT INTO contribution (consultation_id, number, anchor, text_version, text, lang, state, channel,
    acting_for, on_behalf_of, shown_name, organisation_id, participant_id, received_at, late, incoming_number,
    scan_file_id, entered_by, text_hash, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20) RETURNING id`;

/** Read from the moment before the statement. */
const SAID_BEFORE = 'SELECT FROM contribution WHERE consultation_id = $1 AND participant_id = $13';

/** The one door through which contributions come, from the site and from the clerk alike. */
@Injectable()
export class ContributionIntake {
  constructor(
    private readonly places: ContributionPlaces,
    private readonly people: ContributionPeople,
    private readonly letters: ContributionLetters,
    private readonly moderation: Moderation,
    private readonly subjects: Subjects,
    private readonly pageVersions: PageVersions,
    private readonly crypto: Crypto,
  ) {}

  /** @throws ContributionRefused, ModerationRefusal: both have a sentence for the form */
  async receive(tx: Tx, contribution: NewContribution, now: Date): Promise<Received> {
    const { consultationId, from, fileIds } = contribution;
    const place = await this.places.take(tx, contribution);
    await this.checkFiles(tx, from.channel === 'site' ? fileIds : scansOf(from, fileIds));
    // Whoever comes next to this consultation waits here: numbers have no gaps, and what was said is seen.
    const last = await this.lockCounter(tx, consultationId);
    const print = this.printOf(contribution);
    const same = await this.sameAs(tx, consultationId, print);
    if (same) return { ...same, held: null, again: true };
    const held = from.channel === 'site' ? await this.screen(tx, contribution, from, now) : null;
    const number = last + 1;
    const { id, first } = await this.store(tx, contribution, { ...place, number, print, held }, now);
    await this.people.keep(tx, id, contribution);
    await rows(
      tx,
      'INSERT INTO contribution_file (contribution_id, file_id) SELECT $1, unnest($2::bigint[]) ON CONFLICT DO NOTHING',
      [id, fileIds],
    );
    await affected(tx, 'UPDATE contribution_counter SET last = $2 WHERE consultation_id = $1', [
      consultationId,
      number,
    ]);
    if (from.channel === 'site' && first)
      await this.subjects.contributed(
        tx,
        { type: CONSULTATION, id: consultationId },
        from.participantId,
        now,
      );
    await this.letters.receipt(tx, id, now);
    if (held) await this.moderation.hold(tx, { type: CONTRIBUTION, id }, held, now);
    await this.pageVersions.bump(tx, contributionTags(consultationId));
    return { id, number, late: place.late, held, again: false };
  }

  private async screen(
    tx: Tx,
    { text, onBehalfOf }: NewContribution,
    { participantId }: FromSite,
    now: Date,
  ): Promise<HoldReason | null> {
    const all = onBehalfOf ? `${text}\n${onBehalfOf}` : text;
    const verdict = await this.moderation.screen(
      tx,
      { participantId, text: all, subjectType: CONTRIBUTION },
      now,
    );
    return verdict.publish ? null : verdict.hold;
  }

  private async store(
    tx: Tx,
    contribution: NewContribution,
    row: Place & { number: number; print: string; held: HoldReason | null },
    now: Date,
  ): Promise<{ id: string; first: boolean }> {
    const { from, anchor, name } = contribution;
    const clerk = from.channel === 'site' ? null : from;
    const [made] = await rows<{ id: string; first: boolean }>(
      tx,
      `WITH made AS (${INSERT}) SELECT id, NOT EXISTS (${SAID_BEFORE}) AS first FROM made`,
      [
        contribution.consultationId,
        row.number,
        anchor,
        row.textVersion,
        contribution.text,
        contribution.lang,
        row.held ? 'held' : 'visible',
        from.channel,
        contribution.actingFor,
        contribution.onBehalfOf,
        contribution.showsName ? name : null,
        contribution.organisationId,
        clerk ? null : (from as FromSite).participantId,
        contribution.receivedAt,
        row.late,
        clerk?.incomingNumber ?? '',
        clerk?.scanFileId ?? null,
        clerk?.staffId ?? null,
        row.print,
        now,
      ],
    );
    return made!;
  }

  private async lockCounter(tx: Tx, consultationId: string): Promise<number> {
    const [counter] = await rows<{ last: number }>(
      tx,
      `INSERT INTO contribution_counter AS counter (consultation_id, last) VALUES ($1, 0)
       ON CONFLICT (consultation_id) DO UPDATE SET last = counter.last RETURNING last`,
      [consultationId],
    );
    return counter!.last;
  }

  private async sameAs(
    tx: Tx,
    consultationId: string,
    print: string,
  ): Promise<Pick<Received, 'id' | 'number' | 'late'> | undefined> {
    const [same] = await rows<Pick<Received, 'id' | 'number' | 'late'>>(
      tx,
      'SELECT id, number, late FROM contribution WHERE consultation_id = $1 AND text_hash = $2',
      [consultationId, print],
    );
    return same;
  }

  /** Keyed, so that nobody finds out from it who said something. */
  private printOf({ anchor, text, name, onBehalfOf, from }: NewContribution): string {
    const who =
      from.channel === 'site'
        ? ['participant', from.participantId]
        : [from.channel, from.incomingNumber, sameWording(name), sameWording(onBehalfOf)];
    return this.crypto.lookup(JSON.stringify([...who, anchor, sameWording(text)]), 'contribution.once');
  }

  private async checkFiles(tx: Tx, fileIds: readonly string[]): Promise<void> {
    if (fileIds.length === 0) return;
    const [found] = await rows<{ count: number }>(
      tx,
      'SELECT count(*)::int AS count FROM stored_file WHERE id = ANY($1::bigint[])',
      [fileIds],
    );
    if (found!.count < new Set(fileIds).size) throw new ContributionRefused('fileGone');
  }
}

function scansOf({ scanFileId }: FromClerk, fileIds: readonly string[]): string[] {
  return scanFileId ? [...fileIds, scanFileId] : [...fileIds];
}
