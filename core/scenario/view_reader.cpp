// SPDX-License-Identifier: GPL-3.0-or-later
// Reading how a scenario is looked at.
#include "core/analysis/measure.h"
#include "core/math/filled.h"
#include "core/math/number.h"
#include "core/scenario/suggestion.h"
#include "core/scenario/view_document.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace ganscope {
namespace {

using Names = std::vector<std::string_view>;

constexpr std::size_t mostCurves = 12, mostSnapshots = 12;
constexpr std::int64_t mostBasinSteps = 100'000;

Names measureIds() {
    Names ids;
    for (const MeasureName& name : pointMeasures()) ids.push_back(name.id);
    return ids;
}

class ViewReader {
public:
    ViewReader(std::size_t n, std::vector<Problem>& p) : entries(n), problems(p) {}

    ViewOptions read(const Json& view) {
        ViewOptions v;
        if (!isObject(view, "/view", "{\"field\": \"arrows\"}", viewKeys())) return v;
        if (const Json* window = given(view, "window")) readWindow(*window, v.window);
        if (const Json* field = view.contains("field") ? &view["field"] : nullptr) {
            static constexpr std::string_view kinds[] = {"streamlines", "arrows", "texture", "none"};
            readName(*field, "/view/field", kinds, v.field);
        }
        readSwitch(view, "/view", "nullclines", v.nullclines);
        if (const Json* layers = given(view, "layers")) readLayers(*layers, v.layers);
        if (const Json* pins = given(view, "pins")) readPins(*pins, v.pins);
        if (const auto axes = view.find("axes"); axes != view.end()) readAxes(*axes, v.axes);
        if (const Json* figure = given(view, "figure")) readText(*figure, "/view/figure", v.figure);
        if (const Json* along = given(view, "along")) readAxis(*along, "/view/along", v.along);
        if (const Json* curves = given(view, "curves")) readCurves(*curves, v.curves);
        if (const Json* measures = given(view, "measures")) readMeasures(*measures, v.measures);
        if (const Json* map = given(view, "map")) readMap(*map, v);
        if (const Json* snapshots = given(view, "snapshots")) readSnapshots(*snapshots, v.snapshots);
        if (const Json* basins = given(view, "basins")) readBasins(*basins, v);
        if (const Json* plane = given(view, "plane")) readPlane(*plane, v.plane);
        if (const Json* spectrum = given(view, "spectrum")) readSpectrum(*spectrum, v.spectrum);
        return v;
    }

private:
    void complain(std::string pointer, std::string message) { problems.push_back({std::move(pointer), std::move(message)}); }

    /// The value of a key; null where it is absent or null.
    static const Json* given(const Json& object, const char* key) {
        const auto at = object.find(key);
        return at == object.end() || at->is_null() ? nullptr : &*at;
    }

    bool isObject(const Json& value, const std::string& pointer, const std::string& example, std::span<const std::string_view> known) {
        if (!value.is_object()) return complain(pointer, filled(words("reasons", "is %1, but must be an object such as %2"), {describe(value), example})), false;
        checkKeys(value, pointer, known, problems);
        return true;
    }

    void readText(const Json& value, const std::string& pointer, std::string& text) {
        if (value.is_string())
            text = value.get<std::string>();
        else
            complain(pointer, filled(words("reasons", "is %1, but must be a text"), {describe(value)}));
    }

    void readName(const Json& value, const std::string& pointer, std::span<const std::string_view> names, std::string& name) {
        if (value.is_string() && std::ranges::find(names, std::string_view(value.get_ref<const std::string&>())) != names.end())
            name = value.get<std::string>();
        else
            complain(pointer, filled(words("reasons", "is %1, but must be one of %2"), {describe(value), joined(names)}));
    }

    void readSwitch(const Json& object, const std::string& pointer, const char* key, bool& on) {
        const Json* value = given(object, key);
        if (!value) return;
        if (value->is_boolean())
            on = value->get<bool>();
        else
            complain(pointer + "/" + key, filled(words("reasons", "is %1, but must be true or false"), {describe(*value)}));
    }

