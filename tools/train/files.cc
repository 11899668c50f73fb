#include "files.h"

#include <zlib.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace dateline::train {

std::string read_file(const std::string& path) {
  const gzFile file = gzopen(path.c_str(), "rb");
  if (file == nullptr) {
    std::fprintf(stderr, "train: can't read %s\n", path.c_str());
    std::exit(1);
  }
  std::string bytes;
  char buffer[1 << 16];
  for (int got; (got = gzread(file, buffer, sizeof buffer)) > 0;) bytes.append(buffer, static_cast<size_t>(got));
  gzclose(file);
  return bytes;
}

std::string find_file(const std::string& path) {
  if (std::filesystem::exists(path)) return path;
  return std::filesystem::exists(path + ".gz") ? path + ".gz" : "";
}

void write_file(const std::string& path, std::string_view bytes) {
  std::ofstream out(path, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!out.flush()) {
    std::fprintf(stderr, "train: can't write %s\n", path.c_str());
    std::exit(1);
  }
}

void for_each_line(const std::string& path, const std::function<void(std::string_view)>& use) {
  const std::string bytes = read_file(path);
  for (size_t at = 0; at < bytes.size();) {
    size_t end = bytes.find('\n', at);
    if (end == std::string::npos) end = bytes.size();
    use(std::string_view(bytes).substr(at, end - at));
    at = end + 1;
  }
}

}  // namespace dateline::train
