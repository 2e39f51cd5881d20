@echo off
rem Starts Loket. LOKET_DATA: where its data lies. LOKET_JAVA_OPTS: more options for Java.
setlocal
if "%LOKET_DATA%"=="" set LOKET_DATA=%LOCALAPPDATA%\Loket\office
for %%j in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set LAUNCHER=%%j
rem A change of the installation that was cut off is undone before anything reads what it left.
if exist "%~dp0p2\loket.undo\pending" java -cp "%~dp0p2\loket.undo\undo.jar" id.loket.updater.internal.Undo "%~dp0."
start "" javaw -Xmx384m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-Dloket.data=%LOKET_DATA%" "-Dosgi.instance.area=%LOKET_DATA%\window" %LOKET_JAVA_OPTS% -jar "%LAUNCHER%" %*
