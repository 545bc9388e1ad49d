import type { Provider, Type } from '@nestjs/common';
import { InitiatorLetters } from './letters/initiator-letters.service.js';
import { InitiatorNews } from './letters/initiator-letters.listener.js';
import { BackersController, InitiatorController } from './initiator.controller.js';
import { InitiatorVerbs } from './initiator-verbs.service.js';
import { OwnPetitions } from './own-petitions.queries.js';
import { ProposalChoices } from './proposal-choices.service.js';
import { ProposalPages } from './proposal-pages.service.js';
import { ProposalsController } from './proposals.controller.js';
import { Proposals } from './proposals.service.js';
import { WizardPages } from './wizard-pages.service.js';

export const proposalsEntities: Type[] = [];
export const proposalsControllers: Type[] = [ProposalsController, InitiatorController, BackersController];
export const proposalsProviders: Provider[] = [
  InitiatorLetters,
  InitiatorNews,
  InitiatorVerbs,
  OwnPetitions,
  ProposalChoices,
  ProposalPages,
  Proposals,
  WizardPages,
];
