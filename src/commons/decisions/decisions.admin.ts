import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Permissions } from '../accounts/index.js';
import { decisionPermissions } from './decisions.permissions.js';

/** How the staff see and move decisions. */
@Injectable()
export class DecisionsAdmin implements OnModuleInit {
  constructor(private readonly permissions: Permissions) {}

  onModuleInit(): void {
    this.permissions.register(...decisionPermissions);
  }
}
