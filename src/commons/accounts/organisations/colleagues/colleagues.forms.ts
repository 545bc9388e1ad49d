import { z } from 'zod';
import { emailAddress } from '../../participants/participants.forms.js';
import { memberRoles } from './member.rules.js';

export const inviteForm = z.object({ email: emailAddress, role: z.enum(memberRoles) });

export const roleForm = z.object({ role: z.enum(memberRoles) });
