# SPDX-License-Identifier: GPL-3.0-or-later
# Read by cpack once for every format, before it makes that one.

set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(components program other)
if(CPACK_GENERATOR STREQUAL "TGZ")
    set(CPACK_PACKAGING_INSTALL_PREFIX /) # to be unpacked into /usr/local or ~/.local
    set(CPACK_PACKAGE_FILE_NAME "${CPACK_ARCHIVE_FILE_NAME}")
elseif(CPACK_GENERATOR STREQUAL "DEB")
    set(components program debian)
endif()

set(CPACK_INSTALL_CMAKE_PROJECTS)
foreach(component ${components})
    list(APPEND CPACK_INSTALL_CMAKE_PROJECTS "${CPACK_LOGBOOM_BINARY_FOLDER}" Logboom ${component} /)
endforeach()

# Plugins are loaded by name, so that dpkg-shlibdeps does not see them: the packages they come from are asked for.
if(CPACK_GENERATOR STREQUAL "DEB")
    execute_process(COMMAND "${CPACK_LOGBOOM_QMAKE}" -query QT_INSTALL_PLUGINS
        OUTPUT_VARIABLE plugins OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    set(depends)
    foreach(plugin sqldrivers/libqsqlite.so platforms/libqxcb.so platforms/libqoffscreen.so tls/libqopensslbackend.so)
        execute_process(COMMAND dpkg-query --search "${plugins}/${plugin}"
            OUTPUT_VARIABLE owner COMMAND_ERROR_IS_FATAL ANY)
        string(REGEX REPLACE ":.*" "" owner "${owner}")
        list(APPEND depends "${owner}")
    endforeach()
    list(REMOVE_DUPLICATES depends)
    list(JOIN depends ", " CPACK_DEBIAN_PACKAGE_DEPENDS)
endif()
