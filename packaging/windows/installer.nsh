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

; Logboom is among "Open with" for these files; what opens them by a double click stays as it was.
!define LOGBOOM_CLASSES "Software\Classes"
!define LOGBOOM_FILE_CLASS "Logboom.LogFile"

!macro LogboomEachExtension DO
    !insertmacro ${DO} ".log"
    !insertmacro ${DO} ".ndjson"
    !insertmacro ${DO} ".jsonl"
!macroend

!macro LogboomOfferFor EXTENSION
    WriteRegStr HKLM "${LOGBOOM_CLASSES}\${EXTENSION}\OpenWithProgids" "${LOGBOOM_FILE_CLASS}" ""
    WriteRegStr HKLM "${LOGBOOM_CLASSES}\Applications\logboom.exe\SupportedTypes" "${EXTENSION}" ""
!macroend

; "/ifempty" looks at the keys within, but not at the values.
!macro LogboomDeleteEmptyKey KEY
    ClearErrors
    EnumRegValue $0 HKLM "${KEY}" 0
    ${If} ${Errors}
        DeleteRegKey /ifempty HKLM "${KEY}"
    ${EndIf}
!macroend

!macro LogboomOfferForNoMore EXTENSION
    DeleteRegValue HKLM "${LOGBOOM_CLASSES}\${EXTENSION}\OpenWithProgids" "${LOGBOOM_FILE_CLASS}"
    !insertmacro LogboomDeleteEmptyKey "${LOGBOOM_CLASSES}\${EXTENSION}\OpenWithProgids"
    !insertmacro LogboomDeleteEmptyKey "${LOGBOOM_CLASSES}\${EXTENSION}"
!macroend

; Tells the Explorer that the kinds of files changed (SHCNE_ASSOCCHANGED).
!macro LogboomTellExplorer
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

!macro LogboomOfferFiles
    WriteRegStr HKLM "${LOGBOOM_CLASSES}\${LOGBOOM_FILE_CLASS}" "" "Log"
    WriteRegStr HKLM "${LOGBOOM_CLASSES}\${LOGBOOM_FILE_CLASS}\DefaultIcon" "" "$INSTDIR\bin\logboom.exe,0"
    WriteRegStr HKLM "${LOGBOOM_CLASSES}\${LOGBOOM_FILE_CLASS}\shell\open\command" "" '${LOGBOOM_RUN_COMMAND} "%1"'
    WriteRegStr HKLM "${LOGBOOM_CLASSES}\Applications\logboom.exe" "FriendlyAppName" "Logboom"
    WriteRegStr HKLM "${LOGBOOM_CLASSES}\Applications\logboom.exe\shell\open\command" "" '${LOGBOOM_RUN_COMMAND} "%1"'
    !insertmacro LogboomEachExtension LogboomOfferFor
    !insertmacro LogboomTellExplorer
!macroend

!macro LogboomOfferFilesNoMore
    !insertmacro LogboomEachExtension LogboomOfferForNoMore
    DeleteRegKey HKLM "${LOGBOOM_CLASSES}\Applications\logboom.exe"
    DeleteRegKey HKLM "${LOGBOOM_CLASSES}\${LOGBOOM_FILE_CLASS}"
    !insertmacro LogboomTellExplorer
!macroend

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
