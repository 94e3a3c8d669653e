create schema shell;

create table shell.once (
  key uuid primary key,
  location text,
  at timestamptz not null default now()
);
comment on table shell.once is 'forms that were sent: a repeated one is led to where the first went';

create table shell.draft (
  account_id uuid not null,
  form text not null check (length(form) <= 200),
  typed jsonb not null,
  at timestamptz not null,
  primary key (account_id, form)
);
comment on table shell.draft is 'forms that somebody filled in half; gone when they are sent, or after two weeks';
