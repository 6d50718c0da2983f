--liquibase formatted sql

--changeset gridloom:upgrade-1
-- A new version from above on its way to every unit; what it changes is a change set.
CREATE TABLE campaign (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  node VARCHAR(130) NOT NULL,
  change_id VARCHAR(36) NOT NULL,
  title VARCHAR(120) NOT NULL,
  reason VARCHAR(2000) NOT NULL,
  author VARCHAR(36) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  applied_at DATETIME(3),
  KEY campaign_city (city, created_at)
);

--changeset gridloom:upgrade-2
-- What somebody decided about a conflict; the last line counts, none is ever changed.
CREATE TABLE campaign_choice (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  campaign_id VARCHAR(36) NOT NULL,
  node VARCHAR(130) NOT NULL,
  path VARCHAR(300) NOT NULL,
  pointer VARCHAR(500) NOT NULL,
  choice VARCHAR(8) NOT NULL,
  hand MEDIUMTEXT NOT NULL,
  person_id VARCHAR(36) NOT NULL,
  at DATETIME(3) NOT NULL,
  KEY campaign_choice_campaign (city, campaign_id, at)
);

--changeset gridloom:upgrade-3
-- The change set a unit with an approver got of the campaign.
CREATE TABLE campaign_unit (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  campaign_id VARCHAR(36) NOT NULL,
  node VARCHAR(130) NOT NULL,
  change_id VARCHAR(36) NOT NULL,
  UNIQUE KEY campaign_unit_node (campaign_id, node)
);

--changeset gridloom:upgrade-4
-- Public keys whose signatures on packages are trusted, and for what.
CREATE TABLE package_key (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  node VARCHAR(130) NOT NULL,
  fingerprint CHAR(64) NOT NULL,
  name VARCHAR(120) NOT NULL,
  kinds VARCHAR(500) NOT NULL,
  public_key VARCHAR(200) NOT NULL,
  added_by VARCHAR(36) NOT NULL,
  added_at DATETIME(3) NOT NULL,
  revoked_by VARCHAR(36),
  revoked_at DATETIME(3),
  UNIQUE KEY package_key_print (city, fingerprint)
);

--changeset gridloom:upgrade-5
-- The signature a package came with, so that it can be handed on byte by byte.
CREATE TABLE package_signature (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  manifest_hash CHAR(64) NOT NULL,
  fingerprint CHAR(64) NOT NULL,
  signature VARCHAR(200) NOT NULL,
  imported_at DATETIME(3) NOT NULL,
  UNIQUE KEY package_signature_manifest (city, manifest_hash)
);
