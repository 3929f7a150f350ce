# Builds examples/library with COMPILER against what is installed, optimised and not: an archive that a
# program could use at -O2 only has been there once. Every header compiles, without a warning.
include(${CMAKE_CURRENT_LIST_DIR}/run.cmake)
need(${COMPILER})
foreach(level IN ITEMS O0 O2)
  run(${CMAKE_COMMAND} -S ${SOURCE}/examples/library -B ${level} -D CMAKE_CXX_COMPILER=${COMPILER}
    -D CMAKE_CXX_FLAGS=-${level} -D CMAKE_PREFIX_PATH=${INSTALLED})
  run(${CMAKE_COMMAND} --build ${level})
  compare(${WORK}/${level}/recommend)
endforeach()

file(GLOB_RECURSE headers RELATIVE ${INSTALLED}/include ${INSTALLED}/include/*.h ${INSTALLED}/include/*.hpp)
list(LENGTH headers count)
if(count LESS 100)
  message(FATAL_ERROR "only ${count} headers were installed")
endif()
list(TRANSFORM headers REPLACE "(.+)" "#include <\\1>\n")
list(JOIN headers "" all)
file(WRITE ${WORK}/all.cpp "${all}")
run(${COMPILER} -std=c++20 -Wall -Wextra -Wpedantic -Werror -fsyntax-only -I ${INSTALLED}/include all.cpp)
