create schema identity;

create table identity.account (
  id uuid primary key,
  person uuid not null,
  login text not null check (login <> ''),
  name text not null,
  roles text[] not null check (
    roles <> '{}' and roles <@ array['APPLICANT', 'EMPLOYER', 'OFFICER', 'MANAGER', 'ASSESSOR',
      'PANELLIST', 'ADMINISTRATOR', 'SUPERVISOR']),
  organisation text check (organisation ~ '^[0-9A-Z]{18}$'),
  asked_organisation text check (asked_organisation ~ '^[0-9A-Z]{18}$'),
  password text,
  active boolean not null default true,
  closed_at timestamptz,
  let_go_at timestamptz,
  sessions int not null default 0,
  found_by text not null,
  version int not null default 0,
  check (let_go_at is null or not active)
);
create index account_closed on identity.account (closed_at) where let_go_at is null;
create index account_named on identity.account (split_part(found_by, ' ', 1));
create index account_person on identity.account (person);
create index account_organisation on identity.account (organisation) where organisation is not null;
create index account_waiting on identity.account (lower(login))
  where asked_organisation is not null;
create unique index account_login on identity.account (lower(login));
create index account_roles on identity.account using gin (roles) where active;
comment on column identity.account.person is 'the natural person; several accounts may be of one';
comment on column identity.account.organisation is 'unified social credit code of the organisation the person belongs to';
comment on column identity.account.asked_organisation is 'what a registered applicant named; nobody has confirmed it yet';
comment on column identity.account.password is 'hash; null until the first one-time link was answered';
comment on column identity.account.closed_at is 'since when nobody signs in by it; null while it is open';
comment on column identity.account.let_go_at is 'when name and login were taken out; the id stays where it acted';
comment on column identity.account.sessions is 'sessions last that began at this count: one more ends them all';
comment on column identity.account.found_by is 'name, login and credit code, folded for searching';

-- what is kept for good is let go in one way only: when its time is over, by the program
create function identity.lets_go() returns boolean language sql stable parallel safe as $$
  select coalesce(current_setting('zhiheng.letting_go', true), '') = 'on'
$$;
comment on function identity.lets_go() is 'whether this transaction lets personal data go whose time is over';

create table identity.membership (
  id bigint generated always as identity primary key,
  account_id uuid not null references identity.account,
  organisation text not null check (organisation ~ '^[0-9A-Z]{18}$'),
  from_day date not null,
  until_day date check (until_day >= from_day)
);
create index membership_of on identity.membership (account_id);
create index membership_organisation on identity.membership (organisation);
create unique index membership_present on identity.membership (account_id) where until_day is null;
comment on table identity.membership is 'the organisations that people belong and belonged to, by credit code: conflicts of interest last longer than a job';

create function identity.membership_ends_once() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.until_day is not null
      or (new.account_id, new.organisation, new.from_day)
        is distinct from (old.account_id, old.organisation, old.from_day) then
    raise exception 'a membership is never changed: it ends once';
  end if;
  return new;
end $$;
create trigger membership_ends_once before update or delete on identity.membership
  for each row execute function identity.membership_ends_once();

create table identity.invitation (
  token_hash text primary key,
  account_id uuid not null references identity.account,
  issued_by uuid not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > issued_at),
  used_at timestamptz,
  replaced_at timestamptz,
  check (used_at is null or replaced_at is null)
);
create unique index invitation_open on identity.invitation (account_id)
  where used_at is null and replaced_at is null;
comment on table identity.invitation is 'one-time links by which people set their password; one of an account is open at a time';

create function identity.invitation_dies_for_good() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.used_at is not null or old.replaced_at is not null
      or (new.token_hash, new.account_id, new.issued_by, new.issued_at, new.expires_at)
        is distinct from (old.token_hash, old.account_id, old.issued_by, old.issued_at,
          old.expires_at) then
    raise exception 'a one-time link is used or replaced once, and nothing else';
  end if;
  return new;
end $$;
create trigger invitation_dies_for_good before update or delete on identity.invitation
  for each row execute function identity.invitation_dies_for_good();

create table identity.notice (
  number bigint generated always as identity primary key,
  account_id uuid not null references identity.account,
  kind text not null check (kind in ('LINK_ISSUED', 'PASSWORD_SET', 'JOINED', 'JOIN_PROPOSED', 'CHANGED', 'PASSKEY_ADDED', 'FACTOR_REMOVED', 'EXPORTED', 'NUMBER_TAKEN_OUT', 'NUMBER_DOUBTED', 'NUMBER_GIVEN')),
  by_name text not null,
  at timestamptz not null,
  read_at timestamptz
);
create index notice_unread on identity.notice (account_id, number) where read_at is null;
comment on table identity.notice is 'what the holder of an account is told, among the notifications and at the next sign-in';

