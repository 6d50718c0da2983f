--liquibase formatted sql

--changeset gridloom:attachment-1
CREATE TABLE attachment (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  node VARCHAR(130) NOT NULL,
  owner_id VARCHAR(36) NOT NULL,
  case_id VARCHAR(36),
  name VARCHAR(200) NOT NULL,
  media_type VARCHAR(40) NOT NULL,
  size BIGINT NOT NULL,
  sha256 CHAR(64) NOT NULL,
  stored_at DATETIME(3) NOT NULL,
  KEY attachment_case (city, case_id)
);
