# Emscripten's own toolchain file, wherever emcc is, with what Debian's package needs besides.
find_program(DATELINE_EMCC emcc HINTS ENV EMSDK PATH_SUFFIXES upstream/emscripten REQUIRED)
file(REAL_PATH "${DATELINE_EMCC}" emcc)
get_filename_component(emscripten_root "${emcc}" DIRECTORY)
include("${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")

# Debian's emcc looks for its JavaScript modules through NODE_PATH, at link time. This is set here rather than by the
# caller, so that every way to start the build works.
if(EXISTS /usr/share/nodejs)
  set(ENV{NODE_PATH} /usr/share/nodejs)
  set_property(GLOBAL PROPERTY RULE_LAUNCH_LINK "\"${CMAKE_COMMAND}\" -E env NODE_PATH=/usr/share/nodejs --")
endif()
