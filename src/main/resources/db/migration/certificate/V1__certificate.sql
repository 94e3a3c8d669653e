create schema certificate;

create table certificate.series (
  one boolean primary key default true check (one),
  key bytea not null check (length(key) = 32)
);
comment on table certificate.series is 'the key by which the places of a year are scattered, made once: who does not have it cannot walk through the register (C12)';

create table certificate.number (
  year int primary key,
  last int not null check (last between 1 and 1000000)
);
comment on table certificate.number is 'the last place given in the sequence of a year; no number is given twice (8.4, C12)';

create table certificate.certificate (
  number text primary key check (number ~ '^[A-Z][A-Z0-9]{1,3}[0-9]{8}[0-9A-Z]$'),
  case_id uuid not null references application.application,
  round int not null,
  account uuid not null references identity.account,
  holder uuid not null,
  grade text not null check (grade <> ''),
  scheme text not null,
  scheme_code text not null,
  decided_on date not null,
  valid_from date not null,
  valid_through date not null,
  state text not null check (state in
    ('ACTIVE', 'SUSPENDED', 'TERMINATED', 'VOIDED', 'EXPIRED', 'SUPERSEDED')),
  since date not null,
  edition int not null check (edition > 0),
  issued_at timestamptz not null,
  place bigint not null generated always as identity unique,
  words_folded text not null,
  pairs text[] not null,
  version int not null,
  unique (case_id, round),
  foreign key (case_id, round) references decision.decision,
  check (decided_on <= valid_from and valid_from <= valid_through)
);
create index certificate_of_holder on certificate.certificate (holder, place);
create index certificate_of_state on certificate.certificate (state, place);
create index certificate_running_out on certificate.certificate (valid_through)
  where state in ('ACTIVE', 'SUSPENDED');
create index certificate_pairs on certificate.certificate using gin (pairs);
comment on table certificate.certificate is 'a number, whose it is and what it is worth; what its papers state stands in editions';
comment on column certificate.certificate.holder is 'the person; account is the one that applied';
comment on column certificate.certificate.state is 'as the last change of state left it';
comment on column certificate.certificate.since is 'the first day of that state';
comment on column certificate.certificate.place is 'its place in lists, where the last issued comes first';

create table certificate.state_change (
  number text not null references certificate.certificate,
  place int not null check (place > 0),
  before text,
  after text not null,
  since date not null,
  until_day date,
  ground text not null,
  reason text not null,
  happened_on date,
  mandate uuid,
  matter uuid,
  by uuid references identity.account,
  at timestamptz not null,
  primary key (number, place),
  check ((before is null) = (place = 1)),
  check (before is null and after = 'ACTIVE' or (before, after) in (
    ('ACTIVE', 'SUSPENDED'), ('ACTIVE', 'TERMINATED'), ('ACTIVE', 'VOIDED'), ('ACTIVE', 'EXPIRED'),
    ('ACTIVE', 'SUPERSEDED'), ('SUSPENDED', 'ACTIVE'), ('SUSPENDED', 'TERMINATED'),
    ('SUSPENDED', 'VOIDED'), ('SUSPENDED', 'SUSPENDED'), ('SUSPENDED', 'EXPIRED'), ('SUSPENDED', 'SUPERSEDED'),
    ('TERMINATED', 'VOIDED'))
    or ground = 'OVERTURNED' and before is not null),
  check (ground in ('AWARDED', 'CONDUCT', 'DISHONESTY', 'OWN_ACCIDENT', 'LINKED_ACCIDENT', 'LIFTED',
    'LAPSED', 'OVERTURNED', 'NEWER', 'PERIOD_OVER')),
  check ((by is null) = (ground in ('LAPSED', 'PERIOD_OVER'))),
  check ((mandate is null) = (ground in ('AWARDED', 'LAPSED', 'NEWER', 'PERIOD_OVER'))),
  check ((matter is null) = (ground in ('AWARDED', 'NEWER', 'PERIOD_OVER'))),
  check (until_day is null or after = 'SUSPENDED' and until_day >= since),
  check ((happened_on is not null) =
    (ground in ('CONDUCT', 'DISHONESTY', 'OWN_ACCIDENT', 'LINKED_ACCIDENT'))),
  check (ground in ('AWARDED', 'LAPSED', 'NEWER', 'PERIOD_OVER') or reason <> '')
);
create index state_change_at on certificate.state_change (at);
create unique index state_change_carried on certificate.state_change (mandate, number)
  where ground <> 'OVERTURNED';
create unique index state_change_overturned on certificate.state_change (mandate, number)
  where ground = 'OVERTURNED';
comment on column certificate.state_change.mandate is 'what one proposed and two others decided (C4); the step that keeps it refuses any other';
comment on column certificate.state_change.reason is 'what was decided and why; of what an appeal undid, the number of the appeal';
comment on column certificate.state_change.matter is 'what is dealt with: a suspension ends by what is decided in its own matter, and the certificate is in use again when all have ended';
comment on column certificate.state_change.until_day is 'the last day of a suspension that has one';
comment on table certificate.state_change is 'every state that a certificate was in, since when, on what ground and by whom (9.3, C3, C4); by is null where time alone ended it';

