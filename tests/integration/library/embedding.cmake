# SPDX-FileCopyrightText: 2026 The Vitrine authors
# SPDX-License-Identifier: Apache-2.0

# Run with cmake -P: installs the library of the build in BUILD into FOLDER/prefix, builds the program in SOURCE with it (GENERATOR),
# plays, and checks that the library exports its public classes only.

cmake_minimum_required(VERSION 3.25)

macro(run)
    execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endmacro()

set(prefix "${FOLDER}/prefix")
file(REMOVE_RECURSE "${FOLDER}")
foreach(component IN ITEMS library development)
    run("${CMAKE_COMMAND}" --install "${BUILD}" --component "${component}" --prefix "${prefix}")
endforeach()

run("${CMAKE_COMMAND}" -S "${SOURCE}" -B "${FOLDER}/build" -G "${GENERATOR}"
    "-DCMAKE_PREFIX_PATH=${prefix}" "-DCMAKE_BUILD_TYPE=${BUILD_TYPE}" "-DCMAKE_CXX_FLAGS=${FLAGS}"
)
run("${CMAKE_COMMAND}" --build "${FOLDER}/build")
run("${FOLDER}/build/demo" demo)

# A target that cannot be played is an error of the program.
execute_process(COMMAND "${FOLDER}/build/demo" ftp://example.com RESULT_VARIABLE code ERROR_VARIABLE text)
if(NOT code EQUAL 2 OR text STREQUAL "")
    message(FATAL_ERROR "demo ended with ${code} and said “${text}” about a target that cannot be played.")
endif()

execute_process(COMMAND nm --dynamic --defined-only --demangle "${prefix}/${LIBRARY_DIR}/libvitrine.so"
    OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY
)
string(REGEX MATCHALL "[^\n]*[ :]vitrine::[^\n]*" internals "${symbols}")
if(internals)
    list(JOIN internals "\n" internals)
    message(FATAL_ERROR "The library exports internal classes:\n${internals}")
endif()
if(NOT symbols MATCHES "Vitrine::Player::open")
    message(FATAL_ERROR "The library does not export Vitrine::Player::open:\n${symbols}")
endif()
