#!/usr/bin/env bash
# On the first start: the owner migrates, the application reads and writes only what it must.
set -euo pipefail

psql --set=ON_ERROR_STOP=1 --set=owner="$OWNER_PASSWORD" --set=app="$APP_PASSWORD" \
     --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE megdan_owner LOGIN PASSWORD :'owner';
CREATE ROLE megdan_app LOGIN PASSWORD :'app';
CREATE DATABASE megdan OWNER megdan_owner;
REVOKE ALL ON DATABASE megdan FROM PUBLIC;
GRANT CONNECT ON DATABASE megdan TO megdan_app;
SQL
