-- What must hold: each query finds what breaks the sentence that stands under its code in the messages.

-- database.holds.sessionAttribute
select session_primary_id from spring_session_attributes
where session_primary_id not in (select primary_id from spring_session);

-- database.holds.migrated
select description from flyway_schema_history where not success;

-- database.holds.walls
select c.oid::regclass::text as relation from pg_class c
where c.oid in (select polrelid from pg_policy) and not c.relrowsecurity;
