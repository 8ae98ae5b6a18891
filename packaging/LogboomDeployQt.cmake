# SPDX-License-Identifier: GPL-3.0-or-later
# Qt's libraries and plugins beside the installed program, on the systems that have no Qt of their own.

# logboom_deploy_qt(logboom): after its install(TARGETS).
function(logboom_deploy_qt target)
    if(Qt6Core_VERSION VERSION_GREATER_EQUAL 6.5)
        # The compiler's libraries are installed as files, not as the installer that Qt would add.
        qt_generate_deploy_app_script(TARGET ${target} OUTPUT_SCRIPT script NO_COMPILER_RUNTIME
            NO_UNSUPPORTED_PLATFORM_ERROR)
    else()
        qt_generate_deploy_app_script(TARGET ${target} FILENAME_VARIABLE script NO_UNSUPPORTED_PLATFORM_ERROR)
    endif()
    install(SCRIPT "${script}")
    # Of the databases Qt knows only SQLite is used; the drivers of the others ask for libraries that are not there.
    install(CODE [[
        file(GLOB_RECURSE drivers "$ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}/*qsql*")
        list(FILTER drivers EXCLUDE REGEX "qsqlite")
        list(FILTER drivers INCLUDE REGEX "/sqldrivers/[^/]*$")
        if(drivers)
            file(REMOVE ${drivers})
        endif()
    ]])
endfunction()
