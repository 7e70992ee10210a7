// How long the tenant switcher takes to open and to answer a key among many customers (issue 6: 200 ms and 16 ms among
// 10,000), each until its effect is painted.
#include "tests/bench/framedriver.h"
#include "tests/ui/shell/shellfixture.h"
#include "ui/shell/tenantswitcher.h"
#include "ui/shell/windowmemory.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <cstdio>

using namespace roomwarden;
using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<Tenant> customers(const Tenant &like, int count)
{
    const QStringList words{u"Contoso"_s,  u"Alpine"_s,    u"Northwind"_s, u"Adatum"_s,  u"Relecloud"_s,
                            u"Tailspin"_s, u"Woodgrove"_s, u"Proseware"_s, u"Litware"_s, u"Wingtip"_s};
    std::vector<Tenant> result;
    for (int n = 0; n < count; ++n) {
        Tenant one = like;
        one.id = TenantId(u"%1-0000-4000-8000-000000000000"_s.arg(n, 8, 16, QLatin1Char('0')));
        one.displayName = u"%1 %2 %3"_s.arg(words[n % 10], words[n / 10 % 10]).arg(n);
        one.primaryDomain = u"%1%2.example"_s.arg(words[n / 7 % 10].toLower()).arg(n);
        result.push_back(one);
    }
    return result;
}

bench::Samples measured(int times, const std::function<void()> &before, const std::function<void()> &act)
{
    bench::Samples samples;
    for (int n = 0; n < times; ++n) {
        before();
        QElapsedTimer clock;
        const double cpu = bench::processTime();
        const double window = bench::threadTime();
        clock.start();
        act();
        samples.total.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        samples.blocked.push_back(samples.total.back());
        samples.cpu.push_back(bench::processTime() - cpu);
        samples.window.push_back(bench::threadTime() - window);
    }
    return samples;
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"json"_s, u"Print JSON (there is no other form)."_s});
    parser.addOption({u"customers"_s, u"How many there are."_s, u"N"_s, u"10000"_s});
    parser.process(app);
    const int count = parser.value(u"customers"_s).toInt();

    ShellFixture fixture;
    fixture.tenants.setTenants(customers(fixture.story.tenants.front(), count));
    WindowMemory memory(fixture.settings);
    QWidget window;
    QPushButton anchor(&window);
    window.resize(1280, 800);
    window.show();
    TenantSwitcher switcher(fixture.context, memory, &window);
    auto *field = switcher.findChild<QLineEdit *>();

    // grab() lays out what is waiting to be laid out, and paints.
    const auto open = measured(
        10, [&] { switcher.close(); },
        [&] {
            switcher.openUnder(&anchor);
            (void)switcher.grab();
        });
    bench::Samples keys;
    for (const QString &typed : {u"contoso 77"_s, u"wood"_s, u"adatum9.ex"_s, u"0000012"_s}) {
        field->clear();
        (void)switcher.grab();
        const auto type = [&](const std::function<void()> &press) {
            const bench::Samples one = measured(
                1, [] {},
                [&] {
                    press();
                    (void)switcher.grab();
                });
            for (const auto part :
                 {&bench::Samples::total, &bench::Samples::blocked, &bench::Samples::cpu, &bench::Samples::window})
                (keys.*part).push_back((one.*part).front());
        };
        for (const QChar letter : typed)
            type([&] { QTest::keyClick(field, letter.toLatin1()); });
        for (qsizetype n = 0; n < typed.size(); ++n)
            type([&] { QTest::keyClick(field, Qt::Key_Backspace); });
    }
    const QJsonObject report{{u"benchmark"_s, u"switcher"_s},
                             {u"unit"_s, u"ms"_s},
                             {u"customers"_s, count},
                             {u"open"_s, open.toJson()},
                             {u"key"_s, keys.toJson()}};
    std::fputs(QJsonDocument(report).toJson().constData(), stdout);
    return 0;
}
