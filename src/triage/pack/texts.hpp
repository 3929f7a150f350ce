#pragma once

// Every text of a pack that a person may read, and where it stands: the one list from which
// translations are checked and put in place.

#include <cstddef>
#include <string>
#include <vector>

#include "triage/pack/rule_pack.hpp"

namespace triage {

/// Visits what one layer of a pack declares (0: the pack itself), as `visit(path, text)`.
template <class Pack, class Visit>
class TextVisitor {
 public:
  TextVisitor(Pack& pack, std::uint32_t layer, const Visit& visit)
      : pack_(pack), layer_(layer), visit_(visit) {}

  /// In the order in which a person meets them.
  void visit_all() {
    if (layer_ == 0) {  // a pack has a title and notice of its own, and those of its base are gone
      text("title", pack_.title);
      text("notice", pack_.notice);
    }
    signs("watch_for", "title", pack_.watch_for);
    signs("before_the_first_question", "ask", pack_.before_the_first_question);
    for (auto& level : pack_.dispositions) {
      if (is_ours(level)) disposition("dispositions." + level.id, level);
    }
    for (auto& one : pack_.findings) {
      if (is_ours(one)) finding("findings." + one.id, one);
    }
    for (auto& rule : pack_.rules) {
      if (!is_ours(rule)) continue;
      text("rules." + rule.id + ".because", rule.because);
      text("rules." + rule.id + ".meanwhile", rule.meanwhile);
      cited(rule.sources);
    }
    for (auto& path : pack_.care) care(path);
  }

 private:
  template <class Item>
  [[nodiscard]] bool is_ours(const Item& item) const {
    return item.place.layer == layer_;
  }

  template <class Text>
  void text(const std::string& path, Text& text) {
    if (!text.empty()) visit_(path, text);
  }

  /// Titles of sources are names, and stay. Where in a source a thing stands is said in words.
  template <class Citations>
  void cited(Citations& citations) {
    for (auto& citation : citations) {
      const std::string path = "sources." + pack_[citation.source].id + ".where.";
      text(path + citation.where, citation.where);
    }
  }

  template <class Level>
  void disposition(const std::string& path, Level& level) {
    text(path + ".label", level.label);
    text(path + ".title", level.title);
    text(path + ".advice", level.advice);
  }

  template <class List>
  void signs(const std::string& path, const std::string& heading, List& list) {
    if (is_ours(list)) text(path + '.' + heading, list.heading);
    for (auto& sign : list.signs) {
      if (is_ours(sign)) text(path + ".signs." + sign.id, sign.text);
    }
  }

  template <class AnyFinding>
  void finding(const std::string& path, AnyFinding& finding) {
    text(path + ".label", finding.label);
    text(path + ".ask", finding.ask);
    text(path + ".help", finding.help);
    text(path + ".why", finding.why);
    if (finding.none_label) text(path + ".none", *finding.none_label);
    text(path + ".unusual", finding.unusual);
    for (auto& option : finding.options) {
      text(path + ".options." + option.id + ".label", option.label);
      text(path + ".options." + option.id + ".help", option.help);
      text(path + ".options." + option.id + ".why", option.why);
      text(path + ".options." + option.id + ".also", option.also);
    }
  }

  template <class Path>
  void care(Path& care) {
    const bool ours = is_ours(care);
    const std::string path = "care." + care.id;
    if (ours) {
      text(path + ".title", care.title);
      text(path + ".do", care.advice);
      text(path + ".more", care.more);
      cited(care.sources);
    }
    // Reasons to withhold a care path may come from a layer above the path's own.
    const std::string list = ours ? path + ".unless." : "withhold." + care.id + ".";
    std::size_t number = 0;
    for (auto& precaution : care.unless) {
      if (precaution.when.place.layer != layer_) continue;
      text(list + std::to_string(number++) + ".because", precaution.because);
      cited(precaution.sources);
    }
  }

  Pack& pack_;
  std::uint32_t layer_;
  const Visit& visit_;
};

template <class Pack, class Visit>
void visit_texts(Pack& pack, std::uint32_t layer, const Visit& visit) {
  TextVisitor<Pack, Visit>(pack, layer, visit).visit_all();
}

}  // namespace triage
