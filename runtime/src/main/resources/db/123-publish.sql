--liquibase formatted sql

--changeset gridloom:publish-1
-- A change set on its way into force, or in force, or taken back.
CREATE TABLE publication (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  change_id VARCHAR(36) NOT NULL,
  node VARCHAR(130) NOT NULL,
  state VARCHAR(12) NOT NULL,
  emergency BOOLEAN NOT NULL,
  reason VARCHAR(2000) NOT NULL,
  person_id VARCHAR(36) NOT NULL,
  asked_at DATETIME(3) NOT NULL,
  due_at DATETIME(3) NOT NULL,
  done_at DATETIME(3),
  evidence MEDIUMTEXT NOT NULL,
  failure VARCHAR(80) NOT NULL,
  back_by VARCHAR(36),
  back_at DATETIME(3),
  back_reason VARCHAR(2000),
  KEY publication_node (city, asked_at),
  KEY publication_due (state, due_at),
  KEY publication_change (city, change_id)
);

--changeset gridloom:publish-2
-- What it was before and after: the pointer of a node, or the text of a file. What was not there is empty.
CREATE TABLE publication_line (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  publication_id VARCHAR(36) NOT NULL,
  kind VARCHAR(8) NOT NULL,
  name VARCHAR(300) NOT NULL,
  was VARCHAR(80) NOT NULL,
  became VARCHAR(80) NOT NULL,
  KEY publication_line_of (city, publication_id, kind)
);

--changeset gridloom:publish-3
-- Places that try a bundle out before their node does.
CREATE TABLE canary_place (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  publication_id VARCHAR(36) NOT NULL,
  place_id VARCHAR(80) NOT NULL,
  node VARCHAR(130) NOT NULL,
  bundle VARCHAR(64) NOT NULL,
  UNIQUE KEY canary_place_one (city, place_id)
);
