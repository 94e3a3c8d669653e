create schema jobs;

-- what falls due and when, as db-scheduler 16.12 asks for it; a job that several nodes know stands here once
create table jobs.scheduled_task (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_task_due on jobs.scheduled_task (execution_time);
create index scheduled_task_heartbeat on jobs.scheduled_task (last_heartbeat);

-- what must follow a commit: written with it, taken out when its listener is done (Modulith 2.1.1)
create table jobs.event_publication (
  id uuid primary key,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  publication_date timestamptz not null,
  completion_date timestamptz,
  status text,
  completion_attempts int,
  last_resubmission_date timestamptz
);
create index event_publication_event on jobs.event_publication using hash (serialized_event);
create index event_publication_completed on jobs.event_publication (completion_date);

create table jobs.run (
  job text primary key,
  began_at timestamptz not null,
  ended_at timestamptz check (ended_at >= began_at),
  failure text,
  failures int not null default 0 check (failures >= 0),
  check (failure is null or ended_at is not null)
);
comment on table jobs.run is 'how the last run of each job went; failures counts those since it last went well';

create table jobs.warning (
  key text primary key,
  args text[] not null,
  since timestamptz not null
);
comment on table jobs.warning is 'what administrators have to see to, as a key of words and what it names';

create table jobs.calendar (
  single boolean primary key check (single),
  holidays date[] not null,
  make_up_days date[] not null,
  since timestamptz not null
);
comment on table jobs.calendar is 'by what running limits were last counted, so that a notice that comes later counts them again';
