@echo off
setlocal enabledelayedexpansion
set APP=%~dp0..
set JAVA=java
if exist "%APP%\runtime\bin\java.exe" set JAVA="%APP%\runtime\bin\java.exe"
if defined GUITAI_JAVA_HOME set JAVA="%GUITAI_JAVA_HOME%\bin\java.exe"
%JAVA% -XX:+UseSerialGC -Xmx384m "-Djava.util.logging.config.file=%APP%\assets\logging.properties" -Dfile.encoding=UTF-8 -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "-Dguitai.assets=%APP%\assets" -cp "%APP%\lib\terminal\*" guitai.terminal.Main %*
