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
create index record_of_number on audit.record ((detail ->> 'number'))
where detail -> 'number' is not null;

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit records are never changed or removed';
end $$;

create trigger append_only
before update or delete or truncate on audit.record
for each statement execute function audit.refuse_change();

-- the log that proves the records: an act adds to what waits, a job gives it its place (ADR 75)
create table audit.awaiting (
  record bigint primary key references audit.record
);
comment on table audit.awaiting is 'records that have no place in the log yet';

create table audit.leaf (
  place bigint primary key check (place >= 0),
  record bigint not null unique references audit.record,
  salt bytea not null check (length(salt) = 32)
);
comment on table audit.leaf is 'the records in the order of the log; the salt blinds the promise about each';

create table audit.node (
  level smallint not null check (level between 0 and 62),
  index bigint not null check (index >= 0),
  hash bytea not null check (length(hash) = 32),
  primary key (level, index)
);
comment on table audit.node is 'complete subtrees of the Merkle tree (RFC 9162), level 0 its leaves';

create table audit.key (
  verifier text primary key,
  since timestamptz not null
);
comment on table audit.key is 'every public key that checkpoints were signed by';

create table audit.checkpoint (
  size bigint primary key check (size > 0),
  root bytea not null check (length(root) = 32),
  note text not null,
  key text not null references audit.key,
  at timestamptz not null
);
comment on table audit.checkpoint is 'what the log committed itself to, signed (C2SP tlog-checkpoint)';

create trigger append_only before update or delete or truncate on audit.leaf
  for each statement execute function audit.refuse_change();
create trigger append_only before update or delete or truncate on audit.node
  for each statement execute function audit.refuse_change();
create trigger append_only before update or delete or truncate on audit.key
  for each statement execute function audit.refuse_change();
create trigger append_only before update or delete or truncate on audit.checkpoint
  for each statement execute function audit.refuse_change();

create function audit.await_place() returns trigger language plpgsql as $$
begin
  insert into audit.awaiting values (new.sequence);
  return null;
end $$;
create trigger awaits_place after insert on audit.record
  for each row execute function audit.await_place();

create function audit.refuse_gap() returns trigger language plpgsql as $$
begin
  if new.place <> (select coalesce(max(place) + 1, 0) from audit.leaf) then
    raise exception 'an entry stands behind the last one';
  end if;
  return new;
end $$;
create trigger no_gap before insert on audit.leaf
  for each row execute function audit.refuse_gap();

create function audit.refuse_lost() returns trigger language plpgsql as $$
begin
  if not exists (select from audit.leaf where record = old.record) then
    raise exception 'what waits for its place goes when it has it';
  end if;
  return old;
end $$;
create trigger waits_for_place before delete on audit.awaiting
  for each row execute function audit.refuse_lost();
create trigger append_only before update or truncate on audit.awaiting
  for each statement execute function audit.refuse_change();
