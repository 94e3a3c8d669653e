create schema surveillance;

create table surveillance.education (
  id uuid primary key,
  number text not null references certificate.certificate,
  year int not null check (year between 1 and 20),
  kind text not null check (kind in ('TRAINING', 'EXCHANGE', 'PUBLICATION')),
  title text not null check (title <> ''),
  organiser text not null check (organiser <> ''),
  held_on date not null,
  hours numeric(6, 1) check (hours > 0),
  proof uuid references document.document,
  state text not null check (state in ('SUBMITTED', 'RETURNED', 'ACCEPTED', 'WITHDRAWN')),
  entered_by uuid not null references identity.account,
  entered_at timestamptz not null,
  checked_by uuid references identity.account,
  checked_at timestamptz,
  reason text not null,
  version int not null,
  place bigint not null generated always as identity unique,
  check ((checked_by is null) = (checked_at is null)),
  check (state in ('SUBMITTED', 'WITHDRAWN') or checked_by is not null),
  check (state <> 'RETURNED' or reason <> ''),
  check (state <> 'ACCEPTED' or reason = '')
);
create index education_of_certificate on surveillance.education (number, year, place);
create index education_in_state on surveillance.education (state, place);
create index education_proof on surveillance.education (proof);
create unique index education_counts_once on surveillance.education (number, held_on, title)
  where state = 'ACCEPTED';
comment on table surveillance.education is 'what holders did for their continuing education (9.2, C2), by certificate year';
comment on column surveillance.education.year is 'of the certificate, 1 for the first';
comment on column surveillance.education.place is 'its place in lists, where the one that waited longest comes first';

create table surveillance.reminder (
  number text not null references certificate.certificate,
  kind text not null check (kind in ('RENEWAL', 'EDUCATION', 'YEAR_MISSED')),
  year int not null check (year between 0 and 20),
  months int not null check (months >= 0),
  at timestamptz not null,
  primary key (number, kind, year, months),
  check ((year = 0) = (kind = 'RENEWAL')),
  check ((months = 0) = (kind = 'YEAR_MISSED'))
);
comment on table surveillance.reminder is 'what holders were reminded of (9.2, 9.4), so that nobody is reminded twice';
comment on column surveillance.reminder.months is 'before the end; 0 where it is over';

create function surveillance.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% stays as it is', tg_table_schema, tg_table_name;
end $$;

create trigger reminder_stays before update or delete on surveillance.reminder
  for each row execute function surveillance.refuse_change();
create trigger education_stays before delete on surveillance.education
  for each row execute function surveillance.refuse_change();
create trigger education_is_settled_once before update on surveillance.education
  for each row when (old.state in ('ACCEPTED', 'WITHDRAWN')
    or (old.id, old.number, old.entered_by, old.entered_at)
      is distinct from (new.id, new.number, new.entered_by, new.entered_at))
  execute function surveillance.refuse_change();

-- what was held before or after the certificate was valid is no continuing education of it
create function surveillance.refuse_outside_validity() returns trigger language plpgsql as $$
begin
  if not exists (select from certificate.certificate c
      where c.number = new.number and new.held_on between c.valid_from and c.valid_through) then
    raise exception 'continuing education lies within the validity of its certificate';
  end if;
  return new;
end $$;
create trigger education_within before insert or update of held_on on surveillance.education
  for each row execute function surveillance.refuse_outside_validity();
