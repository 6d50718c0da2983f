--liquibase formatted sql

--changeset gridloom:tenant-1
CREATE TABLE tenant_node (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  node_id VARCHAR(36) NOT NULL,
  path VARCHAR(130) NOT NULL,
  level VARCHAR(10) NOT NULL,
  name VARCHAR(80) NOT NULL,
  division_code VARCHAR(12),
  valid_from DATE NOT NULL,
  valid_to DATE,
  UNIQUE KEY tenant_node_path (city, path, valid_from),
  KEY tenant_node_level (level, city)
);
