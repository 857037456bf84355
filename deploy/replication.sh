#!/bin/sh
# Lets a replica of the same network stream from a new cluster of the official image, whose rules leave replication out.
echo 'host replication all samenet scram-sha-256' >>"$PGDATA/pg_hba.conf"
