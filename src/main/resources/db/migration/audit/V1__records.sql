create schema audit;

create table audit.record (
  sequence bigint generated always as identity primary key,
  at timestamptz not null,
  type text not null,
  subject text not null,
  by uuid not null,
  detail jsonb not null
);
create index record_of_subject on audit.record (subject text_pattern_ops, sequence);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit records are never changed or removed';
end $$;

create trigger append_only
before update or delete or truncate on audit.record
for each statement execute function audit.refuse_change();
