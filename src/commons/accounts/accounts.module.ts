import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { backofficePermissions, STAFF_GATE } from '../../platform/backoffice/index.js';
import { VIEWER_SOURCE } from '../../platform/http/index.js';
import { AccountsSweep } from './accounts.jobs.js';
import { accountsPermissions } from './accounts.permissions.js';
import { AccountsMailKinds } from './accounts.mail-kinds.js';
import { AccountsPersonalData } from './accounts.personal-data.js';
import {
  organisationsControllers,
  organisationsEntities,
  organisationsProviders,
} from './organisations/organisations.room.js';
import { Colleagues } from './organisations/colleagues/colleagues.service.js';
import { Organisations } from './organisations/organisations.service.js';
import { AccountController } from './participants/account.controller.js';
import { Newcomers } from './participants/newcomers.service.js';
import { Participant } from './participants/participant.entity.js';
import { ParticipantsAdmin } from './participants/participants.admin.js';
import { Participants } from './participants/participants.service.js';
import { PersonalData } from './participants/personal-data.js';
import { PersonalDataController } from './participants/personal-data.controller.js';
import { SignInChallenge } from './participants/sign-in-challenge.entity.js';
import { SignInController } from './participants/sign-in.controller.js';
import { SignIn } from './participants/sign-in.service.js';
import { PlacesAdmin } from './places/places.admin.js';
import { Places } from './places/places.service.js';
import { Settlement } from './places/settlement.entity.js';
import { Settlements } from './places/settlements.queries.js';
import { Unit } from './places/unit.entity.js';
import { Units } from './places/units.queries.js';
import { Administrators } from './roles/administrators.js';
import { Permissions } from './roles/permissions.js';
import { Role } from './roles/role.entity.js';
import { RolesAdmin } from './roles/roles.admin.js';
import { Roles } from './roles/roles.service.js';
import { StaffRole } from './roles/staff-role.entity.js';
import { DemoCodes } from './staff/demo-codes.js';
import { PasswordLinkController } from './staff/password-link.controller.js';
import { PasswordLink } from './staff/password-link.entity.js';
import { PasswordLinks } from './staff/password-links.service.js';
import { Passwords } from './staff/passwords.js';
import { RecoveryCode } from './staff/recovery-code.entity.js';
import { SecondFactor } from './staff/second-factor.service.js';
import { SignInFailure } from './staff/sign-in-failure.entity.js';
import { SignInThrottle } from './staff/sign-in-throttle.js';
import { StaffAccess } from './staff/staff-access.js';
import { StaffAccountController } from './staff/staff-account.controller.js';
import { StaffAdmin } from './staff/staff.admin.js';
import { StaffMember } from './staff/staff-member.entity.js';
import { StaffPasswordGuard } from './staff/staff-password.guard.js';
import { StaffPasswordStrategy } from './staff/staff-password.strategy.js';
import { StaffSignInController } from './staff/staff-sign-in.controller.js';
import { StaffSignIn } from './staff/staff-sign-in.service.js';
import { Staff } from './staff/staff.service.js';
import { AccountsViewerSource } from './viewer-source.js';

const entities = [
  ...organisationsEntities,
  Participant,
  PasswordLink,
  RecoveryCode,
  Role,
  Settlement,
  SignInChallenge,
  SignInFailure,
  StaffMember,
  StaffRole,
  Unit,
];

/** For the rest of the house. */
const offered = [
  AccountsSweep,
  Colleagues,
  DemoCodes,
  Newcomers,
  Organisations,
  Participants,
  PasswordLinks,
  Permissions,
  PersonalData,
  Places,
  Roles,
  SecondFactor,
  Settlements,
  Staff,
  StaffAccess,
  Units,
];

@Global()
@Module({
  imports: [TypeOrmModule.forFeature(entities), PassportModule.register({ session: false })],
  controllers: [
    AccountController,
    ...organisationsControllers,
    PasswordLinkController,
    PersonalDataController,
    SignInController,
    StaffAccountController,
    StaffSignInController,
  ],
  providers: [
    ...offered,
    AccountsMailKinds,
    AccountsPersonalData,
    AccountsViewerSource,
    Administrators,
    ...organisationsProviders,
    ParticipantsAdmin,
    Passwords,
    PlacesAdmin,
    RolesAdmin,
    SignIn,
    SignInThrottle,
    StaffAdmin,
    StaffPasswordGuard,
    StaffPasswordStrategy,
    StaffSignIn,
    { provide: VIEWER_SOURCE, useExisting: AccountsViewerSource },
    { provide: STAFF_GATE, useExisting: AccountsViewerSource },
  ],
  exports: [...offered, VIEWER_SOURCE, STAFF_GATE],
})
export class AccountsModule implements OnModuleInit {
  constructor(private readonly permissions: Permissions) {}

  onModuleInit(): void {
    this.permissions.register(...backofficePermissions, ...accountsPermissions);
  }
}
