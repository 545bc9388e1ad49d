import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Permissions } from '../accounts/index.js';
import { BackofficeRegistry, governed } from '../../platform/backoffice/index.js';
import { ApiDocs } from '../../platform/http/index.js';
import { trailApi } from './trail-api.schemas.js';
import { TrailLink } from './trail-link.entity.js';
import { TrailEditor } from './trail-editor.service.js';
import { TRAIL_KINDS, TRAIL_LABELS } from './trail.kinds.js';
import { trailAdminMessages } from './trail.messages.js';
import { TRAIL_EDIT, trailPermissions } from './trail.permissions.js';

/** „Връзки“: what is connected with what; links are made on the records of the subjects and removed here. */
@Injectable()
export class TrailAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly permissions: Permissions,
    private readonly apiDocs: ApiDocs,
    private readonly editor: TrailEditor,
  ) {}

  onModuleInit(): void {
    this.permissions.register(...trailPermissions);
    this.apiDocs.register(trailApi);
    this.registry.register(
      governed<TrailLink>({
        entity: TrailLink,
        id: 'trail',
        label: { bg: 'Връзка', en: 'Link' },
        labelPlural: { bg: 'Връзки', en: 'Links' },
        navigation: { group: 'content', order: 90 },
        permissions: { list: TRAIL_EDIT },
        title: 'from',
        sort: { by: 'id', direction: 'desc' },
        extras: (_ctx, ids) => this.editor.ends(ids),
        fields: {
          from: { label: { bg: 'Какво', en: 'What' }, list: true },
          kind: {
            label: { bg: 'Как', en: 'How' },
            type: 'select',
            list: true,
            filter: true,
            choices: [
              ...TRAIL_KINDS.map((kind) => ({ value: kind, label: TRAIL_LABELS[kind].forward })),
              { value: 'ledTo', label: TRAIL_LABELS.arisesFrom.backward },
            ],
          },
          to: { label: { bg: 'С какво', en: 'With what' }, list: true },
          at: { label: { bg: 'Свързано на', en: 'Connected on' }, list: true, filter: true },
          madeBy: {
            label: { bg: 'От кого', en: 'By whom' },
            reference: 'staff',
            value: ({ madeByKind, madeBy }) => (madeByKind === 'staff' ? madeBy : null),
          },
        },
        extraActions: {
          remove: {
            label: { bg: 'Премахнете връзката', en: 'Remove the link' },
            permission: TRAIL_EDIT,
            on: 'record',
            danger: true,
            question: {
              bg: 'Връзката ще изчезне от двете страници. В дневника остава.',
              en: 'The link will disappear from both pages. It stays in the journal.',
            },
            run: async ({ actor, now }, id) => {
              await this.editor.remove(id!, actor, now);
              return { redirect: '/admin/resources/trail' };
            },
          },
        },
        messages: trailAdminMessages,
        empty: {
          bg: 'Още нищо не е свързано. Свързва се от страницата на дебат или друго дело, с „Свържете“.',
          en: 'Nothing is connected yet. Connect a debate or another matter on its own record.',
        },
      }),
    );
  }
}
