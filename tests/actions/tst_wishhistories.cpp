// A thousand random histories of wishes against a simple model: none is lost without a word, none happens twice, and
// everything shown can be explained. WISHES_SEED=n runs the one history n; WISHES_COUNT=n runs another number.
#include "tests/actions/busworld.h"
#include "tests/actions/wishhistory.h"
#include "tests/actions/wishservice.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <array>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// What the technician knows of one wish.
struct Wish
{
    Command command = {};
    int console = 0;
    int ends = 0; // told so often
    bool withdrawn = false;
    std::optional<Error> error = {};
};

struct Console
{
    QTemporaryDir folder = {};
    SealKey key = SealKey::random();
    std::unique_ptr<BusWorld> world = {};
    bool undone = false; // wishes the model did not make may be on their way
};

class History
{
public:
    // Empty, or what went wrong.
    QString run(const std::vector<Step> &steps)
    {
        for (int i = 0; i < 2 && m_problem.isEmpty(); ++i)
            start(i);
        for (const Step &step : steps) {
            if (!m_problem.isEmpty())
                break;
            take(step);
            if (step.settle) {
                settle();
                explainScreens();
            }
        }
        if (m_problem.isEmpty())
            finish();
        return m_problem;
    }

private:
    void fail(const QString &problem)
    {
        if (m_problem.isEmpty())
            m_problem = problem;
    }

    // What was asked of the disks is written, and what followed from that at once has happened.
    void settle()
    {
        const auto open = std::make_shared<int>(0);
        for (const Console &console : m_consoles) {
            if (console.world->local.state() != LocalStore::State::Kept)
                continue;
            ++*open;
            console.world->local.usage(&console.world->bus, [open](const auto &) { --*open; });
        }
        for (int i = 0; i < 5000 && *open > 0; ++i)
            QTest::qWait(1);
        QTest::qWait(1);
    }

    void start(int index)
    {
        Console &console = m_consoles.at(static_cast<size_t>(index));
        console.undone = false;
        if (console.world)
            letGo(*console.world);
        console.world.reset();
        console.world = std::make_unique<BusWorld>();
        BusWorld &world = *console.world;
        world.clock.advance(std::chrono::milliseconds(FakeClock().now().msecsTo(m_service.clock.now())));
        world.access.user.id = PrincipalId(u"technician %1"_s.arg(index));
        world.network.answer = [this, &world, inner = world.network.answer](const Asked &asked) {
            return answer(world, asked, inner);
        };
        QObject::connect(&world.bus, &CommandBus::finished, &world.bus,
                         [this, index](const CommandOutcome &outcome) { ended(index, outcome); });
        QSignalSpy opened(&world.local, &LocalStore::opened);
        LocalStoreOptions options;
        options.folder = console.folder.filePath(u"store"_s);
        world.local.open(options, console.key);
        if (!opened.wait() || world.local.state() != LocalStore::State::Kept)
            return fail(u"the local store did not open"_s);
        signIn(world);
    }

    void signIn(BusWorld &world)
    {
        world.session.signIn({.loginHint = u"help-desk"_s});
        // A wish of the last run may find nobody, and the engine then waits as well.
        const auto settled = [&world] {
            const SyncStatus status = world.engine.status();
            return status.state == SyncStatus::State::Live || status.offlineSince.isValid();
        };
        for (int i = 0; i < 5000 && !settled(); ++i)
            QTest::qWait(1);
        if (!settled())
            fail(u"signing in led to nothing"_s);
    }

    // Requests on the wire when the console goes: they arrive or not, and nobody hears of it.
    void letGo(BusWorld &world)
    {
        QObject::disconnect(&world.bus, &CommandBus::finished, nullptr, nullptr);
        world.network.hangs.clear();
    }

    Answer answer(const BusWorld &world, const Asked &asked, const std::function<Answer(const Asked &)> &inner)
    {
        if (asked.path.contains("/incidents/delta"_L1))
            return json(
                examples::deltaPage(m_service.all(), u"https://service.example/v1/incidents/delta?$deltatoken=1"_s));
        if (!asked.path.contains("/incidents/"_L1))
            return inner(asked);
        if (asked.verb == "GET")
            return m_service.read(asked);
        const Answer given = m_service.write(asked);
        if (given.hang)
            m_hung.push_back({&world, asked, m_service.weather == WishService::Weather::SilentAfter});
        return given;
    }

    void ended(int index, const CommandOutcome &outcome)
    {
        Wish *wish = find(outcome.command.id);
        if (!wish) { // an undo's own
            m_wishes.push_back({.command = outcome.command, .console = index});
            wish = &m_wishes.back();
        }
        ++wish->ends;
        wish->error = outcome.error;
    }

