# The digest of the outcomes of everybody is the same, whoever asks for it: the program, C or Python.
#
#     cmake -DTRIAGE=triage -DIN_C=in_c -DPYTHON3=python3 -DLIBRARY=libtriage.so -DSOURCE=DIR -P check_digest.cmake
#
# PYTHON3 may be empty: then it is not asked.

set(pack upper-back-pain)
function(digest_of result)
  # A proof that gave up ends with 1, and the digest is there all the same.
  execute_process(COMMAND ${ARGN} OUTPUT_VARIABLE output ERROR_VARIABLE errors)
  string(REGEX MATCHALL "[0-9a-f]+" words "${output}")
  list(FILTER words INCLUDE REGEX "^................................................................$")
  list(POP_BACK words digest)
  if(NOT digest)
    message(FATAL_ERROR "${ARGN} gives no digest:\n${output}${errors}")
  endif()
  set(${result} ${digest} PARENT_SCOPE)
endfunction()

digest_of(in_program ${TRIAGE} verify ${SOURCE}/rules/${pack}.yaml --max-nodes 1 --format json)
digest_of(in_c ${IN_C} ${SOURCE}/rules/${pack}.yaml)
if(PYTHON3)
  digest_of(in_python ${PYTHON3} ${SOURCE}/examples/triage.py ${LIBRARY} ${SOURCE}/rules ${pack})
else()
  set(in_python ${in_program})
endif()
if(NOT in_c STREQUAL in_program OR NOT in_python STREQUAL in_program)
  message(FATAL_ERROR "the digest is\n  ${in_program} in the program\n  ${in_c} in C\n  ${in_python} in Python")
endif()
