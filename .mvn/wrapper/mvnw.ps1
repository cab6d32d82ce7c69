# Finds a JDK and Maven for mvnw.cmd and writes JAVA_HOME=... and MVNW_MAVEN=... into the file that
# it is given. The same rules as in mvnw.
param([Parameter(Mandatory = $true)][string]$Answer)
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
[Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12
$needed = 25
$chinese = (Get-UICulture).Name -like 'zh*'

function Say([string]$english, [string]$zh) {
  [Console]::Error.WriteLine($(if ($chinese) { $zh } else { $english }))
}

# ---- the JDK ---------------------------------------------------------------------------------

function Get-JdkVersion([string]$jdk) {
  if (-not $jdk -or -not (Test-Path "$jdk\bin\javac.exe")) { return 0 }
  if (Test-Path "$jdk\release") {
    $line = Select-String -Path "$jdk\release" -Pattern '^JAVA_VERSION="(\d+)' | Select-Object -First 1
    if ($line) { return [int]$line.Matches[0].Groups[1].Value }
  }
  return 0
}

function Find-Jdk {
  $java = Get-Command java.exe -ErrorAction SilentlyContinue
  $onPath = if ($java) { Split-Path (Split-Path $java.Source) } else { $null }
  foreach ($chosen in @($env:JAVA_HOME, $onPath)) {
    if ((Get-JdkVersion $chosen) -ge $needed) { return $chosen }
  }
  $parents = foreach ($root in @($env:ProgramFiles, "$env:LOCALAPPDATA\Programs")) {
    foreach ($vendor in 'Eclipse Adoptium', 'Java', 'Microsoft', 'Zulu', 'Amazon Corretto', 'BellSoft', 'OpenJDK', 'RedHat') {
      Join-Path $root $vendor
    }
  }
  $parents += "$env:USERPROFILE\.jdks", "$env:USERPROFILE\.sdkman\candidates\java", "$env:USERPROFILE\scoop\apps"
  $best = $parents | Where-Object { Test-Path $_ } |
    ForEach-Object { Get-ChildItem -Directory $_ } |
    ForEach-Object { if (Test-Path "$($_.FullName)\current") { "$($_.FullName)\current" } else { $_.FullName } } |
    Sort-Object { Get-JdkVersion $_ } -Descending | Select-Object -First 1
  if ((Get-JdkVersion $best) -ge $needed) { return $best }
  Say "Premortem needs a JDK of version $needed or newer, and found none.`nInstall one, then run the same command again:`n  winget install EclipseAdoptium.Temurin.$needed.JDK`nor point to one that is elsewhere: set JAVA_HOME=C:\path\to\jdk" `
    "Premortem 需要 JDK $needed 或更高版本，但未找到。`n请安装后重新运行同一条命令：`n  winget install EclipseAdoptium.Temurin.$needed.JDK`n若已装在别处，请指明：set JAVA_HOME=C:\path\to\jdk"
  exit 1
}

# ---- Maven -----------------------------------------------------------------------------------

function Get-MavenZip([string]$work, [string]$version, [string]$url) {
  $zip = "$work\maven.zip"
  if ($env:MVNW_REPOURL) {
    $url = "$($env:MVNW_REPOURL.TrimEnd('/'))/org/apache/maven/apache-maven/$version/apache-maven-$version-bin.zip"
  } elseif (Get-Command mvn -ErrorAction SilentlyContinue) {
    Push-Location $work
    & mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy `
      "-Dartifact=org.apache.maven:apache-maven:${version}:zip:bin" "-DoutputDirectory=$work" | Out-Null
    Pop-Location
    if (Test-Path "$work\apache-maven-$version-bin.zip") {
      Move-Item "$work\apache-maven-$version-bin.zip" $zip
      return $zip
    }
  }
  try {
    Invoke-WebRequest -UseBasicParsing -Uri $url -OutFile $zip
  } catch {
    Say "Maven $version could not be fetched from ${url}: $_`nCheck the network, or name a Maven repository that you can reach: set MVNW_REPOURL=https://host/path" `
      "无法从 $url 获取 Maven ${version}：$_`n请检查网络，或指定可访问的 Maven 仓库：set MVNW_REPOURL=https://host/path"
    exit 1
  }
  return $zip
}

$jdk = Find-Jdk
$env:JAVA_HOME = $jdk
$properties = ConvertFrom-StringData (Get-Content -Raw "$PSScriptRoot\maven-wrapper.properties")
$url = $properties.distributionUrl
$sha = $properties.distributionSha512Sum
$version = [regex]::Match($url, 'apache-maven-(.+)-bin\.zip$').Groups[1].Value
$user = if ($env:MAVEN_USER_HOME) { $env:MAVEN_USER_HOME } else { "$env:USERPROFILE\.m2" }
$dists = "$user\wrapper\dists"
$maven = "$dists\apache-maven-$version-$($sha.Substring(0, 12))"
if (-not (Test-Path "$maven\bin\mvn.cmd")) {
  Say "Fetching Maven $version, once." "正在获取 Maven $version（仅此一次）。"
  $work = "$dists\.fetch.$PID"
  New-Item -ItemType Directory -Force $work | Out-Null
  try {
    $zip = Get-MavenZip $work $version $url
    $found = (Get-FileHash -Algorithm SHA512 $zip).Hash
    if ($found -ne $sha) {
      Say "The Maven that was fetched is not the expected one: its SHA-512 is '$found', not '$sha'." `
        "获取到的 Maven 与预期不符：SHA-512 为 '$found'，应为 '$sha'。"
      exit 1
    }
    Expand-Archive $zip $work
    if (-not (Test-Path $maven)) { Move-Item "$work\apache-maven-$version" $maven }
  } finally {
    Remove-Item -Recurse -Force $work -ErrorAction SilentlyContinue
  }
}
Set-Content -Encoding Default -Path $Answer -Value "JAVA_HOME=$jdk", "MVNW_MAVEN=$maven"
