@echo off
rem Starts Loket, or one command of it: loket.cmd console updates list. LOKET_DATA: where its data lies. LOKET_JAVA_OPTS: more options for Java.
setlocal
if "%LOKET_DATA%"=="" set LOKET_DATA=%LOCALAPPDATA%\Loket\office
for %%j in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set LAUNCHER=%%j
rem A change of the installation that was cut off is undone before anything reads what it left.
if exist "%~dp0p2\loket.undo\pending" java -cp "%~dp0p2\loket.undo\undo.jar" id.loket.updater.internal.Undo "%~dp0." || (
  echo Perubahan pemasangan Loket sedang berjalan, atau belum dapat dibatalkan. Tunggu sampai selesai; periksa ruang disk dan hak tulis, lalu buka lagi. ^(A change of this installation is under way or cannot be undone yet.^) 1>&2
  if /i not "%~1"=="console" pause
  exit /b 1
)
if /i "%~1"=="console" (
  for /f "tokens=1,*" %%a in ("%*") do java -Xmx384m -Djava.awt.headless=true -Declipse.ignoreApp=true -Dosgi.noShutdown=true -Dosgi.startLevel=6 "-Dloket.run=%%b" "-Dloket.data=%LOKET_DATA%" "-Dosgi.instance.area=%LOKET_DATA%\window" %LOKET_JAVA_OPTS% -jar "%LAUNCHER%" -nosplash
  exit /b
)
start "" javaw -Xmx384m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-Dloket.data=%LOKET_DATA%" "-Dosgi.instance.area=%LOKET_DATA%\window" %LOKET_JAVA_OPTS% -jar "%LAUNCHER%" %*
