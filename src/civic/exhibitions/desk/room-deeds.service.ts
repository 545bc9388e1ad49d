import { Injectable } from '@nestjs/common';
import { listOf, textOf, type BackofficeContext, type Values } from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { Forbidden } from '../../../platform/errors/index.js';
import { exhibitionLifecycle, type RoomTransition } from '../exhibition.lifecycle.js';
import type { RoomInput } from '../exhibition.rules.js';
import { ExhibitionRooms } from '../exhibition-rooms.service.js';

/** What the forms and buttons of a room do. */
@Injectable()
export class RoomDeeds {
  constructor(
    private readonly database: Database,
    private readonly rooms: ExhibitionRooms,
  ) {}

  create({ actor, now }: BackofficeContext, values: Values): Promise<string> {
    return this.database.transaction((tx) => this.rooms.create(tx, roomOf(values), actor, now));
  }

  async edit({ actor, now }: BackofficeContext, id: string, values: Values, version?: number): Promise<void> {
    const written = { input: roomOf(values), version: version ?? null };
    await this.database.transaction((tx) => this.rooms.edit(tx, id, written, actor, now));
  }

  async step({ actor, now }: BackofficeContext, id: string, transition: string): Promise<void> {
    if (!Object.hasOwn(exhibitionLifecycle.transitions, transition)) throw new Forbidden('forbidden');
    await this.database.transaction((tx) =>
      this.rooms.step(tx, id, transition as RoomTransition, actor, now),
    );
  }

  async move(
    { actor, now }: BackofficeContext,
    id: string,
    place: Parameters<ExhibitionRooms['move']>[2],
  ): Promise<void> {
    await this.database.transaction((tx) => this.rooms.move(tx, id, place, actor, now));
  }

  async discard({ actor, now }: BackofficeContext, id: string): Promise<void> {
    await this.database.transaction((tx) => this.rooms.discard(tx, id, actor, now));
  }
}

function roomOf(values: Values): RoomInput {
  return {
    title: textOf(values['title']),
    summary: textOf(values['summary']),
    description: textOf(values['description']),
    funding: textOf(values['funding']),
    lang: textOf(values['lang']) as RoomInput['lang'],
    topics: listOf(values['topics']),
  };
}
