# dateline_embed(target FILES...): compiles files under data/ into the target, each under its name relative to data/
# ("rules/dates.json"), to be read with dateline::embedded() (core/src/knowledge/embedded.h). A generated file in the build
# folder is named relative to generated/ there.
#
# A file becomes one string literal of escaped bytes. Text in any encoding and binary alike survive, and 3 MB compile in
# about a second with g++ and emcc; arrays of numbers take minutes, and .incbin is not portable.
set(DATELINE_EMBED_SCRIPT "${CMAKE_CURRENT_LIST_DIR}/embed-file.cmake")

function(dateline_embed target)
  set(root "${PROJECT_SOURCE_DIR}/data")
  set(out "${CMAKE_CURRENT_BINARY_DIR}/embedded")
  set(sources "")
  set(declarations "")
  set(entries "")
  set(index 0)
  foreach(file IN LISTS ARGN)
    file(RELATIVE_PATH name "${root}" "${file}")
    if(name MATCHES "^\\.\\.")
      file(RELATIVE_PATH name "${PROJECT_BINARY_DIR}/generated" "${file}")
    endif()
    set(source "${out}/${name}.cc")
    set(symbol "file_${index}")
    # The index in the symbol moves when files come and go, so the command line is part of what the output depends on.
    add_custom_command(OUTPUT "${source}"
      COMMAND "${CMAKE_COMMAND}" -D "INPUT=${file}" -D "OUTPUT=${source}" -D "SYMBOL=${symbol}"
              -P "${DATELINE_EMBED_SCRIPT}"
      DEPENDS "${file}" "${DATELINE_EMBED_SCRIPT}" COMMENT "Embedding ${name}" VERBATIM)
    list(APPEND sources "${source}")
    string(APPEND declarations "extern const std::string_view ${symbol};\n")
    string(APPEND entries "      {\"${name}\", &embedded_files::${symbol}},\n")
    math(EXPR index "${index} + 1")
  endforeach()
  configure_file("${DATELINE_EMBED_INDEX}" "${out}/index.cc" @ONLY)
  target_sources(${target} PRIVATE ${sources} "${out}/index.cc")
endfunction()
set(DATELINE_EMBED_INDEX "${CMAKE_CURRENT_LIST_DIR}/embedded-index.cc.in")
