# Makes an application image (default), an .msi or an .exe of the terminal below target\installer. Runs on Windows only.
# Use: installer\windows\package.ps1 [-Type app-image|msi|exe]      after: mvn -DskipTests package
# An .msi or .exe needs the WiX Toolset on the PATH. GUITAI_SIGN_THUMBPRINT: the certificate to sign with;
# GUITAI_TIMESTAMP_URL: an RFC 3161 time-stamp service, without which the signature ends with the certificate.
param(
    [ValidateSet('app-image', 'msi', 'exe')] [string] $Type = 'app-image',
    [string] $Version = '0.1.0'
)
$ErrorActionPreference = 'Stop'
$root = (Resolve-Path "$PSScriptRoot\..\..").Path
$app = if ($env:GUITAI_APP) { $env:GUITAI_APP } else { "$root\target\app" }
$work = "$root\target\installer"
$stage = "$work\stage"
$runtime = "$work\runtime"
if (-not $env:JAVA_HOME) { throw 'Set JAVA_HOME to a JDK 25.' }
$bin = "$env:JAVA_HOME\bin"
if (-not ((& "$bin\jpackage" --version) -like '25*')) { throw "$bin\jpackage is not of JDK 25." }
if (-not (Test-Path "$app\lib\terminal")) { throw "No $app\lib\terminal; run: mvn -DskipTests package" }

function Invoke-Tool([string] $Tool, [string[]] $Arguments) {
    & $Tool @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Tool failed with exit code $LASTEXITCODE." }
}

# Only the terminal goes to a store; headquarters' jars stay behind.
foreach ($folder in $stage, $runtime, "$work\Guitai") {
    if (Test-Path $folder) { Remove-Item -Recurse -Force $folder }
}
New-Item -ItemType Directory -Force $stage | Out-Null
Copy-Item "$app\lib\terminal\*.jar" $stage
Copy-Item -Recurse "$app\assets" "$stage\assets"
Copy-Item "$root\LICENSE" $stage

Add-Type -AssemblyName System.IO.Compression.FileSystem
$mainJar = Get-ChildItem "$stage\*.jar" | Where-Object {
    $zip = [System.IO.Compression.ZipFile]::OpenRead($_.FullName)
    try { $zip.GetEntry('guitai/terminal/Main.class') } finally { $zip.Dispose() }
} | Select-Object -First 1
if (-not $mainJar) { throw "No jar in $app\lib\terminal holds guitai.terminal.Main." }

# An .ico that holds the PNG files as they are: header, one directory entry each, then the pictures.
$sizes = 16, 24, 32, 48, 64, 128, 256
$pictures = $sizes | ForEach-Object { , [System.IO.File]::ReadAllBytes("$root\assets\icons\guitai-$_.png") }
$ico = [System.IO.BinaryWriter]::new([System.IO.File]::Create("$work\guitai.ico"))
try {
    foreach ($word in 0, 1, $sizes.Count) { $ico.Write([uint16] $word) }
    $offset = 6 + 16 * $sizes.Count
    for ($i = 0; $i -lt $sizes.Count; $i++) {
        $side = [byte] ($sizes[$i] % 256)
        $ico.Write($side); $ico.Write($side); $ico.Write([uint16] 0)
        $ico.Write([uint16] 1); $ico.Write([uint16] 32)
        $ico.Write([uint32] $pictures[$i].Length); $ico.Write([uint32] $offset)
        $offset += $pictures[$i].Length
    }
    foreach ($picture in $pictures) { $ico.Write([byte[]] $picture) }
} finally { $ico.Dispose() }

Invoke-Tool "$bin\jlink" @("@$root\installer\jlink.args", '--output', $runtime)
$arguments = @('--type', $Type, "@$root\installer\jpackage.args",
    '--app-version', $Version, '--input', $stage, '--main-jar', $mainJar.Name, '--runtime-image', $runtime,
    '--icon', "$work\guitai.ico", '--dest', $work)
if ($Type -ne 'app-image') {
    $arguments += "@$PSScriptRoot\package.args", '--license-file', "$root\LICENSE"
}
Invoke-Tool "$bin\jpackage" $arguments

if ($env:GUITAI_SIGN_THUMBPRINT -and $Type -ne 'app-image') {
    $setup = Get-ChildItem "$work\Guitai-$Version.$Type"
    Invoke-Tool 'signtool' @('sign', '/sha1', $env:GUITAI_SIGN_THUMBPRINT, '/fd', 'SHA256',
        '/tr', $env:GUITAI_TIMESTAMP_URL, '/td', 'SHA256', $setup.FullName)
}
