# The target `site`: build/web, ready for any static host: what ships of web/, and dateline.wasm.
set(DATELINE_SITE_DIR "${PROJECT_SOURCE_DIR}/build/web" CACHE PATH "Where the site is put together")
file(GLOB_RECURSE site_files CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/web/*")
set(site_stamp "${CMAKE_CURRENT_BINARY_DIR}/site.stamp")
add_custom_command(OUTPUT "${site_stamp}"
  COMMAND "${CMAKE_COMMAND}" -D "FROM=${PROJECT_SOURCE_DIR}/web" -D "WASM=$<TARGET_FILE:dateline_wasm>"
          -D "TO=${DATELINE_SITE_DIR}" -P "${PROJECT_SOURCE_DIR}/cmake/make-site.cmake"
  COMMAND "${CMAKE_COMMAND}" -E touch "${site_stamp}"
  DEPENDS dateline_wasm ${site_files} "${PROJECT_SOURCE_DIR}/cmake/make-site.cmake"
  COMMENT "Putting the site together in ${DATELINE_SITE_DIR}" VERBATIM)
add_custom_target(site ALL DEPENDS "${site_stamp}")
