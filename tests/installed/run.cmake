# Functions of the tests of what is installed. They work in an empty folder, WORK.
file(REMOVE_RECURSE ${WORK})
file(MAKE_DIRECTORY ${WORK})

# Runs a command, which has to succeed; what it writes is `output`.
function(run)
  execute_process(COMMAND ${ARGV} WORKING_DIRECTORY ${WORK} RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE errors)
  if(NOT code EQUAL 0)
    message(FATAL_ERROR "${ARGV}: exit code ${code}\n${output}${errors}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

# Ends the test where a program is missing that it needs.
macro(need program)
  find_program(path_of_${program} ${program})
  if(NOT path_of_${program})
    message("skipped: ${program} is not installed")
    return()
  endif()
endmacro()

# A program that was built against the library: it has to write what `triage` writes.
function(compare recommend)
  set(cases ${SOURCE}/examples/with-mistakes.yaml)
  set(pack upper-back-pain-guidelines)
  execute_process(COMMAND ${INSTALLED}/bin/triage batch --pack ${SOURCE}/rules/${pack}.yaml ${cases}
    OUTPUT_VARIABLE expected ERROR_QUIET)
  run(${recommend} ${SOURCE}/rules ${pack} ${cases})
  if(NOT output STREQUAL expected OR NOT output MATCHES "\"disposition\":\"emergency\"")
    message(FATAL_ERROR "${recommend} writes\n${output}\nand triage\n${expected}")
  endif()
endfunction()
