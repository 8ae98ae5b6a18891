# SPDX-License-Identifier: GPL-3.0-or-later
# One helper per kind of target, so that every target has the same warnings, definitions and include root.

include(CheckCXXSourceCompiles)

# libc++ keeps std::stop_token behind a switch until its version 20. All of it is in the header.
function(logboom_allow_stop_tokens target)
    set(source "#include <stop_token>\nint main() { return std::stop_source().stop_requested(); }")
    set(CMAKE_REQUIRED_FLAGS "${CMAKE_CXX20_STANDARD_COMPILE_OPTION}")
    check_cxx_source_compiles("${source}" LOGBOOM_HAS_STOP_TOKEN)
    if(NOT LOGBOOM_HAS_STOP_TOKEN)
        target_compile_definitions(${target} INTERFACE _LIBCPP_ENABLE_EXPERIMENTAL)
    endif()
endfunction()

# Whose calls the files named *_posix.cpp and *_windows.cpp make; one of them is compiled.
set(LOGBOOM_SYSTEM posix)
if(WIN32)
    set(LOGBOOM_SYSTEM windows)
endif()

# Warnings and definitions every target of the project is compiled with.
add_library(logboom_options INTERFACE)
if(MSVC)
    target_compile_options(logboom_options INTERFACE /W4 /utf-8 /permissive- $<$<BOOL:${LOGBOOM_WERROR}>:/WX>)
else()
    target_compile_options(logboom_options INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow $<$<NOT:$<BOOL:$<TARGET_PROPERTY:LOGBOOM_MAY_NARROW>>>:-Wconversion>
        -Woverloaded-virtual -Wnon-virtual-dtor
        $<$<CXX_COMPILER_ID:Clang,AppleClang>:-Wno-sign-conversion> # as with g++
        $<$<BOOL:${LOGBOOM_WERROR}>:-Werror>)
endif()
if(WIN32)
    target_compile_definitions(logboom_options INTERFACE NOMINMAX WIN32_LEAN_AND_MEAN UNICODE _UNICODE)
endif()
logboom_allow_stop_tokens(logboom_options)
target_compile_definitions(logboom_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_USE_QSTRINGBUILDER QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_CONTEXTLESS_CONNECT
    LOGBOOM_VERSION="${PROJECT_VERSION}")
target_include_directories(logboom_options INTERFACE "${PROJECT_SOURCE_DIR}/src")
if(LOGBOOM_SANITIZE)
    list(JOIN LOGBOOM_SANITIZE "," _sanitizers)
    target_compile_options(logboom_options INTERFACE -fsanitize=${_sanitizers} -fno-omit-frame-pointer)
    target_link_options(logboom_options INTERFACE -fsanitize=${_sanitizers})
    if("undefined" IN_LIST LOGBOOM_SANITIZE)
        # Without the checks before every access to memory, which AddressSanitizer watches anyway: they double the time
        # of the compiler.
        target_compile_options(logboom_options INTERFACE -fno-sanitize-recover=undefined
            -fno-sanitize=null,alignment,object-size,vptr)
    endif()
endif()

# logboom_add_library(Core SOURCES ... [PUBLIC_LINK ...] [PRIVATE_LINK ...] [PRECOMPILE ...])
# A layer: target logboom_core, alias Logboom::Core. Sources are relative to the calling folder. PRECOMPILE: Qt's headers
# that most of its files read, compiled once where LOGBOOM_PRECOMPILE says so.
function(logboom_add_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC_LINK;PRIVATE_LINK;PRECOMPILE" ${ARGN})
    string(TOLOWER ${name} lower)
    set(target logboom_${lower})
    add_library(${target} STATIC ${arg_SOURCES})
    add_library(Logboom::${name} ALIAS ${target})
    target_link_libraries(${target} PUBLIC logboom_options ${arg_PUBLIC_LINK} PRIVATE ${arg_PRIVATE_LINK})
    if(LOGBOOM_PRECOMPILE AND arg_PRECOMPILE)
        target_precompile_headers(${target} PRIVATE
            ${arg_PRECOMPILE} <functional> <map> <memory> <optional> <string> <unordered_map> <vector>)
    endif()
endfunction()

# logboom_test_options(target)
# Most of the time of a test's compilation goes into Qt's headers and the optimiser, and neither makes the test better:
# the headers are compiled once for all of them, and what only runs once is not optimised.
function(logboom_test_options target)
    if(MSVC)
        return()
    endif()
    target_compile_options(${target} PRIVATE -O0)
    if(Qt6Core_VERSION VERSION_GREATER_EQUAL 6.5)
        set_target_properties(${target} PROPERTIES LOGBOOM_MAY_NARROW ON) # its QTRY macros do
    endif()
    if(TARGET logboom_test_headers AND NOT target STREQUAL "logboom_test_headers")
        target_precompile_headers(${target} REUSE_FROM logboom_test_headers)
    endif()
endfunction()

# logboom_add_test(tst_level [SOURCES extra.cpp ...] LINK Logboom::Core ... [TIMEOUT seconds] [LABELS ...] [LONG])
# LONG: begins before the others, so that it is not alone at the end.
# A Qt Test program from NAME.cpp, run offscreen and in a home of its own. Moc reads only that file.
function(logboom_add_test name)
    cmake_parse_arguments(arg "LONG" "TIMEOUT" "SOURCES;LINK;LABELS" ${ARGN})
    if(NOT LOGBOOM_BUILD_TESTS)
        return()
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    add_executable(${name} ${name}.cpp ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE logboom_options Qt6::Test ${arg_LINK})
    logboom_test_options(${name})
    # Moc for the one file that is known to need it: looking for such files and compiling what was found takes a third of
    # the time of a small test.
    set(moc "${CMAKE_CURRENT_BINARY_DIR}/${name}.moc")
    qt_generate_moc(${name}.cpp "${moc}" TARGET ${name})
    target_sources(${name} PRIVATE "${moc}")
    target_include_directories(${name} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}")
    set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTORCC OFF AUTOUIC OFF)
    add_test(NAME ${name} COMMAND ${name})
    set(home "${CMAKE_BINARY_DIR}/test-home/${name}")
    file(MAKE_DIRECTORY "${home}")
    file(CHMOD "${home}" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
    if(arg_LONG)
        set_tests_properties(${name} PROPERTIES COST 100)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;HOME=${home};XDG_RUNTIME_DIR=${home};XDG_CONFIG_HOME=${home}/config;XDG_DATA_HOME=${home}/data;XDG_CACHE_HOME=${home}/cache;LC_ALL=C.UTF-8;TZ=UTC;LOGBOOM_BINARY=$<$<TARGET_EXISTS:logboom>:$<TARGET_FILE:logboom>>")
endfunction()

# logboom_add_bench(bench_store [SOURCES ...] LINK Logboom::Core ...)
# A benchmark program from NAME.cpp; built only with LOGBOOM_BUILD_BENCH and never run by ctest.
function(logboom_add_bench name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
    if(NOT LOGBOOM_BUILD_BENCH)
        return()
    endif()
    add_executable(${name} ${name}.cpp ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE logboom_options ${arg_LINK})
endfunction()
