export { AccountsModule } from './accounts.module.js';
export { seedAccounts, type SeededAccounts } from './accounts.seed.js';
export { AccountsSweep } from './accounts.jobs.js';
export { organisationLifecycle, type OrganisationState } from './organisations/organisation.lifecycle.js';
export { isEik, organisationKinds, type OrganisationKind } from './organisations/organisation.rules.js';
export { Colleagues, type Membership } from './organisations/colleagues/colleagues.service.js';
export { memberRoles, writingRoles, type MemberRole } from './organisations/colleagues/member.rules.js';
export { Organisations, type OrganisationCard } from './organisations/organisations.service.js';
export {
  isVerifiedAtLeast,
  verificationLevels,
  type VerificationLevel,
} from './participants/participant.rules.js';
export { Newcomers, type ProvenPerson } from './participants/newcomers.service.js';
export { Participant } from './participants/participant.entity.js';
export { emailAddress, personName } from './participants/participants.forms.js';
export {
  Participants,
  PROFILE_CHANGED,
  type Contact,
  type Profile,
} from './participants/participants.service.js';
export { PersonalData, type PersonalDataHolder } from './participants/personal-data.js';
export { participantId, ParticipantOnly } from './participant-only.js';
export { Places } from './places/places.service.js';
export { Settlement } from './places/settlement.entity.js';
export { placeName, Settlements, type Place } from './places/settlements.queries.js';
export { parseSettlements } from './places/settlements-csv.js';
export { Unit } from './places/unit.entity.js';
export { Units, type UnitCard } from './places/units.queries.js';
export { Permissions, type Permission } from './roles/permissions.js';
export { Roles } from './roles/roles.service.js';
export { DemoCodes, type DemoCode } from './staff/demo-codes.js';
export { PasswordLinks } from './staff/password-links.service.js';
export { SecondFactor } from './staff/second-factor.service.js';
export { StaffAccess, type AddressedStaff } from './staff/staff-access.js';
export { boundTo, isBound, mayTouch } from './staff/staff-bounds.js';
export { StaffMember } from './staff/staff-member.entity.js';
export { Staff } from './staff/staff.service.js';
export { staffMember, StaffOnly } from './staff-only.js';
export { AccountsViewerSource } from './viewer-source.js';
