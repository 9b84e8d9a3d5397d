// SPDX-License-Identifier: GPL-3.0-or-later
// Sampling where the branches bend, matching them from sample to sample.
#include "core/analysis/locus.h"

#include "core/analysis/branch_matching.h"
#include "core/analysis/evaluation.h"
#include "core/analysis/locus_samples.h"
#include "core/math/phrase.h"

#include <algorithm>
#include <limits>

namespace ganscope {
namespace {

constexpr SpectrumOf planes[] = {&LocusSample::flow, &LocusSample::update};
constexpr int deepest = 10;  // halvings of one of the first intervals

/// The diagonal of the rectangle that holds all eigenvalues.
double extent(const std::vector<LocusSample>& samples, SpectrumOf which) {
    double left = std::numeric_limits<double>::infinity(), right = -left, bottom = left, top = -left;
    for (const LocusSample& sample : samples)
        for (Complex v : sample.*which) {
            left = std::min(left, v.real());
            right = std::max(right, v.real());
            bottom = std::min(bottom, v.imag());
            top = std::max(top, v.imag());
        }
    return right >= left ? std::hypot(right - left, top - bottom) : 0;
}

std::vector<Complex> reordered(const std::vector<Complex>& values, const std::vector<std::size_t>& permutation) {
    std::vector<Complex> r(values.size());
    for (std::size_t k = 0; k < values.size(); ++k) r[k] = values[permutation[k]];
    return r;
}

/// How far the middle lies from the chord, at worst over the branches.
double bend(const std::vector<Complex>& a, const std::vector<Complex>& middle, const std::vector<Complex>& b) {
    if (a.empty() || middle.size() != a.size() || b.size() != a.size()) return 0;
    const std::vector<Complex> m = reordered(middle, matching(a, middle)), e = reordered(b, matching(m, b));
    double worst = 0;
    for (std::size_t k = 0; k < a.size(); ++k) worst = std::max(worst, std::abs(m[k] - 0.5 * (a[k] + e[k])));
    return worst;
}

class LocusRefinement {
public:
    LocusRefinement(LocusSampler& s, const LocusRequest& r, std::stop_token t) : sampler(s), request(r), stop(std::move(t)) {}

    std::vector<LocusSample> run(bool whole) {
        const ParameterRange& range = request.range;
        std::vector<LocusSample> first;
        double last = std::numeric_limits<double>::quiet_NaN();
        for (int k = 0; k < range.count && !stop.stop_requested(); ++k) {
            const double p = whole ? std::round(range.value(k)) : range.value(k);
            if (p == last) continue;
            first.push_back(sampler.at(p));
            last = p;
        }
        if (whole || first.size() < 2) return first;
        for (int plane = 0; plane < 2; ++plane) allowed[plane] = request.smoothness * extent(first, planes[plane]);
        room = request.mostSamples - static_cast<int>(first.size());
        const auto count = static_cast<double>(first.size() - 1);
        std::vector<LocusSample> all;
        for (std::size_t k = 0; k + 1 < first.size(); ++k) {
            all.push_back(first[k]);
            const auto t = static_cast<double>(k);
            split(first[k], first[k + 1], t / count, (t + 1) / count, 0, all);
        }
        all.push_back(std::move(first.back()));
        return all;
    }

private:
    /// Appends the samples between a and b (at t from `from` to `to` of the range), both left out.
    void split(const LocusSample& a, const LocusSample& b, double from, double to, int depth, std::vector<LocusSample>& all) {
        if (depth == deepest || room <= 0 || stop.stop_requested()) return;
        const double t = 0.5 * (from + to);
        const LocusSample middle = sampler.at(request.range.at(t));
        if (!(middle.parameter > a.parameter && middle.parameter < b.parameter)) return;
        bool bends = false;
        for (int plane = 0; plane < 2; ++plane)
            bends |= bend(a.*planes[plane], middle.*planes[plane], b.*planes[plane]) > allowed[plane];
        --room;
        if (bends) split(a, middle, from, t, depth + 1, all);
        all.push_back(middle);
        if (bends) split(middle, b, t, to, depth + 1, all);
    }

