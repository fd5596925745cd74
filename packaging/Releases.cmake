# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

# Reads docs/releases.md: a heading "## VERSION, YYYY-MM-DD" for each release, the newest first, and below it a list with
# "* " before each line. Sets
#   VITRINE_VERSION             the newest version
#   VITRINE_METAINFO_RELEASES   <release> elements for AppStream
#   VITRINE_DEB_CHANGES         entries of a Debian changelog; @VITRINE_DEB_RELEASE@ stands for the release of the package

find_program(DATE_PROGRAM date REQUIRED)

# vitrine_wrap(VARIABLE TEXT): TEXT in lines of 76 characters at most, indented by four, as in a Debian changelog.
function(vitrine_wrap variable text)
    string(REPLACE " " ";" words "${text}")
    set(wrapped "")
    set(line "")
    foreach(word IN LISTS words)
        string(LENGTH "${line} ${word}" length)
        if(line AND length GREATER 72)
            string(APPEND wrapped "${line}\n    ")
            set(line "${word}")
        elseif(line)
            string(APPEND line " ${word}")
        else()
            set(line "${word}")
        endif()
    endforeach()
    set(${variable} "${wrapped}${line}" PARENT_SCOPE)
endfunction()

function(vitrine_read_releases file)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
    file(STRINGS "${file}" lines REGEX "^(## |\\* )" ENCODING UTF-8)
    set(version "")
    set(newest "")
    set(metainfo "")
    set(debian "")
    list(APPEND lines "## end")
    foreach(line IN LISTS lines)
        if(line MATCHES "^\\* (.+)$")
            set(text "${CMAKE_MATCH_1}")
            vitrine_wrap(wrapped "${text}")
            string(APPEND debian "  * ${wrapped}\n")
            string(REPLACE "&" "&amp;" text "${text}")
            string(REPLACE "<" "&lt;" text "${text}")
            string(APPEND metainfo "          <li>${text}</li>\n")
            continue()
        endif()
        if(version)
            string(APPEND debian "\n -- The Vitrine authors <vitrine@vitrine.invalid>  ${when}\n\n")
            string(APPEND metainfo "        </ul>\n      </description>\n    </release>\n")
        endif()
        if(line STREQUAL "## end")
            break()
        endif()
        if(NOT line MATCHES "^## ([0-9]+[.][0-9]+[.][0-9]+), ([0-9]+-[0-9]+-[0-9]+)$")
            message(FATAL_ERROR "${file}: “${line}” must look like “## 1.2.3, 2026-11-22”.")
        endif()
        set(version "${CMAKE_MATCH_1}")
        set(day "${CMAKE_MATCH_2}")
        if(NOT newest)
            set(newest "${version}")
        endif()
        execute_process(
            COMMAND "${CMAKE_COMMAND}" -E env LC_ALL=C "${DATE_PROGRAM}" --utc --rfc-email "--date=${day}"
            OUTPUT_VARIABLE when OUTPUT_STRIP_TRAILING_WHITESPACE
            COMMAND_ERROR_IS_FATAL ANY
        )
        string(APPEND debian "vitrine (${version}-@VITRINE_DEB_RELEASE@) unstable; urgency=medium\n\n")
        string(APPEND metainfo "    <release version=\"${version}\" date=\"${day}\">\n      <description>\n        <ul>\n")
    endforeach()
    if(NOT newest)
        message(FATAL_ERROR "${file} has no release.")
    endif()
    string(REGEX REPLACE "\n+$" "\n" debian "${debian}")
    string(STRIP "${metainfo}" metainfo)
    set(VITRINE_VERSION "${newest}" PARENT_SCOPE)
    set(VITRINE_METAINFO_RELEASES "${metainfo}" PARENT_SCOPE)
    set(VITRINE_DEB_CHANGES "${debian}" PARENT_SCOPE)
endfunction()

vitrine_read_releases("${CMAKE_CURRENT_LIST_DIR}/../docs/releases.md")