    void readLayers(const Json& value, ViewLayers& layers) {
        static constexpr std::string_view keys[] = {"ground", "energy", "separatrices", "cycles", "equilibria", "constraints", "wedge", "ring"},
                                          grounds[] = {"none", "speed", "energy", "basins"}, energies[] = {"field", "norm"};
        if (!isObject(value, "/view/layers", "{\"ground\": \"speed\"}", keys)) return;
        if (const Json* ground = given(value, "ground")) readName(*ground, "/view/layers/ground", grounds, layers.ground);
        if (const Json* energy = given(value, "energy")) readName(*energy, "/view/layers/energy", energies, layers.energy);
        const std::pair<const char*, bool*> switches[] = {{"separatrices", &layers.separatrices}, {"cycles", &layers.cycles},
                                                          {"equilibria", &layers.equilibria},     {"constraints", &layers.constraints},
                                                          {"wedge", &layers.wedge},               {"ring", &layers.ring}};
        for (const auto& [key, on] : switches) readSwitch(value, "/view/layers", key, *on);
    }

    void readPins(const Json& list, std::vector<std::vector<double>>& pins) {
        if (!list.is_array() || list.size() > mostPins)
            return complain("/view/pins", filled(words("reasons", "is %1, but must be a list of at most %2 states such as [[1, 0.5]]"), {describe(list), std::to_string(mostPins)}));
        for (std::size_t i = 0; i < list.size(); ++i) {
            std::vector<double>& pin = pins.emplace_back();
            if (list[i].is_null()) continue;
            if (areNumbers(list[i], entries > 0 ? entries : list[i].size()) && !list[i].empty())
                pin = list[i].get<std::vector<double>>();
            else
                complain("/view/pins/" + std::to_string(i), entries > 0 ? filled(words("reasons", "is %1, but must be a state of %2 numbers, or null for a free letter"), {describe(list[i]), std::to_string(entries)})
                                                                    : filled(words("reasons", "is %1, but must be a state, or null for a free letter"), {describe(list[i])}));
        }
        while (!pins.empty() && pins.back().empty()) pins.pop_back();
    }

    static bool areNumbers(const Json& list, std::size_t count) {
        return list.is_array() && list.size() == count && std::ranges::all_of(list, [](const Json& x) { return x.is_number(); });
    }

    void readWindow(const Json& window, std::optional<Rect>& result) {
        if (!areNumbers(window, 4))
            return complain("/view/window", filled(words("reasons", "is %1, but must be four numbers: left, right, bottom, top"), {describe(window)}));
        const Rect rect{window[0].get<double>(), window[1].get<double>(), window[2].get<double>(), window[3].get<double>()};
        if (!rect.isProper())
            return complain("/view/window", filled(words("reasons", "is %1, but left must be below right and bottom below top"), {window.dump()}));
        result = rect;
    }

    void readAxes(const Json& axes, std::vector<int>& result) {
        const auto count = static_cast<std::int64_t>(entries);
        const bool numbers = axes.is_array() && (axes.empty() || axes.size() == 2) &&
                             std::ranges::all_of(axes, [](const Json& axis) { return axis.is_number_integer(); });
        if (!numbers) return complain("/view/axes", filled(words("reasons", "is %1, but must be two indices of the state such as [0, 1]"), {describe(axes)}));
        if (axes.empty()) return;
        const auto x = axes[0].get<std::int64_t>(), y = axes[1].get<std::int64_t>();
        if (x == y) return complain("/view/axes", filled(words("reasons", "names the entry %1 twice"), {std::to_string(x)}));
        if (count == 0) return;
        if (x < 0 || y < 0 || x >= count || y >= count)
            return complain("/view/axes", filled(words("reasons", "is %1, but the entries of the state are 0 to %2"), {axes.dump(), std::to_string(count - 1)}));
        result = {static_cast<int>(x), static_cast<int>(y)};
    }

