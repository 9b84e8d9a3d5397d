// SPDX-License-Identifier: GPL-3.0-or-later
// What a figure can show. A view is one file, ui/figures/NAME_figure.cpp, which defines figures::NAME; from it come
// `ganscope figure --view NAME`, the list of views, the window's menu and the tests.
#pragma once

#include "ui/figures/experiment.h"
#include "ui/plots/figure.h"

#include <span>
#include <string>
#include <string_view>

namespace ganscope {

/// What a view has to fill, in points, and the size of its text.
struct FigureRoom {
    double width = 234, height = 234, text = 8;
};

/// The panels of a view.
struct FigureContent {
    std::vector<FigurePanel> panels;
    int columns = 0;                   ///< panels side by side; 0: all in one row
    std::vector<double> columnWidths{};  ///< relative; empty: by the panels' shares
    /// Why the view has no meaning for the scenario, one sentence that follows its name: "needs …"; then there is no panel.
    std::string objection{};
};

/// One view of an experiment.
struct FigureView {
    std::string_view id, title;
    std::string_view meaning;  ///< what one sees, for `ganscope list views`
    /// The height that suits a scenario at a width, with text of a size; in points.
    double (*height)(const Scenario&, double width, double text);
    /// Computes what it shows and lays it out.
    FigureContent (*compose)(const Experiment&, const FigureRoom&);
    /// Whether its panels need the width of a page, not of a column; null: never.
    bool (*needsPage)(const Scenario&) = nullptr;
    std::string_view dock{};  ///< the dock of the window that shows the same live; empty: none
};

/// The venue of the width that a view needs of a scenario: "icml-column" or "icml-page".
inline std::string_view suitingVenue(const FigureView& view, const Scenario& scenario) {
    return view.needsPage && view.needsPage(scenario) ? "icml-page" : "icml-column";
}

/// All views, by their ids.
std::span<const FigureView* const> figureViews();
/// The view of this id, or null.
const FigureView* figureView(std::string_view id);

}  // namespace ganscope
