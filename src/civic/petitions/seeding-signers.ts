import { addDays } from '../../platform/clock/index.js';
import { Database, rows } from '../../platform/database/index.js';
import { signerName } from './seed/signers.js';
import { SignatureIntake } from './signatures/intake/signature-intake.service.js';
import { SignaturePeople } from './signatures/signature-people.service.js';
import { commitmentOf } from './signatures/signature.rules.js';

const HOUR_MS = 3_600_000;
/** Of each ten signers so many live in the place that the petition is about. */
const HOME = 6;
const CONFIRM_DAYS = 7;

export interface Crowd {
  petitionId: string;
  /** EKATTE; most live in the first. */
  places: readonly string[];
  count: number;
}

/** Invented people who sign as everybody does, except that no letter is written to them. */
export class SeedingSigners {
  private met = 0;

  constructor(
    private readonly database: Database,
    private readonly people: SignaturePeople,
    private readonly intake: SignatureIntake,
  ) {}

  /** So many on each day: half of them come in the first fifth of the time, as the news goes round. */
  static days(from: string, days: number, count: number): Map<string, number> {
    const perDay = new Map<string, number>();
    for (let n = 0; n < count; n += 1) {
      const share = (n + 1) / count;
      const day = addDays(
        from,
        Math.floor(days * (share < 0.5 ? share * 0.4 : 0.2 + (share - 0.5) * 1.6) * 0.98),
      );
      perDay.set(day, (perDay.get(day) ?? 0) + 1);
    }
    return perDay;
  }

  /** All of them at that moment. */
  async sign({ petitionId, places, count }: Crowd, then: Date): Promise<void> {
    const made: string[] = [];
    await this.database.transaction(async (tx) => {
      for (let n = 0; n < count; n += 1) {
        const at = this.met;
        this.met += 1;
        const name = signerName(at);
        const email = `podpis${at}@poshta.example`;
        const salt = this.people.newSalt();
        const place = at % 10 < HOME ? places[0] : places[at % places.length];
        const [row] = await rows<{ id: string }>(
          tx,
          `INSERT INTO signature_pending (petition_id, channel, email_lookup, name_lookup, domain_id, block_lookup, sealed,
             shows_name, wants_news, settlement, locale, commitment, asked_at, expires_at)
           VALUES ($1, 'email', $2, $3, $4, $5, $6, $7, $8, $9, 'bg', $10, $11, $12) RETURNING id`,
          [
            petitionId,
            this.people.emailLookup(petitionId, email),
            this.people.nameLookup(petitionId, name),
            await this.people.domainId(tx, 'poshta.example'),
            this.people.blockLookup(`10.${at >> 8}.${at & 255}.7`),
            this.people.seal({ name, email, salt }),
            at % 5 < 3,
            at % 97 === 0,
            place ?? null,
            commitmentOf(petitionId, email, salt),
            then,
            new Date(then.getTime() + CONFIRM_DAYS * 24 * HOUR_MS),
          ],
        );
        made.push(row!.id);
      }
    });
    await Promise.all(made.map((id) => this.intake.confirm({ petitionId, id, now: then })));
  }
}
