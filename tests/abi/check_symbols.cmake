# A shared library gives what its header declares, and nothing else.
#
#     cmake -DLIBRARY=libtriage.so -DHEADER=triage.h -DNM=nm -P check_symbols.cmake

file(STRINGS ${HEADER} lines REGEX "^TRIAGE_API ")
string(REGEX MATCHALL "triage_[a-z_]+\\(" declared "${lines}")
string(REPLACE "(" "" declared "${declared}")
execute_process(COMMAND ${NM} --dynamic --defined-only --format=just-symbols ${LIBRARY}
  OUTPUT_VARIABLE all COMMAND_ERROR_IS_FATAL ANY)
string(REGEX REPLACE "@@?[A-Z_0-9]+" "" all "${all}")
string(STRIP "${all}" all)
string(REPLACE "\n" ";" all "${all}")
list(REMOVE_ITEM all TRIAGE_1)
list(SORT all)
list(SORT declared)
if(NOT declared OR NOT all STREQUAL declared)
  message(FATAL_ERROR "the library gives\n  ${all}\nthe header declares\n  ${declared}")
endif()
