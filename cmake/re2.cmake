# dateline_re2: RE2 2022-06-01 as a static library, built by us for every target so that native and wasm can't differ.
#
# Where the source comes from: DATELINE_RE2_SOURCE_DIR if given; else what tools/setup made from Debian's source package
# in build/third-party/re2; else the upstream release, fetched and checked against its hash.
set(DATELINE_RE2_SOURCE_DIR "" CACHE PATH "RE2 2022-06-01 source, with its generated tables")
set(re2_source "${DATELINE_RE2_SOURCE_DIR}")
if(NOT re2_source AND EXISTS "${PROJECT_SOURCE_DIR}/build/third-party/re2/.ready")
  set(re2_source "${PROJECT_SOURCE_DIR}/build/third-party/re2")
endif()
if(NOT re2_source)
  if(POLICY CMP0135)
    cmake_policy(SET CMP0135 NEW)
  endif()
  include(FetchContent)
  # SOURCE_SUBDIR names no folder, so that RE2's own CMake files stay out of it.
  FetchContent_Declare(re2_upstream SOURCE_SUBDIR none
    URL https://github.com/google/re2/archive/refs/tags/2022-06-01.tar.gz
    URL_HASH SHA256=f89c61410a072e5cbcf8c27e3a778da7d6fd2f2b5b1445cd4f4508bee946ab0f)
  FetchContent_MakeAvailable(re2_upstream)
  set(re2_source "${re2_upstream_SOURCE_DIR}")
endif()
if(NOT EXISTS "${re2_source}/re2/unicode_groups.cc")
  message(FATAL_ERROR "${re2_source} has no re2/unicode_groups.cc: not an RE2 source, or its tables were not generated.")
endif()
message(STATUS "RE2 source: ${re2_source}")

set(re2_files
  re2/bitstate.cc re2/compile.cc re2/dfa.cc re2/filtered_re2.cc re2/mimics_pcre.cc re2/nfa.cc
  re2/onepass.cc re2/parse.cc re2/perl_groups.cc re2/prefilter.cc re2/prefilter_tree.cc re2/prog.cc re2/re2.cc
  re2/regexp.cc re2/set.cc re2/simplify.cc re2/stringpiece.cc re2/tostring.cc re2/unicode_casefold.cc
  re2/unicode_groups.cc util/rune.cc util/strutil.cc)
list(TRANSFORM re2_files PREPEND "${re2_source}/")
add_library(dateline_re2 STATIC ${re2_files})
set_target_properties(dateline_re2 PROPERTIES CXX_STANDARD 17)
target_include_directories(dateline_re2 BEFORE PRIVATE "${PROJECT_SOURCE_DIR}/cmake/re2-logging")
target_include_directories(dateline_re2 SYSTEM PUBLIC "$<BUILD_INTERFACE:${re2_source}>")
target_compile_options(dateline_re2 PRIVATE $<$<NOT:$<CXX_COMPILER_ID:MSVC>>:-w>)
if(NOT EMSCRIPTEN)
  set(THREADS_PREFER_PTHREAD_FLAG ON)
  find_package(Threads REQUIRED)
  target_link_libraries(dateline_re2 PUBLIC Threads::Threads)
endif()