    Wish *find(const QUuid &id)
    {
        const auto it =
            std::find_if(m_wishes.begin(), m_wishes.end(), [&id](const Wish &wish) { return wish.command.id == id; });
        return it == m_wishes.end() ? nullptr : &*it;
    }
    [[nodiscard]] std::vector<const Wish *> open(int index, const QString &target = {}) const
    {
        std::vector<const Wish *> result;
        for (const Wish &wish : m_wishes) {
            if (wish.console == index && wish.ends == 0 && !wish.withdrawn
                && (target.isEmpty() || wish.command.target == target))
                result.push_back(&wish);
        }
        return result;
    }

    void wish(int index, const Command &command, std::chrono::milliseconds hold)
    {
        CommandBus &bus = m_consoles.at(static_cast<size_t>(index)).world->bus;
        if (bus.submit(command, {.hold = hold})) // refused: said at once
            m_wishes.push_back({.command = command, .console = index});
    }

    void take(const Step &step)
    {
        Console &console = m_consoles.at(static_cast<size_t>(step.console));
        BusWorld &world = *console.world;
        const QString id = WishService::ids().at(step.choice % 2);
        switch (step.what) {
        case What::Note: return wish(step.console, Command::addNote(world.shown(id), u"text"_s), 0s);
        case What::Assign: return wish(step.console, Command::assign(world.shown(id), examples::help()), 0s);
        case What::Unassign: return wish(step.console, Command::unassign(world.shown(id)), 0s);
        case What::HeldAssign: return wish(step.console, Command::assign(world.shown(id), examples::help()), 8s);
        case What::Undo: return undo(console);
        case What::Withdraw:
            if (const auto waiting = open(step.console); !waiting.empty()) {
                Wish *last = find(waiting.back()->command.id);
                last->withdrawn = world.bus.withdraw(last->command.id);
            }
            return;
        case What::Weather: m_service.weather = static_cast<WishService::Weather>(step.choice); return;
        case What::Advance: return advance(times.at(static_cast<size_t>(step.choice)));
        case What::Restart: return start(step.console);
        case What::Colleague: return m_service.colleague(id);
        case What::Delta: return world.engine.syncNow();
        case What::Permission: m_service.permits = !m_service.permits; return;
        case What::Vanish: return m_service.vanish(id);
        case What::LateAnswer: return answerLate(step.choice % 2 == 0);
        case What::SignOut:
            world.session.signOut();
            QTest::qWait(2);
            return start(step.console);
        }
    }

    void undo(Console &console)
    {
        const std::optional<Command> last = console.world->bus.undoable();
        if (!last)
            return;
        const int before = console.world->bus.pendingCount();
        console.world->bus.undo();
        if (Wish *wish = find(last->id); wish && wish->ends == 0 && console.world->bus.pendingCount() < before)
            wish->withdrawn = true;
        else
            console.undone = true;
    }

    void advance(std::chrono::milliseconds by)
    {
        m_service.clock.advance(by);
        for (Console &console : m_consoles)
            console.world->clock.advance(by);
    }

    void answerLate(bool arrives)
    {
        for (const auto &[world, asked, performed] : std::exchange(m_hung, {})) {
            // One request is performed once, whatever the service remembers.
            const Answer given = arrives && !performed ? m_service.perform(asked) : cutOff();
            for (const Console &console : m_consoles) {
                if (console.world.get() == world) {
                    // The first that still waits: hangs are in the order of the questions.
                    for (const QPointer<FakeReply> &reply : console.world->network.hangs) {
                        if (reply && !reply->isFinished()
                            && reply->request().rawHeader("Repeatability-Request-ID")
                                   == asked.request.rawHeader("Repeatability-Request-ID")) {
                            reply->answerNow(given);
                            break;
                        }
                    }
                }
            }
        }
    }

    void explainScreens()
    {
        for (int index = 0; index < 2 && m_problem.isEmpty(); ++index) {
            const Console &console = m_consoles.at(static_cast<size_t>(index));
            const auto waiting = static_cast<int>(open(index).size());
            const int pending = console.world->bus.pendingCount();
            if (pending < waiting || (pending > waiting && !console.undone))
                return fail(u"console %1 has %2 wishes pending, the model %3"_s.arg(index).arg(pending).arg(waiting));
            if (pending == waiting) {
                for (const QString &id : WishService::ids())
                    explain(index, id);
            }
        }
    }

