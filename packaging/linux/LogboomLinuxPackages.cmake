# SPDX-License-Identifier: GPL-3.0-or-later
# DEB, RPM and TGZ. A package fits the distribution it was built on, so that its name says which one that is.

set(CPACK_GENERATOR TGZ)
set(CPACK_PROJECT_CONFIG_FILE "${CMAKE_CURRENT_LIST_DIR}/cpack-options.cmake")
# For that file; cpack hands on what begins with its own name.
set(CPACK_LOGBOOM_BINARY_FOLDER "${PROJECT_BINARY_DIR}")
get_target_property(CPACK_LOGBOOM_QMAKE Qt6::qmake IMPORTED_LOCATION)

set(CPACK_ARCHIVE_FILE_NAME "logboom-${PROJECT_VERSION}-${LOGBOOM_DISTRIBUTION}-${CMAKE_SYSTEM_PROCESSOR}")

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE "1+${LOGBOOM_DISTRIBUTION}")
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, qt6-translations-l10n, fonts-noto-core, fonts-noto-mono")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_RELEASE "1.${LOGBOOM_DISTRIBUTION}")
set(CPACK_RPM_PACKAGE_LICENSE "GPL-3.0-or-later")
set(CPACK_RPM_PACKAGE_GROUP "Development/Tools")
set(CPACK_RPM_PACKAGE_SUGGESTS qt6-qttranslations)
# Equal sources give equal packages, wherever and whenever they are made.
set(CPACK_RPM_SPEC_MORE_DEFINE "%define _build_id_links none
%define packager ${LOGBOOM_MAINTAINER}
%define _buildhost localhost
%define use_source_date_epoch_as_buildtime 1
%define clamp_mtime_to_source_date_epoch 1")
# The folders that other packages own.
set(share /usr/share)
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /usr/lib/systemd /usr/lib/systemd/user
    ${share}/applications ${share}/bash-completion ${share}/bash-completion/completions ${share}/fish
    ${share}/fish/vendor_completions.d ${share}/icons ${share}/icons/hicolor ${share}/icons/hicolor/scalable
    ${share}/icons/hicolor/scalable/apps ${share}/icons/hicolor/symbolic ${share}/icons/hicolor/symbolic/apps
    ${share}/licenses ${share}/man ${share}/man/man1 ${share}/metainfo ${share}/mime ${share}/mime/packages
    ${share}/zsh ${share}/zsh/site-functions)
foreach(size 16 22 24 32 48 64 128 256 512)
    list(APPEND CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
        ${share}/icons/hicolor/${size}x${size} ${share}/icons/hicolor/${size}x${size}/apps)
endforeach()