    void readAxis(const Json& value, const std::string& pointer, ViewAxis& axis) {
        static constexpr std::string_view keys[] = {"parameter", "range", "scale"}, scales[] = {"linear", "logarithmic"};
        if (!isObject(value, pointer, "{\"parameter\": \"method.step\", \"range\": [0, 1]}", keys)) return;
        if (const Json* parameter = given(value, "parameter")) readText(*parameter, pointer + "/parameter", axis.parameter);
        if (const Json* scale = given(value, "scale")) {
            std::string name;
            readName(*scale, pointer + "/scale", scales, name);
            if (!name.empty()) axis.scale = name == "linear" ? Scale::linear : Scale::logarithmic;
        }
        const Json* range = given(value, "range");
        if (!range) return;
        if (!areNumbers(*range, 2) || !((*range)[0].get<double>() < (*range)[1].get<double>()))
            return complain(pointer + "/range", filled(words("reasons", "is %1, but must be two numbers, the first below the second"), {range->dump()}));
        axis.range = range->get<std::vector<double>>();
        if (axis.scale == Scale::logarithmic && axis.range[0] <= 0)
            complain(pointer + "/range", filled(words("reasons", "is %1, but a logarithmic scale needs numbers above 0"), {range->dump()}));
    }

    void readCurves(const Json& list, std::vector<ViewCurve>& curves) {
        if (!list.is_array() || list.size() > mostCurves)
            return complain("/view/curves", filled(words("reasons", "is %1, but must be a list of at most %2 objects such as {\"label\": \"JARE\", \"along\": \"regularizers.jare.gamma\"}"), {describe(list), std::to_string(mostCurves)}));
        for (std::size_t i = 0; i < list.size(); ++i) readCurve(list[i], "/view/curves/" + std::to_string(i), curves.emplace_back());
    }

    void readCurve(const Json& value, const std::string& pointer, ViewCurve& curve) {
        static constexpr std::string_view keys[] = {"label", "set", "along", "factor"};
        if (!isObject(value, pointer, "{\"label\": \"JARE\", \"along\": \"regularizers.jare.gamma\"}", keys)) return;
        if (const Json* label = given(value, "label")) readText(*label, pointer + "/label", curve.label);
        if (const Json* along = given(value, "along")) readText(*along, pointer + "/along", curve.along);
        if (const Json* factor = given(value, "factor")) {
            if (factor->is_number())
                curve.factor = factor->get<double>();
            else
                complain(pointer + "/factor", filled(words("reasons", "is %1, but must be a number"), {describe(*factor)}));
        }
        const Json* set = given(value, "set");
        if (!set) return;
        const bool texts = set->is_array() && std::ranges::all_of(*set, [](const Json& x) { return x.is_string(); });
        if (texts)
            curve.set = set->get<std::vector<std::string>>();
        else
            complain(pointer + "/set", filled(words("reasons", "is %1, but must be a list of overrides such as [\"method.step=0.1\"]"), {describe(*set)}));
    }

    void readMeasures(const Json& list, std::vector<std::string>& measures) {
        const Names ids = measureIds();
        if (!list.is_array() || list.empty() || list.size() > ids.size())
            return complain("/view/measures", filled(words("reasons", "is %1, but must be a list of measures: %2"), {describe(list), joined(ids)}));
        measures.assign(list.size(), "");
        for (std::size_t i = 0; i < list.size(); ++i) readName(list[i], "/view/measures/" + std::to_string(i), ids, measures[i]);
    }

    void readMap(const Json& map, ViewOptions& v) {
        static constexpr std::string_view keys[] = {"x", "y", "measure"};
        if (!isObject(map, "/view/map", "{\"x\": {\"parameter\": \"method.step\"}}", keys)) return;
        if (const Json* x = given(map, "x")) readAxis(*x, "/view/map/x", v.mapX);
        if (const Json* y = given(map, "y")) readAxis(*y, "/view/map/y", v.mapY);
        if (const Json* measure = given(map, "measure")) readName(*measure, "/view/map/measure", measureIds(), v.mapMeasure);
    }

