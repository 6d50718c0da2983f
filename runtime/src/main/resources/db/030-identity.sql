--liquibase formatted sql

--changeset gridloom:person-1
CREATE TABLE person (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  login VARCHAR(80) NOT NULL,
  name VARCHAR(80) NOT NULL,
  phone_masked VARCHAR(20),
  active BOOLEAN NOT NULL,
  sample BOOLEAN NOT NULL,
  version INT NOT NULL,
  UNIQUE KEY person_login (login),
  KEY person_city (city)
);

--changeset gridloom:org-unit-1
CREATE TABLE org_unit (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  unit_id VARCHAR(80) NOT NULL,
  tenant_path VARCHAR(130) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  name VARCHAR(80) NOT NULL,
  parent_id VARCHAR(80),
  place_id VARCHAR(80),
  active BOOLEAN NOT NULL,
  UNIQUE KEY org_unit_unit (city, unit_id),
  KEY org_unit_place (city, place_id),
  KEY org_unit_parent (city, parent_id),
  KEY org_unit_tenant (city, tenant_path)
);

--changeset gridloom:person-post-1
CREATE TABLE person_post (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  person_id VARCHAR(36) NOT NULL,
  post VARCHAR(60) NOT NULL,
  unit_id VARCHAR(80) NOT NULL,
  UNIQUE KEY person_post_held (city, person_id, post, unit_id),
  KEY person_post_unit (city, unit_id, post)
);

--changeset gridloom:post-1
CREATE TABLE post (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  name VARCHAR(60) NOT NULL,
  title_zh VARCHAR(80) NOT NULL,
  title_en VARCHAR(80) NOT NULL,
  permissions VARCHAR(2000) NOT NULL,
  UNIQUE KEY post_name (city, name)
);

--changeset gridloom:unit-grant-1
CREATE TABLE unit_grant (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  unit_id VARCHAR(80) NOT NULL,
  permission VARCHAR(60) NOT NULL,
  UNIQUE KEY unit_grant_permission (city, unit_id, permission)
);

--changeset gridloom:local-login-1
CREATE TABLE local_login (
  login VARCHAR(80) NOT NULL PRIMARY KEY,
  name VARCHAR(80) NOT NULL,
  password_hash VARCHAR(200) NOT NULL,
  enabled BOOLEAN NOT NULL
);

--changeset gridloom:post-2
ALTER TABLE post ADD COLUMN node VARCHAR(130) NOT NULL DEFAULT '';
