# Has the libraries compile the sources with defects (plant.cmake) instead of their own.

set(planted ${PROJECT_BINARY_DIR}/planted)
set(SRC ${PROJECT_SOURCE_DIR}/src)
set(OUT ${planted})
include(${CMAKE_CURRENT_LIST_DIR}/plant.cmake)
file(GLOB_RECURSE planted_from CONFIGURE_DEPENDS src/* tests/mutants/*)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${planted_from})

get_property(sources GLOBAL PROPERTY planted_sources)
foreach(library IN ITEMS libtriage triage_cli)
  get_target_property(compiled ${library} SOURCES)
  foreach(source IN LISTS sources)
    list(FIND compiled ${SRC}/${source} at)
    if(at EQUAL -1)
      continue()
    endif()
    list(REMOVE_AT compiled ${at})
    list(APPEND compiled ${planted}/src/${source})
    set_property(SOURCE ${planted}/src/${source} TARGET_DIRECTORY ${library}
      PROPERTY COMPILE_OPTIONS -include ${PROJECT_SOURCE_DIR}/tests/mutants/planted.hpp -w)
  endforeach()
  set_property(TARGET ${library} PROPERTY SOURCES ${compiled})
endforeach()
