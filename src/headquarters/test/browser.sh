#!/bin/sh
# Installs what the tests of the web console drive: Chromium, its driver, and a font for Chinese. Needs the rights to install packages (Debian, Ubuntu).
# Without them those tests are skipped and say so.
set -eu
apt-get update
apt-get install -y --no-install-recommends chromium chromium-driver fonts-noto-cjk