    void explain(int index, const QString &id)
    {
        const BusWorld &world = *m_consoles.at(static_cast<size_t>(index)).world;
        const Incident shown = world.shown(id);
        const Incident *truth = m_service.at(id, shown.revision);
        if (!truth)
            return fail(u"console %1 shows %2 at a revision that never was"_s.arg(index).arg(id));
        quint32 notes = truth->noteCount;
        std::optional<PersonRef> assignee = truth->assignee;
        const std::vector<const Wish *> waiting = open(index, id);
        for (const Wish *wish : waiting) {
            if (wish->command.kind == Command::Kind::AddNote)
                ++notes;
            else if (wish->command.kind == Command::Kind::AssignIncident)
                assignee = wish->command.assignee();
            else
                assignee.reset();
        }
        if (world.pending(id) == waiting.empty())
            return fail(u"console %1: the pending mark of %2 is wrong"_s.arg(index).arg(id));
        if (shown.noteCount != notes)
            return fail(
                u"console %1 shows %2 notes of %3, not %4"_s.arg(index).arg(shown.noteCount).arg(id).arg(notes));
        if (shown.assignee.has_value() != assignee.has_value() || (assignee && shown.assignee->id != assignee->id))
            return fail(u"console %1 shows another assignee of %2"_s.arg(index).arg(id));
    }

    // The weather clears, everything comes to its end, and then the books must balance.
    void finish()
    {
        m_service.weather = WishService::Weather::Fine;
        for (int round = 0; round < 12; ++round) {
            answerLate(true);
            settle();
            advance(11min);
            settle();
            if (m_consoles[0].world->bus.pendingCount() + m_consoles[1].world->bus.pendingCount() == 0 && round > 0)
                break;
        }
        for (Console &console : m_consoles)
            console.world->engine.syncNow();
        settle();
        for (Console &console : m_consoles)
            console.undone = false;
        explainScreens();
        for (const Wish &wish : m_wishes)
            judge(wish);
        for (auto it = m_service.happened.cbegin(); it != m_service.happened.cend(); ++it) {
            if (!find(QUuid::fromString(QString::fromLatin1(it.key()))))
                fail(u"%1 happened, and nobody wished it"_s.arg(QString::fromLatin1(it.key())));
            if (*it > 1)
                fail(u"%1 happened %2 times"_s.arg(QString::fromLatin1(it.key())).arg(*it));
        }
    }

    void judge(const Wish &wish)
    {
        const QByteArray key = wish.command.id.toByteArray(QUuid::WithoutBraces);
        const int happened = m_service.happened.value(key);
        const QString name = QString::fromLatin1(key);
        if (wish.withdrawn ? wish.ends != 0 || happened != 0 : wish.ends != 1)
            return fail(u"%1 was told %2 times to have ended and happened %3 times%4"_s.arg(name)
                            .arg(wish.ends)
                            .arg(happened)
                            .arg(wish.withdrawn ? u", withdrawn"_s : u""_s));
        if (wish.withdrawn)
            return;
        if (!wish.error && happened == 0 && wish.command.kind == Command::Kind::AddNote)
            return fail(u"%1 was said to be done, and never happened"_s.arg(name));
        const bool nothing =
            wish.error && (wish.error->kind == Error::Kind::Conflict || wish.error->code == "notSent"_L1);
        if (nothing && happened != 0)
            fail(u"%1 was said not to have happened (%2), and did"_s.arg(name, wish.error->code));
    }

    struct Hung
    {
        const BusWorld *world = nullptr;
        Asked asked = {};
        bool performed = false;
    };

    WishService m_service;
    std::vector<Wish> m_wishes;
    std::vector<Hung> m_hung;
    QString m_problem;
    std::array<Console, 2> m_consoles; // go first: their answers speak of the rest
};

// Leaves out what the problem does not need.
std::vector<Step> shrunk(std::vector<Step> steps)
{
    for (size_t i = steps.size(); i-- > 0;) {
        std::vector<Step> fewer = steps;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
        if (!History().run(fewer).isEmpty())
            steps = std::move(fewer);
    }
    return steps;
}

} // namespace

class TestWishHistories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noWishIsLostOrDoneTwice()
    {
        const bool one = qEnvironmentVariableIsSet("WISHES_SEED");
        const auto first = one ? static_cast<quint32>(qEnvironmentVariableIntValue("WISHES_SEED")) : 1U;
        const int wanted =
            qEnvironmentVariableIsSet("WISHES_COUNT") ? qEnvironmentVariableIntValue("WISHES_COUNT") : 1000;
        const auto count = one ? 1U : static_cast<quint32>(wanted);
        for (quint32 seed = first; seed < first + count; ++seed) {
            const std::vector<Step> steps = historyOf(seed);
            const QString problem = History().run(steps);
            if (problem.isEmpty())
                continue;
            QStringList lines;
            for (const Step &step : shrunk(steps))
                lines.append(text(step));
            QFAIL(qPrintable(u"WISHES_SEED=%1: %2\n  %3"_s.arg(seed).arg(problem, lines.join(u"\n  "_s))));
        }
    }
};

QTEST_GUILESS_MAIN(TestWishHistories)
#include "tst_wishhistories.moc"
