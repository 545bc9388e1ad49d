import { Injectable } from '@nestjs/common';
import { Database, type Reader } from '../../platform/database/index.js';
import { subjectKey, type SubjectRef } from './subject.js';
import { Subjects } from './subjects.service.js';

/** How many follow each of these, by `subjectKey`. */
export type FollowerCount = (keys: readonly string[], reader: Reader) => Promise<Map<string, number>>;

/** How many people subjects reached, each number as it was counted; nothing is estimated. */
@Injectable()
export class SubjectReach {
  private follower: FollowerCount | null = null;

  constructor(
    private readonly database: Database,
    private readonly subjects: Subjects,
  ) {}

  /** Whoever keeps subscriptions says who follows. */
  followersBy(count: FollowerCount): void {
    this.follower = count;
  }

  /** Where nobody keeps subscriptions there are no followers. */
  async followers(refs: readonly SubjectRef[], reader: Reader = this.database): Promise<Map<string, number>> {
    return (
      this.follower?.(
        refs.map((ref) => subjectKey(ref)),
        reader,
      ) ?? new Map()
    );
  }

  /** People who came, of those subjects to which people come; what was not counted is missing from the map. */
  async people(refs: readonly SubjectRef[], reader: Reader = this.database): Promise<Map<string, number>> {
    const counted = new Map<string, number>();
    for (const [type, own] of Map.groupBy(refs, (ref) => ref.type)) {
      const found = await this.subjects.descriptor(type).people?.(
        own.map(({ id }) => id),
        reader,
      );
      for (const [id, count] of found ?? []) counted.set(subjectKey({ type, id }), count);
    }
    return counted;
  }
}
