import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = `('leaflets', 'posters', 'broadcast', 'press', 'online', 'meetings', 'other')`;

export class CampaignsCreate1764152000200 implements MigrationInterface {
  name = 'CampaignsCreate1764152000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE campaign (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        state text NOT NULL DEFAULT 'draft',
        title text NOT NULL,
        message text NOT NULL,
        why text NOT NULL,
        lang text NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        organisers text NOT NULL DEFAULT '',
        funding text NOT NULL DEFAULT '',
        topics text[] NOT NULL DEFAULT '{}',
        actions text[] NOT NULL DEFAULT '{}',
        outcome text NOT NULL DEFAULT '',
        launched_at timestamptz,
        ended_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT campaign_state_check CHECK (state IN ('draft', 'running', 'ended')),
        CONSTRAINT campaign_words_check CHECK (title <> '' AND message <> ''),
        CONSTRAINT campaign_period_check CHECK (ends_on >= starts_on),
        CONSTRAINT campaign_launched_check CHECK (launched_at IS NOT NULL OR state = 'draft'),
        CONSTRAINT campaign_outcome_check CHECK (outcome <> '' OR state <> 'ended')
      )`);
    await runner.query(
      `CREATE INDEX campaign_by_time ON campaign (starts_on, id) WHERE launched_at IS NOT NULL`,
    );
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON campaign TO megdan_app`);

    await runner.query(`
      CREATE TABLE campaign_goal (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        campaign_id bigint NOT NULL,
        goal text NOT NULL,
        target integer,
        counted_by text,
        measure text NOT NULL DEFAULT '',
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT campaign_goal_of FOREIGN KEY (campaign_id) REFERENCES campaign (id) ON DELETE CASCADE,
        CONSTRAINT campaign_goal_words CHECK (goal <> ''),
        CONSTRAINT campaign_goal_target CHECK (target > 0),
        CONSTRAINT campaign_goal_counted CHECK (counted_by IN ('visitors', 'followers', 'downloads')),
        CONSTRAINT campaign_goal_measured CHECK (counted_by IS NOT NULL AND target IS NOT NULL OR measure <> '')
      )`);
    await runner.query(`CREATE INDEX campaign_goal_by_campaign ON campaign_goal (campaign_id, id)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON campaign_goal TO megdan_app`);

    await runner.query(`
      CREATE TABLE campaign_file (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        campaign_id bigint NOT NULL,
        file_id bigint NOT NULL,
        role text NOT NULL,
        title text NOT NULL,
        alt text NOT NULL,
        lang text NOT NULL,
        added_at timestamptz NOT NULL,
        CONSTRAINT campaign_file_of FOREIGN KEY (campaign_id) REFERENCES campaign (id) ON DELETE CASCADE,
        CONSTRAINT campaign_file_stored FOREIGN KEY (file_id) REFERENCES stored_file (id),
        CONSTRAINT campaign_file_role_check CHECK (role IN ('poster', 'logo', 'other')),
        CONSTRAINT campaign_file_words CHECK (title <> '' AND alt <> '')
      )`);
    await runner.query(`CREATE UNIQUE INDEX campaign_file_once ON campaign_file (campaign_id, file_id)`);
    await runner.query(`CREATE INDEX campaign_file_held ON campaign_file (file_id)`);
    await runner.query(`GRANT SELECT, INSERT, DELETE ON campaign_file TO megdan_app`);

    await runner.query(`
      CREATE TABLE campaign_download (
        campaign_file_id bigint NOT NULL,
        day date NOT NULL,
        downloads integer NOT NULL,
        PRIMARY KEY (campaign_file_id, day),
        CONSTRAINT campaign_download_of FOREIGN KEY (campaign_file_id) REFERENCES campaign_file (id) ON DELETE CASCADE,
        CONSTRAINT campaign_download_some CHECK (downloads > 0)
      )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON campaign_download TO megdan_app`);

    await runner.query(`
      CREATE TABLE campaign_reach (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        campaign_id bigint NOT NULL,
        kind text NOT NULL,
        what text NOT NULL,
        count integer NOT NULL,
        happened_on date NOT NULL,
        source text NOT NULL,
        file_id bigint NOT NULL,
        added_at timestamptz NOT NULL,
        CONSTRAINT campaign_reach_of FOREIGN KEY (campaign_id) REFERENCES campaign (id) ON DELETE CASCADE,
        CONSTRAINT campaign_reach_evidence FOREIGN KEY (file_id) REFERENCES stored_file (id),
        CONSTRAINT campaign_reach_kind_check CHECK (kind IN ${kinds}),
        CONSTRAINT campaign_reach_words CHECK (what <> '' AND source <> ''),
        CONSTRAINT campaign_reach_some CHECK (count > 0)
      )`);
    await runner.query(
      `CREATE INDEX campaign_reach_by_campaign ON campaign_reach (campaign_id, happened_on)`,
    );
    await runner.query(`CREATE INDEX campaign_reach_held ON campaign_reach (file_id)`);
    await runner.query(`GRANT SELECT, INSERT, DELETE ON campaign_reach TO megdan_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['campaign_reach', 'campaign_download', 'campaign_file', 'campaign_goal', 'campaign'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
