// SPDX-License-Identifier: GPL-3.0-or-later
// A frame of a running experiment at 1200 × 900: a field of 40 × 40 arrows, 100 paths that have grown by another
// iterate, and 700 eigenvalues in each plane. The time runs from the frame to the end of the paint, pictures included.
#include "clocked_application.h"

#include "core/scenario/scenario_json.h"
#include "core/scenario/scenario_verdict.h"
#include "core/simulation/simulation.h"
#include "ui/pictures.h"
#include "ui/plots/phase_view.h"
#include "ui/plots/spectrum_view.h"

#include <QHBoxLayout>

#include <cmath>

using namespace ganscope;

namespace {

using Clock = bench::ClockedApplication::Clock;

Scenario manyStarts() {
    Scenario s = withOverrides(defaultScenario("dirac"), std::vector<std::string>{"regularizers.r1.gamma=0.1", "steps=1000"})
                     .scenario.value();
    s.starts.clear();
    for (int k = 0; k < 100; ++k)
        s.starts.push_back({1.9 * std::cos(0.7 * k) * std::sqrt((k + 1) / 100.0), 1.9 * std::sin(0.7 * k) * std::sqrt((k + 1) / 100.0)});
    return s;
}

/// A cloud as a network's Jacobian has it, a little further at every frame.
SpectrumPicture cloud(int frame) {
    SpectrumPicture picture;
    for (int k = 0; k < 700; ++k) {
        const double radius = std::sqrt(k / 700.0), angle = 2.4 * k + 0.002 * frame;
        picture.flow.points.push_back({{-radius + 0.1 * std::cos(angle), radius * std::sin(angle)}});
        picture.update.points.push_back({{radius * std::cos(angle), radius * std::sin(angle)}});
    }
    return picture;
}

void streamingFrame(benchmark::State& state) {
    bench::ClockedApplication& app = bench::ClockedApplication::instance();
    const Scenario scenario = manyStarts();
    const System system = buildSystem(scenario);
    PortraitRequest request;
    request.plane = entriesPlane(scenario, system);
    request.field = FieldStyle::arrows;
    request.arrows = 40;
    const PhasePicture ground = phaseGround(scenario, system, computePortrait(*system.dynamics, request, {}));
    QWidget window;
    auto* row = new QHBoxLayout(&window);
    auto* phase = new PhaseView;
    auto* spectrum = new SpectrumView;
    row->addWidget(phase, 3);
    row->addWidget(spectrum, 2);
    window.resize(1200, 900);
    window.show();
    Simulation simulation(scenario);
    simulation.advance(500);
    std::vector<double> milliseconds, ownTime;
    quint64 serial = 0;
    for (auto _ : state) {
        simulation.advance(1);
        const Frame frame = simulation.frame();
        ++serial;
        const auto begun = Clock::now();
        const double spent = bench::threadMilliseconds();
        phase->setPicture(std::make_shared<PhasePicture>(phasePicture(ground, request.plane, true, Tracks(frame.tracks))));
        spectrum->setPicture(std::make_shared<SpectrumPicture>(cloud(int(serial))));
        phase->setSerial(serial);
        spectrum->setSerial(serial);
        while (phase->paintedSerial() < serial || spectrum->paintedSerial() < serial)
            app.processEvents(QEventLoop::WaitForMoreEvents);
        const std::chrono::duration<double> taken = app.lastPaint() - begun;
        ownTime.push_back(bench::threadMilliseconds() - spent);
        state.SetIterationTime(taken.count());
        milliseconds.push_back(1e3 * taken.count());
    }
    bench::report(state, milliseconds);
    bench::report(state, ownTime, "cpu_");
}

}  // namespace

BENCHMARK(streamingFrame)->UseManualTime()->Iterations(400)->Unit(benchmark::kMillisecond);
