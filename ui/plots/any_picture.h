// SPDX-License-Identifier: GPL-3.0-or-later
// Any picture that a figure can hold. A picture joins by an overload of placedOn() beside its type, and of numbersOf()
// where it has numbers to give; nothing else changes.
#pragma once

#include "ui/plots/number_table.h"

#include <any>
#include <functional>
#include <memory>
#include <type_traits>

class QCPLayoutElement;
class QCustomPlot;

namespace ganscope {

class Panel;

/// A panel and what a layout of its plot takes. The panel must outlive the plot, whose plottables call into it.
struct PlacedPanel {
    std::shared_ptr<Panel> panel;
    QCPLayoutElement* element = nullptr;  ///< the plot's
};

/// A shared immutable picture whose type only its panel knows.
class AnyPicture {
public:
    AnyPicture() = default;
    template <class P>
    AnyPicture(std::shared_ptr<P> given) {
        const std::shared_ptr<const std::remove_const_t<P>> picture = std::move(given);
        if (!picture) return;
        value = picture;
        place = [picture](QCustomPlot& plot) { return placedOn(plot, picture); };
        if constexpr (requires { numbersOf(*picture); }) tabulate = [picture] { return numbersOf(*picture); };
    }

    explicit operator bool() const { return value.has_value(); }
    /// The picture when it is a P, else null.
    template <class P>
    std::shared_ptr<const P> as() const {
        const auto* picture = std::any_cast<std::shared_ptr<const P>>(&value);
        return picture ? *picture : nullptr;
    }
    /// A panel on the plot that draws it; there must be a picture.
    PlacedPanel on(QCustomPlot& plot) const { return place(plot); }
    /// All numbers that it shows, in data coordinates; empty when its type has none to give.
    std::vector<NumberTable> numbers() const { return tabulate ? tabulate() : std::vector<NumberTable>(); }

private:
    std::any value;
    std::function<std::vector<NumberTable>()> tabulate;
    std::function<PlacedPanel(QCustomPlot&)> place;
};

}  // namespace ganscope
