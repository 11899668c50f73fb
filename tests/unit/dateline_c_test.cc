#include "dateline/dateline_c.h"

#include <cstring>
#include <string>

#include "../catch.h"

namespace {

struct Answer {
  int status;
  std::string json;
};

Answer ask(const dl_engine* engine, const std::string& text, const std::string& options) {
  dl_result* result = dl_analyze(engine, text.data(), text.size(), options.data(), options.size());
  const Answer answer = {dl_result_status(result), dl_result_json(result)};
  CHECK(std::strlen(dl_result_json(result)) == dl_result_json_size(result));
  dl_result_free(result);
  return answer;
}

}  // namespace

TEST_CASE("the C interface answers with a document or an error", "[c]") {
  dl_engine* engine = dl_engine_new();
  REQUIRE(engine != nullptr);
  CHECK(ask(engine, "Talks began.", "").json.find("{\"schema\":\"dateline/1\"") == 0);
  CHECK(ask(engine, "Talks began.", R"({"offsets":"utf-16"})").json.find("\"offsets\":\"utf-16\"") != std::string::npos);
  const Answer empty = ask(engine, "", "{}");
  CHECK(empty.status == dl_empty);
  CHECK(empty.json == R"({"error":{"status":"empty","message":"There is no text to read."}})");
  CHECK(ask(engine, "Talks began.", R"({"published":"soon"})").status == dl_bad_options);
  CHECK(ask(engine, "GIF89a", "").status == dl_binary);
  dl_engine_free(engine);
}

TEST_CASE("freeing nothing is allowed", "[c]") {
  dl_engine_free(nullptr);
  dl_result_free(nullptr);
  dl_free(nullptr);
  void* memory = dl_alloc(16);
  CHECK(memory != nullptr);
  dl_free(memory);
}
