# find_package(triage):
#   triage::triage   the engine in C++, an archive; its headers are <triage/ROOM/NAME.hpp>
#   triage::c        its C interface, <triage.h>, a shared library (unless built with TRIAGE_SHARED=OFF)
include(${CMAKE_CURRENT_LIST_DIR}/triage-targets.cmake)
