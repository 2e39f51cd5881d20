@echo off
rem Makes a folder what an office profile says. Needs Java 17; no Maven, no sources, no network.
rem install.cmd --profile village --into "C:\Program Files\Loket"     (--language en speaks English)
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo Java 17 tidak ditemukan. Pasang Java 17, lalu ulangi. ^(Java 17 was not found^) 1>&2
  exit /b 1
)
"%JAVA%" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "%~dp0installer\plugins\*" id.loket.update.internal.tool.Tool install %*
exit /b %ERRORLEVEL%