create table identity.join_proposal (
  gone uuid not null,
  stays uuid not null check (stays <> gone),
  proposed_by uuid not null,
  proposer uuid not null check (proposer not in (gone, stays)),
  proposer_name text not null,
  reason text not null check (reason <> ''),
  at timestamptz not null,
  primary key (gone, stays)
);
create unique index join_proposal_of_both
  on identity.join_proposal (least(gone, stays), greatest(gone, stays));
create index join_proposal_stays on identity.join_proposal (stays);
comment on table identity.join_proposal is 'persons that one administrator holds to be one, where what lasts would move: another one joins them or says no; the trail keeps what became of it';

create table identity.registration (
  one boolean primary key default true check (one),
  open boolean not null
);
comment on table identity.registration is 'whether applicants register themselves: at most one row, closed without one';

create table identity.attempt (
  subject text primary key check (length(subject) <= 100),
  failures int not null check (failures > 0),
  last_at timestamptz not null
);
create index attempt_last on identity.attempt (last_at);
comment on table identity.attempt is 'failed sign-ins by login and by address: the more, the longer the next one waits';

create table identity.call (
  subject text primary key check (length(subject) <= 200),
  forgiven_at timestamptz not null,
  refused int not null default 0 check (refused >= 0),
  refused_at timestamptz
);
create index call_refused on identity.call (refused_at) where refused_at is not null;
comment on table identity.call is 'calls of pages that strangers reach, by page and address: forgiven step by step, refused beyond a burst';

create table identity.browser_key (
  one boolean primary key default true check (one),
  key bytea not null check (length(key) = 32)
);
insert into identity.browser_key (key) values (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
comment on table identity.browser_key is 'signs the cookie of browsers in which somebody was signed in; it opens nothing';

create table identity.second_factor (
  account_id uuid primary key references identity.account,
  sealed bytea not null,
  last_step bigint not null,
  since timestamptz not null
);
comment on table identity.second_factor is 'secrets of authenticators, sealed by a key that is not in the database; no code of a step is used twice';

create table identity.passkey (
  id uuid primary key,
  account_id uuid not null references identity.account,
  name text not null check (name <> ''),
  credential_id bytea not null unique,
  attested bytea not null,
  counter bigint not null check (counter >= 0),
  challenged timestamptz,
  since timestamptz not null,
  used timestamptz
);
create index on identity.passkey (account_id);
comment on table identity.passkey is 'public halves of passkeys (W3C Web Authentication); challenged: when the last challenge that was answered had been offered, so that none is used twice';

create table identity.recovery_code (
  account_id uuid not null references identity.account,
  hash text not null,
  primary key (account_id, hash)
);
comment on table identity.recovery_code is 'what signs in once where the authenticator is lost; used ones are gone';

-- The second wall: row-level security of the tables that are read blindly. The program says at the
-- beginning of each transaction who acts (database.ScopeStore); without that nobody does. What it does
-- by itself it does in a role of its own. The owner of the tables, who migrates them, sees all rows.

create function identity.acting() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('zhiheng.person', true), '')::uuid
$$;
comment on function identity.acting() is 'the natural person who acts; null for nobody';

create function identity.today() returns date language sql stable parallel safe as $$
  select current_setting('zhiheng.day')::date
$$;
comment on function identity.today() is 'the day by the program''s clock, told with who acts; asked without, it fails';

create function identity.program() returns boolean language sql stable parallel safe as $$
  select current_user = 'zhiheng_jobs'
$$;
comment on function identity.program() is 'the program at work by itself: jobs, examinations, its start';

create function identity.own_accounts() returns uuid[] language sql stable parallel safe as $$
  select array(select id from identity.account where person = identity.acting())
$$;
comment on function identity.own_accounts() is 'the accounts of the person who acts; policies ask once a query';

create function identity.signs_for() returns text[] language sql stable parallel safe as $$
  select array(select organisation from identity.account
    where person = identity.acting() and active and 'EMPLOYER' = any(roles)
      and organisation is not null)
$$;
comment on function identity.signs_for() is 'the organisations in whose name the person who acts may sign';

create function identity.oversees() returns boolean language sql stable parallel safe as $$
  select exists (select from identity.account
    where person = identity.acting() and active and roles && array['MANAGER', 'SUPERVISOR'])
$$;
comment on function identity.oversees() is 'whether who acts is a manager or supervisor of the body';
create function identity.is_staff() returns boolean language sql stable parallel safe as $$
  select exists (select from identity.account
    where person = identity.acting() and active and roles && array['OFFICER', 'MANAGER', 'SUPERVISOR'])
$$;
