# dateline_warnings(target): the warnings that Dateline's own code is held to. Third-party code never gets them.
function(dateline_warnings target)
  if(MSVC)
    target_compile_options(${target} PRIVATE /W4 $<$<BOOL:${DATELINE_WERROR}>:/WX>)
  else()
    # Clang's -Wconversion includes -Wsign-conversion; g++ is asked for it, so that it finds what emcc would.
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wconversion -Wsign-conversion
                           $<$<BOOL:${DATELINE_WERROR}>:-Werror>)
    # g++ 12 sees overlaps that can't be in "x" + std::string (its bug 105651).
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
  endif()
endfunction()
