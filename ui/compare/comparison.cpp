// SPDX-License-Identifier: GPL-3.0-or-later
// B asked for, B shown.
#include "ui/compare/comparison.h"

#include "core/simulation/portrait_plane.h"
#include "ui/compare/differences.h"
#include "ui/compare/heading.h"
#include "ui/language/core_words.h"
#include "ui/number_text.h"
#include "ui/pictures.h"
#include "ui/plots/phase_view.h"
#include "ui/plots/series_view.h"
#include "ui/portrait_gestures.h"
#include "ui/session_model.h"
#include "ui/stage.h"

#include <QAction>
#include <QDockWidget>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

namespace ganscope {
namespace {

constexpr int narrowest = 200;  // pixels of a portrait beside another one

QWidget* headed(QLabel* title, QWidget* view) {
    auto* half = new QWidget;
    auto* column = new QVBoxLayout(half);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title);
    column->addWidget(view, 1);
    return half;
}

/// Whether `range` is what a plot of another aspect makes of `told`.
bool isEcho(const QRectF& range, const QRectF& told) {
    if (told.isNull()) return false;
    const double w = 1e-6 * range.width(), h = 1e-6 * range.height();
    const QPointF off = range.center() - told.center();
    return std::abs(off.x()) < w && std::abs(off.y()) < h && (std::abs(range.width() - told.width()) < w || std::abs(range.height() - told.height()) < h);
}

Rect rectOf(const QRectF& range) { return {range.left(), range.right(), range.top(), range.bottom()}; }

}  // namespace

Comparison::Comparison(SessionModel& session, Laboratory& laboratory, PhaseView& own, QObject* parent)
    : QObject(parent), m_session(session), m_laboratory(laboratory), m_own(own), m_view(new PhaseView), m_gestures(new PortraitGestures(session, *m_view, this)),
      m_difference(new SeriesView), m_halves(new QSplitter), m_ownTitle(new Heading), m_title(new Heading) {
    m_view->setObjectName(QStringLiteral("phaseViewB"));
    m_view->setDescription(tr("Phase portrait of B"), tr("The scenario to compare with, from the same starts, up to the same step."));
    m_difference->setObjectName(QStringLiteral("differenceView"));
    m_difference->setDescription(tr("Difference"), tr("How far the first path of B is from that of A, over the steps."));
    m_title->setObjectName(QStringLiteral("titleB"));
    m_ownTitle->setText(tr("A"));
    m_halves->addWidget(headed(m_ownTitle, &own));
    m_other = headed(m_title, m_view);
    m_halves->addWidget(m_other);
    m_halves->setChildrenCollapsible(false);
    m_halves->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);  // docks grow with the window too
    m_ownTitle->hide();
    m_other->hide();
    m_view->installEventFilter(this);
    m_halves->installEventFilter(this);
    m_difference->installEventFilter(this);
    connect(&session, &SessionModel::scenarioChanged, this, &Comparison::adopt);
    connect(&laboratory, &Laboratory::frameReady, this, &Comparison::draw);
    connect(&laboratory, &Laboratory::sceneReady, this, [this] {
        if (isSeen() && isOblique(m_session.scenario())) ask();
    });
    connect(&own, &PlotView::viewChanged, this, [this](const QRectF& range) { follow(m_own, *m_view, range, m_ownCamera, m_otherCamera); });
    connect(m_view, &PlotView::viewChanged, this, [this](const QRectF& range) {
        follow(*m_view, m_own, range, m_otherCamera, m_ownCamera);
        ask();
    });
    m_worker = makeCompareWorker([this] { QMetaObject::invokeMethod(this, &Comparison::take, Qt::QueuedConnection); });
}

Comparison::~Comparison() = default;

QWidget* Comparison::portraits() const { return m_halves; }

void Comparison::setDock(QDockWidget& dock) {
    m_dock = &dock;
    dock.hide();
}

void Comparison::settle() {
    if (!m_dock) return;
    m_dock->setVisible(m_session.compared() != nullptr);
    if (m_session.compared()) show();
}

void Comparison::show() {
    if (!m_dock) return;
    m_dock->show();
    // Once the docks are laid out: a tab comes to the front only there, and raised before it stays behind for good.
    m_comesToFront = !m_view->isVisible();
    if (!m_comesToFront) QMetaObject::invokeMethod(m_dock, &QWidget::raise, Qt::QueuedConnection);
}

void Comparison::fill(QMenu& menu) {
    m_duplicate = menu.addAction(tr("&Duplicate as B"), QKeySequence(tr("Ctrl+D")), this, &Comparison::duplicate);
    m_swap = menu.addAction(tr("&Swap A and B"), QKeySequence(tr("Ctrl+Shift+D")), this, &Comparison::swap);
    m_close = menu.addAction(tr("&Close comparison"), this, &Comparison::close);
    m_duplicate->setObjectName(QStringLiteral("compare.duplicate"));
    m_swap->setObjectName(QStringLiteral("compare.swap"));
    m_close->setObjectName(QStringLiteral("compare.close"));
    m_duplicate->setStatusTip(tr("Keep this experiment as B beside A, which goes on changing"));
    m_swap->setStatusTip(tr("B becomes the experiment that the controls change"));
    m_close->setStatusTip(tr("Only A; Undo brings B back"));
    adopt();
}

void Comparison::duplicate() { m_session.setCompared(m_session.scenario(), tr("duplicate as B")); }
void Comparison::swap() {
    m_isSwapping = true;
    m_session.swapCompared(tr("swap A and B"));
    m_isSwapping = false;
}
void Comparison::close() { m_session.setCompared(std::nullopt, tr("close the comparison")); }

