; SPDX-License-Identifier: GPL-3.0-or-later
; What Logboom adds to the installer that CPack makes. No rule of the firewall is touched: Logboom listens for this
; machine alone.

!include LogicLib.nsh

!define LOGBOOM_RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"
!define LOGBOOM_RUN_COMMAND '"$INSTDIR\bin\logboom.exe"'

; The second tick of the last page, empty at first. The program offers the same, see src/app/platform/autostart.cpp.
!define MUI_FINISHPAGE_SHOWREADME ""
!define MUI_FINISHPAGE_SHOWREADME_NOTCHECKED
!define MUI_FINISHPAGE_SHOWREADME_TEXT "Start Logboom when I log in"
!define MUI_FINISHPAGE_SHOWREADME_FUNCTION startAtLogin

Function startAtLogin
    WriteRegStr HKCU "${LOGBOOM_RUN_KEY}" "Logboom" '${LOGBOOM_RUN_COMMAND}'
FunctionEnd

; Asks a window to close, as its user would; a program that runs cannot be replaced or removed.
!macro LogboomClose
    nsExec::Exec 'taskkill /IM logboom.exe'
    Pop $0
    ${If} $0 == 0
        Sleep 2000
    ${EndIf}
!macroend

; Starting at login ends with this very program. Entries and settings stay unless their user says otherwise.
!macro LogboomForget
    ReadRegStr $0 HKCU "${LOGBOOM_RUN_KEY}" "Logboom"
    ${If} $0 == '${LOGBOOM_RUN_COMMAND}'
        DeleteRegValue HKCU "${LOGBOOM_RUN_KEY}" "Logboom"
    ${EndIf}
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 \
        "Remove the stored log entries and the settings of this user, too?" /SD IDNO IDNO LogboomKeep
    SetShellVarContext current
    RMDir /r "$LOCALAPPDATA\logboom"
    DeleteRegKey HKCU "Software\logboom"
    SetShellVarContext all
    LogboomKeep:
!macroend
