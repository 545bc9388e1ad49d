import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ExhibitionsCreate1764152000000 implements MigrationInterface {
  name = 'ExhibitionsCreate1764152000000';

  async up(runner: QueryRunner): Promise<void> {
    // The order is exchanged within a transaction, so that it is looked at when that ends.
    await runner.query(`
      CREATE TABLE exhibition_room (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        position integer NOT NULL,
        state text NOT NULL DEFAULT 'draft',
        title text NOT NULL,
        summary text NOT NULL,
        description text NOT NULL DEFAULT '',
        funding text NOT NULL DEFAULT '',
        lang text NOT NULL,
        topics text[] NOT NULL DEFAULT '{}',
        opened_at timestamptz,
        closed_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT exhibition_room_place UNIQUE (position) DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT exhibition_room_state_check CHECK (state IN ('draft', 'open', 'closed')),
        CONSTRAINT exhibition_room_title_check CHECK (title <> ''),
        CONSTRAINT exhibition_room_opened_check CHECK (opened_at IS NOT NULL OR state = 'draft')
      )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON exhibition_room TO megdan_app`);

    await runner.query(`
      CREATE TABLE exhibition_board (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        room_id bigint NOT NULL,
        position integer NOT NULL,
        heading text NOT NULL,
        text text NOT NULL,
        figure text NOT NULL DEFAULT '',
        figure_label text NOT NULL DEFAULT '',
        file_id bigint NOT NULL,
        alt text NOT NULL,
        credit text NOT NULL DEFAULT '',
        about text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT exhibition_board_in FOREIGN KEY (room_id) REFERENCES exhibition_room (id) ON DELETE CASCADE,
        CONSTRAINT exhibition_board_picture FOREIGN KEY (file_id) REFERENCES stored_file (id),
        CONSTRAINT exhibition_board_place UNIQUE (room_id, position) DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT exhibition_board_words CHECK (heading <> '' AND text <> ''),
        CONSTRAINT exhibition_board_alt CHECK (alt <> ''),
        CONSTRAINT exhibition_board_figure CHECK ((figure = '') = (figure_label = ''))
      )`);
    await runner.query(`CREATE INDEX exhibition_board_held ON exhibition_board (file_id)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON exhibition_board TO megdan_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE exhibition_board');
    await runner.query('DROP TABLE exhibition_room');
  }
}
