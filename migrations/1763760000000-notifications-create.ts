import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NotificationsCreate1763760000000 implements MigrationInterface {
  name = 'NotificationsCreate1763760000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE subscriber (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        email_lookup text NOT NULL,
        email_sealed text NOT NULL,
        locale text NOT NULL CHECK (locale IN ('bg', 'en')),
        frequency text NOT NULL CHECK (frequency IN ('immediate', 'daily', 'weekly')),
        nonce text NOT NULL,
        confirmed_at timestamptz NOT NULL,
        stopped_at timestamptz
      );
      CREATE UNIQUE INDEX subscriber_email ON subscriber (email_lookup);
      CREATE INDEX subscriber_frequency ON subscriber (frequency) WHERE stopped_at IS NULL;
      GRANT SELECT, INSERT, UPDATE, DELETE ON subscriber TO megdan_app;

      CREATE TABLE subscription (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        subscriber_id bigint NOT NULL,
        key text NOT NULL,
        because text NOT NULL CHECK (because IN ('asked', 'participated')),
        position bigint NOT NULL,
        confirmed_at timestamptz NOT NULL,
        ended_at timestamptz,
        CONSTRAINT subscription_subscriber FOREIGN KEY (subscriber_id) REFERENCES subscriber (id) ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX subscription_once ON subscription (subscriber_id, key);
      CREATE INDEX subscription_key ON subscription (key) WHERE ended_at IS NULL;
      GRANT SELECT, INSERT, UPDATE, DELETE ON subscription TO megdan_app;

      CREATE TABLE follow_request (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        email_sealed text NOT NULL,
        email_lookup text NOT NULL,
        keys text[] NOT NULL,
        frequency text CHECK (frequency IN ('immediate', 'daily', 'weekly')),
        locale text NOT NULL CHECK (locale IN ('bg', 'en')),
        nonce text NOT NULL,
        asked_at timestamptz NOT NULL,
        confirmed_at timestamptz
      );
      CREATE INDEX follow_request_age ON follow_request (asked_at);
      CREATE INDEX follow_request_email ON follow_request (email_lookup);
      GRANT SELECT, INSERT, UPDATE, DELETE ON follow_request TO megdan_app;

      CREATE TABLE news (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        event_id bigint NOT NULL,
        event text NOT NULL,
        payload jsonb NOT NULL,
        subject_type text NOT NULL,
        subject_id bigint NOT NULL,
        is_first boolean NOT NULL,
        at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX news_event ON news (event_id);
      CREATE INDEX news_subject ON news (subject_type, subject_id);
      CREATE INDEX news_age ON news (at);
      GRANT SELECT, INSERT, DELETE ON news TO megdan_app;

      CREATE TABLE news_audience (
        key text NOT NULL,
        news_id bigint NOT NULL,
        PRIMARY KEY (key, news_id),
        CONSTRAINT news_audience_news FOREIGN KEY (news_id) REFERENCES news (id) ON DELETE CASCADE
      );
      CREATE INDEX news_audience_of ON news_audience (news_id);
      GRANT SELECT, INSERT, DELETE ON news_audience TO megdan_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE news_audience;
      DROP TABLE news;
      DROP TABLE follow_request;
      DROP TABLE subscription;
      DROP TABLE subscriber;
    `);
  }
}
