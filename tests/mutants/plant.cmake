# Plants every defect of list.cmake in copies of the sources that it names, from SRC into OUT: one build
# holds them all, and TRIAGE_MUTANT in its environment names the one that runs. Writes OUT/mutants.txt, a
# line each: its name, and the tests that have to notice it. Fails where a defect no longer fits the source.
#   cmake -DSRC=src -DOUT=somewhere -P tests/mutants/plant.cmake

file(REMOVE ${OUT}/mutants.txt)
set_property(GLOBAL PROPERTY planted_sources "")

# mutant(NAME FILE WAS code NOW code NOTICED_BY regex): where FILE says WAS, which it says once, NOW runs
# instead. An expression is replaced by an expression, and what ends in a semicolon by statements.
function(mutant name file)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "WAS;NOW;NOTICED_BY" "")
  if(NOT file MATCHES "\\.cpp$")
    message(SEND_ERROR "mutant ${name}: a copy of ${file} would be included by nobody; only a .cpp can be planted")
    return()
  endif()
  get_property(text GLOBAL PROPERTY "planted ${file}")
  if(NOT text)
    file(READ ${SRC}/${file} text)
    set_property(GLOBAL APPEND PROPERTY planted_sources ${file})
  endif()
  string(FIND "${text}" "${arg_WAS}" first)
  string(FIND "${text}" "${arg_WAS}" last REVERSE)
  if(first EQUAL -1 OR NOT first EQUAL last)
    message(SEND_ERROR "mutant ${name}: ${file} has to say this once: ${arg_WAS}")
    return()
  endif()
  if(arg_WAS MATCHES "^[^{\"]*;.*[^;]$" OR arg_WAS MATCHES "^(const|auto|case) "
     OR arg_WAS MATCHES "^return .*[^;]$" OR arg_WAS MATCHES "(\\|\\||&&)$")
    message(SEND_ERROR "mutant ${name}: neither an expression nor statements that may stand in a block: ${arg_WAS}")
    return()
  endif()
  if(arg_WAS MATCHES ";$")
    set(both "if (::triage::planted(\"${name}\")) { ${arg_NOW} } else { ${arg_WAS} }")
  else()
    set(both "(::triage::planted(\"${name}\") ? (${arg_NOW}) : (${arg_WAS}))")
  endif()
  string(REPLACE "${arg_WAS}" "${both}" text "${text}")
  set_property(GLOBAL PROPERTY "planted ${file}" "${text}")
  file(APPEND ${OUT}/mutants.txt "${name}\t${arg_NOTICED_BY}\n")
endfunction()

include(${CMAKE_CURRENT_LIST_DIR}/list.cmake)

# What has not changed keeps its time, so that it is not compiled again.
get_property(sources GLOBAL PROPERTY planted_sources)
foreach(source IN LISTS sources)
  get_property(text GLOBAL PROPERTY "planted ${source}")
  file(CONFIGURE OUTPUT ${OUT}/src/${source} CONTENT "${text}" @ONLY)
endforeach()
