# cmake --install build/release --prefix DIR: the headers, the libraries and the package that find_package(dateline) finds.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

install(TARGETS dateline dateline_re2 EXPORT dateline-targets ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/core/include/dateline" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
if(TARGET dateline_cli)
  install(TARGETS dateline_cli RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endif()
set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/dateline")
install(EXPORT dateline-targets NAMESPACE dateline:: DESTINATION "${package_dir}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/dateline-config-version.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_SOURCE_DIR}/cmake/dateline-config.cmake" "${PROJECT_BINARY_DIR}/dateline-config-version.cmake"
  DESTINATION "${package_dir}")
