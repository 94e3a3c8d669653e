create schema complaint;

create table complaint.number (
  year int primary key,
  last int not null check (last > 0)
);
comment on table complaint.number is 'the last number of a receipt in a year; counted in the transaction, so that none is missing';

create table complaint.filing (
  id uuid primary key,
  kind text not null check (kind in ('EVENT', 'OBJECTION')),
  name text not null check (name <> ''),
  address text not null check (address ~ '^.+@.+$'),
  ground text check (ground in ('CONDUCT', 'DISHONESTY', 'OWN_ACCIDENT', 'LINKED_ACCIDENT')),
  subject text not null,
  happened_on date,
  description text not null check (description <> ''),
  source text not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  secret_hash text not null unique,
  confirmed_at timestamptz,
  number text unique check (number ~ '^R[0-9]{4}-[0-9]{4,}$'),
  became uuid,
  check (expires_at > sent_at),
  check ((kind = 'EVENT') = (ground is not null)),
  check ((ground is null) = (happened_on is null)),
  check (num_nulls(confirmed_at, number, became) in (0, 3)),
  check (confirmed_at < expires_at)
);
create index filing_unconfirmed on complaint.filing (expires_at) where confirmed_at is null;
create index filing_confirmed on complaint.filing (confirmed_at);
create index filing_of_address on complaint.filing (lower(address), sent_at);
comment on table complaint.filing is 'what was sent in without an account; nothing of it counts before it is confirmed';
comment on column complaint.filing.secret_hash is 'of the secret in the link that was mailed';
comment on column complaint.filing.became is 'the report of an event, or the case that is objected to';

create function complaint.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% stays as it is', tg_table_schema, tg_table_name;
end $$;
create trigger filing_is_confirmed_once before update on complaint.filing
  for each row when (old.confirmed_at is not null
    or (old.id, old.kind, old.name, old.address, old.ground, old.subject, old.happened_on,
        old.description, old.source, old.sent_at)
      is distinct from
      (new.id, new.kind, new.name, new.address, new.ground, new.subject, new.happened_on,
        new.description, new.source, new.sent_at))
  execute function complaint.refuse_change();
