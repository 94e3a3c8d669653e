-- Who works with the tables of every module, which all come after this: they change rows, never tables.
-- The roles are there before (docs/how-to/operate.md).
alter default privileges grant usage on schemas to zhiheng_server, zhiheng_jobs;
alter default privileges grant select, insert, update, delete on tables to zhiheng_server, zhiheng_jobs;
alter default privileges grant select, usage on sequences to zhiheng_server, zhiheng_jobs;
grant select on flyway_schema_history to zhiheng_server, zhiheng_jobs;

-- Sessions belong to no module: Spring Session keeps them, in the tables its release 4.1.0 asks for.
create table spring_session (
  primary_id char(36) not null,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100),
  constraint spring_session_pk primary key (primary_id)
);

create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id char(36) not null,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
  constraint spring_session_attributes_fk foreign key (session_primary_id)
    references spring_session (primary_id) on delete cascade
);

-- A demonstration never serves as a real installation, nor the other way round: the data says what it is.
create table installation (
  one boolean primary key default true check (one),
  demo boolean not null,
  begun_at timestamptz not null default now()
);
