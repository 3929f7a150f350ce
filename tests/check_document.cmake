# The document of a shipped pack is the one in docs/documents.
#
#     cmake -DTRIAGE=the program -DPACK=its name -DFILE=the document -DWORK=a directory -P check_document.cmake

cmake_minimum_required(VERSION 3.25)

file(MAKE_DIRECTORY ${WORK})
execute_process(COMMAND ${TRIAGE} document ${PACK} -o ${WORK}/${PACK}.html RESULT_VARIABLE exit_code)
if(NOT exit_code EQUAL 0)
  message(FATAL_ERROR "triage document ${PACK} ends with ${exit_code}")
endif()
execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files ${WORK}/${PACK}.html ${FILE} RESULT_VARIABLE differ)
if(NOT differ EQUAL 0)
  message(FATAL_ERROR "${FILE} is not what `triage document ${PACK}` writes now. "
    "Have it written (cmake --build --preset dev --target documents), and review the difference.")
endif()
