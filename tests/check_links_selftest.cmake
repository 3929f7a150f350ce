# check_links.cmake must accept what exists and refuse each of these single wrong names.
#
#     cmake -DWORK=a directory of ours -P check_links_selftest.cmake

cmake_minimum_required(VERSION 3.25)

function(check text outcome)
  file(REMOVE_RECURSE ${WORK})
  file(WRITE ${WORK}/README.md "# Title\n\nWords.\n")
  file(WRITE ${WORK}/src/triage/base/text.hpp "#pragma once\n")
  file(WRITE ${WORK}/tests/cli/batch.test "  $ true\n")
  file(WRITE ${WORK}/docs/semantics.md "# Meaning\n\n## Three values; and bounds\n")
  file(WRITE ${WORK}/docs/page.md "# Page\n\n${text}\n")
  execute_process(
    COMMAND ${CMAKE_COMMAND} -DROOT=${WORK} -P ${CMAKE_CURRENT_LIST_DIR}/check_links.cmake
    RESULT_VARIABLE result ERROR_VARIABLE errors OUTPUT_QUIET)
  if(outcome STREQUAL "right" AND NOT result EQUAL 0)
    message(SEND_ERROR "refused ${text}: ${errors}")
  elseif(outcome STREQUAL "wrong" AND NOT errors MATCHES "docs/page\\.md: ")
    message(SEND_ERROR "accepted ${text}")
  endif()
endfunction()

check("[meaning](semantics.md), [the start](../README.md)" right)
check("[bounds](semantics.md#three-values-and-bounds), [here](#page)" right)
check("[a folder](../src/triage/base/), [the world](https://example.org/a#b)" right)
check("`src/triage/base/text.hpp`, `base/text.hpp`, `tests/cli/`, `tests/cli/*.test`" right)
check("A (yes/no) finding, `a;b`, `<=` (in words), `--answers FILE` [x]" right)
check("```console\n$ cat docs/none.md `src/none.cpp` [a](b.md)\n```" right)

check("[meaning](semantic.md)" wrong)
check("[meaning](docs/semantics.md)" wrong)
check("[the list](LICENSE)" wrong)
check("[bounds](semantics.md#bounds)" wrong)
check("[here](#pages)" wrong)
check("[one](semantics.md), [two](none/)" wrong)
check("`src/triage/base/texts.hpp`" wrong)
check("`base/texts.hpp`" wrong)
check("`tests/unit/*.test`" wrong)
check("`tests/unit/`" wrong)
check("```sh\n$ true\n```\n`docs/none.md`" wrong)