    void readSnapshots(const Json& list, std::vector<std::int64_t>& snapshots) {
        const auto isStep = [](const Json& x) { return x.is_number_integer() && x.get<double>() >= 0 && x.get<double>() <= 1e9; };
        const bool steps = list.is_array() && list.size() <= mostSnapshots && std::ranges::all_of(list, isStep);
        if (steps) snapshots = list.get<std::vector<std::int64_t>>();
        if (!steps || std::ranges::adjacent_find(snapshots, std::greater_equal<>()) != snapshots.end())
            complain("/view/snapshots", filled(words("reasons", "is %1, but must be at most %2 steps in ascending order, such as [0, 500, 1000]"), {list.dump(), std::to_string(mostSnapshots)}));
    }

    void readBasins(const Json& basins, ViewOptions& v) {
        static constexpr std::string_view keys[] = {"steps"};
        if (!isObject(basins, "/view/basins", "{\"steps\": 500}", keys)) return;
        const Json* steps = given(basins, "steps");
        if (!steps) return;
        const double count = steps->is_number() ? steps->get<double>() : -1;
        if (count >= 1 && count <= static_cast<double>(mostBasinSteps) && count == std::floor(count))
            v.basinSteps = static_cast<std::int64_t>(count);
        else
            complain("/view/basins/steps", filled(words("reasons", "is %1, but must be a whole number from %2 to %3"), {describe(*steps), "1", std::to_string(mostBasinSteps)}));
    }

    void readPlane(const Json& value, ViewPlane& plane) {
        static constexpr std::string_view keys[] = {"kind", "step", "seed"}, kinds[] = {"entries", "eigenpair", "path", "random"};
        if (!isObject(value, "/view/plane", "{\"kind\": \"eigenpair\"}", keys)) return;
        if (const Json* kind = given(value, "kind")) readName(*kind, "/view/plane/kind", kinds, plane.kind);
        std::int64_t step = -1;
        if (const Json* at = given(value, "step"))
            if (readWhole(*at, "/view/plane/step", 0, 1'000'000'000, step)) plane.step = step;
        if (const Json* seed = given(value, "seed")) readWhole(*seed, "/view/plane/seed", 0, 1'000'000'000, plane.seed);
    }

    void readSpectrum(const Json& value, ViewSpectrum& spectrum) {
        static constexpr std::string_view keys[] = {"matrix", "batches"}, kinds[] = {"flow", "plain", "authors", "preconditioned"};
        if (!isObject(value, "/view/spectrum", "{\"matrix\": \"preconditioned\"}", keys)) return;
        if (const Json* matrix = given(value, "matrix")) readName(*matrix, "/view/spectrum/matrix", kinds, spectrum.matrix);
        std::int64_t batches = 1;
        if (const Json* count = given(value, "batches"))
            if (readWhole(*count, "/view/spectrum/batches", 1, 1000, batches)) spectrum.batches = static_cast<int>(batches);
    }

    bool readWhole(const Json& value, const std::string& pointer, std::int64_t least, std::int64_t most, std::int64_t& number) {
        const double x = value.is_number() ? value.get<double>() : std::nan("");
        if (!(x >= static_cast<double>(least) && x <= static_cast<double>(most) && x == std::floor(x)))
            return complain(pointer, filled(words("reasons", "is %1, but must be a whole number from %2 to %3"), {describe(value), std::to_string(least), std::to_string(most)})), false;
        number = static_cast<std::int64_t>(x);
        return true;
    }

    std::size_t entries;
    std::vector<Problem>& problems;
};

}  // namespace

ViewOptions viewFrom(const Json& view, std::size_t entries, std::vector<Problem>& problems) {
    return ViewReader(entries, problems).read(view);
}

}  // namespace ganscope
