import { Injectable } from '@nestjs/common';
import { letterDocument } from '../../../commons/registry/index.js';
import type { Actor } from '../../../platform/audit/index.js';
import type { IsoDate } from '../../../platform/clock/index.js';
import { Config } from '../../../platform/config/index.js';
import { readerOf, rows, type Tx } from '../../../platform/database/index.js';
import { IllegalTransition } from '../../../platform/errors/index.js';
import { Files, type KeptFile } from '../../../platform/files/index.js';
import { formatDate, formatNumber } from '../../../platform/i18n/index.js';
import { municipalitySettings, Settings } from '../../../platform/settings/index.js';
import { petitionPath } from '../petition.rules.js';
import { NO_SIGNATURES, SignatureTallies } from '../signatures/signature-tallies.service.js';
import { forwardingMessages } from './answering.messages.js';

const t = forwardingMessages('bg');

interface Forwarded {
  id: string;
  title: string;
  demand: string;
  initiatorName: string | null;
  receivedAt: Date | null;
  incomingNumber: string | null;
  incomingOn: IsoDate | null;
  forwardedTo: string;
  endReason: string;
}

/** Writes the letter with which a petition goes to whom it concerns. Nobody holds the file until the clerk keeps it. */
@Injectable()
export class ForwardingLetters {
  constructor(
    private readonly tallies: SignatureTallies,
    private readonly settings: Settings,
    private readonly files: Files,
    private readonly config: Config,
  ) {}

  /** @throws IllegalTransition for what was not forwarded */
  async write(tx: Tx, id: string, actor: Actor, now: Date): Promise<KeptFile> {
    const [row] = await rows<Forwarded>(
      tx,
      `SELECT id, title, demand, initiator_name AS "initiatorName", received_at AS "receivedAt",
              incoming_number AS "incomingNumber", incoming_on::text AS "incomingOn", forwarded_to AS "forwardedTo",
              end_reason AS "endReason"
       FROM petition WHERE id = $1 AND forwarded_to <> ''`,
      [id],
    );
    if (!row) throw new IllegalTransition('illegalTransition');
    const { total } = (await this.tallies.of(readerOf(tx), [id])).get(id) ?? NO_SIGNATURES;
    const municipality = this.settings.read(municipalitySettings).name.bg;
    const parts = [
      { label: t('reason'), value: row.endReason },
      { label: t('demand'), value: row.demand },
      { label: t('initiator'), value: row.initiatorName ?? '' },
      { label: t('received'), value: row.receivedAt ? formatDate(row.receivedAt, 'bg') : '' },
      { label: t('number'), value: numberOf(row) },
      { label: t('signatures'), value: formatNumber(total, 'bg') },
      { label: t('page'), value: new URL(petitionPath(row), this.config.publicUrl).href },
    ];
    const buffer = await letterDocument({
      municipality,
      to: t('to', { to: row.forwardedTo }),
      heading: t('heading'),
      about: t('about', { title: row.title }),
      parts: parts.filter(({ value }) => value !== ''),
      closing: t('told'),
      signature: t('signature', { municipality, date: formatDate(now, 'bg') }),
    });
    return this.files.store(tx, { name: `${t('fileName')} ${id}.docx`, buffer, by: actor }, now);
  }
}

function numberOf({ incomingNumber, incomingOn }: Forwarded): string {
  return [incomingNumber, incomingOn && formatDate(incomingOn, 'bg')].filter(Boolean).join(' / ');
}
