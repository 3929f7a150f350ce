# Includes run one way only. Fails on every #include under src/ that the two tables do not allow.
#
#     cmake -DSRC=directory of sources -P check_layers.cmake

cmake_minimum_required(VERSION 3.25)

# A room is a folder, or the files whose path starts so; the first row that fits a file is its room.
# What the machine runs knows nothing of what the author wrote: only `from_pack*` sees both.
set(rooms
  "triage/base              | "
  "triage/yaml              | triage/base"
  "triage/pack              | triage/base triage/yaml"
  "triage/program/from_pack | triage/base triage/pack triage/program"
  "triage/program           | triage/base"
  "triage/diagram           | triage/base triage/program"
  "triage/reasoning         | triage/base triage/program triage/diagram"
  "triage/cases             | triage/base triage/yaml triage/pack triage/program triage/program/from_pack triage/diagram triage/reasoning"
  "triage/model             | triage/base triage/yaml triage/pack triage/program triage/program/from_pack triage/diagram triage/reasoning triage/cases"
  "triage/comparison        | triage/base triage/yaml triage/pack triage/program triage/program/from_pack triage/diagram triage/reasoning triage/cases triage/model"
  "triage/claims            | triage/base triage/yaml triage/pack triage/program triage/program/from_pack triage/diagram triage/reasoning triage/cases triage/model triage/comparison"
  "triage/vignettes         | triage/base triage/yaml triage/pack triage/program triage/program/from_pack triage/diagram triage/reasoning triage/cases triage/model"
  "triage/review            | triage/base triage/yaml triage/pack triage/program triage/program/from_pack triage/diagram triage/reasoning triage/cases triage/model triage/claims triage/vignettes"
  "triage/scoring           | triage/base triage/yaml triage/pack triage/program triage/program/from_pack triage/diagram triage/reasoning triage/cases triage/model triage/claims triage/vignettes triage/review"
  "triage/report            | triage/base triage/yaml triage/pack triage/program triage/program/from_pack triage/diagram triage/reasoning triage/cases triage/model triage/comparison triage/claims triage/vignettes triage/review triage/scoring"
  "triage/batch             | triage/base triage/yaml triage/pack triage/program triage/program/from_pack triage/diagram triage/reasoning triage/cases triage/report"
  "triage/dialogue          | triage/base triage/yaml triage/pack triage/program triage/program/from_pack triage/diagram triage/reasoning triage/cases triage/report"
  "cli                      | triage/base triage/yaml triage/pack triage/program triage/program/from_pack triage/diagram triage/reasoning triage/cases triage/report triage/model triage/comparison triage/claims triage/vignettes triage/review triage/scoring triage/batch triage/dialogue"
  "abi                      | triage/base triage/yaml triage/pack triage/program triage/program/from_pack triage/diagram triage/reasoning triage/cases triage/report triage/model triage/comparison triage/claims triage/vignettes triage/review triage/scoring triage/dialogue"
  "web                      | "
  "embed                    | triage/base triage/yaml triage/pack"
)

# Headers (a regular expression over the whole name) that only some files (another) may include.
# libtriage sees no file, no terminal and no clock, and each foreign library has one home.
set(restricted
  "yaml-cpp/.*                                      | triage/yaml/.*\\.cpp"
  "(CLI|spdlog)/.*                                  | cli/.*"
  "utf8proc\\.h                                     | triage/base/letters\\.cpp"
  "z(lib|std)\\.h                                    | cli/unpack\\.cpp"
  "(elf|link)\\.h                                    | cli/build_id\\.cpp"
  "filesystem|fstream|iostream|chrono|ctime|time\\.h | (cli|embed)/.*"
  "(unistd|fcntl|termios|poll|signal)\\.h|csignal|sys/(ioctl|mman|socket|stat|time|wait)\\.h | cli/.*"
)

function(refuse text)
  set_property(GLOBAL APPEND_STRING PROPERTY refused "\n  ${text}")
endfunction()

function(room_of path result)
  foreach(row IN LISTS rooms)
    string(REGEX MATCH "^[^ |]+" room "${row}")
    if(path MATCHES "^${room}(/|_|\\.)" OR path STREQUAL room)
      set(${result} ${room} PARENT_SCOPE)
      return()
    endif()
  endforeach()
  set(${result} "" PARENT_SCOPE)
endfunction()

function(check_own_header file header)
  room_of(${file} room)
  room_of(${header} other)
  if(NOT other)
    refuse("src/${file}: \"${header}\": write the path from src/, into a room of the table")
    return()
  endif()
  if(room STREQUAL other)
    return()
  endif()
  foreach(row IN LISTS rooms)
    if(row MATCHES "^${room} *\\| *(.*)$")
      string(REPLACE " " ";" allowed "${CMAKE_MATCH_1}")
      if(NOT other IN_LIST allowed)
        refuse("src/${file}: \"${header}\": ${room} may see only itself and [${CMAKE_MATCH_1}]")
      endif()
      return()
    endif()
  endforeach()
endfunction()

function(check_foreign_header file header)
  foreach(row IN LISTS restricted)
    string(REGEX REPLACE "^(.*[^ ]) +\\| +([^ ]+)$" "\\1;\\2" columns "${row}")
    list(GET columns 0 headers)
    list(GET columns 1 homes)
    if(header MATCHES "^(${headers})$" AND NOT file MATCHES "^(${homes})$")
      refuse("src/${file}: <${header}>: belongs only into files ${homes}")
    endif()
  endforeach()
endfunction()

file(GLOB_RECURSE files RELATIVE ${SRC} ${SRC}/*.cpp ${SRC}/*.hpp)
if(NOT files)
  message(FATAL_ERROR "no sources in ${SRC}")
endif()
foreach(file IN LISTS files)
  room_of(${file} room)
  if(NOT room)
    refuse("src/${file}: stands in no room of the table")
    continue()
  endif()
  file(STRINGS ${SRC}/${file} includes REGEX "^[ \t]*#[ \t]*include")
  foreach(line IN LISTS includes)
    if(line MATCHES "include[ \t]*\"([^\"]+)\"")
      set(header ${CMAKE_MATCH_1})
      if(header MATCHES "^(CLI|spdlog|fmt|yaml-cpp)/")
        check_foreign_header(${file} ${header})
      else()
        check_own_header(${file} ${header})
      endif()
    elseif(line MATCHES "include[ \t]*<((triage|cli)/[^>]+)>")
      check_own_header(${file} ${CMAKE_MATCH_1})
    elseif(line MATCHES "include[ \t]*<([^>]+)>")
      check_foreign_header(${file} ${CMAKE_MATCH_1})
    else()
      refuse("src/${file}: cannot read: ${line}")
    endif()
  endforeach()
endforeach()

get_property(refused GLOBAL PROPERTY refused)
if(refused)
  message(FATAL_ERROR "includes against the tables of check_layers.cmake:${refused}")
endif()
