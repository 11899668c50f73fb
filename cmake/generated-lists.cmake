# dateline_generated_lists(VAR): makes the lists that come from CLDR's npm packages and puts their paths in VAR. They lie
# in the build folder under generated/lists and are embedded as "lists/units.tsv" and "lists/currencies.tsv".
function(dateline_generated_lists result)
  find_program(DATELINE_NODE NAMES node nodejs NO_CMAKE_FIND_ROOT_PATH)
  set(modules "${PROJECT_SOURCE_DIR}/node_modules")
  if(NOT DATELINE_NODE OR NOT EXISTS "${modules}/cldr-units-full/package.json")
    message(FATAL_ERROR "Units and currencies come from CLDR's npm packages: install Node.js and run "
                        "\"npm ci --ignore-scripts\" in ${PROJECT_SOURCE_DIR} (tools/setup does).")
  endif()
  set(out "${PROJECT_BINARY_DIR}/generated/lists")
  set(script "${PROJECT_SOURCE_DIR}/tools/pack/units.mjs")
  add_custom_command(OUTPUT "${out}/units.tsv" "${out}/currencies.tsv"
    COMMAND "${DATELINE_NODE}" "${script}" "${out}" "${modules}"
    DEPENDS "${script}" "${PROJECT_SOURCE_DIR}/package-lock.json" COMMENT "Packing units and currencies" VERBATIM)
  set(${result} "${out}/units.tsv" "${out}/currencies.tsv" PARENT_SCOPE)
endfunction()

# dateline_generated_pack(VAR): compiles data/knowledge and the lists of words, countries and peoples in data/lists into the
# pack that is embedded as "knowledge/names.bin"; and less known names into names-more.bin in the build folder, a pack for those who want it (--pack).
function(dateline_generated_pack result)
  find_program(DATELINE_NODE NAMES node nodejs NO_CMAKE_FIND_ROOT_PATH)
  set(pack "${PROJECT_BINARY_DIR}/generated/knowledge/names.bin")
  set(script "${PROJECT_SOURCE_DIR}/tools/pack/knowledge.mjs")
  set(parts "${script}")
  foreach(name IN ITEMS columns fold words)
    list(APPEND parts "${PROJECT_SOURCE_DIR}/tools/pack/${name}.mjs")
  endforeach()
  set(offices "${PROJECT_SOURCE_DIR}/data/knowledge/offices.tsv")
  set(lists "${PROJECT_SOURCE_DIR}/data/lists")
  set(word_lists "")
  foreach(name IN LISTS DATELINE_PACKED_LISTS ITEMS countries)
    list(APPEND word_lists "${lists}/${name}.tsv")
  endforeach()
  foreach(name IN ITEMS places people organisations other_names world_places world_peoples world_organisations world_others known_names)
    list(APPEND files "${PROJECT_SOURCE_DIR}/data/knowledge/${name}.tsv")
  endforeach()
  add_custom_command(OUTPUT "${pack}" COMMAND "${DATELINE_NODE}" "${script}" "${pack}" --lists "${lists}" --offices "${offices}" ${files}
    DEPENDS ${parts} "${offices}" ${word_lists} ${files} COMMENT "Packing names" VERBATIM)
  set(${result} "${pack}" PARENT_SCOPE)
  set(more "${PROJECT_BINARY_DIR}/names-more.bin")
  set(more_files "${PROJECT_SOURCE_DIR}/data/knowledge/more_names.tsv")
  add_custom_command(OUTPUT "${more}" COMMAND "${DATELINE_NODE}" "${script}" "${more}" ${more_files}
    DEPENDS ${parts} ${more_files} COMMENT "Packing more names" VERBATIM)
  add_custom_target(names_more ALL DEPENDS "${more}")
endfunction()
