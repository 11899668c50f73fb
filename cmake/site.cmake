# The target `site`: build/web, ready for any static host: what ships of web/, dateline.wasm and the licences of both.
set(DATELINE_SITE_DIR "${PROJECT_SOURCE_DIR}/build/web" CACHE PATH "Where the site is put together")
file(GLOB_RECURSE site_files CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/web/*")
set(site_notices "${PROJECT_SOURCE_DIR}/LICENSE" "${PROJECT_SOURCE_DIR}/THIRD_PARTY.md")
add_custom_command(OUTPUT "${DATELINE_SITE_DIR}/dateline.wasm"
  COMMAND "${CMAKE_COMMAND}" -D "ROOT=${PROJECT_SOURCE_DIR}" -D "WASM=$<TARGET_FILE:dateline_wasm>" -D "MORE=${PROJECT_BINARY_DIR}/names-more.bin"
          -D "TO=${DATELINE_SITE_DIR}" -P "${PROJECT_SOURCE_DIR}/cmake/make-site.cmake"
  DEPENDS dateline_wasm names_more ${site_files} ${site_notices} "${PROJECT_SOURCE_DIR}/cmake/make-site.cmake"
  COMMENT "Putting the site together in ${DATELINE_SITE_DIR}" VERBATIM)
add_custom_target(site ALL DEPENDS "${DATELINE_SITE_DIR}/dateline.wasm")
