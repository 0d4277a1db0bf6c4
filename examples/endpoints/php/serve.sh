#!/bin/sh
# Starts endpoint.php as it stands in earnest: nginx takes the connections, PHP-FPM has a process for each delivery.
# Both end with this script, unless it is killed outright: then php-fpm.pid in the folder names what is left. PHP's
# own server (php -S) will not do: a worker of it takes a second connection while the first one still waits.
#   sh serve.sh           starts it
#   sh serve.sh --look    succeeds where everything that it needs is installed
set -eu
# Neither is in everybody's path, and Debian's PHP-FPM has its version in its name.
PATH="$PATH:/usr/sbin"
fpm=php-fpm
command -v "$fpm" > /dev/null || fpm=$(ls /usr/sbin/php-fpm* 2> /dev/null | head -n 1)
if [ "${1:-}" = --look ]; then
  command -v nginx > /dev/null && [ -n "$fpm" ] && "$fpm" -m | grep -q pdo_sqlite
  exit
fi

here=$(cd "$(dirname "$0")" && pwd)
export PORT="${PORT:-8000}" DATA_FOLDER="${DATA_FOLDER:-data}"
mkdir -p "$DATA_FOLDER"
DATA_FOLDER=$(cd "$DATA_FOLDER" && pwd)
cd "$DATA_FOLDER"
rm -f nginx.pid php-fpm.sock

export FPM_USER="$(id -un)"
"$fpm" --prefix "$DATA_FOLDER" --fpm-config "$here/php-fpm.conf" --nodaemonize --allow-to-run-as-root &
fpm_pid=$!
trap 'kill "$fpm_pid" "${nginx_pid:-$fpm_pid}" 2> /dev/null' EXIT
trap exit INT TERM
sed "s|127.0.0.1:8000|127.0.0.1:$PORT|; s|/srv/pay|$here|" "$here/nginx.conf" > nginx.conf
nginx -p "$DATA_FOLDER" -c nginx.conf -g 'daemon off; master_process off; pid nginx.pid; error_log stderr;' &
nginx_pid=$!

# Whichever does not start says why: here, or in php-fpm.log.
until [ -S php-fpm.sock ] && [ -s nginx.pid ]; do
  kill -0 "$fpm_pid" && kill -0 "$nginx_pid"
  sleep 0.1
done
echo "listening on http://127.0.0.1:$PORT/pay"
wait
