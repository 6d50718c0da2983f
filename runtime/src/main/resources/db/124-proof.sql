--liquibase formatted sql

--changeset gridloom:proof-1
-- What was run on a change set as it was at a version, and what came of it: evidence, never changed once ended.
CREATE TABLE change_proof (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  node VARCHAR(130) NOT NULL,
  change_id VARCHAR(36) NOT NULL,
  change_version INT NOT NULL,
  kind VARCHAR(12) NOT NULL,
  state VARCHAR(12) NOT NULL,
  done INT NOT NULL,
  total INT NOT NULL,
  period_from DATETIME(3),
  period_to DATETIME(3),
  person_id VARCHAR(36) NOT NULL,
  started_at DATETIME(3) NOT NULL,
  touched_at DATETIME(3) NOT NULL,
  ended_at DATETIME(3),
  result MEDIUMTEXT NOT NULL,
  KEY change_proof_change (city, change_id, id)
);
