#include "ndjson.h"

#include <condition_variable>
#include <cstdlib>
#include <deque>
#include <memory>
#include <mutex>
#include <nlohmann/json.hpp>
#include <thread>
#include <vector>

#include "dateline/dateline.h"

namespace dateline::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string error_line(const Json& id, size_t number, const std::string& message) {
  Json out;
  if (!id.is_null()) out["id"] = id;
  out["line"] = number;
  out["error"] = message;
  return dump(out);
}

// What is wrong with the members of a line, or an empty string.
std::string problem_of(const Json& line, Options& options) {
  if (!line.is_object()) return "not a JSON object";
  if (!line.contains("text") || !line["text"].is_string()) return "\"text\" is missing or not a string";
  if (!line.contains("published") || line["published"].is_null()) return {};
  std::string error;
  return parse_options(dump({{"published", line["published"]}}), options, error) ? std::string() : error;
}

struct Job {
  std::string line;
  size_t number = 0;
  std::string result;
  bool bad = false;
  bool done = false;
};

// Jobs in input order. Workers take from `waiting`; the writer takes from `ordered` once the first is done.
class Queue {
 public:
  explicit Queue(size_t limit) : limit_(limit) {}

  // False when the writer has given up.
  bool put(std::shared_ptr<Job> job) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return ordered_.size() < limit_ || stopped_; });
    if (stopped_) return false;
    ordered_.push_back(job);
    waiting_.push_back(std::move(job));
    changed_.notify_all();
    return true;
  }
  void close() { set(closed_); }
  void stop() { set(stopped_); }

  std::shared_ptr<Job> take() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return !waiting_.empty() || closed_ || stopped_; });
    if (waiting_.empty() || stopped_) return nullptr;
    auto job = waiting_.front();
    waiting_.pop_front();
    return job;
  }
  void finish(Job& job) { set(job.done); }

  std::shared_ptr<Job> next_done(bool& more_ready) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return (!ordered_.empty() && ordered_.front()->done) || (ordered_.empty() && closed_); });
    if (ordered_.empty()) return nullptr;
    auto job = ordered_.front();
    ordered_.pop_front();
    more_ready = !ordered_.empty() && ordered_.front()->done;
    changed_.notify_all();
    return job;
  }

 private:
  void set(bool& flag) {
    const std::lock_guard lock(mutex_);
    flag = true;
    changed_.notify_all();
  }
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::shared_ptr<Job>> waiting_, ordered_;
  bool closed_ = false, stopped_ = false;
  size_t limit_;
};

// Lines of any length, NUL bytes included.
class LineReader {
 public:
  explicit LineReader(std::FILE* in) : in_(in) {}
  ~LineReader() { std::free(buffer_); }
  LineReader(const LineReader&) = delete;
  LineReader& operator=(const LineReader&) = delete;

  // The next line without its end; false at the end of the input.
  bool next(std::string& line) {
    const ssize_t size = ::getline(&buffer_, &capacity_, in_);
    if (size < 0) return false;
    line.assign(buffer_, static_cast<size_t>(size));
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.pop_back();
    return true;
  }

 private:
  std::FILE* in_;
  char* buffer_ = nullptr;
  size_t capacity_ = 0;
};

bool is_blank(const std::string& line) { return line.find_first_not_of(" \t\r") == std::string::npos; }

}  // namespace

std::string with_id(const std::string& id_json, const std::string& document_json) {
  return "{\"id\":" + id_json + "," + document_json.substr(1);
}

std::string analyze_line(const std::string& line, size_t number, const Options& options, bool& bad) {
  bad = true;
  const Json json = Json::parse(line, nullptr, false);
  if (json.is_discarded()) return error_line(nullptr, number, "not valid JSON");
  const Json id = json.is_object() && json.contains("id") ? json["id"] : Json(nullptr);
  Options own = options;
  const std::string problem = problem_of(json, own);
  if (!problem.empty()) return error_line(id, number, problem);
  const Result result = analyze(json["text"].get_ref<const std::string&>(), own);
  if (result.status != Status::ok) return error_line(id, number, message(result.status));
  bad = false;
  return with_id(dump(id), to_json(result.document, own));
}

bool run_ndjson(std::FILE* in, std::FILE* out, const Options& options, unsigned jobs) {
  Queue queue(4 * static_cast<size_t>(jobs));
  std::vector<std::thread> workers;
  for (unsigned i = 0; i < jobs; ++i) {
    workers.emplace_back([&] {
      while (const auto job = queue.take()) {
        job->result = analyze_line(job->line, job->number, options, job->bad);
        queue.finish(*job);
      }
    });
  }
  bool ok = true, written = true;
  std::thread writer([&] {
    bool more = false;
    while (const auto job = queue.next_done(more)) {
      ok = ok && !job->bad;
      job->result += '\n';
      written = std::fwrite(job->result.data(), 1, job->result.size(), out) == job->result.size() && (more || std::fflush(out) == 0);
      if (!written) return queue.stop();
    }
  });
  LineReader reader(in);
  std::string line;
  for (size_t number = 1; reader.next(line); ++number) {
    if (is_blank(line)) continue;
    auto job = std::make_shared<Job>();
    job->line = line;
    job->number = number;
    if (!queue.put(std::move(job))) break;
  }
  queue.close();
  for (auto& worker : workers) worker.join();
  writer.join();
  if (!written) std::perror("dateline: standard output");
  return ok && written;
}

}  // namespace dateline::cli
