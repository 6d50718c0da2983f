--liquibase formatted sql

--changeset gridloom:record-1
CREATE TABLE record_item (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  node VARCHAR(130) NOT NULL,
  record_type VARCHAR(60) NOT NULL,
  place_id VARCHAR(80),
  longitude DOUBLE,
  latitude DOUBLE,
  document LONGTEXT NOT NULL,
  bundle VARCHAR(64) NOT NULL,
  index_mark VARCHAR(24) NOT NULL,
  valid_from DATE NOT NULL,
  valid_until DATE,
  created_at DATETIME(3) NOT NULL,
  created_by VARCHAR(36) NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  changed_by VARCHAR(36) NOT NULL,
  version INT NOT NULL,
  KEY record_item_new (city, record_type, id),
  KEY record_item_list (city, record_type, node, id),
  KEY record_item_place (city, record_type, place_id, id),
  KEY record_item_mark (city, record_type, node, index_mark)
);

--changeset gridloom:record-2
CREATE TABLE record_version (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  record_id VARCHAR(36) NOT NULL,
  version INT NOT NULL,
  deed VARCHAR(20) NOT NULL,
  fields VARCHAR(2000) NOT NULL,
  document LONGTEXT NOT NULL,
  place_id VARCHAR(80),
  valid_from DATE NOT NULL,
  valid_until DATE,
  reason VARCHAR(500),
  person_id VARCHAR(36) NOT NULL,
  at DATETIME(3) NOT NULL,
  UNIQUE KEY record_version_once (city, record_id, version)
);

--changeset gridloom:record-3
CREATE TABLE record_index (
  city VARCHAR(40) NOT NULL,
  record_id VARCHAR(36) NOT NULL,
  field VARCHAR(60) NOT NULL,
  ord SMALLINT NOT NULL,
  record_type VARCHAR(60) NOT NULL,
  node VARCHAR(130) NOT NULL,
  text_value VARCHAR(120),
  number_value DECIMAL(24,6),
  date_value DATE,
  PRIMARY KEY (city, record_id, field, ord),
  KEY record_index_text (city, record_type, field, text_value, record_id),
  KEY record_index_number (city, record_type, field, number_value, record_id),
  KEY record_index_date (city, record_type, field, date_value, record_id)
);

--changeset gridloom:record-4
CREATE TABLE record_relation (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  record_id VARCHAR(36) NOT NULL,
  relation VARCHAR(60) NOT NULL,
  to_id VARCHAR(36) NOT NULL,
  valid_from DATE NOT NULL,
  valid_until DATE,
  person_id VARCHAR(36) NOT NULL,
  at DATETIME(3) NOT NULL,
  KEY record_relation_from (city, record_id, relation),
  KEY record_relation_to (city, to_id, relation)
);

--changeset gridloom:record-5
CREATE TABLE record_look (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  record_id VARCHAR(36) NOT NULL,
  field VARCHAR(60) NOT NULL,
  reason VARCHAR(500) NOT NULL,
  person_id VARCHAR(36) NOT NULL,
  at DATETIME(3) NOT NULL,
  KEY record_look_record (city, record_id, at)
);

--changeset gridloom:record-6
CREATE TABLE record_key (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  node VARCHAR(130) NOT NULL,
  record_type VARCHAR(60) NOT NULL,
  rule_name VARCHAR(60) NOT NULL,
  key_hash VARCHAR(60) NOT NULL,
  record_id VARCHAR(36) NOT NULL,
  UNIQUE KEY record_key_once (city, node, record_type, rule_name, key_hash),
  KEY record_key_record (city, record_id)
);

--changeset gridloom:record-7
CREATE TABLE record_import (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  node VARCHAR(130) NOT NULL,
  record_type VARCHAR(60) NOT NULL,
  person_id VARCHAR(36) NOT NULL,
  login VARCHAR(120) NOT NULL,
  file_name VARCHAR(200) NOT NULL,
  column_names LONGTEXT NOT NULL,
  state VARCHAR(20) NOT NULL,
  total_rows INT NOT NULL,
  done_rows INT NOT NULL,
  bad_rows INT NOT NULL,
  kept_rows INT NOT NULL,
  started_at DATETIME(3) NOT NULL,
  ended_at DATETIME(3),
  version INT NOT NULL,
  KEY record_import_state (state, city),
  KEY record_import_person (city, person_id, started_at)
);

--changeset gridloom:record-8
CREATE TABLE record_import_row (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  city VARCHAR(40) NOT NULL,
  import_id VARCHAR(36) NOT NULL,
  line_no INT NOT NULL,
  state VARCHAR(10) NOT NULL,
  content LONGTEXT,
  findings LONGTEXT,
  record_id VARCHAR(36),
  same_key VARCHAR(60),
  UNIQUE KEY record_import_row_line (city, import_id, line_no),
  KEY record_import_row_state (city, import_id, state, line_no),
  KEY record_import_row_same (city, import_id, same_key)
);
