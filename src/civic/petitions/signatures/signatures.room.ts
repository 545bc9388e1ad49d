import { ConfirmingController } from './confirming/confirming.controller.js';
import { OwnSignatures } from './confirming/own-signatures.queries.js';
import { WithdrawingController } from './confirming/withdrawing.controller.js';
import { Withdrawals } from './confirming/withdrawals.service.js';
import { ConfirmingRoute } from './intake/confirming.route.js';
import { SignatureIntake } from './intake/signature-intake.service.js';
import { MailDomainAlias } from './mail-domain-alias.entity.js';
import { PetitionTally } from './petition-tally.entity.js';
import { PetitionTallyDay } from './petition-tally-day.entity.js';
import { PublicNames } from './public-names.service.js';
import { RecountDesk } from './recount/recount.desk.js';
import { SignatureDifference } from './recount/signature-difference.entity.js';
import { SignatureRecount } from './recount/signature-recount.jobs.js';
import { SignatureDomain } from './signature-domain.entity.js';
import { SignatureLinks } from './signature-links.js';
import { SignaturePending } from './signature-pending.entity.js';
import { SignatureSweep } from './signature-sweep.jobs.js';
import { Signature } from './signature.entity.js';
import { SignaturePeople } from './signature-people.service.js';
import { SignatureTallies } from './signature-tallies.service.js';
import { SignablePetitions } from './signing/signable-petitions.queries.js';
import { SigningController } from './signing/signing.controller.js';
import { SigningLetters } from './signing/signing-letters.js';
import { SigningPages } from './signing/signing-pages.service.js';
import { SigningRequests } from './signing/signing-requests.service.js';
import { Signing } from './signing/signing.service.js';

export const signaturesEntities = [
  MailDomainAlias,
  PetitionTally,
  PetitionTallyDay,
  Signature,
  SignatureDifference,
  SignatureDomain,
  SignaturePending,
];

export const signaturesControllers = [ConfirmingController, SigningController, WithdrawingController];

export const signaturesProviders = [
  ConfirmingRoute,
  OwnSignatures,
  PublicNames,
  RecountDesk,
  SignablePetitions,
  SignatureIntake,
  SignatureLinks,
  SignaturePeople,
  SignatureRecount,
  SignatureSweep,
  SignatureTallies,
  Signing,
  SigningLetters,
  SigningPages,
  SigningRequests,
  Withdrawals,
];
