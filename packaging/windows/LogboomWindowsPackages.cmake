# SPDX-License-Identifier: GPL-3.0-or-later
# What makes the program one of Windows: icon, version and manifest; and its installer (NSIS) and archive (ZIP).

include("${CMAKE_CURRENT_LIST_DIR}/../LogboomDeployQt.cmake")

set(LOGBOOM_ICON "${CMAKE_CURRENT_LIST_DIR}/logboom.ico")
set(LOGBOOM_FILE_NAME logboom.exe)
foreach(target logboom logboom_console)
    configure_file("${CMAKE_CURRENT_LIST_DIR}/logboom.rc.in" "${CMAKE_CURRENT_BINARY_DIR}/${target}.rc" @ONLY)
    target_sources(${target} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/${target}.rc")
    if(MSVC)
        target_sources(${target} PRIVATE "${CMAKE_CURRENT_LIST_DIR}/logboom.manifest")
    endif()
    set(LOGBOOM_FILE_NAME logboom.com)
endforeach()

install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION . RENAME LICENSE.txt)
logboom_deploy_qt(logboom)
set(CMAKE_INSTALL_SYSTEM_RUNTIME_COMPONENT ${CMAKE_INSTALL_DEFAULT_COMPONENT_NAME})
include(InstallRequiredSystemLibraries)

set(CPACK_GENERATOR NSIS ZIP)
set(CPACK_MONOLITHIC_INSTALL ON)
set(CPACK_PACKAGE_FILE_NAME "logboom-${PROJECT_VERSION}-windows-x86_64")
set(CPACK_PACKAGE_INSTALL_DIRECTORY Logboom)
set(CPACK_PACKAGE_INSTALL_REGISTRY_KEY Logboom)
set(CPACK_PACKAGE_EXECUTABLES logboom Logboom) # the entry of the start menu
set(CPACK_NSIS_PACKAGE_NAME Logboom)
set(CPACK_NSIS_DISPLAY_NAME Logboom)
set(CPACK_NSIS_INSTALLED_ICON_NAME [[bin\logboom.exe]])
set(CPACK_NSIS_UNINSTALL_NAME uninstall)
set(CPACK_NSIS_URL_INFO_ABOUT "${LOGBOOM_HOMEPAGE}")
set(CPACK_NSIS_CONTACT "${LOGBOOM_MAINTAINER}")
set(CPACK_NSIS_COMPRESSOR "/SOLID lzma")
set(CPACK_NSIS_MANIFEST_DPI_AWARE ON)
set(CPACK_NSIS_MODIFY_PATH ON) # a page asks; the answer at first is no
# makensis wants the separators of the system it runs on.
file(TO_NATIVE_PATH "${LOGBOOM_ICON}" CPACK_NSIS_MUI_ICON)
set(CPACK_NSIS_MUI_UNIICON "${CPACK_NSIS_MUI_ICON}")
file(TO_NATIVE_PATH "${CMAKE_CURRENT_LIST_DIR}/installer.nsh" installer)
set(CPACK_NSIS_DEFINES "!include \"${installer}\"")
set(CPACK_NSIS_EXTRA_PREINSTALL_COMMANDS "!insertmacro LogboomClose")
set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS "!insertmacro LogboomOfferFiles")
set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS
    "!insertmacro LogboomClose\n  !insertmacro LogboomOfferFilesNoMore\n  !insertmacro LogboomForget")