bool Comparison::isSeen() const { return m_session.compared() && m_view->isVisible(); }

void Comparison::adopt() {
    const bool present = m_session.compared() != nullptr;
    const bool possible = stateSymbols(m_session.scenario()).size() <= mostEntries;
    if (m_duplicate) {
        m_duplicate->setEnabled(possible);
        m_swap->setEnabled(present);
        m_close->setEnabled(present);
    }
    if (present != m_shown) {
        m_shown = present;
        m_ownTitle->setVisible(present);
        m_other->setVisible(present);
        if (present) m_halves->setSizes({1000, 1000});
        if (m_dock) m_dock->setVisible(present);
    }
    // Another B, such as one that is opened, comes to the front even where its dock was closed; swapped, it is an old one.
    const bool another = present && m_b != *m_session.compared();
    m_b = present ? std::optional(*m_session.compared()) : std::nullopt;
    if (another && !m_isSwapping) show();
    if (!present) {
        if (!m_asked) return;
        m_answer = nullptr;  // and what is on the way finds nobody
        m_asked.reset();
        if (m_stage) m_stage->setCompared(std::nullopt);
        return;
    }
    m_title->setText(tr("B: %1").arg(differenceText(m_session.scenario(), *m_session.compared(), PictureWords::ofWindow())));
    m_title->setToolTip(m_title->text());
    ask();
}

void Comparison::ask() {
    if (!isSeen()) return;
    const Scenario &a = m_session.scenario(), &b = *m_session.compared();
    CompareQuestion question{0, linked(a, b), std::nullopt, std::nullopt, double(std::max(1, m_view->width())) / std::max(1, m_view->height())};
    if (isOblique(a) && stateSymbols(a) == stateSymbols(b)) {
        // Eigenpairs and components are A's: in planes of their own the two could not be compared.
        const ScenePtr& scene = m_laboratory.scene();
        if (!scene || scene->revision != m_session.revision()) return;  // it asks again when it is there
        question.plane = scene->plane;
    }
    if (m_answer && m_answer->scene->plane == question.plane.value_or(m_answer->scene->plane))
        question.window = rectOf(m_view->visibleRange());  // before, it has none of its own
    if (m_asked == question.scenario && m_askedWindow == question.window && m_askedPlane == question.plane) return draw();
    m_asked = question.scenario;
    m_askedWindow = question.window;
    m_askedPlane = question.plane;
    question.serial = ++m_serial;
    m_worker->submit(std::move(question));
}

void Comparison::take() {
    auto answer = m_worker->take();
    if (!answer || answer->serial != m_serial || !m_asked) return;
    if (!answer->scene) return m_title->setText(tr("B: %1").arg(reasonWords(answer->failure)));
    m_answer = std::make_shared<const CompareAnswer>(std::move(*answer));
    m_gestures->setPlane(m_answer->scene->plane);
    if (m_stage) m_stage->setCompared(m_answer->rest);
    draw();
    // The first answer is of the scenario's own window; what the view shows of the plane is known once it is painted.
    if (!m_askedWindow) QMetaObject::invokeMethod(this, &Comparison::ask, Qt::QueuedConnection);
}

void Comparison::draw() {
    const FramePtr& frame = m_laboratory.frame();
    if (!isSeen() || !m_answer || !frame) return;
    std::vector<std::shared_ptr<const Track>> tracks;
    const std::size_t n = m_answer->scene->plane.base.size();
    for (const auto& track : m_answer->tracks)
        if (std::size_t(track->dimension) == n) tracks.push_back(upTo(track, frame->step));
    const bool discrete = !isContinuous(*m_session.compared());
    m_view->setPicture(std::make_shared<PhasePicture>(phasePicture(m_answer->scene->ground, m_answer->scene->plane, discrete, tracks, {}, PictureWords::ofWindow())));
    m_view->setSerial(m_session.revision());
    if (m_difference->isDrawn() && !frame->tracks.empty() && !m_answer->tracks.empty())
        m_difference->setPicture(std::make_shared<SeriesPicture>(differencePicture(m_session.scenario(), *frame->tracks.front(), *m_answer->tracks.front(), frame->step, PictureWords::ofWindow())));
}

void Comparison::settleHalves() {
    const bool tooNarrow = m_halves->width() < 2 * narrowest && m_halves->width() < m_halves->height();
    const Qt::Orientation orientation = tooNarrow ? Qt::Vertical : Qt::Horizontal;
    if (m_halves->orientation() == orientation) return;
    m_halves->setOrientation(orientation);
    m_halves->setSizes({1000, 1000});
}

void Comparison::follow(PhaseView& from, PhaseView& to, const QRectF& range, Camera& own, Camera& other) {
    if (!m_session.compared() || isEcho(range, own.told)) return;
    own.told = QRectF();
    // A portrait at rest that comes by another window or size has nothing to say of the other's zoom.
    const bool wasZoomed = std::exchange(own.zoomed, from.isZoomed());
    if (own.zoomed) {
        other = {range, true};
        to.showRange(range);
    } else if (wasZoomed && to.isZoomed()) {
        other = {};
        to.resetView();
    }
}

bool Comparison::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_view && event->type() == QEvent::Show && m_dock && std::exchange(m_comesToFront, false))
        QMetaObject::invokeMethod(m_dock, &QWidget::raise, Qt::QueuedConnection);
    if (watched == m_halves) {
        if (event->type() == QEvent::Resize) settleHalves();
        return false;
    }
    if (event->type() == QEvent::Show) QMetaObject::invokeMethod(this, &Comparison::ask, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

}  // namespace ganscope
