# check_layers.cmake must accept a right tree and refuse each of these single wrong includes.
#
#     cmake -DWORK=a directory of ours -P check_layers_selftest.cmake

cmake_minimum_required(VERSION 3.25)

function(check file include outcome)
  file(REMOVE_RECURSE ${WORK})
  file(WRITE ${WORK}/triage/base/truth.hpp "#pragma once\n#include <string>\n")
  file(WRITE ${WORK}/${file} "#include \"triage/base/truth.hpp\"\n\n#include ${include}\n")
  execute_process(
    COMMAND ${CMAKE_COMMAND} -DSRC=${WORK} -P ${CMAKE_CURRENT_LIST_DIR}/check_layers.cmake
    RESULT_VARIABLE result ERROR_VARIABLE errors OUTPUT_QUIET)
  if(outcome STREQUAL "right" AND NOT result EQUAL 0)
    message(SEND_ERROR "refused ${include} in ${file}: ${errors}")
  elseif(outcome STREQUAL "wrong" AND NOT errors MATCHES "src/${file}: ")
    message(SEND_ERROR "accepted ${include} in ${file}")
  endif()
endfunction()

check(triage/pack/from_yaml.cpp "\"triage/yaml/tree.hpp\"" right)
check(triage/program/from_pack.cpp "\"triage/pack/rule_pack.hpp\"" right)
check(triage/reasoning/infer.cpp "\"triage/program/program.hpp\"" right)
check(triage/report/junit.cpp "\"triage/cases/case.hpp\"" right)
check(triage/report/proof_text.cpp "\"triage/proof/verify.hpp\"" right)
check(triage/yaml/tree.cpp "<yaml-cpp/yaml.h>" right)
check(triage/report/text.cpp "<ostream>" right)
check(cli/main.cpp "<iostream>" right)

check(triage/base/quantity.cpp "\"triage/yaml/tree.hpp\"" wrong)
check(triage/yaml/tree.cpp "\"triage/pack/rule_pack.hpp\"" wrong)
check(triage/program/program.cpp "\"triage/pack/rule_pack.hpp\"" wrong)
check(triage/program/program.hpp "\"triage/program/from_pack.hpp\"" wrong)
check(triage/reasoning/infer.cpp "\"triage/pack/rule_pack.hpp\"" wrong)
check(triage/reasoning/infer.cpp "\"triage/program/from_pack.hpp\"" wrong)
check(triage/cases/case.cpp "\"triage/report/text.hpp\"" wrong)
check(triage/cases/case.cpp "\"triage/proof/diagram.hpp\"" wrong)
check(triage/proof/diagram.cpp "\"triage/report/text.hpp\"" wrong)
check(triage/report/text.cpp "\"cli/terminal.hpp\"" wrong)
check(triage/base/text.cpp "\"truth.hpp\"" wrong)
check(triage/base/text.cpp "<triage/pack/rule_pack.hpp>" wrong)
check(triage/odd/text.cpp "<string>" wrong)
check(triage/pack/from_yaml.cpp "<yaml-cpp/yaml.h>" wrong)
check(triage/yaml/tree.hpp "<yaml-cpp/yaml.h>" wrong)
check(triage/report/text.cpp "<spdlog/spdlog.h>" wrong)
check(triage/report/text.cpp "<iostream>" wrong)
check(triage/cases/from_csv.cpp "<fstream>" wrong)
check(triage/reasoning/infer.cpp "<chrono>" wrong)
check(triage/base/text.cpp "<unistd.h>" wrong)
