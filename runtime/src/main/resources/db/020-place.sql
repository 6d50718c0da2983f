--liquibase formatted sql

--changeset gridloom:place-1
CREATE TABLE place_node (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  place_id VARCHAR(80) NOT NULL,
  tenant_path VARCHAR(130) NOT NULL,
  level VARCHAR(10) NOT NULL,
  kind VARCHAR(10) NOT NULL,
  code VARCHAR(20),
  name VARCHAR(80) NOT NULL,
  parent_id VARCHAR(80),
  sample BOOLEAN NOT NULL,
  boundary LONGTEXT,
  west DOUBLE,
  east DOUBLE,
  south DOUBLE,
  north DOUBLE,
  valid_from DATE NOT NULL,
  valid_to DATE,
  UNIQUE KEY place_node_place (city, place_id, valid_from),
  KEY place_node_parent (city, parent_id),
  KEY place_node_tenant (city, tenant_path),
  KEY place_node_box (city, level, west, east)
);
