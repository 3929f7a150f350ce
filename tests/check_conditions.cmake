# What looks inside a condition says what every form of it means there: std::visit over all of them, or a
# function of pack/condition.hpp made so. Asking for one form compiles on with a new one, and passes it over.
#
#     cmake -DROOT=the project -P check_conditions.cmake

cmake_minimum_required(VERSION 3.25)

file(READ ${ROOT}/src/triage/pack/condition.hpp declared)
if(NOT declared MATCHES "using Form = Either<([A-Za-z, \n]+)>")
  message(FATAL_ERROR "condition.hpp lists no forms")
endif()
string(REGEX REPLACE "[, \n]+" "|" forms "${CMAKE_MATCH_1}")
file(GLOB_RECURSE sources ${ROOT}/src/*.cpp ${ROOT}/src/*.hpp ${ROOT}/tests/*.cpp ${ROOT}/tests/*.hpp)
list(LENGTH sources count)
if(count EQUAL 0)
  message(FATAL_ERROR "no sources in ${ROOT}")
endif()
foreach(source IN LISTS sources)
  file(STRINGS ${source} asks REGEX "(get_if|holds_alternative)<(triage::)?(${forms})>")
  foreach(line IN LISTS asks)
    message(SEND_ERROR "${source} asks for one form of condition: ${line}")
  endforeach()
endforeach()