create table certificate.edition (
  number text not null references certificate.certificate,
  edition int not null check (edition > 0),
  holder_name text not null check (holder_name <> ''),
  organisation text not null check (organisation ~ '^[0-9A-Z]{18}$'),
  organisation_name text not null check (organisation_name <> ''),
  organisation_folded text not null,
  body_name text not null check (body_name <> ''),
  cause text not null check (cause in
    ('FIRST', 'EMPLOYER', 'NAME', 'ORGANISATION', 'CORRECTION', 'PAPER')),
  reason text not null,
  issued_by uuid not null references identity.account,
  issued_at timestamptz not null,
  paper uuid unique references document.document,
  drawn_at timestamptz,
  primary key (number, edition),
  check ((cause = 'FIRST') = (edition = 1)),
  check ((reason <> '') = (edition > 1)),
  check ((paper is null) = (drawn_at is null))
);
create index edition_of_organisation on certificate.edition (organisation) where edition > 1;
create index edition_of_folded on certificate.edition (organisation_folded) where edition > 1;
create index edition_to_draw on certificate.edition (issued_at) where paper is null;
comment on table certificate.edition is 'what a paper of a number states, as it was when it was issued, and why there was another one (C11)';
comment on column certificate.edition.paper is 'drawn after the decision, so that no decision depends on a font';

create table certificate.reissue (
  id uuid primary key,
  number text not null references certificate.certificate,
  edition int not null check (edition > 1),
  cause text not null check (cause in
    ('EMPLOYER', 'NAME', 'ORGANISATION', 'CORRECTION', 'PAPER')),
  holder_name text not null check (holder_name <> ''),
  organisation text not null check (organisation ~ '^[0-9A-Z]{18}$'),
  organisation_name text not null check (organisation_name <> ''),
  reason text not null check (reason <> ''),
  by uuid not null references identity.account,
  at timestamptz not null,
  agreed boolean,
  settled_why text,
  settled_by uuid references identity.account,
  settled_at timestamptz,
  check (num_nonnulls(agreed, settled_why, settled_by, settled_at) in (0, 4))
);
create index reissue_of_number on certificate.reissue (number);
create unique index reissue_waiting on certificate.reissue (number) where settled_at is null;
create unique index reissue_agreed on certificate.reissue (number, edition) where agreed;
comment on table certificate.reissue is 'another paper that one manager proposed and another person agreed to, rejected, or that was taken back (C11)';

create function certificate.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% stays as it is', tg_table_schema, tg_table_name;
end $$;

create trigger series_stays before update or delete on certificate.series
  for each row execute function certificate.refuse_change();
create trigger number_stays before delete on certificate.number
  for each row execute function certificate.refuse_change();
create trigger number_goes_up before update on certificate.number
  for each row when (old.year <> new.year or new.last <> old.last + 1)
  execute function certificate.refuse_change();

create trigger certificate_stays before delete on certificate.certificate
  for each row execute function certificate.refuse_change();
create trigger certificate_origin before update on certificate.certificate
  for each row when (
    (old.number, old.case_id, old.round, old.account, old.grade, old.scheme, old.scheme_code,
      old.decided_on, old.valid_from, old.valid_through, old.issued_at)
    is distinct from
    (new.number, new.case_id, new.round, new.account, new.grade, new.scheme, new.scheme_code,
      new.decided_on, new.valid_from, new.valid_through, new.issued_at)
    or new.edition not in (old.edition, old.edition + 1))
  execute function certificate.refuse_change();

-- two persons may turn out to be one: the holder follows the account and nothing else
create function certificate.refuse_other_holder() returns trigger language plpgsql as $$
begin
  if not exists (select from identity.account where id = new.account and person = new.holder) then
    raise exception 'a certificate belongs to the person of its account';
  end if;
  return new;
end $$;
create trigger certificate_holder before insert or update of holder on certificate.certificate
  for each row execute function certificate.refuse_other_holder();

-- one person has one certificate for each day: whoever asks at the same time waits
create function certificate.refuse_second() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('certificate ' || new.holder, 0));
  if exists (
      select from certificate.certificate c
      where c.holder = new.holder and c.number <> new.number and c.state in ('ACTIVE', 'SUSPENDED')
        and c.valid_from <= new.valid_through and new.valid_from <= c.valid_through) then
    raise unique_violation using message = 'one person has one certificate for each day';
  end if;
  return new;
end $$;
create trigger certificate_one before insert or update of holder, state on certificate.certificate
  for each row when (new.state in ('ACTIVE', 'SUSPENDED'))
  execute function certificate.refuse_second();

