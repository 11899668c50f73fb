#include "language/tag_pos.h"

#include <algorithm>
#include <array>

#include "language/pos_features.h"

namespace dateline {

bool PosTagger::open(std::string_view payload) {
  const std::string_view rest = weights_.open(payload, kPosCount);
  return rest.data() != nullptr && rest.empty();
}

Pos PosTagger::best(const std::vector<WordForm>& forms, const Sentence& sentence, uint32_t i, uint32_t tag1,
                    uint32_t tag2) const {
  std::array<int32_t, kPosCount> scores{};
  weights_.add(pos_features(forms, sentence.first_token, sentence.last_token, i, tag1, tag2), scores.data());
  return static_cast<Pos>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

void PosTagger::tag(Document& document, const std::vector<WordForm>& forms) const {
  for (const Sentence& sentence : document.sentences) {
    uint32_t tag1 = kPosCount, tag2 = kPosCount;
    for (uint32_t i = sentence.first_token; i < sentence.last_token; ++i) {
      const uint8_t only = forms[i].only_pos;
      const Pos pos = only != 0 ? static_cast<Pos>(only - 1) : best(forms, sentence, i, tag1, tag2);
      document.tokens[i].pos = pos;
      tag2 = tag1;
      tag1 = static_cast<uint32_t>(pos);
    }
  }
}

}  // namespace dateline
