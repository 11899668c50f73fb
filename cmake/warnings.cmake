# dateline_warnings(target): the warnings that Dateline's own code is held to. Third-party code never gets them.
function(dateline_warnings target)
  if(MSVC)
    target_compile_options(${target} PRIVATE /W4 $<$<BOOL:${DATELINE_WERROR}>:/WX>)
  else()
    # Clang's -Wconversion takes in -Wsign-conversion, g++'s does not, and sizes have other widths in wasm: a build that
    # passes natively would fail in emcc over vector.begin() + index. So both mean what g++ means.
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wconversion -Wno-sign-conversion
                           $<$<BOOL:${DATELINE_WERROR}>:-Werror>)
    # g++ 12 sees overlaps that can't be in "x" + std::string (its bug 105651).
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
  endif()
endfunction()
