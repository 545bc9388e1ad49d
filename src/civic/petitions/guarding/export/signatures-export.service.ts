import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { placeName, Settlements } from '../../../../commons/accounts/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { localTime } from '../../../../platform/clock/index.js';
import { Database } from '../../../../platform/database/index.js';
import { CSV_START, csvRow } from '../../../../platform/http/index.js';
import { SignaturePeople } from '../../signatures/signature-people.service.js';
import type { Channel, SignatureState } from '../../signatures/signature.rules.js';
import { channelName, stateName } from '../desk/signature.words.js';

interface Row {
  id: string;
  state: SignatureState;
  channel: Channel;
  settlement: string | null;
  confirmedAt: Date;
  sealed: string | null;
}

const ROWS_AT_ONCE = 1_000;
const HEADINGS = ['Номер', 'Състояние', 'Как е подписано', 'Населено място', 'Потвърден'];

/** Where whoever may takes the table from. */
export function signaturesTablePath(petitionId: string): string {
  return `/staff/petitions/${petitionId}/signatures.csv`;
}

/** Nobody's address, and the name only for whoever may know it. The last line says how many lines came before it. */
@Injectable()
export class SignaturesExport {
  constructor(
    private readonly database: Database,
    private readonly settlements: Settlements,
    private readonly people: SignaturePeople,
    private readonly audit: Audit,
  ) {}

  /** Enters it in the journal. @returns the file, a batch at a time, up to the signature that is the newest now */
  async begin(
    petitionId: string,
    named: boolean,
    staffId: string,
    now: Date,
  ): Promise<AsyncGenerator<string>> {
    const [newest] = await this.database.read<{ id: string | null }>(
      'SELECT max(id) AS id FROM signature WHERE petition_id = $1',
      [petitionId],
    );
    await this.database.transaction((tx) =>
      this.audit.record(
        tx,
        {
          actor: { kind: 'staff', id: staffId },
          action: 'signatures.download',
          subject: { type: 'petition', id: petitionId },
          details: { names: named },
        },
        now,
      ),
    );
    return this.file(petitionId, named, newest?.id ?? '0');
  }

  private async *file(petitionId: string, named: boolean, upTo: string): AsyncGenerator<string> {
    const places = new Map(
      (await this.settlements.all()).map((place) => [place.ekatte, placeName(place, 'bg')]),
    );
    const sum = createHash('sha256');
    let count = 0;
    yield CSV_START + csvRow([...HEADINGS, ...(named ? ['Име'] : [])]);
    for (let after = '0'; ;) {
      const found = await this.batch(petitionId, after, upTo);
      const lines = found.map((row) => this.line(row, places, named)).join('');
      count += found.length;
      sum.update(lines);
      yield lines;
      if (found.length < ROWS_AT_ONCE) break;
      after = found.at(-1)!.id;
    }
    yield csvRow(['Край', `${count} реда`, `SHA-256 ${sum.digest('hex')}`]);
  }

  private line(row: Row, places: ReadonlyMap<string, string>, named: boolean): string {
    const place = row.settlement === null ? 'другаде' : (places.get(row.settlement) ?? row.settlement);
    const values = [Number(row.id), stateName(row.state), channelName(row.channel), place];
    const name = named ? [row.sealed ? this.people.open(row.sealed).name : ''] : [];
    return csvRow([...values, localTime(row.confirmedAt), ...name]);
  }

  private batch(petitionId: string, after: string, upTo: string): Promise<Row[]> {
    return this.database.read<Row>(
      `SELECT id, state, channel, settlement, confirmed_at AS "confirmedAt", sealed FROM signature
       WHERE petition_id = $1 AND id > $2 AND id <= $3 ORDER BY id LIMIT ${ROWS_AT_ONCE}`,
      [petitionId, after, upTo],
    );
  }
}
