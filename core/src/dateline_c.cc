#include "dateline/dateline_c.h"

#include <cstdlib>
#include <new>
#include <nlohmann/json.hpp>

#include "dateline/dateline.h"

struct dl_engine {};  // rules and lists are shared by all engines; the handle keeps room for packs of one engine

struct dl_result {
  dateline::Status status;
  std::string json;
};

namespace {

constexpr const char* kStatusNames[] = {"ok", "empty", "too-long", "bad-options", "out-of-memory", "binary"};

std::string error_json(dateline::Status status, const std::string& message) {
  const nlohmann::ordered_json error = {{"status", kStatusNames[static_cast<size_t>(status)]}, {"message", message}};
  return nlohmann::ordered_json{{"error", error}}.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

extern "C" {

dl_engine* dl_engine_new(void) {
  dateline::warm_up();
  return new (std::nothrow) dl_engine;
}

void dl_engine_free(dl_engine* engine) { delete engine; }

int dl_add_pack(const char* bytes, size_t length) {
  std::string error;
  return dateline::add_pack(std::string(bytes, length), error) ? dl_ok : dl_bad_options;
}

dl_result* dl_analyze(const dl_engine*, const char* text, size_t length, const char* options_json, size_t options_length) {
  auto* out = new (std::nothrow) dl_result{dateline::Status::ok, {}};
  if (out == nullptr) return nullptr;
  dateline::Options options;
  std::string error;
  if (options_length > 0 && !dateline::parse_options({options_json, options_length}, options, error)) {
    out->status = dateline::Status::bad_options;
    out->json = error_json(out->status, error);
    return out;
  }
  const dateline::Result result = dateline::analyze({text, length}, options);
  out->status = result.status;
  out->json = result.status == dateline::Status::ok ? dateline::to_json(result.document, options)
                                                    : error_json(result.status, dateline::message(result.status));
  return out;
}

int dl_result_status(const dl_result* result) { return static_cast<int>(result->status); }
const char* dl_result_json(const dl_result* result) { return result->json.c_str(); }
size_t dl_result_json_size(const dl_result* result) { return result->json.size(); }
void dl_result_free(dl_result* result) { delete result; }

void* dl_alloc(size_t size) { return std::malloc(size); }
void dl_free(void* memory) { std::free(memory); }

const char* dl_version(void) { return dateline::version(); }

}  // extern "C"
