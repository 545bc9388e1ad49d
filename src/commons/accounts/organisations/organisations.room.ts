import type { Provider, Type } from '@nestjs/common';
import { ColleaguesAdmin } from './colleagues/colleagues.admin.js';
import { ColleaguesController } from './colleagues/colleagues.controller.js';
import { InvitationLinks } from './colleagues/invitation-links.js';
import { Invitations } from './colleagues/invitations.service.js';
import { JoiningController } from './colleagues/joining.controller.js';
import { Joining } from './colleagues/joining.service.js';
import { OrganisationInvitation } from './colleagues/organisation-invitation.entity.js';
import { OrganisationMember } from './colleagues/organisation-member.entity.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationsAdmin } from './organisations.admin.js';
import { OrganisationsController } from './organisations.controller.js';

export const organisationsEntities: Type[] = [Organisation, OrganisationInvitation, OrganisationMember];
export const organisationsControllers: Type[] = [
  ColleaguesController,
  JoiningController,
  OrganisationsController,
];
export const organisationsProviders: Provider[] = [
  ColleaguesAdmin,
  InvitationLinks,
  Invitations,
  Joining,
  OrganisationsAdmin,
];
