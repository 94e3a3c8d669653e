-- Fills a database that holds the demonstration with more of the same: each case, with everybody and
-- everything that belongs to it, is copied from number bench.first to number bench.last. Assessors
-- and panellists are copied once for fifty cases of a kind, as a larger body has more of them; the
-- manager, the officers and the employers stay the ones they are, and see it all.
--
-- The tables' own triggers are off meanwhile. Where many rows come, foreign keys and what else is not
-- unique are taken off before and put back behind: an index is sorted once instead of row by row. The keys
-- come back without looking at the rows, as copies of rows that have them have them too.

set synchronous_commit = off;
set maintenance_work_mem = '256MB';

create schema if not exists bench;

-- what is copied from, kept aside so that a second fill does not copy the copies
do $$
declare
  it record;
begin
  for it in
    select schemaname, tablename from pg_tables
    where schemaname in ('application', 'evaluation', 'decision', 'surveillance', 'casefile')
      or schemaname || '.' || tablename in ('identity.account', 'identity.membership',
        'person.person', 'person.employment', 'person.training', 'person.document',
        'body.assessor', 'document.document', 'certificate.certificate', 'certificate.edition',
        'certificate.state_change', 'audit.record')
  loop
    if it.schemaname || '.' || it.tablename <> 'application.number' then
      execute format('create table if not exists bench.%I as table %I.%I',
        it.schemaname || '.' || it.tablename, it.schemaname, it.tablename);
    end if;
  end loop;
end $$;

-- whose identities every copy has anew, and whose one copy in fifty
create table if not exists bench.own as
  with applicant (account, person) as (
    select distinct applicant, person from bench."application.application"
  )
  select account as id from applicant
  union select person from applicant
  union select id from bench."application.application"
  union select id from bench."application.evidence"
  union select id from bench."application.formal_review"
  union select id from bench."application.proposal"
  union select id from bench."evaluation.finding"
  union select id from bench."surveillance.education"
  union select id from bench."document.document"
  union select id from bench."person.employment" where person in (select person from applicant)
  union select id from bench."person.training" where person in (select person from applicant);

create table if not exists bench.staff as
  with staff as (
    select id, person from bench."identity.account" where roles && array['ASSESSOR', 'PANELLIST']
  )
  select id from staff
  union select person from staff
  union select id from bench."person.employment" where person in (select person from staff)
  union select id from bench."person.training" where person in (select person from staff);

-- a word that is a copy's alone, so that a search has something to find
create or replace function bench.word(n int) returns text language sql immutable strict
  return translate(lpad(n::text, 6, '0'), '0123456789', '零一二三四五六七八九');

create or replace function bench.pairs(word text) returns text[] language sql immutable strict
  return array(select substr(word, i, 2) from generate_series(1, length(word) - 1) i);

-- ISO 7064, MOD 37,36, as certificates have it
create or replace function bench.checked(body text) returns text language plpgsql immutable strict as $$
declare
  signs text := '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  product int := 36;
  part int;
begin
  for i in 1 .. length(body) loop
    part := (product + strpos(signs, substr(body, i, 1)) - 1) % 36;
    product := (case part when 0 then 36 else part end) * 2 % 37;
  end loop;
  return body || substr(signs, (37 - product) % 36 + 1, 1);
end $$;

create or replace function bench.certificate(number text, n int) returns text
  language sql immutable strict
  return bench.checked(left(number, length(number) - 7) || lpad(
    ((left(right(number, 7), 6)::bigint + n::bigint * 7919) % 1000000)::text, 6, '0'));

create table if not exists bench.off (place int generated always as identity, back text not null);

do $$
declare
  it record;
