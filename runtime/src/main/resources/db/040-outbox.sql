--liquibase formatted sql

--changeset gridloom:outbox-1
CREATE TABLE outbox_event (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  node VARCHAR(130) NOT NULL,
  type VARCHAR(120) NOT NULL,
  subject VARCHAR(80) NOT NULL,
  actor VARCHAR(36),
  happened_at DATETIME(3) NOT NULL,
  data MEDIUMTEXT NOT NULL,
  relayed BOOLEAN NOT NULL DEFAULT FALSE,
  KEY outbox_event_waiting (relayed, id),
  KEY outbox_event_city (city, id)
);

--changeset gridloom:scheduler-1
CREATE TABLE scheduled_tasks (
  task_name VARCHAR(100) NOT NULL,
  task_instance VARCHAR(100) NOT NULL,
  task_data BLOB,
  execution_time TIMESTAMP(6) NOT NULL,
  picked BOOLEAN NOT NULL,
  picked_by VARCHAR(50),
  last_success TIMESTAMP(6) NULL,
  last_failure TIMESTAMP(6) NULL,
  consecutive_failures INT,
  last_heartbeat TIMESTAMP(6) NULL,
  version BIGINT NOT NULL,
  priority SMALLINT,
  PRIMARY KEY (task_name, task_instance),
  KEY scheduled_tasks_time (execution_time),
  KEY scheduled_tasks_heartbeat (last_heartbeat)
);

--changeset gridloom:outbox-2
-- Events that a subscriber could not take: tried again by themselves, then by a person.
CREATE TABLE outbox_stuck (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  event_id VARCHAR(36) NOT NULL,
  subscriber VARCHAR(80) NOT NULL,
  city VARCHAR(40) NOT NULL,
  node VARCHAR(130) NOT NULL,
  type VARCHAR(120) NOT NULL,
  subject VARCHAR(80) NOT NULL,
  cause VARCHAR(200) NOT NULL,
  tries INT NOT NULL,
  state VARCHAR(12) NOT NULL,
  first_at DATETIME(3) NOT NULL,
  last_at DATETIME(3) NOT NULL,
  ended_at DATETIME(3),
  ended_by VARCHAR(36),
  reason VARCHAR(500),
  UNIQUE KEY outbox_stuck_event (event_id, subscriber),
  KEY outbox_stuck_state (city, state, first_at)
);
