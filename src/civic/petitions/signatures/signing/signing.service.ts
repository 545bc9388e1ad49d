import { Injectable } from '@nestjs/common';
import { isVerifiedAtLeast, Participants, type Profile } from '../../../../commons/accounts/index.js';
import { Database } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { networkOf, RateLimits } from '../../../../platform/http/index.js';
import { SigningGuard } from '../../guarding/signing-guard.service.js';
import { SignatureIntake, type Confirmed } from '../intake/signature-intake.service.js';
import { SigningLetters } from './signing-letters.js';
import { SigningRequests, type SigningRequest } from './signing-requests.service.js';

/** A provider of mobile internet hides many people behind one address; the guard looks closer. */
const PER_NETWORK = { max: 600, perSeconds: 3_600 };
const PER_NETWORK_AND_PETITION = { max: 400, perSeconds: 3_600 };

export type FilledIn = Omit<SigningRequest, 'channel' | 'holdReason' | 'email'>;

/** What happens when the form is sent. */
@Injectable()
export class Signing {
  constructor(
    private readonly database: Database,
    private readonly limits: RateLimits,
    private readonly guard: SigningGuard,
    private readonly requests: SigningRequests,
    private readonly intake: SignatureIntake,
    private readonly letters: SigningLetters,
    private readonly participants: Participants,
  ) {}

  /** @throws TooManyRequests */
  async byLetter(filledIn: FilledIn & { email: string }, now: Date): Promise<void> {
    const holdReason = await this.judged(filledIn, now);
    await this.requests.ask({ ...filledIn, channel: 'email', holdReason }, now);
  }

  /** Their mailbox is proven already. Nothing that names the account is stored. @throws TooManyRequests */
  async asParticipant(filledIn: FilledIn, profile: Profile, now: Date): Promise<Confirmed> {
    const contact = await this.participants.contact(this.database, profile.id);
    if (!contact) throw new NotFound('participantNotFound');
    const { email } = contact;
    const holdReason = await this.judged({ ...filledIn, email }, now);
    const channel = isVerifiedAtLeast(profile.verification, 'inPerson') ? 'verified' : 'email';
    const kept = await this.requests.askAsParticipant({ ...filledIn, email, channel, holdReason }, now);
    if (!kept) return 'already';
    const outcome = await this.intake.confirm({ petitionId: kept.petitionId, id: kept.id, now });
    if (outcome !== 'counted') return outcome;
    const about = { to: email, locale: filledIn.locale, title: filledIn.petition.title };
    await this.database.transaction((tx) => this.letters.receipt(tx, about, kept, now));
    return outcome;
  }

  private async judged(
    { petition, ip, email }: FilledIn & { email: string },
    now: Date,
  ): Promise<string | null> {
    const network = networkOf(ip);
    await this.limits.hit('signatures.network', network, PER_NETWORK);
    await this.limits.hit('signatures.petition', `${petition.id} ${network}`, PER_NETWORK_AND_PETITION);
    return this.guard.judge({ petitionId: petition.id, email, ip }, now);
  }
}
