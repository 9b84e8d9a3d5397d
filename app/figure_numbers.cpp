// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of a figure in three formats.
#include "app/figure_numbers.h"

#include "app/npz.h"
#include "core/math/number.h"
#include "core/scenario/json_document.h"
#include "ui/plots/letters.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <stdexcept>

namespace ganscope {
namespace {

/// A table with the panel it is of and its number among those of its name there.
struct Item {
    std::string panel;
    std::size_t index;
    NumberTable table;
};

std::vector<Item> itemsOf(const ComposedFigure& figure) {
    std::vector<Item> items;
    for (std::size_t panel = 0; panel < figure.panels.size(); ++panel) {
        std::map<std::string, std::size_t> counts;
        for (NumberTable& table : figure.panels[panel].picture.numbers()) {
            const std::size_t index = counts[table.name]++;
            items.push_back({lettersOf(panel), index, std::move(table)});
        }
    }
    if (items.empty()) throw std::runtime_error("this view has no numbers to write");
    return items;
}

std::string quoted(const std::string& text) {
    if (text.find_first_of(",\"\n") == std::string::npos) return text;
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

/// Every column that a table of the figure has, in the order of their first appearance.
std::vector<std::string> columnsOf(const std::vector<Item>& items) {
    std::vector<std::string> columns;
    for (const Item& item : items)
        for (const std::string& column : item.table.columns)
            if (std::find(columns.begin(), columns.end(), column) == columns.end()) columns.push_back(column);
    return columns;
}

std::string csvOf(const std::vector<Item>& items) {
    const std::vector<std::string> columns = columnsOf(items);
    std::string text = "panel,item,number,label,point";
    for (const std::string& column : columns) text += "," + column;
    text += '\n';
    for (const Item& item : items) {
        const NumberTable& table = item.table;
        const std::string head = item.panel + "," + table.name + "," + std::to_string(item.index) + "," + quoted(table.label) + ",";
        std::vector<const std::vector<double>*> sources;
        for (const std::string& column : columns) {
            const auto at = std::find(table.columns.begin(), table.columns.end(), column) - table.columns.begin();
            sources.push_back(at < std::ptrdiff_t(table.columns.size()) ? &table.values[std::size_t(at)] : nullptr);
        }
        for (std::size_t row = 0; row < table.values.front().size(); ++row) {
            text += head + std::to_string(row);
            for (const auto* source : sources) text += source ? "," + toText((*source)[row]) : std::string(",");
            text += '\n';
        }
    }
    return text;
}

std::string npzOf(const std::vector<Item>& items, const Scenario& scenario) {
    NpzArchive archive;
    for (const Item& item : items) {
        const NumberTable& table = item.table;
        const std::size_t shape[] = {table.values.front().size(), table.columns.size()};
        std::vector<double> rows;
        rows.reserve(shape[0] * shape[1]);
        for (std::size_t row = 0; row < shape[0]; ++row)
            for (const auto& column : table.values) rows.push_back(column[row]);
        archive.add(item.panel + "." + table.name + "." + std::to_string(item.index) + ".npy", npyOf(rows, shape));
    }
    archive.add("scenario.json", writeScenario(scenario) + "\n");
    return archive.finish();
}

std::string jsonOf(const std::vector<Item>& items, const Scenario& scenario) {
    std::string text = "{\"scenario\": " + writeScenario(scenario, -1) + ",\n \"items\": [";
    bool first = true;
    for (const Item& item : items) {
        text += std::string(first ? "" : ",") + "\n  {\"panel\": \"" + item.panel + "\", \"item\": " + Json(item.table.name).dump() +
                ", \"number\": " + std::to_string(item.index) + ", \"label\": " + Json(item.table.label).dump();
        first = false;
        for (std::size_t c = 0; c < item.table.columns.size(); ++c) {
            text += ",\n   " + Json(item.table.columns[c]).dump() + ": [";
            for (std::size_t i = 0; i < item.table.values[c].size(); ++i) {
                const double x = item.table.values[c][i];
                text += (i > 0 ? ", " : "") + (std::isfinite(x) ? toText(x) : std::string("null"));
            }
            text += "]";
        }
        text += "}";
    }
    return text + "]}\n";
}

}  // namespace

std::string figureNumbers(const ComposedFigure& figure, const Scenario& scenario, TableFormat format) {
    const std::vector<Item> items = itemsOf(figure);
    switch (format) {
        case TableFormat::npz: return npzOf(items, scenario);
        case TableFormat::json: return jsonOf(items, scenario);
        case TableFormat::csv: break;
    }
    return csvOf(items);
}

}  // namespace ganscope
