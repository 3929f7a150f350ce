# The sources of a room can be compiled as one file, as the builds for people and for sanitizers do:
# no two of them give one name at namespace scope. The daily build compiles each by itself and would not notice.
#
#     cmake -DROOT=directory of the project -P check_unity.cmake

cmake_minimum_required(VERSION 3.25)

# What begins at the first column: a constant, a type, or a function whose head fits on one line. Functions
# may share a name, so of these the whole head counts.
set(constant "^(static |inline )*(constexpr|const) [^=(]*[ &*]([a-z_0-9]+)(\\[[^]]*\\])?( =|{|\\().*$")
set(type "^(struct|class|enum class|enum|using) ([A-Za-z_0-9]+)( [={:]|{).*$")
set(function "^([A-Za-z][^=]*\\)( const| noexcept)*) {.*$")

set(together src tests/unit tests/reference)
list(TRANSFORM together REPLACE ".+" "${ROOT}/\\0/*.cpp" OUTPUT_VARIABLE sources)
file(GLOB_RECURSE files RELATIVE ${ROOT} ${sources})
set(refused "")
set(count 0)
foreach(file IN LISTS files)
  cmake_path(GET file PARENT_PATH room)
  if(room STREQUAL "src/web" OR room STREQUAL "src/embed")
    continue()  # programs of one file each
  endif()
  file(STRINGS ${ROOT}/${file} lines REGEX "^[A-Za-z]")
  foreach(line IN LISTS lines)
    if(line MATCHES "${type}")
      set(name ${CMAKE_MATCH_2})
    elseif(line MATCHES "${function}")
      set(name "${CMAKE_MATCH_1}")
    elseif(line MATCHES "${constant}")
      set(name ${CMAKE_MATCH_3})
    else()
      continue()
    endif()
    math(EXPR count "${count} + 1")
    string(SHA1 key "${room} ${name}")
    if(DEFINED seen_${key} AND NOT seen_${key} STREQUAL file)
      string(APPEND refused "\n  ${file}: '${name}' is also in ${seen_${key}}")
    endif()
    set(seen_${key} ${file})
  endforeach()
endforeach()
if(count LESS 1000)
  message(FATAL_ERROR "only ${count} names were seen")
endif()
if(refused)
  message(FATAL_ERROR "one name in two sources of a room:${refused}")
endif()
message(STATUS "${count} names")
