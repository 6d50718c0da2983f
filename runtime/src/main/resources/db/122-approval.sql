--liquibase formatted sql

--changeset gridloom:approval-1
-- The case in which a change set is decided, or an emergency is reviewed; the last one counts.
CREATE TABLE change_case (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  change_id VARCHAR(36) NOT NULL,
  case_id VARCHAR(36) NOT NULL,
  purpose VARCHAR(20) NOT NULL,
  authors VARCHAR(2000) NOT NULL,
  opened_at DATETIME(3) NOT NULL,
  KEY change_case_change (city, change_id, opened_at),
  KEY change_case_case (city, case_id)
);

--changeset gridloom:approval-2
-- What somebody says of one place of a change set.
CREATE TABLE change_comment (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  change_id VARCHAR(36) NOT NULL,
  path VARCHAR(300) NOT NULL,
  pointer VARCHAR(500) NOT NULL,
  text VARCHAR(2000) NOT NULL,
  person_id VARCHAR(36) NOT NULL,
  at DATETIME(3) NOT NULL,
  resolved_by VARCHAR(36),
  resolved_at DATETIME(3),
  KEY change_comment_change (city, change_id, at)
);

--changeset gridloom:approval-3
-- A remark is about the text as it was at a version of the change set.
ALTER TABLE change_comment ADD COLUMN change_version INT NOT NULL DEFAULT 0;

--changeset gridloom:approval-4
-- What was approved on condition, one row a condition; open until an approver has seen it met.
CREATE TABLE change_condition (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  change_id VARCHAR(36) NOT NULL,
  task_id VARCHAR(36) NOT NULL,
  line INT NOT NULL,
  text VARCHAR(2000) NOT NULL,
  person_id VARCHAR(36) NOT NULL,
  at DATETIME(3) NOT NULL,
  met_by VARCHAR(36),
  met_at DATETIME(3),
  note VARCHAR(2000) NOT NULL DEFAULT '',
  UNIQUE KEY change_condition_line (city, change_id, task_id, line),
  KEY change_condition_open (city, met_at)
);
