// What a program of another project writes: nothing but the installed headers and library.
#include <dateline/dateline.h>

#include <cstdio>

int main() {
  const dateline::Result result = dateline::analyze("Kenya signed 14 accords.");
  const std::string json = dateline::to_json(result.document, {});
  std::printf("%s: %zu bytes\n", dateline::message(result.status), json.size());
  return result.status == dateline::Status::ok && !json.empty() ? 0 : 1;
}
