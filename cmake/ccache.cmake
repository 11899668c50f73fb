# Compile through ccache where it is installed; nothing needs it.
find_program(DATELINE_CCACHE ccache)
mark_as_advanced(DATELINE_CCACHE)
if(DATELINE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${DATELINE_CCACHE}")
endif()
