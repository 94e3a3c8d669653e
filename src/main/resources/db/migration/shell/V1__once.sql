create schema shell;

create table shell.once (
  key uuid primary key,
  location text,
  at timestamptz not null default now()
);
comment on table shell.once is 'forms that were sent: a repeated one is led to where the first went';