-- the matters that suspend a certificate: what was suspended in them has not been lifted, has not
-- lapsed, and was not undone by an appeal
create function certificate.suspending(of_number text) returns setof uuid
language sql stable as $$
  select distinct s.matter from certificate.state_change s
  where s.number = of_number and s.after = 'SUSPENDED'
    and s.ground not in ('LIFTED', 'LAPSED', 'OVERTURNED')
    and not exists (select from certificate.state_change o
      where o.number = s.number and o.mandate = s.mandate and o.ground = 'OVERTURNED')
    and not exists (select from certificate.state_change e
      where e.number = s.number and e.matter = s.matter and e.place > s.place
        and e.ground in ('LIFTED', 'LAPSED'))
$$;

-- what was not confirmed is undone as if it had never been, so that the first day of a state may be
-- that of an earlier entry
create function certificate.refuse_untold_state() returns trigger language plpgsql as $$
begin
  if not exists (
      select from certificate.state_change s
      where s.number = new.number and (s.before, s.after) = (old.state, new.state)
        and s.place = (select max(place) from certificate.state_change where number = new.number))
    or not exists (
      select from certificate.state_change s where (s.number, s.since) = (new.number, new.since))
    or new.state in ('ACTIVE', 'SUSPENDED') and (new.state = 'SUSPENDED')
      <> exists (select from certificate.suspending(new.number)) then
    raise exception 'a state changes with its entry in the history, by the table of moves';
  end if;
  return new;
end $$;
create trigger certificate_moves before update on certificate.certificate
  for each row when ((old.state, old.since) is distinct from (new.state, new.since))
  execute function certificate.refuse_untold_state();

create trigger state_change_stays before update or delete on certificate.state_change
  for each row execute function certificate.refuse_change();

create trigger edition_stays before delete on certificate.edition
  for each row execute function certificate.refuse_change();
create trigger edition_is_drawn_once before update on certificate.edition
  for each row when (old.paper is not null
    or (old.number, old.edition, old.holder_name, old.organisation, old.organisation_name,
      old.body_name, old.cause, old.reason, old.issued_by, old.issued_at)
      is distinct from
      (new.number, new.edition, new.holder_name, new.organisation, new.organisation_name,
      new.body_name, new.cause, new.reason, new.issued_by, new.issued_at))
  execute function certificate.refuse_change();

create trigger reissue_stays before delete on certificate.reissue
  for each row execute function certificate.refuse_change();
create trigger reissue_is_settled_once before update on certificate.reissue
  for each row when (old.settled_at is not null
    or (old.id, old.number, old.edition, old.cause, old.holder_name, old.organisation,
      old.organisation_name, old.reason, old.by, old.at)
      is distinct from
      (new.id, new.number, new.edition, new.cause, new.holder_name, new.organisation,
      new.organisation_name, new.reason, new.by, new.at))
  execute function certificate.refuse_change();

-- another paper states what two different persons agreed on, and nothing else
create function certificate.refuse_unagreed() returns trigger language plpgsql as $$
begin
  if not exists (
      select from certificate.reissue r
      join identity.account proposer on proposer.id = r.by
      join identity.account second on second.id = r.settled_by
      where r.agreed and proposer.person <> second.person and r.settled_by = new.issued_by
        and (r.number, r.edition, r.cause, r.holder_name, r.organisation, r.organisation_name,
            r.reason)
          = (new.number, new.edition, new.cause, new.holder_name, new.organisation,
            new.organisation_name, new.reason)) then
    raise exception 'a further paper is proposed by one person and agreed to by another';
  end if;
  return new;
end $$;
create trigger edition_is_agreed before insert on certificate.edition
  for each row when (new.edition > 1)
  execute function certificate.refuse_unagreed();

-- 4.3 of ISO/IEC 17024: who belongs or belonged to an organisation that a further paper names has to
-- do with the holder as well as who is tied to the case (C11)
create function certificate.named(today date) returns table (case_id uuid, person uuid)
language sql stable as $$
  select c.case_id, a.person
  from certificate.edition e
  join certificate.certificate c on c.number = e.number
  join identity.membership m on m.organisation = e.organisation
  join identity.account a on a.id = m.account_id
  where e.edition > 1 and (m.until_day is null or m.until_day >= today - interval '5 years')
  union all
  select c.case_id, w.person
  from certificate.edition e
  join certificate.certificate c on c.number = e.number
  join person.employment w on w.organisation_folded = e.organisation_folded
  where e.edition > 1 and e.organisation_folded <> '' and (w.to_day is null or w.to_day >= today - interval '5 years')
  union all
  select c.case_id, r.person
  from certificate.edition e
  join certificate.certificate c on c.number = e.number
  join body.assessor r on r.organisation = e.organisation
    or r.organisation is null and r.organisation_folded = e.organisation_folded
      and e.organisation_folded <> ''
  where e.edition > 1
$$;

-- whom nothing of a certificate is shown as staff: the rule of ties for cases, and further papers
create function certificate.apart(today date) returns table (case_id uuid, person uuid)
language sql stable as $$
  select t.case_id, t.person from application.tied(today) t
  union all
  select n.case_id, n.person from certificate.named(today) n
$$;