    LocusSampler& sampler;
    const LocusRequest& request;
    std::stop_token stop;
    double allowed[2] = {0, 0};
    int room = 0;
};

/// Puts every sample's eigenvalues into the order of the branches, which go on as straight as they can.
void order(std::vector<LocusSample>& samples, SpectrumOf which) {
    const LocusSample *last = nullptr, *beforeLast = nullptr;
    for (LocusSample& sample : samples) {
        std::vector<Complex>& values = sample.*which;
        if (values.empty()) continue;
        if (last && (last->*which).size() == values.size()) {
            std::vector<Complex> expected = last->*which;
            if (beforeLast && (beforeLast->*which).size() == values.size()) {
                const double ahead = (sample.parameter - last->parameter) / (last->parameter - beforeLast->parameter);
                // At the root of a pair that meets, a straight line leads nowhere: no further than the last step.
                const double factor = std::min(ahead, 1.0);
                for (std::size_t k = 0; k < values.size(); ++k)
                    expected[k] += factor * ((last->*which)[k] - (beforeLast->*which)[k]);
            }
            values = reordered(values, matching(expected, values));
        }
        beforeLast = last;
        last = &sample;
    }
}

LocusBranches branchesOf(const std::vector<LocusSample>& samples, SpectrumOf which, std::string LocusSample::*why) {
    LocusBranches r;
    std::size_t count = 0;
    for (const LocusSample& sample : samples) {
        count = std::max(count, (sample.*which).size());
        if (r.why.empty()) r.why = sample.*why;
    }
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    r.values.assign(count, std::vector<Complex>(samples.size(), Complex(nan, nan)));
    for (std::size_t i = 0; i < samples.size(); ++i)
        for (std::size_t k = 0; k < (samples[i].*which).size(); ++k) r.values[k][i] = (samples[i].*which)[k];
    return r;
}

std::vector<LocusEvent> eventsOf(LocusSampler& sampler, const std::vector<LocusSample>& samples, SpectrumOf which,
                                 const std::stop_token& stop) {
    std::vector<LocusEvent> events;
    for (std::size_t i = 0; i + 1 < samples.size() && !stop.stop_requested(); ++i)
        findEvents(sampler, samples[i], samples[i + 1], which, events);
    if (!samples.empty()) tidyEvents(events, samples.front().parameter, samples.back().parameter);
    return events;
}

}  // namespace

LocusSample LocusSampler::at(double parameter) {
    LocusSample r;
    r.parameter = parameter;
    r.point = point.at(*cursor, {&parameter, 1});
    if (!r.point.why.empty()) {
        r.flowWhy = r.updateWhy = r.point.why;
        return r;
    }
    const Member& member = cursor->at({&parameter, 1});
    const View<double> w = r.point.at;
    if (const auto kink = member.dynamics->kink(w)) {
        r.flowWhy = r.updateWhy = *kink;
        return r;
    }
    const Spectrum flow = spectrum(member.dynamics->jacobian(w));
    r.flow = flow.values;
    if (!flow.finite) r.flowWhy = words("reasons", "the Jacobian is not finite");
    UpdateSpectrum update = updateSpectrum(*member.dynamics, *member.method, w);
    r.update = std::move(update.spectrum.values);
    r.updateWhy = std::move(update.why);
    return r;
}

Locus computeLocus(const Family& family, const FollowedPoint& point, const LocusRequest& request, std::stop_token stop) {
    LocusSampler sampler(family, point);
    const bool whole = family.isWhole(0);
    std::vector<LocusSample> samples = LocusRefinement(sampler, request, stop).run(whole);
    for (SpectrumOf which : planes) order(samples, which);
    std::vector<LocusEvent> events[2];
    if (!whole) {
        for (int plane = 0; plane < 2; ++plane) events[plane] = eventsOf(sampler, samples, planes[plane], stop);
        // The branches pass through their events.
        for (const auto& list : events)
            for (const LocusEvent& event : list) {
                const auto at = std::ranges::lower_bound(samples, event.parameter, {}, &LocusSample::parameter);
                if (at == samples.end() || at->parameter != event.parameter) samples.insert(at, sampler.at(event.parameter));
            }
        for (SpectrumOf which : planes) order(samples, which);
    }
    Locus r;
    if (stop.stop_requested()) return r;
    r.flow = branchesOf(samples, &LocusSample::flow, &LocusSample::flowWhy);
    r.update = branchesOf(samples, &LocusSample::update, &LocusSample::updateWhy);
    r.flow.events = std::move(events[0]);
    r.update.events = std::move(events[1]);
    for (LocusSample& sample : samples) {
        r.parameters.push_back(sample.parameter);
        r.points.push_back(std::move(sample.point));
    }
    r.complete = true;
    return r;
}

}  // namespace ganscope
