--liquibase formatted sql

--changeset gridloom:audit-1
CREATE TABLE audit_entry (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  seq BIGINT NOT NULL,
  node VARCHAR(130) NOT NULL,
  type VARCHAR(120) NOT NULL,
  subject VARCHAR(80) NOT NULL,
  actor VARCHAR(36),
  happened_at DATETIME(3) NOT NULL,
  data MEDIUMTEXT NOT NULL,
  previous_hash CHAR(64) NOT NULL,
  hash CHAR(64) NOT NULL,
  UNIQUE KEY audit_entry_seq (city, seq),
  KEY audit_entry_subject (city, subject)
);
