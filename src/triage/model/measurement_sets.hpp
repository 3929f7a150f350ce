#pragma once

// reasoning/measurement for everybody at once: what people say, and what follows of it within their
// rows. A set of what is true becomes the set of what people may say for it to be true. In partial
// diagrams too. All of it makes sets, and throws DiagramTooLarge where the diagram has no room.

#include <cstdint>
#include <span>

#include "triage/diagram/diagram.hpp"
#include "triage/program/program.hpp"

namespace triage {

using Measurements = std::span<const ProgramMeasurement>;

/// Who contradicts themselves can be taken in two ways: what holds of them in one, or in both?
enum class Ways : std::uint8_t { some, all };

/// What the set comes to for those who say both yes and no of this yes/no column.
Set where_contradicted(Diagram& diagram, Set set, ColumnId column, Ways ways);

/// Those with a reading.
Set where_read(Diagram& diagram, const ProgramMeasurement& measurement);

/// Those whose reading says the opposite of what they say.
Set where_reading_contradicts(Diagram& diagram, const ProgramMeasurement& measurement);

/// Where no measurement contradicts the finding that it decides.
Set where_measurements_agree(Diagram& diagram, Measurements measurements);

/// What people may say before measurements decide the findings that they measure: where the set
/// holds afterwards, in some or all of the ways to take what they say. What is more urgent for more
/// people (`at_least`) holds in some of the ways, what is less so (`less_than`, `offered`) in all.
Set after_measurements(Diagram& diagram, Measurements measurements, Set set, Ways ways);

/// What people may say who leave a finding to its reading: where the set holds afterwards, whatever
/// the row says of that finding.
Set by_readings(Diagram& diagram, Measurements measurements, Set set);

/// In a partial diagram: what `encode` can arrive at for people who do not contradict themselves,
/// in which every reading that is known has decided its finding.
Set where_measurements_decided(Diagram& partial, Measurements measurements);

}  // namespace triage