begin
  for it in
    select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as gone,
      format('alter table %s add constraint %I %s not valid', c.conrelid::regclass, c.conname,
        pg_get_constraintdef(c.oid)) as back
    from pg_constraint c
    where c.contype = 'f' and to_regclass(format('bench.%I', c.conrelid::regclass)) is not null
    union all
    select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
    from pg_index i
    where not i.indisunique and to_regclass(format('bench.%I', i.indrelid::regclass)) is not null
  loop
    exit when current_setting('bench.last')::int - current_setting('bench.first')::int < 50;
    insert into bench.off (back) values (it.back);
    execute it.gone;
  end loop;
end $$;

do $$
declare
  own text := (select quote_literal(array_agg(id)) || '::uuid[]' from bench.own);
  staff text := (select quote_literal(array_agg(id)) || '::uuid[]' from bench.staff);
  it record;
  columns text;
  cells text;
begin
  for it in select tablename as name, split_part(tablename, '.', 1) as module,
      split_part(tablename, '.', 2) as relation
    from pg_tables where schemaname = 'bench' and tablename like '%.%'
    order by (split_part(tablename, '.', 1) || '.' || split_part(tablename, '.', 2))::regclass::oid
  loop
    select string_agg(quote_ident(attname), ', ' order by attnum),
      string_agg(replace(replace(replace(
        case
          when type = 'uuid'
            then 'case when %C = any(%O) then md5(%C || ''/'' || n)::uuid'
              || ' when %C = any(%S) and n >= 50 then md5(%C || ''~'' || n / 50)::uuid else %C end'
          when it.name = 'audit.record' and attname = 'subject'
            then 'case when subject ~ ''^[0-9a-f-]{36}$'' and subject::uuid = any(%O)'
              || ' then (md5(subject || ''/'' || n)::uuid)::text else subject end'
          when it.name = 'identity.account' and attname in ('login', 'found_by')
            then 'case when id = any(%S) then %C || n / 50 else %C || ''-'' || n end'
          when it.name = 'person.document' and attname = 'hash'
            then 'sha256(%C || convert_to((case when person = any(%S) then n / 50 else n end)::text, ''UTF8''))'
          when it.module in ('certificate', 'surveillance') and attname = 'number'
            or it.module = 'casefile' and attname = 'certificate'
            then 'bench.certificate(%C, n)'
          when it.module = 'complaint' and attname = 'number' then '%C || lpad(n::text, 8, ''0'')'
          when attname = 'number' and full_type = 'text' then '%C || ''-'' || n'
          when attname = 'applicant_name' then '%C || bench.word(n)'
          when attname = 'words_folded' then '%C || '' '' || bench.word(n)'
          when attname = 'pairs' then '%C || bench.pairs(bench.word(n))'
          when type = 'timestamptz' then '%C - n * interval ''11 minutes'''
          else '%C'
        end, '%C', quote_ident(attname)), '%O', own), '%S', staff), ', ' order by attnum)
      into columns, cells
    from (select attname, attnum, atttypid::regtype::text as full_type,
        case atttypid when 'uuid'::regtype then 'uuid'
          when 'timestamptz'::regtype then 'timestamptz' else '' end as type
      from pg_attribute
      where attrelid = format('%I.%I', it.module, it.relation)::regclass
        and attnum > 0 and not attisdropped and attidentity = '' and attgenerated = '') as c;
    execute format('alter table %I.%I disable trigger user', it.module, it.relation);
    execute format(
      'insert into %I.%I (%s) select %s from bench.%I x,'
        || ' generate_series(current_setting(''bench.first'')::int,'
        || ' current_setting(''bench.last'')::int) n on conflict do nothing',
      it.module, it.relation, columns, cells, it.name);
    execute format('alter table %I.%I enable trigger user', it.module, it.relation);
  end loop;
end $$;

do $$
declare
  it record;
begin
  for it in select back from bench.off order by place desc loop
    execute it.back;
  end loop;
  delete from bench.off;
end $$;

-- what is asked of a holder leads to a certificate, which the copies of cases in progress do not have
delete from casefile.task t
where t.code in ('check-education', 'mend-education', 'enter-education', 'renew-certificate')
  and t.case_id not in (select id from bench."application.application");

analyze;
