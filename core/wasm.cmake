# dateline.wasm: one file, loaded by web/dateline.js. exports.txt says which functions it offers, one C name a line.
set(exports_file "${CMAKE_CURRENT_SOURCE_DIR}/src/wasm/exports.txt")
file(STRINGS "${exports_file}" exports REGEX "^[a-z]")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${exports_file}")
list(TRANSFORM exports PREPEND "_")
list(JOIN exports "," exports)

# The functions are the library's C interface (src/dateline_c.cc); the program itself is empty.
file(GENERATE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/empty.cc" CONTENT "")
add_executable(dateline_wasm "${CMAKE_CURRENT_BINARY_DIR}/empty.cc")
set_target_properties(dateline_wasm PROPERTIES OUTPUT_NAME dateline SUFFIX ".wasm" LINK_DEPENDS "${exports_file}")
target_link_libraries(dateline_wasm PRIVATE dateline)
target_link_options(dateline_wasm PRIVATE
  --no-entry -sSTANDALONE_WASM=1 "-sEXPORTED_FUNCTIONS=${exports}"
  -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=16777216 -sMAXIMUM_MEMORY=268435456)

# The same flags for everything that is linked in. Exceptions and type information would only be dead weight. Of the
# levels, -O3 costs 1 % more bytes (brotli) than -O2 and is a quarter faster; -Oz saves 7 % and is four times slower.
set(wasm_flags -O3 -fno-exceptions -fno-rtti)
foreach(target IN ITEMS dateline_re2 dateline dateline_wasm)
  target_compile_options(${target} PRIVATE ${wasm_flags})
endforeach()
target_link_options(dateline_wasm PRIVATE ${wasm_flags})
