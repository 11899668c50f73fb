#include "knowledge/packs.h"

#include <list>
#include <mutex>

#include "dateline/dateline.h"
#include "knowledge/embedded.h"
#include "knowledge/name_pack.h"

namespace dateline {
namespace {

struct Packs {
  std::mutex mutex;
  std::list<std::string> added;   // a list, so that their bytes stay where they are
  bool closed = false;
};

Packs& packs() {
  static Packs all;
  return all;
}

}  // namespace

bool add_pack(std::string bytes, std::string& error) {
  NamePack pack;
  if (!pack.open(bytes, "given", error)) return false;
  Packs& all = packs();
  const std::lock_guard<std::mutex> lock(all.mutex);
  if (all.closed) {
    error = "A pack must be added before the first article is read.";
    return false;
  }
  all.added.push_back(std::move(bytes));
  return true;
}

std::vector<std::string_view> close_packs() {
  Packs& all = packs();
  const std::lock_guard<std::mutex> lock(all.mutex);
  all.closed = true;
  std::vector<std::string_view> bytes{embedded("knowledge/names.bin")};
  bytes.insert(bytes.end(), all.added.rbegin(), all.added.rend());
  return bytes;
}

}  // namespace dateline
