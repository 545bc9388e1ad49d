import type { Provider, Type } from '@nestjs/common';
import { ConfirmingRoute } from './intake/confirming.route.js';
import { SignatureIntake } from './intake/signature-intake.service.js';
import { MailDomainAlias } from './mail-domain-alias.entity.js';
import { PetitionTally } from './petition-tally.entity.js';
import { PetitionTallyDay } from './petition-tally-day.entity.js';
import { SignatureDomain } from './signature-domain.entity.js';
import { SignaturePending } from './signature-pending.entity.js';
import { SignatureLinks } from './signature-links.js';
import { Signature } from './signature.entity.js';
import { PublicNames } from './public-names.service.js';
import { SignaturePeople } from './signature-people.service.js';
import { SignatureTallies } from './signature-tallies.service.js';

export const signaturesEntities = [
  MailDomainAlias,
  PetitionTally,
  PetitionTallyDay,
  Signature,
  SignatureDomain,
  SignaturePending,
];

export const signaturesControllers: Type[] = [];

export const signaturesProviders: Provider[] = [
  ConfirmingRoute,
  PublicNames,
  SignatureIntake,
  SignatureLinks,
  SignaturePeople,
  SignatureTallies,
];
