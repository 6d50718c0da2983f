--liquibase formatted sql

--changeset gridloom:process-instance-1
CREATE TABLE process_instance (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  node VARCHAR(130) NOT NULL,
  bundle VARCHAR(80) NOT NULL,
  process VARCHAR(80) NOT NULL,
  case_id VARCHAR(36) NOT NULL,
  leg_id VARCHAR(36) NOT NULL,
  owns_leg BOOLEAN NOT NULL,
  parent_id VARCHAR(36),
  parent_item VARCHAR(36),
  lock_version BIGINT NOT NULL,
  state MEDIUMBLOB NOT NULL,
  waiting TEXT NOT NULL,
  KEY process_instance_case (city, case_id),
  KEY process_instance_parent (parent_id)
);

--changeset gridloom:process-waiting-1
CREATE TABLE process_waiting (
  instance_id VARCHAR(36) NOT NULL,
  event VARCHAR(200) NOT NULL,
  city VARCHAR(40) NOT NULL,
  node VARCHAR(130) NOT NULL,
  PRIMARY KEY (instance_id, event),
  KEY process_waiting_event (city, event)
);

--changeset gridloom:process-timer-1
CREATE TABLE process_timer (
  id VARCHAR(80) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  node VARCHAR(130) NOT NULL,
  instance_id VARCHAR(36) NOT NULL,
  timer_id VARCHAR(80) NOT NULL,
  due DATETIME(3) NOT NULL,
  repeat_millis BIGINT NOT NULL,
  firings_left INT NOT NULL,
  KEY process_timer_due (due)
);

--changeset gridloom:connector-call-1
CREATE TABLE connector_call (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  node VARCHAR(130) NOT NULL,
  bundle VARCHAR(80) NOT NULL,
  instance_id VARCHAR(36) NOT NULL,
  connector VARCHAR(80) NOT NULL,
  state VARCHAR(20) NOT NULL,
  attempts INT NOT NULL,
  due DATETIME(3) NOT NULL,
  request MEDIUMTEXT NOT NULL,
  last_reason VARCHAR(200),
  KEY connector_call_due (state, due)
);

--changeset gridloom:process-incident-1
ALTER TABLE connector_call ADD COLUMN step VARCHAR(80) NOT NULL DEFAULT '';

--changeset gridloom:process-incident-2
CREATE TABLE process_incident (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  node VARCHAR(130) NOT NULL,
  bundle VARCHAR(80) NOT NULL,
  process VARCHAR(80) NOT NULL,
  instance_id VARCHAR(36) NOT NULL,
  case_id VARCHAR(36) NOT NULL,
  leg_id VARCHAR(36) NOT NULL,
  item_id VARCHAR(36) NOT NULL,
  step VARCHAR(80) NOT NULL,
  connector VARCHAR(80) NOT NULL,
  cause VARCHAR(200) NOT NULL,
  attempts INT NOT NULL,
  state VARCHAR(12) NOT NULL,
  raised_at DATETIME(3) NOT NULL,
  ended_at DATETIME(3),
  ended_by VARCHAR(36),
  reason VARCHAR(500),
  KEY process_incident_open (city, state, raised_at),
  KEY process_incident_item (item_id),
  KEY process_incident_leg (leg_id)
);

--changeset gridloom:process-incident-3
CREATE TABLE process_suspension (
  city VARCHAR(40) NOT NULL,
  node VARCHAR(130) NOT NULL,
  process VARCHAR(80) NOT NULL,
  since DATETIME(3) NOT NULL,
  person_id VARCHAR(36) NOT NULL,
  reason VARCHAR(500) NOT NULL,
  PRIMARY KEY (city, process, node)
);

--changeset gridloom:process-timer-2
ALTER TABLE process_timer ADD COLUMN stood_at DATETIME(3);

--changeset gridloom:process-timer-3
-- A timer that fails again and again stands as an incident until somebody acts.
ALTER TABLE process_timer
  ADD COLUMN failures INT NOT NULL DEFAULT 0,
  ADD COLUMN broken BOOLEAN NOT NULL DEFAULT FALSE;

--changeset gridloom:process-incident-4
ALTER TABLE process_incident MODIFY COLUMN item_id VARCHAR(80) NOT NULL;

--changeset gridloom:process-instance-2
-- Small values of an instance, one behind the other; null where an earlier release stored them with the state.
ALTER TABLE process_instance ADD COLUMN kept MEDIUMBLOB;

--changeset gridloom:process-value-1
-- Large values of an instance: each its parts, one behind the other.
CREATE TABLE process_value (
  instance_id VARCHAR(36) NOT NULL,
  slot INT NOT NULL,
  part INT NOT NULL,
  city VARCHAR(40) NOT NULL,
  value MEDIUMBLOB NOT NULL,
  PRIMARY KEY (instance_id, slot, part)
);

--changeset gridloom:connector-call-2
-- Since when the case of a call stands still.
ALTER TABLE connector_call ADD COLUMN stood_at DATETIME(3);
