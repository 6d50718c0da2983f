--liquibase formatted sql

--changeset gridloom:draft-1
-- What somebody wants changed in the configuration of a node, with a title and a reason.
CREATE TABLE change_set (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  node VARCHAR(130) NOT NULL,
  title VARCHAR(120) NOT NULL,
  reason VARCHAR(2000) NOT NULL,
  state VARCHAR(12) NOT NULL,
  errors INT NOT NULL,
  warnings INT NOT NULL,
  author VARCHAR(36) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  updated_at DATETIME(3) NOT NULL,
  version INT NOT NULL,
  KEY change_set_node (city, updated_at),
  KEY change_set_state (city, state)
);

--changeset gridloom:draft-2
-- Every save, removal, taking back, undo and redo; only ever added to. The last line of a path says how it stands.
CREATE TABLE change_step (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  change_id VARCHAR(36) NOT NULL,
  seq INT NOT NULL,
  act VARCHAR(8) NOT NULL,
  of_seq INT NOT NULL,
  path VARCHAR(300) NOT NULL,
  outcome VARCHAR(8) NOT NULL,
  hash VARCHAR(64) NOT NULL,
  base_hash VARCHAR(64) NOT NULL,
  person_id VARCHAR(36) NOT NULL,
  at DATETIME(3) NOT NULL,
  UNIQUE KEY change_step_line (change_id, path, seq),
  KEY change_step_path (city, path)
);

--changeset gridloom:draft-3
-- A text somebody saved, once, by its content.
CREATE TABLE change_text (
  id VARCHAR(105) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  hash VARCHAR(64) NOT NULL,
  text MEDIUMTEXT NOT NULL,
  at DATETIME(3) NOT NULL
);
