# SPDX-License-Identifier: GPL-3.0-or-later
# The libraries beside Qt, each as an imported target. Not every distribution ships a CMake config for each of them,
# so what has none is found through pkg-config.

find_package(simdjson REQUIRED)
find_package(tl-expected REQUIRED)
find_package(ZLIB REQUIRED)

find_package(PkgConfig QUIET)
function(logboom_find_library name config_target module)
    find_package(${name} QUIET CONFIG)
    if(TARGET ${config_target})
        add_library(Logboom::${name} INTERFACE IMPORTED GLOBAL)
        target_link_libraries(Logboom::${name} INTERFACE ${config_target})
    else()
        pkg_check_modules(${name} REQUIRED IMPORTED_TARGET GLOBAL ${module})
        add_library(Logboom::${name} INTERFACE IMPORTED GLOBAL)
        target_link_libraries(Logboom::${name} INTERFACE PkgConfig::${name})
    endif()
endfunction()

logboom_find_library(zstd zstd::libzstd_shared libzstd)
logboom_find_library(re2 re2::re2 re2)
