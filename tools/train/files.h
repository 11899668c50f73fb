// Reading the files that training needs.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace dateline::train {

/// The bytes of a file, unpacked when it is gzipped. Ends the program with a sentence when it can't be read.
std::string read_file(const std::string& path);

/// The first of `path` and `path`.gz that exists, or empty.
std::string find_file(const std::string& path);

void write_file(const std::string& path, std::string_view bytes);

/// Calls `use` with each line, without its end.
void for_each_line(const std::string& path, const std::function<void(std::string_view)>& use);

}  // namespace dateline::train
