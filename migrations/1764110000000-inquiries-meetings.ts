import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Times that are offered to senders who asked for a meeting, and what they replied; of each inquiry one stands at a time. */
export class InquiriesMeetings1764110000000 implements MigrationInterface {
  name = 'InquiriesMeetings1764110000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE inquiry_meeting (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        inquiry_id bigint NOT NULL CONSTRAINT inquiry_meeting_inquiry REFERENCES inquiry (id),
        at timestamptz NOT NULL,
        place text NOT NULL,
        offered_at timestamptz NOT NULL,
        offered_by bigint NOT NULL,
        reply text,
        replied_at timestamptz,
        wish_sealed text,
        ended_at timestamptz,
        ended_by bigint,
        end_reason_sealed text,
        CONSTRAINT inquiry_meeting_reply CHECK (reply IN ('accepted', 'declined')),
        CONSTRAINT inquiry_meeting_replied CHECK ((reply IS NULL) = (replied_at IS NULL)),
        CONSTRAINT inquiry_meeting_wish CHECK (wish_sealed IS NULL OR reply = 'declined')
      )`);
    await runner.query(
      'CREATE UNIQUE INDEX inquiry_meeting_standing ON inquiry_meeting (inquiry_id) WHERE ended_at IS NULL',
    );
    await runner.query('CREATE INDEX inquiry_meeting_of_inquiry ON inquiry_meeting (inquiry_id, id)');
    await runner.query(
      `CREATE INDEX inquiry_meeting_declined ON inquiry_meeting (inquiry_id) WHERE ended_at IS NULL AND reply = 'declined'`,
    );
    await runner.query('GRANT SELECT, INSERT, UPDATE ON inquiry_meeting TO megdan_app');
    await runner.query(`
      INSERT INTO inquiry_meeting (inquiry_id, at, place, offered_at, offered_by)
      SELECT id, meeting_at, meeting_place, answered_at, confirmed_by FROM inquiry
      WHERE meeting_at IS NOT NULL AND answered_at IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE inquiry_meeting');
  }
}
