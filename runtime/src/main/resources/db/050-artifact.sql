--liquibase formatted sql

--changeset gridloom:artifact-1
-- One text as it was written; never changed, kept as long as a bundle names it.
CREATE TABLE artifact_version (
  id VARCHAR(105) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  hash VARCHAR(64) NOT NULL,
  text MEDIUMTEXT NOT NULL,
  created_at DATETIME(3) NOT NULL
);

--changeset gridloom:artifact-2
-- The files of the last import: what the next plan is compared with.
CREATE TABLE artifact_source (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  path VARCHAR(300) NOT NULL,
  hash VARCHAR(64) NOT NULL,
  UNIQUE KEY artifact_source_path (city, path)
);

--changeset gridloom:artifact-3
-- What is in force together, by content; nodes without a layer of their own share one.
CREATE TABLE bundle (
  id VARCHAR(105) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  hash VARCHAR(64) NOT NULL,
  content MEDIUMTEXT NOT NULL,
  created_at DATETIME(3) NOT NULL
);

--changeset gridloom:artifact-4
CREATE TABLE bundle_pointer (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  node_path VARCHAR(130) NOT NULL,
  bundle_hash VARCHAR(64) NOT NULL,
  since DATETIME(3) NOT NULL,
  version INT NOT NULL,
  UNIQUE KEY bundle_pointer_node (city, node_path)
);

--changeset gridloom:artifact-5
CREATE TABLE bundle_history (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  node_path VARCHAR(130) NOT NULL,
  bundle_hash VARCHAR(64) NOT NULL,
  since DATETIME(3) NOT NULL,
  by_person VARCHAR(36),
  KEY bundle_history_node (city, node_path, since)
);

--changeset gridloom:artifact-6
-- The versions of a file as people count them: 1, 2, 3 …; never changed.
CREATE TABLE artifact_number (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  path VARCHAR(300) NOT NULL,
  hash VARCHAR(64) NOT NULL,
  number INT NOT NULL,
  since DATETIME(3) NOT NULL,
  UNIQUE KEY artifact_number_one (city, path, number)
);

--changeset gridloom:artifact-7
-- What is in force already is the first.
INSERT INTO artifact_number (id, city, path, hash, number, since)
  SELECT UUID(), city, path, hash, 1, UTC_TIMESTAMP(3) FROM artifact_source;
