--liquibase formatted sql

--changeset gridloom:migration-1
-- Running instances of a process on their way to the version in force: one row for each order given.
CREATE TABLE migration (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  node VARCHAR(130) NOT NULL,
  process VARCHAR(80) NOT NULL,
  state VARCHAR(12) NOT NULL,
  choices TEXT NOT NULL,
  person_id VARCHAR(36) NOT NULL,
  started_at DATETIME(3) NOT NULL,
  ended_at DATETIME(3),
  KEY migration_state (state, city),
  KEY migration_node (city, started_at)
);

--changeset gridloom:migration-2
CREATE TABLE migration_item (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  node VARCHAR(130) NOT NULL,
  migration_id VARCHAR(36) NOT NULL,
  instance_id VARCHAR(36) NOT NULL,
  case_id VARCHAR(36) NOT NULL,
  from_bundle VARCHAR(80) NOT NULL,
  to_bundle VARCHAR(80) NOT NULL,
  outcome VARCHAR(12) NOT NULL,
  findings MEDIUMTEXT NOT NULL,
  before_move MEDIUMTEXT,
  at DATETIME(3),
  KEY migration_item_outcome (migration_id, outcome, id)
);

--changeset gridloom:migration-3
-- A dry run is an order that was not begun: its verdicts are kept and paged.
ALTER TABLE migration ADD COLUMN reasons MEDIUMTEXT;
ALTER TABLE migration_item
  ADD COLUMN possible BOOLEAN NOT NULL DEFAULT TRUE,
  ADD COLUMN landings MEDIUMTEXT,
  ADD COLUMN tries INT NOT NULL DEFAULT 0,
  ADD COLUMN again_at DATETIME(3);
