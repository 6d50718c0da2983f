--liquibase formatted sql

--changeset gridloom:casefile-1
CREATE TABLE casefile (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  node VARCHAR(130) NOT NULL,
  number VARCHAR(40) NOT NULL,
  case_type VARCHAR(80) NOT NULL,
  bundle CHAR(64) NOT NULL,
  source VARCHAR(20) NOT NULL,
  state VARCHAR(12) NOT NULL,
  urgency VARCHAR(20) NOT NULL,
  place_id VARCHAR(80) NOT NULL,
  longitude DOUBLE,
  latitude DOUBLE,
  address VARCHAR(200),
  reporter_id VARCHAR(36) NOT NULL,
  answers MEDIUMTEXT NOT NULL,
  instance_id VARCHAR(36),
  follow_code VARCHAR(40) NOT NULL,
  reported_at DATETIME(3) NOT NULL,
  due_at DATETIME(3),
  closed_at DATETIME(3),
  late BOOLEAN NOT NULL,
  outcome VARCHAR(40),
  stars INT,
  rating_text VARCHAR(500),
  rated_at DATETIME(3),
  version INT NOT NULL,
  UNIQUE KEY casefile_number (city, number),
  UNIQUE KEY casefile_follow (follow_code),
  KEY casefile_node (city, node, state, reported_at),
  KEY casefile_reporter (city, reporter_id, reported_at)
);

--changeset gridloom:casefile-2
CREATE TABLE case_leg (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  node VARCHAR(130) NOT NULL,
  case_id VARCHAR(36) NOT NULL,
  from_leg_id VARCHAR(36),
  way VARCHAR(12) NOT NULL,
  unit_id VARCHAR(80) NOT NULL,
  level VARCHAR(12) NOT NULL,
  bundle CHAR(64) NOT NULL,
  process VARCHAR(80) NOT NULL,
  started_at DATETIME(3) NOT NULL,
  ended_at DATETIME(3),
  outcome VARCHAR(40),
  KEY case_leg_case (case_id)
);

--changeset gridloom:casefile-3
CREATE TABLE case_party (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  node VARCHAR(130) NOT NULL,
  case_id VARCHAR(36) NOT NULL,
  leg_id VARCHAR(36) NOT NULL,
  unit_id VARCHAR(80) NOT NULL,
  role VARCHAR(12) NOT NULL,
  since DATETIME(3) NOT NULL,
  until DATETIME(3),
  KEY case_party_unit (city, unit_id, case_id),
  KEY case_party_node (city, node, case_id),
  KEY case_party_case (case_id)
);

--changeset gridloom:casefile-4
CREATE TABLE case_number (
  city VARCHAR(40) NOT NULL,
  series VARCHAR(60) NOT NULL,
  last_number INT NOT NULL,
  PRIMARY KEY (city, series)
);

--changeset gridloom:casefile-5
CREATE TABLE case_submission (
  id VARCHAR(60) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  case_id VARCHAR(36) NOT NULL,
  reporter_id VARCHAR(36) NOT NULL
);

--changeset gridloom:casefile-acts-1
ALTER TABLE casefile
  ADD COLUMN suspended_at DATETIME(3),
  ADD COLUMN urged INT NOT NULL DEFAULT 0,
  ADD COLUMN master_id VARCHAR(36),
  ADD COLUMN merged_count INT NOT NULL DEFAULT 0,
  ADD KEY casefile_merged (city, master_id);

--changeset gridloom:casefile-acts-2
ALTER TABLE case_leg
  ADD COLUMN merged_from VARCHAR(36),
  ADD KEY case_leg_merged (merged_from);

--changeset gridloom:casefile-acts-3
CREATE TABLE case_note (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  node VARCHAR(130) NOT NULL,
  case_id VARCHAR(36) NOT NULL,
  act VARCHAR(20) NOT NULL,
  person_id VARCHAR(36) NOT NULL,
  unit_id VARCHAR(80) NOT NULL,
  written_at DATETIME(3) NOT NULL,
  text VARCHAR(2000) NOT NULL,
  KEY case_note_case (case_id)
);

--changeset gridloom:casefile-acts-4
CREATE TABLE case_extension (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  node VARCHAR(130) NOT NULL,
  case_id VARCHAR(36) NOT NULL,
  subject_id VARCHAR(36) NOT NULL,
  subject_name VARCHAR(120) NOT NULL,
  limit_text VARCHAR(20) NOT NULL,
  asked_by VARCHAR(36) NOT NULL,
  asked_at DATETIME(3) NOT NULL,
  reason VARCHAR(2000) NOT NULL,
  state VARCHAR(10) NOT NULL,
  decided_by VARCHAR(36),
  decided_at DATETIME(3),
  answer VARCHAR(2000),
  version INT NOT NULL,
  KEY case_extension_case (case_id)
);

--changeset gridloom:casefile-acts-5
ALTER TABLE casefile ADD COLUMN asked INT NOT NULL DEFAULT 0;

--changeset gridloom:casefile-acts-6
ALTER TABLE casefile ADD COLUMN supervised INT NOT NULL DEFAULT 0;

--changeset gridloom:casefile-acts-7
ALTER TABLE case_leg ADD COLUMN instance_id VARCHAR(36);

--changeset gridloom:casefile-replay-1
-- What the rules of dispatch looked at beside the report, so that it can be dispatched again.
ALTER TABLE casefile ADD COLUMN dispatch_facts VARCHAR(40);
--changeset gridloom:casefile-extension-void-1
ALTER TABLE case_extension ADD KEY case_extension_state (state, city);
