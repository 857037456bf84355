-- Two roles for one database, made once by its owner. sipoko_migrator makes and changes tables (`resources setup`); sipoko_app, under which the hosts
-- run, reads and writes rows and can change no table. Run it again after each migration: it grants what is new.
--   psql -v migrator_password=… -v app_password=… -f deploy/roles.sql DATABASE
\set ON_ERROR_STOP on
select format('create role %I login password %L', role, password)
  from (values ('sipoko_migrator', :'migrator_password'), ('sipoko_app', :'app_password')) wanted(role, password)
 where not exists (select 1 from pg_roles where rolname = role) \gexec
select format('grant create, connect on database %I to sipoko_migrator', current_database()) \gexec
select format('grant connect on database %I to sipoko_app', current_database()) \gexec
select format('grant usage on schema %1$I to sipoko_app', nspname),
       format('grant select, insert, update, delete on all tables in schema %I to sipoko_app', nspname),
       format('grant usage on all sequences in schema %I to sipoko_app', nspname),
       format('grant execute on all functions in schema %I to sipoko_app', nspname)
  from pg_namespace where nspowner = 'sipoko_migrator'::regrole \gexec
-- The staff's page of the machinery tells the size of the log, the room on the disk, and how far replicas are behind. It takes the right to give this role on.
grant pg_monitor to sipoko_app;
