--liquibase formatted sql

--changeset gridloom:deadline-1
CREATE TABLE deadline (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  node VARCHAR(130) NOT NULL,
  subject_kind VARCHAR(10) NOT NULL,
  subject_id VARCHAR(36) NOT NULL,
  case_id VARCHAR(36) NOT NULL,
  rule_id VARCHAR(80) NOT NULL,
  limit_text VARCHAR(20) NOT NULL,
  warn_percent INT NOT NULL,
  on_return VARCHAR(10) NOT NULL,
  bundle VARCHAR(80) NOT NULL,
  calendar VARCHAR(80) NOT NULL,
  first_unit VARCHAR(36) NOT NULL,
  first_person VARCHAR(36) NOT NULL,
  unit_id VARCHAR(36) NOT NULL,
  person_id VARCHAR(36) NOT NULL,
  started_at DATETIME(3) NOT NULL,
  stopped_at DATETIME(3),
  stopped_by VARCHAR(36),
  state VARCHAR(10) NOT NULL,
  due_at DATETIME(3),
  warn_at DATETIME(3),
  provisional BOOLEAN NOT NULL,
  series INT NOT NULL,
  next_rung VARCHAR(10),
  next_at DATETIME(3),
  version INT NOT NULL,
  KEY deadline_next (next_at, city),
  KEY deadline_subject (city, subject_id),
  KEY deadline_case (city, case_id)
);

--changeset gridloom:deadline-entry-1
CREATE TABLE deadline_entry (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  deadline_id VARCHAR(36) NOT NULL,
  kind VARCHAR(10) NOT NULL,
  at DATETIME(3) NOT NULL,
  actor VARCHAR(36) NOT NULL,
  reason VARCHAR(200) NOT NULL,
  unit_id VARCHAR(36) NOT NULL,
  person_id VARCHAR(36) NOT NULL,
  extension VARCHAR(20) NOT NULL,
  KEY deadline_entry_deadline (city, deadline_id, id)
);

--changeset gridloom:deadline-rung-1
CREATE TABLE deadline_rung (
  deadline_id VARCHAR(36) NOT NULL,
  rung VARCHAR(20) NOT NULL,
  city VARCHAR(40) NOT NULL,
  fired_at DATETIME(3) NOT NULL,
  PRIMARY KEY (deadline_id, rung)
);

--changeset gridloom:deadline-2
ALTER TABLE deadline ADD COLUMN years_bundle VARCHAR(80) NOT NULL DEFAULT '';

--changeset gridloom:deadline-aside-1
-- Limits a move to another version ended (was: how they stood) or began (was: BEGUN), until the move is taken back.
CREATE TABLE deadline_aside (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  subject_id VARCHAR(36) NOT NULL,
  deadline_id VARCHAR(36) NOT NULL,
  mark VARCHAR(80) NOT NULL,
  was VARCHAR(10) NOT NULL,
  KEY deadline_aside_subject (city, subject_id, mark)
);

--changeset gridloom:deadline-3
-- Rungs beyond the warning and the end, and whose duty shifts the urgent clock runs in.
ALTER TABLE deadline
  ADD COLUMN ladder VARCHAR(2000) NOT NULL DEFAULT '',
  ADD COLUMN posts VARCHAR(400) NOT NULL DEFAULT '',
  MODIFY COLUMN next_rung VARCHAR(24);

--changeset gridloom:deadline-rung-2
ALTER TABLE deadline_rung MODIFY COLUMN rung VARCHAR(40) NOT NULL;
