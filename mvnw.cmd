@echo off
rem Runs the Maven of .mvn\wrapper\maven-wrapper.properties on a JDK that can build this project,
rem and finds or fetches both; the work is in .mvn\wrapper\mvnw.ps1.
setlocal
set "MVNW_HOMES=%TEMP%\mvnw-%RANDOM%%RANDOM%.txt"
powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0.mvn\wrapper\mvnw.ps1" "%MVNW_HOMES%"
if errorlevel 1 exit /b 1
for /f "usebackq tokens=1,* delims==" %%a in ("%MVNW_HOMES%") do set "%%a=%%b"
del "%MVNW_HOMES%" >nul 2>&1
rem What Maven and its plugins do that JDKs from 24 on warn of.
set "MAVEN_OPTS=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %MAVEN_OPTS%"
rem The plugin that starts the application cannot be told the modules it trains with.
echo " %* " | findstr /c:" quarkus:run " >nul && set "JDK_JAVA_OPTIONS=--add-modules jdk.incubator.vector %JDK_JAVA_OPTIONS%"
call "%MVNW_MAVEN%\bin\mvn.cmd" %*
exit /b %ERRORLEVEL%
