// SPDX-License-Identifier: GPL-3.0-or-later
// The controls as a projection of the scenario.
#include "ui/catalogue_panel.h"

#include "core/game/catalogue.h"
#include "core/scenario/applicability.h"
#include "ui/entry_box.h"
#include "ui/language/core_words.h"
#include "ui/number_text.h"
#include "ui/parameter_row.h"
#include "ui/session_model.h"

#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace ganscope {
namespace {

template <class T>
std::vector<const Entry*> asEntries(std::span<const T* const> entries) {
    return {entries.begin(), entries.end()};
}

QLabel* heading(const QString& text) {
    auto* label = new QLabel(text);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

}  // namespace

CataloguePanel::CataloguePanel(SessionModel& session, QWidget* parent) : QWidget(parent), m_session(session) {
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(10, 8, 10, 8);
    column->setSpacing(3);
    const auto add = [&](const QString& path, QLabel* title, std::vector<const Entry*> choices) {
        column->addWidget(title);
        auto* box = new EntryBox(path, title->text(), std::move(choices));
        column->addWidget(box);
        column->addSpacing(8);
        connectBox(box);
        return box;
    };
    m_lossHeading = heading(tr("Loss"));
    m_game = add(QStringLiteral("game"), heading(tr("Game")), asEntries(catalogue::games()));
    m_loss = add(QStringLiteral("loss"), m_lossHeading, asEntries(catalogue::losses()));

    auto* top = new QHBoxLayout;
    top->addWidget(heading(tr("Regularizers")), 1);
    m_add = new QToolButton;
    m_add->setObjectName(QStringLiteral("addRegularizer"));
    m_add->setText(tr("+ add"));
    m_add->setAccessibleName(tr("Add a regularizer"));
    m_add->setToolTip(m_add->accessibleName());
    auto* menu = new QMenu(m_add);
    menu->setToolTipsVisible(true);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMenu(*menu); });
    connect(m_add, &QToolButton::clicked, menu,
            [this, menu] { menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height()))); });
    top->addWidget(m_add);
    column->addLayout(top);
    m_terms = new QVBoxLayout;
    m_terms->setSpacing(6);
    column->addLayout(m_terms);
    column->addSpacing(8);
    m_method = add(QStringLiteral("method"), heading(tr("Method")), asEntries(catalogue::methods()));
    column->addStretch(1);

    connect(m_game, &EntryBox::picked, this, [this](const QString& id) { putBack(m_session.setGame(id)); });
    connect(m_loss, &EntryBox::picked, this, [this](const QString& id) { putBack(m_session.setLoss(id)); });
    connect(m_method, &EntryBox::picked, this,
            [this](const QString& id) { putBack(m_session.setMethod(id)); });

    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Controls"));
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inner);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    connect(&session, &SessionModel::scenarioChanged, this, [this] { project(); });
    project();
}

QSize CataloguePanel::sizeHint() const {
    return {290, 600};
}

void CataloguePanel::connectBox(EntryBox* box) {
    connect(box, &EntryBox::wished, this, [this](const QString& path, const Value& value, bool stepped) {
        putBack(m_session.setParameter(path, value,
                                      stepped ? SessionModel::Merge::same : SessionModel::Merge::never));
    });
    connect(box, &EntryBox::dragBegan, this, [this](const QString& path) {
        m_session.beginGesture();
        emit dragBegan(path);
    });
    connect(box, &EntryBox::dragEnded, this, [this] {
        m_session.endGesture();
        emit dragEnded();
    });
}

void CataloguePanel::putBack(const QString& complaint) {
    if (!complaint.isEmpty()) project();
}

void CataloguePanel::project() {
    const Scenario& scenario = m_session.scenario();
    m_game->show(*catalogue::game(scenario.game.id), scenario.game.values);
    m_loss->setVisible(scenario.loss.has_value());
    m_lossHeading->setVisible(scenario.loss.has_value());
    if (scenario.loss) m_loss->show(*catalogue::loss(scenario.loss->id), scenario.loss->values);
    m_method->show(*catalogue::method(scenario.method.id), scenario.method.values);
    std::vector<std::string> ids;
    for (const Choice& choice : scenario.regularizers) ids.push_back(choice.id);
    if (ids != m_shownTerms) rebuildTerms(ids);
    for (std::size_t i = 0; i < m_termBoxes.size(); ++i)
        m_termBoxes[i]->show(*catalogue::regularizer(ids[i]), scenario.regularizers[i].values);
}

void CataloguePanel::rebuildTerms(const std::vector<std::string>& ids) {
    m_shownTerms = ids;
    // A field that is hidden while it is typed in would still tell what was typed, of a term that is gone.
    for (EntryBox* box : std::exchange(m_termBoxes, {})) {
        box->disconnect(this);
        box->hide();
        box->deleteLater();
    }
    for (const std::string& id : ids) {
        auto* box = new EntryBox(QStringLiteral("regularizers.") + fromCore(id), {}, {});
        connectBox(box);
        connect(
            box, &EntryBox::removeWished, this, [this, id] { m_session.removeRegularizer(fromCore(id)); },
            Qt::QueuedConnection);
        m_terms->addWidget(box);
        m_termBoxes.push_back(box);
    }
}

void CataloguePanel::fillMenu(QMenu& menu) {
    menu.clear();
    const Scenario& scenario = m_session.scenario();
    for (const RegularizerEntry* entry : catalogue::regularizers()) {
        const QString id = fromCore(entry->id);
        QAction* action = menu.addAction(coreWords(entry->title), this,
                                         [this, id] { putBack(m_session.addRegularizer(id)); });
        action->setObjectName(id);
        const bool there = std::any_of(scenario.regularizers.begin(), scenario.regularizers.end(),
                                       [&](const Choice& c) { return c.id == entry->id; });
        const std::string why = objection(*entry, Values(entry->parameters), scenario);
        action->setEnabled(!there && why.empty());
        action->setToolTip(why.empty() ? entryTip(*entry) : reasonWords(why));
    }
}

QString CataloguePanel::sliderAt(const QWidget* widget) const {
    const ParameterRow* row = nullptr;
    for (; widget && widget != this; widget = widget->parentWidget()) {
        if (const auto* here = qobject_cast<const ParameterRow*>(widget)) row = here;
        if (const auto* box = qobject_cast<const EntryBox*>(widget))
            return row && row->slider() ? box->path() + QLatin1Char('.') + fromCore(row->parameter().id) : QString();
    }
    return {};
}

ParameterRow* CataloguePanel::row(const QString& path) const {
    const QString owner = path.section(QLatin1Char('.'), 0, -2), id = path.section(QLatin1Char('.'), -1);
    std::vector<const EntryBox*> boxes(m_termBoxes.begin(), m_termBoxes.end());
    boxes.insert(boxes.end(), {m_game, m_method});
    if (m_session.scenario().loss) boxes.push_back(m_loss);
    for (const EntryBox* box : boxes)
        if (box->path() == owner) return box->row(id);
    return nullptr;
}

}  // namespace ganscope
