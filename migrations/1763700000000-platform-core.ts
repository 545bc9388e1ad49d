import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlatformCore1763700000000 implements MigrationInterface {
  name = 'PlatformCore1763700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS unaccent;
      CREATE EXTENSION IF NOT EXISTS citext;

      CREATE TABLE outbox_event (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        name text NOT NULL,
        payload jsonb NOT NULL,
        occurred_at timestamptz NOT NULL,
        relayed_at timestamptz
      );
      CREATE INDEX outbox_event_unrelayed ON outbox_event (id) WHERE relayed_at IS NULL;
      GRANT SELECT, INSERT, UPDATE (relayed_at) ON outbox_event TO megdan_app;

      CREATE TABLE delivery (
        event_id bigint NOT NULL,
        listener text NOT NULL,
        state text NOT NULL DEFAULT 'pending',
        attempts int NOT NULL DEFAULT 0,
        next_at timestamptz NOT NULL,
        done_at timestamptz,
        last_error text,
        PRIMARY KEY (event_id, listener)
      );
      CREATE INDEX delivery_pending ON delivery (next_at) WHERE state = 'pending';
      CREATE INDEX delivery_parked ON delivery (event_id) WHERE state = 'parked';
      GRANT SELECT, INSERT, UPDATE ON delivery TO megdan_app;

      CREATE TABLE job_run (
        name text NOT NULL,
        slot text NOT NULL,
        started_at timestamptz NOT NULL,
        lease_until timestamptz NOT NULL,
        attempts int NOT NULL DEFAULT 1,
        finished_at timestamptz,
        last_error text,
        PRIMARY KEY (name, slot)
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON job_run TO megdan_app;

      CREATE TABLE audit_entry (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL,
        actor_kind text NOT NULL,
        actor_id text,
        action text NOT NULL,
        subject_type text,
        subject_id text,
        details jsonb NOT NULL
      );
      CREATE INDEX audit_entry_subject ON audit_entry (subject_type, subject_id);
      CREATE INDEX audit_entry_at ON audit_entry (at);
      GRANT SELECT, INSERT ON audit_entry TO megdan_app;

      CREATE TABLE lifecycle_step (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        subject_type text NOT NULL,
        subject_id bigint NOT NULL,
        transition text NOT NULL,
        from_state text NOT NULL,
        to_state text NOT NULL,
        actor_kind text NOT NULL,
        actor_id text,
        note jsonb NOT NULL,
        at timestamptz NOT NULL
      );
      CREATE INDEX lifecycle_step_subject ON lifecycle_step (subject_type, subject_id, id);
      GRANT SELECT, INSERT ON lifecycle_step TO megdan_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE lifecycle_step;
      DROP TABLE audit_entry;
      DROP TABLE job_run;
      DROP TABLE delivery;
      DROP TABLE outbox_event;
      DROP EXTENSION citext;
      DROP EXTENSION unaccent;
      DROP EXTENSION pg_trgm;
    `);
  }
}
