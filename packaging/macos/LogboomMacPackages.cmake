# SPDX-License-Identifier: GPL-3.0-or-later
# What makes the program one of macOS: a bundle with icon and Info.plist; and its disk image.

include("${CMAKE_CURRENT_LIST_DIR}/../LogboomDeployQt.cmake")

set(icon "${CMAKE_CURRENT_LIST_DIR}/logboom.icns")
target_sources(logboom PRIVATE "${icon}")
set_source_files_properties("${icon}" TARGET_DIRECTORY logboom PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
set_target_properties(logboom PROPERTIES
    OUTPUT_NAME Logboom
    MACOSX_BUNDLE_INFO_PLIST "${CMAKE_CURRENT_LIST_DIR}/Info.plist.in")

logboom_deploy_qt(logboom)
# Last of all, since every change breaks a signature.
install(CODE "set(sign \"${CMAKE_CURRENT_LIST_DIR}/sign\")")
install(CODE [[
    execute_process(COMMAND "${sign}" "$ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}/Logboom.app" COMMAND_ERROR_IS_FATAL ANY)
]])

set(CPACK_GENERATOR DragNDrop)
set(CPACK_MONOLITHIC_INSTALL ON)
set(CPACK_STRIP_FILES OFF) # it would come after the signature
set(CPACK_PACKAGE_FILE_NAME "logboom-${PROJECT_VERSION}-macos-${CMAKE_SYSTEM_PROCESSOR}")
set(CPACK_DMG_VOLUME_NAME Logboom)
set(CPACK_DMG_SLA_USE_RESOURCE_FILE_LICENSE OFF) # the licence asks nobody for agreement
