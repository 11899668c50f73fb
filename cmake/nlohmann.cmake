# dateline_json: nlohmann/json, used inside the core, the tools and the tests; never in a public header.
#
# It is used without exceptions everywhere (parse(text, nullptr, false), find and value_or instead of at), because the
# wasm build has none and both builds must behave alike.
find_path(DATELINE_NLOHMANN_INCLUDE_DIR nlohmann/json.hpp PATHS /usr/include /usr/local/include /opt/homebrew/include
          NO_CMAKE_FIND_ROOT_PATH)
if(NOT DATELINE_NLOHMANN_INCLUDE_DIR)
  message(FATAL_ERROR "nlohmann/json is missing: install nlohmann-json3-dev (Debian) or nlohmann-json (Homebrew), "
                      "or set DATELINE_NLOHMANN_INCLUDE_DIR.")
endif()

# A folder with nothing else in it, so that emcc does not find the system's other headers next to this one.
set(DATELINE_JSON_INCLUDE_DIR "${PROJECT_BINARY_DIR}/nlohmann-include")
file(MAKE_DIRECTORY "${DATELINE_JSON_INCLUDE_DIR}")
file(CREATE_LINK "${DATELINE_NLOHMANN_INCLUDE_DIR}/nlohmann" "${DATELINE_JSON_INCLUDE_DIR}/nlohmann"
     COPY_ON_ERROR SYMBOLIC)

add_library(dateline_json INTERFACE)
target_include_directories(dateline_json SYSTEM INTERFACE "${DATELINE_JSON_INCLUDE_DIR}")
target_compile_definitions(dateline_json INTERFACE JSON_NOEXCEPTION)
