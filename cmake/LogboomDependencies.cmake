# SPDX-License-Identifier: GPL-3.0-or-later
# The libraries beside Qt, each as an imported target: from the distribution, or from vcpkg (vcpkg.json) where there is
# none. Not every one of them ships a CMake config everywhere, and what has none is found through pkg-config.

find_package(simdjson CONFIG REQUIRED)
find_package(tl-expected CONFIG REQUIRED)
find_package(ZLIB REQUIRED)

find_package(PkgConfig QUIET)
# logboom_find_library(zstd MODULE libzstd TARGETS ...): Logboom::zstd, by the first target its CMake config has.
function(logboom_find_library name)
    cmake_parse_arguments(arg "" "MODULE" "TARGETS" ${ARGN})
    find_package(${name} CONFIG QUIET)
    set(found)
    foreach(target IN LISTS arg_TARGETS)
        if(TARGET ${target} AND NOT found)
            set(found ${target})
        endif()
    endforeach()
    if(NOT found AND PkgConfig_FOUND)
        pkg_check_modules(${name} REQUIRED IMPORTED_TARGET GLOBAL ${arg_MODULE})
        set(found PkgConfig::${name})
    endif()
    if(NOT found)
        message(FATAL_ERROR "${name} has no CMake config here, and there is no pkg-config to find it with.")
    endif()
    add_library(Logboom::${name} INTERFACE IMPORTED GLOBAL)
    target_link_libraries(Logboom::${name} INTERFACE ${found})
    set(${name}_VERSION "${${name}_VERSION}" PARENT_SCOPE)
endfunction()

logboom_find_library(zstd MODULE libzstd TARGETS zstd::libzstd_shared zstd::libzstd zstd::libzstd_static)
logboom_find_library(re2 MODULE re2 TARGETS re2::re2)
