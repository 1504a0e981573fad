-- On the coordinator: one shard and the provinces that lie on it.
-- psql ADDRESS -v name=shard_a -v host=… -v port=… -v database=guong -v secret=… -v provinces=1,2,3 -f db/shards/add-shard.sql
create server :name foreign data wrapper postgres_fdw options (host :'host', port :'port', dbname :'database', async_capable 'true', fetch_size '2000');
create user mapping for current_user server :name options (user 'guong_nation', password :'secret');
create foreign table nation.:name partition of nation.figure for values in (:provinces) server :name options (schema_name 'sent', table_name 'figure');
