--liquibase formatted sql

--changeset gridloom:task-1
CREATE TABLE work_item (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  node VARCHAR(130) NOT NULL,
  case_id VARCHAR(36) NOT NULL,
  leg_id VARCHAR(36) NOT NULL,
  instance_id VARCHAR(36) NOT NULL,
  bundle CHAR(64) NOT NULL,
  case_number VARCHAR(40) NOT NULL,
  case_type VARCHAR(80) NOT NULL,
  urgency VARCHAR(20) NOT NULL,
  step VARCHAR(80) NOT NULL,
  step_name VARCHAR(120) NOT NULL,
  form VARCHAR(80),
  actions VARCHAR(200) NOT NULL,
  unit_id VARCHAR(80) NOT NULL,
  posts VARCHAR(400) NOT NULL,
  desk VARCHAR(120) NOT NULL,
  holder_id VARCHAR(36),
  state VARCHAR(12) NOT NULL,
  opened_at DATETIME(3) NOT NULL,
  warn_at DATETIME(3),
  due_at DATETIME(3),
  ended_at DATETIME(3),
  ended_by VARCHAR(36),
  result VARCHAR(80),
  answers MEDIUMTEXT,
  version INT NOT NULL,
  KEY work_item_desk (city, desk, state, due_at),
  KEY work_item_done (city, ended_by, ended_at),
  KEY work_item_case (case_id),
  KEY work_item_instance (instance_id)
);

--changeset gridloom:task-2
CREATE TABLE task_note (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  node VARCHAR(130) NOT NULL,
  case_id VARCHAR(36) NOT NULL,
  leg_id VARCHAR(36) NOT NULL,
  work_item_id VARCHAR(36) NOT NULL,
  step_name VARCHAR(120) NOT NULL,
  act VARCHAR(20) NOT NULL,
  person_id VARCHAR(36) NOT NULL,
  to_person_id VARCHAR(36),
  written_at DATETIME(3) NOT NULL,
  text VARCHAR(2000) NOT NULL,
  KEY task_note_case (case_id)
);

--changeset gridloom:task-suspended
ALTER TABLE work_item ADD COLUMN suspended BOOLEAN NOT NULL DEFAULT FALSE;

--changeset gridloom:task-urged
ALTER TABLE work_item ADD COLUMN urged INT NOT NULL DEFAULT 0;

--changeset gridloom:task-urge-1
CREATE TABLE task_urge (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  node VARCHAR(130) NOT NULL,
  case_id VARCHAR(36) NOT NULL,
  work_item_id VARCHAR(36) NOT NULL,
  desk VARCHAR(120) NOT NULL,
  person_id VARCHAR(36) NOT NULL,
  urged_at DATETIME(3) NOT NULL,
  KEY task_urge_case (city, case_id, urged_at)
);

--changeset gridloom:task-3
ALTER TABLE work_item
  ADD COLUMN owner_id VARCHAR(36),
  MODIFY COLUMN actions VARCHAR(1000) NOT NULL;

--changeset gridloom:task-4
ALTER TABLE work_item
  ADD COLUMN task_id VARCHAR(36),
  ADD COLUMN pooled BOOLEAN NOT NULL DEFAULT TRUE,
  ADD COLUMN draft MEDIUMTEXT,
  ADD KEY work_item_task (task_id);

--changeset gridloom:task-5
CREATE TABLE task_panel (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  node VARCHAR(130) NOT NULL,
  case_id VARCHAR(36) NOT NULL,
  instance_id VARCHAR(36) NOT NULL,
  approves VARCHAR(200) NOT NULL,
  panel MEDIUMTEXT NOT NULL,
  version INT NOT NULL,
  KEY task_panel_case (case_id)
);

--changeset gridloom:task-6
CREATE TABLE task_copy (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  node VARCHAR(130) NOT NULL,
  case_id VARCHAR(36) NOT NULL,
  case_number VARCHAR(40) NOT NULL,
  case_type VARCHAR(80) NOT NULL,
  step_name VARCHAR(120) NOT NULL,
  from_person_id VARCHAR(36) NOT NULL,
  to_person_id VARCHAR(36) NOT NULL,
  sent_at DATETIME(3) NOT NULL,
  read_at DATETIME(3),
  text VARCHAR(2000) NOT NULL,
  KEY task_copy_person (city, to_person_id, read_at, sent_at),
  KEY task_copy_case (case_id)
);

--changeset gridloom:task-heat-1
ALTER TABLE work_item ADD COLUMN claimed_at DATETIME(3);

--changeset gridloom:task-exclude-1
ALTER TABLE work_item ADD COLUMN excluded VARCHAR(2000);
--changeset gridloom:task-start-form-1
ALTER TABLE work_item ADD COLUMN start_form BOOLEAN NOT NULL DEFAULT FALSE;

--changeset gridloom:task-lent-1
ALTER TABLE work_item ADD KEY work_item_owner (city, owner_id, state);

--changeset gridloom:task-copy-sent-1
ALTER TABLE task_copy ADD KEY task_copy_sent (city, from_person_id, read_at, sent_at);

--changeset gridloom:task-set-aside-1
ALTER TABLE work_item ADD COLUMN set_aside BOOLEAN NOT NULL DEFAULT FALSE;

--changeset gridloom:task-own-clock-1
ALTER TABLE work_item ADD COLUMN own_clock BOOLEAN NOT NULL DEFAULT FALSE;
