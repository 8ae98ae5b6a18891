# SPDX-License-Identifier: GPL-3.0-or-later
# logboom.spdx.json in the build folder: what the program is made of, in the versions it was built with (SPDX 2.3).

# Name, version and licence of each; a version that the library does not tell is empty or 0.0.0.
set(_libraries
    "Qt Base|${Qt6Core_VERSION}|LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only"
    "Qt Charts|${Qt6Core_VERSION}|GPL-3.0-only"
    "Qt HTTP Server|${Qt6Core_VERSION}|GPL-3.0-only"
    "Qt SVG|${Qt6Core_VERSION}|LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only"
    "Qt WebSockets|${Qt6Core_VERSION}|LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only"
    "RE2|${re2_VERSION}|BSD-3-Clause"
    "SQLite||blessing"
    "simdjson|${simdjson_VERSION}|Apache-2.0"
    "tl-expected|${tl-expected_VERSION}|CC0-1.0"
    "zlib|${ZLIB_VERSION_STRING}|Zlib"
    "zstd|${zstd_VERSION}|BSD-3-Clause OR GPL-2.0-only")

# logboom_spdx_package(VARIABLE NAME VERSION LICENCE): appends an element of "packages".
function(logboom_spdx_package variable name version licence)
    if(NOT version OR version STREQUAL "0.0.0")
        set(version NOASSERTION)
    endif()
    string(REPLACE " " "-" id "${name}")
    set(element "{\"name\": \"${name}\", \"SPDXID\": \"SPDXRef-${id}\", \"versionInfo\": \"${version}\",
     \"licenseConcluded\": \"${licence}\", \"licenseDeclared\": \"${licence}\",
     \"downloadLocation\": \"NOASSERTION\", \"copyrightText\": \"NOASSERTION\", \"filesAnalyzed\": false}")
    set(${variable} "${${variable}},\n    ${element}" PARENT_SCOPE)
endfunction()

# logboom_spdx_relation(VARIABLE FROM KIND TO): appends an element of "relationships".
function(logboom_spdx_relation variable from kind to)
    string(REPLACE " " "-" to "${to}")
    set(element "{\"spdxElementId\": \"SPDXRef-${from}\", \"relationshipType\": \"${kind}\", \"relatedSpdxElement\": \"SPDXRef-${to}\"}")
    set(${variable} "${${variable}},\n    ${element}" PARENT_SCOPE)
endfunction()

set(_packages)
set(_relations)
logboom_spdx_package(_packages Logboom "${PROJECT_VERSION}" GPL-3.0-or-later)
logboom_spdx_relation(_relations DOCUMENT DESCRIBES Logboom)
foreach(_library IN LISTS _libraries)
    string(REPLACE "|" ";" _library "${_library}")
    list(GET _library 0 _name)
    list(GET _library 1 _version)
    list(GET _library 2 _licence)
    logboom_spdx_package(_packages "${_name}" "${_version}" "${_licence}")
    logboom_spdx_relation(_relations Logboom DEPENDS_ON "${_name}")
endforeach()
string(REGEX REPLACE "^," "" _packages "${_packages}")
string(REGEX REPLACE "^," "" _relations "${_relations}")

set(_build "${PROJECT_VERSION}-${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR}-Qt${Qt6Core_VERSION}")
string(TIMESTAMP _time "%Y-%m-%dT%H:%M:%SZ" UTC) # of SOURCE_DATE_EPOCH, where that is set
string(SHA1 _digest "${_build}${_packages}${_time}")
file(WRITE "${PROJECT_BINARY_DIR}/logboom.spdx.json" "{
  \"spdxVersion\": \"SPDX-2.3\",
  \"dataLicense\": \"CC0-1.0\",
  \"SPDXID\": \"SPDXRef-DOCUMENT\",
  \"name\": \"Logboom-${_build}\",
  \"documentNamespace\": \"https://logboom.github.io/spdx/${_build}-${_digest}\",
  \"creationInfo\": {\"created\": \"${_time}\", \"creators\": [\"Organization: The Logboom contributors\", \"Tool: CMake-${CMAKE_VERSION}\"]},
  \"packages\": [${_packages}
  ],
  \"relationships\": [${_relations}
  ]
}
")
