# SPDX-License-Identifier: GPL-3.0-or-later
# Installs Logboom, uses it as its user does, removes it and looks for what is left.
param([Parameter(Mandatory)] [string] $Installer)
$ErrorActionPreference = 'Stop'

function Confirm-That([bool] $Condition, [string] $What) {
    if (-not $Condition) { throw "not so: $What" }
    Write-Host "  ok: $What"
}

# No Qt but its own.
$env:Path = "$env:SystemRoot\System32;$env:SystemRoot"
Remove-Item Env:QT_PLUGIN_PATH -ErrorAction SilentlyContinue

$folder = Join-Path $env:ProgramFiles 'Logboom'
$program = Join-Path $folder 'bin\logboom.com'
$scratch = Join-Path ([IO.Path]::GetTempPath()) "logboom $([guid]::NewGuid()) ü"
New-Item -ItemType Directory $scratch | Out-Null

$openedBy = (Get-ItemProperty 'HKLM:\Software\Classes\.log' -ErrorAction SilentlyContinue).'(default)'
Start-Process $Installer '/S' -Wait
Confirm-That (Test-Path $program) 'it is installed'
Confirm-That ((& $program --version) -like 'logboom *') 'it starts from a console'
Confirm-That ((Get-Item "$folder\bin\logboom.exe").VersionInfo.ProductName -eq 'Logboom') 'it says what it is'
$shortcut = Join-Path $env:ProgramData 'Microsoft\Windows\Start Menu\Programs\Logboom\Logboom.lnk'
Confirm-That (Test-Path $shortcut) 'the start menu has it'
$run = Get-ItemProperty 'HKCU:\Software\Microsoft\Windows\CurrentVersion\Run' -ErrorAction SilentlyContinue
Confirm-That ($null -eq $run.Logboom) 'it does not start at login'
$classes = 'HKLM:\Software\Classes'
$offered = "$classes\.log\OpenWithProgids"
Confirm-That ($null -ne (Get-ItemProperty $offered).'Logboom.LogFile') '"Open with" has it for *.log'
Confirm-That ((Get-ItemProperty "$classes\.log" -ErrorAction SilentlyContinue).'(default)' -eq $openedBy) 'what opens *.log is as before'

$picture = Join-Path $scratch 'window.png'
& $program --data :memory: --http-port 0 --ws-port 0 --screenshot $picture
Confirm-That ((Get-Item $picture).Length -gt 10000) 'the window can be seen'

$ready = Join-Path $scratch 'ready.json'
$data = Join-Path $scratch 'data'
$options = "serve --http-port 0 --ws-port 0 --data `"$data`" --ready-file `"$ready`""
$server = Start-Process $program $options -PassThru -NoNewWindow
foreach ($try in 1..100) { if (Test-Path $ready) { break }; Start-Sleep -Milliseconds 100 }
$http = (Get-Content $ready | ConvertFrom-Json).http
$entry = '{"app_key":"verify","app_id":"1","level":"warning","message":"posted"}'
Invoke-RestMethod "$http/api/logs" -Method Post -ContentType application/json -Body $entry | Out-Null
& $program send --data $data --app verify 'sent by logboom'
"from a pipe`r`n" | & $program send --data $data --app verify
$answer = Invoke-RestMethod "$http/api/logs?app_key=verify"
Confirm-That ($answer.total -eq 3) 'what was sent is stored'
Stop-Process $server
$server.WaitForExit()

Start-Process (Join-Path $folder 'uninstall.exe') "/S _?=$folder" -Wait
Remove-Item (Join-Path $folder 'uninstall.exe') -ErrorAction SilentlyContinue # it cannot remove itself when waited for
Confirm-That (-not (Test-Path (Join-Path $folder 'bin'))) 'its files are gone'
Confirm-That (-not (Test-Path $shortcut)) 'the start menu has it no more'
Confirm-That ($null -eq (Get-ItemProperty $offered -ErrorAction SilentlyContinue).'Logboom.LogFile') '"Open with" has it no more'
Confirm-That (-not (Test-Path "$classes\Logboom.LogFile")) 'the registry has it no more'
Confirm-That (Test-Path (Join-Path $data 'logboom.db')) "the user's entries are still there"
Remove-Item -Recurse $scratch
