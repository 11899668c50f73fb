# cmake -D INPUT=file -D OUTPUT=file.cc -D SYMBOL=name -P embed-file.cmake
# Writes INPUT as a C++ source that defines dateline::embedded_files::SYMBOL.
file(SIZE "${INPUT}" size)
file(READ "${INPUT}" bytes HEX)
string(REGEX REPLACE "(..)" "\\\\x\\1" bytes "${bytes}")
file(WRITE "${OUTPUT}"
  "#include <string_view>\n"
  "namespace dateline::embedded_files {\n"
  "extern const std::string_view ${SYMBOL};\n"
  "alignas(16) constexpr char kBytes[] = \"${bytes}\";\n"
  "constinit const std::string_view ${SYMBOL}{kBytes, ${size}};\n"
  "}  // namespace dateline::embedded_files\n")
