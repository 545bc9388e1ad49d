import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  BackofficeRegistry,
  governed,
  type GovernedResource,
  type Values,
} from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { accountsAdminMessages } from '../accounts.admin.messages.js';
import { Places, type UnitInput } from './places.service.js';
import { Settlement } from './settlement.entity.js';
import { Unit } from './unit.entity.js';

@Injectable()
export class PlacesAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly places: Places,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.units(), this.settlements());
  }

  private units(): GovernedResource {
    const text = { creatableBy: true, editableBy: true } as const;
    return governed<Unit>({
      entity: Unit,
      label: { bg: 'Дирекция', en: 'Unit' },
      labelPlural: { bg: 'Дирекции', en: 'Units' },
      createLabel: { bg: 'Нова дирекция', en: 'New unit' },
      navigation: { group: 'order', order: 80 },
      permissions: { list: 'units.read', create: 'units.edit', edit: 'units.edit' },
      title: 'nameBg',
      sort: { by: 'position', direction: 'asc' },
      fields: {
        nameBg: { ...text, label: { bg: 'Име', en: 'Name' }, required: true, max: 150, list: true },
        nameEn: {
          ...text,
          label: { bg: 'Име на английски', en: 'Name in English' },
          required: true,
          max: 150,
        },
        code: {
          label: { bg: 'Код', en: 'Code' },
          hint: { bg: 'Латински букви. Остава завинаги.', en: 'Latin letters. It stays for good.' },
          required: true,
          max: 40,
          list: true,
          creatableBy: true,
        },
        email: { ...text, label: { bg: 'Имейл', en: 'E-mail' }, type: 'email', max: 254, list: true },
        phone: { ...text, label: { bg: 'Телефон', en: 'Telephone' }, max: 60, list: true },
        position: { ...text, label: { bg: 'Ред', en: 'Position' }, type: 'number' },
        active: {
          ...text,
          label: { bg: 'Действа', en: 'Exists' },
          type: 'boolean',
          list: true,
          filter: true,
        },
      },
      defaults: () => ({ active: true, position: 0 }),
      create: (ctx, values) =>
        this.database.transaction((tx) =>
          this.places.createUnit(tx, { ...unitOf(values), code: String(values.code) }, ctx.actor, ctx.now),
        ),
      edit: (ctx, id, values) =>
        this.database.transaction((tx) => this.places.editUnit(tx, id, unitOf(values), ctx.actor, ctx.now)),
      messages: accountsAdminMessages,
    });
  }

  private settlements(): GovernedResource {
    return governed<Settlement>({
      entity: Settlement,
      label: { bg: 'Населено място', en: 'Settlement' },
      labelPlural: { bg: 'Населени места', en: 'Settlements' },
      navigation: { group: 'order', order: 90 },
      permissions: { list: 'settlements.read', edit: 'settlements.edit' },
      title: 'nameBg',
      sort: { by: 'nameBg', direction: 'asc' },
      fields: {
        nameBg: {
          label: { bg: 'Име', en: 'Name' },
          required: true,
          max: 60,
          list: true,
          filter: true,
          editableBy: true,
        },
        nameEn: {
          label: { bg: 'Име на латиница', en: 'Name in Latin letters' },
          required: true,
          max: 60,
          list: true,
          editableBy: true,
        },
        kind: { label: { bg: 'Вид', en: 'Kind' }, list: true },
        ekatte: { label: { bg: 'ЕКАТТЕ', en: 'EKATTE' }, list: true, filter: true },
        kmetstvo: { label: { bg: 'Кметство', en: 'Kmetstvo' }, list: true },
      },
      edit: (ctx, ekatte, { nameBg, nameEn }) =>
        this.database.transaction((tx) =>
          this.places.renameSettlement(
            tx,
            ekatte,
            { nameBg: String(nameBg), nameEn: String(nameEn) },
            ctx.actor,
            ctx.now,
          ),
        ),
      messages: accountsAdminMessages,
    });
  }
}

function unitOf({ nameBg, nameEn, email, phone, position, active }: Values): UnitInput {
  return {
    nameBg: String(nameBg),
    nameEn: String(nameEn),
    email: String(email ?? ''),
    phone: String(phone ?? ''),
    position: Number(position ?? 0),
    active: active === true,
  };
}
